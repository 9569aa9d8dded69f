//! A project in a temporary folder, and the real program run in it.

pub mod announce;
pub mod check;
pub mod dutch;
pub mod edit;
pub mod mutation;
pub mod output;
pub mod pdf;
pub mod preview;
pub mod process;
pub mod series;
pub mod validate;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub use process::{Run, program, run};
use series::{Series, copy};
use tempfile::TempDir;
use walkdir::WalkDir;

/// The folder of the published text.
pub const PUBLISHED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/published");

/// A copy of this repository's content, layouts and fonts.
pub struct Project {
    folder: TempDir,
}

impl Project {
    /// The whole project.
    pub fn new() -> Self {
        let project = Self { folder: tempfile::tempdir().expect("a temporary folder") };
        let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
        for part in ["content", "layouts", "fonts"] {
            copy(&repository.join(part), &project.path(part));
        }
        project
    }

    /// The project with a synthetic series of so many municipalities, of two documents each.
    pub fn series(municipalities: usize) -> Self {
        let project = Self { folder: tempfile::tempdir().expect("a temporary folder") };
        Series::new(municipalities).write(Path::new(env!("CARGO_MANIFEST_DIR")), &project.path(""));
        project
    }

    /// The project with the municipality of `tests/stress` only.
    pub fn stress() -> Self {
        let project = Self::with(&[]);
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stress/gemeenten"), &project.path("content/gemeenten"));
        project
    }

    /// The project with these municipalities only.
    pub fn with(municipalities: &[&str]) -> Self {
        let project = Self::new();
        for entry in fs::read_dir(project.path("content/gemeenten")).expect("the municipalities") {
            let entry = entry.expect("a municipality");
            if !municipalities.iter().any(|name| entry.file_name() == *name) {
                fs::remove_dir_all(entry.path()).expect("a municipality can be removed");
            }
        }
        project
    }

    /// The full path of a part of the project.
    pub fn path(&self, part: impl AsRef<Path>) -> PathBuf {
        self.folder.path().join(part)
    }

    /// The text of a file.
    pub fn read(&self, part: &str) -> String {
        fs::read_to_string(self.path(part)).unwrap_or_else(|error| panic!("{part}: {error}"))
    }

    /// All files of the project, with their bytes.
    pub fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let entries = WalkDir::new(self.path("")).into_iter().map(|entry| entry.expect("an entry"));
        let paths = entries.filter(|entry| !entry.file_type().is_dir()).map(walkdir::DirEntry::into_path);
        let name = |path: &Path| path.strip_prefix(self.path("")).expect("in the project").to_owned();
        paths.map(|path| (name(&path), fs::read(&path).expect("a file"))).collect()
    }

    /// Writes a file.
    pub fn write(&self, part: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(part);
        fs::create_dir_all(path.parent().expect("a file in a folder")).expect("its folder");
        fs::write(path, bytes).unwrap_or_else(|error| panic!("{part}: {error}"));
    }

    /// Replaces the first `from` in a file, which must be there.
    pub fn edit(&self, part: &str, from: &str, to: &str) {
        let text = self.read(part);
        assert!(text.contains(from), "{part} has no `{from}`");
        self.write(part, text.replacen(from, to, 1));
    }

    /// Adds text at the end of a file.
    pub fn append(&self, part: &str, text: &str) {
        self.write(part, self.read(part) + text);
    }

    /// Removes a file.
    pub fn remove(&self, part: &str) {
        fs::remove_file(self.path(part)).unwrap_or_else(|error| panic!("{part}: {error}"));
    }

    /// Runs the program in the project.
    pub fn run(&self, args: &[&str]) -> Run {
        self.run_in("", args)
    }

    /// Runs the program in a folder of the project.
    pub fn run_in(&self, folder: &str, args: &[&str]) -> Run {
        run(self.command(args).current_dir(self.path(folder)))
    }

    /// The program in the project, to be run.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = program();
        command.args(args).current_dir(self.path(""));
        command
    }

    /// Builds what is named; it must succeed in silence.
    pub fn build(&self, names: &[&str]) -> Run {
        let run = self.run(&[&["build"], names].concat());
        assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{}", run.stdout);
        self.validate();
        run
    }

    /// Validates every PDF in `out`.
    fn validate(&self) {
        for name in self.outputs().iter().filter(|name| name.ends_with(".pdf")) {
            for profile in validate::PROFILES {
                assert_eq!(validate::failures(&self.output(name), profile), [""; 0], "{name}, {profile}");
            }
        }
    }

    /// The bytes of a file in `out`.
    pub fn output(&self, name: &str) -> Vec<u8> {
        fs::read(self.path("out").join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// The names of the files in `out`, in order, but for those that the program keeps for itself.
    pub fn outputs(&self) -> Vec<String> {
        let Ok(entries) = fs::read_dir(self.path("out")) else { return Vec::new() };
        let mut names: Vec<_> =
            entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
        names.retain(|name| name != "manifest.json" && name != ".lock" && name != ".sentences");
        names.sort();
        names
    }
}
