//! `factsheet new`: new documents can be built at once, and existing files are not changed.

use std::collections::BTreeMap;
use std::fs;

use crate::support::Project;
use crate::support::pdf::Pdf;

const FOLLOW_UP: &str = "content/gemeenten/emmen/vervolg-2015";
const CJG: &str = "content/gemeenten/emmen/factsheet-2013/cjg-aanpak/bevindingen.toml";
const OGGZ: &str = "content/gemeenten/emmen/factsheet-2013/oggz/bevindingen.toml";

/// The output of `new`, which must succeed.
fn new(project: &Project, args: &[&str]) -> String {
    let run = project.run(&[&["new"], args].concat());
    assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{args:?}");
    run.stdout
}

/// The errors of `new`, which must fail and write nothing.
fn refused(project: &Project, args: &[&str]) -> String {
    let before = files(project);
    let run = project.run(&[&["new"], args].concat());
    assert_ne!(run.code, 0, "{args:?}: {}", run.stdout);
    assert_eq!(files(project), before, "{args:?} wrote something");
    run.stderr
}

/// Every file of the project with its bytes.
fn files(project: &Project) -> BTreeMap<std::path::PathBuf, Vec<u8>> {
    let entries = walkdir::WalkDir::new(project.path("")).into_iter().map(|entry| entry.expect("an entry"));
    let files = entries.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path);
    files.map(|path| (path.clone(), fs::read(path).expect("a file"))).collect()
}

/// The tables `[[key]]` of a file.
fn items(project: &Project, file: &str, key: &str) -> Vec<toml::Table> {
    let table: toml::Table = project.read(file).parse().expect("TOML");
    let items = table[key].as_array().expect("a list");
    items.iter().map(|item| item.as_table().expect("a table").clone()).collect()
}

fn ids(item: &toml::Table) -> Vec<String> {
    let text = |value: &toml::Value| value.as_str().expect("an id").to_owned();
    match &item["indicator"] {
        toml::Value::Array(ids) => ids.iter().map(text).collect(),
        id => vec![text(id)],
    }
}

#[test]
fn a_municipality_and_a_factsheet_build_at_once() {
    let project = Project::with(&["emmen"]);
    new(&project, &["gemeente", "Súdwest-Fryslân"]);
    assert_eq!(project.read("content/gemeenten/sudwest-fryslan/gemeente.toml"), "naam = \"Súdwest-Fryslân\"\n");
    let output = new(
        &project,
        &["factsheet", "Súdwest-Fryslân", "--jaar", "2016", "--aanpak", "Team ‘A’", "--aanpak", "MPG-overleg"],
    );
    assert!(output.contains("factsheet check sudwest-fryslan/factsheet-2016"), "{output}");
    project.build(&["sudwest-fryslan"]);
    let file = Pdf::read(&project.output("sudwest-fryslan-factsheet-2016-concept.pdf"));
    let tags = file.tags();
    let open = tags.find_all("Figure").into_iter().filter(|mark| mark.alt.as_deref() == Some("nog niet beoordeeld"));
    assert_eq!(open.count(), 60, "thirty indicators for each of two approaches");
    assert!(tags.text().contains("Aanpak: Team ‘A’") && tags.text().contains("Aanpak: MPG-overleg"));
}

#[test]
fn names_with_marks_of_markdown_build_too() {
    let project = Project::with(&["gouda"]);
    let folder = "content/gemeenten/gouda/factsheet-2012";
    new(&project, &["factsheet", "gouda", "--jaar", "2012", "--aanpak", "Team *A* <b> \"x\" {y} & z"]);
    assert!(project.path(folder).join("team-a-b-x-y-z").is_dir());
    project.build(&["gouda/factsheet-2012"]);
    let text = Pdf::read(&project.output("gouda-factsheet-2012-concept.pdf")).tags().text();
    assert!(text.contains("Aanpak: Team *A* <b> \"x\" {y} & z"), "{}", &text[..2000]);
}

#[test]
fn a_single_word_gets_its_capital() {
    let project = Project::with(&["emmen"]);
    new(&project, &["gemeente", "utrecht"]);
    assert_eq!(project.read("content/gemeenten/utrecht/gemeente.toml"), "naam = \"Utrecht\"\n");
    new(&project, &["gemeente", "'s-Hertogenbosch"]);
    assert_eq!(project.read("content/gemeenten/s-hertogenbosch/gemeente.toml"), "naam = \"'s-Hertogenbosch\"\n");
}

