//! A page of a sheet: its picture, and the text on it.
//!
//! The picture has no text. A browser takes a tenth of a second for a page of outlined letters, and some milliseconds
//! for the same letters as text in the same fonts at the same positions; and real text can be read aloud, searched and
//! copied.

use std::sync::{Arc, OnceLock};

use axum::body::Bytes;
use serde::Serialize;
use typst::layout::{Frame, FrameItem};
use typst::text::{Font, FontInstance};
use typst::utils::hash128;
use typst_layout::Page;

use crate::export::image;
use crate::merge::texts::Texts;
use crate::preview::text_run::{PageText, TextRun, rounded};

/// The resolution of the small pictures of pages, in pixels per inch: about 330 pixels for the width of A4.
pub const SMALL_PPI: f64 = 40.0;

/// A page as a client shows it. Two pages with the same hash have the same picture and the same text.
#[derive(Debug)]
pub struct PageView {
    /// The hash that names it in addresses: see [`page_hash`].
    pub hash: String,
    /// The picture below the text. Pages that differ in their text alone share it.
    pub picture: Arc<Picture>,
    /// The width in points.
    pub width: f64,
    /// The height in points.
    pub height: f64,
    /// The text on it.
    pub text: PageText,
    page: Page,
    png: OnceLock<Bytes>,
    json: OnceLock<Bytes>,
}

/// What a page shows but for its text: lines, areas, images.
#[derive(Debug)]
pub struct Picture {
    /// The hash that names it in addresses.
    pub hash: String,
    /// The page without its text.
    page: Page,
    svg: OnceLock<Bytes>,
}

/// The text of a page, for clients.
#[derive(Debug, Serialize)]
pub struct PageTextJson<'a> {
    fonts: Vec<FontJson>,
    colours: &'a [String],
    runs: &'a [TextRun],
}

/// A font, for clients: its name, and its ascent and descent in parts of the font size.
#[derive(Debug, Serialize)]
struct FontJson {
    name: String,
    ascent: f64,
    descent: f64,
}

impl Picture {
    fn new(page: &Page) -> Self {
        let mut page = page.clone();
        remove_text(&mut page.frame);
        Self { hash: page_hash(&page), page, svg: OnceLock::new() }
    }

    /// The picture as SVG. It is drawn on the first call.
    pub fn svg(&self) -> Bytes {
        self.svg.get_or_init(|| image::svg(&self.page).into()).clone()
    }
}

impl PageView {
    /// The view of a page of the document that has these texts. A picture that is among `known` is taken from there, with
    /// what was drawn of it.
    pub fn new(page: &Page, texts: &Texts, known: &[Arc<Self>]) -> Self {
        let picture = Picture::new(page);
        let known = known.iter().map(|view| &view.picture).find(|known| known.hash == picture.hash);
        Self {
            hash: page_hash(page),
            picture: known.cloned().unwrap_or_else(|| Arc::new(picture)),
            width: rounded(page.frame.width()),
            height: rounded(page.frame.height()),
            text: PageText::read(&page.frame, texts),
            page: page.clone(),
            png: OnceLock::new(),
            json: OnceLock::new(),
        }
    }

    /// The picture without text, as SVG. It is drawn on the first call.
    pub fn svg(&self) -> Bytes {
        self.picture.svg()
    }

    /// A small picture with text, as PNG with [`SMALL_PPI`]. It is drawn on the first call.
    pub fn png(&self) -> Bytes {
        self.png.get_or_init(|| image::png(&self.page, SMALL_PPI).unwrap_or_default().into()).clone()
    }

    /// The fonts, colours and text runs, as JSON. It is written on the first call.
    pub fn text_json(&self) -> Bytes {
        self.json.get_or_init(|| serde_json::to_vec(&self.text_for_clients()).unwrap_or_default().into()).clone()
    }

    /// The fonts, colours and text runs.
    pub fn text_for_clients(&self) -> PageTextJson<'_> {
        let PageText { runs, fonts, colours, .. } = &self.text;
        PageTextJson { fonts: fonts.iter().map(font_json).collect(), colours, runs }
    }
}

/// A hash of everything that a page shows: it distinguishes pages without drawing them.
pub fn page_hash(page: &Page) -> String {
    format!("{:032x}", hash128(&page.frame))
}

/// The name of a font in addresses: a hash of its file and its index in that file.
pub fn font_name(font: &Font) -> String {
    format!("{:032x}", hash128(font))
}

fn font_json(font: &FontInstance) -> FontJson {
    FontJson {
        name: font_name(font.font()),
        ascent: font.metrics().ascender.get(),
        descent: -font.metrics().descender.get(),
    }
}

fn remove_text(frame: &mut Frame) {
    frame.retain(|item| {
        if let FrameItem::Group(group) = item {
            remove_text(&mut group.frame);
        }
        !matches!(item, FrameItem::Text(_) | FrameItem::Tag(_) | FrameItem::Link(..))
    });
}
