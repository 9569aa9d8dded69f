//! The JSON Schema of one kind of TOML file, and the files that it applies to.

use schemars::JsonSchema;
use serde_json::{Map, Value, json};

use crate::content::shape::inline_schema_for;
use crate::content::vocabulary::LabelTable;

/// A schema, and the files that it applies to.
pub struct FileSchema {
    /// The name of the schema's own file, without the extension.
    pub name: String,
    /// The files that it applies to, as globs relative to the project.
    pub files: Vec<String>,
    /// Files that match those globs, and that it does not apply to, as globs.
    pub except: Vec<String>,
    /// The schema, with marks ([`NAMES`](crate::content::shape::NAMES)) in place of the project's own ids.
    pub schema: Value,
}

impl FileSchema {
    /// The schema of the files that match `glob`.
    pub fn new(name: impl Into<String>, glob: impl Into<String>, schema: Value) -> Self {
        Self { name: name.into(), files: vec![glob.into()], except: Vec::new(), schema }
    }

    /// The schema of files that are decoded into `T`.
    pub fn for_type<T: JsonSchema>(name: &str, glob: &str) -> Self {
        Self::new(name, glob, inline_schema_for::<T>().to_value())
    }

    /// The schema of the file with labels at `path`.
    pub fn for_labels(name: impl Into<String>, path: impl Into<String>, table: LabelTable) -> Self {
        let label = |(dutch, english): &(&str, &str)| {
            let meaning = format!("The label that the layouts know as `{english}`");
            (dutch.to_string(), json!({ "type": "string", "description": meaning }))
        };
        let schema = json!({
            "description": "The labels: headings and other fixed words of the layouts",
            "type": "object",
            "properties": table.iter().map(label).collect::<Map<_, _>>(),
            "required": table.iter().map(|(dutch, _)| dutch).collect::<Vec<_>>(),
            "additionalProperties": false,
        });
        Self::new(name, path, schema)
    }
}
