//! The program itself, as its users run it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::measure::{Run, run};
use crate::series;

/// The program in a project.
pub struct Program {
    project: PathBuf,
    changes: AtomicUsize,
}

impl Program {
    /// The program in a project.
    pub fn new(project: &Path) -> Self {
        Self { project: project.to_owned(), changes: AtomicUsize::new(0) }
    }

    /// `factsheet build`.
    pub fn build(&self, args: &[&str]) -> Run {
        self.run(&[&["build"], args].concat())
    }

    /// `factsheet check`.
    pub fn check(&self) -> Run {
        self.run(&["check"])
    }

    fn run(&self, args: &[&str]) -> Run {
        let mut command = Command::new(env!("CARGO_BIN_EXE_factsheet"));
        run(command.args(args).current_dir(&self.project).env_remove("SOURCE_DATE_EPOCH"))
    }

    /// Changes the name of a municipality, which both its documents contain.
    pub fn change_one_municipality(&self) {
        let file = self.project.join("content/gemeenten").join(series::name(0).to_lowercase()).join("gemeente.toml");
        let name = format!("naam = \"{} {}\"\n", series::name(0), self.next());
        fs::write(file, name).expect("the name is written");
    }

    /// Changes a word of a text that all documents share.
    pub fn change_a_shared_word(&self) {
        let words = [("stel het gezin", "stelt het gezin"), ("stelt het gezin", "stel het gezin")];
        self.edit("content/standaardteksten/themas.md", |text| {
            let (from, to) = words.into_iter().find(|(from, _)| text.contains(from)).expect("the word is there");
            text.replace(from, to)
        });
    }

    /// Adds a comment to the framework, which all documents read.
    pub fn add_a_comment(&self) {
        let comment = format!("# Opmerking {}.\n", self.next());
        self.edit("content/toetsingskaders/ggsr.toml", |text| text + &comment);
    }

    /// Changes the wording of an indicator that all factsheets show, and no follow-up report.
    pub fn change_an_indicator(&self) {
        let number = self.next();
        let start = "tekst = \"De netwerkpartners weten";
        self.edit("content/toetsingskaders/ggsr.toml", |text| {
            let (before, after) = text.split_once(start).expect("the indicator is there");
            format!("{before}{start} {number}{after}")
        });
    }

    fn edit(&self, file: &str, edit: impl FnOnce(String) -> String) {
        let file = self.project.join(file);
        let text = fs::read_to_string(&file).expect("a text");
        fs::write(file, edit(text)).expect("the text is written");
    }

    fn next(&self) -> usize {
        self.changes.fetch_add(1, Ordering::Relaxed)
    }
}
