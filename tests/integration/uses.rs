//! `factsheet uses` and `factsheet deviations`: where shared texts, indicators and parameters are used or replaced.

use crate::support::Project;
use crate::support::dutch::in_both_languages;
use crate::support::pdf::Pdf;

const OOSTERHOUT: &str = "content/gemeenten/oosterhout/vervolg-2015/document.toml";

/// The output of a command, which must succeed.
fn output(project: &Project, args: &[&str]) -> String {
    let run = project.run(args);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{args:?}");
    run.stdout
}

#[test]
fn a_shared_text_is_found_by_each_of_its_names() {
    let project = Project::new();
    let by_path = output(&project, &["uses", "standaardteksten/themas.md"]);
    let words = in_both_languages(&project, &["uses", "themas"], |run| run.stdout.clone());
    insta::assert_snapshot!("uses_of_a_shared_text", words);
    assert_eq!(output(&project, &["uses", "content/standaardteksten/themas.md"]), by_path);
    assert_eq!(output(&project, &["uses", "themas"]), by_path);
}

#[test]
fn uses_are_on_their_pages() {
    let project = Project::new();
    project.build(&[]);
    let mut count = 0;
    for name in ["doorzettingsmacht", "gemeente", "datum-presentatie", "definitie", "factsheet/leeswijzer"] {
        for line in output(&project, &["uses", name, "--message-format", "json"]).lines() {
            let line: serde_json::Value = serde_json::from_str(line).expect("JSON");
            let text = |key: &str| line[key].as_str().expect("a text").to_owned();
            let file = text("document").replace('/', "-");
            let file = project.outputs().into_iter().find(|name| name.starts_with(&file)).expect("its file");
            let page = line["page"].as_u64().expect("a number") as usize;
            let shown = bare(&Pdf::read(&project.output(&file)).page_text(page));
            // A sentence can continue on the next page: only its first words must be on this one.
            let first: String = bare(&text("sentence")).chars().take(25).collect();
            assert!(shown.contains(&first), "{name}: {line}");
            count += 1;
        }
    }
    assert!(count > 50, "{count} uses");
}

/// The letters and digits of a text.
fn bare(text: &str) -> String {
    text.chars().filter(|character| character.is_alphanumeric()).collect()
}

#[test]
fn uses_follow_the_content() {
    let project = Project::with(&["oosterhout"]);
    let date = output(&project, &["uses", "datum-presentatie", "--message-format", "short"]);
    assert!(date.starts_with("oosterhout/vervolg-2015: page 2: Op 9 februari 2015 heeft de gemeente"), "{date}");
    assert_eq!(date.lines().count(), 1);
    // The same words from another source are no use.
    let development = "content/gemeenten/oosterhout/vervolg-2015/ontwikkeling.md";
    project.append(development, "\nOp 9 februari 2015 was er nog iets.\n");
    assert_eq!(output(&project, &["uses", "datum-presentatie", "--message-format", "short"]), date);

    project.write("content/standaardteksten/vervolg/extra.md", "Niemand toont dit.\n");
    let list = output(&project, &["uses"]);
    assert!(list.contains("shared text  vervolg/extra  unused\n"), "{list}");
    assert!(list.contains("shared text  factsheet/leeswijzer  unused\n"), "{list}");
    assert!(list.contains("parameter    datum-presentatie  1 document, 1 sentence\n"), "{list}");
    project.append(development, "\n{vervolg/extra}\n");
    assert!(output(&project, &["uses"]).contains("shared text  vervolg/extra  1 document, 1 sentence\n"));
}

#[test]
fn an_unknown_name_gets_a_suggestion() {
    let project = Project::new();
    let run = project.run(&["uses", "doorzetingsmacht"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("did you mean `doorzettingsmacht`?"), "{}", run.stderr);
}

#[test]
fn a_broken_document_is_reported_and_the_others_are_searched() {
    let project = Project::new();
    project.edit(OOSTERHOUT, "toetsingskader = \"ggsr\"", "toetsingskader = \"gsr\"");
    let run = project.run(&["uses", "definitie"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("there is no framework `gsr`"), "{}", run.stderr);
    assert!(run.stdout.contains("3 of 3 documents use the shared text `definitie`"), "{}", run.stdout);
}

#[test]
fn deviations_are_listed_word_by_word() {
    let project = Project::new();
    project.edit(OOSTERHOUT, "datum = ", "titel = \"Uitkomsten verbeterpunten {gemeente}\"\ndatum = ");
    insta::assert_snapshot!("deviations", in_both_languages(&project, &["deviations"], |run| run.stdout.clone()));
    let short = output(&project, &["deviations", "oosterhout", "--message-format", "short"]);
    assert!(
        short.contains("document.toml:2: titel: Uitkomsten verbeterpunten [-toezichtonderzoek -]{gemeente}"),
        "{short}"
    );
    let json = output(&project, &["deviations", "bergen-op-zoom", "--message-format", "json"]);
    let first: serde_json::Value = serde_json::from_str(json.lines().next().expect("a line")).expect("JSON");
    assert_eq!(first["from"], "indicator eigen-kracht");
    assert_eq!((&first["standard"], &first["here"]), (&"ondersteund en benut".into(), &"ondersteund en benut.".into()));
    assert_eq!(first["line"], 17);
}
