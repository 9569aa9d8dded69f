//! The text runs and headings of a typeset page, read from typst's frames.

use serde::Serialize;
use typst::foundations::StyleChain;
use typst::introspection::{Location, Tag};
use typst::layout::{Abs, Frame, FrameItem, Point, Transform};
use typst::model::HeadingElem;
use typst::syntax::Span;
use typst::text::{FontInstance, Glyph, TextItem};
use typst::visualize::Paint;

use crate::merge::texts::Texts;
use crate::preview::text_key::TextKey;
use crate::typeset::{nonbreaking, spans};

/// Characters that stand next to each other in one line and come from one text. Lengths are in points, positions from
/// the top left of the page. The fields have short names in JSON: a page has hundreds of runs.
#[derive(Debug, Clone, Serialize)]
pub struct TextRun {
    /// The characters.
    #[serde(rename = "t")]
    pub text: String,
    /// The left edge.
    pub x: f64,
    /// The top edge: the ascender of the font.
    pub y: f64,
    /// The width.
    #[serde(rename = "w")]
    pub width: f64,
    /// The height, from the font's ascender to its descender.
    #[serde(rename = "h")]
    pub height: f64,
    /// The font size.
    #[serde(rename = "s")]
    pub size: f64,
    /// The index of its font in [`PageText::fonts`].
    #[serde(rename = "f")]
    pub font: usize,
    /// The index of its colour in [`PageText::colours`].
    #[serde(rename = "c")]
    pub colour: usize,
    /// The text that it is part of.
    pub id: TextKey,
    /// The number of characters of that text before the run.
    #[serde(rename = "o")]
    pub offset: usize,
    /// The first text of the paragraph or line that the run belongs to.
    #[serde(rename = "l")]
    pub line: TextKey,
    /// `h1` to `h6` and so on for a run in a heading.
    #[serde(rename = "r", skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
}

/// A heading.
#[derive(Debug, Clone)]
pub struct Heading {
    /// Its level in the document's outline, from 1.
    pub level: usize,
    /// Its words, separated by single spaces.
    pub text: String,
    /// Its top edge on the page, in points.
    pub y: f64,
}

/// All text of a page.
#[derive(Debug, Default)]
pub struct PageText {
    /// The runs, in reading order.
    pub runs: Vec<TextRun>,
    /// The headings, in reading order.
    pub headings: Vec<Heading>,
    /// The fonts of the runs.
    pub fonts: Vec<FontInstance>,
    /// The colours of the runs, as in CSS.
    pub colours: Vec<String>,
}

impl PageText {
    /// Reads the frame of a page. `texts` are those of its document.
    pub fn read(frame: &Frame, texts: &Texts) -> Self {
        let mut reader = FrameReader { texts, page: Self::default(), heading: None };
        reader.read_frame(frame, Transform::identity());
        attach_marks(&mut reader.page.runs);
        reader.page
    }
}

/// Walks through the frames of a page.
struct FrameReader<'a> {
    texts: &'a Texts,
    page: PageText,
    /// The heading that has started and not ended.
    heading: Option<OpenHeading>,
}

/// A heading whose end was not read yet.
struct OpenHeading {
    location: Location,
    level: usize,
    /// The index of its first run.
    first_run: usize,
}

/// A rectangle on the page, in points from the top left.
struct Area {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
}

