//! New municipalities and documents, as `factsheet new` and the preview create them. What exists already is never changed.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use crate::checks::carried_over;
use crate::content::acceptances;
use crate::content::document_id::{DocumentId, MUNICIPALITIES};
use crate::content::sources::Sources;
use crate::diagnostics::suggestion;
use crate::kinds::kind::Kind;
use crate::kinds::misfit::Misfit;
use crate::kinds::new::{NewContext, NewDocument, Refusal, TitledDocument};
use crate::kinds::scaffold;
use crate::messages::Message;
use crate::series::collection::Collection;
use crate::series::merge::merge;
use crate::system::new_folder::{self, NewFiles};
use crate::system::project::display_path;

/// A municipality that was created.
#[derive(Debug, Clone)]
pub struct CreatedMunicipality {
    /// Its printed name.
    pub name: String,
    /// The name of its folder.
    pub folder: String,
    /// Its files, relative to the project, with slashes.
    pub files: Vec<String>,
}

/// A document that was created.
#[derive(Debug, Clone)]
pub struct CreatedDocument {
    /// Its id.
    pub id: DocumentId,
    /// Its files, relative to the project, with slashes.
    pub files: Vec<String>,
    /// A note about them for the user, if there is one.
    pub note: Option<Message>,
}

/// Creates a municipality with this name.
///
/// # Errors
/// A name that cannot be printed, a folder that exists already or cannot be written.
pub fn create_municipality(sources: &Sources, name: &str) -> Result<CreatedMunicipality, Misfit> {
    let name = scaffold::printed_name(name)?;
    let folder = scaffold::folder_name(&name);
    let text = format!("naam = {}\n", scaffold::quoted(&scaffold::escaped(&name)));
    let files = vec![("gemeente.toml".into(), text)];
    let files = write(sources, &Path::new(MUNICIPALITIES).join(&folder), &files)?;
    Ok(CreatedMunicipality { name, folder, files })
}

/// Creates a document of a kind, from the arguments of its [`new_command`](Kind::new_command).
///
/// # Errors
/// Arguments that do not fit the project, and errors in the content that the document is derived from.
pub fn create_document(sources: &Sources, kind: &dyn Kind, arguments: &ArgMatches) -> Result<CreatedDocument, Refusal> {
    let municipality = arguments.get_one::<String>("municipality").map(String::as_str).unwrap_or_default();
    let municipality = known_municipality(sources, municipality)?;
    let collection = Collection::read(sources);
    let new = new_document(sources, &collection, kind, (&municipality, arguments))?;
    let id = DocumentId { municipality, folder: new.folder };
    let mut files = new.files;
    if let Some(from) = &new.taken_from {
        let sources = sources.with_unwritten(in_folder(&id.path(), &files));
        let acceptances = carried_over::acceptances(&sources, &collection, from, &id);
        files.extend(acceptances.map(|text| (acceptances::FILE.into(), text)));
    }
    let files = write(sources, &id.path(), &files)?;
    Ok(CreatedDocument { id, files, note: new.note })
}

fn new_document(
    sources: &Sources,
    collection: &Collection,
    kind: &dyn Kind,
    (municipality, arguments): (&str, &ArgMatches),
) -> Result<NewDocument, Refusal> {
    let read = |id: &DocumentId| {
        let document = collection.document(sources, id)?;
        let merged = merge(id, &document, &collection.shared)?;
        Ok(TitledDocument { document, title: merged.title })
    };
    let documents = collection.ids.iter().filter(|id| id.municipality == municipality).cloned().collect();
    let (shared, frameworks) = (&collection.shared, &collection.frameworks);
    let context = NewContext { sources, shared, frameworks, municipality, documents, read: &read };
    kind.new_document(arguments, &context)
}

/// The folders of the municipalities, in order.
pub fn municipality_folders(sources: &Sources) -> Vec<String> {
    let entries = std::fs::read_dir(sources.root().join(MUNICIPALITIES)).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// The folder of a municipality, which must exist.
fn known_municipality(sources: &Sources, name: &str) -> Result<String, Misfit> {
    let wanted = scaffold::folder_name(name);
    let folders = municipality_folders(sources);
    if folders.contains(&wanted) {
        return Ok(wanted);
    }
    let nearest = suggestion::nearest(&wanted, folders.iter().map(String::as_str)).map(str::to_owned);
    Err(Misfit::UnknownMunicipality { name: name.to_owned(), nearest })
}

/// The texts of new files, by their path relative to the project.
fn in_folder(folder: &Path, files: &NewFiles) -> HashMap<PathBuf, String> {
    files.iter().map(|(name, text)| (folder.join(name), text.clone())).collect()
}

/// Creates a folder, and returns its files.
fn write(sources: &Sources, folder: &Path, files: &NewFiles) -> Result<Vec<String>, Misfit> {
    new_folder::write(sources.root(), folder, files).map_err(Misfit::NotCreated)?;
    Ok(files.iter().map(|(name, _)| format!("{}/{name}", display_path(folder))).collect())
}
