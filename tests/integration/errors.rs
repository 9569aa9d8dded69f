//! Bad input: every message as an editor sees it, with its location and hints.
//!
//! Accept changed messages with `INSTA_UPDATE=always cargo test --release --test integration errors::`, and read them.

use std::fs::{self, File};

use crate::support::dutch::in_both_languages;
use crate::support::process::Run;
use crate::support::{Project, program};

const EMMEN: &str = "content/gemeenten/emmen/factsheet-2013";
const FINDINGS: &str = "content/gemeenten/emmen/factsheet-2013/oggz/bevindingen.toml";
const CONCLUSION: &str = "content/gemeenten/emmen/factsheet-2013/oggz/conclusie.toml";
const CONTEXT: &str = "content/gemeenten/emmen/factsheet-2013/context.md";
const DOCUMENT: &str = "content/gemeenten/emmen/factsheet-2013/document.toml";
const APPROACH: &str = "content/gemeenten/emmen/factsheet-2013/oggz/aanpak.toml";
const FOLLOW_UP: &str = "content/gemeenten/oosterhout/vervolg-2015";
const SHARED: &str = "content/standaardteksten/factsheet/conclusie.md";

/// Breaks a project, builds it, and compares the messages with the snapshot `name`.
#[track_caller]
fn check(name: &str, break_project: impl FnOnce(&Project)) {
    let project = Project::with(&["emmen", "oosterhout"]);
    break_project(&project);
    // The folder of the project differs on every run.
    let folder = format!("{}/", project.path("").display()).replace("//", "/");
    let words = |run: &Run| {
        assert_eq!(run.code, 1, "{}{}", run.stdout, run.stderr);
        assert!(!run.stderr.contains("internal error"), "{}", run.stderr);
        run.stderr.replace(&folder, "PROJECT/")
    };
    insta::assert_snapshot!(name, in_both_languages(&project, &["build", "--message-format", "human"], words));
}

#[test]
fn broken_toml() {
    check("broken_toml", |project| {
        project.edit(FINDINGS, "oordeel = \"√\"", "oordeel = \"√");
        project.append(FINDINGS, "\n[[bevinding\n");
    });
}

#[test]
fn unknown_key() {
    check("unknown_key", |project| {
        project.edit(FINDINGS, "oordeel =", "ordeel =");
        project.edit(DOCUMENT, "datum =", "datun =");
        project.append(APPROACH, "\n[parametrs]\nx = \"y\"\n");
    });
}

#[test]
fn unknown_ids() {
    check("unknown_ids", |project| {
        project.edit(FINDINGS, "indicator = \"aanmeldpunt\"", "indicator = \"anmeldpunt\"");
        project.edit(CONCLUSION, "[samenwerking]", "[samenwerken]");
        project.edit(DOCUMENT, "\"cjg-aanpak\"", "\"cgj-aanpak\"");
        project.edit(&format!("{FOLLOW_UP}/document.toml"), "\"ggsr\"", "\"ggrs\"");
    });
}

#[test]
fn unknown_shared_text() {
    check("unknown_shared_text", |project| {
        project.append(CONTEXT, "\nZie {vervolg/presentatje} en {gemeente}.\n");
        project.edit(&format!("{FOLLOW_UP}/ontwikkeling.md"), "{vervolg/presentatie}", "{themas}");
    });
}

#[test]
fn missing_indicator() {
    check("missing_indicator", |project| {
        let text = project.read(FINDINGS);
        let last = text.rfind("[[bevinding]]").expect("a finding");
        project.write(FINDINGS, &text[..last]);
    });
}

#[test]
fn duplicate_indicator() {
    check("duplicate_indicator", |project| {
        project.append(FINDINGS, "\n[[bevinding]]\nindicator = \"vervolg\"\noordeel = \"v\"\ntekst = \"Nog eens.\"\n");
    });
}

#[test]
fn indicators_of_two_criteria() {
    check("indicators_of_two_criteria", |project| {
        project.edit(FINDINGS, "indicator = \"duur\"", "indicator = [\"duur\", \"vervolg\"]");
    });
}

#[test]
fn no_verdict() {
    check("no_verdict", |project| project.edit(FINDINGS, "oordeel = \"√\"", "oordeel = \"goed\""));
}

#[test]
fn wrong_values() {
    check("wrong_values", |project| {
        project.edit(DOCUMENT, "datum = \"2013\"", "datum = \"voorjaar 2013\"");
        project.edit(FINDINGS, "oordeel = \"√\"", "oordeel = true");
        project.edit(&format!("{FOLLOW_UP}/document.toml"), "\"definitief\"", "\"definitef\"");
    });
}

#[test]
fn missing_files() {
    check("missing_files", |project| {
        project.remove(CONTEXT);
        fs::rename(project.path(CONCLUSION), project.path(CONCLUSION.replace("conclusie", "conclusies")))
            .expect("renamed");
        project.remove("content/gemeenten/oosterhout/gemeente.toml");
    });
}

