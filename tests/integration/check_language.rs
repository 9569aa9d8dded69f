//! `factsheet check`: the checks of language, each with what it sees and what it is silent about.

use crate::support::check::{CONTEXT, codes, sentence};

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
}

#[test]
fn doubled_words() {
    sentence("Er is is geen zicht op.", &["language/doubled-word"]);
    sentence("Het is zo dat dat gebeurt, en wie die die hulp krijgt, krijgt, ook.", &[]);
    sentence("De s’en en de risico’s s, en de De.", &[]);
}

#[test]
fn repeated_passages() {
    let paragraph = "De gemeente heeft in 2012 een nota vastgesteld over deze groep.\n\n";
    sentence(&format!("{paragraph}{paragraph}"), &["language/repeated-passage"]);
    sentence("Dit is kort.\n\nDit is kort.", &[]);
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
