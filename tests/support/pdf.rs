//! Reads a tagged PDF back, with other code than that which wrote it: text, tags, metadata, fonts and colours.
//!
//! For tests: a malformed PDF makes it panic. Pages are numbered from 1.

mod content;
mod font;
mod object;
mod run;
mod tags;

use std::collections::{BTreeSet, HashMap};

use lopdf::{Dictionary, Document, Object, ObjectId};

use content::{ActualText, ContentId, Owner, PageContent, read_page};
use object::{dict_entry, entry, is_true, name_entry, stream_bytes, text_entry};
use run::Flow;

pub use run::TextRun;
pub use tags::{Node, Tag};

/// A PDF that has been read.
pub struct Pdf {
    /// The document.
    doc: Document,
    /// Its pages as objects.
    page_ids: Vec<ObjectId>,
    /// What is on its pages.
    pages: Vec<PageContent>,
}

/// What a PDF has about itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Info {
    /// From the XMP metadata, or else the information dictionary; so are the next five.
    pub title: Option<String>,
    /// Several authors are joined by a comma.
    pub author: Option<String>,
    /// What the document is about.
    pub subject: Option<String>,
    /// The keywords, as one text.
    pub keywords: Option<String>,
    /// When the document was made.
    pub created: Option<String>,
    /// When the document was last changed.
    pub modified: Option<String>,
    /// The catalog's `/Lang`.
    pub language: Option<String>,
    /// Whether viewers are to show the title instead of the file's name.
    pub display_doc_title: bool,
    /// Whether the document claims to be tagged.
    pub marked: bool,
    /// The part of PDF/A that the XMP metadata claim.
    pub pdfa_part: Option<String>,
    /// The conformance level of PDF/A that the XMP metadata claim.
    pub pdfa_conformance: Option<String>,
    /// The part of PDF/UA that the XMP metadata claim.
    pub pdfua_part: Option<String>,
}

impl Pdf {
    /// Reads a PDF.
    pub fn read(bytes: &[u8]) -> Pdf {
        Pdf::read_with(bytes, ActualText::Read)
    }

    /// Reads a PDF without `/ActualText` in its pages, as Firefox's viewer (pdf.js), pypdf and pdfminer do: every glyph is
    /// the character that its font maps it to.
    pub fn read_glyphs(bytes: &[u8]) -> Pdf {
        Pdf::read_with(bytes, ActualText::Ignored)
    }

    /// Reads a PDF in one of the two ways.
    fn read_with(bytes: &[u8], actual_text: ActualText) -> Pdf {
        let doc = Document::load_mem(bytes).unwrap_or_else(|error| panic!("the PDF cannot be read: {error}"));
        let page_ids = doc.page_iter().collect::<Vec<_>>();
        let pages = (1..).zip(&page_ids).map(|(number, id)| read_page(&doc, number, *id, actual_text)).collect();
        Pdf { doc, page_ids, pages }
    }

    /// How many pages there are.
    pub fn page_count(&self) -> usize {
        self.pages.len()
    }

    /// What the document has about itself.
    pub fn info(&self) -> Info {
        let catalog = self.catalog();
        let preferences = dict_entry(&self.doc, catalog, "ViewerPreferences");
        let mark_info = dict_entry(&self.doc, catalog, "MarkInfo");
        let xmp = self.xmp();
        let info = dict_entry(&self.doc, &self.doc.trailer, "Info");
        let either = |property: &str, key: &str| {
            let in_info = || text_entry(&self.doc, info?, key);
            xmp_value(&xmp, property).or_else(in_info)
        };
        Info {
            title: either("dc:title", "Title"),
            author: either("dc:creator", "Author"),
            subject: either("dc:description", "Subject"),
            keywords: either("pdf:Keywords", "Keywords"),
            created: either("xmp:CreateDate", "CreationDate"),
            modified: either("xmp:ModifyDate", "ModDate"),
            language: text_entry(&self.doc, catalog, "Lang"),
            display_doc_title: preferences.is_some_and(|dict| is_true(&self.doc, dict, "DisplayDocTitle")),
            marked: mark_info.is_some_and(|dict| is_true(&self.doc, dict, "Marked")),
            pdfa_part: xmp_value(&xmp, "pdfaid:part"),
            pdfa_conformance: xmp_value(&xmp, "pdfaid:conformance"),
            pdfua_part: xmp_value(&xmp, "pdfuaid:part"),
        }
    }

    /// The bookmarks: of each the depth, the outermost being 1, and the title.
    pub fn outline(&self) -> Vec<(usize, String)> {
        let mut bookmarks = Vec::new();
        if let Some(outlines) = dict_entry(&self.doc, self.catalog(), "Outlines") {
            self.add_bookmarks(&mut bookmarks, outlines, 1);
        }
        bookmarks
    }

    /// Adds the bookmarks directly in another, and those in them.
    fn add_bookmarks(&self, bookmarks: &mut Vec<(usize, String)>, parent: &Dictionary, depth: usize) {
        let mut next = dict_entry(&self.doc, parent, "First");
        while let Some(bookmark) = next {
            let title = text_entry(&self.doc, bookmark, "Title");
            bookmarks.push((depth, title.expect("a bookmark must have a title")));
            self.add_bookmarks(bookmarks, bookmark, depth + 1);
            next = dict_entry(&self.doc, bookmark, "Next");
        }
    }

