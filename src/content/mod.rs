//! The content: texts in Markdown, structure in TOML, read into types and checked, each fault with its place.

pub mod collection;
pub mod date;
pub mod deviation;
pub mod document;
pub mod factsheet;
pub mod follow_up;
pub mod framework;
pub mod markdown;
pub mod offsets;
pub mod paragraphs;
pub mod prose;
pub mod remarks;
pub mod shape;
pub mod shared;
pub mod source;
mod toml_faults;
pub mod toml_text;
pub mod verdict;
