//! `factsheet new`: creates a municipality or a document.

use std::path::PathBuf;
use std::sync::Arc;

use clap::ArgMatches;

use crate::commands::cli::{MessageFormat, New};
use crate::commands::exit::{Exit, usage};
use crate::commands::print::{print_line, print_text, words};
use crate::commands::report::Reporter;
use crate::content::document_id::{DocumentId, MUNICIPALITIES};
use crate::content::sources::Sources;
use crate::kinds::kind::Kind;
use crate::kinds::misfit::Misfit;
use crate::kinds::new::Refusal;
use crate::messages;
use crate::new::{create_document, create_municipality};

/// What stands before the commands to go on with.
const INDENT: &str = "      ";

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
    let folder = &new.folder;
    print_text(&messages::next_check_name(format!("{MUNICIPALITIES}/{folder}/gemeente.toml"), new.name));
    print_line(&format!("{INDENT}factsheet new factsheet {folder} --jaar … --aanpak \"…\""));
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
    print_text(&messages::next_write_texts());
    let steps = [
        (format!("factsheet check {id}"), messages::next_check()),
        (format!("factsheet desk {id}"), messages::next_desk()),
        (format!("factsheet build --definitief {id}"), messages::next_build()),
    ];
    let width = steps.iter().map(|(command, _)| command.chars().count()).max().unwrap_or_default();
    for (command, purpose) in &steps {
        print_line(&format!("{INDENT}{command:width$}  {}", words(purpose)));
    }
}
