//! What documents share: the boilerplate (*standaardteksten*), its parameters, and the labels (*opschriften*).

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;
use walkdir::WalkDir;

use crate::codes::{LABEL_MISSING, LABEL_NOT_ONE_TEXT, NO_PLACE_FOR_ITEM, PARAMETER_NOT_KNOWN, UNKNOWN_LABEL};
use crate::content::markdown;
use crate::content::prose::Literal;
use crate::content::source::{Sources, TextFile, shown};
use crate::content::toml_text::{Toml, literal};
use crate::diagnostics::{Diagnostic, Diagnostics, Placed, keep, keep_all};
use crate::suggestion;
use crate::vocabulary::{COMMON_LABELS, FACTSHEET_LABELS, FOLLOW_UP_LABELS, KNOWN_PARAMETERS};

/// The folder of the shared texts, relative to the project.
pub const FOLDER: &str = "content/standaardteksten";

/// All that documents share. What could not be read is `Err` with its faults, so that only its users suffer.
#[derive(Debug)]
pub struct Shared {
    /// The shared texts by id: the path within the folder, without `.md`.
    pub texts: BTreeMap<String, Result<Literal, Diagnostics>>,
    /// The declared parameters by name.
    pub parameters: Result<BTreeMap<String, Parameter>, Diagnostics>,
    /// Labels of every kind of document.
    pub common_labels: Result<Labels, Diagnostics>,
    /// Labels of a factsheet.
    pub factsheet_labels: Result<Labels, Diagnostics>,
    /// Labels of a follow-up report.
    pub follow_up_labels: Result<Labels, Diagnostics>,
}

/// Labels by the name that the layouts know them by.
pub type Labels = BTreeMap<&'static str, Literal>;

/// A declared parameter of the shared texts.
#[derive(Debug, Clone)]
pub struct Parameter {
    /// What it stands for.
    pub meaning: String,
    /// Who gives its value.
    pub giver: Giver,
    /// For a list: how each item is put, with `{}` in the place of the item.
    pub each: Option<Literal>,
}

/// A parameter of the shared texts
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawParameter {
    /// What it stands for, for those who give it a value
    #[serde(rename = "betekenis")]
    meaning: String,
    /// Who gives its value
    #[serde(rename = "bron")]
    giver: Giver,
    /// For a list: how each item is put, with `{}` in the place of the item
    #[schemars(with = "Option<String>", regex(pattern = r"^([^{]|\{[^}])*\{\}([^{]|\{[^}])*$"), example = &"de aanpak {}")]
    #[serde(rename = "elk")]
    each: Option<Spanned<String>>,
}

/// Who gives a parameter its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
pub enum Giver {
    /// The program, from the rest of the content
    #[serde(rename = "programma")]
    Program,
    /// `document.toml`
    #[serde(rename = "document")]
    Document,
    /// `aanpak.toml`
    #[serde(rename = "aanpak")]
    Approach,
}

impl Shared {
    /// Reads all that is shared.
    pub fn read(sources: &Sources) -> Self {
        let folder = PathBuf::from(FOLDER);
        let labels = |name: &str, table| read_labels(sources, &folder.join(name), table);
        Self {
            texts: read_texts(sources, &folder),
            parameters: read_parameters(sources, &folder.join("parameters.toml")),
            common_labels: labels("opschriften.toml", COMMON_LABELS),
            factsheet_labels: labels("factsheet/opschriften.toml", FACTSHEET_LABELS),
            follow_up_labels: labels("vervolg/opschriften.toml", FOLLOW_UP_LABELS),
        }
    }

    /// Everything that is wrong, also in what no document uses.
    pub fn faults(&self) -> Diagnostics {
        let texts = self.texts.values().filter_map(|text| text.as_ref().err());
        let labels = [&self.common_labels, &self.factsheet_labels, &self.follow_up_labels];
        let labels = labels.into_iter().filter_map(|labels| labels.as_ref().err());
        texts.chain(self.parameters.as_ref().err()).chain(labels).flatten().cloned().collect()
    }
}

