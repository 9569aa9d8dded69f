//! What a document is, as clients show and change it: its municipality, date, framework, approaches, parameters and
//! deviations.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Serialize;

use crate::content::date::Date;
use crate::content::document_id::DocumentId;
use crate::content::shared::{self, Parameter};
use crate::content::sources::Sources;
use crate::fields::field::{Field, fields};
use crate::kinds::scaffold::{GAP, escaped};
use crate::preview::approach_file::{ApproachFile, approaches};
use crate::preview::field_choices::choices;
use crate::preview::field_file::FieldFile;
use crate::preview::field_id::FieldId;
use crate::preview::field_keys::table;
use crate::preview::field_label::label;
use crate::preview::typeset_sheet::TypesetSheet;
use crate::series::collection::Collection;
use crate::system::project::display_path;

/// What a document is, as it is on disk.
#[derive(Debug, Clone, Serialize)]
pub struct FactsView {
    /// The version of the document's file.
    version: String,
    /// The printed name of its kind.
    kind: String,
    municipality: Option<Fact>,
    title: Title,
    date: Option<Fact>,
    framework: Option<Fact>,
    /// The approaches in their order, if the document lists them.
    approaches: Vec<Approach>,
    years: Vec<Fact>,
    /// The only approach, if the document has one.
    approach: Option<Fact>,
    /// The line below the only approach.
    note: Option<Fact>,
    parameters: Vec<ParameterFacts>,
    deviations: Vec<DeviationFacts>,
    /// Whether paragraphs were added or removed since the document got its numbers.
    has_outdated_numbers: bool,
}

/// A field, and what it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Fact {
    /// The id of the field.
    field: String,
    /// Its value, as it is shown.
    value: String,
    /// Whether text is missing in it.
    gap: bool,
}

/// The title of a document.
#[derive(Debug, Clone, Serialize)]
struct Title {
    /// Its own title; `None` if it has the shared one.
    own: Option<Fact>,
    /// The title on its pages.
    shown: String,
    /// The title on its pages, as a field has it.
    value: String,
}

/// An approach of a document that lists them.
#[derive(Debug, Clone, Serialize)]
struct Approach {
    /// The id of its item in the list.
    item: String,
    name: String,
    /// The id of the field with its name; `None` if its file cannot be read.
    field: Option<String>,
    parameters: Vec<ParameterFacts>,
}

/// A parameter that shared texts use.
#[derive(Debug, Clone, Serialize)]
struct ParameterFacts {
    /// What it means.
    meaning: String,
    values: Vec<Fact>,
}

/// Words that replace words of a standard.
#[derive(Debug, Clone, Serialize)]
struct DeviationFacts {
    /// The id of the field with the words.
    field: String,
    /// The version of its file.
    version: String,
    /// The text or the indicator that they are in.
    about: String,
    standard: String,
    here: String,
}

impl FactsView {
    /// What the document `id` of the project in `root` is; `None` if its file cannot be read.
    pub fn read(root: &Path, id: &DocumentId, sheet: &TypesetSheet) -> Option<Self> {
        let path = display_path(&id.path().join("document.toml"));
        let parameters = Collection::read(&Sources::new(root)).shared.parameters.unwrap_or_default();
        let file = FieldFile::read(root, &path).ok()?;
        Some(Reader { root, id, sheet, parameters }.read(&file))
    }
}

/// Reads the facts of a document.
struct Reader<'a> {
    root: &'a Path,
    id: &'a DocumentId,
    sheet: &'a TypesetSheet,
    /// The parameters that shared texts may use.
    parameters: BTreeMap<String, Parameter>,
}

