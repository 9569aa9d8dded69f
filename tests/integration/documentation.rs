//! The commands in the documents do what the documents say: each is run as it stands there, in the order of its section,
//! in a copy of this repository that was built once. Output that stands below a command (`$ …`) is what it prints.

#[path = "../../benches/batch/options.rs"]
#[allow(dead_code, reason = "only whether they can be read matters here")]
mod batch_options;
#[path = "../../benches/preview/options.rs"]
#[allow(dead_code, reason = "only whether they can be read matters here")]
mod preview_options;

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};
use regex::Regex;
use walkdir::WalkDir;

use crate::support::Project;
use crate::support::preview::PATIENCE;
use crate::support::process::{LIMIT, Process, program, run};
use crate::support::series::copy;

/// What a command starts with.
const PROGRAMS: [&str; 4] = ["benches/", "cargo ", "factsheet ", "pip "];

/// Commands that are not run, and why.
const NOT_RUN: [(&str, &str); 3] = [
    ("cargo test --release", "it is what runs this test"),
    ("cargo install typst-cli --version 0.15.1 --locked", "it downloads"),
    ("pip install weasyprint", "it downloads"),
];

/// Commands that a text names without what they need: they print their usage, with exit code 2.
const NAMED: [&str; 3] = ["factsheet completions", "factsheet new", "factsheet number"];

/// What is known of a command beyond that it succeeds: what is done before it, its exit code, and why.
struct Special {
    command: &'static str,
    before: &'static str,
    code: i32,
    why: &'static str,
}

const SPECIAL: [Special; 6] = [
    Special {
        command: "factsheet new gemeente \"Bergen op Zoom\"",
        before: "rm -r content/gemeenten/bergen-op-zoom",
        code: 0,
        why: "this repository has it already",
    },
    Special {
        command: "factsheet check",
        before: "sed -i 's/verbeterpunten van beide aanpakken/verbeter- punten van beide aanpakken/' \
                 content/gemeenten/emmen/factsheet-2013/context.md",
        code: 0,
        why: "the message is that of a slip that is not in the text",
    },
    Special {
        command: "factsheet check emmen/vervolg-2015",
        before: "factsheet new vervolg emmen --jaar 2015",
        code: 0,
        why: "another section makes the document",
    },
    Special { command: "factsheet build --definitief emmen", before: "", code: 1, why: "its follow-up is a concept" },
    Special {
        command: "factsheet build --definitief --strict emmen/vervolg-2015",
        before: "",
        code: 1,
        why: "it is a concept, with texts that are missing",
    },
    Special {
        command: "factsheet check --spelling /tmp",
        before: "",
        code: 2,
        why: "it is the example of a folder without a dictionary",
    },
];

#[test]
fn the_readme() {
    assert_right(["README.md"]);
}

#[test]
fn the_documents_for_users() {
    let files = WalkDir::new(repository().join("docs")).sort_by_file_name().into_iter();
    let files = files.map(|entry| entry.expect("a file").into_path());
    let files = files.filter(|path| path.extension().is_some_and(|extension| extension == "md"));
    let names = files.map(|path| path.strip_prefix(repository()).expect("a path in it").display().to_string());
    let names: Vec<_> = names.collect();
    assert_right(names.iter().map(String::as_str));
}

#[test]
fn the_benchmarks() {
    assert_right(["benches/README.md"]);
}

#[test]
fn what_is_known_of_a_command_is_needed() {
    let documents = ["README.md", "benches/README.md", "docs/checks.md", "docs/commands.md", "docs/content.md"];
    let found: BTreeSet<_> = documents.iter().flat_map(|file| steps(file)).map(|step| step.command).collect();
    let special = SPECIAL.iter().map(|special| special.command);
    for command in NOT_RUN.iter().map(|(command, _)| *command).chain(NAMED).chain(special) {
        assert!(found.contains(command), "no document has `{command}`");
    }
}

/// The benchmarks themselves, as small as they can be.
#[test]
#[ignore = "compiles the benchmarks"]
fn the_benchmarks_run() {
    let folder = tempfile::tempdir().expect("a folder");
    let series = format!("benches/run.sh series 1 {}", folder.path().display());
    for command in
        [&*series, "benches/run.sh --municipalities 2 --rounds 1", "cargo bench --bench preview -- --edits 3"]
    {
        let mut shell = Command::new("sh");
        let run =
            crate::support::process::run_within(shell.args(["-c", command]).current_dir(repository()), 10 * LIMIT);
        assert_eq!(run.code, 0, "{command}: {}{}", run.stdout, run.stderr);
    }
    assert!(folder.path().join("content/gemeenten/aalerdam").exists());
}

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A command in a document.
struct Step {
    /// The number of its section.
    section: usize,
    command: String,
    /// What it prints, when that stands below it.
    output: String,
}

