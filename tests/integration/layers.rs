//! The order of the modules: a file uses what stands below it, and no file uses itself through others.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use walkdir::WalkDir;

/// The layers of `src/` from top to bottom, as ARCHITECTURE.md draws them. A file uses its own layer and those below.
const LAYERS: &[&str] = &[
    "main",
    "lib",
    "commands",
    "preview",
    "new",
    "build",
    "checks",
    "export",
    "typeset",
    "schema",
    "series",
    "kinds",
    "merge",
    "fields",
    "content",
    "system",
    "diagnostics",
    "messages",
];

/// Inside `kinds`, from top to bottom: the table, the kinds, and what they have in common.
const KINDS: &[&str] = &["follow_up", "factsheet"];

/// The files of `src/` by the path of their module (`content::prose`), with their code without comments and tests.
fn modules() -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = WalkDir::new(&root).into_iter().map(|entry| entry.expect("a file").into_path());
    let files = files.filter(|path| path.extension().is_some_and(|extension| extension == "rs"));
    let module = |path: std::path::PathBuf| {
        let name = path.strip_prefix(&root).expect("in src").with_extension("");
        let name = name.to_str().expect("a plain name").replace('/', "::");
        let text = fs::read_to_string(path).expect("a text");
        (name.strip_suffix("::mod").unwrap_or(&name).to_owned(), code_only(&text))
    };
    files.map(module).collect()
}

fn code_only(text: &str) -> String {
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = code.lines().map(|line| line.split("// ").next().unwrap_or_default());
    lines.filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The modules that a module uses.
fn uses(module: &str, code: &str, modules: &BTreeMap<String, String>) -> BTreeSet<String> {
    let parent = module.rsplit_once("::").map_or("", |(parent, _)| parent);
    let mut paths = Vec::new();
    for (start, _) in
        code.match_indices("use ").filter(|(at, _)| !code[..*at].ends_with(|one: char| one.is_alphanumeric()))
    {
        let end = code[start..].find(';').map_or(code.len(), |length| start + length);
        expand(&code[start + "use ".len()..end].replace(char::is_whitespace, ""), &mut paths);
    }
    let inline = code.match_indices("crate::").map(|(at, _)| {
        let is_part = |one: char| one.is_alphanumeric() || one == '_' || one == ':';
        let rest = &code[at..];
        rest[..rest.find(|one| !is_part(one)).unwrap_or(rest.len())].to_owned()
    });
    paths.extend(inline);
    let absolute = paths.iter().map(|path| match path.split_once("::") {
        Some(("crate", rest)) => rest.to_owned(),
        Some(("super", rest)) => format!("{parent}::{rest}"),
        Some(("self", rest)) => format!("{module}::{rest}"),
        // A path that starts with a name is one of a child, or of another package.
        _ => format!("{module}::{path}"),
    });
    let target = |path: String| {
        let parts: Vec<&str> = path.split("::").collect();
        let longest = (1..=parts.len()).rev().map(|length| parts[..length].join("::"));
        longest.into_iter().find(|prefix| modules.contains_key(prefix))
    };
    absolute.filter_map(target).filter(|used| used != module).collect()
}

/// The single paths of a tree such as `a::{b, c::{d}}`.
fn expand(tree: &str, paths: &mut Vec<String>) {
    let Some((prefix, rest)) = tree.split_once('{') else { return paths.push(tree.to_owned()) };
    let inner = rest.strip_suffix('}').unwrap_or(rest);
    let (mut depth, mut start) = (0, 0);
    for (at, character) in inner.char_indices().chain([(inner.len(), ',')]) {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                let part = inner[start..at].strip_prefix("self").unwrap_or(&inner[start..at]);
                expand(&format!("{prefix}{part}"), paths);
                start = at + 1;
            }
            _ => {}
        }
    }
}

fn layer(module: &str) -> usize {
    let name = module.split("::").next().unwrap_or_default();
    let layer = LAYERS.iter().position(|layer| *layer == name);
    layer.unwrap_or_else(|| panic!("`{module}` is in no layer: add it to LAYERS and to ARCHITECTURE.md"))
}

#[test]
fn no_file_uses_what_stands_above_it() {
    let modules = modules();
    let mut wrong = Vec::new();
    for (module, code) in &modules {
        let upward = uses(module, code, &modules).into_iter().filter(|used| layer(used) < layer(module));
        wrong.extend(upward.map(|used| format!("{module} uses {used}")));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_file_uses_itself_through_others() {
    let modules = modules();
    let uses: BTreeMap<_, _> =
        modules.iter().map(|(module, code)| (module.clone(), uses(module, code, &modules))).collect();
    let mut done = BTreeSet::new();
    for module in modules.keys() {
        if let Some(circle) = circle(module, &uses, &mut Vec::new(), &mut done) {
            panic!("a circle: {}", circle.join(" → "));
        }
    }
}

/// A circle that `module` leads into, if there is one.
fn circle(
    module: &str,
    uses: &BTreeMap<String, BTreeSet<String>>,
    way: &mut Vec<String>,
    done: &mut BTreeSet<String>,
) -> Option<Vec<String>> {
    if let Some(start) = way.iter().position(|other| other == module) {
        return Some(way[start..].iter().cloned().chain([module.to_owned()]).collect());
    }
    if !done.insert(module.to_owned()) {
        return None;
    }
    way.push(module.to_owned());
    let found = uses[module].iter().find_map(|used| circle(used, uses, way, done));
    way.pop();
    found
}

#[test]
fn only_its_own_folder_and_the_table_know_a_kind() {
    let own = [
        "Factsheet",
        "FollowUp",
        "\"factsheet\"",
        "\"vervolg\"",
        "\"follow-up\"",
        "kinds::factsheet",
        "kinds::follow_up",
    ];
    for (module, code) in modules() {
        let is_table = module == "kinds";
        let is_kind = KINDS.iter().any(|kind| module.starts_with(&format!("kinds::{kind}")));
        let known: Vec<_> = own.iter().filter(|name| code.contains(*name)).collect();
        assert!(is_table || is_kind || known.is_empty(), "{module} knows {known:?}");
    }
}

#[test]
fn the_architecture_draws_the_layers_in_this_order() {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("ARCHITECTURE.md")).expect("the map");
    let places: Vec<_> = LAYERS[2..].iter().map(|layer| text.find(&format!("\n{layer} "))).collect();
    assert!(places.iter().all(Option::is_some), "every layer has a line in the drawing: {places:?}");
    assert!(places.is_sorted(), "{LAYERS:?}");
}

#[test]
fn paths_are_expanded() {
    let mut paths = Vec::new();
    expand("crate::a::{self,b,c::{d,e}}", &mut paths);
    assert_eq!(paths, ["crate::a::", "crate::a::b", "crate::a::c::d", "crate::a::c::e"]);
}
