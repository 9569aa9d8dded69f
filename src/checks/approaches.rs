//! Approaches that a text names and the document does not have.

use std::cell::LazyCell;
use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::Regex;

use crate::checks::context::DocumentContext;
use crate::content::words::lowercase_words;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::suggestion;
use crate::kinds::document::Document;
use crate::messages;

pub(super) fn check(context: &DocumentContext, diagnostics: &mut Diagnostics) {
    static NAMED: LazyLock<Regex> = LazyLock::new(|| {
        let name = r"\p{Lu}[\p{L}\d]+";
        // ASCII word boundaries: with Unicode ones, the regex engine falls back to a slow search.
        let pattern = format!(r"(?-u:\b)aanpak(?:ken)?\s+‘?({name})|(?:^|[^\p{{L}}\d])({name})-\s?aanpak(?-u:\b)");
        Regex::new(&pattern).expect("a valid pattern")
    });
    let names = context.document.approach_names();
    let known: BTreeSet<String> = names.iter().flat_map(|name| lowercase_words(name)).collect();
    let framework = LazyCell::new(|| framework_words(context.document));
    for passage in context.passages {
        if !passage.text.contains("aanpak") {
            continue;
        }
        for captures in NAMED.captures_iter(&passage.text) {
            let Some(name) = captures.get(1).or_else(|| captures.get(2)) else { continue };
            let word = name.as_str().to_lowercase();
            if known.contains(&word) || framework.contains(&word) {
                continue;
            }
            let message = messages::no_such_approach(name.as_str());
            let hint = suggestion::hint(name.as_str(), names.iter().map(String::as_str));
            passage.warn(name.range(), message, hint, diagnostics);
        }
    }
}

/// Words that are common to all approaches of the framework, such as the name of the group that they are for.
fn framework_words(document: &Document) -> BTreeSet<String> {
    let criteria = document.framework.themes.iter().flat_map(|theme| &theme.criteria);
    let indicators = criteria.flat_map(|criterion| &criterion.indicators);
    indicators.flat_map(|indicator| lowercase_words(indicator.wording.text())).collect()
}
