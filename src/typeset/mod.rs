//! Typesetting: a document's data and the layouts become pages.

pub mod bridge;
pub mod fonts;
pub mod glyphs;
pub mod memory;
pub mod unparted;
pub mod world;

use typst::diag::SourceDiagnostic;
use typst::syntax::DiagSpan;
use typst_layout::PagedDocument;

use crate::content::collection::DocumentId;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::merge::Merged;
use crate::merge::texts::Texts;
use world::{Base, DocumentWorld};

/// Typesets a document.
///
/// # Errors
/// Characters without a glyph, and errors and warnings of the layouts: a layout that warns is not published.
pub fn typeset(id: &DocumentId, merged: &Merged, base: &Base) -> Result<PagedDocument, Diagnostics> {
    let faults = glyphs::check(&merged.data, &base.fonts);
    if !faults.is_empty() {
        return Err(faults);
    }
    let world = DocumentWorld::new(base, &merged.data);
    let result = typst::compile::<PagedDocument>(&world);
    let met = |fault: SourceDiagnostic| {
        Diagnostic::from(placed(fault, &merged.texts)).with_hint(format!("met while typesetting `{id}`"))
    };
    match result.output {
        Ok(document) if result.warnings.is_empty() => Ok(document),
        Ok(_) => Err(result.warnings.into_iter().map(met).collect()),
        Err(errors) => Err(errors.into_iter().chain(result.warnings).map(met).collect()),
    }
}

/// A diagnostic of typst about a text of the content, at the place where that was written.
fn placed(mut diagnostic: SourceDiagnostic, texts: &Texts) -> SourceDiagnostic {
    let is_text = |span: DiagSpan| span.id() == Some(bridge::texts_file());
    if is_text(diagnostic.span) {
        let text = texts.iter().find(|(id, _)| DiagSpan::from(bridge::span(*id, 0)) == diagnostic.span);
        diagnostic.span = text.map_or(DiagSpan::detached(), |(_, origin)| DiagSpan::from(&origin.place));
    }
    diagnostic.trace.retain(|point| point.span.id() != Some(bridge::texts_file()));
    diagnostic
}
