//! What the program asks of the part of a document that its kind adds.

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

/// The part of a document that its kind adds.
pub trait Body: Any + Debug + Send + Sync {
    /// The approaches that it is about, in order.
    fn approaches(&self) -> Vec<ApproachView<'_>>;

    /// The values of the built-in parameters that it sets, by name; of each approach its own.
    fn builtin_parameters(&self) -> Vec<(&'static str, &[Inline])>;

    /// The texts that its authors wrote, in reading order.
    fn texts(&self) -> Vec<OwnText<'_>>;

    /// Its tables of verdicts, in reading order, each with its rows.
    fn tables(&self) -> Vec<Vec<Row<'_>>>;

    /// The fields that it adds to the data for the layouts, with shared texts expanded by `expander`.
    fn merge<'a>(&'a self, framework: &Framework, expander: &mut Expander<'a>) -> Data;
}

/// An approach, as far as every kind of document has it.
#[derive(Debug, Clone, Copy)]
pub struct ApproachView<'a> {
    /// Its name.
    pub name: &'a [Inline],
    /// A second line below it, such as its former names.
    pub note: Option<&'a [Inline]>,
    /// Who answered the questionnaire besides the municipality.
    pub partners: &'a [Vec<Inline>],
    /// The parameters that it gives.
    pub parameters: &'a [GivenParameter],
    /// Where it deviates from a standard.
    pub deviations: &'a [Deviation],
}

/// A text that the authors of a document wrote, by its role.
#[derive(Debug, Clone, Copy)]
pub enum OwnText<'a> {
    /// A name or another line that need not be a sentence.
    Name(&'a [Inline]),
    /// A line of sentences.
    Sentences(&'a [Inline]),
    /// A running text.
    Prose(&'a Prose),
    /// Values for shared texts.
    Parameters(&'a [GivenParameter]),
    /// Words within the sentences of a standard.
    Deviations(&'a [Deviation]),
}

/// A row of a table of verdicts.
#[derive(Debug, Clone)]
pub struct Row<'a> {
    /// The indicators that it is about, in the order in which they are printed.
    pub indicators: &'a [Position],
    /// Where its indicators are named.
    pub location: &'a SourceRange,
    /// The verdicts on them with their texts, from left to right.
    pub judgements: Vec<(&'a Located<Verdict>, &'a Prose)>,
}