impl FrameReader<'_> {
    fn read_frame(&mut self, frame: &Frame, transform: Transform) {
        for (position, item) in frame.items() {
            let transform = transform.pre_concat(Transform::translate(position.x, position.y));
            match item {
                FrameItem::Group(group) => self.read_frame(&group.frame, transform.pre_concat(group.transform)),
                FrameItem::Text(item) => self.read_text(item, transform),
                FrameItem::Tag(tag) => self.read_tag(tag),
                _ => {}
            }
        }
    }

    fn read_tag(&mut self, tag: &Tag) {
        match tag {
            Tag::Start(element, _) => {
                let heading = element.to_packed::<HeadingElem>().zip(element.location());
                if let Some((heading, location)) = heading {
                    let level = heading.resolve_level(StyleChain::default()).get();
                    self.heading = Some(OpenHeading { location, level, first_run: self.page.runs.len() });
                }
            }
            Tag::End(location, ..) => self.end_element(*location),
        }
    }

    /// Adds the open heading to the page, if it is the element that ends here.
    fn end_element(&mut self, location: Location) {
        let Some(heading) = self.heading.take_if(|heading| heading.location == location) else { return };
        let runs = &self.page.runs[heading.first_run..];
        if let Some(TextRun { y, .. }) = runs.first() {
            let words: Vec<&str> = runs.iter().flat_map(|run| run.text.split_whitespace()).collect();
            self.page.headings.push(Heading { level: heading.level, text: words.join(" "), y: *y });
        }
    }

    /// Adds the runs of a text item: one for each text that its glyphs come from.
    fn read_text(&mut self, item: &TextItem, transform: Transform) {
        let font = index_or_push(&mut self.page.fonts, item.font.clone());
        let colour = index_or_push(&mut self.page.colours, css_colour(&item.fill));
        let mut x = Abs::zero();
        for glyphs in item.glyphs.chunk_by(|one, other| one.span.0 == other.span.0) {
            let width = glyphs.iter().map(|glyph| glyph.x_advance.at(item.size)).sum();
            let area = area_of(item, x, width, transform);
            let run = self.text_run(item, glyphs, area, (font, colour));
            self.page.runs.push(run);
            x += width;
        }
    }

    fn text_run(&self, item: &TextItem, glyphs: &[Glyph], area: Area, (font, colour): (usize, usize)) -> TextRun {
        let span = glyphs[0].span;
        let id = TextKey::of_span(span.0);
        let (line, offset) = self.line_and_offset(span).unwrap_or((id, 0));
        TextRun {
            text: text_of(item, glyphs).to_owned(),
            x: area.x,
            y: area.y,
            width: area.width,
            height: area.height,
            size: rounded(item.size),
            font,
            colour,
            id,
            offset,
            line,
            role: self.heading.as_ref().map(|heading| format!("h{}", heading.level)),
        }
    }

    /// The line that a glyph belongs to, and the number of characters of its text before it; `None` for what a layout
    /// wrote.
    fn line_and_offset(&self, (span, byte): (Span, u16)) -> Option<(TextKey, usize)> {
        let (id, part) = spans::find_text(span)?;
        let origin = self.texts.get(id)?;
        // typst counts from the start of the part.
        let byte = start_of_part(&origin.text, part) + usize::from(byte);
        Some((TextKey::Content(origin.line), characters_before(&origin.text, byte)))
    }
}

/// The rectangle of glyphs that start at `x` in a text item.
fn area_of(item: &TextItem, x: Abs, width: Abs, transform: Transform) -> Area {
    let metrics = item.font.metrics();
    let (ascender, descender) = (metrics.ascender.at(item.size), metrics.descender.at(item.size));
    let top_left = Point::new(x, -ascender).transform(transform);
    let bottom_right = Point::new(x + width, -descender).transform(transform);
    Area {
        x: rounded(top_left.x),
        y: rounded(top_left.y),
        width: rounded(bottom_right.x - top_left.x),
        height: rounded(bottom_right.y - top_left.y),
    }
}

/// The characters of glyphs of a text item.
fn text_of<'a>(item: &'a TextItem, glyphs: &[Glyph]) -> &'a str {
    let (start, end) = (glyphs[0].range().start, glyphs[glyphs.len() - 1].range().end);
    &item.text[start..end.max(start)]
}

fn css_colour(paint: &Paint) -> String {
    match paint {
        Paint::Solid(colour) => colour.to_hex().to_string(),
        // The layouts fill text with plain colours only, and a text layer cannot show a gradient.
        Paint::Gradient(_) | Paint::Tiling(_) => "#000".to_owned(),
    }
}

/// The index of an item in a list; it is added if the list has no equal one.
fn index_or_push<T: PartialEq>(items: &mut Vec<T>, item: T) -> usize {
    items.iter().position(|known| *known == item).unwrap_or_else(|| {
        items.push(item);
        items.len() - 1
    })
}

/// Attaches generated marks, such as the bullets of a list, to the text that follows them in their line.
fn attach_marks(runs: &mut [TextRun]) {
    for index in (0..runs.len().saturating_sub(1)).rev() {
        let (mark, text) = runs.split_at_mut(index + 1);
        let (mark, text) = (&mut mark[index], &text[0]);
        let is_in_line = mark.y < text.y + text.height && text.y < mark.y + mark.height;
        if mark.id == TextKey::detached() && is_in_line {
            mark.id = text.id;
            mark.line = text.line;
            mark.offset = text.offset;
        }
    }
}

/// The byte of a text at which one of the parts starts in which it is typeset.
fn start_of_part(text: &str, part: usize) -> usize {
    nonbreaking::parts(text).get(part).map_or(0, |part| part.range.start)
}

/// The number of characters before a byte of a text.
fn characters_before(text: &str, byte: usize) -> usize {
    text.char_indices().take_while(|(at, _)| *at < byte).count()
}

/// A length in points, to a hundredth: no screen shows more.
pub fn rounded(length: Abs) -> f64 {
    (length.to_pt() * 100.0).round() / 100.0
}
