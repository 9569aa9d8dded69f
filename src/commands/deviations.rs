//! `factsheet deviations`: where documents differ from the standard, word by word.

use std::path::PathBuf;
use std::sync::Arc;

use serde::Serialize;
use similar::{ChangeTag, TextDiff};

use crate::commands::cli::{DeviationsArgs, MessageFormat};
use crate::commands::exit::{Exit, usage_all};
use crate::commands::print::{data_language, print_json, print_line, print_text, ui_language};
use crate::commands::report::Reporter;
use crate::content::deviation::{Deviation, Standard};
use crate::content::document_id::DocumentId;
use crate::content::sources::Sources;
use crate::diagnostics::SourceRange;
use crate::kinds::document::Document;
use crate::messages::{self, Message};
use crate::series::collection::Collection;

/// A deviation, in JSON.
#[derive(Serialize)]
struct Line<'a> {
    document: String,
    from: &'a str,
    standard: &'a str,
    here: &'a str,
    file: &'a str,
    line: usize,
}

/// Lists the deviations of the documents that are named, or of all.
pub fn deviations(root: PathBuf, args: &DeviationsArgs) -> Exit {
    let sources = Arc::new(Sources::new(&root));
    let collection = Collection::read(&sources);
    let ids = match collection.select(&args.names) {
        Ok(ids) => ids,
        Err(unknown) => return usage_all(unknown),
    };
    let mut reporter = Reporter::new(Arc::clone(&sources), args.message_format);
    let (mut deviating, mut count): (usize, usize) = (0, 0);
    for id in &ids {
        match collection.document(&sources, id) {
            Ok(document) => {
                let own = own_deviations(&document);
                let title = own_title(&document, &collection);
                if own.is_empty() && title.is_none() {
                    continue;
                }
                if args.message_format == MessageFormat::Human {
                    print_line(&id.to_string());
                }
                for (from, standard, here, location) in title.into_iter().chain(own) {
                    print_deviation(id, &from, (&standard, &here), &location, &sources, args.message_format);
                    count += 1;
                }
                deviating += 1;
            }
            Err(errors) => reporter.project_errors(errors),
        }
    }
    if args.message_format == MessageFormat::Human {
        print_text(&messages::deviation_count(ids.len(), count, deviating));
    }
    reporter.end()
}

/// What is deviated from, the words of the standard, the words here, and where they are written.
type Found = (Message, String, String, SourceRange);

fn own_deviations(document: &Document) -> Vec<Found> {
    let found = |deviation: &Deviation| {
        let from = match &deviation.standard {
            Standard::Text(id) => Message::verbatim(id),
            Standard::Indicator(id) => messages::deviation_from_indicator(id),
        };
        (from, deviation.original.clone(), deviation.replacement.text().to_owned(), deviation.location.clone())
    };
    document.all_deviations().map(found).collect()
}

/// Its own title, compared with the shared one.
fn own_title(document: &Document, collection: &Collection) -> Option<Found> {
    let title = document.title.as_ref()?;
    let labels = collection.shared.kind_labels.get(document.kind.name)?;
    let standard = labels.as_ref().ok()?.get("title")?.text().to_owned();
    Some((Message::verbatim("titel"), standard, title.text().to_owned(), title.full_range().clone()))
}

fn print_deviation(
    id: &DocumentId,
    from: &Message,
    (standard, here): (&str, &str),
    location: &SourceRange,
    sources: &Sources,
    format: MessageFormat,
) {
    let file = location.file.vpath().get_without_slash();
    let text = sources.get(location.file);
    let line = text.map_or(1, |text| text.text[..location.range.start].matches('\n').count() + 1);
    let from = from.in_language(if format == MessageFormat::Json { data_language() } else { ui_language() });
    match format {
        MessageFormat::Human => {
            print_line(&format!("  {from}  ({file}:{line})"));
            print_line(&format!("    {}", word_diff(standard, here)));
        }
        MessageFormat::Short | MessageFormat::Github => {
            print_line(&format!("{file}:{line}: {from}: {}", word_diff(standard, here)))
        }
        MessageFormat::Json => print_json(&Line { document: id.to_string(), from: &from, standard, here, file, line }),
    }
}

/// Both texts in one: `[-words of the standard-]` and `{+words that stand here+}`, readable without colour.
fn word_diff(standard: &str, here: &str) -> String {
    let diff = TextDiff::from_words(standard, here);
    let mut text = String::new();
    let mut open = ChangeTag::Equal;
    let mark = |tag, starts: bool| match (tag, starts) {
        (ChangeTag::Delete, true) => "[-",
        (ChangeTag::Delete, false) => "-]",
        (ChangeTag::Insert, true) => "{+",
        (ChangeTag::Insert, false) => "+}",
        (ChangeTag::Equal, _) => "",
    };
    for change in diff.iter_all_changes() {
        if change.tag() != open {
            text.push_str(mark(open, false));
            open = change.tag();
            text.push_str(mark(open, true));
        }
        text.push_str(change.value());
    }
    text.push_str(mark(open, false));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_both_texts_word_by_word() {
        assert_eq!(word_diff("met een geringe", "met geringe"), "met [-een -]geringe");
        assert_eq!(word_diff("en benut", "en benut."), "en [-benut-]{+benut.+}");
    }
}
