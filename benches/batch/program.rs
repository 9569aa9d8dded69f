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
        let file = self.project.join("content/standaardteksten/themas.md");
        let text = fs::read_to_string(&file).expect("a text");
        let words = [("stel het gezin", "stelt het gezin"), ("stelt het gezin", "stel het gezin")];
        let (from, to) = words.into_iter().find(|(from, _)| text.contains(from)).expect("the word is there");
        fs::write(file, text.replace(from, to)).expect("the text is written");
    }

    fn next(&self) -> usize {
        self.changes.fetch_add(1, Ordering::Relaxed)
    }
}
