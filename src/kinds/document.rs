//! A document of any kind, as read from its own files.

use std::any::Any;
use std::sync::Arc;

use crate::content::date::Date;
use crate::content::deviation::Deviation;
use crate::content::framework::Framework;
use crate::content::paragraphs::ParagraphNumbers;
use crate::content::parameters::GivenParameter;
use crate::content::prose::{Inline, Literal};
use crate::content::status::Status;
use crate::content::verdict::Verdict;
use crate::diagnostics::{Located, SourceRange};
use crate::kinds::body::{Body, Row};
use crate::kinds::facts::KindFacts;
use crate::merge::data::plain;

/// A document of any kind, as read from its own files.
#[derive(Debug)]
pub struct Document {
    /// The municipality's name.
    pub municipality: Vec<Inline>,
    /// Its own title, if it differs from the shared one.
    pub title: Option<Literal>,
    /// Its date.
    pub date: Located<Date>,
    /// The first line of `document.toml`: where diagnostics about the document as a whole point.
    pub start: SourceRange,
    /// Its status: draft, in review, or final.
    pub status: Located<Status>,
    /// The parameters that it sets.
    pub parameters: Vec<GivenParameter>,
    /// Its deviations, without those of its approaches.
    pub deviations: Vec<Deviation>,
    /// The permanent numbers of its paragraphs; none if it has no `alineas.toml` yet.
    pub numbers: ParagraphNumbers,
    /// The framework of its indicators.
    pub framework: Arc<Framework>,
    /// The constants of its kind.
    pub kind: &'static KindFacts,
    /// The part that only its kind has.
    pub body: Box<dyn Body>,
}

impl Document {
    /// The part that only its kind has, if it is a `T`.
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

    /// All deviations: those of the document, then those of its approaches.
    pub fn all_deviations(&self) -> impl Iterator<Item = &Deviation> {
        let approach_deviations = self.body.approaches().into_iter().flat_map(|approach| approach.deviations);
        self.deviations.iter().chain(approach_deviations)
    }

    /// The names and notes of its approaches, and the values of all parameters, which can name an approach in other
    /// words.
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
