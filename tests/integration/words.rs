//! The words of the preview's pages: every language has every word, and the pages use no other.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

const ASSETS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/preview/assets");

/// The words of a language by their key, with all their forms as they are written.
fn words(language: &str) -> BTreeMap<String, String> {
    let text = fs::read_to_string(format!("{ASSETS}/words-{language}.js")).expect("the words");
    let body = text.split_once("export default {\n").expect("an object").1;
    let mut words = BTreeMap::new();
    let mut key = String::new();
    for line in body.lines() {
        let entry = line.strip_prefix("  '").and_then(|line| line.split_once("': "));
        if let Some((name, value)) = entry {
            name.clone_into(&mut key);
            assert!(words.insert(key.clone(), value.to_owned()).is_none(), "{language}: `{name}` is there twice");
        } else if line.starts_with("    ") {
            words.get_mut(&key).expect("a key").push_str(line);
        } else {
            assert!(matches!(line.trim(), "" | "]," | "]" | "}"), "{language}: not as written here: {line}");
        }
    }
    assert!(words.len() > 50, "{language}: {} words", words.len());
    words
}

/// The names of the values in some words, each in braces.
fn values(words: &str) -> BTreeSet<&str> {
    words.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0)).collect()
}

/// The pages and their scripts, without the words.
fn pages() -> String {
    let files = fs::read_dir(ASSETS).expect("the assets").map(|entry| entry.expect("a file").path());
    let is_page = |name: &str| (name.ends_with(".js") || name.ends_with(".html")) && !name.starts_with("words-");
    let pages = files.filter(|path| path.file_name().and_then(|name| name.to_str()).is_some_and(is_page));
    pages.map(|path| fs::read_to_string(path).expect("a text")).collect()
}

/// What stands between `start` and the next `end`, everywhere in a text.
fn between<'a>(text: &'a str, start: &str, end: char) -> Vec<&'a str> {
    text.split(start).skip(1).filter_map(|rest| Some(rest.split_once(end)?.0)).collect()
}

/// The keys that the pages use, and the beginnings of those that they put together.
fn used_keys(pages: &str) -> (Vec<&str>, Vec<&str>) {
    let attributes = ["", "-title", "-label", "-placeholder"].map(|name| format!("data-word{name}=\""));
    let mut keys: Vec<&str> = attributes.iter().flat_map(|start| between(pages, start, '"')).collect();
    keys.extend(between(pages, "word('", '\''));
    (keys, between(pages, "word(`", '$'))
}

#[test]
fn the_languages_have_the_same_words() {
    let (english, dutch) = (words("en"), words("nl"));
    assert!(english.keys().eq(dutch.keys()), "not in both: {:?}", {
        let (english, dutch): (BTreeSet<_>, BTreeSet<_>) = (english.keys().collect(), dutch.keys().collect());
        english.symmetric_difference(&dutch).copied().cloned().collect::<Vec<_>>()
    });
    for (key, words) in &english {
        assert_eq!(values(words), values(&dutch[key]), "`{key}` has other values in Dutch");
        let has_forms = |words: &str| words.starts_with('[');
        assert_eq!(has_forms(words), has_forms(&dutch[key]), "`{key}` has other forms in Dutch");
    }
}

#[test]
fn the_pages_use_each_word_and_no_other() {
    let (words, pages) = (words("nl"), pages());
    let (keys, beginnings) = used_keys(&pages);
    assert!(keys.len() > 50, "{} keys", keys.len());
    for key in keys {
        assert!(words.contains_key(key), "the pages use `{key}`, which is no word");
    }
    for beginning in &beginnings {
        assert!(words.keys().any(|key| key.starts_with(beginning)), "no word begins with `{beginning}`");
    }
    for key in words.keys() {
        let is_put_together = beginnings.iter().any(|beginning| key.starts_with(beginning));
        let is_written = pages.contains(&format!("'{key}'")) || pages.contains(&format!("\"{key}\""));
        assert!(is_put_together || is_written, "the pages do not use `{key}`");
    }
}
