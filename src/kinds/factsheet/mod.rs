//! The factsheet: per approach, the findings on every indicator and a conclusion per theme.

mod checks;
pub mod labels;
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
use model::{Approach, Factsheet, Finding};
use read::FactsheetKeys;

/// The kind “factsheet”.
pub struct FactsheetKind;

/// Its constants.
const FACTS: KindFacts = KindFacts {
    name: labels::NAME,
    layout: "factsheet",
    not_its_key: messages::not_a_key_of_factsheet,
    meaning: "What was found, and a conclusion per theme",
    labels: labels::LABELS,
    files: &["context.md", "beschrijving.md", "aanpak.toml", "bevindingen.toml", "conclusie.toml"],
};

impl Kind for FactsheetKind {
    fn facts(&self) -> &'static KindFacts {
        &FACTS
    }

    fn keys(&self) -> Arc<Shape> {
        Shape::for_type::<FactsheetKeys>()
    }

    fn schemas(&self) -> Vec<FileSchema> {
        read::schemas()
    }

    fn take_keys(&self, toml: &mut Toml, errors: &mut Diagnostics) -> BodyReader {
        let keys: FactsheetKeys = toml.take_fields(errors);
        Box::new(move |reader, file, errors| {
            Factsheet::read(reader, file, keys, errors).map(|factsheet| Box::new(factsheet) as Box<dyn Body>)
        })
    }

    fn check(&self, context: &CheckContext, found: &mut Diagnostics) {
        if let Some(body) = context.document.body_as::<Factsheet>() {
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

impl Body for Factsheet {
    fn approaches(&self) -> Vec<ApproachView<'_>> {
        self.approaches.iter().map(Approach::view).collect()
    }

    fn builtin_parameters(&self) -> Vec<(&'static str, &[Inline])> {
        self.approaches.iter().map(|approach| ("aanpak", approach.name.as_slice())).collect()
    }

    fn texts(&self) -> Vec<OwnText<'_>> {
        let mut texts = vec![OwnText::Prose(&self.context)];
        self.approaches.iter().for_each(|approach| approach.add_texts(&mut texts));
        texts
    }

    fn tables(&self) -> Vec<Vec<Row<'_>>> {
        self.approaches.iter().map(|approach| approach.findings.iter().map(Finding::row).collect()).collect()
    }

    fn merge<'a>(&'a self, framework: &Framework, expander: &mut Expander<'a>) -> Data {
        merge::merge(self, framework, expander)
    }
}
