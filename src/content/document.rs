//! A document: what `document.toml` says, and the texts that belong to it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Deserialize;
use toml::Spanned;

use crate::codes::NO_DATE;
use crate::content::date::Date;
use crate::content::deviation::{Deviation, RawDeviation};
use crate::content::factsheet::Factsheet;
use crate::content::follow_up::{FollowUp, Outcome};
use crate::content::framework::Framework;
use crate::content::markdown;
use crate::content::paragraphs::Numbers;
use crate::content::prose::{Inline, Literal, Prose};
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
            Self::Factsheet(_) => "factsheet",
            Self::FollowUp(_) => "vervolg",
        }
    }

    /// All verdicts, in the order of the document.
    pub fn verdicts(&self) -> Box<dyn Iterator<Item = Verdict> + '_> {
        match self {
            Self::Factsheet(factsheet) => {
                let findings = factsheet.approaches.iter().flat_map(|approach| &approach.findings);
                Box::new(findings.map(|finding| finding.verdict.value))
            }
            Self::FollowUp(follow_up) => {
                let verdicts = |outcome: &Outcome| [outcome.before.verdict.value, outcome.after.verdict.value];
                Box::new(follow_up.outcomes.iter().flat_map(verdicts))
            }
        }
    }
}

/// How far a document is on its way to publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Status {
    /// *concept*: the text can still change, and may have gaps.
    #[serde(rename = "concept")]
    Draft,
    /// *wederhoor*: sent to the municipality, which says what is not so.
    #[serde(rename = "wederhoor")]
    Review,
    /// *definitief*: published; it has no gaps.
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

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawMunicipality {
    #[serde(rename = "naam")]
    name: Spanned<String>,
}

/// The keys of `document.toml` that only one kind of document has.
pub struct KindKeys {
    /// Factsheet: the folders of the approaches (*aanpakken*).
    pub approaches: Option<Placed<Texts>>,
    /// Follow-up: the heads of the columns (*jaren*).
    pub years: Option<Placed<Texts>>,
    /// Follow-up: the approach as it is called now (*aanpak*).
    pub approach: Option<Literal>,
    /// Follow-up: a second line below the approach (*aanpak-toelichting*).
    pub approach_note: Option<Literal>,
}

/// The kinds of documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
enum Kind {
    #[serde(rename = "factsheet")]
    Factsheet,
    #[serde(rename = "vervolg")]
    FollowUp,
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

        let kind = toml.require::<Kind>("soort", "\"factsheet\"", &mut faults);
        let framework = toml.require::<String>("toetsingskader", "\"ggsr\"", &mut faults);
        let framework = framework.and_then(|id| keep_all(frameworks(&id), &mut faults));
        let date = toml.require::<String>("datum", "\"2015-06\"", &mut faults);
        let date = date.and_then(|date| read_date(&date, &mut faults));
        let status = toml.require::<Status>("status", "\"concept\"", &mut faults);
        let title = toml.take_text("titel", &mut faults);
        let keys = KindKeys {
            approaches: toml.take("aanpakken", &mut faults),
            years: toml.take("jaren", &mut faults),
            approach: toml.take_text("aanpak", &mut faults),
            approach_note: toml.take_text("aanpak-toelichting", &mut faults),
        };
        let parameters = read_parameters(&mut toml, &mut faults);
        let deviations = read_deviations(&mut toml, &mut faults);
        toml.finish(&mut faults);
        let numbers = keep_all(Numbers::read(sources, folder), &mut faults);

        let (Some(kind), Some(framework)) = (kind, framework) else { return Err(faults) };
        let reader = Reader { sources, folder, framework: &framework };
        let body = match kind.value {
            Kind::Factsheet => Factsheet::read(&reader, &file, &keys, &mut faults).map(Body::Factsheet),
            Kind::FollowUp => FollowUp::read(&reader, &file, &keys, &mut faults).map(Body::FollowUp),
        };
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

fn read_municipality(sources: &Sources, folder: &Path) -> Result<Vec<Inline>, Diagnostics> {
    let path = folder.parent().unwrap_or(folder).join("gemeente.toml");
    let file = sources.read(&path).map_err(|fault| vec![fault])?;
    let raw: RawMunicipality = Toml::parse(&file)?.decode().map_err(|fault| vec![fault])?;
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
