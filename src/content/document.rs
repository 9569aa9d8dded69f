//! A document: what `document.toml` says, and the texts that belong to it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::IgnoredAny;
use toml::Spanned;

use crate::codes::NO_DATE;
use crate::content::date::Date;
use crate::content::deviation::{Deviation, RawDeviation};
use crate::content::factsheet::{Factsheet, FactsheetKeys};
use crate::content::follow_up::{FollowUp, FollowUpKeys};
use crate::content::framework::Framework;
use crate::content::markdown;
use crate::content::paragraphs::Numbers;
use crate::content::prose::{Inline, Literal, Prose};
use crate::content::shape::{DocumentParameters, FrameworkId, Items};
use crate::content::source::{Sources, TextFile};
use crate::content::toml_text::{Texts, Toml, literal};
use crate::content::verdict::Verdict;
use crate::diagnostics::{Diagnostics, Place, Placed, keep, keep_all};

/// A document of the collection, as its own files tell it.
#[derive(Debug)]
pub struct Document {
    /// The municipality's name.
    pub municipality: Vec<Inline>,
    /// Its own title, where it differs from the shared one.
    pub title: Option<Literal>,
    /// Its date.
    pub date: Placed<Date>,
    /// The first line of `document.toml`.
    pub start: Place,
    /// Concept, for the municipality's hearing, or final.
    pub status: Placed<Status>,
    /// The parameters that it gives.
    pub parameters: Vec<GivenParameter>,
    /// Where it deviates from a standard.
    pub deviations: Vec<Deviation>,
    /// The numbers that its paragraphs have for good; none if they were not given yet.
    pub numbers: Numbers,
    /// The framework of its indicators.
    pub framework: Arc<Framework>,
    /// What its kind adds.
    pub body: Body,
}

/// What the kinds of documents add.
#[derive(Debug)]
pub enum Body {
    /// A factsheet.
    Factsheet(Factsheet),
    /// A follow-up report.
    FollowUp(FollowUp),
}

impl Body {
    /// The name of the kind, as `document.toml` has it.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Factsheet(_) => Kind::Factsheet.name(),
            Self::FollowUp(_) => Kind::FollowUp.name(),
        }
    }

    /// All verdicts, in the order of the document.
    pub fn verdicts(&self) -> Box<dyn Iterator<Item = &Placed<Verdict>> + '_> {
        match self {
            Self::Factsheet(factsheet) => {
                let findings = factsheet.approaches.iter().flat_map(|approach| &approach.findings);
                Box::new(findings.map(|finding| &finding.verdict))
            }
            Self::FollowUp(follow_up) => Box::new(
                follow_up.outcomes.iter().flat_map(|outcome| [&outcome.before.verdict, &outcome.after.verdict]),
            ),
        }
    }
}

/// How far a document is on its way to publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
pub enum Status {
    /// The text can still change, and may have gaps
    #[serde(rename = "concept")]
    Draft,
    /// Sent to the municipality, which says what is not so
    #[serde(rename = "wederhoor")]
    Review,
    /// Published; it has no gaps
    #[serde(rename = "definitief")]
    Final,
}

impl Status {
    /// All of them, in the order of the way.
    pub const ALL: [Self; 3] = [Self::Draft, Self::Review, Self::Final];

    /// What the name of a document's file says of it, before the extension: nothing of a final one.
    pub fn suffix(self) -> &'static str {
        match self {
            Self::Draft => "-concept",
            Self::Review => "-wederhoor",
            Self::Final => "",
        }
    }
}

/// As it is written in `document.toml`.
impl std::fmt::Display for Status {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Draft => "concept",
            Self::Review => "wederhoor",
            Self::Final => "definitief",
        })
    }
}

/// The value of a parameter as a document gives it.
#[derive(Debug, Clone)]
pub struct GivenParameter {
    /// Its name, where it is given.
    pub name: Placed<String>,
    /// Its value: one text, or the items of a list.
    pub values: Vec<Literal>,
}

