//! The approaches that a text names are those of the document.

use std::cell::LazyCell;
use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::Regex;
use unicode_segmentation::UnicodeSegmentation;

use crate::checks::Subject;
use crate::codes::UNKNOWN_APPROACH;
use crate::content::document::{Body, Document, GivenParameter};
use crate::content::prose::Inline;
use crate::diagnostics::Diagnostics;
use crate::merge::data::plain;
use crate::suggestion;

pub(super) fn check(subject: &Subject, found: &mut Diagnostics) {
    static NAMED: LazyLock<Regex> = LazyLock::new(|| {
        let name = r"\p{Lu}[\p{L}\d]+";
        // Boundaries of ASCII words: for others, the pattern could not be searched in one go.
        let pattern = format!(r"(?-u:\b)aanpak(?:ken)?\s+‘?({name})|(?:^|[^\p{{L}}\d])({name})-\s?aanpak(?-u:\b)");
        Regex::new(&pattern).expect("a valid pattern")
    });
    let names = names(subject.document);
    let known: BTreeSet<String> = names.iter().flat_map(|name| words(name)).collect();
    let framework = LazyCell::new(|| framework_words(subject.document));
    for passage in subject.passages {
        if !passage.text.contains("aanpak") {
            continue;
        }
        for captures in NAMED.captures_iter(&passage.text) {
            let Some(name) = captures.get(1).or_else(|| captures.get(2)) else { continue };
            let word = name.as_str().to_lowercase();
            if known.contains(&word) || framework.contains(&word) {
                continue;
            }
            let message = format!("this document has no approach `{}`", name.as_str());
            let hint = suggestion::hint(name.as_str(), names.iter().map(String::as_str));
            passage.warn(name.range(), UNKNOWN_APPROACH, message, &hint, found);
        }
    }
}

/// The names of a document's approaches, and what its parameters call them.
pub(super) fn names(document: &Document) -> Vec<String> {
    let mut names = Vec::new();
    match &document.body {
        Body::Factsheet(factsheet) => {
            for approach in &factsheet.approaches {
                names.push(plain(&approach.name));
                names.extend(values(&approach.parameters));
            }
        }
        Body::FollowUp(follow_up) => {
            let lines: [Option<&Vec<Inline>>; 2] = [Some(&follow_up.approach), follow_up.approach_note.as_ref()];
            names.extend(lines.into_iter().flatten().map(|line| plain(line)));
        }
    }
    names.extend(values(&document.parameters));
    names
}

fn values(parameters: &[GivenParameter]) -> impl Iterator<Item = String> {
    parameters.iter().flat_map(|parameter| &parameter.values).map(|value| value.text().to_owned())
}

/// Words that are common to all approaches of the framework, such as the name of the group that they are for.
fn framework_words(document: &Document) -> BTreeSet<String> {
    let criteria = document.framework.themes.iter().flat_map(|theme| &theme.criteria);
    let indicators = criteria.flat_map(|criterion| &criterion.indicators);
    indicators.flat_map(|indicator| words(indicator.wording.text())).collect()
}

/// The words of a text in lower case; of “CJG-aanpak” also its parts.
pub(super) fn words(text: &str) -> Vec<String> {
    text.unicode_words().map(str::to_lowercase).collect()
}
