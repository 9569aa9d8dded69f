//! The ids by which clients name the fields of a document. No id is a path: it names a file among those that the document
//! was read from, and an address in it.

use std::fmt::{self, Display, Formatter};
use std::path::Path;

use crate::content::document_id::{DocumentId, MUNICIPALITIES};
use crate::content::{frameworks, shared};

/// The key of the file with the name of the municipality.
const MUNICIPALITY: &str = "municipality";

/// The id of a field, written as `own/oggz/bevindingen:bevinding.3.tekst`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FieldId {
    /// What the file is to the document: see `file_key`.
    pub file: String,
    /// The address of the field in the file; empty for a Markdown file.
    pub address: String,
}

impl FieldId {
    /// The id that a client sent; `None` if it has not the form of one.
    pub fn parse(id: &str) -> Option<Self> {
        let (file, address) = id.split_once(':')?;
        Some(Self { file: file.to_owned(), address: address.to_owned() })
    }

    /// The id of a field of the file at `path`, relative to the project, for the document `id`; `None` if the file has
    /// no fields of that document.
    pub fn new(path: &str, address: &str, id: &DocumentId) -> Option<Self> {
        Some(Self { file: file_key(path, id)?, address: address.to_owned() })
    }

    /// The file among `files` that has the field, for the document `id`.
    pub fn find_file<'a>(&self, files: &'a [String], id: &DocumentId) -> Option<&'a str> {
        let is_file = |path: &&String| file_key(path, id).is_some_and(|key| key == self.file);
        files.iter().find(is_file).map(String::as_str)
    }
}

impl Display for FieldId {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}", self.file, self.address)
    }
}

/// What the content file at `path`, relative to the project, is to the document `id`: `own/oggz/bevindingen`,
/// `municipality`, `shared/factsheet/leeswijzer`, `framework/ggsr`. `None` for other files.
fn file_key(path: &str, id: &DocumentId) -> Option<String> {
    let stem = path.strip_suffix(".toml").or_else(|| path.strip_suffix(".md"))?;
    let below = |folder: &Path| Path::new(stem).strip_prefix(folder).ok().map(crate::system::project::display_path);
    let key = |role: &str, folder: &Path| below(folder).map(|rest| format!("{role}/{rest}"));
    let is_municipality = Path::new(stem) == Path::new(MUNICIPALITIES).join(&id.municipality).join("gemeente");
    is_municipality
        .then(|| MUNICIPALITY.to_owned())
        .or_else(|| key("own", &id.path()))
        .or_else(|| key("shared", Path::new(shared::FOLDER)))
        .or_else(|| key("framework", Path::new(frameworks::FOLDER)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_names_a_file_by_what_it_is_to_the_document() {
        let id = DocumentId::parse("emmen/factsheet-2013").expect("an id");
        let names = [
            ("content/gemeenten/emmen/gemeente.toml", Some("municipality")),
            ("content/gemeenten/emmen/factsheet-2013/oggz/bevindingen.toml", Some("own/oggz/bevindingen")),
            ("content/standaardteksten/factsheet/leeswijzer.md", Some("shared/factsheet/leeswijzer")),
            ("content/toetsingskaders/ggsr.toml", Some("framework/ggsr")),
            ("content/gemeenten/gouda/gemeente.toml", None),
            ("content/gemeenten/emmen/factsheet-2014/context.md", None),
            ("layouts/index.typ", None),
        ];
        for (path, key) in names {
            assert_eq!(file_key(path, &id).as_deref(), key, "{path}");
        }
        let files = names.map(|(path, _)| path.to_owned());
        let field = FieldId::parse("own/oggz/bevindingen:bevinding.3.tekst").expect("an id");
        assert_eq!(field.to_string(), "own/oggz/bevindingen:bevinding.3.tekst");
        assert_eq!(field.find_file(&files, &id), Some(names[1].0));
        for unknown in ["own/../oggz/bevindingen:a", "own/oggz:a", ":a", "/etc/passwd:a"] {
            assert_eq!(FieldId::parse(unknown).expect("an id").find_file(&files, &id), None, "{unknown}");
        }
    }
}