#[test]
fn empty_and_unreadable_files() {
    check("empty_and_unreadable_files", |project| {
        project.write(CONTEXT, "\n \n");
        project.remove(CONCLUSION);
        fs::create_dir(project.path(CONCLUSION)).expect("a folder in place of a file");
        project.write(&format!("{EMMEN}/oggz/beschrijving.md"), b"Regel een.\nGezinsco\xf6rdinator\n");
    });
}

#[test]
fn huge_file() {
    check("huge_file", |project| {
        let file = File::create(project.path(CONTEXT)).expect("a file");
        file.set_len(100 << 20).expect("100 MB");
    });
}

#[cfg(unix)]
#[test]
fn symlink_loop() {
    check("symlink_loop", |project| {
        std::os::unix::fs::symlink("..", project.path("content/gemeenten/emmen/lus")).expect("a link");
    });
}

#[test]
fn parameters() {
    check("parameters", |project| {
        project.edit(SHARED, "{gemeente}", "{gemeent}");
        project.edit("content/standaardteksten/vervolg/inleiding.md", "{gemeente}", "{aanpak-omschrijving}");
        project.edit(&format!("{FOLLOW_UP}/document.toml"), "datum-presentatie", "datum-presentatje");
    });
}

#[test]
fn unused_parameter() {
    check("unused_parameter", |project| {
        project.edit("content/standaardteksten/factsheet/bevindingen.md", "{aanpak-omschrijving}", "de aanpak");
    });
}

#[test]
fn shared_text_includes_itself() {
    check("shared_text_includes_itself", |project| project.append(SHARED, "\n{factsheet/conclusie}\n"));
}

#[test]
fn shared_text_outside_the_dialect() {
    check("shared_text_outside_the_dialect", |project| {
        project.write("content/standaardteksten/ongebruikt.md", "Een `code` die nog niemand gebruikt.\n");
        project.edit("content/standaardteksten/parameters.toml", "de aanpak {}", "de aanpak");
    });
}

#[test]
fn approach_twice() {
    check("approach_twice", |project| project.edit(DOCUMENT, "[\"cjg-aanpak\"", "[\"oggz\""));
}

#[test]
fn shared_text_missing() {
    check("shared_text_missing", |project| project.remove(SHARED));
}

#[test]
fn outside_the_dialect() {
    check("outside_the_dialect", |project| {
        project.append(
            CONTEXT,
            "\nEen <b>vet</b> woord, `code` en ![een kaart](kaart.png).\n\n> Een citaat.\n\n# Kop\n\n---\n\n    ingesprongen\n\n\
             Een noot[^1].\n\n[^1]: De noot.\n\n| a | b |\n|---|---|\n| c | d |\n\n~~weg~~\n",
        );
        project.edit(FINDINGS, "tekst = \"", "tekst = \"Zie <br> hier. ");
    });
}

#[test]
fn headings_of_a_text() {
    check("headings_of_a_text", |project| {
        project.append(CONTEXT, "\n###### Kop\n\n## Kop\n\n#### Kop\n\n#### Kop\n\n##### Kop\n\nEinde.\n");
        project.edit(FINDINGS, "tekst = \"", "tekst = \"## Kop\\n\\n");
        project.append(SHARED, "\n### Kop\n\nEinde.\n");
    });
}

#[test]
fn languages_of_words() {
    check("languages_of_words", |project| {
        project.append(
            CONTEXT,
            "\nEen [civil society]{engels}, een [mission\nstatement]{xx} en [een [petit]{fr} beurre]{en}.\n",
        );
        project.edit(FINDINGS, "tekst = \"", "tekst = \"Zie [hier]{Duits}. ");
    });
}

#[test]
fn addresses_of_links() {
    check("addresses_of_links", |project| {
        let addresses = [
            "javascript:alert(1)",
            "file:///etc/passwd",
            "data:text/html,x",
            "stukken/plan.pdf",
            "www.emmen.nl",
            "<https://www.emmen.nl/een plan>",
            "https://",
            "https:www.emmen.nl",
            "https://www.emmen.nl:100000/",
            "https://www.emmen.nl/{gemeente}",
            "mailto:",
        ];
        let links = addresses.map(|address| format!("[plan]({address})\n"));
        project.append(CONTEXT, &format!("\n{}\nEn <ftp://emmen.nl>.\n", links.concat()));
        project.edit(FINDINGS, "tekst = \"", "tekst = \"Zie het [plan](plan.pdf). ");
    });
}

#[test]
fn error_in_a_layout() {
    // A small layout: the lines of the real ones move with every change of their design.
    let layout = r#"// A layout with an error for each kind of document.
#let titled(role) = {
  assert(role == "part", message: "no heading with the role " + repr(role))
}

#let publish(data) = {
  if data.kind == "factsheet" {
    titled("deel")
  } else {
    data.labels.introductie
  }
}
"#;
    check("error_in_a_layout", |project| project.write("layouts/index.typ", layout));
}

#[test]
fn character_without_a_glyph() {
    check("character_without_a_glyph", |project| {
        project.append(CONTEXT, "\nHet is winter ☃ in Emmen.\n");
        project.edit(FINDINGS, "De netwerkpartners geven", "漢字: De netwerkpartners geven");
        project.edit("content/gemeenten/oosterhout/gemeente.toml", "Oosterhout", "Oosterhout𝄞");
    });
}