    /// The structure tree.
    pub fn tags(&self) -> Tag {
        let mut runs = HashMap::<ContentId, Vec<&TextRun>>::new();
        for page in &self.pages {
            runs.extend(page.content_ids.iter().map(|id| (*id, Vec::new())));
            for (owner, run) in &page.runs {
                if let Owner::Tag(id) = owner {
                    runs.entry(*id).or_default().push(run);
                }
            }
        }
        let pages = self.page_ids.iter().copied().zip(1..).collect();
        let languages = self.pages.iter().flat_map(|page| &page.languages);
        let languages = languages.map(|(id, language)| (*id, language.as_str())).collect();
        tags::read_tree(&self.doc, &tags::Contents { pages, runs, languages })
    }

    /// The text of every artifact of a page, after its subtype, or else its type, if it has one: `Header: …`.
    pub fn artifact_text(&self, page: usize) -> Vec<String> {
        let page = self.page(page);
        let texts = page.artifacts.iter().enumerate().map(|(index, kind)| {
            let belongs = |(owner, _): &&(Owner, TextRun)| *owner == Owner::Artifact(index);
            (kind, text_of(page.runs.iter().filter(belongs)))
        });
        texts
            .filter(|(_, text)| !text.trim().is_empty())
            .map(|(kind, text)| match kind {
                Some(kind) => format!("{kind}: {text}"),
                None => text,
            })
            .collect()
    }

    /// The text of a page that is neither tagged nor an artifact: a screen reader may read or skip it.
    pub fn untagged_text(&self, page: usize) -> String {
        let belongs = |(owner, _): &&(Owner, TextRun)| *owner == Owner::Nothing;
        text_of(self.page(page).runs.iter().filter(belongs))
    }

    /// All text of a page in the order of its content, lines and paragraphs joined by spaces. An address that is
    /// broken over lines has a space there; in the text of its tag it has none.
    pub fn page_text(&self, page: usize) -> String {
        text_of(&self.page(page).runs)
    }

    /// All text, page after page, as [`page_text`](Self::page_text) has it.
    pub fn text(&self) -> String {
        (1..=self.page_count()).map(|page| self.page_text(page)).collect()
    }

    /// All text of a page, piece by piece, in the order of its content.
    pub fn text_runs(&self, page: usize) -> Vec<TextRun> {
        let runs = self.page(page).runs.iter();
        runs.map(|(_, run)| run.clone()).collect()
    }

    /// The names of the fonts without the prefix of subsets, sorted.
    pub fn fonts(&self) -> Vec<String> {
        let dicts = self.doc.objects.values().filter_map(|o| o.as_dict().ok());
        let fonts = dicts.filter(|dict| dict.has_type(b"Font"));
        let names = fonts.filter_map(|font| {
            let is_composite = name_entry(&self.doc, font, "Subtype")? == "Type0";
            let font = if is_composite { font::descendant(&self.doc, font) } else { font };
            name_entry(&self.doc, font, "BaseFont")
        });
        let names = names.map(|name| without_subset_prefix(&name).to_owned());
        names.collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// What a page contains.
    fn page(&self, number: usize) -> &PageContent {
        let index = number.checked_sub(1).expect("pages are numbered from 1");
        self.pages.get(index).unwrap_or_else(|| panic!("there are {} pages, no page {number}", self.pages.len()))
    }

    /// The catalog.
    fn catalog(&self) -> &Dictionary {
        self.doc.catalog().expect("a PDF must have a catalog")
    }

    /// The XMP metadata; empty if there are none.
    fn xmp(&self) -> String {
        match entry(&self.doc, self.catalog(), "Metadata") {
            Some(stream @ Object::Stream(_)) => {
                String::from_utf8(stream_bytes(&self.doc, stream)).expect("XMP metadata must be UTF-8")
            }
            _ => String::new(),
        }
    }
}

/// The text of runs, joined.
fn text_of<'a>(runs: impl IntoIterator<Item = &'a (Owner, TextRun)>) -> String {
    Flow::join(runs.into_iter().map(|(_, run)| run))
}

/// A font's name without the six letters and plus that mark a subset.
fn without_subset_prefix(name: &str) -> &str {
    match name.split_once('+') {
        Some((prefix, rest)) if prefix.len() == 6 => rest,
        _ => name,
    }
}

/// The value of an XMP property, written as an element; items of a list are joined by a comma.
fn xmp_value(xmp: &str, property: &str) -> Option<String> {
    let (_, rest) = xmp.split_once(&format!("<{property}>"))?;
    let (inner, _) = rest.split_once(&format!("</{property}>"))?;
    let texts = inner
        .split('<')
        .map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text).trim())
        .filter(|text| !text.is_empty())
        .map(unescaped);
    Some(texts.collect::<Vec<_>>().join(", "))
}

/// XML text with its entities resolved.
fn unescaped(text: &str) -> String {
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#39;", "'"), ("&amp;", "&")];
    let mut text = text.to_owned();
    for (entity, character) in entities {
        text = text.replace(entity, character);
    }
    text
}
