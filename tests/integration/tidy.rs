//! What a machine can check of the house rules.

use std::fs;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

/// The longest a file of code may be without a reason, in lines.
const MAX_LINES: usize = 500;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files of the preview's pages, but for those that others wrote.
fn assets() -> impl Iterator<Item = (PathBuf, String)> {
    let all = ["html", "css", "js", "svg"].into_iter().flat_map(|extension| files("src/preview/assets", extension));
    all.filter(|(path, _)| !path.starts_with(root().join("src/preview/assets/fluent")))
}

/// The files below a folder with an extension, with their text.
fn files(folder: &str, extension: &str) -> Vec<(PathBuf, String)> {
    let files = WalkDir::new(root().join(folder)).sort_by_file_name().into_iter().map(|entry| entry.expect("a file"));
    let paths = files.map(walkdir::DirEntry::into_path).filter(|path| path.extension().is_some_and(|e| e == extension));
    let files: Vec<_> = paths.map(|path| (path.clone(), fs::read_to_string(&path).expect("a text"))).collect();
    assert!(!files.is_empty(), "{folder} has files");
    files
}

#[test]
fn every_file_opens_with_its_purpose() {
    for (path, text) in assets() {
        let opening: String = text.lines().take(2).collect();
        let is_told = ["// ", "/* ", "<!-- "].iter().any(|comment| opening.contains(comment));
        assert!(is_told, "{}", path.display());
    }
    for (path, text) in files("src", "rs").into_iter().chain(files("tests", "rs")).chain(files("benches", "rs")) {
        assert!(text.starts_with("//! "), "{}", path.display());
    }
    for (path, text) in files("layouts", "typ") {
        assert!(text.starts_with("// "), "{}", path.display());
    }
}

#[test]
fn files_stay_small() {
    let code = files("src", "rs").into_iter().chain(files("tests", "rs")).chain(files("benches", "rs"));
    for (path, text) in code.chain(files("layouts", "typ")).chain(assets()) {
        assert!(text.lines().count() <= MAX_LINES, "{} has {} lines", path.display(), text.lines().count());
    }
}

#[test]
fn only_commands_print() {
    for (path, text) in files("src", "rs") {
        let is_command = path.components().any(|part| part.as_os_str() == "commands");
        let prints = ["println!", "eprintln!", "print!", "stdout()", "stderr()"];
        let found = prints.iter().find(|print| text.contains(*print));
        assert!(is_command || found.is_none(), "{} uses {found:?}", path.display());
    }
}

#[test]
fn the_program_knows_no_municipality_and_no_shared_sentence() {
    let code: String = files("src", "rs").into_iter().map(|(_, text)| code_only(&text)).collect();
    for name in ["Emmen", "Gouda", "Oosterhout", "Bergen op Zoom"] {
        assert!(!code.contains(name), "the code names {name}");
    }
    let layouts: String = files("layouts", "typ").into_iter().map(|(_, text)| text).collect();
    for (path, text) in files("content/standaardteksten", "md") {
        for sentence in text.lines().filter(|line| line.len() > 30) {
            assert!(!code.contains(sentence) && !layouts.contains(sentence), "{}: {sentence}", path.display());
        }
    }
}

/// The text without comments and tests.
fn code_only(text: &str) -> String {
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

#[test]
fn layouts_use_colours_and_fonts_of_the_tokens_only() {
    for (path, text) in files("layouts", "typ") {
        let is_tokens = path.ends_with("tokens.typ");
        assert!(is_tokens || !text.contains("rgb("), "{} has a colour of its own", path.display());
        assert!(is_tokens || !text.contains("font: \""), "{} has a font of its own", path.display());
    }
}

#[test]
fn fonts_have_their_licence_beside_them() {
    for (path, _) in files_named("fonts", "ttf") {
        assert!(path.with_file_name("OFL.txt").exists(), "{}", path.display());
    }
}

fn files_named(folder: &str, extension: &str) -> Vec<(PathBuf, ())> {
    let files = WalkDir::new(root().join(folder)).into_iter().map(|entry| entry.expect("a file").into_path());
    let files: Vec<_> =
        files.filter(|path| path.extension().is_some_and(|e| e == extension)).map(|path| (path, ())).collect();
    assert!(!files.is_empty(), "{folder} has files");
    files
}

#[test]
fn the_map_has_every_file_once() {
    let map = fs::read_to_string(root().join("ARCHITECTURE.md")).expect("the map");
    let code = files("src", "rs").into_iter().map(|(path, _)| (path, "src"));
    let layouts = files("layouts", "typ").into_iter().map(|(path, _)| (path, "layouts"));
    for (path, folder) in code.chain(layouts) {
        let name = path.strip_prefix(root().join(folder)).expect("a file in the folder");
        let name = name.to_str().expect("a plain name");
        // What only lists modules is no room of its own.
        let is_list = matches!(name, "content/mod.rs" | "export/mod.rs" | "preview/mod.rs");
        let rows = map.lines().filter(|line| line.starts_with("| `") && line.contains(&format!("`{name}`"))).count();
        assert!(rows == 1 || is_list, "{name} stands {rows} times in the map");
    }
}
