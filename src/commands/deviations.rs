//! `factsheet deviations`: where documents differ from the standard, word by word.

use std::path::PathBuf;
use std::sync::Arc;

use serde::Serialize;
use similar::{ChangeTag, TextDiff};

use crate::batch::Mode;
use crate::cli::{DeviationsArgs, MessageFormat};
use crate::commands::messages::{counted, json, say};
use crate::commands::report::Printer;
use crate::commands::{Exit, usage};
use crate::content::collection::{Collection, DocumentId};
use crate::content::deviation::{Deviation, Standard};
use crate::content::document::{Body, Document};
use crate::content::source::Sources;
use crate::diagnostics::Place;

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

/// Tells of the deviations of the documents that are named, or of all.
pub fn deviations(root: PathBuf, args: &DeviationsArgs) -> Exit {
    let sources = Arc::new(Sources::new(&root));
    let collection = Collection::read(&sources);
    let ids = match collection.select(&args.names) {
        Ok(ids) => ids,
        Err(messages) => return usage(&messages.join("\nerror: ")),
    };
    let mut printer = Printer::new(Arc::clone(&sources), args.message_format, Mode::Changed);
    let (mut deviating, mut count) = (0, 0);
    for id in &ids {
        match collection.document(&sources, id) {
            Ok(document) => {
                let own = own_deviations(&document);
                let title = own_title(&document, &collection);
                if own.is_empty() && title.is_none() {
                    continue;
                }
                if args.message_format == MessageFormat::Human {
                    say(&id.to_string());
                }
                for (from, standard, here, place) in title.into_iter().chain(own) {
                    tell(id, &from, (&standard, &here), &place, &sources, args.message_format);
                    count += 1;
                }
                deviating += 1;
            }
            Err(faults) => printer.project_faults(faults),
        }
    }
    if args.message_format == MessageFormat::Human {
        let count = counted(count, "deviation", "deviations");
        say(&format!("{count}, in {deviating} of {} documents", ids.len()));
    }
    printer.end()
}

/// What is deviated from, the words of the standard, the words here, and where they are written.
type Found = (String, String, String, Place);

fn own_deviations(document: &Document) -> Vec<Found> {
    let approaches = match &document.body {
        Body::Factsheet(factsheet) => factsheet.approaches.as_slice(),
        Body::FollowUp(_) => &[],
    };
    let own = document.deviations.iter().chain(approaches.iter().flat_map(|approach| &approach.deviations));
    let found = |deviation: &Deviation| {
        let from = match &deviation.from {
            Standard::Text(id) => id.clone(),
            Standard::Indicator(id) => format!("indicator {id}"),
        };
        (from, deviation.standard.clone(), deviation.here.text().to_owned(), deviation.place.clone())
    };
    own.map(found).collect()
}

/// A title of its own, beside the shared one.
fn own_title(document: &Document, collection: &Collection) -> Option<Found> {
    let title = document.title.as_ref()?;
    let labels = match &document.body {
        Body::Factsheet(_) => &collection.shared.factsheet_labels,
        Body::FollowUp(_) => &collection.shared.follow_up_labels,
    };
    let standard = labels.as_ref().ok()?.get("title")?.text().to_owned();
    Some(("titel".into(), standard, title.text().to_owned(), title.whole().clone()))
}

fn tell(
    id: &DocumentId,
    from: &str,
    (standard, here): (&str, &str),
    place: &Place,
    sources: &Sources,
    format: MessageFormat,
) {
    let file = place.file.vpath().get_without_slash();
    let text = sources.get(place.file);
    let line = text.map_or(1, |text| text.text[..place.range.start].matches('\n').count() + 1);
    match format {
        MessageFormat::Human => {
            say(&format!("  {from}  ({file}:{line})"));
            say(&format!("    {}", word_diff(standard, here)));
        }
        MessageFormat::Short | MessageFormat::Github => {
            say(&format!("{file}:{line}: {from}: {}", word_diff(standard, here)))
        }
        MessageFormat::Json => json(&Line { document: id.to_string(), from, standard, here, file, line }),
    }
}

/// Both texts in one: `[-words of the standard-]` and `{+words that stand here+}`, readable without colour.
fn word_diff(standard: &str, here: &str) -> String {
    let diff = TextDiff::from_words(standard, here);
    let mut text = String::new();
    let mut open = ChangeTag::Equal;
    let mark = |tag, begins: bool| match (tag, begins) {
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
