//! The name and the labels of a factsheet.

use crate::content::vocabulary::LabelTable;

/// The name of the kind, as in `document.toml`.
pub const NAME: &str = "factsheet";

/// The labels in `factsheet/opschriften.toml`.
pub const LABELS: LabelTable = &[
    ("soort", "kind"),
    ("titel", "title"),
    ("context", "context"),
    ("beschrijving", "description"),
    ("bevindingen", "findings"),
    ("bevindingen-vervolg", "findings-continued"),
    ("criteria", "criteria"),
    ("indicatoren", "indicators"),
    ("bevinding", "finding"),
    ("conclusie", "conclusion"),
    ("conclusie-vervolg", "conclusion-continued"),
    ("goed", "strengths"),
    ("beter", "improvements"),
    ("niets-vermeld", "nothing"),
];
