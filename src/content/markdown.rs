//! The Markdown dialect: which constructs a text can use, and what they mean.
//!
//! [`parse`] defines the dialect. Any other construct is an error with its name, and is never dropped silently.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use crate::content::link;
use crate::content::prose::{Block, Inline, Literal, Prose};
use crate::diagnostics::Diagnostics;
use crate::diagnostics::codes::{Code, NOT_A_LINE, NOT_IN_DIALECT, SKIPPED_HEADING, WRONG_ADDRESS};

/// The name of the slot that marks a gap.
const GAP: &str = "lacune";

/// The maximum length of the name of a slot, in bytes. Longer text between braces is not a slot.
const MAX_NAME: usize = 60;

/// The highest level of a heading in a text.
const HIGHEST_HEADING: u8 = 2;

/// The deepest level of a heading in a text. The layouts put it below their own headings, in the description of an
/// approach at level 6: the deepest that a PDF has a tag for (ISO 32000-1, 14.8.4.3.2).
const DEEPEST_HEADING: u8 = 4;

/// Reads a Markdown text: paragraphs, lists, headings of the levels 2 to 4, emphasis, strong emphasis, links, line
/// breaks and `{slots}`. Remarks (`<!-- … -->`) are left out.
///
/// # Errors
/// Every construct that is outside the dialect, with its name and location; headings that skip a level; links with an
/// address that [`link::address`] refuses.
pub fn parse(literal: &Literal) -> Result<Prose, Diagnostics> {
    // These extensions are recognised to be refused by name. Smart punctuation would change the text.
    let recognised =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    let mut builder = Builder::new(literal);
    for (event, range) in Parser::new_ext(literal.text(), recognised).into_offset_iter() {
        builder.event(event, range);
    }
    builder.finish()
}

/// Reads a Markdown text that must be a single paragraph, such as a name or a label.
///
/// # Errors
/// Those of [`parse`], and a text that is not a single paragraph.
pub fn parse_line(literal: &Literal) -> Result<Vec<Inline>, Diagnostics> {
    let prose = parse(literal)?;
    match prose.as_line() {
        Some(inlines) => Ok(inlines.to_vec()),
        None => Err(vec![
            literal
                .full_range()
                .error(NOT_A_LINE, "this must be a single paragraph")
                .with_hint("remove lists and empty lines"),
        ]),
    }
}

/// A container that the parser has not closed yet.
enum Open {
    /// A whole text or a list item. In a tight list, items contain their `line` without a paragraph around it.
    Prose {
        prose: Prose,
        line: Vec<Inline>,
    },
    Paragraph(Vec<Inline>),
    Heading(u8, Vec<Inline>),
    List {
        start: Option<u64>,
        items: Vec<Prose>,
    },
    Emphasis(Vec<Inline>),
    Strong(Vec<Inline>),
    Link(String, Vec<Inline>),
    /// A construct that was refused. Errors about its contents are suppressed.
    Refused,
}

impl Open {
    fn prose() -> Self {
        Self::Prose { prose: Prose::default(), line: Vec::new() }
    }
}

struct Builder<'a> {
    literal: &'a Literal,
    open: Vec<Open>,
    /// The deepest level that the next heading can have.
    heading_limit: u8,
    errors: Diagnostics,
}

impl<'a> Builder<'a> {
    fn new(literal: &'a Literal) -> Self {
        Self { literal, open: vec![Open::prose()], heading_limit: HIGHEST_HEADING, errors: Vec::new() }
    }

    fn finish(mut self) -> Result<Prose, Diagnostics> {
        match self.open.pop() {
            Some(Open::Prose { prose, .. }) if self.errors.is_empty() => Ok(prose),
            _ => Err(self.errors),
        }
    }

