//! The data for the layouts: one tree of plain values and texts per document.

use serde::{Deserialize, Serialize};

use crate::content::prose::{Inline, Prose, for_each_inline};

/// A value for the layouts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Data {
    /// typst's `none`.
    None,
    /// A Boolean.
    Bool(bool),
    /// An integer.
    Number(i64),
    /// A name or a key: a plain string.
    Text(String),
    /// A single line of running text.
    Line(Vec<Inline>),
    /// Running text.
    Prose(Prose),
    /// An array.
    List(Vec<Data>),
    /// A dictionary, in the order of its fields.
    Record(Vec<(String, Data)>),
}

impl Data {
    /// A dictionary.
    pub fn record<const N: usize>(fields: [(&str, Data); N]) -> Self {
        Self::Record(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
    }

    /// Running text; [`Data::None`] if it is empty.
    pub fn prose(prose: Prose) -> Self {
        if prose.is_empty() { Self::None } else { Self::Prose(prose) }
    }

    /// An array.
    pub fn list(items: impl IntoIterator<Item = Data>) -> Self {
        Self::List(items.into_iter().collect())
    }

    /// Adds the fields of another dictionary, if both are dictionaries.
    pub fn extend(&mut self, other: Data) {
        if let (Self::Record(fields), Data::Record(more)) = (self, other) {
            fields.extend(more);
        }
    }

    /// Calls `visit` for every line of every text.
    pub fn for_each_line_mut(&mut self, visit: &mut dyn FnMut(&mut Vec<Inline>)) {
        match self {
            Self::Line(line) => visit(line),
            Self::Prose(prose) => prose.for_each_line_mut(visit),
            Self::List(items) => items.iter_mut().for_each(|item| item.for_each_line_mut(visit)),
            Self::Record(fields) => fields.iter_mut().for_each(|(_, value)| value.for_each_line_mut(visit)),
            Self::None | Self::Bool(_) | Self::Number(_) | Self::Text(_) => {}
        }
    }

    /// Calls `visit` for every running text, in reading order.
    pub fn for_each_prose_mut(&mut self, visit: &mut dyn FnMut(&mut Prose)) {
        match self {
            Self::Prose(prose) => visit(prose),
            Self::List(items) => items.iter_mut().for_each(|item| item.for_each_prose_mut(visit)),
            Self::Record(fields) => fields.iter_mut().for_each(|(_, value)| value.for_each_prose_mut(visit)),
            Self::None | Self::Bool(_) | Self::Number(_) | Self::Text(_) | Self::Line(_) => {}
        }
    }

    /// Calls `visit` for every inline part of every text.
    pub fn for_each_inline<'a>(&'a self, visit: &mut dyn FnMut(&'a Inline)) {
        match self {
            Self::Line(inlines) => for_each_inline(inlines, visit),
            Self::Prose(prose) => prose.for_each(visit),
            Self::List(items) => items.iter().for_each(|item| item.for_each_inline(visit)),
            Self::Record(fields) => fields.iter().for_each(|(_, value)| value.for_each_inline(visit)),
            Self::None | Self::Bool(_) | Self::Number(_) | Self::Text(_) => {}
        }
    }
}

/// The character for a gap in plain text.
pub const GAP: char = '…';

/// The plain text of a line, for example for the title in a file's metadata.
pub fn plain(line: &[Inline]) -> String {
    let mut text = String::new();
    for_each_inline(line, &mut |inline| match inline {
        Inline::Text { text: characters, .. } => text.push_str(characters),
        Inline::LineBreak => text.push(' '),
        Inline::Gap { .. } => text.push(GAP),
        _ => {}
    });
    text
}
