//! The small pictures of first pages that the overview shows.

use std::collections::HashMap;

use axum::body::Bytes;

use crate::content::document_id::DocumentId;

/// The pictures that were drawn.
#[derive(Default)]
pub struct Thumbnails {
    drawn: HashMap<DocumentId, Thumbnail>,
}

/// A picture of a document.
pub struct Thumbnail {
    /// The version of the document.
    version: u64,
    /// The picture, as PNG; `None` if the document could never be typeset.
    pub picture: Option<Bytes>,
}

impl Thumbnails {
    /// The thumbnail of a version of a document; `None` if it was not drawn yet.
    pub fn get(&self, id: &DocumentId, version: u64) -> Option<&Thumbnail> {
        self.drawn.get(id).filter(|thumbnail| thumbnail.version == version)
    }

    /// Stores what was drawn of a version of a document; a broken document (`None`) keeps its previous picture. Returns
    /// the picture.
    pub fn store(&mut self, id: &DocumentId, version: u64, picture: Option<Bytes>) -> Option<Bytes> {
        let previous = self.drawn.remove(id).and_then(|thumbnail| thumbnail.picture);
        let picture = picture.or(previous);
        self.drawn.insert(id.clone(), Thumbnail { version, picture: picture.clone() });
        picture
    }
}
