//! The documents of a project with their texts, for checks that compare several of them.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::content::document_id::DocumentId;
use crate::content::framework::Framework;
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

/// The documents of a project.
pub struct Series<'a> {
    /// The project's files.
    pub sources: &'a Sources,
    /// The ids of the documents, and what they share.
    pub collection: &'a Collection,
    /// The documents, in the order of their names.
    pub documents: Vec<SeriesDocument>,
}

/// A document of a series.
pub struct SeriesDocument {
    /// Its name.
    pub id: DocumentId,
    /// Its content, or the errors in its files.
    pub content: Result<Document, Diagnostics>,
    /// Its own texts, in reading order; none if it has errors.
    pub passages: Vec<Passage>,
    /// The files that were read for it, relative to the project.
    pub files: BTreeSet<PathBuf>,
}

impl<'a> Series<'a> {
    /// Reads all documents.
    pub fn read(sources: &'a Sources, collection: &'a Collection) -> Self {
        Self::read_some(sources, collection, &collection.ids)
    }

    /// Reads these documents of a project.
    pub fn read_some(sources: &'a Sources, collection: &'a Collection, ids: &[DocumentId]) -> Self {
        let read = |id: &DocumentId| {
            catch_panic(id, || Ok(SeriesDocument::read(sources, collection, id)))
                .unwrap_or_else(|errors| SeriesDocument::failed(id, errors))
        };
        Self { sources, collection, documents: in_parallel(ids, read) }
    }

    /// The other documents of the same municipality that could be read.
    pub fn siblings(&self, id: &DocumentId) -> impl Iterator<Item = (&DocumentId, &Document)> {
        let is_sibling = move |other: &DocumentId| other.municipality == id.municipality && other != id;
        let siblings = self.documents.iter().filter(move |document| is_sibling(&document.id));
        siblings.filter_map(|document| Some((&document.id, document.content.as_ref().ok()?)))
    }

    /// The names in the content: municipalities, approaches and partners.
    pub fn names(&self) -> Vec<String> {
        let mut names = Vec::new();
        for document in self.documents.iter().filter_map(|document| document.content.as_ref().ok()) {
            names.push(plain(&document.municipality));
            for approach in document.body.approaches() {
                names.push(plain(approach.name));
                names.extend(approach.partners.iter().map(|partner| plain(partner)));
            }
        }
        names
    }

    /// The texts that documents share, and the wording of the frameworks: passages by folder, relative to the project.
    pub fn shared_passages(&self) -> Vec<(PathBuf, Vec<Passage>)> {
        let shared = &self.collection.shared;
        let texts = shared.texts.values().filter_map(|text| text.as_ref().ok());
        let mut passages: Vec<_> = texts.flat_map(|text| literal_passages(text, PassageKind::Paragraph)).collect();
        let labels = shared.labels().flat_map(Labels::values);
        passages.extend(labels.flat_map(|label| literal_passages(label, PassageKind::Line)));
        let frameworks = self.collection.frameworks.loaded();
        let wording = frameworks.iter().flat_map(|framework| framework_passages(framework)).collect();
        vec![(PathBuf::from(FOLDER), passages), (PathBuf::from(frameworks::FOLDER), wording)]
    }
}

/// The names of themes and criteria and the wording of indicators, in the order of the framework.
fn framework_passages(framework: &Framework) -> Vec<Passage> {
    let mut passages = Vec::new();
    for theme in &framework.themes {
        passages.push(Passage::from_line(&theme.name, PassageKind::Line));
        for criterion in &theme.criteria {
            passages.push(Passage::from_line(&criterion.name, PassageKind::Line));
            let indicators = criterion.indicators.iter();
            passages.extend(indicators.flat_map(|indicator| literal_passages(&indicator.wording, PassageKind::Line)));
        }
    }
    passages
}

impl SeriesDocument {
    fn failed(id: &DocumentId, errors: Diagnostics) -> Self {
        Self { id: id.clone(), content: Err(errors), passages: Vec::new(), files: BTreeSet::new() }
    }

    fn read(sources: &Sources, collection: &Collection, id: &DocumentId) -> Self {
        let view = sources.recording();
        let content = collection.document(&view, id);
        let passages = content.as_ref().map(document_passages).unwrap_or_default();
        let files = view.into_inputs().into_iter().filter(|(_, digest)| digest.is_some());
        let files = files.map(|(path, _)| Path::new(&path).to_owned()).collect();
        Self { id: id.clone(), content, passages, files }
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
