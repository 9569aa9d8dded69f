//! `factsheet check`: the diagnostics of each check, and what it accepts.
//!
//! To accept changed messages: `INSTA_UPDATE=always cargo test --release --test integration check::`; then read them.

use std::collections::BTreeSet;

use crate::support::Project;
use crate::support::check::{change, found, sentence};
use crate::support::dutch::in_both_languages;
use crate::support::process::Run;

const EMMEN: &str = "content/gemeenten/emmen/factsheet-2013";
const FINDINGS: &str = "content/gemeenten/emmen/factsheet-2013/oggz/bevindingen.toml";
const CONCLUSION: &str = "content/gemeenten/emmen/factsheet-2013/oggz/conclusie.toml";
const CONTEXT: &str = "content/gemeenten/emmen/factsheet-2013/context.md";
const ACCEPTED: &str = "content/gemeenten/emmen/factsheet-2013/aanvaard.toml";
const DEVELOPMENT: &str = "content/gemeenten/oosterhout/vervolg-2015/ontwikkeling.md";
const OUTCOMES: &str = "content/gemeenten/oosterhout/vervolg-2015/uitkomsten.toml";
const FOLLOW_UP: &str = "content/gemeenten/oosterhout/vervolg-2015/document.toml";

/// Changes a project, checks it, and compares the messages with the snapshot `name`.
#[track_caller]
fn messages(name: &str, args: &[&str], edit: impl FnOnce(&Project)) {
    let project = Project::with(&["emmen", "oosterhout"]);
    edit(&project);
    let words = |run: &Run| {
        let stdout = run.stdout.split(", in ").next().unwrap_or_default();
        format!("{}{stdout}\nexit code {}", run.stderr, run.code)
    };
    insta::assert_snapshot!(name, in_both_languages(&project, &[&["check"], args].concat(), words));
}

