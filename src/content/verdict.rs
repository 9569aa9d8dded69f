//! The verdict on an indicator (*oordeel*).

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use toml::Spanned;

use crate::codes::NO_VERDICT;
use crate::content::shape::MEANINGS;
use crate::content::source::TextFile;
use crate::diagnostics::{Diagnostics, Placed};

/// How a municipality's approach does on an indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// √: it meets the indicator (*voldoet*).
    Met,
    /// X: an improvement point (*verbeterpunt*).
    Improve,
    /// ?: not judged yet. It counts as a gap.
    Open,
}

/// What an editor can type, and what it means: first the signs that are printed.
impl JsonSchema for Verdict {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Verdict".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let marks = [&["√", "X", Self::OPEN][..], &Self::MET[1..], &Self::IMPROVE[1..]].concat();
        let meaning = |mark: &&str| match Self::read(mark) {
            Some(Self::Met) => "It meets the indicator (*voldoet*)",
            Some(Self::Improve) => "An improvement point (*verbeterpunt*)",
            _ => "Not judged yet: it counts as a gap",
        };
        let meanings: Vec<&str> = marks.iter().map(meaning).collect();
        json_schema!({ "type": "string", "enum": marks, MEANINGS: meanings })
    }
}

impl Verdict {
    /// The ways in which editors type √.
    pub const MET: &[&str] = &["√", "✓", "✔", "v", "V", "ja"];
    /// The ways in which editors type X.
    pub const IMPROVE: &[&str] = &["X", "x", "✗", "✘", "×", "nee"];

    /// What stands where a verdict is still to come.
    pub const OPEN: &str = "?";

    /// Reads a verdict as an editor types it.
    pub fn read(mark: &str) -> Option<Self> {
        if Self::MET.contains(&mark) {
            Some(Self::Met)
        } else if Self::IMPROVE.contains(&mark) {
            Some(Self::Improve)
        } else if mark == Self::OPEN {
            Some(Self::Open)
        } else {
            None
        }
    }

    /// Reads the verdict that an editor typed in `file`. Another mark is added to `faults`.
    pub fn read_at(file: &TextFile, mark: &Spanned<String>, faults: &mut Diagnostics) -> Option<Placed<Self>> {
        let place = file.place(mark.span());
        let verdict = Self::read(mark.get_ref());
        if verdict.is_none() {
            let fault = place.error(NO_VERDICT, format!("`{}` is no verdict", mark.get_ref()));
            faults.push(fault.with_hint(format!(
                "write √ (or {}) if it meets the indicator, X (or {}) if it is an improvement point, {} if that is not known yet",
                Self::MET[1..].join(" "),
                Self::IMPROVE[1..].join(" "),
                Self::OPEN
            )));
        }
        Some(Placed { value: verdict?, place })
    }
}
