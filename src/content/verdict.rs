//! The verdict on an indicator (*oordeel*).

use serde::{Deserialize, Serialize};

/// How a municipality's approach does on an indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verdict {
    /// √: it meets the indicator (*voldoet*).
    Met,
    /// X: an improvement point (*verbeterpunt*).
    Improve,
}

impl Verdict {
    /// The ways in which editors type √.
    pub const MET: &[&str] = &["√", "✓", "✔", "v", "V", "ja"];
    /// The ways in which editors type X.
    pub const IMPROVE: &[&str] = &["X", "x", "✗", "✘", "×", "nee"];

    /// Reads a verdict as an editor types it.
    pub fn read(mark: &str) -> Option<Self> {
        let mark = mark.trim();
        if Self::MET.contains(&mark) {
            Some(Self::Met)
        } else if Self::IMPROVE.contains(&mark) {
            Some(Self::Improve)
        } else {
            None
        }
    }
}
