//! The headings of a sheet.

use serde::Serialize;

/// A heading with its position.
#[derive(Debug, Clone, Serialize)]
pub struct OutlineEntry {
    /// Its level in the document's outline, from 1.
    pub level: usize,
    /// Its words.
    pub text: String,
    /// The index of its page, from 0.
    pub page: usize,
    /// Its top edge on the page, in points.
    pub y: f64,
}
