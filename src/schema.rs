//! JSON Schemas of the content's TOML files: what editors complete, explain and underline while a file is typed.
//!
//! The types that the readers decode tell the keys, which of them must be there, and what they mean; the project tells
//! the ids, the parameters and the wording of its indicators. The mark-up is that of draft 7 with `x-taplo`, as the
//! extension Even Better TOML knows it.

mod complete;

use std::path::{Path, PathBuf};

use schemars::JsonSchema;
use serde_json::{Map, Value, json};

use crate::checks::accepted::AcceptedFile;
use crate::content::collection::Collection;
use crate::content::document::{DocumentFile, Kind, MunicipalityFile};
use crate::content::factsheet::{ApproachFile, FactsheetKeys, FindingsFile, RawConclusion};
use crate::content::follow_up::{FollowUpKeys, OutcomesFile};
use crate::content::framework::FrameworkFile;
use crate::content::paragraphs::NumbersFile;
use crate::content::shape::{KEYS, schema_of};
use crate::content::shared::RawParameter;
use crate::content::source::Sources;
use crate::diagnostics::Diagnostics;
use crate::schema::complete::Known;
use crate::vocabulary::{COMMON_LABELS, FACTSHEET_LABELS, FOLLOW_UP_LABELS};

/// The folder of the schemas, relative to the project.
pub const FOLDER: &str = "schemas";

/// The file that tells editors which schema is for which files, relative to the project.
pub const RULES: &str = ".taplo.toml";

/// The first line of [`RULES`], by which `factsheet schema` knows its own.
pub const RULES_START: &str = "# Which schema is for which file. `factsheet schema` writes this file.";

/// A schema, and the files that it is for.
struct FileSchema {
    /// The name of its file, without the extension.
    name: &'static str,
    /// The files that it is for, as globs from the project's folder.
    files: &'static [&'static str],
    /// Exceptions to these.
    except: &'static [&'static str],
    schema: Value,
}

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
        (path(file.name), format!("{schema:#}\n"))
    });
    Ok(schemas.chain([(PathBuf::from(RULES), rules)]).collect())
}

fn path(name: &str) -> PathBuf {
    Path::new(FOLDER).join(name).with_extension("json")
}

/// The schemas as the types tell them.
fn schemas() -> Vec<FileSchema> {
    let file = |name, files, schema| FileSchema { name, files, except: &[], schema };
    vec![
        file("gemeente", &["content/gemeenten/*/gemeente.toml"], of::<MunicipalityFile>()),
        file("document", &["content/gemeenten/*/*/document.toml"], document()),
        file("aanpak", &["content/gemeenten/*/*/*/aanpak.toml"], of::<ApproachFile>()),
        file("bevindingen", &["content/gemeenten/*/*/*/bevindingen.toml"], of::<FindingsFile>()),
        file("conclusie", &["content/gemeenten/*/*/*/conclusie.toml"], conclusion()),
        file("uitkomsten", &["content/gemeenten/*/*/uitkomsten.toml"], of::<OutcomesFile>()),
        file("alineas", &["content/gemeenten/*/*/alineas.toml"], of::<NumbersFile>()),
        file("aanvaard", &["content/**/aanvaard.toml"], of::<AcceptedFile>()),
        FileSchema {
            except: &["content/toetsingskaders/aanvaard.toml"],
            ..file("toetsingskader", &["content/toetsingskaders/*.toml"], of::<FrameworkFile>())
        },
        file("parameters", &["content/standaardteksten/parameters.toml"], parameters()),
        file("opschriften", &["content/standaardteksten/opschriften.toml"], labels(COMMON_LABELS)),
        file(
            "opschriften-factsheet",
            &["content/standaardteksten/factsheet/opschriften.toml"],
            labels(FACTSHEET_LABELS),
        ),
        file("opschriften-vervolg", &["content/standaardteksten/vervolg/opschriften.toml"], labels(FOLLOW_UP_LABELS)),
    ]
}

fn of<T: JsonSchema>() -> Value {
    schema_of::<T>().to_value()
}

/// `document.toml`: what every document has, and what its kind adds.
fn document() -> Value {
    let mut schema = of::<DocumentFile>();
    let [factsheet, follow_up] = [of::<FactsheetKeys>(), of::<FollowUpKeys>()];
    if let Some(properties) = schema["properties"].as_object_mut() {
        for keys in [&factsheet, &follow_up] {
            properties.extend(keys["properties"].as_object().cloned().unwrap_or_default());
        }
    }
    schema["if"] = json!({ "properties": { "soort": { "const": Kind::FollowUp.name() } }, "required": ["soort"] });
    schema["then"] = of_one_kind(&follow_up, &factsheet);
    schema["else"] = of_one_kind(&factsheet, &follow_up);
    schema
}

/// What one kind of document needs, and what it cannot have since only the other kind does.
fn of_one_kind(keys: &Value, of_other: &Value) -> Value {
    let others = of_other["properties"].as_object().into_iter().flatten();
    let refused: Map<String, Value> = others.map(|(key, _)| (key.clone(), false.into())).collect();
    json!({ "required": keys["required"], "properties": refused })
}

/// `conclusie.toml`: a table for each theme.
fn conclusion() -> Value {
    json!({
        "description": "The conclusion on an approach, theme by theme",
        "type": "object",
        KEYS: "themes",
        "additionalProperties": of::<RawConclusion>(),
    })
}

/// `parameters.toml`: a table for each parameter, by any name.
fn parameters() -> Value {
    json!({
        "description": "The parameters that shared texts can use",
        "type": "object",
        "additionalProperties": of::<RawParameter>(),
    })
}

/// `opschriften.toml`: all the labels of the layouts.
fn labels(table: &[(&str, &str)]) -> Value {
    let label = |(dutch, english): &(&str, &str)| {
        let meaning = format!("The label that the layouts know as `{english}`");
        (dutch.to_string(), json!({ "type": "string", "description": meaning }))
    };
    json!({
        "description": "The labels: headings and other fixed words of the layouts",
        "type": "object",
        "properties": table.iter().map(label).collect::<Map<_, _>>(),
        "required": table.iter().map(|(dutch, _)| dutch).collect::<Vec<_>>(),
        "additionalProperties": false,
    })
}

/// The file [`RULES`].
fn rules(schemas: &[FileSchema]) -> String {
    let mut text = format!("{RULES_START}\n");
    for file in schemas {
        let list = |globs: &[&str]| json!(globs).to_string();
        text.push_str(&format!("\n[[rule]]\ninclude = {}\n", list(file.files)));
        if !file.except.is_empty() {
            text.push_str(&format!("exclude = {}\n", list(file.except)));
        }
        text.push_str(&format!("schema.path = \"{FOLDER}/{}.json\"\n", file.name));
    }
    text
}
