//! What documents share: the shared texts (*standaardteksten*), their parameters, and the labels (*opschriften*).

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;
use walkdir::WalkDir;

use crate::content::markdown;
use crate::content::prose::Literal;
use crate::content::sources::{Sources, TextFile};
use crate::content::toml_text::{Toml, literal};
use crate::content::vocabulary::{BUILTIN_PARAMETERS, COMMON_LABELS, LabelTable};
use crate::diagnostics::suggestion;
use crate::diagnostics::{Diagnostic, Diagnostics, Located, ok_or_append, ok_or_push};
use crate::messages::{self, Argument};
use crate::system::project::display_path;

/// The folder of the shared texts, relative to the project.
pub const FOLDER: &str = "content/standaardteksten";

/// The name of a file with labels.
pub const LABELS: &str = "opschriften.toml";

/// All that documents share. A file with errors is an `Err`, so that only the documents that use it fail.
#[derive(Debug)]
pub struct Shared {
    /// The shared texts by id: the path within the folder, without `.md`.
    pub texts: BTreeMap<String, Result<Literal, Diagnostics>>,
    /// The declared parameters by name.
    pub parameters: Result<BTreeMap<String, Parameter>, Diagnostics>,
    /// Labels of every kind of document.
    pub common_labels: Result<Labels, Diagnostics>,
    /// Labels of one kind of document, by the name of the kind.
    pub kind_labels: BTreeMap<&'static str, Result<Labels, Diagnostics>>,
}

/// Labels, by their names in the layouts.
pub type Labels = BTreeMap<&'static str, Literal>;

/// A declared parameter of the shared texts.
#[derive(Debug, Clone)]
pub struct Parameter {
    /// What it means.
    pub meaning: String,
    /// Who sets its value.
    pub source: ParameterSource,
    /// For a list: the text around each item, with `{}` in place of the item.
    pub each: Option<Literal>,
}

/// A parameter of the shared texts
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawParameter {
    /// What it means, for authors who set its value
    #[serde(rename = "betekenis")]
    meaning: String,
    /// Who sets its value
    #[serde(rename = "bron")]
    source: ParameterSource,
    /// For a list: the text around each item, with `{}` in place of the item
    #[schemars(with = "Option<String>", regex(pattern = r"^([^{]|\{[^}])*\{\}([^{]|\{[^}])*$"), example = &"de aanpak {}")]
    #[serde(rename = "elk")]
    each: Option<Spanned<String>>,
}

/// Who sets the value of a parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
pub enum ParameterSource {
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
    /// Reads all shared files. `kinds` lists the labels of each kind of document, by the name of the kind.
    pub fn read(sources: &Sources, kinds: impl IntoIterator<Item = (&'static str, LabelTable)>) -> Self {
        let folder = PathBuf::from(FOLDER);
        let kind_labels =
            kinds.into_iter().map(|(kind, table)| (kind, read_labels(sources, &labels_path(kind), table)));
        Self {
            texts: read_texts(sources, &folder),
            parameters: read_parameters(sources, &folder.join("parameters.toml")),
            common_labels: read_labels(sources, &folder.join(LABELS), COMMON_LABELS),
            kind_labels: kind_labels.collect(),
        }
    }

    /// All tables of labels that could be read.
    pub fn labels(&self) -> impl Iterator<Item = &Labels> {
        [&self.common_labels].into_iter().chain(self.kind_labels.values()).filter_map(|labels| labels.as_ref().ok())
    }

    /// All errors in the shared files, also in files that no document uses.
    pub fn errors(&self) -> Diagnostics {
        let texts = self.texts.values().filter_map(|text| text.as_ref().err());
        let labels = [&self.common_labels].into_iter().chain(self.kind_labels.values());
        let labels = labels.filter_map(|labels| labels.as_ref().err());
        texts.chain(self.parameters.as_ref().err()).chain(labels).flatten().cloned().collect()
    }
}

/// The path of the labels of a kind of document, relative to the project.
pub fn labels_path(kind: &str) -> PathBuf {
    Path::new(FOLDER).join(kind).join(LABELS)
}

fn read(sources: &Sources, path: &Path) -> Result<Arc<TextFile>, Diagnostics> {
    sources.read(path).map_err(|error| vec![error])
}

fn read_texts(sources: &Sources, folder: &Path) -> BTreeMap<String, Result<Literal, Diagnostics>> {
    let root = sources.root().join(folder);
    let files = WalkDir::new(&root).sort_by_file_name().into_iter().filter_map(Result::ok);
    let files = files.filter(|entry| entry.path().extension().is_some_and(|extension| extension == "md"));
    let text = |entry: walkdir::DirEntry| {
        let inside = entry.path().strip_prefix(&root).ok()?;
        let literal = read(sources, &folder.join(inside)).map(|file| Literal::from_file(&file));
        let literal = literal.and_then(|literal| markdown::parse(&literal).map(|_| literal));
        Some((display_path(&inside.with_extension("")), literal))
    };
    files.filter_map(text).collect()
}

fn read_parameters(sources: &Sources, path: &Path) -> Result<BTreeMap<String, Parameter>, Diagnostics> {
    let file = read(sources, path)?;
    let mut errors = Vec::new();
    let mut parameters = BTreeMap::new();
    for (name, toml) in Toml::parse(&file)?.into_tables(&mut errors) {
        let Some(parameter) = ok_or_push::<RawParameter>(toml.decode(), &mut errors) else { continue };
        let each = parameter.each.as_ref().map(|each| literal(&file, each));
        if parameter.source == ParameterSource::Program && !BUILTIN_PARAMETERS.contains(&name.value.as_str()) {
            let error = name.location.error(messages::parameter_not_known(&name.value));
            errors.push(error.with_hint(messages::program_parameters(Argument::names(BUILTIN_PARAMETERS))));
        }
        if each.as_ref().is_some_and(|each| each.text().matches("{}").count() != 1) {
            let error = name.location.error(messages::no_place_for_item(&name.value));
            errors.push(error.with_hint(messages::write_place_for_item()));
        }
        parameters.insert(name.value, Parameter { meaning: parameter.meaning, source: parameter.source, each });
    }
    if errors.is_empty() { Ok(parameters) } else { Err(errors) }
}

fn read_labels(sources: &Sources, path: &Path, table: LabelTable) -> Result<Labels, Diagnostics> {
    let file = read(sources, path)?;
    let mut errors = Vec::new();
    let mut labels = Labels::new();
    let toml = ok_or_append(Toml::parse(&file), &mut errors);
    for (key, texts) in toml.into_iter().flat_map(|toml| toml.into_texts(&mut errors)).collect::<Vec<_>>() {
        match (table.iter().find(|(dutch, _)| *dutch == key.value), texts.items.as_slice()) {
            (Some((_, english)), [text]) if !texts.is_list => drop(labels.insert(english, literal(&file, text))),
            (Some(_), _) => errors.push(key.location.error(messages::label_not_one_text())),
            (None, _) => errors.push(unknown_label(&key, table)),
        }
    }
    // A label with an error would also be reported as missing.
    if errors.is_empty() {
        let missing = table.iter().filter(|(_, english)| !labels.contains_key(english));
        errors.extend(missing.map(|(dutch, _)| file.start().error(messages::label_missing(*dutch))));
    }
    if errors.is_empty() { Ok(labels) } else { Err(errors) }
}

fn unknown_label(key: &Located<String>, table: &[(&str, &str)]) -> Diagnostic {
    let error = key.location.error(messages::unknown_label(&key.value));
    error.with_hint(suggestion::hint(&key.value, table.iter().map(|(dutch, _)| *dutch)))
}
