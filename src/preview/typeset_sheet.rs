//! A document as it was typeset: its pages, and what a client shows around them.

use std::collections::HashMap;
use std::sync::Arc;

use typst_layout::PagedDocument;

use crate::content::document_id::DocumentId;
use crate::content::framework::Framework;
use crate::content::sources::Sources;
use crate::merge::texts::Texts;
use crate::preview::editor::Editor;
use crate::preview::issue::{Issue, gaps};
use crate::preview::outline::OutlineEntry;
use crate::preview::page::{PageView, page_hash};
use crate::series::merge::Merged;

/// A document, and what it was typeset from.
pub struct TypesetDocument {
    /// Its content.
    pub merged: Merged,
    /// Its pages.
    pub pages: PagedDocument,
    /// The framework of its indicators.
    pub framework: Arc<Framework>,
    /// The content files that it was read from, relative to the project, with slashes.
    pub files: Vec<String>,
    /// Whether paragraphs were added or removed since it got its numbers.
    pub has_outdated_numbers: bool,
}

/// A typeset document, as the preview shows it.
#[derive(Debug)]
pub struct TypesetSheet {
    /// The municipality's name.
    pub municipality: String,
    /// The kind of document, in the words of the series.
    pub kind: String,
    /// The title.
    pub title: String,
    /// The status, as the content names it.
    pub status: String,
    /// The pages, in order.
    pub pages: Vec<Arc<PageView>>,
    /// The headings on the pages.
    pub outline: Vec<OutlineEntry>,
    /// The gaps on the pages.
    pub gaps: Vec<Issue>,
    /// The texts on the pages, with their sources.
    pub texts: Texts,
    /// The files, as they were when the document was typeset.
    pub sources: Arc<Sources>,
    /// The content files that the document was read from, relative to the project, with slashes.
    pub files: Vec<String>,
    /// The framework of its indicators.
    pub framework: Arc<Framework>,
    /// Whether paragraphs were added or removed since it got its numbers.
    pub has_outdated_numbers: bool,
}

impl TypesetSheet {
    /// A document that was read from `sources`. A page that `previous` has too is taken from it, with the pictures that
    /// were drawn.
    pub fn new(document: TypesetDocument, previous: Option<&Self>, sources: Arc<Sources>, editor: &Editor) -> Self {
        let TypesetDocument { merged, pages, framework, files, has_outdated_numbers } = document;
        let pages = page_views(&pages, &merged.texts, previous);
        Self {
            outline: outline(&pages),
            gaps: gaps(&merged.texts, &pages, &sources, editor),
            municipality: merged.municipality,
            kind: merged.kind,
            title: merged.title,
            status: merged.status.to_string(),
            pages,
            texts: merged.texts,
            sources,
            files,
            framework,
            has_outdated_numbers,
        }
    }
}

impl TypesetSheet {
    /// A document that could never be typeset: it has no pages, but its `files` can be edited. Its folders stand in for
    /// its words.
    pub fn without_pages(id: &DocumentId, sources: Arc<Sources>, files: Vec<String>) -> Self {
        Self {
            municipality: id.municipality.clone(),
            kind: id.folder.clone(),
            title: id.to_string(),
            status: String::new(),
            pages: Vec::new(),
            outline: Vec::new(),
            gaps: Vec::new(),
            texts: Texts::default(),
            sources,
            files,
            framework: Arc::default(),
            has_outdated_numbers: false,
        }
    }
}

fn page_views(document: &PagedDocument, texts: &Texts, previous: Option<&TypesetSheet>) -> Vec<Arc<PageView>> {
    let known: &[Arc<PageView>] = previous.map_or(&[], |sheet| &sheet.pages);
    let by_hash: HashMap<&str, &Arc<PageView>> = known.iter().map(|page| (page.hash.as_str(), page)).collect();
    let view = |page| match by_hash.get(page_hash(page).as_str()) {
        Some(view) => Arc::clone(view),
        None => Arc::new(PageView::new(page, texts, known)),
    };
    document.pages().iter().map(view).collect()
}

fn outline(pages: &[Arc<PageView>]) -> Vec<OutlineEntry> {
    let headings = pages.iter().enumerate().flat_map(|(page, view)| view.text.headings.iter().map(move |h| (page, h)));
    let entry = |(page, heading): (usize, &crate::preview::text_run::Heading)| OutlineEntry {
        level: heading.level,
        text: heading.text.clone(),
        page,
        y: heading.y,
    };
    headings.map(entry).collect()
}
