//! `factsheet check`: judges the content, and writes nothing.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use serde::Serialize;

use crate::checks::context::CheckResources;
use crate::checks::language::spelling::{FOLDER, Spelling};
use crate::checks::series::Series;
use crate::checks::{self, CheckResult, Scope};
use crate::commands::cli::{CheckArgs, MessageFormat};
use crate::commands::exit::{Exit, usage, usage_all};
use crate::commands::print::{DiagnosticPrinter, print_json, print_line, print_text, ui_language};
use crate::content::sources::Sources;
use crate::diagnostics::suggestion;
use crate::diagnostics::{Diagnostic, Level, ok_or_append};
use crate::messages::codes::{CONTENT_CAN_BE_FINAL, CONTENT_STILL_OPEN};
use crate::messages::{self, Argument, Message};
use crate::series::collection::Collection;
use crate::typeset::world::WorldBase;

/// The end of a check in JSON.
#[derive(Serialize)]
struct SummaryLine {
    summary: Counts,
}

#[derive(Serialize)]
struct Counts {
    documents: usize,
    errors: usize,
    warnings: usize,
    notes: usize,
    accepted: usize,
    ms: u128,
}

/// Checks the documents that are named, or all.
pub fn check(root: PathBuf, args: &CheckArgs) -> Exit {
    let start = Instant::now();
    let sources = Arc::new(Sources::new(&root));
    let collection = Collection::read(&sources);
    let ids = match collection.select(&args.names) {
        Ok(ids) => ids,
        Err(unknown) => return usage_all(unknown),
    };
    let series = Series::read(&sources, &collection);
    let spelling = match dictionary(args, &series) {
        Ok(spelling) => spelling,
        Err(message) => return usage(message),
    };
    let mut errors = Vec::new();
    let base = args.typeset.then(|| ok_or_append(WorldBase::read(&sources), &mut errors)).flatten();
    let tools = CheckResources { fonts: checks::fonts(&sources), base, spelling };
    let scope = if args.names.is_empty() { Scope::Whole } else { Scope::Documents };
    let mut result = checks::check(&series, &ids, scope, &tools);
    result.diagnostics.splice(..0, errors);

    let printer = DiagnosticPrinter::new(Arc::clone(&sources), args.message_format);
    let printed: Vec<_> = result.diagnostics.iter().filter(|found| is_printed(found, args)).cloned().collect();
    printer.print(&printed);
    summary(&result, ids.len(), args, start.elapsed());
    let fails = |diagnostic: &Diagnostic| match diagnostic.level {
        Level::Error => true,
        Level::Warning => args.strict,
        Level::Note => false,
    };
    let exit = if result.diagnostics.iter().any(fails) { Exit::Failure } else { Exit::Success };
    // The program ends here: letting go of a hundred megabytes piece by piece would only take time.
    std::mem::forget((series, printer));
    exit
}

/// Whether a diagnostic is printed. A user who names a document wants to know what is still to be done in it.
fn is_printed(found: &Diagnostic, args: &CheckArgs) -> bool {
    let is_about_progress = [CONTENT_STILL_OPEN, CONTENT_CAN_BE_FINAL].contains(&found.code);
    found.level != Level::Note || args.notes || (is_about_progress && !args.names.is_empty())
}

/// Explains a code, or lists all.
pub fn explain(name: &str) -> Exit {
    if name.is_empty() {
        list_codes();
        return Exit::Success;
    }
    match messages::find_code(name) {
        Some(code) => {
            print_line(&format!("{code}\n\n{}", code.explanation(ui_language())));
            Exit::Success
        }
        None => {
            let hint = suggestion::hint(name, messages::codes::ALL.iter().map(|code| code.name()));
            usage(messages::with_hint(hint, messages::no_such_code(name)))
        }
    }
}

fn list_codes() {
    let width = messages::codes::ALL.iter().map(|code| code.name().len()).max().unwrap_or_default();
    for code in messages::codes::ALL {
        print_line(&format!("{:width$}  {}", code.name(), code.summary(ui_language())));
    }
}

/// The dictionary that is named, or that of the project; none if there is none.
fn dictionary(args: &CheckArgs, series: &Series) -> Result<Option<Spelling>, Message> {
    let own = series.sources.root().join(FOLDER);
    let folder = match &args.spelling {
        Some(folder) => folder.clone(),
        None if own.is_dir() => own,
        None => return Ok(None),
    };
    let spelling = Spelling::read(&folder, series).map_err(|error| {
        let hints = error.hints.into_iter().map(|hint| hint.message);
        hints.fold(error.message, |problem, hint| messages::with_hint(hint, problem))
    })?;
    Ok(Some(spelling))
}

fn summary(result: &CheckResult, documents: usize, args: &CheckArgs, time: Duration) {
    let counts = Counts {
        documents,
        errors: result.count(Level::Error),
        warnings: result.count(Level::Warning),
        notes: result.count(Level::Note),
        accepted: result.accepted,
        ms: time.as_millis(),
    };
    if args.message_format == MessageFormat::Json {
        return print_json(&SummaryLine { summary: counts });
    }
    let mut parts = vec![
        messages::document_count(counts.documents),
        messages::error_count(counts.errors),
        messages::warning_count(counts.warnings),
    ];
    parts.extend((counts.accepted > 0).then(|| messages::accepted_count(counts.accepted)));
    parts.extend(notes(result, args));
    print_text(&messages::check_summary(Argument::list(parts), time));
}

/// The notes in the summary: how much is still to be done, and how many notes are hidden.
fn notes(result: &CheckResult, args: &CheckArgs) -> Option<Message> {
    let count = |is_counted: &dyn Fn(&Diagnostic) -> bool| {
        result.diagnostics.iter().filter(|found| found.level == Level::Note && is_counted(found)).count()
    };
    let open = count(&|found| found.code == CONTENT_STILL_OPEN);
    let others = count(&|found| found.code != CONTENT_STILL_OPEN && !is_printed(found, args));
    let notes = match (open, others) {
        (0, 0) => return None,
        (0, others) => messages::note_count(others),
        (open, 0) => messages::still_open_count(open),
        (open, others) => messages::open_and_note_count(messages::note_count(others), messages::still_open_count(open)),
    };
    let has_hidden = count(&|found| !is_printed(found, args)) > 0;
    Some(if has_hidden { messages::notes_hidden(notes) } else { notes })
}
