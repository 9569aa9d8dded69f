//! The digest of the data for the layouts: texts and structure, without source ranges.

use sha2::{Digest as _, Sha256};

use crate::content::prose::{Block, Inline, Prose};
use crate::merge::data::Data;
use crate::system::digest::Digest;

/// The digest of `data`, without the source ranges and numbers of texts: two documents with the same digest are typeset
/// the same.
pub fn data_digest(data: &Data) -> Digest {
    let mut hasher = Hasher(Sha256::new());
    hasher.data(data);
    Digest::from_hasher(hasher.0)
}

/// Feeds data to SHA-256. Every value starts with a byte for its type, and every text and list with its length, so that
/// no two trees give the same bytes.
struct Hasher(Sha256);

impl Hasher {
    fn tag(&mut self, tag: u8, length: usize) {
        self.0.update([tag]);
        self.0.update((length as u64).to_le_bytes());
    }

    fn text(&mut self, tag: u8, text: &str) {
        self.tag(tag, text.len());
        self.0.update(text);
    }

    fn data(&mut self, data: &Data) {
        match data {
            Data::None => self.tag(b'0', 0),
            Data::Bool(value) => self.tag(b'b', usize::from(*value)),
            Data::Number(value) => self.text(b'n', &value.to_string()),
            Data::Text(text) => self.text(b't', text),
            Data::Line(line) => self.line(b'l', line),
            Data::Prose(prose) => self.prose(prose),
            Data::List(items) => {
                self.tag(b'a', items.len());
                items.iter().for_each(|item| self.data(item));
            }
            Data::Record(fields) => {
                self.tag(b'r', fields.len());
                for (name, value) in fields {
                    self.text(b'k', name);
                    self.data(value);
                }
            }
        }
    }

    fn prose(&mut self, prose: &Prose) {
        self.tag(b'p', prose.blocks.len());
        for block in &prose.blocks {
            match block {
                Block::Paragraph(line) => self.line(b'P', line),
                Block::Heading(level, line) => {
                    self.tag(b'H', usize::from(*level));
                    self.line(b'l', line);
                }
                Block::List { start, items } => {
                    self.text(b'L', &format!("{start:?}"));
                    self.tag(b'a', items.len());
                    items.iter().for_each(|item| self.prose(item));
                }
            }
        }
    }

    fn line(&mut self, tag: u8, line: &[Inline]) {
        self.tag(tag, line.len());
        for inline in line {
            match inline {
                Inline::Text { text, .. } => self.text(b'x', text),
                Inline::Emphasis(body) => self.line(b'e', body),
                Inline::Strong(body) => self.line(b's', body),
                Inline::Link { url, body } => {
                    self.text(b'u', url);
                    self.line(b'l', body);
                }
                Inline::Foreign { language, body } => {
                    self.text(b'f', language.code());
                    self.line(b'l', body);
                }
                Inline::LineBreak => self.tag(b'/', 0),
                Inline::Gap { words, .. } => self.text(b'g', words),
                Inline::Number(number) => self.text(b'#', number),
                Inline::Slot { name, .. } => self.text(b'{', name),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::language::Language;
    use crate::content::prose::TextId;

    fn text(text: &str, id: u64) -> Inline {
        Inline::Text { text: text.into(), location: None, id: TextId(id) }
    }

    #[test]
    fn texts_change_the_digest_and_their_numbers_do_not() {
        let line = |inlines: Vec<Inline>| data_digest(&Data::Line(inlines));
        assert_eq!(line(vec![text("een", 1)]), line(vec![text("een", 2)]));
        assert_ne!(line(vec![text("een", 1)]), line(vec![text("twee", 1)]));
        assert_ne!(line(vec![text("een", 1), text("twee", 1)]), line(vec![text("eentwee", 1)]));
        assert_ne!(line(vec![text("een", 1)]), line(vec![Inline::Strong(vec![text("een", 1)])]));
        let foreign = |code| {
            let language = Language::parse(code).expect("a known language");
            line(vec![Inline::Foreign { language, body: vec![text("een", 1)] }])
        };
        assert_ne!(line(vec![text("een", 1)]), foreign("en"));
        assert_ne!(foreign("en"), foreign("de"));
    }
}
