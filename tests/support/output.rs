//! What `build` reports as JSON, and the output folder that it leaves.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use super::Project;

/// Every file of the output folder, by path, with its bytes.
pub type Snapshot = Vec<(PathBuf, Vec<u8>)>;

/// The report of a `build`.
#[derive(Debug)]
pub struct Report {
    /// The exit code of the program.
    pub code: i32,
    /// The objects that it printed, one per line.
    pub lines: Vec<Value>,
    /// What it printed on the standard error.
    pub stderr: String,
}

impl Report {
    /// The ids of the documents with a status, in order.
    pub fn with_status(&self, status: &str) -> Vec<String> {
        let lines = self.lines.iter().filter(|line| line["status"] == status);
        lines.map(|line| line["document"].as_str().expect("an id").to_owned()).collect()
    }

    /// The line of a document.
    #[track_caller]
    pub fn document(&self, id: &str) -> &Value {
        self.lines.iter().find(|line| line["document"] == id).unwrap_or_else(|| panic!("no {id} in {:?}", self.lines))
    }

    /// The counts at the end.
    #[track_caller]
    pub fn summary(&self) -> &Value {
        &self.lines.last().expect("a line")["summary"]
    }
}

impl Project {
    /// Builds, and reads the report.
    pub fn report(&self, args: &[&str]) -> Report {
        let run = self.run(&[&["build", "--message-format", "json"], args].concat());
        let lines = run.stdout.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
        Report { code: run.code, lines, stderr: run.stderr }
    }

    /// Builds, which must succeed; the documents with a status.
    #[track_caller]
    pub fn with_status(&self, args: &[&str], status: &str) -> Vec<String> {
        let report = self.report(args);
        assert_eq!(report.code, 0, "{report:?}");
        report.with_status(status)
    }

    /// The output folder as it is now.
    pub fn snapshot(&self) -> Snapshot {
        let files = walkdir::WalkDir::new(self.path("out")).sort_by_file_name().into_iter().flatten();
        let files = files.filter(|entry| entry.file_type().is_file());
        files.map(|entry| (entry.path().to_owned(), fs::read(entry.path()).expect("a file"))).collect()
    }
}
