//! The permanent numbers of the paragraphs of a document: what `alineas.toml` is to have.

use crate::content::document_id::DocumentId;
use crate::content::paragraphs::{Paragraph, ParagraphNumbers};
use crate::content::sources::Sources;
use crate::content::status::Status;
use crate::diagnostics::Diagnostics;
use crate::kinds::document::Document;
use crate::series::collection::Collection;
use crate::series::merge::{Merged, merge};

/// What the numbers of a document are to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NewNumbers {
    /// It is final: it shows no numbers.
    Final,
    /// They are unchanged.
    Same,
    /// So many paragraphs get the numbers in this text of the file.
    Written {
        /// The text.
        text: String,
        /// The number of paragraphs.
        count: usize,
    },
}

/// The numbers of the document `id`, as it is in `sources`. Paragraphs that have a number keep it.
///
/// # Errors
/// The errors in its content.
pub fn number(sources: &Sources, collection: &Collection, id: &DocumentId) -> Result<NewNumbers, Diagnostics> {
    let document = collection.document(sources, id)?;
    if document.status.value == Status::Final {
        return Ok(NewNumbers::Final);
    }
    let merged = merge(id, &document, &collection.shared)?;
    let numbers = with_the_gone(&merged.paragraphs, &document.numbers);
    if numbers == document.numbers.paragraphs {
        return Ok(NewNumbers::Same);
    }
    Ok(NewNumbers::Written { text: ParagraphNumbers::to_toml(&numbers), count: merged.paragraphs.len() })
}

/// Whether paragraphs were added or removed since a document that is not final got its numbers.
pub fn is_outdated(document: &Document, merged: &Merged) -> bool {
    let before = &document.numbers;
    let numbers = |paragraphs: &[Paragraph]| -> Vec<(String, bool)> {
        paragraphs.iter().map(|paragraph| (paragraph.number.clone(), paragraph.is_removed)).collect()
    };
    let has_numbers = merged.status != Status::Final && !before.paragraphs.is_empty();
    has_numbers && numbers(&with_the_gone(&merged.paragraphs, before)) != numbers(&before.paragraphs)
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
