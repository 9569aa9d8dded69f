//! The Markdown dialect: which Markdown a text may hold, and what it means.
//!
//! [`parse`] is the one definition of the dialect. What it leaves out is refused by name, never dropped.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::content::prose::{Block, Inline, Literal, Prose};
use crate::diagnostics::Diagnostics;
use crate::diagnostics::codes::{NOT_A_LINE, NOT_IN_DIALECT};

/// The name of the slot for text known to be missing.
const GAP: &str = "lacune";

/// The longest name between braces, in bytes; a longer stretch is no slot.
const MAX_NAME: usize = 60;

/// Reads a Markdown text: paragraphs, lists, headings from level 2, emphasis, strong emphasis, links, line breaks and
/// `{slots}`. Remarks (`<!-- … -->`) are left out.
///
/// # Errors
/// Every construct that is outside the dialect, with its name and place.
pub fn parse(literal: &Literal) -> Result<Prose, Diagnostics> {
    // What the dialect refuses must be recognised first; smart punctuation would change what was written.
    let recognised =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    let mut builder = Builder::new(literal);
    for (event, range) in Parser::new_ext(literal.text(), recognised).into_offset_iter() {
        builder.event(event, range);
    }
    builder.finish()
}

/// Reads a Markdown text that must be a single line, such as a name or a label.
///
/// # Errors
/// As [`parse`], and when there is more than one paragraph.
pub fn parse_line(literal: &Literal) -> Result<Vec<Inline>, Diagnostics> {
    let prose = parse(literal)?;
    match prose.as_line() {
        Some(inlines) => Ok(inlines.to_vec()),
        None => Err(vec![
            literal
                .full_range()
                .error(NOT_A_LINE, "this must be a single line of text")
                .with_hint("write one paragraph, without lists and empty lines"),
        ]),
    }
}

/// A container that is being read.
enum Open {
    /// A whole text or an item of a list. The items of a tight list hold their `line` without a paragraph around it.
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
    /// Something that was refused: what is in it need not be refused again.
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
    errors: Diagnostics,
}

impl<'a> Builder<'a> {
    fn new(literal: &'a Literal) -> Self {
        Self { literal, open: vec![Open::prose()], errors: Vec::new() }
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
            Event::Code(_) => self.refuse("code", range, "write the words without backquotes"),
            Event::Rule => self.refuse("a horizontal rule", range, "leave it out; the layout draws the lines"),
            Event::FootnoteReference(_) => self.refuse("a footnote", range, "put the remark in the sentence"),
            Event::TaskListMarker(_) => self.refuse("a task list", range, "write a list without boxes"),
            Event::InlineMath(_) | Event::DisplayMath(_) => self.refuse("a formula", range, "write it in words"),
        }
    }

    fn start(&mut self, tag: Tag, range: Range<usize>) {
        let open = match tag {
            Tag::Paragraph => Open::Paragraph(Vec::new()),
            Tag::Heading { level: HeadingLevel::H1, .. } => {
                self.refuse("a heading of the first level", range, "start headings with `##`");
                Open::Refused
            }
            Tag::Heading { level, .. } => Open::Heading(level as u8, Vec::new()),
            Tag::List(start) => Open::List { start, items: Vec::new() },
            Tag::Item => Open::prose(),
            Tag::Emphasis => Open::Emphasis(Vec::new()),
            Tag::Strong => Open::Strong(Vec::new()),
            Tag::Link { dest_url, .. } => Open::Link(dest_url.into_string(), Vec::new()),
            // What is inside tells whether it is a remark; line by line it comes in parts.
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
        // An escape or an entity is shorter than its source: only literal text maps onto it byte for byte.
        let is_literal = self.literal.text()[range.clone()] == *text;
        let mut rest = 0;
        while is_literal && let Some(slot) = next_slot(self.literal.text(), range.start + rest..range.end) {
            self.characters(&text[rest..slot.start - range.start], range.start + rest..slot.start);
            self.slot(slot.clone());
            rest = slot.end - range.start;
        }
        let location = if is_literal { range.start + rest..range.end } else { range };
        self.characters(&text[rest..], location);
    }

    /// Adds characters. Literal ones are divided where words from another place begin or end.
    fn characters(&mut self, text: &str, range: Range<usize>) {
        let seam = self.literal.insertion_bounds(range.clone()).next().filter(|_| text.len() == range.len());
        if let Some(seam) = seam {
            let (before, after) = text.split_at(seam - range.start);
            self.characters(before, range.start..seam);
            self.characters(after, seam..range.end);
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

    /// Leaves remarks out; what stands beside them is refused.
    fn html(&mut self, range: Range<usize>) {
        let mut rest = self.literal.text()[range.clone()].trim();
        while let Some((_, after)) = rest.strip_prefix("<!--").and_then(|remark| remark.split_once("-->")) {
            rest = after.trim_start();
        }
        if !rest.is_empty() {
            self.refuse("HTML", range, "write `\\<` for the character itself, and Markdown for the rest");
        }
    }

    fn refuse(&mut self, name: &str, range: Range<usize>, hint: &str) {
        if self.open.iter().any(|open| matches!(open, Open::Refused)) {
            return;
        }
        let text = &self.literal.text()[range.clone()];
        let first_line = range.start..range.start + text.find('\n').unwrap_or(text.len());
        let error = self.literal.location(first_line).error(NOT_IN_DIALECT, format!("{name} cannot be used in a text"));
        self.errors.push(error.with_hint(hint));
    }
}

fn close_line(prose: &mut Prose, line: Vec<Inline>) {
    if !line.is_empty() {
        prose.blocks.push(Block::Paragraph(line));
    }
}

/// The first `{name}` in `range` of the text. A brace after a backslash is only a brace.
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
        Tag::CodeBlock(_) => ("a code block", "a paragraph starts at the margin, without spaces before it"),
        Tag::FootnoteDefinition(_) => ("a footnote", "put the remark in the sentence"),
        Tag::Table(_) => ("a table", "tables come from TOML files; in a text write a list"),
        Tag::Image { .. } => ("an image", "the documents have no images; describe it in words"),
        Tag::Strikethrough => ("struck-out text", "leave the words out"),
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
