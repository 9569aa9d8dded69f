//! The places that diagnostics point at, which are the same in all languages.

use std::sync::Arc;

use serde::Serialize;
use typst::{World, WorldExt};
use typst_kit::diagnostics::DiagnosticWorld;

use crate::diagnostics::Diagnostic;
use crate::diagnostics::world::{FileTexts, MessageWorld};

/// Finds the places of diagnostics in the files of one run.
pub struct Places {
    pub(super) world: MessageWorld,
}

/// A place in a file. Lines and columns count from 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The file, relative to the project.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// The line, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// The column, in characters, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<usize>,
    /// The source text that is there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}

impl Places {
    /// Places in files whose texts are in `texts`.
    pub fn new(texts: Arc<dyn FileTexts>) -> Self {
        Self { world: MessageWorld::new(texts) }
    }

    /// The place that a diagnostic points at; of one that points into no file, nothing is known.
    pub fn find(&self, diagnostic: &Diagnostic) -> Place {
        let id = diagnostic.span.id();
        let lines = id.and_then(|id| self.world.file(id).ok()?.lines().ok());
        let location = lines.as_ref().zip(self.world.range(diagnostic.span));
        let words = location.as_ref().and_then(|(lines, range)| lines.text().get(range.clone()));
        let line = location.as_ref().and_then(|(lines, range)| lines.byte_to_line(range.start));
        let column = location.as_ref().and_then(|(lines, range)| lines.byte_to_column(range.start));
        Place {
            file: id.map(|id| self.world.name(id)),
            line: line.map(|line| line + 1),
            column: column.map(|column| column + 1),
            words: words.filter(|words| !words.is_empty()).map(str::to_owned),
        }
    }
}
