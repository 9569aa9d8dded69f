//! The verdict on an indicator (*oordeel*).

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use toml::Spanned;

use crate::content::shape::MEANINGS;
use crate::content::sources::TextFile;
use crate::diagnostics::codes::NO_VERDICT;
use crate::diagnostics::{Diagnostics, Located};

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

/// What an editor can type. Only the signs that are printed are offered, each with its meaning.
impl JsonSchema for Verdict {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Verdict".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let others = [&Self::MET[1..], &Self::IMPROVE[1..]].concat().join("|");
        json_schema!({
            "anyOf": [
                {
                    "type": "string",
                    "enum": [Self::MET[0], Self::IMPROVE[0], Self::OPEN],
                    MEANINGS: [
                        "It meets the indicator (*voldoet*)",
                        "An improvement point (*verbeterpunt*)",
                        "Not judged yet: it counts as a gap",
                    ],
                },
                // A text, too; but where editors see a bare type, they offer an empty value.
                { "pattern": format!("^({others})$"), "not": { "not": { "type": "string" } } },
            ]
        })
    }
}

impl Verdict {
    /// The ways in which editors type √.
    pub const MET: &[&str] = &["√", "✓", "✔", "v", "V", "ja"];
    /// The ways in which editors type X.
    pub const IMPROVE: &[&str] = &["X", "x", "✗", "✘", "×", "nee"];

    /// What stands where a verdict is still to come.
    pub const OPEN: &str = "?";

    /// All of them.
    pub const ALL: [Self; 3] = [Self::Met, Self::Improve, Self::Open];

    /// The sign that is printed.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Met => Self::MET[0],
            Self::Improve => Self::IMPROVE[0],
            Self::Open => Self::OPEN,
        }
    }

    /// The name by which the layouts know it, and its label: the word that is read aloud for its sign.
    pub fn label(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Improve => "improve",
            Self::Open => "open",
        }
    }

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
    pub fn read_at(file: &TextFile, mark: &Spanned<String>, errors: &mut Diagnostics) -> Option<Located<Self>> {
        let location = file.location(mark.span());
        let verdict = Self::read(mark.get_ref());
        if verdict.is_none() {
            let error = location.error(NO_VERDICT, format!("`{}` is no verdict", mark.get_ref()));
            errors.push(error.with_hint(format!(
                "write √ (or {}) if it meets the indicator, X (or {}) if it is an improvement point, {} if that is not known yet",
                Self::MET[1..].join(" "),
                Self::IMPROVE[1..].join(" "),
                Self::OPEN
            )));
        }
        Some(Located { value: verdict?, location })
    }
}
