//! The series: all documents as they are read, with their texts, for checks that look at several of them.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::content::document_id::DocumentId;
use crate::content::frameworks;
use crate::content::parameters::GivenParameter;
use crate::content::passage::{Passage, PassageKind, literal_passages, prose_passages};
use crate::content::shared::{FOLDER, Labels};
use crate::content::sources::Sources;
use crate::diagnostics::Diagnostics;
use crate::kinds::body::OwnText;
use crate::kinds::document::Document;
use crate::merge::data::plain;
use crate::series::collection::Collection;
use crate::system::workers::{catch_panic, in_parallel};

/// All documents of a project.
pub struct Series<'a> {
    /// The project's files.
    pub sources: &'a Sources,
    /// What the documents share.
    pub collection: &'a Collection,
    /// The documents, in the order of their names.
    pub members: Vec<SeriesDocument>,
}

/// A document of a series.
pub struct SeriesDocument {
    /// Its name.
    pub id: DocumentId,
    /// What its files say, or what is wrong with them.
    pub document: Result<Document, Diagnostics>,
    /// Its own texts.
    pub passages: Vec<Passage>,
    /// The files that were read for it, relative to the project.
    pub files: BTreeSet<PathBuf>,
}

impl<'a> Series<'a> {
    /// Reads all documents.
    pub fn read(sources: &'a Sources, collection: &'a Collection) -> Self {
        Self::read_some(sources, collection, &collection.ids)
    }

    /// Reads some documents of a project.
    pub fn read_some(sources: &'a Sources, collection: &'a Collection, ids: &[DocumentId]) -> Self {
        let read = |id: &DocumentId| {
            catch_panic(id, || Ok(SeriesDocument::read(sources, collection, id)))
                .unwrap_or_else(|errors| SeriesDocument::failed(id, errors))
        };
        Self { sources, collection, members: in_parallel(ids, read) }
    }

    /// The other documents of the same municipality that could be read.
    pub fn siblings(&self, id: &DocumentId) -> impl Iterator<Item = (&DocumentId, &Document)> {
        let others = self.members.iter().filter(|member| member.id.municipality == id.municipality);
        others.filter(|member| member.id != *id).filter_map(|member| Some((&member.id, member.document.as_ref().ok()?)))
    }

    /// The names in the content: municipalities, approaches and partners.
    pub fn names(&self) -> Vec<String> {
        let mut names = Vec::new();
        for document in self.members.iter().filter_map(|member| member.document.as_ref().ok()) {
            names.push(plain(&document.municipality));
            for approach in document.body.approaches() {
                names.push(plain(approach.name));
                names.extend(approach.partners.iter().map(|partner| plain(partner)));
            }
        }
        names
    }

    /// The texts that documents share, by the folder that they stand in.
    pub fn shared_passages(&self) -> Vec<(PathBuf, Vec<Passage>)> {
        let shared = &self.collection.shared;
        let texts = shared.texts.values().filter_map(|text| text.as_ref().ok());
        let mut passages: Vec<_> = texts.flat_map(|text| literal_passages(text, PassageKind::Paragraph)).collect();
        let labels = shared.labels().flat_map(Labels::values);
        passages.extend(labels.flat_map(|label| literal_passages(label, PassageKind::Line)));
        let mut wording = Vec::new();
        for framework in self.collection.frameworks.loaded() {
            for theme in &framework.themes {
                wording.push(Passage::from_line(&theme.name, PassageKind::Line));
                for criterion in &theme.criteria {
                    wording.push(Passage::from_line(&criterion.name, PassageKind::Line));
                    let indicators = criterion.indicators.iter();
                    wording.extend(
                        indicators.flat_map(|indicator| literal_passages(&indicator.wording, PassageKind::Line)),
                    );
                }
            }
        }
        vec![(PathBuf::from(FOLDER), passages), (PathBuf::from(frameworks::FOLDER), wording)]
    }
}

impl SeriesDocument {
    fn failed(id: &DocumentId, errors: Diagnostics) -> Self {
        Self { id: id.clone(), document: Err(errors), passages: Vec::new(), files: BTreeSet::new() }
    }

    fn read(sources: &Sources, collection: &Collection, id: &DocumentId) -> Self {
        let view = sources.recording();
        let document = collection.document(&view, id);
        let passages = document.as_ref().map(document_passages).unwrap_or_default();
        let files = view.into_inputs().into_iter().filter(|(_, digest)| digest.is_some());
        let files = files.map(|(path, _)| Path::new(&path).to_owned()).collect();
        Self { id: id.clone(), document, passages, files }
    }
}

/// The passages of a document's own texts, in reading order.
fn document_passages(document: &Document) -> Vec<Passage> {
    let mut passages = vec![Passage::from_line(&document.municipality, PassageKind::Line)];
    document.title.iter().for_each(|title| passages.extend(literal_passages(title, PassageKind::Line)));
    let common = [OwnText::Parameters(&document.parameters), OwnText::Deviations(&document.deviations)];
    for text in common.into_iter().chain(document.body.texts()) {
        match text {
            OwnText::Name(line) => passages.push(Passage::from_line(line, PassageKind::Line)),
            OwnText::Sentences(line) => passages.push(Passage::from_line(line, PassageKind::Paragraph)),
            OwnText::Prose(prose) => passages.extend(prose_passages(prose)),
            OwnText::Parameters(given) => passages.extend(parameter_passages(given)),
            OwnText::Deviations(deviations) => {
                let here = deviations.iter().map(|deviation| &deviation.replacement);
                passages.extend(here.flat_map(|words| literal_passages(words, PassageKind::Fragment)));
            }
        }
    }
    passages
}

fn parameter_passages(given: &[GivenParameter]) -> impl Iterator<Item = Passage> {
    let values = given.iter().flat_map(|parameter| &parameter.values);
    values.flat_map(|value| literal_passages(value, PassageKind::Line))
}
