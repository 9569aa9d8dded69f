//! `factsheet check`: the checks of language, each with text that it reports and text that it accepts.

use serde_json::Value;

use crate::support::Project;
use crate::support::check::{CONTEXT, codes, found, sentence};

const OUTCOMES: &str = "content/gemeenten/oosterhout/vervolg-2015/uitkomsten.toml";

#[test]
fn leftovers() {
    for text in ["Dit is TODO.", "Er zijn xx gezinnen.", "Dit is zo??", "Bron: n.n.b.", "De rest volgt....."] {
        assert!(
            codes(CONTEXT, |project| project.append(CONTEXT, &format!("\n{text}\n"))).contains("language/leftover"),
            "{text}"
        );
    }
    sentence("Is dit zo? Fase XII loopt door…", &[]);
}

#[test]
fn spacing() {
    for text in [
        "Twee  spaties.",
        "Een\ttab.",
        "Een spatie , te veel.",
        "Een zin.Daarna een.",
        "Een,twee.",
        "Een ( haakje).",
        "Twee.. punten.",
        "On\u{ad}zichtbaar.",
    ] {
        sentence(text, &["language/spacing"]);
    }
    sentence("Zie www.toezichtggsr.nl, o.a. Z.O. Drenthe, c.q. 1.000, etc., en t/m 3,5 (twee); dus wel…", &[]);
}

#[test]
fn breaks() {
    sentence("Een regel  \ndie breekt.", &["language/invisible-break"]);
    sentence("Een regel\\\ndie breekt.", &[]);
    sentence("Een regel \ndie doorloopt.", &[]);
}

#[test]
fn paragraphs_in_lists() {
    sentence("- Een punt\n\n    Een alinea die erbij hoort.", &["language/in-list-item"]);
    sentence("- Een punt\n- Nog een\n\nEen alinea.", &[]);
}

#[test]
fn quotes() {
    sentence("Het 'convenant' is er.", &["language/straight-quote"]);
    sentence("Het \"convenant\" is er.", &["language/straight-quote"]);
    sentence("Het ’convenant’ is er.", &["language/straight-quote"]);
    sentence("De ‘thema’s’ van de CJG’s, ook ’s avonds.", &[]);
}

#[test]
fn pairs() {
    sentence("Het convenant (van 2013 is er.", &["language/unpaired"]);
    sentence("Het convenant van 2013) is er.", &["language/unpaired"]);
    sentence("Het ‘convenant van 2013 is er.", &["language/unpaired"]);
    sentence("Punt a) en punt b) van het ‘convenant’ (van 2013) zijn er.", &[]);
}

#[test]
fn dashes_and_broken_words() {
    sentence("Een - beperktere - vragenlijst.", &["language/hyphen-for-dash"]);
    sentence("Een – beperktere – vragenlijst.", &[]);
    sentence("Zij heeft verbeter- punten.", &["language/broken-word"]);
    sentence("Het Wmo- en jeugdbeleid, jeugdhulp en -zorg, hulp- of zorgvraag, de (jeugd-) zorg.", &[]);
    sentence("Het [pre- and postnatal care]{en} is er.", &[]);
    sentence("Het [post]{en}- natal is er.", &["language/broken-word"]);
}

#[test]
fn doubled_words() {
    sentence("Er is is geen zicht op.", &["language/doubled-word"]);
    sentence("De de gemeente is er.", &["language/doubled-word"]);
    sentence("Die die hulp krijgt is er, en de IS is er ook.", &[]);
    sentence("Het is zo dat dat gebeurt, en wie die die hulp krijgt, krijgt, ook.", &[]);
    sentence("Het [had had]{en} is er.", &[]);
    sentence("Het is [that]{en} that.", &["language/doubled-word"]);
    sentence("De s’en en de risico’s s, en de De.", &[]);
}

#[test]
fn repeated_passages() {
    let paragraph = "De gemeente heeft in 2012 een nota vastgesteld over deze groep.\n\n";
    sentence(&format!("{paragraph}{paragraph}"), &["language/repeated-passage"]);
    sentence("Dit is kort.\n\nDit is kort.", &[]);
}

/// The follow-up report of Oosterhout with the same text for the second year in its first `count` rows.
fn with_repeated_answer(text: &str, count: usize) -> Project {
    let project = Project::with(&["oosterhout"]);
    let rows = project.read(OUTCOMES);
    let repeated = rows.split("[[uitkomst]]").enumerate().map(|(index, row)| {
        let Some((head, _)) = row.split_once("[uitkomst.2014]").filter(|_| index <= count) else { return row.into() };
        format!("{head}[uitkomst.2014]\noordeel = \"X\"\ntekst = \"{text}\"\n\n")
    });
    project.write(OUTCOMES, repeated.collect::<Vec<String>>().join("[[uitkomst]]"));
    project
}

