//! The merge: what kinds of documents are merged with into one tree of data for the layouts.

pub mod data;
pub mod digest;
pub mod expander;
pub mod fields;
pub mod numbers;
pub mod texts;
