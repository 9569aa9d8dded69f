//! TOML strings: the layout of one that is there, and a new text in the same layout.
//!
//! The content writes a text of one line between quotes, and one of several lines as
//!
//! ```text
//! tekst = """
//! The first sentence.
//! The second.
//! """
//! ```
//!
//! The line breaks next to the `"""` are layout: the value of a field does not contain them.

use toml::de::DeValue;

/// A TOML string as it is written: quotes, layout and text.
struct Token<'a> {
    quotes: &'a str,
    /// What stands between the opening quotes and the text: nothing, a line break, or a line continuation.
    opening: &'a str,
    /// The text, with its escapes.
    text: &'a str,
    /// What stands between the text and the closing quotes: nothing, or a line break or a line continuation and spaces.
    closing: &'a str,
}

/// The value of the string `raw`, a whole token with its quotes, without the line breaks of its layout; `None` if it is
/// not a string.
pub fn decode(raw: &str) -> Option<String> {
    let decoded = DeValue::parse(raw).ok()?.into_inner();
    value(raw, decoded.as_str()?)
}

/// The value of the string `raw` with the text `decoded`, as [`decode`] returns it.
pub fn value(raw: &str, decoded: &str) -> Option<String> {
    let token = Token::parse(raw)?;
    let decoded = decoded.replace("\r\n", "\n");
    let layout = if token.closing.starts_with('\\') { "" } else { token.closing };
    Some(decoded.strip_suffix(&layout.replace("\r\n", "\n"))?.to_owned())
}

/// A string with this value in the layout of the string `raw`, as far as that can have it; `line_end` is that of the
/// file. A string of several lines that gets one line becomes a string between single quotes, and the other way round.
pub fn rewrite(raw: &str, value: &str, line_end: &str) -> String {
    let Some(token) = Token::parse(raw) else { return encode(value, line_end) };
    let line_end = if raw.contains("\r\n") { "\r\n" } else { line_end };
    match token.is_multiline() {
        true if value.contains('\n') || !token.is_block() => token.with_text(value, line_end),
        false if value.contains('\n') => token.block().with_text(value, line_end),
        _ => Token { quotes: &token.quotes[..1], opening: "", text: "", closing: "" }.with_text(value, line_end),
    }
}

/// A string with this value, as the content writes it.
pub fn encode(value: &str, line_end: &str) -> String {
    rewrite("\"\"", value, line_end)
}

impl<'a> Token<'a> {
    fn parse(raw: &'a str) -> Option<Self> {
        let quotes = ["\"\"\"", "'''", "\"", "'"].into_iter().find(|quotes| raw.starts_with(quotes))?;
        let inner = raw.strip_prefix(quotes)?.strip_suffix(quotes)?;
        let is_multiline = quotes.len() == 3;
        let has_escapes = quotes.starts_with('"');
        let (opening, rest) = inner.split_at(if is_multiline { opening_length(inner, has_escapes) } else { 0 });
        let (text, closing) = rest.split_at(if is_multiline { closing_start(rest, has_escapes) } else { rest.len() });
        Some(Self { quotes, opening, text, closing })
    }

    fn is_multiline(&self) -> bool {
        self.quotes.len() == 3
    }

    /// Whether the text is several lines of its own.
    fn is_block(&self) -> bool {
        let is_line_end = |layout: &str| matches!(layout, "\n" | "\r\n");
        is_line_end(self.opening) && is_line_end(self.closing) && self.text.contains('\n')
    }

    /// The layout for several lines, with the same kind of quotes.
    fn block(&self) -> Token<'static> {
        let quotes = if self.quotes.starts_with('\'') { "'''" } else { "\"\"\"" };
        Token { quotes, opening: "\n", text: "", closing: "\n" }
    }

    /// A string in this layout with the text `value`.
    fn with_text(&self, value: &str, line_end: &str) -> String {
        let (quotes, text) = match self.quotes.starts_with('\'') {
            true if self.fits_literal(value) => (self.quotes, value.to_owned()),
            true if self.is_multiline() => ("\"\"\"", self.escape(value)),
            true => ("\"", self.escape(value)),
            false => (self.quotes, self.escape(value)),
        };
        let [opening, text, closing] =
            [self.opening, &text, self.closing].map(|part| part.replace("\r\n", "\n").replace('\n', line_end));
        format!("{quotes}{opening}{text}{closing}{quotes}")
    }

    /// Whether a literal string in this layout, in which nothing can be escaped, can have the text `value`.
    fn fits_literal(&self, value: &str) -> bool {
        let is_control = |character: char| is_control(character) && character != '\t';
        match self.is_multiline() {
            true => {
                let starts = self.opening.is_empty() && value.starts_with(['\n', '\'']);
                let ends = self.closing.is_empty() && value.ends_with('\'');
                let control = value.contains(|character| is_control(character) && character != '\n');
                !(starts || ends || control || value.contains("'''"))
            }
            false => !value.contains(|character| is_control(character) || character == '\''),
        }
    }

    /// `value` with escapes, so that a string in this layout has it as its text.
    fn escape(&self, value: &str) -> String {
        let mut text = String::new();
        // With the quotes of the string, three in a row would end it.
        let mut quotes = if self.opening.is_empty() { 2 } else { 0 };
        for (at, character) in value.char_indices() {
            let is_last = at + character.len_utf8() == value.len() && self.closing.is_empty();
            match character {
                '"' if self.is_multiline() && quotes < 2 && !is_last => {
                    text.push('"');
                    quotes += 1;
                    continue;
                }
                // A continuation takes the spaces that follow, and a line break after the quotes is layout.
                ' ' if at == 0 && self.opening.starts_with('\\') => text.push_str("\\u0020"),
                '\t' if at == 0 && self.opening.starts_with('\\') => text.push_str("\\t"),
                '\n' if self.is_multiline() && (at > 0 || matches!(self.opening, "\n" | "\r\n")) => text.push('\n'),
                _ => push_escaped(character, &mut text),
            }
            quotes = 0;
        }
        text
    }
}

