//! Pictures of pages in the output folder.

use std::fs;
use std::path::PathBuf;

use typst_layout::{Page, PagedDocument};

use crate::build::outcome::Pictures;
use crate::build::settings::{Output, Settings};
use crate::content::document_id::DocumentId;
use crate::content::status::Status;
use crate::diagnostics::{Diagnostics, error};
use crate::export::image;
use crate::messages::{self, Message};
use crate::series::merge::Merged;
use crate::system::atomic_file;

/// Writes a picture of each page of a document, and removes those of pages that it had when it was longer or had another
/// status.
///
/// # Errors
/// A picture that is too large, and a file that cannot be written.
pub fn write(
    settings: &Settings,
    id: &DocumentId,
    merged: &Merged,
    document: &PagedDocument,
) -> Result<Pictures, Diagnostics> {
    let stem = id.stem(merged.status);
    let mut files = Vec::new();
    for (number, page) in (1..).zip(document.pages()) {
        let path = page_path(settings, &stem, number);
        let bytes =
            picture(settings.output, page).map_err(|reason| failed(messages::page_not_drawn(number, reason)))?;
        atomic_file::replace(&path, &bytes).map_err(failed)?;
        files.push(path);
    }
    remove_pages_after(settings, &stem, files.len());
    for other in Status::ALL.iter().filter(|status| **status != merged.status) {
        remove_pages_after(settings, &id.stem(*other), 0);
    }
    Ok(Pictures { files, gaps: merged.gaps })
}

/// The pictures of a document that a previous run wrote.
pub fn existing(settings: &Settings, id: &DocumentId) -> Vec<PathBuf> {
    let pages = |stem: String| {
        let pages = (1..).map(move |number| page_path(settings, &stem, number));
        pages.take_while(|path| path.exists())
    };
    Status::ALL.iter().map(|status| id.stem(*status)).flat_map(pages).collect()
}

fn picture(output: Output, page: &Page) -> Result<Vec<u8>, String> {
    match output {
        Output::Png { ppi } => image::png(page, ppi),
        Output::Svg | Output::Pdf => Ok(image::svg(page).into_bytes()),
    }
}

fn remove_pages_after(settings: &Settings, stem: &str, pages: usize) {
    let stale = (pages + 1..).map(|number| page_path(settings, stem, number));
    // The first page that does not exist ends them; one that cannot be removed is reported by the next build.
    let _ = stale.map_while(|path| fs::remove_file(path).ok()).count();
}

/// The path of a page's picture: `out/emmen-factsheet-2013-07.png`.
fn page_path(settings: &Settings, stem: &str, number: usize) -> PathBuf {
    let extension = if settings.output == Output::Svg { "svg" } else { "png" };
    settings.out.join(format!("{stem}-{number:02}.{extension}"))
}

fn failed(message: Message) -> Diagnostics {
    vec![error(messages::run_failed(message))]
}
