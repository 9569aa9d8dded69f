//! The series: every document of a project, read and merged, whatever its kind.

pub mod collection;
pub mod document;
pub mod merge;
pub mod readiness;
pub mod usage;
