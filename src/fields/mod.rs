//! The fields of content files: what an edit can address, and how it changes nothing else.
//!
//! A field is a text of a Markdown file, or a string in a TOML file. This layer works on the texts of files: it reads and
//! writes none.

pub mod address;
pub mod deviation_tables;
pub mod field;
pub mod form;
pub mod keys;
mod lines;
pub mod list;
pub mod refusal;
pub mod remark;
pub mod rename;
pub mod replace;
pub mod table;
mod toml_string;
mod toml_tree;
pub mod word_edits;
