//! The benchmark: runs the program and its competitors in turns on a synthetic series, and prints a table.

#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "it is a program of its own, for developers")]

mod competitors;
mod documents;
mod dump;
mod engine;
mod html;
mod measure;
mod options;
mod program;
#[path = "../../tests/support/series.rs"]
#[allow(dead_code, reason = "shared with the tests")]
mod series;
mod table;

use std::path::Path;

use factsheet::system::workers::cores;
use mimalloc::MiMalloc;

use competitors::{BareEngine, Competitors, TypstProcesses, WeasyPrint};
use options::{Options, Part, Rows};
use program::Program;
use series::Series;
use table::Table;

/// The bare engine uses the program's allocator, so that the comparison shows only the cost of the code around it.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() {
    let options = Options::of_call(std::env::args_os()).unwrap_or_else(|error| error.exit());
    match &options.part {
        Some(Part::Series { municipalities, folder }) => Series::new(*municipalities).write(repository(), folder),
        Some(Part::Engine { project, jobs, evicts }) => {
            let work = engine::run(project, *jobs, *evicts);
            println!("{} {}", work.preparation.as_secs_f64(), work.pages);
        }
        None => print!("{}", compare(&options)),
    }
}

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Measures everything and returns the table.
fn compare(options: &Options) -> String {
    let folder = tempfile::tempdir().unwrap();
    let project = folder.path().join("project");
    let series = Series::new(options.municipalities);
    note(&format!("writing a series of {} municipalities", options.municipalities));
    series.write(repository(), &project);
    let program = Program::new(&project);
    let mut table = Table::new(options.municipalities * 2, options.rounds, cores());

    if options.includes(Rows::Cold) {
        let competitors = competitors(options, &project, folder.path());
        cold(&program, &competitors, options.rounds, &mut table);
    }
    if options.includes(Rows::Changes) {
        changes(&program, options.rounds, &mut table);
    }
    if let Some(documents) = options.long {
        memory(documents, folder.path(), &mut table);
    }
    table.markdown()
}

fn competitors(options: &Options, project: &Path, folder: &Path) -> Competitors {
    let engine = |evicts| BareEngine { project: project.to_owned(), jobs: cores(), evicts };
    let typst = TypstProcesses::prepare(&options.typst, project, &folder.join("typst"), cores());
    let weasyprint =
        WeasyPrint::prepare(&options.python, project, &folder.join("html"), cores(), options.weasyprint_documents);
    Competitors { engines: [engine(false), engine(true)], typst, weasyprint }
}

/// Builds all documents from scratch, each competitor in turn, once per round.
fn cold(program: &Program, competitors: &Competitors, rounds: usize, table: &mut Table) {
    for round in 1..=rounds {
        note(&format!("cold, round {round} of {rounds}"));
        table.cold(program.build(&["--force"]));
        for engine in &competitors.engines {
            table.engine(engine.name(), engine.run());
        }
        if let Some(typst) = &competitors.typst {
            table.typst(typst.run());
        }
        if let Some(weasyprint) = &competitors.weasyprint {
            table.weasyprint(weasyprint.run());
        }
    }
}

/// Builds again after no change and after changes of several kinds; then checks the content.
fn changes(program: &Program, rounds: usize, table: &mut Table) {
    note("building all, for the changes");
    program.build(&[]);
    for round in 1..=rounds {
        note(&format!("changes, round {round} of {rounds}"));
        for change in CHANGES {
            (change.make)(program);
            let run = program.build(change.args);
            let typeset = (change.typeset)(table.documents);
            assert_eq!(typeset_documents(&run.output), typeset, "{}: {}", change.name, run.output);
            table.change(change.name, run);
        }
        table.checked(program.check());
    }
}

/// A change of the content, and the run that follows it.
struct Change {
    /// The row of the table.
    name: &'static str,
    make: fn(&Program),
    args: &'static [&'static str],
    /// How many of all documents the run must typeset.
    typeset: fn(usize) -> usize,
}

/// All of them, in their order: each run finds what the ones before left.
const CHANGES: &[Change] = &[
    Change { name: "`factsheet build`, nothing changed", make: |_| (), args: &[], typeset: |_| 0 },
    Change {
        name: "… the name of one municipality changed",
        make: Program::change_one_municipality,
        args: &[],
        typeset: |_| 2,
    },
    Change { name: "… a comment added to the framework", make: Program::add_a_comment, args: &[], typeset: |_| 0 },
    Change {
        name: "… the wording of one indicator changed",
        make: Program::change_an_indicator,
        args: &[],
        typeset: |all| all / 2,
    },
    Change {
        name: "… one shared word changed: `--dry-run`",
        make: Program::change_a_shared_word,
        args: &["--dry-run"],
        typeset: |_| 0,
    },
    Change { name: "… one shared word changed", make: |_| (), args: &[], typeset: |all| all },
];

/// How many documents a run typeset, by the summary that it printed.
fn typeset_documents(output: &str) -> usize {
    if output.contains("nothing was typeset") {
        return 0;
    }
    let summary = output.lines().find(|line| line.contains(" built, ")).expect("a summary");
    summary.split(' ').next().and_then(|count| count.parse().ok()).expect("a number")
}

/// Measures the memory of a run of 500 documents and of a long one.
fn memory(documents: usize, folder: &Path, table: &mut Table) {
    for documents in [500, documents] {
        note(&format!("memory, {documents} documents"));
        let project = folder.join(format!("memory-{documents}"));
        Series::new(documents / 2).write(repository(), &project);
        table.memory(documents, Program::new(&project).build(&["--force"]));
    }
}

/// Prints the progress to the standard error; the table goes to the standard output.
fn note(words: &str) {
    eprintln!("{words}");
}
