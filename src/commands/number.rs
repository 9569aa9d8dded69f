//! `factsheet number`: the paragraphs of a copy for others get the numbers that they keep.

use std::path::PathBuf;
use std::sync::Arc;

use crate::commands::cli::{MessageFormat, NumberArgs};
use crate::commands::exit::{Exit, usage_all};
use crate::commands::print::print_text;
use crate::commands::report::Reporter;
use crate::content::document_id::DocumentId;
use crate::content::paragraphs::FILE;
use crate::content::sources::Sources;
use crate::diagnostics::{Diagnostics, error};
use crate::messages;
use crate::series::collection::Collection;
use crate::series::numbering::{self, NewNumbers};
use crate::system::atomic_file;
use crate::system::project::display_path;

/// Numbers the paragraphs of the documents that are named.
pub fn number(root: PathBuf, args: &NumberArgs) -> Exit {
    let sources = Arc::new(Sources::new(&root));
    let collection = Collection::read(&sources);
    let ids = match collection.select(&args.names) {
        Ok(ids) => ids,
        Err(unknown) => return usage_all(unknown),
    };
    let mut reporter = Reporter::new(Arc::clone(&sources), MessageFormat::Human);
    for id in ids {
        let path = display_path(&id.path().join(FILE));
        let name = id.to_string();
        match write_numbers(&sources, &collection, &id) {
            Ok(NewNumbers::Final) => print_text(&messages::numbers_not_in_final(name)),
            Ok(NewNumbers::Same) => print_text(&messages::numbers_unchanged(name, path)),
            Ok(NewNumbers::Written { count, .. }) => print_text(&messages::numbers_written(count, name, path)),
            Err(errors) => reporter.project_errors(errors),
        }
    }
    reporter.end()
}

/// Writes the numbers of a document, if they are new.
fn write_numbers(sources: &Sources, collection: &Collection, id: &DocumentId) -> Result<NewNumbers, Diagnostics> {
    let numbers = numbering::number(sources, collection, id)?;
    if let NewNumbers::Written { text, .. } = &numbers {
        let path = sources.root().join(id.path()).join(FILE);
        atomic_file::replace(&path, text.as_bytes()).map_err(|reason| vec![error(messages::run_failed(reason))])?;
    }
    Ok(numbers)
}
