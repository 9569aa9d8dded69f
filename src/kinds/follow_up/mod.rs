//! The follow-up report (*vervolg*): the outcomes of improvement points.

mod checks;
mod dates;
mod labels;
mod merge;
pub mod model;
mod new;
mod read;

use std::sync::Arc;

use clap::ArgMatches;

use crate::content::file_schema::FileSchema;
use crate::content::framework::Framework;
use crate::content::prose::Inline;
use crate::content::shape::Shape;
use crate::content::toml_text::Toml;
use crate::diagnostics::Diagnostics;
use crate::kinds::body::{ApproachView, Body, OwnText, Row};
use crate::kinds::facts::KindFacts;
use crate::kinds::kind::{BodyReader, CheckContext, Kind};
use crate::kinds::new::{NewContext, NewDocument, Refusal};
use crate::merge::data::Data;
use crate::merge::expander::Expander;
use crate::messages;
use model::{FollowUp, Outcome};
use read::FollowUpKeys;

/// The kind “vervolg”.
pub struct FollowUpKind;

/// Its constants.
const FACTS: KindFacts = KindFacts {
    name: labels::NAME,
    layout: "follow-up",
    not_its_key: messages::not_a_key_of_follow_up,
    meaning: "What became of the improvement points",
    labels: labels::LABELS,
    files: &["inleiding.md", "ontwikkeling.md", "uitkomsten.toml"],
};

impl Kind for FollowUpKind {
    fn facts(&self) -> &'static KindFacts {
        &FACTS
    }

    fn keys(&self) -> Arc<Shape> {
        Shape::for_type::<FollowUpKeys>()
    }

    fn schemas(&self) -> Vec<FileSchema> {
        read::schemas()
    }

    fn take_keys(&self, toml: &mut Toml, errors: &mut Diagnostics) -> BodyReader {
        let keys: FollowUpKeys = toml.take_fields(errors);
        Box::new(move |reader, file, errors| {
            FollowUp::read(reader, file, keys, errors).map(|follow_up| Box::new(follow_up) as Box<dyn Body>)
        })
    }

    fn check(&self, context: &CheckContext, found: &mut Diagnostics) {
        if let Some(body) = context.document.body_as::<FollowUp>() {
            dates::check(body, context, found);
            checks::check(body, context, found);
        }
    }

    fn new_command(&self) -> clap::Command {
        new::command()
    }

    fn new_document(&self, arguments: &ArgMatches, context: &NewContext) -> Result<NewDocument, Refusal> {
        new::document(arguments, context)
    }
}

impl Body for FollowUp {
    fn approaches(&self) -> Vec<ApproachView<'_>> {
        let note = self.approach_note.as_deref();
        vec![ApproachView { name: &self.approach, note, partners: &[], parameters: &[], deviations: &[] }]
    }

    fn builtin_parameters(&self) -> Vec<(&'static str, &[Inline])> {
        vec![("aanpak", &self.approach), ("jaar", &self.years[1])]
    }

    fn texts(&self) -> Vec<OwnText<'_>> {
        let mut texts = vec![OwnText::Name(&self.approach)];
        texts.extend(self.approach_note.iter().map(|note| OwnText::Name(note)));
        texts.extend(self.introduction.iter().map(OwnText::Prose));
        texts.push(OwnText::Prose(&self.development));
        for outcome in &self.outcomes {
            texts.extend([&outcome.before, &outcome.after].map(|judgement| OwnText::Prose(&judgement.text)));
        }
        texts
    }

    fn tables(&self) -> Vec<Vec<Row<'_>>> {
        vec![self.outcomes.iter().map(Outcome::row).collect()]
    }

    fn merge<'a>(&'a self, framework: &Framework, expander: &mut Expander<'a>) -> Data {
        merge::merge(self, framework, expander)
    }
}
