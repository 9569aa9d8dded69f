//! The competitors that the program is compared with, all on the same documents.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Instant;

use crate::documents::Documents;
use crate::measure::{Run, run};
use crate::{dump, html, note, repository};

/// The script that converts HTML files to PDF files, in one process.
const SCRIPT: &str = include_str!("weasyprint.py");

/// All competitors that are installed.
pub struct Competitors {
    /// The bare engine without and with eviction of typst's cache.
    pub engines: [BareEngine; 2],
    /// `typst compile`.
    pub typst: Option<TypstProcesses>,
    /// WeasyPrint.
    pub weasyprint: Option<WeasyPrint>,
}

/// The bare engine, as a separate process.
pub struct BareEngine {
    pub project: PathBuf,
    pub jobs: usize,
    /// Whether it evicts finished documents from typst's cache.
    pub evicts: bool,
}

impl BareEngine {
    pub fn name(&self) -> &'static str {
        if self.evicts { "bare engine, with eviction" } else { "bare engine, without eviction" }
    }

    /// Typesets all documents. The time of the process excludes reading and merging the content.
    pub fn run(&self) -> Run {
        let mut command = Command::new(std::env::current_exe().expect("this program"));
        command.arg("engine").arg(&self.project).arg(self.jobs.to_string()).args(self.evicts.then_some("--evicts"));
        let whole = run(&mut command);
        let preparation = whole.output.split(' ').next().and_then(|seconds| seconds.parse::<f64>().ok());
        Run { seconds: whole.seconds - preparation.expect("the time of the preparation"), ..whole }
    }
}

/// `typst compile`, one process per document, as many in parallel as there are cores.
pub struct TypstProcesses {
    program: PathBuf,
    folder: PathBuf,
    slugs: Vec<String>,
    jobs: usize,
}

impl TypstProcesses {
    /// Writes the files that `typst` needs; `None` if the program is not installed.
    pub fn prepare(program: &Path, project: &Path, folder: &Path, jobs: usize) -> Option<Self> {
        if !answers(Command::new(program).arg("--version")) {
            note("no `typst`: it is left out; cargo install typst-cli --version 0.15.1 --locked");
            return None;
        }
        fs::create_dir_all(folder).expect("a folder");
        dump::write_shared(repository(), folder);
        let documents = Documents::read(project);
        let slugs = documents.merged.iter().map(|(id, merged)| {
            dump::write_document(folder, &id.slug(), &merged.data);
            id.slug()
        });
        let slugs = slugs.collect();
        Some(Self { program: program.to_owned(), folder: folder.to_owned(), slugs, jobs })
    }

    /// Builds all documents.
    pub fn run(&self) -> Run {
        let next = AtomicUsize::new(0);
        let start = Instant::now();
        let work = || {
            while let Some(slug) = self.slugs.get(next.fetch_add(1, Ordering::Relaxed)) {
                self.compile(slug);
            }
        };
        thread::scope(|scope| (0..self.jobs).for_each(|_| drop(scope.spawn(work))));
        Run { seconds: start.elapsed().as_secs_f64(), memory: None, output: String::new() }
    }

    fn compile(&self, slug: &str) {
        let mut command = Command::new(&self.program);
        command.args(["compile", "--root", ".", "--jobs", "1", "--ignore-system-fonts", "--font-path", "fonts"]);
        command.args(["--features", "a11y-extras", "--pdf-standard", "1.7,a-2a,ua-1"]);
        command.args(["--creation-timestamp", "1356998400"]);
        command.args([format!("{slug}.typ"), format!("{slug}.pdf")]).current_dir(&self.folder);
        run(&mut command);
    }
}

/// WeasyPrint on equivalent HTML, one process per core, each with its share of the documents.
pub struct WeasyPrint {
    python: PathBuf,
    folder: PathBuf,
    slugs: Vec<String>,
    jobs: usize,
}

impl WeasyPrint {
    /// Writes the HTML of the first `sample` documents; `None` if WeasyPrint is not installed.
    pub fn prepare(python: &Path, project: &Path, folder: &Path, jobs: usize, sample: usize) -> Option<Self> {
        if !answers(Command::new(python).args(["-c", "import weasyprint"])) {
            note("no WeasyPrint: it is left out; pip install weasyprint");
            return None;
        }
        fs::create_dir_all(folder).expect("a folder");
        crate::series::copy(&repository().join("fonts"), &folder.join("fonts"));
        fs::write(folder.join("weasyprint-files.py"), SCRIPT).expect("the script is written");
        let documents = Documents::read(project);
        let slugs = documents.merged.iter().take(sample).map(|(id, merged)| {
            let page = html::page(&merged.data);
            fs::write(folder.join(format!("{}.html", id.slug())), page).expect("the page is written");
            id.slug()
        });
        let slugs = slugs.collect();
        Some(Self { python: python.to_owned(), folder: folder.to_owned(), slugs, jobs })
    }

    /// Builds the sample. The output is the number of documents.
    pub fn run(&self) -> Run {
        let start = Instant::now();
        thread::scope(|scope| {
            for worker in 0..self.jobs {
                let share = self.slugs.iter().skip(worker).step_by(self.jobs).map(|slug| format!("{slug}.html"));
                let mut command = Command::new(&self.python);
                command.arg("weasyprint-files.py").args(share).current_dir(&self.folder);
                scope.spawn(move || run(&mut command));
            }
        });
        Run { seconds: start.elapsed().as_secs_f64(), memory: None, output: self.slugs.len().to_string() }
    }
}

/// Whether a program is installed and runs.
fn answers(command: &mut Command) -> bool {
    command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}