/// The commands of a document, in order: lines of code blocks and stretches of code in a text.
fn steps(file: &str) -> Vec<Step> {
    let text = fs::read_to_string(repository().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
    let (mut section, mut block, mut steps) = (0, None, Vec::new());
    for event in Parser::new(&text) {
        match event {
            Event::Start(Tag::Heading { .. }) => section += 1,
            Event::Start(Tag::CodeBlock(kind)) if is_plain(&kind) => block = Some(String::new()),
            Event::Text(text) if block.is_some() => block.iter_mut().for_each(|block| block.push_str(&text)),
            Event::End(TagEnd::CodeBlock) => {
                steps.extend(block.take().iter().flat_map(|block| in_block(block, section)))
            }
            Event::Code(code) if is_command(&code) => {
                steps.push(Step { section, command: code.to_string(), output: String::new() });
            }
            _ => {}
        }
    }
    steps
}

/// Whether a block is in no language: it can hold commands.
fn is_plain(kind: &CodeBlockKind) -> bool {
    !matches!(kind, CodeBlockKind::Fenced(language) if !matches!(&**language, "" | "console" | "sh"))
}

/// Whether a command starts the preview, which runs until it is ended.
fn is_preview(command: &str) -> bool {
    ["factsheet desk", "factsheet preview", "cargo run --release -- desk"]
        .iter()
        .any(|start| command.starts_with(start))
}

fn is_command(text: &str) -> bool {
    PROGRAMS.iter().any(|program| text.starts_with(program))
}

/// The commands of a code block: the lines after `$`, with their output, or lines that start with a program.
fn in_block(block: &str, section: usize) -> Vec<Step> {
    let step = |command: &str, output: &str| Step { section, command: command.to_owned(), output: output.to_owned() };
    match block.strip_prefix("$ ") {
        Some(session) => {
            let parts = session.split("\n$ ").map(|part| part.split_once('\n').unwrap_or((part, "")));
            parts.map(|(command, output)| step(command, output)).collect()
        }
        None => block.lines().filter(|line| is_command(line)).map(|line| step(line, "")).collect(),
    }
}

fn assert_right<'a>(files: impl IntoIterator<Item = &'a str>) {
    let wrong: Vec<_> = files.into_iter().flat_map(follow).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// Runs the commands of a document, and collects the differences.
fn follow(file: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut here: Option<(usize, Shell)> = None;
    for step in steps(file).iter().filter(|step| !NOT_RUN.iter().any(|(command, _)| *command == step.command)) {
        let shell = match here.take() {
            Some((section, shell)) if section == step.section => shell,
            _ => Shell::new(),
        };
        wrong.extend(shell.take(step).err().map(|error| format!("{file}: `{}` {error}", step.command)));
        here = Some((step.section, shell));
    }
    wrong
}

/// A copy of the repository, and the programs that a user has.
struct Shell {
    project: Project,
}

impl Shell {
    fn new() -> Self {
        let project = Project::new();
        copy(&repository().join("benches"), &project.path("benches"));
        for folder in [".local/share/bash-completion/completions", ".local/share/man/man1"] {
            fs::create_dir_all(project.path("home").join(folder)).expect("a folder");
        }
        fs::create_dir_all(project.path("bin")).expect("a folder");
        symlink(program().get_program(), project.path("bin/factsheet")).expect("a link");
        write_script(&project.path("bin/cargo"), CARGO);
        write_script(&project.path("bin/xdg-open"), "#!/bin/sh\necho \"$1\" > opened\n");
        let shell = Self { project };
        assert_eq!(run(&mut shell.command("factsheet build")).code, 0);
        shell
    }

    /// Runs a command, and looks whether it does what its document says.
    fn take(&self, step: &Step) -> Result<(), String> {
        let special = SPECIAL.iter().find(|special| special.command == step.command);
        let usual = if NAMED.contains(&&*step.command) { 2 } else { 0 };
        let (before, code, why) =
            special.map_or(("", usual, ""), |special| (special.before, special.code, special.why));
        run(&mut self.command(before));
        if step.command.contains("[OPTIONS]") || step.command.ends_with("...") {
            return self.compare_usage(&step.command);
        }
        if is_preview(&step.command) {
            return self.start_preview(&step.command);
        }
        // As on a terminal: what is printed for errors stands among the rest.
        let run = run(&mut self.command(&format!("{{ {}\n}} 2>&1", step.command)));
        if run.code != code {
            return Err(format!("ends with {} and not {code} ({why}): {}", run.code, run.stdout));
        }
        compare_output(&step.output, &run.stdout)?;
        self.read_bench_options()
    }

    /// A command, for a shell in the project.
    fn command(&self, command: &str) -> Command {
        let path = std::env::var("PATH").expect("a path");
        let mut shell = Command::new("sh");
        shell.args(["-c", command]).current_dir(self.project.path("")).env_remove("SOURCE_DATE_EPOCH");
        shell
            .env("PATH", format!("{}:{path}", self.project.path("bin").display()))
            .env("HOME", self.project.path("home"));
        shell
    }

    /// How a command is called, as its help has it.
    fn compare_usage(&self, usage: &str) -> Result<(), String> {
        let name = usage.split(' ').nth(1).unwrap_or_default();
        let help = run(&mut self.command(&format!("factsheet help {name}"))).stdout;
        let bare = |text: &str| text.replace("[OPTIONS] ", "").replace(['<', '>'], "");
        match bare(&help).contains(&format!("Usage: {}\n", bare(usage))) {
            true => Ok(()),
            false => Err(format!("is not what the help says: {help}")),
        }
    }

    /// The preview prints its address, and opens it in the browser.
    fn start_preview(&self, command: &str) -> Result<(), String> {
        let _ = fs::remove_file(self.project.path("opened"));
        let preview = Process::start(&mut self.command(command), LIMIT);
        let line = preview.read_until(b'\n', PATIENCE).ok_or("prints nothing")?;
        let line = String::from_utf8_lossy(&line);
        let url = line.split_whitespace().find(|word| word.starts_with("http")).ok_or("prints no address")?;
        let start = Instant::now();
        while !fs::read_to_string(self.project.path("opened")).is_ok_and(|opened| opened.trim() == url) {
            if start.elapsed() > PATIENCE {
                return Err("opens no browser".to_owned());
            }
            thread::sleep(Duration::from_millis(10));
        }
        Ok(())
    }

    /// A benchmark knows what it was called with, if one was.
    fn read_bench_options(&self) -> Result<(), String> {
        let Ok(call) = fs::read_to_string(self.project.path("bench-call")) else { return Ok(()) };
        fs::remove_file(self.project.path("bench-call")).expect("it was read");
        let (cargo, ours) = call.split_once("\n--\n").ok_or_else(|| format!("has no `--`: {call}"))?;
        let arguments = ["bench"].into_iter().chain(ours.lines()).map(Into::into);
        let error = match cargo.rsplit('\n').next() {
            Some("batch") => batch_options::Options::of_call(arguments).err(),
            Some("preview") => preview_options::Options::of_call(arguments).err(),
            other => return Err(format!("calls a benchmark {other:?} that is not there")),
        };
        error.map_or(Ok(()), |error| Err(error.to_string()))
    }
}

/// Stands in for cargo: runs what is built, and keeps what it would call a benchmark with.
const CARGO: &str = "#!/bin/sh
case \"$1 $2 $3\" in
  'run --release --') shift 3; exec factsheet \"$@\" ;;
  'bench '*) shift; printf '%s\\n' \"$@\" --bench > bench-call ;;
  *) echo \"cargo $*: this test does not know how to run it\" >&2; exit 127 ;;
esac
";

fn write_script(path: &Path, text: &str) {
    fs::write(path, text).expect("a script");
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).expect("it can be run");
}

/// The output is that of the document, but for times. A line `…` stands for any lines, and `…` for the rest of a line.
fn compare_output(documented: &str, found: &str) -> Result<(), String> {
    if documented.is_empty() {
        return Ok(());
    }
    let line = |line: &str| match line.trim() {
        "…" => "(?s:.*\n)?".to_owned(),
        _ => regex::escape(&without_times(line)).replace('…', ".*") + "\n",
    };
    let expected: String = documented.trim_end().lines().map(line).collect();
    match Regex::new(&format!("^{expected}$")).expect("an expression").is_match(&without_times(found)) {
        true => Ok(()),
        false => Err(format!("prints\n{found}and not\n{documented}")),
    }
}

fn without_times(text: &str) -> String {
    Regex::new(r"\b[\d.]+ (m?s)\b").expect("an expression").replace_all(text, "0 $1").into_owned()
}
