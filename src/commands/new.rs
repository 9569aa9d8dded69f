//! `factsheet new`: creates a municipality or a document.

use std::path::PathBuf;
use std::sync::Arc;

use clap::ArgMatches;

use crate::commands::cli::{MessageFormat, New};
use crate::commands::exit::{Exit, usage};
use crate::commands::print::{print_line, print_text};
use crate::commands::report::Reporter;
use crate::content::document_id::{DocumentId, MUNICIPALITIES};
use crate::content::sources::Sources;
use crate::kinds::kind::Kind;
use crate::kinds::misfit::Misfit;
use crate::kinds::new::Refusal;
use crate::new::{create_document, create_municipality};

/// Creates what is asked for. What exists already is never changed.
pub fn new(root: PathBuf, what: &New) -> Exit {
    let sources = Arc::new(Sources::new(&root));
    let done = match what {
        New::Municipality(new) => municipality(&sources, &new.name).map_err(Refusal::from),
        New::Document(kind, arguments) => document(&sources, *kind, arguments),
    };
    match done {
        Ok(()) => Exit::Success,
        Err(Refusal::Misfit(misfit)) => usage(&misfit),
        Err(Refusal::Content(errors)) => {
            let mut reporter = Reporter::new(Arc::clone(&sources), MessageFormat::Human);
            reporter.project_errors(errors);
            reporter.end()
        }
    }
}

fn municipality(sources: &Sources, name: &str) -> Result<(), Misfit> {
    let new = create_municipality(sources, name)?;
    new.files.iter().for_each(|file| print_line(file));
    let (name, folder) = (&new.name, &new.folder);
    print_line(&format!(
        "next: check the name, `{name}`, in `{MUNICIPALITIES}/{folder}/gemeente.toml`: it is printed so"
    ));
    print_line(&format!("      factsheet new factsheet {folder} --jaar … --aanpak \"…\""));
    Ok(())
}

fn document(sources: &Sources, kind: &dyn Kind, arguments: &ArgMatches) -> Result<(), Refusal> {
    let new = create_document(sources, kind, arguments)?;
    new.files.iter().for_each(|file| print_line(file));
    new.note.iter().for_each(print_text);
    print_next_steps(&new.id);
    Ok(())
}

/// What to do with a new document.
fn print_next_steps(id: &DocumentId) {
    print_line("next: write the texts in the places of `{lacune}`, and √ or X in those of `?`");
    print_line(&format!("      factsheet check {id}    lists what is still open"));
    print_line(&format!("      factsheet desk {id}  shows the sheet while you write"));
    print_line(&format!("      factsheet build --definitief {id}  when all is done"));
}
