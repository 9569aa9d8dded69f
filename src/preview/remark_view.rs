//! The remarks for colleagues in the texts of a document, as clients get them.

use std::ops::Range;
use std::path::Path;

use serde::Serialize;

use crate::content::document_id::DocumentId;
use crate::content::remarks::{in_markdown, toml_comments};
use crate::content::sources::file_id;
use crate::content::{acceptances, paragraphs};
use crate::fields::field::Field;
use crate::fields::remark::{can_have, remarks, words_of};
use crate::preview::field_file::FieldFile;
use crate::preview::field_id::FieldId;
use crate::preview::field_label::label;
use crate::preview::text_key::TextKey;
use crate::preview::text_run::TextRun;
use crate::preview::typeset_sheet::TypesetSheet;

/// A remark.
#[derive(Debug, Serialize)]
pub struct RemarkView {
    /// The id of the field that it is in; of a comment, of the field that it stands at.
    field: String,
    /// What the field is called.
    label: Vec<String>,
    /// The words, without the mark of an open remark.
    words: String,
    open: bool,
    /// Its index in the field; `None` for a comment in TOML, which is no part of a field.
    remark: Option<usize>,
    /// The version of the file.
    version: String,
    /// The index of the page that shows its field, from 0; `None` if no page does.
    page: Option<usize>,
    /// The top edge of the text there, in points.
    y: Option<f64>,
}

/// The remarks in the document's own files as they are on disk in `root`, in the order of the files.
pub fn remarks_of(root: &Path, sheet: &TypesetSheet, document: &DocumentId) -> Vec<RemarkView> {
    let is_own = |path: &&String| {
        let id = FieldId::new(path, "", document);
        let is_text = ![acceptances::FILE, paragraphs::FILE].iter().any(|name| path.ends_with(name));
        is_text && id.is_some_and(|id| !id.file.starts_with("shared/") && !id.file.starts_with("framework/"))
    };
    let files = sheet.files.iter().filter(is_own).filter_map(|path| FieldFile::read(root, path).ok());
    files.flat_map(|file| Reader { file: &file, sheet, document }.read()).collect()
}

/// Reads the remarks of a file.
struct Reader<'a> {
    file: &'a FieldFile,
    sheet: &'a TypesetSheet,
    document: &'a DocumentId,
}

impl Reader<'_> {
    fn read(&self) -> Vec<RemarkView> {
        let mut found = Vec::new();
        for field in self.file.fields.iter().filter(|field| can_have(field.form)) {
            let written = in_markdown(&self.file.text[field.range.clone()]);
            for (index, (remark, written)) in remarks(&field.value).into_iter().zip(written).enumerate() {
                let at = field.range.start + written.start;
                found.extend(self.view(field, at, (remark.words, remark.is_open), Some(index)));
            }
        }
        if self.file.path.ends_with(".toml") {
            for comment in toml_comments(&self.file.text) {
                let words = words_of(self.file.text[comment.clone()].trim_start_matches('#'));
                let field = self.field_at_comment(&comment);
                let view = field.and_then(|field| self.view(field, field.range.start, words, None));
                // A new document has the wording of each indicator as a comment: the label says it already.
                found.extend(view.filter(|view| !view.label.contains(&view.words)));
            }
        }
        found
    }

    /// The field that a comment stands at: the one before it on its line, else the next one, else the last one.
    fn field_at_comment(&self, comment: &Range<usize>) -> Option<&Field> {
        let text = &self.file.text;
        let before = self.file.fields.iter().rfind(|field| field.range.end <= comment.start);
        let on_line = before.filter(|field| !text[field.range.end..comment.start].contains('\n'));
        let next = self.file.fields.iter().find(|field| field.range.start >= comment.end);
        on_line.or(next).or(before)
    }

    /// A remark in a field, at a byte of the file; `None` without words.
    fn view(
        &self,
        field: &Field,
        at: usize,
        (words, open): (String, bool),
        remark: Option<usize>,
    ) -> Option<RemarkView> {
        let FieldFile { path, fields, .. } = self.file;
        let address = field.address.as_str();
        let place = self.place(field, at);
        (!words.is_empty()).then_some(())?;
        Some(RemarkView {
            field: FieldId::new(path, address, self.document)?.to_string(),
            label: label(path, address, fields, self.sheet, self.document),
            words,
            open,
            remark,
            version: self.file.version(),
            page: place.map(|(page, _)| page),
            y: place.map(|(_, y)| y),
        })
    }

    /// Where the pages show the text of a field before a byte of the file, or else its first text.
    fn place(&self, field: &Field, at: usize) -> Option<(usize, f64)> {
        let file = file_id(self.file.path.as_ref())?;
        let start = |run: &TextRun| {
            let TextKey::Content(text) = run.id else { return None };
            let location = &self.sheet.texts.get(text)?.location;
            let is_of_field = location.file == file && field.range.contains(&location.range.start);
            is_of_field.then_some(location.range.start)
        };
        let runs = self.sheet.pages.iter().enumerate();
        let runs = runs.flat_map(|(page, view)| view.text.runs.iter().map(move |run| (page, run)));
        let runs = runs.filter_map(|(page, run)| Some((start(run)?, page, run.y)));
        // Of a text on several lines, the first.
        let before = |(start, ..): &(usize, usize, f64)| if *start <= at { (0, at - start) } else { (1, start - at) };
        runs.min_by_key(before).map(|(_, page, y)| (page, y))
    }
}