/// What reading the parts of a document needs.
pub struct Reader<'a> {
    /// The project's files.
    pub sources: &'a Sources,
    /// The document's folder, relative to the project.
    pub folder: &'a Path,
    /// Its framework.
    pub framework: &'a Framework,
}

/// A municipality (*gemeente*)
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MunicipalityFile {
    /// Its official name, as it is printed
    #[schemars(with = "String", example = &"Den Helder")]
    #[serde(rename = "naam")]
    name: Spanned<String>,
}

/// What a document says of itself, of whatever kind
#[derive(Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct DocumentFile {
    /// The kind of the document
    #[schemars(with = "Kind", example = &"factsheet")]
    soort: Option<Kind>,
    /// The framework of its indicators
    #[schemars(with = "FrameworkId", example = &"ggsr")]
    toetsingskader: Option<Spanned<String>>,
    /// Its date, as precise as it is to be printed: a year, a month or a day
    #[schemars(with = "Date", example = &"2015-06")]
    datum: Option<Spanned<String>>,
    /// How far it is on its way to publication
    #[schemars(with = "Status", example = &"concept")]
    status: Option<Spanned<Status>>,
    /// Its own title, where it differs from the shared one
    #[schemars(with = "Option<String>")]
    titel: Option<Spanned<String>>,
    /// What it gives to the shared texts
    #[schemars(with = "Option<DocumentParameters>")]
    #[serde(rename = "parameters")]
    _parameters: Option<IgnoredAny>,
    /// Words that stand here instead of those of a shared text or an indicator
    #[serde(rename = "afwijking")]
    _deviations: Option<Items<RawDeviation>>,
}

/// The kinds of documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
pub enum Kind {
    /// What was found, and a conclusion per theme
    #[serde(rename = "factsheet")]
    Factsheet,
    /// What became of the improvement points
    #[serde(rename = "vervolg")]
    FollowUp,
}

impl Kind {
    /// Its name, as `document.toml` has it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Factsheet => "factsheet",
            Self::FollowUp => "vervolg",
        }
    }
}

/// The keys of `document.toml` that only one kind of document has.
enum KindKeys {
    Factsheet(FactsheetKeys),
    FollowUp(FollowUpKeys),
}

/// Where the frameworks are, relative to the project.
pub const FRAMEWORKS: &str = "content/toetsingskaders";

/// Gives the framework with an id, which was named at some place.
pub type FindFramework<'a> = &'a mut dyn FnMut(&Placed<String>) -> Result<Arc<Framework>, Diagnostics>;

impl Document {
    /// Reads the document in `folder` (relative to the project), of the municipality in the folder above it.
    ///
    /// # Errors
    /// All that is wrong in its files.
    pub fn read(sources: &Sources, folder: &Path, frameworks: FindFramework) -> Result<Self, Diagnostics> {
        let mut faults = Vec::new();
        let municipality = keep_all(read_municipality(sources, folder), &mut faults);
        let file = sources.read(&folder.join("document.toml")).map_err(|fault| vec![fault]);
        let Some(file) = keep_all(file, &mut faults) else { return Err(faults) };
        let Some(mut toml) = keep_all(Toml::parse(&file), &mut faults) else { return Err(faults) };

        let parameters = read_parameters(&mut toml, &mut faults);
        let deviations = read_deviations(&mut toml, &mut faults);
        let keys: DocumentFile = toml.fields(&mut faults);
        let framework = keys.toetsingskader.and_then(|id| keep_all(frameworks(&file.placed(id)), &mut faults));
        let date = keys.datum.and_then(|date| read_date(&file.placed(date), &mut faults));
        let keys_of_kind = KindKeys::take(keys.soort, &mut toml, &mut faults);
        toml.finish(&mut faults);
        let numbers = keep_all(Numbers::read(sources, folder), &mut faults);

        let (Some(keys_of_kind), Some(framework)) = (keys_of_kind, framework) else { return Err(faults) };
        let reader = Reader { sources, folder, framework: &framework };
        let body = match keys_of_kind {
            KindKeys::Factsheet(keys) => Factsheet::read(&reader, &file, keys, &mut faults).map(Body::Factsheet),
            KindKeys::FollowUp(keys) => FollowUp::read(&reader, &file, keys, &mut faults).map(Body::FollowUp),
        };
        let status = keys.status.map(|status| file.placed(status));
        let title = keys.titel.map(|title| literal(&file, &title));
        match (municipality, date, status, numbers, body) {
            (Some(municipality), Some(date), Some(status), Some(numbers), Some(body)) if faults.is_empty() => {
                Ok(Self {
                    municipality,
                    title,
                    date,
                    start: file.start(),
                    status,
                    parameters,
                    deviations,
                    numbers,
                    framework,
                    body,
                })
            }
            _ => Err(faults),
        }
    }
}

