//! Builds documents: many at once, and only as far as they changed.
//!
//! A [`batch`] gives documents to workers; each goes through the steps in [`document`]: are its inputs those of the
//! [`previous`] build, are its merged data, and only then pages and a file. The [`manifest`] keeps what that is decided by,
//! [`sentences`] what an edit is reported with; [`finish`] ends the run.

pub mod batch;
pub mod cause;
pub mod document;
pub mod finish;
pub mod manifest;
pub mod obsolete;
pub mod outcome;
pub mod output_folder;
mod pictures;
pub mod previous;
pub mod sentences;
pub mod settings;
