//! Reads a document: the keys of `document.toml` that every kind has here, the rest by its kind.

use std::borrow::Cow;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Error, IgnoredAny};
use serde::{Deserialize, Deserializer};
use toml::Spanned;

use crate::content::date::Date;
use crate::content::deviation::{Deviation, RawDeviation, read_deviations};
use crate::content::framework::Framework;
use crate::content::frameworks::Frameworks;
use crate::content::markdown;
use crate::content::paragraphs::ParagraphNumbers;
use crate::content::parameters::{GivenParameter, read_parameters};
use crate::content::prose::{Inline, Literal};
use crate::content::reader::DocumentReader;
use crate::content::shape::{DocumentParameters, FrameworkId, Items};
use crate::content::sources::{Sources, TextFile};
use crate::content::status::Status;
use crate::content::toml_text::{Toml, literal};
use crate::diagnostics::{Diagnostics, Located, ok_or_append};
use crate::kinds::document::Document;
use crate::kinds::kind::{BodyReader, Kind};
use crate::kinds::{self, KINDS};
use crate::messages;

/// A municipality (*gemeente*)
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MunicipalityFile {
    /// Its official name, as it is printed
    #[schemars(with = "String", example = &"Den Helder")]
    #[serde(rename = "naam")]
    name: Spanned<String>,
}

/// A document: its kind, date and status, its parameters and its deviations
#[derive(Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct DocumentFile {
    /// The kind of the document
    #[schemars(with = "KindName", example = KINDS[0].facts().name)]
    soort: Option<KindName>,
    /// The framework of its indicators
    #[schemars(with = "FrameworkId", example = &"ggsr")]
    toetsingskader: Option<Spanned<String>>,
    /// Its date, as precise as it is printed: a year, a month or a day
    #[schemars(with = "Date", example = &"2015-06")]
    datum: Option<Spanned<String>>,
    /// How far it is on its way to publication
    #[schemars(with = "Status", example = &"concept")]
    status: Option<Spanned<Status>>,
    /// Its own title, if it differs from the shared one
    #[schemars(with = "Option<String>")]
    titel: Option<Spanned<String>>,
    /// The values of parameters of shared texts
    #[schemars(with = "Option<DocumentParameters>")]
    #[serde(rename = "parameters")]
    _parameters: Option<IgnoredAny>,
    /// Words of this document that replace words of a shared text or an indicator
    #[serde(rename = "afwijking")]
    _deviations: Option<Items<RawDeviation>>,
}

/// The name of a kind, as the value of a key.
struct KindName(&'static dyn Kind);

impl<'de> Deserialize<'de> for KindName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        static NAMES: LazyLock<Vec<&'static str>> =
            LazyLock::new(|| KINDS.iter().map(|kind| kind.facts().name).collect());
        let name = String::deserialize(deserializer)?;
        kinds::find(&name).map(Self).ok_or_else(|| D::Error::unknown_variant(&name, &NAMES))
    }
}

impl JsonSchema for KindName {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "KindName".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let kind = |kind: &&dyn Kind| json_schema!({ "const": kind.facts().name, "description": kind.facts().meaning });
        json_schema!({ "oneOf": KINDS.iter().map(kind).collect::<Vec<_>>() })
    }
}

/// Reads the document in `folder` (relative to the project), which is in the folder of its municipality.
///
/// # Errors
/// All errors in its files.
pub fn read(sources: &Sources, folder: &Path, frameworks: &Frameworks) -> Result<Document, Diagnostics> {
    let mut errors = Vec::new();
    let municipality = ok_or_append(read_municipality(sources, folder), &mut errors);
    let file = sources.read(&folder.join("document.toml")).map_err(|error| vec![error]);
    let Some(file) = ok_or_append(file, &mut errors) else { return Err(errors) };
    let Some(toml) = ok_or_append(Toml::parse(&file), &mut errors) else { return Err(errors) };
    let header = Header::read(toml, &file, sources, frameworks, &mut errors);
    let numbers = ok_or_append(ParagraphNumbers::read(sources, folder), &mut errors);

    let (Some((kind, read_body)), Some(framework)) = (header.kind, header.framework) else { return Err(errors) };
    let reader = DocumentReader { sources, folder, framework: &framework };
    let body = read_body(&reader, &file, &mut errors);
    match (municipality, header.date, header.status, numbers, body) {
        (Some(municipality), Some(date), Some(status), Some(numbers), Some(body)) if errors.is_empty() => {
            Ok(Document {
                municipality,
                title: header.title,
                date,
                start: file.start(),
                status,
                parameters: header.parameters,
                deviations: header.deviations,
                numbers,
                framework,
                kind: kind.facts(),
                body,
            })
        }
        _ => Err(errors),
    }
}

/// The content of `document.toml`. A key that is missing or has errors is `None`.
struct Header {
    kind: Option<(&'static dyn Kind, BodyReader)>,
    framework: Option<Arc<Framework>>,
    date: Option<Located<Date>>,
    status: Option<Located<Status>>,
    title: Option<Literal>,
    parameters: Vec<GivenParameter>,
    deviations: Vec<Deviation>,
}

impl Header {
    fn read(
        mut toml: Toml,
        file: &TextFile,
        sources: &Sources,
        frameworks: &Frameworks,
        errors: &mut Diagnostics,
    ) -> Self {
        let parameters = read_parameters(&mut toml, errors);
        let deviations = read_deviations(&mut toml, errors);
        let keys: DocumentFile = toml.take_fields(errors);
        let framework = keys.toetsingskader.map(|id| frameworks.resolve(sources, &file.located(id)));
        let framework = framework.and_then(|framework| ok_or_append(framework, errors));
        let date = keys.datum.and_then(|date| read_date(&file.located(date), errors));
        let kind = keys.soort.map(|KindName(kind)| (kind, take_keys_of_kind(kind, &mut toml, errors)));
        if kind.is_none() {
            // Without a kind, it is unknown which keys the document can have.
            KINDS.iter().for_each(|kind| toml.ignore(&kind.keys()));
        }
        toml.finish(errors);
        let status = keys.status.map(|status| file.located(status));
        let title = keys.titel.map(|title| literal(file, &title));
        Self { kind, framework, date, status, title, parameters, deviations }
    }
}

/// Takes the keys of a kind out of `document.toml`, and returns the reader of the rest. Keys that only other kinds have
/// are errors.
fn take_keys_of_kind(kind: &dyn Kind, toml: &mut Toml, errors: &mut Diagnostics) -> BodyReader {
    let read_body = kind.take_keys(toml, errors);
    for other in KINDS.iter().filter(|other| other.facts().name != kind.facts().name) {
        toml.refuse(&other.keys(), &(kind.facts().not_its_key)(), errors);
    }
    read_body
}

fn read_municipality(sources: &Sources, folder: &Path) -> Result<Vec<Inline>, Diagnostics> {
    let path = folder.parent().unwrap_or(folder).join("gemeente.toml");
    let file = sources.read(&path).map_err(|error| vec![error])?;
    let raw: MunicipalityFile = Toml::parse(&file)?.decode().map_err(|error| vec![error])?;
    markdown::parse_line(&literal(&file, &raw.name))
}

fn read_date(text: &Located<String>, errors: &mut Diagnostics) -> Option<Located<Date>> {
    let date = Date::parse(&text.value);
    if date.is_none() {
        errors.push(text.location.error(messages::no_date(&text.value)).with_hint(messages::write_date()));
    }
    Some(Located { value: date?, location: text.location.clone() })
}
