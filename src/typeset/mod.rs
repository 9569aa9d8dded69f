//! Typesetting: lays out a document's data with the layouts into pages.

pub mod bridge;
pub mod cache;
pub mod fonts;
pub mod glyphs;
pub mod nonbreaking;
pub mod page_text;
pub mod spans;
pub mod world;

use typst::diag::SourceDiagnostic;
use typst::syntax::DiagSpan;
use typst_layout::PagedDocument;

use crate::content::document_id::DocumentId;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::merge::texts::Texts;
use crate::messages;
use crate::series::merge::Merged;
use world::{DocumentWorld, WorldBase};

/// Typesets a document.
///
/// # Errors
/// Characters without a glyph, and errors and warnings of the layouts: a document whose layout warns is not published.
pub fn typeset(id: &DocumentId, merged: &Merged, base: &WorldBase) -> Result<PagedDocument, Diagnostics> {
    let errors = glyphs::check(&merged.data, &base.fonts);
    if !errors.is_empty() {
        return Err(errors);
    }
    let world = DocumentWorld::new(base, &merged.data);
    let result = typst::compile::<PagedDocument>(&world);
    let in_document = |error: SourceDiagnostic| {
        Diagnostic::from(with_source(error, &merged.texts)).with_hint(messages::found_while_typesetting(id.to_string()))
    };
    match result.output {
        Ok(document) if result.warnings.is_empty() => Ok(document),
        Ok(_) => Err(result.warnings.into_iter().map(in_document).collect()),
        Err(errors) => Err(errors.into_iter().chain(result.warnings).map(in_document).collect()),
    }
}

/// A diagnostic of typst, with the span of a text replaced by the range in the content where the text was written.
fn with_source(mut diagnostic: SourceDiagnostic, texts: &Texts) -> SourceDiagnostic {
    let is_text = |span: DiagSpan| span.id() == Some(spans::texts_file());
    if is_text(diagnostic.span) {
        let text = texts.iter().find(|(id, _)| DiagSpan::from(spans::span(*id, 0)) == diagnostic.span);
        diagnostic.span = text.map_or(DiagSpan::detached(), |(_, origin)| DiagSpan::from(&origin.location));
    }
    diagnostic.trace.retain(|point| point.span.id() != Some(spans::texts_file()));
    diagnostic
}
