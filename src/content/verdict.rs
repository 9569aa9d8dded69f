//! The verdict on an indicator (*oordeel*).

use toml::Spanned;

use crate::codes::NO_VERDICT;
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

impl Verdict {
    /// The ways in which editors type √.
    pub const MET: &[&str] = &["√", "✓", "✔", "v", "V", "ja"];
    /// The ways in which editors type X.
    pub const IMPROVE: &[&str] = &["X", "x", "✗", "✘", "×", "nee"];

    /// What stands where a verdict is still to come.
    pub const OPEN: &str = "?";

    /// Reads a verdict as an editor types it.
    pub fn read(mark: &str) -> Option<Self> {
        let mark = mark.trim();
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
