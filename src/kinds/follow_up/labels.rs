//! The name and the labels of a follow-up report.

use crate::content::vocabulary::LabelTable;

/// The name of the kind, as in `document.toml`.
pub const NAME: &str = "vervolg";

/// The labels in `vervolg/opschriften.toml`.
pub const LABELS: LabelTable = &[
    ("soort", "kind"),
    ("titel", "title"),
    ("inleiding", "introduction"),
    ("ontwikkeling", "development"),
    ("uitkomsten", "outcomes"),
    ("uitkomsten-vervolg", "outcomes-continued"),
    ("indicator", "indicator"),
];
