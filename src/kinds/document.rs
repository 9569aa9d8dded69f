//! A document as its own files have it, of whatever kind.

use std::any::Any;
use std::sync::Arc;

use crate::content::date::Date;
use crate::content::deviation::Deviation;
use crate::content::framework::Framework;
use crate::content::paragraphs::Numbers;
use crate::content::parameters::GivenParameter;
use crate::content::prose::{Inline, Literal};
use crate::content::status::Status;
use crate::content::verdict::Verdict;
use crate::diagnostics::{Located, SourceRange};
use crate::kinds::body::{Body, Row};
use crate::kinds::facts::KindFacts;
use crate::merge::data::plain;

/// A document as its own files have it.
#[derive(Debug)]
pub struct Document {
    /// The municipality's name.
    pub municipality: Vec<Inline>,
    /// Its own title, where it differs from the shared one.
    pub title: Option<Literal>,
    /// Its date.
    pub date: Located<Date>,
    /// The first line of `document.toml`: where diagnostics about the document as a whole point.
    pub start: SourceRange,
    /// Concept, for the municipality's hearing, or final.
    pub status: Located<Status>,
    /// The parameters that it gives.
    pub parameters: Vec<GivenParameter>,
    /// Where it deviates from a standard.
    pub deviations: Vec<Deviation>,
    /// The numbers that its paragraphs keep; none if they were not given yet.
    pub numbers: Numbers,
    /// The framework of its indicators.
    pub framework: Arc<Framework>,
    /// Its kind.
    pub kind: &'static KindFacts,
    /// What its kind adds.
    pub body: Box<dyn Body>,
}

impl Document {
    /// What its kind adds, if that is a `T`.
    pub fn body_as<T: Body>(&self) -> Option<&T> {
        (self.body.as_ref() as &dyn Any).downcast_ref()
    }

    /// All rows of its tables of verdicts, in reading order.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.body.tables().into_iter().flatten()
    }

    /// All verdicts, in reading order.
    pub fn verdicts(&self) -> impl Iterator<Item = &Located<Verdict>> {
        self.rows().flat_map(|row| row.judgements).map(|(verdict, _)| verdict)
    }

    /// All its deviations: its own, and those of its approaches.
    pub fn all_deviations(&self) -> impl Iterator<Item = &Deviation> {
        let of_approaches = self.body.approaches().into_iter().flat_map(|approach| approach.deviations);
        self.deviations.iter().chain(of_approaches)
    }

    /// The names of its approaches, and what its parameters call them.
    pub fn approach_names(&self) -> Vec<String> {
        let values = |parameters: &[GivenParameter]| {
            let values = parameters.iter().flat_map(|parameter| &parameter.values);
            values.map(|value| value.text().to_owned()).collect::<Vec<_>>()
        };
        let mut names = Vec::new();
        for approach in self.body.approaches() {
            names.extend([Some(approach.name), approach.note].into_iter().flatten().map(plain));
            names.extend(values(approach.parameters));
        }
        names.extend(values(&self.parameters));
        names
    }
}
