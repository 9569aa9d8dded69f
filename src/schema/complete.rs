//! Completes the schemas of the types with the names of a project: ids in its frameworks, shared texts, parameters.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::content::framework::Framework;
use crate::content::frameworks::Frameworks;
use crate::content::shape::{KEYS, MEANINGS, NAMES, inline_schema_value};
use crate::content::shared::ParameterSource;
use crate::content::sources::Sources;
use crate::content::toml_text::Texts;
use crate::diagnostics::{Diagnostics, ok_or_append};
use crate::merge::data::plain;
use crate::messages::{Language, codes};
use crate::series::collection::Collection;

/// A name, and its description in Markdown.
type Meaning = (String, String);

/// The names in a project, by the mark that stands for them in the schemas of the types.
pub struct ProjectNames(BTreeMap<&'static str, Vec<Meaning>>);

impl ProjectNames {
    /// Reads the names of a project.
    ///
    /// # Errors
    /// All errors in its frameworks and its shared files.
    pub fn read(sources: &Sources, collection: &Collection) -> Result<Self, Diagnostics> {
        let mut errors = Vec::new();
        let mut frameworks = Vec::new();
        for id in Frameworks::ids(sources) {
            frameworks
                .extend(ok_or_append(collection.frameworks.get(sources, &id), &mut errors).map(|read| (id, read)));
        }
        errors.extend(collection.shared.errors());
        if !errors.is_empty() {
            return Err(errors);
        }
        let all = || frameworks.iter().map(|(_, framework)| framework.as_ref());
        let parameters = |source| parameters(collection, source);
        let texts = collection.shared.texts.iter().filter_map(|(id, text)| Some((id, text.as_ref().ok()?)));
        Ok(Self(BTreeMap::from([
            ("frameworks", frameworks.iter().map(|(id, framework)| (id.clone(), framework.name.clone())).collect()),
            ("themes", unique_names(all().flat_map(themes))),
            ("indicators", unique_names(all().flat_map(indicators))),
            ("shared-texts", texts.map(|(id, text)| (id.clone(), text.text().trim().to_owned())).collect()),
            ("document-parameters", parameters(ParameterSource::Document)),
            ("approach-parameters", parameters(ParameterSource::Approach)),
            (
                "codes",
                codes::ALL.iter().map(|code| (code.name().to_owned(), code.summary(Language::English))).collect(),
            ),
        ])))
    }

    /// Replaces all marks in a schema by the names that they stand for, and simplifies it for the editor extension.
    pub fn complete(&self, schema: Value) -> Value {
        match schema {
            Value::Object(schema) => {
                let parts = schema.into_iter().map(|(key, value)| match (key.as_str(), value) {
                    // The keys of a file, not keywords of a schema.
                    ("properties", Value::Object(keys)) => {
                        (key, keys.into_iter().map(|(name, value)| (name, self.complete(value))).collect())
                    }
                    (_, value) => (key, self.complete(value)),
                });
                Value::Object(self.replace_marks(as_enum(remove_null(remove_titles(parts.collect())))))
            }
            Value::Array(items) => items.into_iter().map(|item| self.complete(item)).collect(),
            other => other,
        }
    }

    fn replace_marks(&self, mut schema: Map<String, Value>) -> Map<String, Value> {
        if let Some(names) = self.names_for_mark(schema.remove(NAMES)) {
            schema.insert("enum".into(), names.iter().map(|(name, _)| name.as_str()).collect());
            schema.insert(MEANINGS.into(), names.iter().map(|(_, meaning)| meaning.as_str()).collect());
        }
        if let Some(names) = self.names_for_mark(schema.remove(KEYS)) {
            let value =
                schema.insert("additionalProperties".into(), false.into()).unwrap_or_else(inline_schema_value::<Texts>);
            let property = |(name, meaning): &Meaning| (name.clone(), described(value.clone(), meaning));
            schema.insert("properties".into(), Value::Object(names.iter().map(property).collect()));
        }
        if let Some(meanings) = schema.remove(MEANINGS) {
            schema.insert("x-taplo".into(), json!({ "docs": { "enumValues": meanings } }));
        }
        schema
    }

    fn names_for_mark(&self, mark: Option<Value>) -> Option<&[Meaning]> {
        self.0.get(mark?.as_str()?).map(Vec::as_slice)
    }
}

/// Removes the names of Rust types, which mean nothing to editors.
fn remove_titles(mut schema: Map<String, Value>) -> Map<String, Value> {
    schema.remove("title");
    schema.remove("$schema");
    schema
}

/// Removes `null`, which TOML does not have: an optional key is left out.
fn remove_null(mut schema: Map<String, Value>) -> Map<String, Value> {
    if let Some(types) = schema.get_mut("type").filter(|types| types.is_array()) {
        let some = types.as_array().into_iter().flatten().find(|name| *name != "null").cloned();
        *types = some.unwrap_or_default();
    }
    let Some(Value::Array(mut choices)) = schema.remove("anyOf") else { return schema };
    choices.retain(|choice| *choice != json!({ "type": "null" }));
    match <[Value; 1]>::try_from(choices) {
        Ok([Value::Object(only)]) => schema.extend(only.into_iter().filter(|(key, _)| key != "description")),
        Ok([other]) => drop(schema.insert("anyOf".into(), json!([other]))),
        Err(choices) => drop(schema.insert("anyOf".into(), choices.into())),
    }
    schema
}

/// Replaces a choice between constants, as schemars writes the variants of a type, by one `enum`, whose values editors
/// explain.
fn as_enum(mut schema: Map<String, Value>) -> Map<String, Value> {
    let choices = schema.get("oneOf").and_then(Value::as_array);
    let constant = |choice: &Value| Some((choice.get("const")?.clone(), choice.get("description")?.clone()));
    let Some(constants) = choices.and_then(|choices| choices.iter().map(constant).collect::<Option<Vec<_>>>()) else {
        return schema;
    };
    let (values, meanings): (Vec<_>, Vec<_>) = constants.into_iter().unzip();
    schema.remove("oneOf");
    schema.extend([
        ("type".into(), "string".into()),
        ("enum".into(), values.into()),
        (MEANINGS.into(), meanings.into()),
    ]);
    schema
}

fn described(mut schema: Value, meaning: &str) -> Value {
    schema["description"] = meaning.into();
    schema
}

fn themes(framework: &Framework) -> impl Iterator<Item = Meaning> {
    framework.themes.iter().map(|theme| (theme.id.clone(), format!("The theme “{}”", plain(&theme.name))))
}

/// Each indicator, described by its wording, theme and criterion.
fn indicators(framework: &Framework) -> impl Iterator<Item = Meaning> {
    framework.positions().into_iter().map(|position| {
        let theme = &framework.themes[position.theme];
        let criterion = &theme.criteria[position.criterion];
        let indicator = framework.indicator(position);
        let wording = indicator.wording.text().trim();
        (indicator.id.clone(), format!("{wording}\n\n*{} – {}*", plain(&theme.name), plain(&criterion.name)))
    })
}

/// The first of the names that are the same: frameworks can share ids, and a TOML file does not name its framework.
fn unique_names(meanings: impl Iterator<Item = Meaning>) -> Vec<Meaning> {
    let mut first: Vec<Meaning> = Vec::new();
    for meaning in meanings {
        if !first.iter().any(|(name, _)| *name == meaning.0) {
            first.push(meaning);
        }
    }
    first
}

fn parameters(collection: &Collection, source: ParameterSource) -> Vec<Meaning> {
    let declared = collection.shared.parameters.iter().flatten().filter(|(_, declared)| declared.source == source);
    declared.map(|(name, declared)| (name.clone(), declared.meaning.clone())).collect()
}
