//! The parts of the merge: shared texts are expanded, paragraphs and texts numbered, and all becomes data for the
//! layouts.
//!
//! [`series::merge`](crate::series::merge) puts them together.

pub mod data;
pub mod digest;
pub mod expander;
pub mod fields;
pub mod numbers;
pub mod texts;
