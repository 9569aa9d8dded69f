//! The series: all documents of a project, of every kind, read and merged.

pub mod collection;
pub mod document;
pub mod merge;
pub mod numbering;
pub mod readiness;
pub mod usage;
