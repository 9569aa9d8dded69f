//! Generates one function for each message of `messages/en.ftl`, so that a message with a wrong argument does not compile.
//!
//! A group whose comment is a code (`## content/unknown-key`) has the messages of the diagnostics with this code. Their
//! functions return a `CodedMessage`, all others a `Message`. Messages named `desk-…` are for the pages of the desk, which get
//! them as Fluent: they have no functions.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

use fluent_syntax::ast::{
    Comment, Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Resource, VariantKey,
};
use fluent_syntax::{parser, serializer};

/// The prefix of messages for the pages of the desk.
const DESK: &str = "desk-";

/// Writes `messages.rs`, and for each language `desk-….ftl`, into the output folder of the build script.
pub fn write() {
    println!("cargo::rerun-if-changed=messages");
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    for language in ["en", "nl"] {
        let path = format!("messages/{language}.ftl");
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        let resource = parser::parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{path}: {errors:?}"));
        fs::write(Path::new(&out).join(format!("desk-{language}.ftl")), desk(&resource))
            .expect("OUT_DIR can be written");
        if language == "en" {
            fs::write(Path::new(&out).join("messages.rs"), functions(&resource)).expect("OUT_DIR can be written");
        }
    }
}

/// The messages for the pages of the desk.
fn desk(resource: &Resource<&str>) -> String {
    let is_desk = |entry: &&Entry<&str>| matches!(entry, Entry::Message(message) if message.id.name.starts_with(DESK));
    serializer::serialize(&Resource { body: resource.body.iter().filter(is_desk).cloned().collect() })
}

/// The functions, and the codes.
fn functions(resource: &Resource<&str>) -> String {
    let (mut code, mut codes, mut functions) = (None, Vec::new(), String::new());
    for entry in &resource.body {
        match entry {
            Entry::GroupComment(comment) => {
                code = code_of(comment);
                codes.extend(code.clone());
            }
            Entry::Message(message) if !message.id.name.starts_with(DESK) => {
                functions.push_str(&function(message, code.as_deref()));
            }
            _ => {}
        }
    }
    let constant = |code: &String| {
        format!(
            "    /// `{code}`, explained in `docs/checks.md`.\n    pub const {}: Code = Code::new({code:?});\n",
            constant_name(code)
        )
    };
    let constants: String = codes.iter().map(constant).collect();
    let all: Vec<String> = codes.iter().map(|code| constant_name(code)).collect();
    format!(
        "{functions}/// The codes of diagnostics.\npub mod codes {{\n    use crate::messages::code::Code;\n\n{constants}\n    \
         /// All codes, in the order of the catalogue.\n    pub const ALL: &[Code] = &[{}];\n}}\n",
        all.join(", ")
    )
}

/// The code that a group is about.
fn code_of(comment: &Comment<&str>) -> Option<String> {
    let line = comment.content.first()?.trim();
    let is_name = |part: &str| {
        !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    line.split_once('/').filter(|(area, name)| is_name(area) && is_name(name)).map(|_| line.to_owned())
}

/// `CONTENT_UNKNOWN_KEY`.
fn constant_name(code: &str) -> String {
    code.replace(['/', '-'], "_").to_uppercase()
}

/// The function of a message. Its parameters are in the order of the alphabet, so that another order of the words does
/// not change their meaning.
fn function(message: &Message<&str>, code: Option<&str>) -> String {
    let mut parameters = BTreeMap::new();
    let pattern = message.value.as_ref().unwrap_or_else(|| panic!("`{}` has no text", message.id.name));
    add_parameters(pattern, &mut parameters);
    let names = || parameters.keys().map(|name| name.replace('-', "_"));
    let typed = |(name, kind): (String, &Kind)| match kind {
        Kind::Count => format!("{name}: usize"),
        Kind::Any => format!("{name}: impl Into<Argument>"),
    };
    let list: Vec<String> = names().zip(parameters.values()).map(typed).collect();
    let arguments: Vec<String> =
        parameters.keys().zip(names()).map(|(key, name)| format!("({key:?}, {name}.into())")).collect();
    let text = format!("Message::new({:?}, [{}])", message.id.name, arguments.join(", "));
    let (kind, value) = match code {
        Some(code) => ("CodedMessage", format!("CodedMessage::new(codes::{}, {text})", constant_name(code))),
        None => ("Message", text),
    };
    let name = message.id.name.replace('-', "_");
    format!("{}pub fn {name}({}) -> {kind} {{\n    {value}\n}}\n\n", documentation(message), list.join(", "))
}

/// The message itself documents its function.
fn documentation(message: &Message<&str>) -> String {
    let message = Message { comment: None, ..message.clone() };
    let text = serializer::serialize(&Resource { body: vec![Entry::Message(message)] });
    let mut lines = String::from("/// ```fluent\n");
    for line in text.lines() {
        writeln!(lines, "/// {line}").expect("a String can be written");
    }
    lines + "/// ```\n"
}

/// The type of a parameter.
enum Kind {
    /// Chooses between singular and plural.
    Count,
    /// Anything that can be shown.
    Any,
}

fn add_parameters<'a>(pattern: &Pattern<&'a str>, parameters: &mut BTreeMap<&'a str, Kind>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            add_parameters_of(expression, parameters);
        }
    }
}

fn add_parameters_of<'a>(expression: &Expression<&'a str>, parameters: &mut BTreeMap<&'a str, Kind>) {
    match expression {
        Expression::Inline(inline) => add_inline(inline, parameters),
        Expression::Select { selector, variants } => {
            let is_plural = |key: &VariantKey<&str>| match key {
                VariantKey::Identifier { name } => ["one", "other"].contains(name),
                VariantKey::NumberLiteral { .. } => true,
            };
            match selector {
                InlineExpression::VariableReference { id }
                    if variants.iter().all(|variant| is_plural(&variant.key)) =>
                {
                    parameters.insert(id.name, Kind::Count);
                }
                _ => add_inline(selector, parameters),
            }
            variants.iter().for_each(|variant| add_parameters(&variant.value, parameters));
        }
    }
}

fn add_inline<'a>(inline: &InlineExpression<&'a str>, parameters: &mut BTreeMap<&'a str, Kind>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            parameters.entry(id.name).or_insert(Kind::Any);
        }
        InlineExpression::Placeable { expression } => add_parameters_of(expression, parameters),
        _ => {}
    }
}
