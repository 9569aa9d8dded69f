//! `aanvaard.toml`: warnings that editors have looked at and accepted, each with a reason.

use std::path::Path;

use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

use crate::content::shape::{CodeName, Items};
use crate::content::sources::{Sources, TextFile};
use crate::content::toml_text::Toml;
use crate::diagnostics::{Diagnostics, SourceRange, ok_or_append, ok_or_push, suggestion};
use crate::messages;
use crate::messages::code::Code;
use crate::system::project::display_path;

/// The name of a file with accepted warnings. It is in the folder that the warnings are about.
pub const FILE: &str = "aanvaard.toml";

/// An accepted warning.
pub struct Acceptance {
    /// The code of the warning.
    pub code: Code,
    /// The file that the warning points into, relative to the project.
    pub file: String,
    /// The words that the warning points at; without them, the acceptance is for the whole file.
    pub words: Option<String>,
    /// Why the text is right as it is, for the next reader.
    pub reason: String,
    /// Where the code is written.
    pub location: SourceRange,
}

/// Accepted warnings of `factsheet check`, about text that stays unchanged
#[derive(Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AcceptedFile {
    /// An accepted warning
    #[serde(rename = "aanvaard")]
    _accepted: Option<Items<RawAcceptance>>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RawAcceptance {
    /// The code of the warning, as `factsheet check` shows it
    #[schemars(with = "CodeName")]
    code: Spanned<String>,
    /// The file that the warning points into, relative to this folder
    #[schemars(example = &"context.md")]
    bestand: String,
    /// The words that the warning points at, exactly as in the file; without them, all warnings with this code in the file are accepted
    woorden: Option<String>,
    /// Why the text is right as it is, for the next reader
    #[schemars(with = "String", regex(pattern = r"\S"), example = &"zo gepubliceerd")]
    #[serde(rename = "reden")]
    reason: Spanned<String>,
}

/// Reads the accepted warnings of a folder; `codes` are the codes of all diagnostics. A folder without the file has none.
/// Errors are added to `errors`.
pub fn read(sources: &Sources, folder: &Path, codes: &[Code], errors: &mut Diagnostics) -> Vec<Acceptance> {
    let path = folder.join(FILE);
    if !sources.root().join(&path).exists() {
        return Vec::new();
    }
    let Some(file) = ok_or_push(sources.read(&path), errors) else { return Vec::new() };
    let Some(mut toml) = ok_or_append(Toml::parse(&file), errors) else { return Vec::new() };
    let items = toml.take_items("aanvaard", errors);
    let _: AcceptedFile = toml.take_fields(errors);
    toml.finish(errors);
    items.into_iter().filter_map(|item| read_item(&file, item, folder, codes, errors)).collect()
}

fn read_item(
    file: &TextFile,
    item: Toml,
    folder: &Path,
    codes: &[Code],
    errors: &mut Diagnostics,
) -> Option<Acceptance> {
    let raw: RawAcceptance = ok_or_push(item.decode(), errors)?;
    let location = file.location(raw.code.span());
    if raw.reason.get_ref().trim().is_empty() {
        let error = file.location(raw.reason.span()).error(messages::acceptance_without_reason());
        errors.push(error.with_hint(messages::explain_acceptance()));
    }
    let name = raw.code.get_ref();
    let Some(code) = codes.iter().copied().find(|code| code.name() == name) else {
        let error = location.error(messages::code_of_no_warning(name));
        errors.push(error.with_hint(suggestion::hint(name, codes.iter().map(|code| code.name()))));
        return None;
    };
    let file = display_path(&folder.join(raw.bestand));
    Some(Acceptance { code, file, words: raw.woorden, reason: raw.reason.into_inner(), location })
}
