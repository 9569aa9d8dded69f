//! `factsheet schema`: JSON Schemas for the content's TOML files, so that editors complete and explain while one types.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::commands::cli::MessageFormat;
use crate::commands::exit::Exit;
use crate::commands::print::print_text;
use crate::commands::report::Reporter;
use crate::content::sources::Sources;
use crate::diagnostics::{Diagnostics, error};
use crate::messages;
use crate::schema::{self, FOLDER, RULES, RULES_START};
use crate::series::collection::Collection;
use crate::system::{atomic_file, regular_file};

/// Writes the schemas of the project, and the rules that join them to the files.
pub fn schema(root: PathBuf) -> Exit {
    let sources = Arc::new(Sources::new(&root));
    let collection = Collection::read(&sources);
    let mut reporter = Reporter::new(Arc::clone(&sources), MessageFormat::Human);
    match write(&sources, &collection) {
        Ok(0) => print_text(&messages::schemas_unchanged(FOLDER)),
        Ok(count) => print_text(&messages::schemas_written(count, FOLDER, RULES)),
        Err(errors) => reporter.project_errors(errors),
    }
    reporter.end()
}

/// Writes the files that are not yet as they should be, and counts them.
fn write(sources: &Sources, collection: &Collection) -> Result<usize, Diagnostics> {
    let files = schema::files(sources, collection)?;
    let old_rules = regular_file::read_to_string(&sources.root().join(RULES)).unwrap_or_default();
    if !old_rules.is_empty() && !old_rules.starts_with(RULES_START) {
        return Err(vec![error(messages::rules_not_ours(RULES)).with_hint(messages::move_rules_elsewhere())]);
    }
    let mut count = 0;
    for (path, text) in files {
        count += usize::from(replace(&sources.root().join(path), &text)?);
    }
    Ok(count)
}

/// Whether the file was not yet so.
fn replace(path: &Path, text: &str) -> Result<bool, Diagnostics> {
    if regular_file::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(false);
    }
    atomic_file::replace(path, text.as_bytes()).map_err(|reason| vec![error(messages::run_failed(reason))])?;
    Ok(true)
}