impl Reader<'_> {
    /// The path of a part of the document.
    pub fn path(&self, part: impl AsRef<Path>) -> PathBuf {
        self.folder.join(part)
    }

    /// Reads a file of the document.
    pub fn file(&self, part: impl AsRef<Path>, faults: &mut Diagnostics) -> Option<Arc<TextFile>> {
        keep(self.sources.read(&self.path(part)), faults)
    }

    /// Reads a Markdown file of the document.
    pub fn prose(&self, part: impl AsRef<Path>, faults: &mut Diagnostics) -> Option<Prose> {
        let file = self.file(part, faults)?;
        keep_all(markdown::parse(&Literal::file(&file)), faults)
    }
}

/// The parameters that `document.toml` or `aanpak.toml` gives.
pub fn read_parameters(toml: &mut Toml, faults: &mut Diagnostics) -> Vec<GivenParameter> {
    let file = toml.file();
    let given = toml.take_table("parameters", faults).texts(faults);
    let parameter = |(name, texts): (Placed<String>, Texts)| GivenParameter {
        name,
        values: texts.items.iter().map(|text| literal(file, text)).collect(),
    };
    given.into_iter().map(parameter).collect()
}

/// The deviations that `document.toml` or `aanpak.toml` lists.
pub fn read_deviations(toml: &mut Toml, faults: &mut Diagnostics) -> Vec<Deviation> {
    let file = toml.file();
    let items = toml.take_items("afwijking", faults);
    let deviation = |item: Toml| {
        let place = item.place().clone();
        keep::<RawDeviation>(item.decode(), faults)?.check(file, &place, faults)
    };
    items.into_iter().filter_map(deviation).collect()
}

impl KindKeys {
    /// Takes the keys of `kind` out of `document.toml`. Those of the other kind are refused.
    fn take(kind: Option<Kind>, toml: &mut Toml, faults: &mut Diagnostics) -> Option<Self> {
        match kind {
            Some(Kind::Factsheet) => {
                let keys = Self::Factsheet(toml.fields(faults));
                toml.refuse::<FollowUpKeys>("a factsheet does not have this key", faults);
                Some(keys)
            }
            Some(Kind::FollowUp) => {
                let keys = Self::FollowUp(toml.fields(faults));
                toml.refuse::<FactsheetKeys>("a follow-up report does not have this key", faults);
                Some(keys)
            }
            // Which keys it can have is not known.
            None => {
                toml.ignore::<FactsheetKeys>();
                toml.ignore::<FollowUpKeys>();
                None
            }
        }
    }
}

fn read_municipality(sources: &Sources, folder: &Path) -> Result<Vec<Inline>, Diagnostics> {
    let path = folder.parent().unwrap_or(folder).join("gemeente.toml");
    let file = sources.read(&path).map_err(|fault| vec![fault])?;
    let raw: MunicipalityFile = Toml::parse(&file)?.decode().map_err(|fault| vec![fault])?;
    markdown::parse_line(&literal(&file, &raw.name))
}

fn read_date(text: &Placed<String>, faults: &mut Diagnostics) -> Option<Placed<Date>> {
    let date = Date::read(&text.value);
    if date.is_none() {
        let fault = text.place.error(NO_DATE, format!("`{}` is no date", text.value));
        faults.push(fault.with_hint("write a year, a month or a day: \"2015\", \"2015-06\" or \"2015-06-30\""));
    }
    Some(Placed { value: date?, place: text.place.clone() })
}
