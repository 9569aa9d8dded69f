//! `factsheet new`: creates a municipality or a document.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ArgMatches;

use crate::checks::carried_over;
use crate::commands::cli::{MessageFormat, New};
use crate::commands::exit::{Exit, usage};
use crate::commands::print::print_line;
use crate::commands::report::Reporter;
use crate::content::acceptances;
use crate::content::document_id::{DocumentId, MUNICIPALITIES};
use crate::content::sources::Sources;
use crate::diagnostics::suggestion;
use crate::kinds::kind::Kind;
use crate::kinds::new::{NewContext, Refusal, TitledDocument};
use crate::kinds::scaffold;
use crate::series::collection::Collection;
use crate::series::merge::merge;
use crate::system::new_folder::{self, NewFiles};
use crate::system::project::display_path;

type Result<T> = std::result::Result<T, Refusal>;

/// Creates what is asked for. What exists already is never changed.
pub fn new(root: PathBuf, what: &New) -> Exit {
    let sources = Arc::new(Sources::new(&root));
    let done = match what {
        New::Municipality(new) => municipality(&sources, &new.name),
        New::Document(kind, arguments) => document(&sources, *kind, arguments),
    };
    match done {
        Ok(()) => Exit::Success,
        Err(Refusal::Usage(message)) => usage(&message),
        Err(Refusal::Content(errors)) => {
            let mut reporter = Reporter::new(Arc::clone(&sources), MessageFormat::Human);
            reporter.project_errors(errors);
            reporter.end()
        }
    }
}

fn municipality(sources: &Sources, name: &str) -> Result<()> {
    let name = scaffold::printed_name(name).map_err(Refusal::Usage)?;
    let slug = scaffold::folder_name(&name);
    let folder = Path::new(MUNICIPALITIES).join(&slug);
    let text = format!("naam = {}\n", scaffold::quoted(&scaffold::escaped(&name)));
    write(sources, &folder, &vec![("gemeente.toml".into(), text)])?;
    print_line(&format!(
        "next: check the name, `{name}`, in `{}/gemeente.toml`: it is printed so",
        display_path(&folder)
    ));
    print_line(&format!("      factsheet new factsheet {slug} --jaar … --aanpak \"…\""));
    Ok(())
}

fn document(sources: &Sources, kind: &dyn Kind, arguments: &ArgMatches) -> Result<()> {
    let municipality = arguments.get_one::<String>("municipality").map(String::as_str).unwrap_or_default();
    let municipality = known_municipality(sources, municipality)?;
    let collection = Collection::read(sources);
    let read = |id: &DocumentId| {
        let document = collection.document(sources, id)?;
        let merged = merge(id, &document, &collection.shared)?;
        Ok(TitledDocument { document, title: merged.title })
    };
    let documents = collection.ids.iter().filter(|id| id.municipality == municipality).cloned().collect();
    let context = NewContext {
        sources,
        shared: &collection.shared,
        frameworks: &collection.frameworks,
        municipality: &municipality,
        documents,
        read: &read,
    };
    let mut new = kind.new_document(arguments, &context)?;
    let id = DocumentId { municipality: municipality.clone(), folder: new.folder };
    if let Some(from) = &new.taken_from {
        let sources = sources.with_unwritten(in_folder(&id.path(), &new.files));
        let acceptances = carried_over::acceptances(&sources, &collection, from, &id);
        new.files.extend(acceptances.map(|text| (acceptances::FILE.into(), text)));
    }
    write(sources, &id.path(), &new.files)?;
    new.note.iter().for_each(|note| print_line(note));
    print_next_steps(&id);
    Ok(())
}

/// The texts of new files, by their path relative to the project.
fn in_folder(folder: &Path, files: &NewFiles) -> HashMap<PathBuf, String> {
    files.iter().map(|(name, text)| (folder.join(name), text.clone())).collect()
}

/// The folder of a municipality, which must exist.
fn known_municipality(sources: &Sources, name: &str) -> Result<String> {
    let wanted = scaffold::folder_name(name);
    let folders = folders(sources, MUNICIPALITIES);
    if folders.contains(&wanted) {
        return Ok(wanted);
    }
    let hint = match suggestion::nearest(&wanted, folders.iter().map(String::as_str)) {
        Some(near) => format!("did you mean `{near}`? for a new one: `factsheet new gemeente \"{name}\"`"),
        None => format!("create it with `factsheet new gemeente \"{name}\"`"),
    };
    Err(Refusal::Usage(format!("there is no municipality `{name}` in `{MUNICIPALITIES}`; {hint}")))
}

/// The names in a folder of the project, in order.
fn folders(sources: &Sources, folder: &str) -> Vec<String> {
    let entries = std::fs::read_dir(sources.root().join(folder)).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn write(sources: &Sources, folder: &Path, files: &NewFiles) -> Result<()> {
    new_folder::write(sources.root(), folder, files).map_err(Refusal::Usage)?;
    for (name, _) in files {
        print_line(&format!("{}/{name}", display_path(folder)));
    }
    Ok(())
}

/// What to do with a new document.
fn print_next_steps(id: &DocumentId) {
    print_line("next: write the texts in the places of `{lacune}`, and √ or X in those of `?`");
    print_line(&format!("      factsheet check {id}    lists what is still open"));
    print_line(&format!("      factsheet desk {id}  shows the sheet while you write"));
    print_line(&format!("      factsheet build --definitief {id}  when all is done"));
}
