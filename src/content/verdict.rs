//! The verdict on an indicator (*oordeel*).

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use toml::Spanned;

use crate::content::shape::MEANINGS;
use crate::content::sources::TextFile;
use crate::diagnostics::{Diagnostics, Located};
use crate::messages;

/// The verdict on an approach for one or more indicators.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// √: it meets the indicator (*voldoet*).
    Met,
    /// X: an improvement point (*verbeterpunt*).
    Improve,
    /// ?: not judged yet. It counts as a gap.
    Open,
}

/// The texts that an editor can type. Completion offers only the printed signs, each with its meaning.
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
                // The double negation hides `type` from editors, which would offer an empty text for it.
                { "pattern": format!("^({others})$"), "not": { "not": { "type": "string" } } },
            ]
        })
    }
}

impl Verdict {
    /// The texts that mean √. The first is the sign that is printed.
    pub const MET: &[&str] = &["√", "✓", "✔", "v", "V", "ja"];
    /// The texts that mean X. The first is the sign that is printed.
    pub const IMPROVE: &[&str] = &["X", "x", "✗", "✘", "×", "nee"];

    /// The sign of a verdict that is not given yet.
    pub const OPEN: &str = "?";

    /// All verdicts.
    pub const ALL: [Self; 3] = [Self::Met, Self::Improve, Self::Open];

    /// The sign that is printed.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Met => Self::MET[0],
            Self::Improve => Self::IMPROVE[0],
            Self::Open => Self::OPEN,
        }
    }

    /// Its name in the layouts, and the name of its label: the word that is read aloud for the sign.
    pub fn label(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Improve => "improve",
            Self::Open => "open",
        }
    }

    /// Parses a verdict as an editor typed it; `None` for any other text.
    pub fn parse(mark: &str) -> Option<Self> {
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

    /// Parses a verdict that an editor typed in `file`. Any other text is an error, which is added to `errors`.
    pub fn parse_at(file: &TextFile, mark: &Spanned<String>, errors: &mut Diagnostics) -> Option<Located<Self>> {
        let location = file.location(mark.span());
        let verdict = Self::parse(mark.get_ref());
        if verdict.is_none() {
            let (met, improve) = (Self::MET[1..].join(" "), Self::IMPROVE[1..].join(" "));
            let error = location.error(messages::no_verdict(mark.get_ref()));
            errors.push(error.with_hint(messages::write_verdict(improve, met)));
        }
        Some(Located { value: verdict?, location })
    }
}
