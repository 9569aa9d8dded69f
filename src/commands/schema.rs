//! `factsheet schema`: JSON Schemas for the content's TOML files, so that editors complete and explain while one types.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::batch::Mode;
use crate::cli::MessageFormat;
use crate::codes::RUN_FAULT;
use crate::commands::Exit;
use crate::commands::messages::{counted, say};
use crate::commands::report::Printer;
use crate::content::collection::Collection;
use crate::content::source::Sources;
use crate::diagnostics::{Diagnostics, error};
use crate::export::output;
use crate::schema::{self, FOLDER, RULES, RULES_START};

/// Writes the schemas of the project, and the rules that join them to the files.
pub fn schema(root: PathBuf) -> Exit {
    let sources = Arc::new(Sources::new(&root));
    let collection = Collection::read(&sources);
    let mut printer = Printer::new(Arc::clone(&sources), MessageFormat::Human, Mode::Changed);
    match write(&sources, &collection) {
        Ok(0) => say(&format!("the schemas in `{FOLDER}` are as they were")),
        Ok(count) => say(&format!("{} written: `{FOLDER}` and `{RULES}`", counted(count, "file", "files"))),
        Err(faults) => printer.project_faults(faults),
    }
    printer.end()
}

/// Writes the files that are not yet as they should be, and counts them.
fn write(sources: &Sources, collection: &Collection) -> Result<usize, Diagnostics> {
    let files = schema::files(sources, collection)?;
    let old_rules = fs::read_to_string(sources.root().join(RULES)).unwrap_or_default();
    if !old_rules.is_empty() && !old_rules.starts_with(RULES_START) {
        let fault = error(RUN_FAULT, format!("`{RULES}` was written by somebody else, and is left as it is"));
        return Err(vec![fault.with_hint(
            "move its rules elsewhere and remove it, or let it begin with the line of `factsheet schema`",
        )]);
    }
    let mut count = 0;
    for (path, text) in files {
        count += usize::from(replace(&sources.root().join(path), &text)?);
    }
    Ok(count)
}

/// Whether the file was not yet so.
fn replace(path: &Path, text: &str) -> Result<bool, Diagnostics> {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(false);
    }
    output::replace(path, text.as_bytes()).map_err(|message| vec![error(RUN_FAULT, message)])?;
    Ok(true)
}