#[test]
fn the_repository_has_no_warning() {
    let run = Project::new().run(&["check", "--strict"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert!(
        run.stdout.starts_with(
            "4 documents, 0 errors, 0 warnings, 2 warnings accepted, 18 still open and 9 notes (--notes shows them)"
        ),
        "{}",
        run.stdout
    );
}

#[test]
fn nothing_is_written() {
    let project = Project::new();
    project.run(&["check", "--strict"]);
    assert!(!project.path("out").exists());
}

#[test]
fn a_project_without_documents() {
    assert_eq!(found(&Project::with(&[]), &[]), ["run/fault :null"]);
}

#[test]
fn approaches() {
    sentence("De WIJ-aanpak is er.", &["factsheet/unknown-approach"]);
    sentence("De aanpak Gezinsmanagement is er.", &["factsheet/unknown-approach"]);
    sentence("De CJG-aanpak, de aanpak CJG en de OGGz-aanpak zijn er. De aanpak GGSR ook.", &[]);
    change(
        DEVELOPMENT,
        |project| project.append(DEVELOPMENT, "\nDe aanpak Bemoeizorg en de aanpak Vangnet.\n"),
        &["factsheet/unknown-approach"],
    );
}

#[test]
fn order_of_rows() {
    let text = Project::new().read(FINDINGS);
    let (first, rest) = text.split_at(text.find("[[bevinding]]\nindicator = \"aanmeldpunt\"").expect("a finding"));
    let swapped = format!("{rest}\n{first}");
    change(FINDINGS, |project| project.write(FINDINGS, &swapped), &["framework/out-of-order"]);
    // Within a row any order is right: that of Gouda differs from the framework.
    change(
        FINDINGS,
        |project| {
            project.edit(FINDINGS, "[\"beleid\", \"gezamenlijke-visie\"]", "[\"gezamenlijke-visie\", \"beleid\"]")
        },
        &[],
    );
}

#[test]
fn indicators_that_are_not_judged() {
    let project = Project::with(&["emmen"]);
    let text = project.read(FINDINGS);
    let last = text.rfind("[[bevinding]]").expect("a finding");
    project.write(FINDINGS, &text[..last]);
    assert_eq!(found(&project, &[]), [format!("framework/not-judged {FINDINGS}:170")]);
    project.write(FINDINGS, format!("niet-beoordeeld = [\"vervolg\"]\n\n{}", &text[..last]));
    assert_eq!(found(&project, &["--strict"]), [""; 0]);
    let run = project.build(&[]);
    assert!(run.stdout.contains("1 document built"), "{}", run.stdout);
    project.edit(FINDINGS, "[\"vervolg\"]", "[\"vervolg\", \"duur\"]");
    assert!(found(&project, &[])[0].starts_with("framework/judged-twice"), "{:?}", found(&project, &[]));
}

#[test]
fn conclusions() {
    let toeleiding = |project: &Project| {
        let text = project.read(CONCLUSION);
        let end = text.find("[gezin-centraal]").expect("the second theme");
        project.write(CONCLUSION, format!("[toeleiding]\n\n{}", &text[end..]));
        project.remove(ACCEPTED);
    };
    change(CONCLUSION, toeleiding, &["factsheet/empty-conclusion"]);
    // Of a theme that is not judged, no conclusion is expected.
    let project = Project::with(&["emmen"]);
    toeleiding(&project);
    project.edit(CONCLUSION, "[toeleiding]\n", "");
    let text = project.read(FINDINGS);
    let first = text.find("[[bevinding]]\nindicator = [\"eigen-kracht\"").expect("the second theme");
    let not_judged =
        "niet-beoordeeld = [\"omschrijving\", \"zicht-op-populatie\", \"aanmeldpunt\", \"aanmelding\"]\n\n";
    project.write(FINDINGS, format!("{not_judged}{}", &text[first..]));
    let here =
        found(&project, &[]).into_iter().filter(|found| !found.contains("language/broken-word")).collect::<Vec<_>>();
    assert_eq!(here, [""; 0]);
}

#[test]
fn unused_files() {
    let stray = format!("{EMMEN}/inleidng.md");
    change(&stray, |project| project.write(&stray, "Een inleiding.\n"), &["file/unused"]);
    let left_out = format!("{EMMEN}/oggz/aanpak.toml");
    change(&left_out, |project| project.edit(&format!("{EMMEN}/document.toml"), ", \"oggz\"", ""), &["file/unused"]);
    let other = format!("{EMMEN}/.inleiding.md");
    change(&other, |project| project.write(&other, "Verborgen.\n"), &[]);
}

#[test]
fn dates() {
    change(
        FOLLOW_UP,
        |project| project.edit(FOLLOW_UP, "9 februari 2015", "9 juli 2015"),
        &["deviation/listed", "vervolg/dates-out-of-order"],
    );
    change(FOLLOW_UP, |project| project.edit(FOLLOW_UP, "9 februari 2015", "9 juni 2015"), &["deviation/listed"]);
    change(
        FOLLOW_UP,
        |project| project.edit(FOLLOW_UP, "datum = \"2015-06\"", "datum = \"2014-06\""),
        &["content/other-folder", "deviation/listed", "vervolg/dates-out-of-order"],
    );
}

#[test]
fn points_that_were_met_in_the_first_year() {
    change(
        OUTCOMES,
        |project| project.edit(OUTCOMES, "oordeel = \"X\"", "oordeel = \"√\""),
        &["vervolg/not-an-improvement-point"],
    );
}

/// A follow-up report of the first approach of Emmen: its improvement points, with their texts.
fn with_follow_up() -> Project {
    let project = Project::with(&["emmen"]);
    let folder = "content/gemeenten/emmen/vervolg-2015";
    let rows = [
        "doorzettingsmacht",
        "niet-loslaten",
        "opschaling",
        "relevante-partijen",
        "samenwerkingsafspraken",
        "duur",
        "beschikbaarheid",
    ];
    let findings = project.read(&format!("{EMMEN}/cjg-aanpak/bevindingen.toml"));
    let row = |id: &&str| {
        let finding =
            findings.split("[[bevinding]]").find(|text| text.contains(&format!("\"{id}\""))).expect("a finding");
        let text = finding.split_once("tekst = ").expect("a text").1.split("\n\n").next().expect("its end").trim();
        format!(
            "[[uitkomst]]\nindicator = \"{id}\"\n[uitkomst.2013]\noordeel = \"X\"\ntekst = {text}\n[uitkomst.2014]\noordeel = \"√\"\ntekst = \"Dit is geregeld.\"\n\n"
        )
    };
    let document = Project::new().read(FOLLOW_UP);
    let document = document[..document.find("[[afwijking]]").expect("deviations")]
        .replace("Sociale Wijkteams", "CJG-aanpak")
        .replace("aanpak-toelichting", "# aanpak-toelichting")
        .replace("[\"Gezinsmanagement\", \"Bemoeizorg\"]", "[\"CJG-aanpak\"]");
    project.write(&format!("{folder}/document.toml"), document);
    project.write(&format!("{folder}/ontwikkeling.md"), "{vervolg/presentatie}\n");
    project.write(&format!("{folder}/uitkomsten.toml"), rows.iter().map(row).collect::<String>());
    project
}

#[test]
fn rows_of_a_follow_up() {
    let rows = "content/gemeenten/emmen/vervolg-2015/uitkomsten.toml";
    let document = "content/gemeenten/emmen/vervolg-2015/document.toml";
    assert_eq!(found(&with_follow_up(), &["--notes"]), [""; 0]);

    let project = with_follow_up();
    project.edit(rows, "\"duur\"", "\"vervolg\"");
    project.edit(rows, "De samenwerkingsafspraken over", "Afspraken over");
    let found_here = found(&project, &["--notes"]);
    assert_eq!(
        found_here,
        [
            format!("vervolg/row-missing {rows}:2"),
            format!("vervolg/text-not-of-factsheet {rows}:54"),
            format!("vervolg/row-not-in-factsheet {rows}:60"),
            format!("framework/out-of-order {rows}:69"),
        ]
    );

    let project = with_follow_up();
    project.edit(document, "aanpak = \"CJG-aanpak\"", "aanpak = \"Sociale Wijkteams\"");
    assert_eq!(found(&project, &[]), [""; 0], "the parameter names the former approach");
    project.edit(document, "[\"CJG-aanpak\"]", "[\"Gezinsmanagement\"]");
    assert!(
        found(&project, &[]).contains(&format!("vervolg/other-approach {document}:6")),
        "{:?}",
        found(&project, &[])
    );
    project.edit(document, "# aanpak-toelichting", "aanpak-toelichting");
    project.edit(document, "aanpak Gezinsmanagement en aanpak Bemoeizorg", "CJG-aanpak");
    assert_eq!(found(&project, &[]), [""; 0], "a stated successor");

    let project = with_follow_up();
    project.edit(document, "jaren = [\"2013\"", "jaren = [\"2012\"");
    project.write(rows, project.read(rows).replace("uitkomst.2013", "uitkomst.2012"));
    assert_eq!(found(&project, &[]), [format!("vervolg/dates-out-of-order {document}:5")]);
}

#[test]
fn deviations() {
    let near = "Deze netwerkpartners zijn door de gemeente aangedragen.";
    sentence(near, &["deviation/hidden"]);
    sentence("Deze netwerkpartners zijn aangedragen door de gemeente.", &["deviation/copied"]);
    sentence("Deze partijen kiest de gemeente zelf, ieder jaar opnieuw.", &[]);
    let project = Project::new();
    project.append(CONTEXT, "\nGouda werkt met een integrale aanpak rondom het gezin, dat houdt in dat er wordt gewerkt volgens het principe.\n");
    assert_eq!(found(&project, &[]), [""; 0], "one sentence of a paragraph");
}

#[test]
fn paragraphs_of_two_municipalities() {
    let paragraph =
        "Een hele alinea van vijftien woorden of meer die in twee gemeenten precies zo staat, woord voor woord.";
    let near =
        "Een hele alinea van vijftien woorden of iets meer die in drie gemeenten bijna zo staat, woord voor woord.";
    let other =
        "Een hele alinea van vijftien woorden of meer over wat deze gemeente doet voor gezinnen in haar wijken.";
    let checked = |here: &str, there: &str| {
        let project = Project::new();
        project.append(CONTEXT, &format!("\n{here}\n"));
        project.append(DEVELOPMENT, &format!("\n{there}\n"));
        let found = found(&project, &[]);
        found.iter().map(|found| found.split(':').next().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    let both = [format!("deviation/shared-passage {CONTEXT}"), format!("deviation/shared-passage {DEVELOPMENT}")];
    assert_eq!(checked(paragraph, paragraph), both);
    assert_eq!(checked(paragraph, near), both);
    assert_eq!(checked(paragraph, other), [""; 0]);
}

#[test]
fn words_of_a_deviation() {
    let replace = |here: &'static str| {
        move |project: &Project| project.edit(FOLLOW_UP, "hier = \"met geringe\"", &format!("hier = \"{here}\""))
    };
    change(FOLLOW_UP, replace("met (geringe"), &["deviation/listed"]);
    change(FOLLOW_UP, replace("met  geringe"), &["deviation/listed", "language/spacing"]);
    change(FOLLOW_UP, replace("met met xx"), &["deviation/listed", "language/doubled-word", "language/leftover"]);
}

#[test]
fn accepted_warnings() {
    change(
        CONTEXT,
        |project| {
            project.append(CONTEXT, "\nDit is is aanvaard.\n");
            project.append(ACCEPTED, "\n[[aanvaard]]\ncode = \"language/doubled-word\"\nbestand = \"context.md\"\nwoorden = \"is is\"\nreden = \"zo gepubliceerd\"\n");
        },
        &[],
    );
    messages("accepted", &["--strict"], |project| {
        project.edit(CONCLUSION, "voor de OGGz- aanpak", "voor de OGGz-aanpak");
        project.append(
            ACCEPTED,
            "\n[[aanvaard]]\ncode = \"language/spacing\"\nbestand = \"context.md\"\nreden = \"mooi\"\n",
        );
    });
    messages("not_acceptable", &[], |project| {
        project.append(
            ACCEPTED,
            "\n[[aanvaard]]\ncode = \"language/doubled-wrd\"\nbestand = \"context.md\"\nreden = \"\"\n",
        );
    });
}

#[test]
fn shared_texts_are_checked_with_the_whole() {
    let shared = "content/standaardteksten/factsheet/conclusie.md";
    let project = Project::with(&["emmen"]);
    project.append(shared, "\nDit is is zo.\n");
    project.edit("content/toetsingskaders/ggsr.toml", "Planmatig", "Plan- matig");
    let all = [
        format!("language/doubled-word {shared}:6"),
        "language/broken-word content/toetsingskaders/ggsr.toml:56".into(),
    ];
    assert_eq!(found(&project, &[]), all);
    assert_eq!(found(&project, &["emmen"]), [""; 0]);
}

#[test]
fn messages_for_people() {
    let edit = |project: &Project| {
        project.edit(FINDINGS, "oordeel =", "ordeel =");
        project.append(CONTEXT, "\nDe \"WIJ-aanpak\" heeft verbeter- punten, TODO\n");
        project.edit(FOLLOW_UP, "9 februari 2015", "9 juli 2015");
    };
    messages("human", &[], edit);
    messages("short", &["--message-format", "short"], edit);
    messages("github", &["--message-format", "github"], edit);
    messages("notes", &["--notes", "--message-format", "short", "oosterhout"], |_| ());
}

#[test]
fn errors_in_one_document_do_not_stop_the_checks_of_others() {
    let project = Project::with(&["emmen", "oosterhout"]);
    project.edit(FINDINGS, "oordeel =", "ordeel =");
    project.append(DEVELOPMENT, "\nDit is is zo.\n");
    let found = found(&project, &[]);
    assert_eq!(found, [format!("content/unknown-key {FINDINGS}:4"), format!("language/doubled-word {DEVELOPMENT}:38")]);
}

#[test]
fn a_character_without_a_glyph_is_found_without_typesetting() {
    sentence("Het is winter ☃ in Emmen.", &["layout/character-missing"]);
}

#[test]
fn codes_are_explained() {
    let project = Project::with(&["emmen"]);
    let one = project.run(&["check", "--explain", "language/broken-word"]);
    assert_eq!((one.code, one.stderr.as_str()), (0, ""));
    insta::assert_snapshot!("explain", one.stdout);
    let all = project.run(&["check", "--explain"]).stdout;
    assert!(all.lines().count() > 70 && all.contains("language/broken-word"), "{all}");
    let unknown = project.run(&["check", "--explain", "language/broken-wrod"]);
    assert_eq!((unknown.code, unknown.stdout.as_str()), (2, ""));
    assert_eq!(
        unknown.stderr,
        "error: there is no code `language/broken-wrod`; did you mean `language/broken-word`?\n"
    );
}

#[test]
fn a_dutch_reader_gets_messages_explanations_and_the_summary_in_dutch() {
    let project = Project::with(&["oosterhout"]);
    project.append("content/gemeenten/oosterhout/vervolg-2015/inleiding.md", "\nEr is is geen zicht op.\n");
    let run = project.run(&["check", "--ui", "nl", "--message-format", "short"]);
    assert!(run.stderr.contains("waarschuwing[language/doubled-word]: het woord `is` staat hier twee keer"), "{run:?}");
    let summary = "1 document, 0 fouten, 1 waarschuwing, 2 opmerkingen (zie --notes), in 0,";
    assert!(run.stdout.starts_with(summary), "{}", run.stdout);
    let explanation = project.run(&["check", "--ui", "nl", "--explain", "language/doubled-word"]).stdout;
    assert!(explanation.contains("Waarschuwing: een woord staat twee keer achter elkaar."), "{explanation}");
    let all = project.run(&["check", "--ui", "nl", "--explain"]).stdout;
    assert!(all.contains("  Waarschuwing: een woord staat twee keer achter elkaar\n"), "{all}");
    let unknown = project.run(&["check", "--ui", "nl", "--explain", "language/broken-wrod"]).stderr;
    assert_eq!(unknown, "fout: er is geen code `language/broken-wrod`; bedoel je `language/broken-word`?\n");
}

/// Writes a small dictionary in the format of Hunspell.
fn dictionary(project: &Project, words: &[&str]) {
    project.write("woordenboek/nl_NL.aff", "SET UTF-8\n");
    project.write("woordenboek/nl_NL.dic", format!("{}\n{}\n", words.len(), words.join("\n")));
}

#[test]
fn spelling() {
    let project = Project::with(&["emmen"]);
    let words = words_of_the_content(&project);
    dictionary(&project, &words.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(
        found(&project, &[]),
        [format!("accepted/not-needed {ACCEPTED}:16"), format!("accepted/not-needed {ACCEPTED}:22")]
    );
    project.remove(ACCEPTED);
    project.append(CONTEXT, "\nDe gemeentte geeft Xyzania aan dat opvoedkringen (GGZ) werken.\n");
    let here = |project: &Project| {
        found(project, &[]).into_iter().filter(|found| found.starts_with("language/spelling")).collect::<Vec<_>>()
    };
    assert_eq!(here(&project), vec![format!("language/spelling {CONTEXT}:41"); 2]);
    project.append("content/woordenlijst.txt", "opvoedkringen\n");
    assert_eq!(here(&project), [format!("language/spelling {CONTEXT}:41")]);
    let run = project.run(&["check", "--message-format", "json"]);
    assert!(run.stdout.contains("did you mean `gemeente`?"), "{}", run.stdout);
    project.append(CONTEXT, "\nDit is [empowerment through neighbours]{en} (neighbours).\n");
    assert_eq!(here(&project)[1..], [format!("language/spelling {CONTEXT}:43")], "Dutch is not for English words");

    let nowhere = project.run(&["check", "--spelling", "content"]);
    assert_eq!(nowhere.code, 2);
    assert!(nowhere.stderr.starts_with("error: `content` has no dictionary; a dictionary is"), "{}", nowhere.stderr);
}

#[test]
fn accepted_misspellings_are_accepted_in_a_new_follow_up() {
    let project = Project::with(&["emmen"]);
    assert_eq!(project.run(&["new", "vervolg", "emmen", "--jaar", "2015"]).code, 0);
    let words = words_of_the_content(&project);
    let slips = ["opschalingmogelijkheden", "welzijnorganisaties"];
    let right = words.iter().map(String::as_str).filter(|word| !slips.contains(word));
    dictionary(&project, &right.collect::<Vec<_>>());
    assert_eq!(found(&project, &[]), [""; 0]);
    project.remove("content/gemeenten/emmen/vervolg-2015/aanvaard.toml");
    assert!(found(&project, &[]).iter().any(|found| found.starts_with("language/spelling")));
}

/// All words of the content.
fn words_of_the_content(project: &Project) -> BTreeSet<String> {
    let files = walkdir::WalkDir::new(project.path("content")).into_iter().filter_map(Result::ok);
    let texts = files.filter_map(|file| std::fs::read_to_string(file.path()).ok()).collect::<String>();
    let words = texts.split(|character: char| !character.is_alphabetic() && character != '’');
    words.filter(|word| word.chars().count() > 3).map(|word| word.trim_matches('’').replace('’', "'")).collect()
}

#[test]
fn schemas_that_are_outdated() {
    let project = Project::with(&["emmen"]);
    assert_eq!(project.run(&["schema"]).code, 0);
    assert_eq!(found(&project, &[]), [""; 0]);
    project.edit("content/toetsingskaders/ggsr.toml", "De gemeente heeft zicht", "De gemeente heeft goed zicht");
    assert_eq!(found(&project, &[]), ["file/outdated-schema schemas/document.json:1"]);
}

#[test]
fn what_is_still_open() {
    let project = Project::with(&["emmen", "oosterhout"]);
    assert_eq!(project.run(&["new", "vervolg", "emmen", "--jaar", "2015"]).code, 0);
    const NEW: &str = "content/gemeenten/emmen/vervolg-2015";
    let count = |args: &[&str], code: &str| found(&project, args).iter().filter(|found| found.contains(code)).count();
    assert_eq!(count(&["emmen/vervolg-2015"], "content/still-open"), 18, "8 rows with verdict and text, and 2 texts");
    assert_eq!(count(&[], "content/still-open"), 0, "it is not named");
    assert_eq!(count(&["--notes"], "content/still-open"), 18);
    assert_eq!(count(&["--notes"], "vervolg/text-not-of-factsheet"), 0, "the rows have the texts of two approaches");
    for (file, from, to) in [
        ("document.toml", "{lacune}", "12 maart 2015"),
        ("ontwikkeling.md", "{lacune}", "Er is één werkwijze."),
        ("uitkomsten.toml", "{lacune}", "Vastgelegd."),
        ("uitkomsten.toml", "\"?\"", "\"√\""),
    ] {
        let file = format!("{NEW}/{file}");
        project.write(&file, project.read(&file).replace(from, to));
    }
    assert_eq!(count(&["emmen/vervolg-2015"], "content/still-open"), 0);
    assert_eq!(count(&["emmen/vervolg-2015"], "content/can-be-final"), 1);
    project.edit(&format!("{NEW}/document.toml"), "\"concept\"", "\"definitief\"");
    assert_eq!(count(&["emmen/vervolg-2015"], "content/can-be-final"), 0);
    assert_eq!(project.run(&["build", "--definitief", "emmen/vervolg-2015"]).code, 0);
}
