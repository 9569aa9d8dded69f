//! The files of an approach, and those with the rows of a sheet, by their names.

/// The file with the name of an approach.
pub const APPROACH: &str = "aanpak.toml";

/// The file with the findings on an approach.
pub const FINDINGS: &str = "bevindingen.toml";

/// The file with the conclusions on an approach.
pub const CONCLUSIONS: &str = "conclusie.toml";

/// The file with the keys of a document.
pub const DOCUMENT: &str = "document.toml";

/// The file with the outcomes of a follow-up report.
pub const OUTCOMES: &str = "uitkomsten.toml";
