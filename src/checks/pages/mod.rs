//! The checks of pages: what only shows when a document is typeset.
//!
//! They look at the pages as typst made them: its text runs with their positions, and its headings. Where a text was
//! written is found by its words.

mod budget;
mod headings;
mod overflow;
mod rows;
mod runs;
mod typeset_document;

use crate::checks::context::DocumentContext;
use crate::checks::pages::runs::Pages;
use crate::checks::pages::typeset_document::{Limits, Typeset};
use crate::diagnostics::Diagnostics;
use crate::series::merge::Merged;
use crate::system::workers::in_own_pool;
use crate::typeset::cache::CacheGuard;
use crate::typeset::typeset;
use crate::typeset::world::WorldBase;

/// The checks of pages.
const CHECKS: &[fn(&Typeset, &mut Diagnostics)] = &[budget::check, overflow::check, headings::check, rows::check];

/// Typesets a document, and looks at its pages.
pub(super) fn check(context: &DocumentContext, merged: &Merged, base: &WorldBase, found: &mut Diagnostics) {
    let _under_way = CacheGuard::new();
    match in_own_pool(|| typeset(context.id, merged, base)) {
        Ok(document) => {
            let pages = Pages::collect(&document);
            let passages = pages.find_all(context.passages);
            let limits = Limits::read(&document);
            let typeset = Typeset { context, document: &document, limits, pages, found: passages };
            CHECKS.iter().for_each(|check| check(&typeset, found));
        }
        Err(errors) => found.extend(errors),
    }
}
