//! Files in the folder of a document that are not part of it: a misspelt name, or the folder of an approach that is not
//! listed.

use std::path::Path;

use walkdir::WalkDir;

use crate::checks::context::DocumentContext;
use crate::content::acceptances;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::suggestion;
use crate::kinds::KINDS;
use crate::messages::{self, Message};
use crate::system::project::display_path;

pub(super) fn check(context: &DocumentContext, diagnostics: &mut Diagnostics) {
    let sources = context.series.sources;
    let folder = sources.root().join(context.id.path());
    let entries = WalkDir::new(&folder).sort_by_file_name().into_iter();
    let entries = entries.filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry)).filter_map(Result::ok);
    for entry in entries.filter(|entry| entry.file_type().is_file() && is_text(entry.path())) {
        let path = entry.path().strip_prefix(sources.root()).unwrap_or(entry.path());
        if context.files.contains(path) || path.file_name().is_some_and(|name| name == acceptances::FILE) {
            continue;
        }
        let Ok(file) = sources.read(path) else { continue };
        let warning = file.start().warning(messages::file_not_in_document(display_path(path)));
        diagnostics.push(warning.with_hint(hint(context, path)));
    }
}

fn hint(context: &DocumentContext, path: &Path) -> Message {
    let folder = path.parent().unwrap_or(path);
    if folder != context.id.path() && !context.files.iter().any(|file| file.starts_with(folder)) {
        return messages::add_folder_to_approaches();
    }
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let known = KINDS.iter().flat_map(|kind| kind.facts().files).copied().chain([acceptances::FILE]);
    match suggestion::nearest(&name, known) {
        Some(known) if known != name => messages::rename_or_remove_file(known),
        _ => messages::remove_file(),
    }
}

fn is_hidden(entry: &walkdir::DirEntry) -> bool {
    entry.file_name().to_string_lossy().starts_with('.')
}

fn is_text(path: &Path) -> bool {
    let extension = path.extension().map(|extension| extension.to_string_lossy().to_lowercase());
    extension.is_some_and(|extension| extension == "md" || extension == "toml")
}
