//! A page of a sheet: its picture, and the texts that stand on it.
//!
//! The picture has no text. A browser needs a tenth of a second for a page of outlined letters, and some milliseconds for
//! the same letters set in the same fonts at the same places; and text that is text can be read aloud, found and copied.

use std::sync::OnceLock;

use axum::body::Bytes;
use serde::Serialize;
use typst::foundations::StyleChain;
use typst::introspection::{Location, Tag};
use typst::layout::{Abs, Frame, FrameItem, Point, Transform};
use typst::model::HeadingElem;
use typst::syntax::Span;
use typst::text::{Font, FontInstance, TextItem};
use typst::utils::hash128;
use typst::visualize::Paint;
use typst_layout::Page;

use crate::export::image;
use crate::merge::texts::Texts;
use crate::typeset::{bridge, unparted};

/// A page as a client shows it. Two pages with the same hash look the same and say the same.
#[derive(Debug)]
pub struct PageView {
    /// What it is known by.
    pub hash: String,
    /// Its width in points.
    pub width: f64,
    /// Its height in points.
    pub height: f64,
    /// The texts on it, in reading order.
    pub runs: Vec<Run>,
    /// The headings on it, in reading order.
    pub headings: Vec<Heading>,
    page: Page,
    fonts: Vec<FontInstance>,
    colours: Vec<String>,
    svg: OnceLock<Bytes>,
    png: OnceLock<Bytes>,
    texts: OnceLock<Bytes>,
}

/// The resolution of the small pictures of pages, in pixels per inch: about 330 pixels for the width of A4.
pub const SMALL_PPI: f64 = 40.0;

/// A stretch of text in one line, all from one text of the content. Measures are in points, from the top left.
#[derive(Debug, Clone, Serialize)]
pub struct Run {
    /// Its characters.
    #[serde(rename = "t")]
    pub text: String,
    /// Where it begins.
    pub x: f64,
    /// Its top.
    pub y: f64,
    /// Its width.
    #[serde(rename = "w")]
    pub width: f64,
    /// Its height, from the top of the tallest letters to the foot of the lowest.
    #[serde(rename = "h")]
    pub height: f64,
    /// The size of the type.
    #[serde(rename = "s")]
    pub size: f64,
    /// Which of the page's fonts it is set in.
    #[serde(rename = "f")]
    pub font: usize,
    /// Which of the page's colours it has.
    #[serde(rename = "c")]
    pub colour: usize,
    /// Which text it is a part of: see [`id_of`].
    pub id: String,
    /// How many characters of that text stand before it.
    #[serde(rename = "o")]
    pub offset: usize,
    /// The first text of the paragraph or line that it belongs to.
    #[serde(rename = "l")]
    pub line: String,
    /// The level, if it is in a heading: `h1` and so on.
    #[serde(rename = "r", skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
}

/// A heading.
#[derive(Debug, Clone)]
pub struct Heading {
    /// Its level in the document's outline, from 1.
    pub level: usize,
    /// Its words.
    pub text: String,
    /// Its top on the page, in points.
    pub y: f64,
}

/// The texts of a page, for a client.
#[derive(Serialize)]
struct PageTexts<'a> {
    fonts: Vec<PageFont>,
    colours: &'a [String],
    runs: &'a [Run],
}

/// A font, for a client: its name, and the part of the type's size that letters go up and down.
#[derive(Serialize)]
struct PageFont {
    name: String,
    ascent: f64,
    descent: f64,
}

/// The name of a font for clients. Another file has another name.
pub fn font_name(font: &Font) -> String {
    format!("{:032x}", hash128(font))
}

impl PageView {
    /// What a page is known by: it tells pages apart without drawing them.
    pub fn hash_of(page: &Page) -> String {
        format!("{:032x}", hash128(&page.frame))
    }

    /// A page of a document with these texts.
    pub fn new(page: &Page, texts: &Texts) -> Self {
        let mut reader = Reader::new(texts);
        reader.frame(&page.frame, Transform::identity());
        adopt_marks(&mut reader.runs);
        Self {
            hash: Self::hash_of(page),
            width: rounded(page.frame.width()),
            height: rounded(page.frame.height()),
            runs: reader.runs,
            headings: reader.headings,
            page: page.clone(),
            fonts: reader.fonts,
            colours: reader.colours,
            svg: OnceLock::new(),
            png: OnceLock::new(),
            texts: OnceLock::new(),
        }
    }

    /// Its picture as SVG, without texts, drawn when it is first asked for.
    pub fn svg(&self) -> Bytes {
        let draw = || {
            let mut page = self.page.clone();
            remove_texts(&mut page.frame);
            image::svg(&page).into()
        };
        self.svg.get_or_init(draw).clone()
    }

    /// A small picture of it as PNG, with texts.
    pub fn png(&self) -> Bytes {
        self.png.get_or_init(|| image::png(&self.page, SMALL_PPI).unwrap_or_default().into()).clone()
    }

    /// Its texts as JSON.
    pub fn texts(&self) -> Bytes {
        let json = || {
            let fonts = self.fonts.iter().map(|font| PageFont {
                name: font_name(font.font()),
                ascent: font.metrics().ascender.get(),
                descent: -font.metrics().descender.get(),
            });
            let texts = PageTexts { fonts: fonts.collect(), colours: &self.colours, runs: &self.runs };
            serde_json::to_vec(&texts).unwrap_or_default().into()
        };
        self.texts.get_or_init(json).clone()
    }
}

fn remove_texts(frame: &mut Frame) {
    frame.retain(|item| {
        if let FrameItem::Group(group) = item {
            remove_texts(&mut group.frame);
        }
        !matches!(item, FrameItem::Text(_))
    });
}

