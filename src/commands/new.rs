//! `factsheet new`: begins a municipality, a factsheet or a follow-up report.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::batch::Mode;
use crate::cli::{MessageFormat, New};
use crate::codes::RUN_FAULT;
use crate::commands::messages::say;
use crate::commands::report::Printer;
use crate::commands::{Exit, usage};
use crate::content::collection::{Collection, DocumentId, MUNICIPALITIES};
use crate::content::document::{Body, FRAMEWORKS};
use crate::content::source::{Sources, shown};
use crate::diagnostics::{Diagnostics, Placed, error};
use crate::merge::merge;
use crate::scaffold::{self, Files, factsheet, follow_up};
use crate::suggestion;

/// Why nothing was begun.
enum Refusal {
    /// The call was wrong.
    Usage(String),
    /// The content that it would be derived from is at fault.
    Content(Diagnostics),
}

type Result<T> = std::result::Result<T, Refusal>;

/// Begins what is asked for. What is there already is never touched.
pub fn new(root: PathBuf, what: &New) -> Exit {
    let sources = Arc::new(Sources::new(&root));
    let done = match what {
        New::Gemeente { name } => municipality(&sources, name),
        New::Factsheet { municipality, jaar, aanpak, toetsingskader } => {
            new_factsheet(&sources, municipality, *jaar, aanpak, toetsingskader.as_deref())
        }
        New::Vervolg { municipality, jaar } => new_follow_up(&sources, municipality, *jaar),
    };
    match done {
        Ok(()) => Exit::Success,
        Err(Refusal::Usage(message)) => usage(&message),
        Err(Refusal::Content(faults)) => {
            let mut printer = Printer::new(Arc::clone(&sources), MessageFormat::Human, Mode::Changed);
            printer.project_faults(faults);
            printer.end()
        }
    }
}

fn municipality(sources: &Sources, name: &str) -> Result<()> {
    let name = scaffold::printed_name(name).map_err(Refusal::Usage)?;
    let slug = scaffold::folder_name(&name);
    let folder = Path::new(MUNICIPALITIES).join(&slug);
    let text = format!("naam = {}\n", toml::Value::String(scaffold::escaped(&name)));
    write(sources, &folder, &vec![("gemeente.toml".into(), text)])?;
    say(&format!("next: check the name, `{name}`, in `{}/gemeente.toml`: it is printed so", shown(&folder)));
    say(&format!("      factsheet new factsheet {slug} --jaar … --aanpak \"…\""));
    Ok(())
}

fn new_factsheet(
    sources: &Sources,
    municipality: &str,
    year: u16,
    approaches: &[String],
    framework: Option<&str>,
) -> Result<()> {
    let municipality = known_municipality(sources, municipality)?;
    let folders: Vec<_> = approaches.iter().map(|approach| scaffold::folder_name(approach)).collect();
    for (index, folder) in folders.iter().enumerate() {
        if folder.is_empty() {
            return Err(Refusal::Usage(format!("`{}` is no name for an approach", approaches[index])));
        }
        if folders[..index].contains(folder) {
            return Err(Refusal::Usage(format!("the approach `{}` is named twice", approaches[index])));
        }
    }
    let collection = Collection::read(sources);
    let id = framework.map_or_else(|| only_framework(sources), |id| Ok(id.to_owned()))?;
    let path = Path::new(FRAMEWORKS).join(format!("{id}.toml"));
    let file = sources.read(&path).map_err(|fault| Refusal::Content(vec![fault]))?;
    let framework = collection.framework(sources, &Placed { value: id.clone(), place: file.start() });
    let framework = framework.map_err(Refusal::Content)?;
    let files = factsheet::files(year, approaches, &id, &framework, &collection.shared);
    let document = DocumentId { municipality, folder: format!("factsheet-{year}") };
    write(sources, &document.path(), &files)?;
    next(&document);
    Ok(())
}

fn new_follow_up(sources: &Sources, municipality: &str, year: u16) -> Result<()> {
    let municipality = known_municipality(sources, municipality)?;
    let collection = Collection::read(sources);
    let id = earlier_factsheet(&collection, &municipality, year)?;
    let document = collection.document(sources, &id).map_err(Refusal::Content)?;
    let merged = merge(&id, &document, &collection.shared).map_err(Refusal::Content)?;
    let Body::Factsheet(factsheet) = &document.body else {
        return Err(Refusal::Content(vec![error(RUN_FAULT, format!("`{id}` is no factsheet"))]));
    };
    let earlier = follow_up::Earlier { id: &id, document: &document, factsheet, title: merged.title };
    let files = follow_up::files(&earlier, year, sources, &collection.shared);
    let (files, rows) = files.map_err(Refusal::Content)?;
    let document = DocumentId { municipality, folder: format!("vervolg-{year}") };
    write(sources, &document.path(), &files)?;
    say(&format!("{rows} rows: the improvement points of {id}, with their text"));
    next(&document);
    Ok(())
}

/// The last factsheet of a municipality before `year`.
fn earlier_factsheet(collection: &Collection, municipality: &str, year: u16) -> Result<DocumentId> {
    let year_of = |id: &DocumentId| id.folder.strip_prefix("factsheet-").and_then(|year| year.parse::<u16>().ok());
    let of_municipality = collection.ids.iter().filter(|id| id.municipality == municipality);
    let before = of_municipality.filter(|id| year_of(id).is_some_and(|found| found < year));
    before.max_by_key(|id| year_of(id)).cloned().ok_or_else(|| {
        let folder = format!("{MUNICIPALITIES}/{municipality}");
        Refusal::Usage(format!("`{folder}` has no factsheet from before {year}, of which this would be the follow-up"))
    })
}

/// The folder of a municipality, which must be there.
fn known_municipality(sources: &Sources, name: &str) -> Result<String> {
    let wanted = scaffold::folder_name(name);
    let folders = folders(sources, MUNICIPALITIES);
    if folders.contains(&wanted) {
        return Ok(wanted);
    }
    let hint = match suggestion::nearest(&wanted, folders.iter().map(String::as_str)) {
        Some(near) => format!("did you mean `{near}`? for a new one: `factsheet new gemeente \"{name}\"`"),
        None => format!("begin it with `factsheet new gemeente \"{name}\"`"),
    };
    Err(Refusal::Usage(format!("there is no municipality `{name}` in `{MUNICIPALITIES}`; {hint}")))
}

fn only_framework(sources: &Sources) -> Result<String> {
    let ids = Collection::framework_ids(sources);
    match ids.as_slice() {
        [only] => Ok(only.clone()),
        several => Err(Refusal::Usage(format!("name the framework with --toetsingskader: {}", several.join(", ")))),
    }
}

/// The names in a folder of the project, in order.
fn folders(sources: &Sources, folder: &str) -> Vec<String> {
    let entries = std::fs::read_dir(sources.root().join(folder)).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn write(sources: &Sources, folder: &Path, files: &Files) -> Result<()> {
    scaffold::write(sources.root(), folder, files).map_err(Refusal::Usage)?;
    for (name, _) in files {
        say(&format!("{}/{name}", shown(folder)));
    }
    Ok(())
}

/// What to do with a new document.
fn next(id: &DocumentId) {
    say("next: write the texts in the places of `{lacune}`, and √ or X in those of `?`");
    say(&format!("      factsheet check {id}    tells what is still open"));
    say(&format!("      factsheet preview {id}  shows the sheet while you write"));
    say(&format!("      factsheet build --definitief {id}  when all is done"));
}