    fn event(&mut self, event: Event, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(end) => self.end(end),
            Event::Text(text) => self.text(&text, range),
            Event::SoftBreak => self.inline(Inline::text(" ", Some(self.literal.location(range)))),
            Event::HardBreak => self.inline(Inline::LineBreak),
            Event::InlineHtml(_) => self.html(range),
            Event::Html(_) => {}
            Event::Code(_) => self.refuse("code", range, "remove the backquotes"),
            Event::Rule => self.refuse("a horizontal rule", range, "remove it; the layout draws the lines"),
            Event::FootnoteReference(_) => self.refuse("a footnote", range, "put the remark in the sentence"),
            Event::TaskListMarker(_) => self.refuse("a task list", range, "write a list without boxes"),
            Event::InlineMath(_) | Event::DisplayMath(_) => self.refuse("a formula", range, "write it in words"),
        }
    }

    fn start(&mut self, tag: Tag, range: Range<usize>) {
        let open = match tag {
            Tag::Paragraph => Open::Paragraph(Vec::new()),
            Tag::Heading { level, .. } => self.heading(level as u8, range),
            Tag::List(start) => Open::List { start, items: Vec::new() },
            Tag::Item => Open::prose(),
            Tag::Emphasis => Open::Emphasis(Vec::new()),
            Tag::Strong => Open::Strong(Vec::new()),
            Tag::Link { link_type, dest_url, .. } => Open::Link(self.address(link_type, &dest_url, range), Vec::new()),
            // Checked as a whole: its lines are separate events, of which none is a complete remark.
            Tag::HtmlBlock => return self.html(range),
            other => {
                let (name, hint) = name_and_hint(&other);
                self.refuse(name, range, hint);
                Open::Refused
            }
        };
        self.open.push(open);
    }

    fn end(&mut self, end: TagEnd) {
        if end == TagEnd::HtmlBlock {
            return;
        }
        match self.open.pop() {
            Some(Open::Paragraph(inlines)) => self.block(Block::Paragraph(inlines)),
            Some(Open::Heading(level, inlines)) => self.block(Block::Heading(level, inlines)),
            Some(Open::List { start, items }) => self.block(Block::List { start, items }),
            Some(Open::Prose { mut prose, line }) => {
                close_line(&mut prose, line);
                if let Some(Open::List { items, .. }) = self.open.last_mut() {
                    items.push(prose);
                }
            }
            Some(Open::Emphasis(body)) => self.inline(Inline::Emphasis(body)),
            Some(Open::Strong(body)) => self.inline(Inline::Strong(body)),
            Some(Open::Link(url, body)) => self.inline(Inline::Link { url, body }),
            Some(Open::Refused) | None => {}
        }
    }

    /// Opens a heading, which can be at most one level deeper than the previous one.
    fn heading(&mut self, level: u8, range: Range<usize>) -> Open {
        let limit = self.heading_limit;
        let marks: Vec<_> = (HIGHEST_HEADING..=limit).map(|level| format!("`{}`", "#".repeat(level.into()))).collect();
        let hint = format!("start a heading here with {}", marks.join(" or "));
        self.heading_limit = (level.clamp(HIGHEST_HEADING, limit) + 1).min(DEEPEST_HEADING);
        match level {
            _ if self.is_field() => {
                let hint = "write a paragraph; headings are for `.md` files";
                self.error(NOT_IN_DIALECT, "a heading cannot be used in a field", range, hint);
            }
            ..HIGHEST_HEADING => self.refuse("a heading of the first level", range, &hint),
            _ if level > DEEPEST_HEADING => self.refuse(&format!("a heading of level {level}"), range, &hint),
            _ if level > limit => self.error(SKIPPED_HEADING, "this heading skips a level", range, &hint),
            _ => return Open::Heading(level, Vec::new()),
        }
        Open::Refused
    }

    /// Whether the text is the value of a key in a TOML file.
    fn is_field(&self) -> bool {
        self.literal.full_range().file.vpath().get_without_slash().ends_with(".toml")
    }

    /// The address of a link for the PDF; the address as written if it was refused.
    fn address(&mut self, link_type: LinkType, written: &str, range: Range<usize>) -> String {
        let written = if link_type == LinkType::Email { format!("mailto:{written}") } else { written.to_owned() };
        link::address(&written).unwrap_or_else(|refused| {
            self.error(WRONG_ADDRESS, &refused.message, range, &refused.hint);
            written
        })
    }

    fn block(&mut self, block: Block) {
        if let Some(Open::Prose { prose, line }) = self.open.last_mut() {
            close_line(prose, std::mem::take(line));
            prose.blocks.push(block);
        }
    }

    fn inline(&mut self, inline: Inline) {
        match self.open.last_mut() {
            Some(
                Open::Prose { line: body, .. }
                | Open::Paragraph(body)
                | Open::Heading(_, body)
                | Open::Emphasis(body)
                | Open::Strong(body)
                | Open::Link(_, body),
            ) => body.push(inline),
            Some(Open::List { .. } | Open::Refused) | None => {}
        }
    }

    /// Adds characters, with the slots among them.
    fn text(&mut self, text: &str, range: Range<usize>) {
        // Only verbatim text maps to its source byte by byte: an escape or an entity is shorter than its source.
        let is_verbatim = self.literal.text()[range.clone()] == *text;
        let mut rest = 0;
        while is_verbatim && let Some(slot) = next_slot(self.literal.text(), range.start + rest..range.end) {
            self.characters(&text[rest..slot.start - range.start], range.start + rest..slot.start);
            self.slot(slot.clone());
            rest = slot.end - range.start;
        }
        let location = if is_verbatim { range.start + rest..range.end } else { range };
        self.characters(&text[rest..], location);
    }

    /// Adds characters, divided where a text from another source starts or ends.
    fn characters(&mut self, text: &str, range: Range<usize>) {
        let bound = self.literal.insertion_bounds(range.clone()).next().filter(|_| text.len() == range.len());
        if let Some(bound) = bound {
            let (before, after) = text.split_at(bound - range.start);
            self.characters(before, range.start..bound);
            self.characters(after, bound..range.end);
        } else if !text.is_empty() {
            self.inline(Inline::text(text, Some(self.literal.location(range))));
        }
    }

    fn slot(&mut self, range: Range<usize>) {
        let name = &self.literal.text()[range.start + 1..range.end - 1];
        self.inline(match name {
            GAP => Inline::gap(self.literal.location(range)),
            name => Inline::Slot { name: name.into(), location: Some(self.literal.location(range)) },
        });
    }

    /// Leaves out remarks, and refuses any other HTML.
    fn html(&mut self, range: Range<usize>) {
        let mut rest = self.literal.text()[range.clone()].trim();
        while let Some((_, after)) = rest.strip_prefix("<!--").and_then(|remark| remark.split_once("-->")) {
            rest = after.trim_start();
        }
        if !rest.is_empty() {
            self.refuse("HTML", range, "write `\\<` for the character itself, and Markdown for formatting");
        }
    }

    fn refuse(&mut self, name: &str, range: Range<usize>, hint: &str) {
        self.error(NOT_IN_DIALECT, &format!("{name} cannot be used in a text"), range, hint);
    }

    /// Adds an error about the first line of a range, unless it is inside something that was refused.
    fn error(&mut self, code: Code, message: &str, range: Range<usize>, hint: &str) {
        if self.open.iter().any(|open| matches!(open, Open::Refused)) {
            return;
        }
        let text = &self.literal.text()[range.clone()];
        let first_line = range.start..range.start + text.find('\n').unwrap_or(text.len());
        self.errors.push(self.literal.location(first_line).error(code, message).with_hint(hint));
    }
}

