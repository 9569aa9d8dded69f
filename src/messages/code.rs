//! The codes of diagnostics: a stable name for each kind of error, warning and note.
//!
//! The catalogue lists them, each with its messages ([`crate::messages::codes`]). `docs/checks.md` explains each with an
//! example. It is compiled into the program: [`Code::explanation`].

use std::fmt;

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

    /// Its section of `docs/checks.md`, in Markdown, without the heading.
    pub fn explanation(self) -> &'static str {
        let heading = format!("\n### `{}`\n", self.0);
        let section = EXPLANATIONS.split_once(heading.as_str()).map(|(_, section)| section).unwrap_or_default();
        let end = ["\n## ", "\n### "].iter().filter_map(|next| section.find(next)).min().unwrap_or(section.len());
        section[..end].trim()
    }

    /// The byte at which its section of `docs/checks.md` starts: codes are listed in this order.
    pub fn order(self) -> usize {
        EXPLANATIONS.find(&format!("\n### `{}`\n", self.0)).unwrap_or(usize::MAX)
    }

    /// The first sentence of its explanation, on one line, without the full stop.
    pub fn summary(self) -> String {
        let text = self.explanation();
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

/// The text of `docs/checks.md`.
pub const EXPLANATIONS: &str = include_str!("../../docs/checks.md");
