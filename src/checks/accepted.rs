//! What editors have looked at and accepted: warnings about what is to stay as it is, each with the reason.

use std::path::Path;

use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

use crate::checks::{file_of, shown};
use crate::codes::{self, Code, NOT_ACCEPTABLE, NOT_NEEDED};
use crate::content::collection::ACCEPTED;
use crate::content::shape::{CodeName, Items};
use crate::content::source::{Sources, TextFile};
use crate::content::toml_text::Toml;
use crate::diagnostics::{Diagnostic, Diagnostics, Level, Place, keep, keep_all};
use crate::suggestion;

/// A warning that is accepted.
pub struct Acceptance {
    code: Code,
    /// The file that the warning is about, relative to the project.
    file: String,
    /// The words that the warning is about; all of the file if they are not given.
    words: Option<String>,
    /// Where the code is named.
    place: Place,
}

/// Warnings of `factsheet check` about what is to stay as it is
#[derive(Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AcceptedFile {
    /// A warning that is accepted
    #[serde(rename = "aanvaard")]
    _accepted: Option<Items<RawAcceptance>>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RawAcceptance {
    /// The code of the warning, as `factsheet check` shows it
    #[schemars(with = "CodeName")]
    code: Spanned<String>,
    /// The file that the warning is about, from this folder
    #[schemars(example = &"context.md")]
    bestand: String,
    /// The words that the warning is about, as they stand in the file; without them, all such warnings in the file
    woorden: Option<String>,
    /// Why it is right as it is, for the next reader
    #[schemars(with = "String", regex(pattern = r"\S"), example = &"zo gepubliceerd")]
    #[serde(rename = "reden")]
    reason: Spanned<String>,
}

/// What is accepted in a folder. What is wrong in its file is added to `found`.
pub fn read(sources: &Sources, folder: &Path, found: &mut Diagnostics) -> Vec<Acceptance> {
    let path = folder.join(ACCEPTED);
    if !sources.root().join(&path).exists() {
        return Vec::new();
    }
    let Some(file) = keep(sources.read(&path), found) else { return Vec::new() };
    let Some(mut toml) = keep_all(Toml::parse(&file), found) else { return Vec::new() };
    let items = toml.take_items("aanvaard", found);
    let _: AcceptedFile = toml.fields(found);
    toml.finish(found);
    items.into_iter().filter_map(|item| read_item(&file, item, folder, found)).collect()
}

fn read_item(file: &TextFile, item: Toml, folder: &Path, found: &mut Diagnostics) -> Option<Acceptance> {
    let raw: RawAcceptance = keep(item.decode(), found)?;
    let place = file.place(raw.code.span());
    if raw.reason.get_ref().trim().is_empty() {
        let fault = file.place(raw.reason.span()).error(NOT_ACCEPTABLE, "a warning is accepted for a reason");
        found.push(fault.with_hint("tell the next reader why it is right as it is: `reden = \"zo gepubliceerd\"`"));
    }
    let name = raw.code.get_ref();
    let Some(code) = Code::find(name) else {
        let fault = place.error(NOT_ACCEPTABLE, format!("there is no code `{name}`"));
        found.push(fault.with_hint(suggestion::hint(name, codes::ALL.iter().map(|code| code.name()))));
        return None;
    };
    Some(Acceptance { code, file: shown(&folder.join(raw.bestand)), words: raw.woorden, place })
}

/// Takes the accepted warnings out of `found`, and adds a warning for each acceptance without one; gives the number of
/// warnings taken out. `has_run` tells whether the check that gives a code was made.
pub fn apply(
    acceptances: &[Acceptance],
    sources: &Sources,
    found: &mut Diagnostics,
    has_run: &dyn Fn(Code) -> bool,
) -> usize {
    // Of a document that cannot be read, the warnings are not known.
    let is_whole = found.iter().all(|diagnostic| diagnostic.level != Level::Error);
    let mut needed = vec![false; acceptances.len()];
    let before = found.len();
    found.retain(|diagnostic| {
        let index = acceptances.iter().position(|acceptance| acceptance.covers(diagnostic, sources));
        index.inspect(|index| needed[*index] = true).is_none()
    });
    let taken = before - found.len();
    for (acceptance, _) in acceptances.iter().zip(&needed).filter(|(_, needed)| !**needed) {
        if is_whole && has_run(acceptance.code) {
            let message = format!("no warning `{}` needs this any more", acceptance.code);
            found.push(acceptance.place.warning(NOT_NEEDED, message).with_hint("remove this `[[aanvaard]]`"));
        }
    }
    taken
}

impl Acceptance {
    fn covers(&self, diagnostic: &Diagnostic, sources: &Sources) -> bool {
        diagnostic.level != Level::Error
            && diagnostic.code == self.code
            && file_of(diagnostic).is_some_and(|file| file == self.file)
            && self.words.as_ref().is_none_or(|words| words_of(diagnostic, sources).as_ref() == Some(words))
    }
}

/// The words that a diagnostic is about, as they stand in the file.
fn words_of(diagnostic: &Diagnostic, sources: &Sources) -> Option<String> {
    let place = diagnostic.place()?;
    sources.get(place.file)?.text.get(place.range).map(str::to_owned)
}