#[test]
fn a_follow_up_has_the_improvement_points_and_their_text() {
    let project = Project::with(&["emmen"]);
    let output = new(&project, &["vervolg", "emmen", "--jaar", "2015"]);
    assert!(output.contains("8 rows: the improvement points of emmen/factsheet-2013"), "{output}");
    let rows = items(&project, &format!("{FOLLOW_UP}/uitkomsten.toml"), "uitkomst");
    let findings: Vec<_> = [CJG, OGGZ].iter().flat_map(|file| items(&project, file, "bevinding")).collect();
    let (points, others): (Vec<_>, Vec<_>) =
        findings.into_iter().partition(|finding| finding["oordeel"].as_str() == Some("X"));
    for point in &points {
        let row = rows.iter().find(|row| ids(row).contains(&ids(point)[0])).expect("a row for each point");
        assert!(ids(point).iter().all(|id| ids(row).contains(id)));
        let carried = row["2013"]["tekst"].as_str().expect("a text");
        assert!(carried.contains(point["tekst"].as_str().expect("a text").trim()), "{carried}");
        assert_eq!(row["2013"]["oordeel"].as_str(), Some("X"));
        assert_eq!(row["2014"]["oordeel"].as_str(), Some("?"));
    }
    for row in rows {
        for id in ids(&row) {
            let is_point = points.iter().any(|point| ids(point).contains(&id));
            assert!(is_point, "{id} was met in {} findings only", others.len());
        }
    }
    project.build(&["emmen/vervolg-2015"]);
    assert!(project.outputs().contains(&"emmen-vervolg-2015-concept.pdf".to_owned()));
}

#[test]
fn a_follow_up_can_become_final() {
    let project = Project::with(&["gouda"]);
    new(&project, &["vervolg", "gouda", "--jaar", "2015"]);
    let folder = "content/gemeenten/gouda/vervolg-2015";
    let refused = project.run(&["build", "--definitief", "gouda/vervolg-2015"]);
    assert_eq!(refused.code, 1);
    assert_eq!(refused.stderr.matches("there is no verdict yet").count(), 2, "{}", refused.stderr);
    assert!(!project.path(folder).join("aanvaard.toml").exists(), "its factsheet has no acceptances");
    finish(&project, folder);
    project.build(&["--definitief", "gouda/vervolg-2015"]);
    assert_eq!(project.outputs(), ["gouda-vervolg-2015.pdf"]);
}

