//! A factsheet document generator: content per municipality and shared boilerplate, typeset into accessible PDFs.
//!
//! The way of the data: [`content`] reads and checks, [`merge`] joins a document with what it shares, [`typeset`]
//! makes pages, [`export`] makes files; [`batch`] runs this for many documents, [`commands`] are what users call.

pub mod batch;
pub mod checks;
pub mod cli;
pub mod codes;
pub mod commands;
pub mod content;
pub mod diagnostics;
pub mod digest;
pub mod export;
pub mod manifest;
pub mod merge;
pub mod messages;
pub mod preview;
pub mod project;
pub mod readiness;
pub mod scaffold;
pub mod schema;
pub mod suggestion;
pub mod typeset;
pub mod usage;
pub mod vocabulary;
pub mod wording;
pub mod workers;