impl Reader<'_> {
    fn read(&self, file: &FieldFile) -> FactsView {
        let one = |key: &str| file.field(key).and_then(|field| self.fact(file, field));
        let approaches = approaches(self.root, self.id, file);
        let files = [file].into_iter().chain(approaches.iter().filter_map(|approach| approach.file.as_ref()));
        let deviations = files.flat_map(|file| self.deviations(file)).collect();
        FactsView {
            version: file.version(),
            kind: self.sheet.kind.clone(),
            municipality: self.municipality(),
            title: self.title(one("titel")),
            date: file.field("datum").and_then(|field| self.date(file, field)),
            framework: file.field("toetsingskader").and_then(|field| self.framework(file, field)),
            approaches: approaches.iter().filter_map(|approach| self.approach(file, approach)).collect(),
            years: self.list(file, "jaren"),
            approach: one("aanpak"),
            note: one("aanpak-toelichting"),
            parameters: self.parameters(file),
            deviations,
            has_outdated_numbers: self.sheet.has_outdated_numbers,
        }
    }

    fn fact(&self, file: &FieldFile, field: &Field) -> Option<Fact> {
        let id = FieldId::new(&file.path, field.address.as_str(), self.id)?;
        Some(Fact { field: id.to_string(), value: field.value.clone(), gap: field.value.contains(GAP) })
    }

    fn municipality(&self) -> Option<Fact> {
        let folder = self.id.path().parent()?.to_owned();
        let file = FieldFile::read(self.root, &display_path(&folder.join("gemeente.toml"))).ok()?;
        self.fact(&file, file.field("naam")?)
    }

    fn title(&self, own: Option<Fact>) -> Title {
        let shown = self.sheet.title.clone();
        Title { own, value: escaped(&shown), shown }
    }

    /// A date as it is printed.
    fn date(&self, file: &FieldFile, field: &Field) -> Option<Fact> {
        let printed = Date::parse(&field.value).map(|date| date.to_string());
        let fact = self.fact(file, field)?;
        Some(Fact { value: printed.unwrap_or(fact.value), ..fact })
    }

    /// A framework by its name.
    fn framework(&self, file: &FieldFile, field: &Field) -> Option<Fact> {
        let chosen = choices(self.root, field, file).into_iter().find(|choice| choice.value == field.value);
        let fact = self.fact(file, field)?;
        Some(Fact { value: chosen.map_or(fact.value, |choice| choice.name), ..fact })
    }

    fn approach(&self, document: &FieldFile, approach: &ApproachFile) -> Option<Approach> {
        let name = approach.file.as_ref().and_then(|file| Some((file, file.field("naam")?)));
        Some(Approach {
            item: FieldId::new(&document.path, &approach.address, self.id)?.to_string(),
            name: approach.name.clone(),
            field: name.and_then(|(file, field)| self.fact(file, field)).map(|fact| fact.field),
            parameters: approach.file.as_ref().map(|file| self.parameters(file)).unwrap_or_default(),
        })
    }

    /// The items of the list with this key; one text counts as a list.
    fn list(&self, file: &FieldFile, key: &str) -> Vec<Fact> {
        let is_item = |field: &&Field| field.address.as_str() == key || table(field.address.as_str()) == key;
        file.fields.iter().filter(is_item).filter_map(|field| self.fact(file, field)).collect()
    }

    /// The parameters that a file sets, in its order.
    fn parameters(&self, file: &FieldFile) -> Vec<ParameterFacts> {
        let name = |field: &Field| {
            let rest = field.address.as_str().strip_prefix("parameters.")?;
            Some(rest.split('.').next().unwrap_or_default().to_owned())
        };
        let mut names: Vec<String> = file.fields.iter().filter_map(name).collect();
        names.dedup();
        let parameter = |name: String| ParameterFacts {
            values: self.list(file, &format!("parameters.{name}")),
            meaning: self.parameters.get(&name).map_or(name, |parameter| parameter.meaning.clone()),
        };
        names.into_iter().map(parameter).collect()
    }

    fn deviations(&self, file: &FieldFile) -> Vec<DeviationFacts> {
        let is_replacement = |field: &&Field| {
            field.address.as_str().starts_with("afwijking.") && field.address.as_str().ends_with(".hier")
        };
        file.fields.iter().filter(is_replacement).filter_map(|field| self.deviation(file, field)).collect()
    }

    fn deviation(&self, file: &FieldFile, field: &Field) -> Option<DeviationFacts> {
        let address = field.address.as_str();
        let sibling = |key: &str| file.field(&format!("{}.{key}", table(address))).map(|field| field.value.clone());
        // The words of the indicator come second, after the word for a deviation.
        let label = label(&file.path, address, &file.fields, self.sheet, self.id);
        let about = sibling("standaardtekst").map(|text| self.shared_text(&text)).or_else(|| label.into_iter().nth(1));
        Some(DeviationFacts {
            field: self.fact(file, field)?.field,
            version: file.version(),
            about: about.unwrap_or_default(),
            standard: sibling("standaard").unwrap_or_default(),
            here: field.value.clone(),
        })
    }

    /// What a shared text is called.
    fn shared_text(&self, text: &str) -> String {
        let path = format!("{}/{text}.md", shared::FOLDER);
        label(&path, "", &fields(Path::new(&path), ""), self.sheet, self.id).join(" · ")
    }
}
