//! JSON Schemas of the content's TOML files: what editors complete, explain and underline while a file is typed.
//!
//! The types that the readers decode tell the keys, which of them must be there, and what they mean; the project tells
//! the ids, the parameters and the wording of its indicators. The mark-up is that of draft 7 with `x-taplo`, as the
//! extension Even Better TOML knows it.

mod complete;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::{Map, Value, json};

use crate::content::acceptances::AcceptedFile;
use crate::content::file_schema::FileSchema;
use crate::content::framework::FrameworkFile;
use crate::content::paragraphs::NumbersFile;
use crate::content::shape::{Shape, schema_value};
use crate::content::shared::{RawParameter, labels_path};
use crate::content::sources::Sources;
use crate::content::vocabulary::COMMON_LABELS;
use crate::diagnostics::Diagnostics;
use crate::kinds::KINDS;
use crate::kinds::kind::Kind;
use crate::schema::complete::Known;
use crate::series::collection::Collection;
use crate::series::document::{DocumentFile, MunicipalityFile};
use crate::system::project::display_path;

/// The folder of the schemas, relative to the project.
pub const FOLDER: &str = "schemas";

/// The file that tells editors which schema is for which files, relative to the project.
pub const RULES: &str = ".taplo.toml";

/// The first line of [`RULES`], by which `factsheet schema` knows its own.
pub const RULES_START: &str = "# Which schema is for which file. `factsheet schema` writes this file.";

/// The files that the content of this project asks for, each with its path and its text: the schemas, and the rules.
///
/// # Errors
/// What is wrong in the frameworks and in what documents share: ids and meanings come from there.
pub fn files(sources: &Sources, collection: &Collection) -> Result<Vec<(PathBuf, String)>, Diagnostics> {
    let known = Known::read(sources, collection)?;
    let schemas = schemas();
    let rules = rules(&schemas);
    let schemas = schemas.into_iter().map(|file| {
        let mut schema = known.complete(file.schema);
        schema["$schema"] = "http://json-schema.org/draft-07/schema#".into();
        (path(&file.name), format!("{schema:#}\n"))
    });
    Ok(schemas.chain([(PathBuf::from(RULES), rules)]).collect())
}

fn path(name: &str) -> PathBuf {
    Path::new(FOLDER).join(name).with_extension("json")
}

/// The schemas of all files, with marks where the project's own ids belong.
fn schemas() -> Vec<FileSchema> {
    let mut schemas = vec![
        FileSchema::of_type::<MunicipalityFile>("gemeente", "content/gemeenten/*/gemeente.toml"),
        FileSchema::new("document", "content/gemeenten/*/*/document.toml", document()),
    ];
    schemas.extend(KINDS.iter().flat_map(|kind| kind.schemas()));
    schemas.extend([
        FileSchema::of_type::<NumbersFile>("alineas", "content/gemeenten/*/*/alineas.toml"),
        FileSchema::of_type::<AcceptedFile>("aanvaard", "content/**/aanvaard.toml"),
        FileSchema {
            except: vec!["content/toetsingskaders/aanvaard.toml".into()],
            ..FileSchema::of_type::<FrameworkFile>("toetsingskader", "content/toetsingskaders/*.toml")
        },
        FileSchema::new("parameters", "content/standaardteksten/parameters.toml", parameters()),
        FileSchema::of_labels("opschriften", "content/standaardteksten/opschriften.toml", COMMON_LABELS),
    ]);
    let labels = |kind: &&dyn Kind| {
        let path = display_path(&labels_path(kind.facts().name));
        FileSchema::of_labels(format!("opschriften-{}", kind.facts().name), path, kind.facts().labels)
    };
    schemas.extend(KINDS.iter().map(labels));
    schemas
}

/// `document.toml`: what every document has, and what its kind adds.
fn document() -> Value {
    let mut schema = schema_value::<DocumentFile>();
    let keys: Vec<_> = KINDS.iter().map(|kind| kind.keys()).collect();
    if let Some(properties) = schema["properties"].as_object_mut() {
        let of_kinds = keys.iter().flat_map(|keys| keys.schema()["properties"].as_object());
        of_kinds.for_each(|of_kind| properties.extend(of_kind.clone()));
    }
    let choice = KINDS.iter().zip(&keys).map(|(kind, own)| (kind.facts().name, keys_of_kind(own, &keys)));
    if let Some(Value::Object(choice)) = choice.fold(None, choose_by_kind) {
        schema.as_object_mut().into_iter().for_each(|schema| schema.extend(choice.clone()));
    }
    schema
}

/// The schema `of_kind` for documents of the kind called `name`, and that of the kinds before for others.
fn choose_by_kind(before: Option<Value>, (name, of_kind): (&str, Value)) -> Option<Value> {
    let Some(before) = before else { return Some(of_kind) };
    let is_of_kind = json!({ "properties": { "soort": { "const": name } }, "required": ["soort"] });
    Some(json!({ "if": is_of_kind, "then": of_kind, "else": before }))
}

/// What one kind of document needs, and what it cannot have since only other kinds do.
fn keys_of_kind(own: &Shape, all: &[Arc<Shape>]) -> Value {
    let others = all.iter().flat_map(|shape| shape.keys()).filter(|key| !own.keys().any(|own| own == *key));
    let refused: Map<String, Value> = others.map(|key| (key.to_owned(), false.into())).collect();
    json!({ "required": own.schema()["required"], "properties": refused })
}

/// `parameters.toml`: a table for each parameter, by any name.
fn parameters() -> Value {
    json!({
        "description": "The parameters that shared texts can use",
        "type": "object",
        "additionalProperties": schema_value::<RawParameter>(),
    })
}

/// The file [`RULES`].
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
