//! Completing the schemas of the types with what a project has: the ids of its frameworks, its shared texts, its parameters.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::content::framework::Framework;
use crate::content::frameworks::Frameworks;
use crate::content::shape::{KEYS, MEANINGS, NAMES, schema_value};
use crate::content::shared::ParameterSource;
use crate::content::sources::Sources;
use crate::content::toml_text::Texts;
use crate::diagnostics::{Diagnostics, ok_or_append};
use crate::kinds;
use crate::merge::data::plain;
use crate::series::collection::Collection;

/// A name, and what it means in Markdown.
type Meaning = (String, String);

/// What the marks in the schemas of the types stand for.
pub struct Known(BTreeMap<&'static str, Vec<Meaning>>);

impl Known {
    /// What a project has.
    ///
    /// # Errors
    /// What is wrong in its frameworks and in what its documents share.
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
            ("themes", first_of_each(all().flat_map(themes))),
            ("indicators", first_of_each(all().flat_map(indicators))),
            ("shared-texts", texts.map(|(id, text)| (id.clone(), text.text().trim().to_owned())).collect()),
            ("document-parameters", parameters(ParameterSource::Document)),
            ("approach-parameters", parameters(ParameterSource::Approach)),
            ("codes", kinds::codes().iter().map(|code| (code.name().to_owned(), code.summary())).collect()),
        ])))
    }

    /// A schema with all marks replaced by what they stand for, and written as the extension understands it best.
    pub fn complete(&self, schema: Value) -> Value {
        match schema {
            Value::Object(schema) => {
                let parts = schema.into_iter().map(|(key, value)| match (key.as_str(), value) {
                    // Its keys are those of the file, and no words of a schema.
                    ("properties", Value::Object(keys)) => {
                        (key, keys.into_iter().map(|(name, value)| (name, self.complete(value))).collect())
                    }
                    (_, value) => (key, self.complete(value)),
                });
                Value::Object(self.without_marks(as_enum(without_null(without_names(parts.collect())))))
            }
            Value::Array(items) => items.into_iter().map(|item| self.complete(item)).collect(),
            other => other,
        }
    }

    fn without_marks(&self, mut schema: Map<String, Value>) -> Map<String, Value> {
        if let Some(names) = self.of_mark(schema.remove(NAMES)) {
            schema.insert("enum".into(), names.iter().map(|(name, _)| name.as_str()).collect());
            schema.insert(MEANINGS.into(), names.iter().map(|(_, meaning)| meaning.as_str()).collect());
        }
        if let Some(names) = self.of_mark(schema.remove(KEYS)) {
            let value =
                schema.insert("additionalProperties".into(), false.into()).unwrap_or_else(schema_value::<Texts>);
            let property = |(name, meaning): &Meaning| (name.clone(), described(value.clone(), meaning));
            schema.insert("properties".into(), Value::Object(names.iter().map(property).collect()));
        }
        if let Some(meanings) = schema.remove(MEANINGS) {
            schema.insert("x-taplo".into(), json!({ "docs": { "enumValues": meanings } }));
        }
        schema
    }

    fn of_mark(&self, mark: Option<Value>) -> Option<&[Meaning]> {
        self.0.get(mark?.as_str()?).map(Vec::as_slice)
    }
}

/// The names of our types say nothing to editors.
fn without_names(mut schema: Map<String, Value>) -> Map<String, Value> {
    schema.remove("title");
    schema.remove("$schema");
    schema
}

/// TOML has no null: a key that may be left out is just left out.
fn without_null(mut schema: Map<String, Value>) -> Map<String, Value> {
    if let Some(types) = schema.get_mut("type").filter(|types| types.is_array()) {
        let some = types.as_array().into_iter().flatten().find(|one| *one != "null").cloned();
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

/// A choice of constants, as the variants of a type make it: as one `enum`, editors explain its values too.
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

/// The wording of each indicator, below its theme and its criterion.
fn indicators(framework: &Framework) -> impl Iterator<Item = Meaning> {
    framework.positions().into_iter().map(|position| {
        let theme = &framework.themes[position.theme];
        let criterion = &theme.criteria[position.criterion];
        let indicator = framework.indicator(position);
        let wording = indicator.wording.text().trim();
        (indicator.id.clone(), format!("{wording}\n\n*{} – {}*", plain(&theme.name), plain(&criterion.name)))
    })
}

/// Two frameworks can have an id in common: a file of TOML does not tell which of them it is for.
fn first_of_each(meanings: impl Iterator<Item = Meaning>) -> Vec<Meaning> {
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
