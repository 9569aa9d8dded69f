//! Where a shared text, an indicator or a parameter is used: the sentences that have words of it, with their pages.
//!
//! Every text keeps the way back to its file through the merge. So words are told by where they were written, and not by
//! how they look: also in the middle of a sentence, and where a document deviates from them.

use std::ops::Range;

use typst::syntax::FileId;
use unicode_segmentation::UnicodeSegmentation;

use crate::content::document::{Body, Document, GivenParameter};
use crate::content::prose::{Block, Inline, Prose, for_each_inline};
use crate::content::source::file_id;
use crate::diagnostics::Place;
use crate::merge::data::{Data, GAP};

/// What can be asked for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A shared text, by id.
    Text(String),
    /// An indicator, by id.
    Indicator(String),
    /// A parameter of the shared texts, by name.
    Parameter(String),
}

impl Subject {
    /// Its id or name.
    pub fn name(&self) -> &str {
        match self {
            Self::Text(name) | Self::Indicator(name) | Self::Parameter(name) => name,
        }
    }

    /// What it is, in a word.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Text(_) => "shared text",
            Self::Indicator(_) => "indicator",
            Self::Parameter(_) => "parameter",
        }
    }

    /// Where the words of it are written that `document` shows.
    pub fn places(&self, document: &Document) -> Vec<Place> {
        match self {
            Self::Text(id) => {
                let path = format!("{}/{id}.md", crate::content::shared::FOLDER);
                file_id(path.as_ref()).map(whole_file).into_iter().collect()
            }
            Self::Indicator(id) => {
                let position = document.framework.position_of(id);
                position
                    .map(|position| document.framework.indicator(position).wording.whole().clone())
                    .into_iter()
                    .collect()
            }
            Self::Parameter(name) => parameter_places(name, document),
        }
    }
}

fn whole_file(file: FileId) -> Place {
    Place::new(file, 0..usize::MAX)
}

fn parameter_places(name: &str, document: &Document) -> Vec<Place> {
    let given = |parameters: &[GivenParameter]| {
        let named = parameters.iter().filter(|parameter| parameter.name.value == name);
        named.flat_map(|parameter| &parameter.values).map(|value| value.whole().clone()).collect::<Vec<_>>()
    };
    let mut places = given(&document.parameters);
    let mut lines: Vec<&[Inline]> = Vec::new();
    match &document.body {
        Body::Factsheet(factsheet) => {
            places.extend(factsheet.approaches.iter().flat_map(|approach| given(&approach.parameters)));
            lines.extend(factsheet.approaches.iter().filter(|_| name == "aanpak").map(|one| one.name.as_slice()));
        }
        Body::FollowUp(follow_up) => {
            lines.extend((name == "aanpak").then_some(follow_up.approach.as_slice()));
            lines.extend((name == "jaar").then_some(follow_up.years[1].as_slice()));
        }
    }
    lines.extend((name == "gemeente").then_some(document.municipality.as_slice()));
    for line in lines {
        for_each_inline(line, &mut |inline| {
            if let Inline::Text { place: Some(place), .. } = inline {
                places.push(place.clone());
            }
        });
    }
    places
}

/// The sentences of a document that have words written at one of `places`, in reading order.
pub fn sentences(data: &Data, places: &[Place]) -> Vec<String> {
    let mut found = Vec::new();
    for_each_line(data, &mut |line| {
        let (text, hits) = text_and_hits(line, places);
        for (start, sentence) in text.split_sentence_bound_indices() {
            let range = start..start + sentence.len();
            if hits.iter().any(|hit| hit.start < range.end && range.start < hit.end) {
                found.push(sentence.trim().to_owned());
            }
        }
    });
    found.retain(|sentence| !sentence.is_empty());
    found
}

/// The characters of a line, and which of them are written at `places`.
fn text_and_hits(line: &[Inline], places: &[Place]) -> (String, Vec<Range<usize>>) {
    let (mut text, mut hits) = (String::new(), Vec::new());
    for_each_inline(line, &mut |inline| match inline {
        Inline::Text { text: characters, place, .. } => {
            let start = text.len();
            text.push_str(characters);
            if place.as_ref().is_some_and(|place| places.iter().any(|wanted| is_within(place, wanted))) {
                hits.push(start..text.len());
            }
        }
        Inline::LineBreak => text.push(' '),
        Inline::Gap { .. } => text.push(GAP),
        _ => {}
    });
    (text, hits)
}

fn is_within(place: &Place, wanted: &Place) -> bool {
    place.file == wanted.file && place.range.start >= wanted.range.start && place.range.end <= wanted.range.end
}

fn for_each_line(data: &Data, visit: &mut dyn FnMut(&[Inline])) {
    match data {
        Data::Line(line) => visit(line),
        Data::Prose(prose) => for_each_line_of(prose, visit),
        Data::List(items) => items.iter().for_each(|item| for_each_line(item, visit)),
        Data::Record(fields) => fields.iter().for_each(|(_, value)| for_each_line(value, visit)),
        Data::None | Data::Bool(_) | Data::Number(_) | Data::Text(_) => {}
    }
}

fn for_each_line_of(prose: &Prose, visit: &mut dyn FnMut(&[Inline])) {
    for block in &prose.blocks {
        match block {
            Block::Paragraph(line) | Block::Heading(_, line) => visit(line),
            Block::List { items, .. } => items.iter().for_each(|item| for_each_line_of(item, visit)),
        }
    }
}
