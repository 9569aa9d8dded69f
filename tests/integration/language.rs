//! The language in which the program speaks: of the option, else of the environment, else of the system, else English.

use serde_json::Value;

use crate::support::process::{Run, run};
use crate::support::{Project, program};

const OUTCOMES: &str = "content/gemeenten/oosterhout/vervolg-2015/uitkomsten.toml";

/// The variables of the environment that choose a language.
const VARIABLES: [&str; 5] = ["FACTSHEET_UI", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"];

/// Runs a command with these variables and no others that choose a language.
fn run_with(project: &Project, args: &[&str], variables: &[(&str, &str)]) -> Run {
    let mut command = project.command(args);
    for variable in VARIABLES {
        command.env_remove(variable);
    }
    run(command.envs(variables.iter().copied()))
}

/// The language of a message about a document that is not there.
#[track_caller]
fn assert_language(args: &[&str], variables: &[(&str, &str)], label: &str) {
    let project = Project::with(&["oosterhout"]);
    let run = run_with(&project, &[args, &["build", "emen"]].concat(), variables);
    assert_eq!(run.code, 2, "{args:?} {variables:?}");
    assert!(run.stderr.starts_with(&format!("{label}: ")), "{args:?} {variables:?}: {}", run.stderr);
}

#[test]
fn the_option_the_environment_and_the_system_choose_a_language_in_this_order() {
    assert_language(&[], &[], "error");
    assert_language(&[], &[("LANG", "nl_NL.UTF-8")], "fout");
    assert_language(&[], &[("LC_ALL", "nl_BE.UTF-8"), ("LANG", "en_GB.UTF-8")], "fout");
    assert_language(&[], &[("LC_ALL", "C.UTF-8")], "error");
    assert_language(&[], &[("FACTSHEET_UI", "en"), ("LANG", "nl_NL.UTF-8")], "error");
    assert_language(&[], &[("FACTSHEET_UI", "nl"), ("LANG", "en_GB.UTF-8")], "fout");
    assert_language(&["--ui", "nl"], &[("FACTSHEET_UI", "en")], "fout");
    assert_language(&["--ui=en"], &[("FACTSHEET_UI", "nl")], "error");
}

#[test]
fn a_language_that_the_program_does_not_speak_leaves_the_choice_to_the_next() {
    assert_language(&[], &[("FACTSHEET_UI", "fr"), ("LANG", "nl_NL.UTF-8")], "fout");
    assert_language(&[], &[("FACTSHEET_UI", ""), ("LANG", "nl_NL.UTF-8")], "fout");
    assert_language(&[], &[("FACTSHEET_UI", "fr"), ("LANG", "de_DE.UTF-8")], "error");
}

#[test]
fn a_build_is_reported_in_dutch() {
    let project = Project::with(&["gouda", "oosterhout"]);
    let nl = [("FACTSHEET_UI", "nl")];
    let built = run_with(&project, &["build"], &nl).stdout;
    assert!(built.contains("out/oosterhout-vervolg-2015.pdf  4 pagina’s, "), "{built}");
    assert!(built.contains("\n2 documenten gemaakt, "), "{built}");
    let summary = built.lines().find(|line| line.starts_with("2 documenten")).expect("a summary");
    assert!(
        summary.contains(", in ") && summary.split(", in ").nth(1).is_some_and(|time| time.contains(',')),
        "{built}"
    );

    project.edit("content/standaardteksten/themas.md", "de aanpak stel het gezin", "de aanpak stelt het gezin");
    let forecast = run_with(&project, &["build", "--dry-run"], &nl).stdout;
    let start = "2 documenten zouden veranderen, 2 zinnen\nwaarom: content/standaardteksten/themas.md\n\n\
                 dezelfde zin in 2 documenten:\n";
    assert!(forecast.starts_with(start), "{forecast}");
    assert!(
        forecast.contains("\n  in gouda/factsheet-2013 (pagina 3), oosterhout/vervolg-2015 (pagina 2)\n"),
        "{forecast}"
    );

    let uses = run_with(&project, &["uses"], &nl).stdout;
    assert!(uses.contains("standaardtekst  themas  2 documenten, "), "{uses}");
    assert!(uses.contains("parameter       datum-presentatie  1 document, 1 zin\n"), "{uses}");
    let deviations = run_with(&project, &["deviations"], &nl).stdout;
    assert!(deviations.ends_with(" afwijkingen, in 1 van 2 documenten\n"), "{deviations}");
}

/// The lines of a report in JSON of a document with an error.
fn report(args: &[&str], variables: &[(&str, &str)]) -> Vec<Value> {
    let project = Project::with(&["gouda", "oosterhout"]);
    project.edit(OUTCOMES, "oordeel = \"X\"", "oordeel = \"?!\"");
    let run = run_with(&project, &[&["build", "--message-format", "json"], args].concat(), variables);
    assert_eq!((run.code, run.stderr.as_str()), (1, ""), "{}", run.stdout);
    run.stdout.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

/// What a report says, without what differs from run to run.
fn said(lines: &[Value]) -> Vec<String> {
    lines.iter().flat_map(|line| [&line["why"], &line["message"], &line["hints"]]).map(Value::to_string).collect()
}

#[test]
fn json_is_for_programs_and_in_english_unless_the_option_asks_for_another() {
    let english = report(&[], &[]);
    assert_eq!(said(&report(&[], &[("FACTSHEET_UI", "nl")])), said(&english));
    assert_eq!(said(&report(&[], &[("LANG", "nl_NL.UTF-8")])), said(&english));
    let dutch = report(&["--ui", "nl"], &[]);
    let why =
        |lines: &[Value]| lines.iter().find_map(|line| Some(line["why"].as_array()?[0].clone())).expect("a cause");
    assert_eq!(
        (why(&english), why(&dutch)),
        ("it was not built before".into(), "het is nog niet eerder gemaakt".into())
    );
    let words = |lines: &[Value], key: &str| lines.iter().map(|line| line[key].to_string()).collect::<Vec<_>>();
    for key in ["status", "document", "level", "code"] {
        assert_eq!(words(&dutch, key), words(&english, key), "`{key}` is for programs");
    }
}

/// What is wrong with a command line, in Dutch.
#[track_caller]
fn assert_refused(args: &[&str], message: &str, command: &str) {
    let run = run(program().args(args).env("FACTSHEET_UI", "nl"));
    let hint = format!("  = tip: `{command} --help` toont wat er kan\n");
    assert_eq!((run.code, run.stderr.as_str()), (2, format!("fout: {message}\n{hint}").as_str()), "{args:?}");
    assert_eq!(run.stdout, "");
}

#[test]
fn a_wrong_command_line_is_explained_in_dutch() {
    let build = "factsheet build";
    assert_refused(&["build", "--dry-rnu"], "er is geen optie `--dry-rnu`; bedoel je `--dry-run`?", build);
    assert_refused(&["build", "--zzz"], "er is geen optie `--zzz`", build);
    assert_refused(&["schema", "emmen"], "`emmen` is hier een woord te veel", "factsheet schema");
    assert_refused(&["buidl"], "er is geen opdracht `buidl`; bedoel je `build`?", "factsheet");
    assert_refused(&["zzz"], "er is geen opdracht `zzz`", "factsheet");
    assert_refused(&["build", "--format", "pdff"], "`pdff` kan niet bij `--format`; bedoel je `pdf`?", build);
    assert_refused(&["build", "--format", "x"], "`x` kan niet bij `--format`; kies uit `pdf`, `png`, `svg`", build);
    assert_refused(&["build", "--format"], "bij `--format` ontbreekt een waarde: `pdf`, `png`, `svg`", build);
    assert_refused(&["build", "--out"], "bij `--out` ontbreekt een waarde", build);
    assert_refused(&["build", "--jobs", "veel"], "`veel` kan niet bij `--jobs`", build);
    assert_refused(&["build", "--ppi", "5"], "`5` kan niet bij `--ppi`: geef een getal van 10 tot en met 1200", build);
    assert_refused(&["build", "--dry-run", "--force"], "`--dry-run` kan niet samen met `--force`", build);
    assert_refused(&["build", "--out", "a", "--out", "b"], "`--out` kan maar één keer", build);
    assert_refused(&["build", "--strict"], "dit ontbreekt in de opdracht: `--definitief`", build);
    assert_refused(&["new", "vervolg", "--jaar"], "bij `--jaar` ontbreekt een waarde", "factsheet new vervolg");
    assert_refused(&["number"], "dit ontbreekt in de opdracht: `<NAME>...`", "factsheet number");
    let language = "`fr` kan niet bij `--ui`; kies uit `nl`, `en`";
    assert_refused(&["build", "--ui", "fr"], language, build);
}

#[test]
fn help_and_the_errors_of_a_command_line_are_in_english_otherwise() {
    let nl = |args: &[&str]| run(program().args(args).env("FACTSHEET_UI", "nl"));
    let help = nl(&["build", "--help"]);
    assert!(help.code == 0 && help.stdout.contains("Usage: factsheet build"), "{help:?}");
    let version = nl(&["--version"]);
    assert_eq!((version.code, version.stdout.as_str()), (0, concat!("factsheet ", env!("CARGO_PKG_VERSION"), "\n")));
    let nothing = nl(&[]);
    assert!(nothing.code == 2 && nothing.stderr.contains("Usage: factsheet"), "{nothing:?}");
    let english = run(program().args(["build", "--dry-rnu", "--ui", "en"]).env("FACTSHEET_UI", "nl"));
    assert!(english.code == 2 && english.stderr.contains("tip: a similar argument exists: '--dry-run'"), "{english:?}");
}
