//! Finds where a shared text, an indicator or a parameter is used: the sentences that contain words of it.
//!
//! Every text keeps its source range through the merge. Words are found by their source and not by comparing texts, so
//! that they are also found in the middle of a sentence and around a deviation.

use std::ops::Range;

use typst::syntax::FileId;
use unicode_segmentation::UnicodeSegmentation;

use crate::content::parameters::GivenParameter;
use crate::content::prose::{Block, Inline, Prose, for_each_inline};
use crate::content::sources::file_id;
use crate::diagnostics::SourceRange;
use crate::kinds::document::Document;
use crate::merge::data::{Data, GAP};

/// What can be searched for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum UsageTarget {
    /// A shared text, by id.
    Text(String),
    /// An indicator, by id.
    Indicator(String),
    /// A parameter of the shared texts, by name.
    Parameter(String),
}

impl UsageTarget {
    /// The id or the name.
    pub fn name(&self) -> &str {
        match self {
            Self::Text(name) | Self::Indicator(name) | Self::Parameter(name) => name,
        }
    }

    /// The kind of target, for programs: `shared text`, `indicator` or `parameter`.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Text(_) => "shared text",
            Self::Indicator(_) => "indicator",
            Self::Parameter(_) => "parameter",
        }
    }

    /// Where the words of the target are written that `document` can show.
    pub fn locations(&self, document: &Document) -> Vec<SourceRange> {
        match self {
            Self::Text(id) => {
                let path = format!("{}/{id}.md", crate::content::shared::FOLDER);
                file_id(path.as_ref()).map(whole_file).into_iter().collect()
            }
            Self::Indicator(id) => {
                let position = document.framework.find_position(id);
                position
                    .map(|position| document.framework.indicator(position).wording.full_range().clone())
                    .into_iter()
                    .collect()
            }
            Self::Parameter(name) => parameter_locations(name, document),
        }
    }
}

fn whole_file(file: FileId) -> SourceRange {
    SourceRange::new(file, 0..usize::MAX)
}

fn parameter_locations(name: &str, document: &Document) -> Vec<SourceRange> {
    let given = |parameters: &[GivenParameter]| {
        let named = parameters.iter().filter(|parameter| parameter.name.value == name);
        named.flat_map(|parameter| &parameter.values).map(|value| value.full_range().clone()).collect::<Vec<_>>()
    };
    let mut locations = given(&document.parameters);
    locations.extend(document.body.approaches().iter().flat_map(|approach| given(approach.parameters)));
    let builtin =
        [("gemeente", document.municipality.as_slice())].into_iter().chain(document.body.builtin_parameters());
    for (_, line) in builtin.filter(|(builtin, _)| *builtin == name) {
        for_each_inline(line, &mut |inline| {
            if let Inline::Text { location: Some(location), .. } = inline {
                locations.push(location.clone());
            }
        });
    }
    locations
}

/// The sentences of a document with words that were written at one of `locations`, in reading order.
pub fn sentences(data: &Data, locations: &[SourceRange]) -> Vec<String> {
    let mut found = Vec::new();
    for_each_line(data, &mut |line| {
        let (text, matches) = text_and_matches(line, locations);
        for (start, sentence) in text.split_sentence_bound_indices() {
            let range = start..start + sentence.len();
            if matches.iter().any(|found| found.start < range.end && range.start < found.end) {
                found.push(sentence.trim().to_owned());
            }
        }
    });
    found.retain(|sentence| !sentence.is_empty());
    found
}

/// The plain text of a line, and the byte ranges of it that were written at one of `locations`.
fn text_and_matches(line: &[Inline], locations: &[SourceRange]) -> (String, Vec<Range<usize>>) {
    let (mut text, mut matches) = (String::new(), Vec::new());
    for_each_inline(line, &mut |inline| match inline {
        Inline::Text { text: characters, location, .. } => {
            let start = text.len();
            text.push_str(characters);
            if location.as_ref().is_some_and(|location| locations.iter().any(|wanted| is_within(location, wanted))) {
                matches.push(start..text.len());
            }
        }
        Inline::LineBreak => text.push(' '),
        Inline::Gap { .. } => text.push(GAP),
        _ => {}
    });
    (text, matches)
}

fn is_within(location: &SourceRange, wanted: &SourceRange) -> bool {
    location.file == wanted.file && location.range.start >= wanted.range.start && location.range.end <= wanted.range.end
}

fn for_each_line(data: &Data, visit: &mut dyn FnMut(&[Inline])) {
    match data {
        Data::Line(line) => visit(line),
        Data::Prose(prose) => for_each_prose_line(prose, visit),
        Data::List(items) => items.iter().for_each(|item| for_each_line(item, visit)),
        Data::Record(fields) => fields.iter().for_each(|(_, value)| for_each_line(value, visit)),
        Data::None | Data::Bool(_) | Data::Number(_) | Data::Text(_) => {}
    }
}

fn for_each_prose_line(prose: &Prose, visit: &mut dyn FnMut(&[Inline])) {
    for block in &prose.blocks {
        match block {
            Block::Paragraph(line) | Block::Heading(_, line) => visit(line),
            Block::List { items, .. } => items.iter().for_each(|item| for_each_prose_line(item, visit)),
        }
    }
}
