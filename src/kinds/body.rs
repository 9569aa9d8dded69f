//! The trait for the part of a document that only its kind has.

use std::any::Any;
use std::fmt::Debug;

use crate::content::deviation::Deviation;
use crate::content::framework::{Framework, Position};
use crate::content::parameters::GivenParameter;
use crate::content::prose::{Inline, Prose};
use crate::content::verdict::Verdict;
use crate::diagnostics::{Located, SourceRange};
use crate::merge::data::Data;
use crate::merge::expander::Expander;

/// The part of a document that only its kind has.
pub trait Body: Any + Debug + Send + Sync {
    /// The approaches of the document, in order.
    fn approaches(&self) -> Vec<ApproachView<'_>>;

    /// The built-in parameters that the kind sets, with their names and values. A parameter that each approach sets is
    /// there once per approach.
    fn builtin_parameters(&self) -> Vec<(&'static str, &[Inline])>;

    /// The texts of the authors, in reading order.
    fn texts(&self) -> Vec<OwnText<'_>>;

    /// The tables of verdicts, in reading order, each as its rows.
    fn tables(&self) -> Vec<Vec<Row<'_>>>;

    /// The kind's fields of the data for the layouts, as a dictionary. `expander` expands shared texts.
    fn merge<'a>(&'a self, framework: &Framework, expander: &mut Expander<'a>) -> Data;
}

/// The part of an approach that every kind of document has.
#[derive(Debug, Clone, Copy)]
pub struct ApproachView<'a> {
    /// Its name.
    pub name: &'a [Inline],
    /// A second line below it, such as its former names.
    pub note: Option<&'a [Inline]>,
    /// Who answered the questionnaire besides the municipality.
    pub partners: &'a [Vec<Inline>],
    /// The parameters that it sets.
    pub parameters: &'a [GivenParameter],
    /// Its deviations.
    pub deviations: &'a [Deviation],
}

/// A text by the authors of a document, with its role.
#[derive(Debug, Clone, Copy)]
pub enum OwnText<'a> {
    /// A name, or another line that is not always a sentence.
    Name(&'a [Inline]),
    /// A line of sentences.
    Sentences(&'a [Inline]),
    /// A running text.
    Prose(&'a Prose),
    /// Values for shared texts.
    Parameters(&'a [GivenParameter]),
    /// Words that replace parts of the sentences of a standard.
    Deviations(&'a [Deviation]),
}

/// A row of a table of verdicts.
#[derive(Debug, Clone)]
pub struct Row<'a> {
    /// Its indicators, in print order.
    pub indicators: &'a [Position],
    /// Where the ids of its indicators are written.
    pub location: &'a SourceRange,
    /// The verdicts on the indicators, each with its text, from left to right.
    pub judgements: Vec<(&'a Located<Verdict>, &'a Prose)>,
}
