//! The content: texts in Markdown, structure in TOML, read into types and checked. Every error has its source range.
//!
//! This layer defines what every document has. [`kinds`](crate::kinds) defines what only one kind of document has.

pub mod acceptances;
mod brackets;
pub mod date;
pub mod deviation;
pub mod document_id;
pub mod file_schema;
pub mod framework;
pub mod frameworks;
pub mod inputs;
pub mod language;
pub mod link;
pub mod markdown;
pub mod offsets;
pub mod paragraphs;
pub mod parameters;
pub mod passage;
pub mod prose;
pub mod reader;
pub mod remarks;
pub mod shape;
pub mod shared;
pub mod sources;
pub mod status;
mod toml_errors;
mod toml_syntax;
pub mod toml_text;
pub mod verdict;
pub mod vocabulary;
pub mod words;
