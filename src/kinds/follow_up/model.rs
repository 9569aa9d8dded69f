//! The types of a follow-up report: the outcomes of improvement points.

use crate::content::framework::Position;
use crate::content::prose::{Inline, Prose};
use crate::content::verdict::Verdict;
use crate::diagnostics::{Located, SourceRange};
use crate::kinds::body::Row;

/// The part of a document that only a follow-up report has.
#[derive(Debug)]
pub struct FollowUp {
    /// The current name of the approach.
    pub approach: Vec<Inline>,
    /// A second line below it, such as its former names.
    pub approach_note: Option<Vec<Inline>>,
    /// The year of the findings and that of the outcomes: the headers of the columns.
    pub years: [Vec<Inline>; 2],
    /// The document's own introduction, which is printed below the shared one.
    pub introduction: Option<Prose>,
    /// The developments since the findings.
    pub development: Prose,
    /// The outcomes, in the order of the framework.
    pub outcomes: Vec<Outcome>,
}

/// The outcome (*uitkomst*) of one improvement point, on one or more indicators.
#[derive(Debug)]
pub struct Outcome {
    /// The indicators, in print order.
    pub indicators: Vec<Position>,
    /// The judgement of the first year.
    pub before: Judgement,
    /// The judgement of the second year.
    pub after: Judgement,
    /// Where the ids of its indicators are written.
    pub location: SourceRange,
}

/// A verdict with its text.
#[derive(Debug)]
pub struct Judgement {
    /// The verdict.
    pub verdict: Located<Verdict>,
    /// The text.
    pub text: Prose,
}

impl Outcome {
    /// The outcome as a row of the table of verdicts.
    pub(super) fn row(&self) -> Row<'_> {
        let judgements = [&self.before, &self.after].map(|judgement| (&judgement.verdict, &judgement.text));
        Row { indicators: &self.indicators, location: &self.location, judgements: judgements.into() }
    }
}
