//! Files in the folder of a document that no part of it is read from: a name with a slip, or an approach that no list names.

use std::path::Path;

use walkdir::WalkDir;

use crate::checks::{Subject, shown};
use crate::codes::FILE_UNUSED;
use crate::content::collection::ACCEPTED;
use crate::diagnostics::Diagnostics;
use crate::suggestion;

pub(super) fn check(subject: &Subject, found: &mut Diagnostics) {
    let sources = subject.series.sources;
    let folder = sources.root().join(subject.id.path());
    let entries = WalkDir::new(&folder).sort_by_file_name().into_iter();
    let entries = entries.filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry)).filter_map(Result::ok);
    for entry in entries.filter(|entry| entry.file_type().is_file() && is_text(entry.path())) {
        let path = entry.path().strip_prefix(sources.root()).unwrap_or(entry.path());
        if subject.files.contains(path) || path.file_name().is_some_and(|name| name == ACCEPTED) {
            continue;
        }
        let Ok(file) = sources.read(path) else { continue };
        let warning =
            file.start().warning(FILE_UNUSED, format!("no part of the document is read from `{}`", shown(path)));
        found.push(warning.with_hint(hint(subject, path)));
    }
}

fn hint(subject: &Subject, path: &Path) -> String {
    let folder = path.parent().unwrap_or(path);
    if folder != subject.id.path() && !subject.files.iter().any(|file| file.starts_with(folder)) {
        return "is its folder to be named in `aanpakken` of `document.toml`?".into();
    }
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let parts = ["context.md", "beschrijving.md", "inleiding.md", "ontwikkeling.md", "aanpak.toml"];
    let parts = parts.into_iter().chain(["bevindingen.toml", "conclusie.toml", "uitkomsten.toml", "aanvaard.toml"]);
    match suggestion::nearest(&name, parts) {
        Some(part) if part != name => format!("does it have to be called `{part}`? if it is not needed, remove it"),
        _ => "if it is not needed, remove it".into(),
    }
}

fn is_hidden(entry: &walkdir::DirEntry) -> bool {
    entry.file_name().to_string_lossy().starts_with('.')
}

fn is_text(path: &Path) -> bool {
    let extension = path.extension().map(|extension| extension.to_string_lossy().to_lowercase());
    extension.is_some_and(|extension| extension == "md" || extension == "toml")
}
