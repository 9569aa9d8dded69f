//! What is open in a sheet: the fields in which text is missing, and the verdicts that are not given, in reading order.

use std::collections::{HashMap, HashSet};

use serde::Serialize;
use typst::syntax::FileId;

use crate::content::document_id::DocumentId;
use crate::fields::field::{Field, field_at};
use crate::preview::field_id::FieldId;
use crate::preview::field_keys::{is_open_verdict, verdict};
use crate::preview::field_label::label;
use crate::preview::field_view::fields_of;
use crate::preview::text_key::TextKey;
use crate::preview::text_run::TextRun;
use crate::preview::typeset_sheet::TypesetSheet;

/// A field that is open.
#[derive(Debug, Serialize)]
pub struct OpenField {
    /// Its id.
    pub field: String,
    /// The heading that it stands below; empty before the first.
    heading: String,
    /// What it is called.
    pub label: Vec<String>,
    /// The index of the page that shows it, from 0.
    page: usize,
    /// The top edge of its text on that page, in points.
    y: f64,
}

/// The open fields of a sheet. A verdict comes before the text that it is about.
pub fn open_fields(sheet: &TypesetSheet, document: &DocumentId) -> Vec<OpenField> {
    let mut reader = Reader { sheet, document, fields: HashMap::new(), seen: HashSet::new(), open: Vec::new() };
    for (page, view) in sheet.pages.iter().enumerate() {
        for run in &view.text.runs {
            let _ = reader.read(page, run);
        }
    }
    reader.open
}

/// Reads the runs of a sheet in order.
struct Reader<'a> {
    sheet: &'a TypesetSheet,
    document: &'a DocumentId,
    /// The fields of the files so far.
    fields: HashMap<FileId, Vec<Field>>,
    /// The ids of the fields that were looked at.
    seen: HashSet<String>,
    open: Vec<OpenField>,
}

impl Reader<'_> {
    /// Adds what is open where a run stands. `None` if the run is of no field.
    fn read(&mut self, page: usize, run: &TextRun) -> Option<()> {
        let TextKey::Content(text) = run.id else { return None };
        let origin = self.sheet.texts.get(text)?;
        let file = self.sheet.sources.get(origin.location.file)?;
        let fields = self.fields.entry(file.id).or_insert_with(|| fields_of(&file));
        let field = field_at(fields, origin.location.range.start)?;
        let verdict = verdict(field.address.as_str(), fields).filter(|verdict| is_open_verdict(verdict));
        let gap = Some(field).filter(|_| origin.is_gap);
        let path = file.id.vpath().get_without_slash();
        for field in [verdict, gap].into_iter().flatten() {
            let address = field.address.as_str();
            let id = FieldId::new(path, address, self.document)?.to_string();
            if self.seen.insert(id.clone()) {
                let label = label(path, address, fields, self.sheet, self.document);
                let heading = heading(self.sheet, page, run.y);
                self.open.push(OpenField { field: id, heading, label, page, y: run.y });
            }
        }
        Some(())
    }
}

/// The last heading before a position.
fn heading(sheet: &TypesetSheet, page: usize, y: f64) -> String {
    let before = sheet.outline.iter().take_while(|entry| entry.page < page || (entry.page == page && entry.y <= y));
    before.last().map(|entry| entry.text.clone()).unwrap_or_default()
}