fn read(sources: &Sources, path: &Path) -> Result<Arc<TextFile>, Diagnostics> {
    sources.read(path).map_err(|fault| vec![fault])
}

fn read_texts(sources: &Sources, folder: &Path) -> BTreeMap<String, Result<Literal, Diagnostics>> {
    let root = sources.root().join(folder);
    let files = WalkDir::new(&root).sort_by_file_name().into_iter().filter_map(Result::ok);
    let files = files.filter(|entry| entry.path().extension().is_some_and(|extension| extension == "md"));
    let text = |entry: walkdir::DirEntry| {
        let inside = entry.path().strip_prefix(&root).ok()?;
        let literal = read(sources, &folder.join(inside)).map(|file| Literal::file(&file));
        let literal = literal.and_then(|literal| markdown::parse(&literal).map(|_| literal));
        Some((shown(&inside.with_extension("")), literal))
    };
    files.filter_map(text).collect()
}

fn read_parameters(sources: &Sources, path: &Path) -> Result<BTreeMap<String, Parameter>, Diagnostics> {
    let file = read(sources, path)?;
    let mut faults = Vec::new();
    let mut parameters = BTreeMap::new();
    for (name, toml) in Toml::parse(&file)?.tables(&mut faults) {
        let Some(parameter) = keep::<RawParameter>(toml.decode(), &mut faults) else { continue };
        let each = parameter.each.as_ref().map(|each| literal(&file, each));
        if parameter.giver == Giver::Program && !KNOWN_PARAMETERS.contains(&name.value.as_str()) {
            let fault = name.place.error(PARAMETER_NOT_KNOWN, format!("the program cannot fill in `{}`", name.value));
            faults.push(fault.with_hint(format!(
                "it knows {}; let `bron` be \"document\" or \"aanpak\" for others",
                KNOWN_PARAMETERS.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
            )));
        }
        if each.as_ref().is_some_and(|each| each.text().matches("{}").count() != 1) {
            let fault = name
                .place
                .error(NO_PLACE_FOR_ITEM, format!("`elk` of the parameter `{}` has no place for the item", name.value));
            faults.push(fault.with_hint("write `{}` once in it, where the item comes"));
        }
        parameters.insert(name.value, Parameter { meaning: parameter.meaning, giver: parameter.giver, each });
    }
    if faults.is_empty() { Ok(parameters) } else { Err(faults) }
}

fn read_labels(sources: &Sources, path: &Path, table: &[(&'static str, &'static str)]) -> Result<Labels, Diagnostics> {
    let file = read(sources, path)?;
    let mut faults = Vec::new();
    let mut labels = Labels::new();
    let toml = keep_all(Toml::parse(&file), &mut faults);
    for (key, texts) in toml.into_iter().flat_map(|toml| toml.texts(&mut faults)).collect::<Vec<_>>() {
        match (table.iter().find(|(dutch, _)| *dutch == key.value), texts.items.as_slice()) {
            (Some((_, english)), [text]) if !texts.is_list => drop(labels.insert(english, literal(&file, text))),
            (Some(_), _) => faults.push(key.place.error(LABEL_NOT_ONE_TEXT, "a label is one text")),
            (None, _) => faults.push(unknown_label(&key, table)),
        }
    }
    // A label that could not be read would be missed too.
    if faults.is_empty() {
        let missing = table.iter().filter(|(_, english)| !labels.contains_key(english));
        let fault = |dutch| file.start().error(LABEL_MISSING, format!("the label `{dutch}` is missing in this file"));
        faults.extend(missing.map(|(dutch, _)| fault(dutch)));
    }
    if faults.is_empty() { Ok(labels) } else { Err(faults) }
}

fn unknown_label(key: &Placed<String>, table: &[(&str, &str)]) -> Diagnostic {
    let fault = key.place.error(UNKNOWN_LABEL, format!("unknown label `{}`", key.value));
    fault.with_hint(suggestion::hint(&key.value, table.iter().map(|(dutch, _)| *dutch)))
}
