//! The project's fonts: those in `fonts/`, and no others.

use std::path::{Path, PathBuf};

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use walkdir::WalkDir;

use crate::content::sources::Sources;
use crate::diagnostics::{Diagnostics, error};
use crate::messages::{self, system_error};
use crate::system::project::display_path;
use crate::system::regular_file;

/// The folder of the fonts, relative to the project.
const FOLDER: &str = "fonts";

/// The fonts of the project.
#[derive(Debug)]
pub struct Fonts {
    /// Their names and the characters that they cover.
    pub book: LazyHash<FontBook>,
    /// The fonts, in the order of the book.
    pub fonts: Vec<Font>,
}

impl Fonts {
    /// Reads the fonts of the project, in the order of their paths.
    ///
    /// # Errors
    /// Every file that cannot be read as a font, and a project without fonts.
    pub fn read(sources: &Sources) -> Result<Self, Diagnostics> {
        let root = sources.root();
        let mut errors = Vec::new();
        let mut fonts = Vec::new();
        for path in font_files(root) {
            let inside = path.strip_prefix(root).unwrap_or(&path);
            let name = display_path(inside);
            sources.add_input(inside);
            match regular_file::read(&path) {
                Ok(bytes) => {
                    let before = fonts.len();
                    fonts.extend(Font::iter(Bytes::new(bytes)));
                    if fonts.len() == before {
                        errors.push(error(messages::not_a_font(name)));
                    }
                }
                Err(reason) => errors.push(error(messages::font_not_read(name, system_error(&reason)))),
            }
        }
        if fonts.is_empty() && errors.is_empty() {
            errors.push(error(messages::no_fonts(FOLDER)).with_hint(messages::add_fonts()));
        }
        let book = LazyHash::new(FontBook::from_fonts(&fonts));
        if errors.is_empty() { Ok(Self { book, fonts }) } else { Err(errors) }
    }

    /// Whether every font has a glyph for a character: a layout can use any font for any text.
    pub fn covers(&self, character: char) -> bool {
        self.fonts.iter().all(|font| font.info().coverage.contains(character.into()))
    }
}

fn font_files(root: &Path) -> Vec<PathBuf> {
    let files = WalkDir::new(root.join(FOLDER)).sort_by_file_name().into_iter().filter_map(Result::ok);
    let is_font = |path: &PathBuf| {
        let extension = path.extension().map(|extension| extension.to_ascii_lowercase());
        extension.is_some_and(|extension| ["ttf", "otf", "ttc", "otc"].iter().any(|known| extension == *known))
    };
    files.map(walkdir::DirEntry::into_path).filter(is_font).collect()
}