#[test]
fn a_follow_up_accepts_what_its_factsheet_accepted() {
    let project = Project::with(&["emmen"]);
    new(&project, &["vervolg", "emmen", "--jaar", "2015"]);
    let words =
        ["OGGz- aanpak", "opschalingmogelijkheden"].map(|words| (words.to_owned(), "zo gepubliceerd".to_owned()));
    assert_eq!(accepted(&project), BTreeMap::from(words), "not those in texts that were not taken");
    finish(&project, FOLLOW_UP);
    let run = project.run(&["check", "--strict"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert_eq!(project.run(&["build", "--definitief", "--strict", "emmen/vervolg-2015"]).code, 0);

    project.remove(&format!("{FOLLOW_UP}/aanvaard.toml"));
    let run = project.run(&["build", "--definitief", "--strict", "emmen/vervolg-2015"]);
    assert!(run.code == 1 && run.stderr.contains("language/broken-word"), "{}", run.stderr);
}

#[test]
fn acceptances_of_files_and_of_equal_words_are_carried_over_once() {
    let project = Project::with(&["emmen"]);
    project.edit(CJG, "Afspraken over de duur", "Afspraken over de de duur");
    project.edit(CJG, "blijven de gezinnen in beeld", "blijven de gezinnen in in beeld");
    project.edit(CJG, "In het CJG participeren", "In het \"CJG\" participeren");
    project.edit(OGGZ, "dat de doorzettingsmacht niet", "dat de de doorzettingsmacht niet");
    let accept = |code: &str, file: &str, words: &str, reason: &str| {
        let words = if words.is_empty() { String::new() } else { format!("woorden = '{words}'\n") };
        let item = format!("\n[[aanvaard]]\ncode = \"{code}\"\nbestand = \"{file}\"\n{words}reden = \"{reason}\"\n");
        project.append("content/gemeenten/emmen/factsheet-2013/aanvaard.toml", &item);
    };
    accept("language/doubled-word", "cjg-aanpak/bevindingen.toml", "", "het hele bestand");
    accept("language/doubled-word", "oggz/bevindingen.toml", "de de", "een citaat");
    accept("language/straight-quote", "cjg-aanpak/bevindingen.toml", "\"", "een logo");
    accept("language/spelling", "cjg-aanpak/bevindingen.toml", "duu", "een deel van een woord");
    assert_eq!(project.run(&["check", "--strict"]).code, 0);

    new(&project, &["vervolg", "emmen", "--jaar", "2015"]);
    let expected = [
        ("de de", "het hele bestand; een citaat"),
        ("\"", "een logo"),
        ("OGGz- aanpak", "zo gepubliceerd"),
        ("opschalingmogelijkheden", "zo gepubliceerd"),
    ];
    assert_eq!(accepted(&project), expected.map(|(words, reason)| (words.into(), reason.into())).into());
    finish(&project, FOLLOW_UP);
    let run = project.run(&["check", "--strict"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
}

/// The words that the follow-up report accepts, each once, with the reason.
fn accepted(project: &Project) -> BTreeMap<String, String> {
    let items = items(project, &format!("{FOLLOW_UP}/aanvaard.toml"), "aanvaard");
    let text = |item: &toml::Table, key: &str| item[key].as_str().expect("a text").to_owned();
    assert!(items.iter().all(|item| text(item, "bestand") == "uitkomsten.toml"));
    let words: BTreeMap<_, _> = items.iter().map(|item| (text(item, "woorden"), text(item, "reden"))).collect();
    assert_eq!(words.len(), items.len());
    words
}

/// Fills in all that is open in a follow-up report, and makes it final.
fn finish(project: &Project, folder: &str) {
    for file in ["document.toml", "ontwikkeling.md", "uitkomsten.toml"] {
        let path = format!("{folder}/{file}");
        let text = project.read(&path).replace("{lacune}", "Dit is gedaan.").replace("\"?\"", "\"√\"");
        project.write(&path, text.replace("status = \"concept\"", "status = \"definitief\""));
    }
}

#[test]
fn existing_files_are_not_changed() {
    let project = Project::new();
    let output = refused(&project, &["gemeente", "Gouda"]);
    assert!(output.contains("`content/gemeenten/gouda` already exists"), "{output}");
    let output = refused(&project, &["factsheet", "emmen", "--jaar", "2013", "--aanpak", "x"]);
    assert!(output.contains("`content/gemeenten/emmen/factsheet-2013` already exists"), "{output}");
    refused(&project, &["vervolg", "oosterhout", "--jaar", "2015"]);
}

#[test]
fn what_cannot_be_created_is_reported() {
    let project = Project::new();
    let check = |args: &[&str], words: &str| {
        let output = refused(&project, args);
        assert!(output.contains(words), "{args:?}: {output}");
    };
    check(&["gemeente", "bergen-op-zoom"], "write it as it is printed");
    check(&["gemeente", "../elders"], "write it as it is printed");
    check(&["gemeente", "’"], "is not a name");
    check(&["factsheet", "oosterhoudt", "--jaar", "2013", "--aanpak", "x"], "did you mean `oosterhout`?");
    check(&["factsheet", "gouda", "--jaar", "2014", "--aanpak", "x", "--aanpak", "X"], "is named twice");
    check(&["factsheet", "gouda", "--jaar", "2014", "--aanpak", "..."], "is not a name for an approach");
    check(&["factsheet", "gouda", "--jaar", "14", "--aanpak", "x"], "14 is not in 1900..2100");
    check(&["vervolg", "oosterhout", "--jaar", "2016"], "has no factsheet from before 2016");
    check(&["vervolg", "emmen", "--jaar", "2013"], "has no factsheet from before 2013");
    project.edit(CJG, "oordeel = \"X\"", "oordeel = \"goed\"");
    check(&["vervolg", "emmen", "--jaar", "2015"], "`goed` is not a verdict");
}
