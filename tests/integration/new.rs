//! `factsheet new`: what it writes builds at once, and nothing that is there is touched.

use std::collections::BTreeMap;
use std::fs;

use crate::support::Project;
use crate::support::pdf::Pdf;

const FOLLOW_UP: &str = "content/gemeenten/emmen/vervolg-2015";
const CJG: &str = "content/gemeenten/emmen/factsheet-2013/cjg-aanpak/bevindingen.toml";
const OGGZ: &str = "content/gemeenten/emmen/factsheet-2013/oggz/bevindingen.toml";

/// What `new` says and writes; it must succeed.
fn new(project: &Project, args: &[&str]) -> String {
    let run = project.run(&[&["new"], args].concat());
    assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{args:?}");
    run.stdout
}

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
    let said = new(
        &project,
        &["factsheet", "Súdwest-Fryslân", "--jaar", "2016", "--aanpak", "Team ‘A’", "--aanpak", "MPG-overleg"],
    );
    assert!(said.contains("factsheet check sudwest-fryslan/factsheet-2016"), "{said}");
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
    let said = new(&project, &["vervolg", "emmen", "--jaar", "2015"]);
    assert!(said.contains("8 rows: the improvement points of emmen/factsheet-2013"), "{said}");
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
    for file in ["document.toml", "ontwikkeling.md", "uitkomsten.toml"] {
        let path = format!("{folder}/{file}");
        let text = project.read(&path).replace("{lacune}", "Dit is gedaan.").replace("\"?\"", "\"√\"");
        project.write(&path, text.replace("status = \"concept\"", "status = \"definitief\""));
    }
    project.build(&["--definitief", "gouda/vervolg-2015"]);
    assert_eq!(project.outputs(), ["gouda-vervolg-2015.pdf"]);
}

#[test]
fn nothing_that_is_there_is_touched() {
    let project = Project::new();
    let said = refused(&project, &["gemeente", "Gouda"]);
    assert!(said.contains("`content/gemeenten/gouda` already exists"), "{said}");
    let said = refused(&project, &["factsheet", "emmen", "--jaar", "2013", "--aanpak", "x"]);
    assert!(said.contains("`content/gemeenten/emmen/factsheet-2013` already exists"), "{said}");
    refused(&project, &["vervolg", "oosterhout", "--jaar", "2015"]);
}

#[test]
fn what_cannot_be_begun_is_told() {
    let project = Project::new();
    let told = |args: &[&str], words: &str| {
        let said = refused(&project, args);
        assert!(said.contains(words), "{args:?}: {said}");
    };
    told(&["gemeente", "bergen-op-zoom"], "write it as it is printed");
    told(&["gemeente", "../elders"], "write it as it is printed");
    told(&["gemeente", "’"], "is no name");
    told(&["factsheet", "oosterhoudt", "--jaar", "2013", "--aanpak", "x"], "did you mean `oosterhout`?");
    told(&["factsheet", "gouda", "--jaar", "2014", "--aanpak", "x", "--aanpak", "X"], "is named twice");
    told(&["factsheet", "gouda", "--jaar", "2014", "--aanpak", "..."], "is no name for an approach");
    told(&["factsheet", "gouda", "--jaar", "14", "--aanpak", "x"], "14 is not in 1900..2100");
    told(&["vervolg", "oosterhout", "--jaar", "2016"], "has no factsheet from before 2016");
    told(&["vervolg", "emmen", "--jaar", "2013"], "has no factsheet from before 2013");
    project.edit(CJG, "oordeel = \"X\"", "oordeel = \"goed\"");
    told(&["vervolg", "emmen", "--jaar", "2015"], "`goed` is not a verdict");
}
