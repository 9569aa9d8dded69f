//! The rows of a sheet in their file: findings, or the outcomes of a follow-up report. Each change gives the rows of a new
//! text.

use std::path::Path;

use crate::content::framework::{Framework, Position};
use crate::fields::address::Address;
use crate::fields::field::Field;
use crate::fields::form::Form;
use crate::fields::list::{add_item, remove_item, unwrap_single};
use crate::fields::refusal::Refusal;
use crate::fields::table::{Place, add_first_key, add_table, comments, remove_first_key, remove_table};
use crate::kinds::scaffold::{GAP, quoted};
use crate::preview::field_file::FieldFile;
use crate::preview::parts::approach_files::{FINDINGS, OUTCOMES};

/// The list of the indicators that are not judged, on purpose.
const LEFT_OUT: &str = "niet-beoordeeld";

/// What the rows of a file are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    /// Findings.
    Finding,
    /// Outcomes of a follow-up report.
    Outcome,
}

/// A file with rows.
pub struct Rows {
    /// The file.
    pub file: FieldFile,
    /// What its rows are.
    pub kind: RowKind,
    /// The ids of the indicators of each row.
    pub ids: Vec<Vec<String>>,
    /// The ids of the indicators that are left out.
    pub left_out: Vec<String>,
}

impl Rows {
    /// The rows in a file; `None` if it is one of another kind.
    pub fn new(file: FieldFile) -> Option<Self> {
        let kind = match file.path.rsplit('/').next()? {
            FINDINGS => RowKind::Finding,
            OUTCOMES => RowKind::Outcome,
            _ => return None,
        };
        let mut rows = Self { file, kind, ids: Vec::new(), left_out: Vec::new() };
        let fields = rows.file.fields.iter();
        let left_out = fields.filter(|field| is_or_is_in(field.address.as_str(), LEFT_OUT));
        rows.left_out = left_out.map(|field| field.value.clone()).collect();
        rows.ids = (0..).map_while(|index| rows.ids_of(index)).collect();
        Some(rows)
    }

    /// The address of a row.
    pub fn address(&self, index: usize) -> Address {
        let key = match self.kind {
            RowKind::Finding => "bevinding",
            RowKind::Outcome => "uitkomst",
        };
        Address::new(format!("{key}.{index}"))
    }

    /// The row that a field is in.
    pub fn find(&self, address: &str) -> Option<usize> {
        (0..self.ids.len()).find(|index| is_or_is_in(address, self.address(*index).as_str()))
    }

    /// The row that is about an indicator.
    pub fn find_indicator(&self, id: &str) -> Option<usize> {
        self.ids.iter().position(|ids| ids.iter().any(|other| other == id))
    }

    /// The address of the first text of a row.
    pub fn text_of(&self, index: usize) -> Option<&str> {
        self.fields(index).map(|field| field.address.as_str()).find(|address| address.ends_with(".tekst"))
    }

    /// The texts and the comments of a row. The wording of an indicator is no comment of an editor.
    pub fn texts(&self, index: usize, framework: &Framework) -> Vec<String> {
        let is_text = |field: &&Field| matches!(field.form, Form::Text | Form::Line);
        let texts = self.fields(index).filter(is_text).map(|field| field.value.trim().to_owned());
        let is_wording = |comment: &String| framework.indicator_ids().any(|id| wording(framework, id) == *comment);
        let comments = comments(&self.file.text, &self.address(index)).into_iter();
        texts.chain(comments.filter(|one| !is_wording(one))).filter(|text| !text.is_empty() && text != GAP).collect()
    }

    /// With the table `table` of a new row, where the order of the framework puts its indicator.
    ///
    /// # Errors
    /// Rows that are not in one piece.
    pub fn with_row(&self, id: &str, table: &str, framework: &Framework) -> Result<Self, Refusal> {
        let first = |ids: &Vec<String>| ids.iter().filter_map(|id| framework.find_position(id)).min();
        let rows: Vec<(Option<Position>, usize)> =
            self.ids.iter().enumerate().map(|(index, ids)| (first(ids), index)).collect();
        let new = framework.find_position(id);
        let place = match rows.iter().filter(|(position, _)| *position < new).max() {
            Some((_, before)) => Place::After(self.address(*before)),
            None => rows.iter().min().map_or(Place::End, |(_, after)| Place::Before(self.address(*after))),
        };
        self.with_text(add_table(&self.file.text, &place, table)?)
    }

