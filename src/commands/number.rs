//! `factsheet number`: the paragraphs of a copy for others get the numbers that they keep.

use std::path::PathBuf;
use std::sync::Arc;

use crate::commands::cli::{MessageFormat, NumberArgs};
use crate::commands::exit::{Exit, usage};
use crate::commands::print::print_line;
use crate::commands::report::Reporter;
use crate::content::document_id::DocumentId;
use crate::content::paragraphs::{FILE, Paragraph, ParagraphNumbers};
use crate::content::sources::Sources;
use crate::content::status::Status;
use crate::diagnostics::codes::RUN_FAULT;
use crate::diagnostics::{Diagnostics, error};
use crate::series::collection::Collection;
use crate::series::merge::merge;
use crate::system::atomic_file;
use crate::system::project::display_path;

/// What became of the numbers of a document.
enum Outcome {
    /// It is final: it shows no numbers.
    Final,
    /// They are unchanged.
    Same,
    /// So many paragraphs have a number now.
    Written(usize),
}

/// ParagraphNumbers the documents that are named.
pub fn number(root: PathBuf, args: &NumberArgs) -> Exit {
    let sources = Arc::new(Sources::new(&root));
    let collection = Collection::read(&sources);
    let ids = match collection.select(&args.names) {
        Ok(ids) => ids,
        Err(messages) => return usage(&messages.join("\nerror: ")),
    };
    let mut reporter = Reporter::new(Arc::clone(&sources), MessageFormat::Human);
    for id in ids {
        let path = display_path(&id.path().join(FILE));
        match write_numbers(&sources, &collection, &id) {
            Ok(Outcome::Final) => print_line(&format!("{id}  is final, and shows no numbers")),
            Ok(Outcome::Same) => print_line(&format!("{id}  has its numbers: `{path}` is unchanged")),
            Ok(Outcome::Written(count)) => {
                print_line(&format!("{id}  {count} paragraphs have their numbers in `{path}`"))
            }
            Err(errors) => reporter.project_errors(errors),
        }
    }
    reporter.end()
}

fn write_numbers(sources: &Sources, collection: &Collection, id: &DocumentId) -> Result<Outcome, Diagnostics> {
    let document = collection.document(sources, id)?;
    if document.status.value == Status::Final {
        return Ok(Outcome::Final);
    }
    let merged = merge(id, &document, &collection.shared)?;
    let numbers = with_the_gone(&merged.paragraphs, &document.numbers);
    if numbers == document.numbers.paragraphs {
        return Ok(Outcome::Same);
    }
    let path = sources.root().join(id.path()).join(FILE);
    atomic_file::replace(&path, ParagraphNumbers::to_toml(&numbers).as_bytes())
        .map_err(|message| vec![error(RUN_FAULT, message)])?;
    Ok(Outcome::Written(merged.paragraphs.len()))
}

/// The paragraphs of now, and at their old places those that left: their numbers are not given again.
fn with_the_gone(now: &[Paragraph], before: &ParagraphNumbers) -> Vec<Paragraph> {
    let mut numbers = now.to_vec();
    let mut at = 0;
    for paragraph in &before.paragraphs {
        match numbers.iter().position(|one| one.number == paragraph.number) {
            Some(index) => at = index + 1,
            None => {
                numbers.insert(at, Paragraph { is_removed: true, ..paragraph.clone() });
                at += 1;
            }
        }
    }
    numbers
}