fn close_line(prose: &mut Prose, line: Vec<Inline>) {
    if !line.is_empty() {
        prose.blocks.push(Block::Paragraph(line));
    }
}

/// The byte range of the first `{name}` in `range` of the text, braces included. A brace after a backslash does not
/// start a slot.
fn next_slot(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let mut from = range.start;
    loop {
        let open = from + text[from..range.end].find('{')?;
        let close = text[open..range.end].find('}').map(|length| open + length);
        let escaped = text[..open].ends_with('\\');
        if let Some(close) = close
            && !escaped
            && (1..=MAX_NAME).contains(&(close - open - 1))
            && !text[open + 1..close].contains(['{', '\n'])
        {
            return Some(open..close + 1);
        }
        from = open + 1;
    }
}

fn name_and_hint(tag: &Tag) -> (&'static str, &'static str) {
    match tag {
        Tag::BlockQuote(_) => ("a quotation block", "write it as a paragraph, between ‘ and ’"),
        Tag::CodeBlock(_) => ("a code block", "start a paragraph without spaces before it"),
        Tag::FootnoteDefinition(_) => ("a footnote", "put the remark in the sentence"),
        Tag::Table(_) => ("a table", "tables come from TOML files; in a text write a list"),
        Tag::Image { .. } => ("an image", "the documents have no images; describe it in words"),
        Tag::Strikethrough => ("struck-out text", "remove the words"),
        _ => ("this kind of Markdown", "write paragraphs and lists"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::sources::file_id;

    fn literal(text: &str) -> Literal {
        let file = file_id("tekst.md".as_ref()).expect("a plain name");
        let file = crate::content::sources::TextFile::new(file, text.into());
        Literal::from_file(&file)
    }

    fn texts(text: &str) -> Vec<String> {
        let prose = parse(&literal(text)).expect("the text is in the dialect");
        let mut texts = Vec::new();
        prose.for_each(&mut |inline| match inline {
            Inline::Text { text, .. } => texts.push(text.clone()),
            Inline::Gap { .. } => texts.push("GAP".into()),
            Inline::Slot { name, .. } => texts.push(format!("SLOT {name}")),
            _ => {}
        });
        texts
    }

    #[test]
    fn typst_code_is_only_text() {
        for code in ["#import \"x\"", "$x$", "@ref", "a * b", "C:\\pad", "= kop", "//", "~"] {
            assert_eq!(texts(code).concat(), code);
        }
    }

    #[test]
    fn finds_slots_and_gaps_and_leaves_braces() {
        assert_eq!(texts("Op {datum} is {lacune}."), ["Op ", "SLOT datum", " is ", "GAP", "."]);
        assert_eq!(texts("een \\{haak} en { los"), ["een ", "{haak} en { los"]);
    }

    #[test]
    fn remarks_are_left_out() {
        assert_eq!(texts("<!-- TODO: nagaan -->\n\nDit <!-- hier --> blijft.").concat(), "Dit  blijft.");
        assert_eq!(texts("<!-- een\n\n- <b>twee</b>\n-->\nDit blijft.").concat(), "Dit blijft.");
        assert_eq!(texts("Dit <!-- over\ntwee regels --> blijft.").concat(), "Dit  blijft.");
        assert_eq!(texts("- een\n  <!-- hier -->\n- twee").concat(), "eentwee");
    }

    #[test]
    fn tight_items_are_paragraphs() {
        let prose = parse(&literal("- een\n- twee\n  - drie")).expect("a list");
        let [Block::List { items, .. }] = prose.blocks.as_slice() else { panic!("one list") };
        assert_eq!(items.len(), 2);
        assert_eq!(items[1].blocks.len(), 2);
    }

    #[test]
    fn refuses_by_name() {
        for (text, name) in [
            ("<b>vet</b>", "HTML"),
            ("<!-- a --> tekst erachter", "HTML"),
            ("<!-- a --> <b>vet</b> <!-- b -->", "HTML"),
            ("<!-- zonder eind", "HTML"),
            ("![plaatje](x.png)", "an image"),
            ("a[^1]\n\n[^1]: noot", "a footnote"),
            ("> citaat", "a quotation block"),
            ("# kop", "a heading of the first level"),
            ("`code`", "code"),
        ] {
            let errors = parse(&literal(text)).expect_err(text);
            assert!(errors[0].message().starts_with(name), "{text}: {}", errors[0].message());
        }
    }
}
