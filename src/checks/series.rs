//! The series: all documents as they are read, with their texts, for checks that look at several of them.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::checks::passage::{self, Kind, Passage};
use crate::content::collection::{Collection, DocumentId};
use crate::content::document::{Body, Document, FRAMEWORKS};
use crate::content::shared::{FOLDER, Labels};
use crate::content::source::Sources;
use crate::diagnostics::Diagnostics;
use crate::merge::data::plain;
use crate::workers::{guarded, in_parallel};

/// All documents of a project.
pub struct Series<'a> {
    /// The project's files.
    pub sources: &'a Sources,
    /// What the documents share.
    pub collection: &'a Collection,
    /// The documents, in the order of their names.
    pub members: Vec<Member>,
}

/// A document of a series.
pub struct Member {
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
            guarded(id, || Ok(Member::read(sources, collection, id)))
                .unwrap_or_else(|faults| Member::failed(id, faults))
        };
        Self { sources, collection, members: in_parallel(ids, read) }
    }

    /// The other documents of the same municipality that could be read.
    pub fn siblings(&self, id: &DocumentId) -> impl Iterator<Item = (&DocumentId, &Document)> {
        let others = self.members.iter().filter(|member| member.id.municipality() == id.municipality());
        others.filter(|member| member.id != *id).filter_map(|member| Some((&member.id, member.document.as_ref().ok()?)))
    }

    /// The names in the content: municipalities, approaches and partners.
    pub fn names(&self) -> Vec<String> {
        let mut names = Vec::new();
        for document in self.members.iter().filter_map(|member| member.document.as_ref().ok()) {
            names.push(plain(&document.municipality));
            match &document.body {
                Body::Factsheet(factsheet) => {
                    for approach in &factsheet.approaches {
                        names.push(plain(&approach.name));
                        names.extend(approach.partners.iter().map(|partner| plain(partner)));
                    }
                }
                Body::FollowUp(follow_up) => names.push(plain(&follow_up.approach)),
            }
        }
        names
    }

    /// The texts that documents share, by the folder that they stand in.
    pub fn shared_passages(&self) -> Vec<(PathBuf, Vec<Passage>)> {
        let shared = &self.collection.shared;
        let texts = shared.texts.values().filter_map(|text| text.as_ref().ok());
        let mut passages: Vec<_> = texts.flat_map(|text| passage::of_literal(text, Kind::Paragraph)).collect();
        let labels = [&shared.common_labels, &shared.factsheet_labels, &shared.follow_up_labels];
        let labels = labels.into_iter().filter_map(|labels| labels.as_ref().ok()).flat_map(Labels::values);
        passages.extend(labels.flat_map(|label| passage::of_literal(label, Kind::Line)));
        let mut wording = Vec::new();
        for framework in self.collection.read_frameworks() {
            for theme in &framework.themes {
                wording.push(Passage::of_line(&theme.name, Kind::Line));
                for criterion in &theme.criteria {
                    wording.push(Passage::of_line(&criterion.name, Kind::Line));
                    let indicators = criterion.indicators.iter();
                    wording
                        .extend(indicators.flat_map(|indicator| passage::of_literal(&indicator.wording, Kind::Line)));
                }
            }
        }
        vec![(PathBuf::from(FOLDER), passages), (PathBuf::from(FRAMEWORKS), wording)]
    }
}

impl Member {
    fn failed(id: &DocumentId, faults: Diagnostics) -> Self {
        Self { id: id.clone(), document: Err(faults), passages: Vec::new(), files: BTreeSet::new() }
    }

    fn read(sources: &Sources, collection: &Collection, id: &DocumentId) -> Self {
        let view = sources.recording();
        let document = collection.document(&view, id);
        let passages = document.as_ref().map(passage::of_document).unwrap_or_default();
        let files = view.into_inputs().into_iter().filter(|(_, digest)| digest.is_some());
        let files = files.map(|(path, _)| Path::new(&path).to_owned()).collect();
        Self { id: id.clone(), document, passages, files }
    }
}
