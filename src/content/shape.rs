//! The keys of the tables in TOML files, derived from their types: for the readers here, and for editors as JSON
//! Schemas.

use std::any::TypeId;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::marker::PhantomData;
use std::sync::{Arc, Mutex, PoisonError};

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::IgnoredAny;
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

/// The keyword in a schema for a text that names something of the project, such as the id of an indicator. Its value is
/// the kind of names.
pub const NAMES: &str = "x-names";

/// The keyword in a schema for the meanings of the values of an `enum`, in the same order.
pub const MEANINGS: &str = "x-meanings";

/// The keyword in a schema for a table whose keys name something of the project. Its value is the kind of names.
pub const KEYS: &str = "x-keys";

/// Types that stand only for a schema: `schemars(with = "…")` refers to them. In the files, the values are plain texts,
/// lists and tables.
macro_rules! schemas {
    ($($(#[$doc:meta])* $name:ident = $schema:tt)*) => {$(
        $(#[$doc])*
        pub struct $name;

        impl JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    )*};
}

schemas! {
    /// The id of a framework.
    FrameworkId = { "type": "string", NAMES: "frameworks" }
    /// The id of an indicator.
    IndicatorId = { "type": "string", NAMES: "indicators" }
    /// The id of a shared text.
    SharedTextId = { "type": "string", NAMES: "shared-texts" }
    /// The code of a warning.
    CodeName = { "type": "string", NAMES: "codes" }
    /// The parameters that `document.toml` sets.
    DocumentParameters = { "type": "object", KEYS: "document-parameters" }
    /// The parameters that `aanpak.toml` sets.
    ApproachParameters = { "type": "object", KEYS: "approach-parameters" }
    /// One or more texts.
    SomeTexts = {
        "anyOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" }, "minItems": 1 }]
    }
    /// The ids of one or more indicators.
    Indicators = {
        "anyOf": [
            { "type": "string", NAMES: "indicators" },
            { "type": "array", "items": { "type": "string", NAMES: "indicators" }, "minItems": 1 },
        ]
    }
    /// The ids of any number of indicators.
    AnyIndicators = {
        "anyOf": [
            { "type": "string", NAMES: "indicators" },
            { "type": "array", "items": { "type": "string", NAMES: "indicators" } },
        ]
    }
}

/// The tables below lines `[[key]]`, each of type `T`. The reader takes them out one by one before the other keys, so
/// that each reports its own errors; this type is for the schema only.
#[derive(Debug)]
pub struct Items<T>(PhantomData<T>);

impl<'de, T> Deserialize<'de> for Items<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        IgnoredAny::deserialize(deserializer).map(|_| Self(PhantomData))
    }
}

impl<T: JsonSchema> JsonSchema for Items<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("Items of {}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "array", "items": generator.subschema_for::<T>() })
    }
}

/// The keys of a table.
pub struct Shape(Schema);

/// The shapes of the types so far. Making one is slow, and each is needed for every table of its type.
static SHAPES: Mutex<BTreeMap<TypeId, Arc<Shape>>> = Mutex::new(BTreeMap::new());

impl Shape {
    /// The shape of tables that are decoded into `T`.
    pub fn for_type<T: JsonSchema + 'static>() -> Arc<Self> {
        let mut shapes = SHAPES.lock().unwrap_or_else(PoisonError::into_inner);
        let shape = shapes.entry(TypeId::of::<T>()).or_insert_with(|| Arc::new(Self(inline_schema_for::<T>())));
        Arc::clone(shape)
    }

    /// The keys, in alphabetical order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.properties().into_iter().flat_map(Map::keys).map(String::as_str)
    }

    /// An example of the value of a required key, as TOML; `None` for a key that is optional.
    pub fn example_of_required(&self, key: &str) -> Option<String> {
        let is_required = self.0.get("required")?.as_array()?.iter().any(|required| required == key);
        let example = || self.properties()?.get(key)?.get("examples")?.get(0);
        is_required.then(|| example().map_or_else(|| "…".into(), Value::to_string))
    }

    /// The table as a JSON Schema.
    pub fn schema(&self) -> &Value {
        self.0.as_value()
    }

    fn properties(&self) -> Option<&Map<String, Value>> {
        self.0.get("properties")?.as_object()
    }
}

/// The schema of a type, as [`inline_schema_for`], in JSON.
pub fn inline_schema_value<T: JsonSchema>() -> Value {
    inline_schema_for::<T>().to_value()
}

/// The JSON Schema (draft 7) of a type, without references: editors show the description of a key only if its schema is
/// inline.
pub fn inline_schema_for<T: JsonSchema>() -> Schema {
    let settings = SchemaSettings::draft07().with(|settings| settings.inline_subschemas = true);
    settings.into_generator().into_root_schema_for::<T>()
}