    /// Without a row.
    ///
    /// # Errors
    /// A row that is not in one piece.
    pub fn without_row(&self, index: usize) -> Result<Self, Refusal> {
        self.with_text(remove_table(&self.file.text, &self.address(index))?)
    }

    /// With one more indicator in a row. Indicators in the order of the framework stay so.
    ///
    /// # Errors
    /// A row whose indicators cannot be changed.
    pub fn with_indicator(&self, index: usize, id: &str, framework: &Framework) -> Result<Self, Refusal> {
        let positions: Vec<_> = self.ids[index].iter().map(|id| framework.find_position(id)).collect();
        let after = || positions.iter().filter(|position| **position < framework.find_position(id)).count();
        let at = if positions.is_sorted() { after() } else { positions.len() };
        let path = Path::new(&self.file.path);
        self.with_text(add_item(path, &self.file.text, &self.indicators(index), at, id)?)
    }

    /// Without one of the indicators of a row.
    ///
    /// # Errors
    /// A row whose indicators cannot be changed.
    pub fn without_indicator(&self, index: usize, id: &str) -> Result<Self, Refusal> {
        let at = self.ids[index].iter().position(|other| other == id).ok_or(Refusal::NotThere)?;
        let list = self.indicators(index);
        let text = remove_item(&self.file.text, &list, at)?;
        self.with_text(unwrap_single(&text, &list)?)
    }

    /// With an indicator that is not judged, on purpose.
    ///
    /// # Errors
    /// A list that cannot be changed.
    pub fn with_left_out(&self, id: &str) -> Result<Self, Refusal> {
        let (path, list) = (Path::new(&self.file.path), Address::new(LEFT_OUT));
        let text = match add_item(path, &self.file.text, &list, self.left_out.len(), id) {
            Err(Refusal::NotThere) => add_first_key(&self.file.text, &format!("{LEFT_OUT} = [{}]", quoted(id)))?,
            result => result?,
        };
        self.with_text(text)
    }

    /// Without an indicator among those that are not judged.
    ///
    /// # Errors
    /// A list that cannot be changed.
    pub fn without_left_out(&self, id: &str) -> Result<Self, Refusal> {
        let at = self.left_out.iter().position(|other| other == id).ok_or(Refusal::NotThere)?;
        let list = Address::new(LEFT_OUT);
        self.with_text(match self.left_out.len() {
            1 => remove_first_key(&self.file.text, &list)?,
            _ => remove_item(&self.file.text, &list, at)?,
        })
    }

    fn with_text(&self, text: String) -> Result<Self, Refusal> {
        Self::new(FieldFile::new(&self.file.path, text)).ok_or(Refusal::NotThere)
    }

    fn fields(&self, index: usize) -> impl Iterator<Item = &Field> {
        let row = self.address(index);
        self.file.fields.iter().filter(move |field| is_or_is_in(field.address.as_str(), row.as_str()))
    }

    fn indicators(&self, index: usize) -> Address {
        Address::new(format!("{}.indicator", self.address(index)))
    }

    fn ids_of(&self, index: usize) -> Option<Vec<String>> {
        let list = self.indicators(index);
        let ids = self.fields(index).filter(|field| is_or_is_in(field.address.as_str(), list.as_str()));
        Some(ids.map(|field| field.value.clone()).collect()).filter(|ids: &Vec<String>| !ids.is_empty())
    }
}

/// The wording of an indicator on one line, as new files have it as a comment.
pub fn wording(framework: &Framework, id: &str) -> String {
    let position = framework.find_position(id);
    let wording = position.map(|position| framework.indicator(position).wording.text());
    wording.unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether an address is `other`, or one below it.
fn is_or_is_in(address: &str, other: &str) -> bool {
    address.strip_prefix(other).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}