/// The name of a text for clients: of a text of the content its number; of what a layout wrote, the layout's span after
/// an `l`. Clients hand it back to ask where it was written.
pub fn id_of(span: Span) -> String {
    match bridge::text_of(span) {
        Some((text, _)) => format!("{:x}", text.0),
        None => format!("l{:x}", span.into_raw()),
    }
}

/// Reads the texts and headings of a page.
struct Reader<'a> {
    texts: &'a Texts,
    runs: Vec<Run>,
    headings: Vec<Heading>,
    fonts: Vec<FontInstance>,
    colours: Vec<String>,
    /// The heading that is being read, with its level and the number of runs before it.
    open: Option<(Location, usize, usize)>,
}

impl<'a> Reader<'a> {
    fn new(texts: &'a Texts) -> Self {
        Self { texts, runs: Vec::new(), headings: Vec::new(), fonts: Vec::new(), colours: Vec::new(), open: None }
    }

    fn frame(&mut self, frame: &Frame, transform: Transform) {
        for (position, item) in frame.items() {
            let here = transform.pre_concat(Transform::translate(position.x, position.y));
            match item {
                FrameItem::Group(group) => self.frame(&group.frame, here.pre_concat(group.transform)),
                FrameItem::Text(item) => self.text(item, here),
                FrameItem::Tag(Tag::Start(element, _)) => {
                    if let (Some(heading), Some(location)) = (element.to_packed::<HeadingElem>(), element.location()) {
                        let level = heading.resolve_level(StyleChain::default()).get();
                        self.open = Some((location, level, self.runs.len()));
                    }
                }
                FrameItem::Tag(Tag::End(location, ..)) => self.close(*location),
                _ => {}
            }
        }
    }

    /// The end of an element: if it is the open heading, that is complete.
    fn close(&mut self, location: Location) {
        let Some((open, level, first)) = self.open else { return };
        if open != location {
            return;
        }
        self.open = None;
        let runs = &self.runs[first..];
        if let Some(Run { y, .. }) = runs.first() {
            let words: Vec<&str> = runs.iter().flat_map(|run| run.text.split_whitespace()).collect();
            self.headings.push(Heading { level, text: words.join(" "), y: *y });
        }
    }

    fn text(&mut self, item: &TextItem, transform: Transform) {
        let metrics = item.font.metrics();
        let (ascender, descender) = (metrics.ascender.at(item.size), metrics.descender.at(item.size));
        let font = index_of(&mut self.fonts, item.font.clone());
        let colour = match &item.fill {
            Paint::Solid(colour) => colour.to_hex().to_string(),
            // The text of a sheet has one colour; of a gradient, the picture has none either.
            Paint::Gradient(_) | Paint::Tiling(_) => "#000".to_owned(),
        };
        let colour = index_of(&mut self.colours, colour);
        let mut x = Abs::zero();
        for glyphs in item.glyphs.chunk_by(|one, other| one.span.0 == other.span.0) {
            let width = glyphs.iter().map(|glyph| glyph.x_advance.at(item.size)).sum();
            let (first, last) = (&glyphs[0], &glyphs[glyphs.len() - 1]);
            let corner = Point::new(x, -ascender).transform(transform);
            let foot = Point::new(x + width, -descender).transform(transform);
            x += width;
            let text = &item.text[first.range().start..last.range().end.max(first.range().start)];
            let text_and_part = bridge::text_of(first.span.0);
            let origin = text_and_part.and_then(|(id, part)| Some((self.texts.get(id)?, part)));
            // typst counts from the begin of the part.
            let offset =
                origin.map_or(0, |(origin, part)| start_of_part(&origin.text, part) + usize::from(first.span.1));
            let origin = origin.map(|(origin, _)| origin);
            let id = id_of(first.span.0);
            self.runs.push(Run {
                text: text.to_owned(),
                x: rounded(corner.x),
                y: rounded(corner.y),
                width: rounded(foot.x - corner.x),
                height: rounded(foot.y - corner.y),
                size: rounded(item.size),
                font,
                colour,
                offset: origin.map_or(0, |origin| characters_before(&origin.text, offset)),
                line: origin.map_or_else(|| id.clone(), |origin| format!("{:x}", origin.line.0)),
                id,
                role: self.open.map(|(_, level, _)| format!("h{level}")),
            });
        }
    }
}

/// The index of an item in a list, to which it is added if it is not there.
fn index_of<T: PartialEq>(items: &mut Vec<T>, item: T) -> usize {
    items.iter().position(|known| *known == item).unwrap_or_else(|| {
        items.push(item);
        items.len() - 1
    })
}

/// Gives marks that nobody wrote, such as the bullets of a list, to the text that follows them in their line.
fn adopt_marks(runs: &mut [Run]) {
    let nobody = id_of(Span::detached());
    for index in (0..runs.len().saturating_sub(1)).rev() {
        let (mark, text) = runs.split_at_mut(index + 1);
        let (mark, text) = (&mut mark[index], &text[0]);
        let is_in_line = mark.y < text.y + text.height && text.y < mark.y + mark.height;
        if mark.id == nobody && is_in_line {
            mark.id.clone_from(&text.id);
            mark.line.clone_from(&text.line);
            mark.offset = text.offset;
        }
    }
}

/// The byte of a text where one of the parts begins in which it is set.
fn start_of_part(text: &str, part: usize) -> usize {
    unparted::parts(text).get(part).map_or(0, |part| part.range.start)
}

/// The number of characters before a byte of a text.
fn characters_before(text: &str, byte: usize) -> usize {
    text.char_indices().take_while(|(at, _)| *at < byte).count()
}

/// A length in points, to a hundredth: more shows on no screen.
fn rounded(length: Abs) -> f64 {
    (length.to_pt() * 100.0).round() / 100.0
}
