//! JSON Schemas of the content's TOML files, by which editors complete, explain and validate a file while it is typed.
//!
//! The keys, which of them are required, and their descriptions come from the types that the readers decode. The ids,
//! the parameters and the wording of indicators come from the project. The schemas are of draft 7, with the keyword
//! `x-taplo` of the editor extension Even Better TOML.

mod complete;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::{Map, Value, json};

use crate::content::acceptances::AcceptedFile;
use crate::content::file_schema::FileSchema;
use crate::content::framework::FrameworkFile;
use crate::content::paragraphs::NumbersFile;
use crate::content::shape::{Shape, inline_schema_value};
use crate::content::shared::{RawParameter, labels_path};
use crate::content::sources::Sources;
use crate::content::vocabulary::COMMON_LABELS;
use crate::diagnostics::Diagnostics;
use crate::kinds::KINDS;
use crate::kinds::kind::Kind;
use crate::schema::complete::ProjectNames;
use crate::series::collection::Collection;
use crate::series::document::{DocumentFile, MunicipalityFile};
use crate::system::project::display_path;

/// The folder of the schemas, relative to the project.
pub const FOLDER: &str = "schemas";

/// The file that assigns the schemas to the TOML files, relative to the project.
pub const RULES: &str = ".taplo.toml";

/// The first line of [`RULES`], by which `factsheet schema` recognises a file that it wrote.
pub const RULES_START: &str = "# Which schema is for which file. `factsheet schema` writes this file.";

/// The schemas and the rules for this project, each with its path, relative to the project, and its text.
///
/// # Errors
/// All errors in the frameworks and the shared files, from which ids and descriptions come.
pub fn files(sources: &Sources, collection: &Collection) -> Result<Vec<(PathBuf, String)>, Diagnostics> {
    let names = ProjectNames::read(sources, collection)?;
    let schemas = schemas();
    let rules = rules(&schemas);
    let schemas = schemas.into_iter().map(|file| {
        let mut schema = names.complete(file.schema);
        schema["$schema"] = "http://json-schema.org/draft-07/schema#".into();
        (path(&file.name), format!("{schema:#}\n"))
    });
    Ok(schemas.chain([(PathBuf::from(RULES), rules)]).collect())
}

fn path(name: &str) -> PathBuf {
    Path::new(FOLDER).join(name).with_extension("json")
}

/// The schemas of all files, with marks in place of the project's own ids.
fn schemas() -> Vec<FileSchema> {
    let mut schemas = vec![
        FileSchema::for_type::<MunicipalityFile>("gemeente", "content/gemeenten/*/gemeente.toml"),
        FileSchema::new("document", "content/gemeenten/*/*/document.toml", document()),
    ];
    schemas.extend(KINDS.iter().flat_map(|kind| kind.schemas()));
    schemas.extend([
        FileSchema::for_type::<NumbersFile>("alineas", "content/gemeenten/*/*/alineas.toml"),
        FileSchema::for_type::<AcceptedFile>("aanvaard", "content/**/aanvaard.toml"),
        FileSchema {
            except: vec!["content/toetsingskaders/aanvaard.toml".into()],
            ..FileSchema::for_type::<FrameworkFile>("toetsingskader", "content/toetsingskaders/*.toml")
        },
        FileSchema::new("parameters", "content/standaardteksten/parameters.toml", parameters()),
        FileSchema::for_labels("opschriften", "content/standaardteksten/opschriften.toml", COMMON_LABELS),
    ]);
    let labels = |kind: &&dyn Kind| {
        let path = display_path(&labels_path(kind.facts().name));
        FileSchema::for_labels(format!("opschriften-{}", kind.facts().name), path, kind.facts().labels)
    };
    schemas.extend(KINDS.iter().map(labels));
    schemas
}

/// The schema of `document.toml`: the keys of every document, and those of each kind.
fn document() -> Value {
    let mut schema = inline_schema_value::<DocumentFile>();
    let keys: Vec<_> = KINDS.iter().map(|kind| kind.keys()).collect();
    if let Some(properties) = schema["properties"].as_object_mut() {
        let kind_properties = keys.iter().flat_map(|keys| keys.schema()["properties"].as_object());
        kind_properties.for_each(|of_kind| properties.extend(of_kind.clone()));
    }
    let choice = KINDS.iter().zip(&keys).map(|(kind, own)| (kind.facts().name, keys_of_kind(own, &keys)));
    if let Some(Value::Object(choice)) = choice.fold(None, choose_by_kind) {
        schema.as_object_mut().into_iter().for_each(|schema| schema.extend(choice.clone()));
    }
    schema
}

/// A schema that applies `of_kind` to documents of the kind `name`, and `others`, the schema for the kinds so far, to
/// all other documents.
fn choose_by_kind(others: Option<Value>, (name, of_kind): (&str, Value)) -> Option<Value> {
    let Some(others) = others else { return Some(of_kind) };
    let is_of_kind = json!({ "properties": { "soort": { "const": name } }, "required": ["soort"] });
    Some(json!({ "if": is_of_kind, "then": of_kind, "else": others }))
}

/// The keys that one kind of document requires, and those that it refuses, which only other kinds have.
fn keys_of_kind(own: &Shape, all: &[Arc<Shape>]) -> Value {
    let others = all.iter().flat_map(|shape| shape.keys()).filter(|key| !own.keys().any(|own| own == *key));
    let refused: Map<String, Value> = others.map(|key| (key.to_owned(), false.into())).collect();
    json!({ "required": own.schema()["required"], "properties": refused })
}

/// The schema of `parameters.toml`: a table for each parameter, with any name.
fn parameters() -> Value {
    json!({
        "description": "The parameters that shared texts can use",
        "type": "object",
        "additionalProperties": inline_schema_value::<RawParameter>(),
    })
}

/// The text of the file [`RULES`].
fn rules(schemas: &[FileSchema]) -> String {
    let mut text = format!("{RULES_START}\n");
    for file in schemas {
        let list = |globs: &[String]| json!(globs).to_string();
        text.push_str(&format!("\n[[rule]]\ninclude = {}\n", list(&file.files)));
        if !file.except.is_empty() {
            text.push_str(&format!("exclude = {}\n", list(&file.except)));
        }
        text.push_str(&format!("schema.path = \"{FOLDER}/{}.json\"\n", file.name));
    }
    text
}
