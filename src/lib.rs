//! A factsheet document generator: content per municipality and shared texts, typeset into accessible PDFs.
//!
//! The modules, from the lowest layer up. A module uses those above it in this list only, which a test checks.
//!
//! - [`messages`]: what the program says to people, in Dutch and in English
//! - [`diagnostics`]: errors, warnings and notes, each with its code and source range
//! - [`system`]: files that are replaced atomically, digests, workers
//! - [`content`]: Markdown and TOML as types
//! - [`fields`]: the fields of content files, and how an edit changes one
//! - [`merge`]: what kinds of documents are merged with into data for the layouts
//! - [`kinds`]: what each kind of document has of its own
//! - [`series`]: the documents of a project, read and merged
//! - [`schema`]: JSON Schemas of the content
//! - [`typeset`]: data and layouts become pages
//! - [`export`]: pages become files
//! - [`checks`]: warnings and notes about the content
//! - [`build`]: many documents, built as far as they changed
//! - [`mod@new`]: new municipalities and documents
//! - [`preview`]: sheets in the browser
//! - [`commands`]: what users call

pub mod build;
pub mod checks;
pub mod commands;
pub mod content;
pub mod diagnostics;
pub mod export;
pub mod fields;
pub mod kinds;
pub mod merge;
pub mod messages;
pub mod new;
pub mod preview;
pub mod schema;
pub mod series;
pub mod system;
pub mod typeset;
