//! The codes of diagnostics: a stable name for each kind of error, warning and note.
//!
//! The catalogue lists them, each with its messages ([`crate::messages::codes`]). `docs/checks.md` explains each with an
//! example, and `docs/nl/checks.md` does in Dutch. Both are compiled into the program: [`Code::explanation`].

use std::fmt;

use crate::messages::language::Language;

/// The stable name of a kind of diagnostic, such as `content/unknown-key`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(&'static str);

impl Code {
    /// The code with this name, which must have a section in `docs/checks.md`.
    pub const fn new(name: &'static str) -> Self {
        Self(name)
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        self.0
    }

    /// Its section of the page in a language, in Markdown, without the heading.
    pub fn explanation(self, language: Language) -> &'static str {
        let page = explanations(language);
        let section = page.split_once(self.heading().as_str()).map(|(_, section)| section).unwrap_or_default();
        let end = ["\n## ", "\n### "].iter().filter_map(|next| section.find(next)).min().unwrap_or(section.len());
        section[..end].trim()
    }

    /// The byte at which its section of `docs/checks.md` starts: codes are listed in this order.
    pub fn order(self) -> usize {
        explanations(Language::English).find(&self.heading()).unwrap_or(usize::MAX)
    }

    fn heading(self) -> String {
        format!("\n### `{}`\n", self.0)
    }

    /// The first sentence of its explanation, on one line, without the full stop.
    pub fn summary(self, language: Language) -> String {
        let text = self.explanation(language);
        let paragraph = text.split("\n\n").next().unwrap_or_default().replace('\n', " ");
        let end = paragraph.find(". ").unwrap_or(paragraph.len());
        paragraph[..end].trim_end_matches('.').to_owned()
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

/// The page that explains the codes in a language.
pub const fn explanations(language: Language) -> &'static str {
    match language {
        Language::Dutch => include_str!("../../docs/nl/checks.md"),
        Language::English => include_str!("../../docs/checks.md"),
    }
}
