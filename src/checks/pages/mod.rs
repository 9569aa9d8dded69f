//! The checks of pages, for which a document is typeset.
//!
//! They read the text runs of the pages with their positions and the elements that they are in, and the headings. The source
//! of a text is found by its words.

mod budget;
mod elements;
mod headings;
mod overflow;
mod row_heads;
mod rows;
mod runs;
mod short_pages;
mod stranded_rows;
mod table_rows;
mod type_size;
mod typeset_document;

use crate::checks::context::DocumentContext;
use crate::checks::pages::runs::Pages;
use crate::checks::pages::typeset_document::{Limits, TypesetDocument};
use crate::diagnostics::Diagnostics;
use crate::series::merge::Merged;
use crate::system::workers::in_own_pool;
use crate::typeset::cache::CacheGuard;
use crate::typeset::typeset;
use crate::typeset::world::WorldBase;

/// The checks of pages.
const CHECKS: &[fn(&TypesetDocument, &mut Diagnostics)] = &[
    budget::check,
    overflow::check,
    headings::check,
    rows::check,
    stranded_rows::check,
    row_heads::check,
    short_pages::check,
    type_size::check,
];

/// Typesets a document, and checks its pages.
pub(super) fn check(context: &DocumentContext, merged: &Merged, base: &WorldBase, diagnostics: &mut Diagnostics) {
    let _guard = CacheGuard::new();
    match in_own_pool(|| typeset(context.id, merged, base)) {
        Ok(document) => {
            let pages = Pages::collect(&document);
            let ranges = pages.find_all(context.passages);
            let limits = Limits::read(&document);
            let typeset = TypesetDocument { context, document: &document, limits, pages, ranges };
            CHECKS.iter().for_each(|check| check(&typeset, diagnostics));
        }
        Err(errors) => diagnostics.extend(errors),
    }
}
