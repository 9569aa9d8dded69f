//! The Markdown dialect: which constructs a text can use, and what they mean.
//!
//! [`parse`] defines the dialect. Any other construct is an error with its name, and is never dropped silently.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use crate::content::brackets::Brackets;
use crate::content::language::{self, Language};
use crate::content::link;
use crate::content::prose::{Block, Inline, Literal, Prose, for_each_inline};
use crate::diagnostics::Diagnostics;
use crate::messages::{self, CodedMessage, Message};

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
/// breaks, `{slots}` and `[foreign words]{en}`. Remarks (`<!-- … -->`) are left out.
///
/// # Errors
/// Every construct that is outside the dialect, with its name and location; headings that skip a level; links with an
/// address that [`link::address`] refuses; languages that [`Language::parse`] does not know.
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
        None => {
            Err(vec![literal.full_range().error(messages::not_one_paragraph()).with_hint(messages::one_paragraph())])
        }
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
    brackets: Brackets,
    errors: Diagnostics,
}

impl<'a> Builder<'a> {
    fn new(literal: &'a Literal) -> Self {
        let (brackets, errors) = (Brackets::default(), Vec::new());
        Self { literal, open: vec![Open::prose()], heading_limit: HIGHEST_HEADING, brackets, errors }
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
            Event::Code(_) => self.refuse("code", range, messages::remove_backquotes()),
            Event::Rule => self.refuse("rule", range, messages::remove_rule()),
            Event::FootnoteReference(_) => self.refuse("footnote", range, messages::put_remark_in_sentence()),
            Event::TaskListMarker(_) => self.refuse("task-list", range, messages::list_without_boxes()),
            Event::InlineMath(_) | Event::DisplayMath(_) => self.refuse("formula", range, messages::write_in_words()),
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
        self.brackets.end(self.open.len());
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
        let hint = messages::write_heading_level(limit.into());
        self.heading_limit = (level.clamp(HIGHEST_HEADING, limit) + 1).min(DEEPEST_HEADING);
        match level {
            _ if self.is_field() => {
                self.error(messages::heading_in_field(), range, messages::write_paragraph_for_heading());
            }
            ..HIGHEST_HEADING => self.refuse("first-heading", range, hint),
            _ if level > DEEPEST_HEADING => self.error(messages::too_deep_heading(usize::from(level)), range, hint),
            _ if level > limit => self.error(messages::skipped_heading(), range, hint),
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
            self.error(refused.message, range, refused.hint);
            written
        })
    }

    fn block(&mut self, block: Block) {
        self.brackets.end(self.open.len());
        if let Some(Open::Prose { prose, line }) = self.open.last_mut() {
            close_line(prose, std::mem::take(line));
            prose.blocks.push(block);
        }
    }

    fn inline(&mut self, inline: Inline) {
        if let Some(body) = self.body() {
            body.push(inline);
        }
    }

    /// The parts of the innermost open container, if it has parts.
    fn body(&mut self) -> Option<&mut Vec<Inline>> {
        match self.open.last_mut()? {
            Open::Prose { line: body, .. }
            | Open::Paragraph(body)
            | Open::Heading(_, body)
            | Open::Emphasis(body)
            | Open::Strong(body)
            | Open::Link(_, body) => Some(body),
            Open::List { .. } | Open::Refused => None,
        }
    }

    /// Adds characters, with the slots and brackets among them.
    fn text(&mut self, text: &str, range: Range<usize>) {
        // Only verbatim text maps to its source byte by byte: an escape or an entity is shorter than its source.
        let is_verbatim = self.literal.text()[range.clone()] == *text;
        let mut rest = 0;
        while is_verbatim && let Some(mark) = next_mark(self.literal.text(), range.start + rest..range.end) {
            self.characters(&text[rest..mark.start - range.start], range.start + rest..mark.start);
            self.mark(mark.clone());
            rest = mark.end - range.start;
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

    /// Adds a bracket, or what is between braces: after a pair of brackets a language, elsewhere a slot. A gap is a gap.
    fn mark(&mut self, range: Range<usize>) {
        let depth = self.open.len();
        match self.literal.text().as_bytes()[range.start] {
            b'[' => {
                let index = self.body().map_or(0, |body| body.len());
                self.brackets.open(depth, index);
                self.characters("[", range);
            }
            b']' => {
                self.brackets.close(depth, range.end);
                self.characters("]", range);
            }
            _ => match self.brackets.take_pair(depth, range.start) {
                Some(index) if self.name(&range) != GAP => self.foreign(index, range),
                _ => self.slot(range),
            },
        }
    }

    /// Replaces the parts from `index` on, words in brackets, by foreign words in the language between the braces.
    fn foreign(&mut self, index: usize, braces: Range<usize>) {
        let mut body = self.body().map(|body| body.split_off(index)).unwrap_or_default();
        // The brackets.
        body.pop();
        body.drain(..body.len().min(1));
        let mut is_nested = false;
        for_each_inline(&body, &mut |inline| is_nested |= matches!(inline, Inline::Foreign { .. }));
        let code = self.name(&braces);
        match Language::parse(code) {
            Some(_) if is_nested => self.refuse("language", braces, messages::close_language_first()),
            Some(language) => self.inline(Inline::Foreign { language, body }),
            None => self.unknown_language(code, braces),
        }
    }

    fn unknown_language(&mut self, code: &str, braces: Range<usize>) {
        self.error(messages::unknown_language(code), braces, language::hint(code));
    }

    /// What is written between braces.
    fn name(&self, braces: &Range<usize>) -> &'a str {
        &self.literal.text()[braces.start + 1..braces.end - 1]
    }

    fn slot(&mut self, range: Range<usize>) {
        self.inline(match self.name(&range) {
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
            self.refuse("html", range, messages::escape_html());
        }
    }

    /// Refuses a construct, by its name in the message.
    fn refuse(&mut self, construct: &str, range: Range<usize>, hint: Message) {
        self.error(messages::not_in_dialect(construct), range, hint);
    }

    /// Adds an error about the first line of a range, unless it is inside something that was refused.
    fn error(&mut self, message: CodedMessage, range: Range<usize>, hint: Message) {
        if self.open.iter().any(|open| matches!(open, Open::Refused)) {
            return;
        }
        let text = &self.literal.text()[range.clone()];
        let first_line = range.start..range.start + text.find('\n').unwrap_or(text.len());
        self.errors.push(self.literal.location(first_line).error(message).with_hint(hint));
    }
}

fn close_line(prose: &mut Prose, line: Vec<Inline>) {
    if !line.is_empty() {
        prose.blocks.push(Block::Paragraph(line));
    }
}

/// The byte range of the first bracket, or of the first `{name}` with its braces, in `range` of the text. After a
/// backslash they are plain characters.
fn next_mark(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let marks = text[range.clone()].match_indices(['[', ']', '{']);
    let marks = marks.map(|(at, _)| range.start + at).filter(|at| !text[..*at].ends_with('\\'));
    marks.filter_map(|at| Some(at..mark_end(&text[..range.end], at)?)).next()
}

/// The byte after the bracket, or after the `{name}`, that starts at `start`; `None` for a brace that is only a brace.
fn mark_end(text: &str, start: usize) -> Option<usize> {
    if !text[start..].starts_with('{') {
        return Some(start + 1);
    }
    let length = text[start + 1..].find('}').filter(|length| (1..=MAX_NAME).contains(length))?;
    let name = &text[start + 1..start + 1 + length];
    (!name.contains(['{', '\n'])).then_some(start + length + 2)
}

fn name_and_hint(tag: &Tag) -> (&'static str, Message) {
    match tag {
        Tag::BlockQuote(_) => ("quotation", messages::write_quotation()),
        Tag::CodeBlock(_) => ("code-block", messages::remove_indent()),
        Tag::FootnoteDefinition(_) => ("footnote", messages::put_remark_in_sentence()),
        Tag::Table(_) => ("table", messages::write_list_for_table()),
        Tag::Image { .. } => ("image", messages::describe_image()),
        Tag::Strikethrough => ("strikethrough", messages::remove_struck_out()),
        _ => ("other", messages::write_paragraphs_and_lists()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::sources::file_id;
    use crate::messages::Language;

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
            Inline::Foreign { language, .. } => texts.push(format!("IN {}", language.code())),
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
    fn braces_after_words_in_brackets_name_their_language() {
        assert_eq!(texts("Een [civil society]{en}."), ["Een ", "IN en", "civil society", "."]);
        assert_eq!(texts("([de *éne*\n[1]]{fr})").concat(), "(IN frde éne [1])");
        assert_eq!(texts("- [a\n  - b\n- c]{de}").concat(), "[abc]SLOT de");
        assert_eq!(texts("*[a* b]{de}").concat(), "[a b]SLOT de");
        assert_eq!(texts("[[a](https://example.nl)]{en}").concat(), "IN ena");
        for plain in ["[a] {b", "[a]\\{en}", "a]\\{en}", "[a]", "[a][b]", "![a"] {
            assert_eq!(texts(plain).concat(), plain.replace('\\', ""));
        }
        assert_eq!(texts("[a]{lacune} [b\\]{datum} [c] {datum}").concat(), "[a]GAP [b]SLOT datum [c] SLOT datum");
    }

    #[test]
    fn languages_must_be_known_and_are_not_nested() {
        for (text, range, message) in [
            ("Een [woord]{eng}.", 11..16, "no known language has the code `eng`"),
            ("Een [woord]{gemeente}.", 11..21, "no known language has the code `gemeente`"),
            ("[a [b]{fr}]{en}", 11..15, "a language within another cannot be used in a text"),
        ] {
            let errors = parse(&literal(text)).expect_err(text);
            let location = errors[0].location().expect("a location");
            assert_eq!((errors[0].message(Language::English), location.range.clone()), (message.to_owned(), range));
        }
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
            assert!(
                errors[0].message(Language::English).starts_with(name),
                "{text}: {}",
                errors[0].message(Language::English)
            );
        }
    }
}
