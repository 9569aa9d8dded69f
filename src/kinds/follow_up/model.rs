//! The follow-up report as types: what became of each improvement point.

use crate::content::framework::Position;
use crate::content::prose::{Inline, Prose};
use crate::content::verdict::Verdict;
use crate::diagnostics::{Located, SourceRange};
use crate::kinds::body::Row;

/// What a follow-up report adds to a document.
#[derive(Debug)]
pub struct FollowUp {
    /// The approach as it is called now.
    pub approach: Vec<Inline>,
    /// A second line below it, such as its former names.
    pub approach_note: Option<Vec<Inline>>,
    /// The year of the findings and that of the outcomes: the heads of the columns.
    pub years: [Vec<Inline>; 2],
    /// The document's own text below the shared introduction.
    pub introduction: Option<Prose>,
    /// What happened since.
    pub development: Prose,
    /// What became of each improvement point, in the order of the framework.
    pub outcomes: Vec<Outcome>,
}

/// What became of one improvement point, of one or more indicators (*uitkomst*).
#[derive(Debug)]
pub struct Outcome {
    /// The indicators, in the order in which they are printed.
    pub indicators: Vec<Position>,
    /// What was found in the first year.
    pub before: Judgement,
    /// What became of it in the second year.
    pub after: Judgement,
    /// Where its indicators are named.
    pub location: SourceRange,
}

/// A verdict and the words to it.
#[derive(Debug)]
pub struct Judgement {
    /// The verdict.
    pub verdict: Located<Verdict>,
    /// The words.
    pub text: Prose,
}

impl Outcome {
    /// Its row in the table.
    pub(super) fn row(&self) -> Row<'_> {
        let judgements = [&self.before, &self.after].map(|judgement| (&judgement.verdict, &judgement.text));
        Row { indicators: &self.indicators, location: &self.location, judgements: judgements.into() }
    }
}