/// Whether a character must be escaped in a TOML string (toml.io, version 1.0, “String”).
fn is_control(character: char) -> bool {
    character < ' ' || character == '\u{7f}'
}

fn push_escaped(character: char, text: &mut String) {
    match character {
        '\\' | '"' => text.extend(['\\', character]),
        '\n' => text.push_str("\\n"),
        '\r' => text.push_str("\\r"),
        '\t' => text.push('\t'),
        _ if is_control(character) => text.push_str(&format!("\\u{:04X}", u32::from(character))),
        _ => text.push(character),
    }
}

/// The length of the layout at the start of the inside of a string of several lines.
fn opening_length(inner: &str, has_escapes: bool) -> usize {
    let first = inner.split_inclusive('\n').next().unwrap_or_default();
    match first.strip_suffix('\n').map(|line| line.trim_end_matches([' ', '\t', '\r'])) {
        Some("") if matches!(first, "\n" | "\r\n") => first.len(),
        Some("\\") if has_escapes => inner.len() - inner[1..].trim_start_matches([' ', '\t', '\r', '\n']).len(),
        _ => 0,
    }
}

/// Where the layout at the end of the inside of a string of several lines starts.
fn closing_start(inner: &str, has_escapes: bool) -> usize {
    let before = inner.trim_end_matches([' ', '\t']);
    let Some(before) = before.strip_suffix('\n') else { return inner.len() };
    let before = before.strip_suffix('\r').unwrap_or(before);
    let line = before.trim_end_matches([' ', '\t']);
    let backslashes = line.len() - line.trim_end_matches('\\').len();
    if has_escapes && backslashes % 2 == 1 { line.len() - 1 } else { before.len() }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rewrites a string with a value, reads it back, and writes the old value again.
    #[track_caller]
    fn check(raw: &str, value: &str, expected: &str) {
        let old = decode(raw).expect("a string");
        let new = rewrite(raw, value, "\n");
        assert_eq!(new, expected);
        assert_eq!(decode(&new).as_deref(), Some(value));
        assert_eq!(rewrite(&new, &old, "\n"), raw, "back to the old value");
    }

    #[test]
    fn one_line_stays_one_line() {
        check("\"a\"", "b “c”", "\"b “c”\"");
        check("\"a\"", "b \"c\" \\ \u{1}", "\"b \\\"c\\\" \\\\ \\u0001\"");
        check("'a'", "b \\ \"c\"", "'b \\ \"c\"'");
    }

    #[test]
    fn several_lines_are_a_block_and_one_line_is_not() {
        check("\"a\"", "b\n\nc", "\"\"\"\nb\n\nc\n\"\"\"");
        check("\"\"\"\na\nb\n\"\"\"", "c", "\"c\"");
        check("'a'", "b\nc", "\'\'\'\nb\nc\n\'\'\'");
    }

    #[test]
    fn other_layouts_stay() {
        check("\"\"\"a\nb\"\"\"", "\nc", "\"\"\"\\nc\"\"\"");
        check("\"\"\"\na\n  \"\"\"", "b", "\"\"\"\nb\n  \"\"\"");
        check("\"\"\"\\\n  a\\\n  \"\"\"", "  b\nc", "\"\"\"\\\n  \\u0020 b\nc\\\n  \"\"\"");
        check("\"\"\"\na\n\"\"\"", "b", "\"\"\"\nb\n\"\"\"");
    }

    #[test]
    fn quotes_do_not_end_a_block() {
        check("\"\"\"\na\nb\n\"\"\"", "\"\"\"\n\"\"\"\"", "\"\"\"\n\"\"\\\"\n\"\"\\\"\"\n\"\"\"");
        check("\"\"\"a\nb\"\"\"", "\"c\"", "\"\"\"\\\"c\\\"\"\"\"");
    }

    #[test]
    fn a_literal_that_cannot_have_a_text_gets_escapes() {
        assert_eq!(rewrite("'a'", "it's", "\n"), "\"it's\"");
        assert_eq!(rewrite("\'\'\'\na\nb\n\'\'\'", "\'\'\'\nc", "\n"), "\"\"\"\n\'\'\'\nc\n\"\"\"");
    }

    #[test]
    fn line_ends_are_those_of_the_file() {
        assert_eq!(decode("\"\"\"\r\na\r\nb\r\n\"\"\"").as_deref(), Some("a\nb"));
        assert_eq!(rewrite("\"a\"", "b\nc", "\r\n"), "\"\"\"\r\nb\r\nc\r\n\"\"\"");
    }
}