#[test]
fn a_paragraph_in_all_rows_is_one_warning_with_all_lines() {
    let text = "De gemeente geeft aan dat de situatie ongewijzigd is en dat hierover nog geen afspraken zijn gemaakt.";
    let project = with_repeated_answer(text, 7);
    let rows = project.read(OUTCOMES);
    let lines = rows.lines().zip(1..).filter(|(line, _)| line.contains(text)).map(|(_, number): (_, usize)| number);
    let lines: Vec<String> = lines.map(|line| line.to_string()).collect();
    assert_eq!(lines.len(), 7);
    assert_eq!(found(&project, &[]), [format!("language/repeated-passage {OUTCOMES}:{}", lines[0])]);
    let others = format!("{} and {}", lines[1..6].join(", "), lines[6]);
    for format in ["human", "short", "json", "github"] {
        let run = project.run(&["check", "--message-format", format]);
        let text = run.stdout + &run.stderr;
        assert_eq!(text.matches(&format!("this paragraph is also on lines {others}")).count(), 1, "{format}: {text}");
    }
    let accepted = "content/gemeenten/oosterhout/vervolg-2015/aanvaard.toml";
    let words = text.split(' ').next().expect("a word");
    project.write(accepted, format!("[[aanvaard]]\ncode = \"language/repeated-passage\"\nbestand = \"uitkomsten.toml\"\nwoorden = \"{words}\"\nreden = \"zo gemeld\"\n"));
    assert_eq!(found(&project, &[]), [""; 0], "one acceptance is for all places");
}

#[test]
fn rows_may_share_a_short_answer() {
    for text in
        ["De situatie is ongewijzigd.", "De situatie is ongewijzigd ten opzichte van de vorige toetsing in 2013."]
    {
        assert_eq!(found(&with_repeated_answer(text, 7), &[]), [""; 0], "{text}");
    }
    // In a longer text it is no answer.
    let longer = "De situatie is ongewijzigd ten opzichte van de vorige toetsing in 2013.\\n\\n- Een punt";
    assert_eq!(found(&with_repeated_answer(longer, 2), &[]).len(), 1);
}

#[test]
fn sentences() {
    sentence("De gemeente geeft aan dat er", &["language/sentence-end"]);
    sentence("de gemeente geeft aan dat dit zo is.", &["language/sentence-start"]);
    sentence("Dit is zo. en dat ook.", &["language/sentence-start"]);
    sentence("Dit is zo (etc. en meer). ‘Ja.’\n\n- een punt zonder punt\n- nog een\n\n## Een kop", &[]);
}

#[test]
fn marks_of_markdown() {
    for text in ["Een **vet woord.", "Een {lacune woord.", "Een woord}.", "#Kop die er geen is.", "Een _los woord."] {
        sentence(text, &["language/markdown-left"]);
    }
    sentence("Een **vet** en *schuin* woord, met \\* en \\{accolade\\}.", &[]);
}

/// Texts that each have one right correction, with the corrected text.
const CORRECTED: &[(&str, &str)] = &[
    ("Twee  spaties.", "Twee spaties."),
    ("Een\ttab.", "Een tab."),
    ("Een spatie , te veel.", "Een spatie, te veel."),
    ("Een spatie te veel .", "Een spatie te veel."),
    ("Een zinnetje.Daarna een.", "Een zinnetje. Daarna een."),
    ("Een,twee.", "Een, twee."),
    ("Een ( haakje).", "Een (haakje)."),
    ("On\u{ad}zichtbaar.", "Onzichtbaar."),
    ("De risico's en \"de aanpak\".", "De risico’s en ‘de aanpak’."),
    ("Hij zei ’morgen komen zij’.", "Hij zei ‘morgen komen zij’."),
    ("De aanpak - nog nieuw - werkt.", "De aanpak – nog nieuw – werkt."),
    ("Dit is is een zin.", "Dit is een zin."),
    ("Een regel  \ndie breekt.", "Een regel\ndie breekt."),
];

#[test]
fn corrections_are_right() {
    for (wrong, right) in CORRECTED {
        let project = Project::with(&["emmen"]);
        let before = project.read(CONTEXT);
        project.append(CONTEXT, &format!("\n{wrong}\n"));
        for correction in corrections(&project).iter().rev() {
            let text = project.read(CONTEXT);
            let start = byte_of(&text, correction);
            let words = correction["words"].as_str().expect("words");
            assert!(text[start..].starts_with(words), "{wrong}");
            let rest = &text[start + words.len()..];
            let right = correction["correction"].as_str().expect("a correction");
            project.write(CONTEXT, format!("{}{right}{rest}", &text[..start]));
        }
        assert_eq!(project.read(CONTEXT), format!("{before}\n{right}\n"));
    }
}

#[test]
fn words_with_two_corrections_or_with_marks_have_none() {
    for text in ["Twee.. punten.", "Een multi- disciplinair team.", "Dit is *is* een zin."] {
        let project = Project::with(&["emmen"]);
        project.append(CONTEXT, &format!("\n{text}\n"));
        let warnings = messages(&project);
        assert!(!warnings.is_empty(), "{text}");
        assert!(warnings.iter().any(|warning| warning.get("correction").is_none()), "{text}: {warnings:?}");
    }
}

/// The warnings about the context, as data, in its order.
fn messages(project: &Project) -> Vec<Value> {
    let run = project.run(&["check", "emmen", "--message-format", "json"]);
    let lines = run.stdout.lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON"));
    let mut messages: Vec<_> =
        lines.filter(|line| line["diagnostic"] == "warning" && line["file"] == CONTEXT).collect();
    messages.sort_by_key(|message| (message["line"].as_u64(), message["column"].as_u64()));
    messages
}

/// Those with a correction.
fn corrections(project: &Project) -> Vec<Value> {
    messages(project).into_iter().filter(|message| message.get("correction").is_some()).collect()
}

/// The byte at which the words of a message start.
fn byte_of(text: &str, message: &Value) -> usize {
    let number = |field: &str| message[field].as_u64().expect("a number") as usize - 1;
    let start: usize = text.split_inclusive('\n').take(number("line")).map(str::len).sum();
    start + text[start..].char_indices().nth(number("column")).map_or(0, |(at, _)| at)
}