#[test]
fn gap_in_a_final_document() {
    check("gap_in_a_final_document", |project| {
        project.append(CONTEXT, "\nEr zijn {lacune} gezinnen.\n");
    });
}

#[test]
fn deviations() {
    check("deviations", |project| {
        project.append(
            DOCUMENT,
            "\n[[afwijking]]\nstandaardtekst = \"factsheet/conclusie\"\nstandaard = \"de zorg\"\nhier = \"zorg\"\n\
             \n[[afwijking]]\nindicator = \"beleid\"\nstandaard = \"groep OGGz\"\nhier = \"groep\"\n\
             \n[[afwijking]]\nstandaardtekst = \"vervolg/inleiding\"\nstandaard = \"vijf\"\nhier = \"5\"\n",
        );
        project.append(SHARED, "\nHet gaat om de zorg en om de zorg.\n");
    });
}

#[test]
fn deviation_from_nothing() {
    check("deviation_from_nothing", |project| {
        project.append(DOCUMENT, "\n[[afwijking]]\nstandaard = \"vijf\"\nhier = \"5\"\n");
    });
}

#[test]
fn outcome_without_a_year() {
    check("outcome_without_a_year", |project| {
        let outcomes = format!("{FOLLOW_UP}/uitkomsten.toml");
        let text = project.read(&outcomes);
        let (first, rest) = text.split_at(text.find("[uitkomst.2014]").expect("the first outcome"));
        project.write(&outcomes, first.to_owned() + &rest[rest.find("[[uitkomst]]").expect("the second")..]);
        project.edit(&outcomes, "[uitkomst.2014]", "[uitkomst.2015]");
        project.edit(DOCUMENT, "aanpakken = [", "jaren = [\"2013\"]\naanpakken = [");
    });
}

#[test]
fn shared_labels_and_framework() {
    check("shared_labels_and_framework", |project| {
        project.edit("content/standaardteksten/factsheet/opschriften.toml", "goed =", "goet =");
        project.edit("content/toetsingskaders/ggsr.toml", "id = \"duur\"", "id = \"vervolg\"");
    });
}

#[test]
fn unwritable_output() {
    check("unwritable_output", |project| project.write("out", "a file where the folder should be"));
}

#[test]
fn no_project_and_no_such_document() {
    let project = Project::with(&["emmen", "oosterhout"]);
    let run = project.run(&["build", "emen", "oosterhout/vervolg-2014", "xyz"]);
    assert_eq!(run.code, 2);
    assert_eq!(run.stdout, "");
    let words = in_both_languages(&project, &["build", "emen", "xyz"], |run| run.stderr.clone());
    insta::assert_snapshot!("no_such_document", words);

    let elsewhere = tempfile::tempdir().expect("a folder");
    let run = crate::support::run(program().arg("build").current_dir(elsewhere.path()));
    assert_eq!(run.code, 2);
    assert!(run.stderr.starts_with("error: there is no project in "), "{}", run.stderr);
}

#[test]
fn a_broken_document_keeps_its_previous_file_and_the_others_are_built() {
    let project = Project::with(&["emmen", "oosterhout"]);
    project.build(&[]);
    let before = project.output("emmen-factsheet-2013.pdf");
    fs::remove_file(project.path("out/oosterhout-vervolg-2015.pdf")).expect("the file was built");

    project.edit(FINDINGS, "oordeel =", "ordeel =");
    let run = project.run(&["build"]);
    assert_eq!(run.code, 1);
    assert_eq!(project.output("emmen-factsheet-2013.pdf"), before);
    assert!(project.output("oosterhout-vervolg-2015.pdf").starts_with(b"%PDF-1.7"));
    assert!(run.stdout.contains("out/emmen-factsheet-2013.pdf is out of date"), "{}", run.stdout);
    assert_eq!(project.outputs(), ["emmen-factsheet-2013.pdf", "oosterhout-vervolg-2015.pdf"]);
}

#[test]
fn short_and_json_messages() {
    let project = Project::with(&["emmen"]);
    project.edit(FINDINGS, "oordeel = \"√\"", "oordeel = \"goed\"");
    let short = project.run(&["build", "--message-format", "short"]);
    insta::assert_snapshot!("short_message", short.stderr);

    let json = project.run(&["build", "--message-format", "json"]);
    assert_eq!((json.code, json.stderr.as_str()), (1, ""));
    let lines: Vec<serde_json::Value> =
        json.stdout.lines().map(|line| serde_json::from_str(line).expect("a JSON object a line")).collect();
    assert_eq!(lines[0]["document"], "emmen/factsheet-2013");
    assert_eq!(lines[0]["status"], "failed");
    assert_eq!(lines[1]["diagnostic"], "error");
    assert_eq!(lines[1]["file"], FINDINGS);
    assert_eq!(lines[1]["line"], 4);
    assert_eq!(lines[1]["column"], 11);
    assert_eq!(lines[1]["words"], "\"goed\"");
    assert_eq!(lines[2]["summary"]["failed"], 1);
}
