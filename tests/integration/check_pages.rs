//! `factsheet check --typeset`: what only shows on the pages.
//!
//! Accept changed messages with `INSTA_UPDATE=always cargo test --release --test integration check_pages::`, and read them.

use crate::support::Project;
use crate::support::dutch::english_words;

const FINDINGS: &str = "content/gemeenten/emmen/factsheet-2013/oggz/bevindingen.toml";
const OUTCOMES: &str = "content/gemeenten/oosterhout/vervolg-2015/uitkomsten.toml";

/// A word that is wider than any column, and that has no place to divide it.
const LONG: &str = "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123";

/// Checks a project with its pages; returns the messages with a code in the short format.
fn pages(code: &str, names: &[&str], edit: impl FnOnce(&Project)) -> String {
    let all = all_messages(names, edit);
    all.lines().filter(|line| line.contains(&format!("[{code}]"))).collect::<Vec<_>>().join("\n")
}

/// Checks a project with its pages; returns all messages in the short format, in English and then in Dutch.
fn all_messages(names: &[&str], edit: impl FnOnce(&Project)) -> String {
    let project = Project::with(names);
    edit(&project);
    let in_language = |language| {
        let run = project.run(&["check", "--typeset", "--message-format", "short", "--ui", language]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        run.stderr
    };
    let (english, dutch) = (in_language("en"), in_language("nl"));
    assert!(!project.path("out").exists());
    assert_eq!(english_words(&dutch), [""; 0], "{dutch}");
    english + &dutch
}

/// A layout of A4 pages with margins of 20 mm, limits, and this body, which can use a `text-of-document`.
fn layout(body: &str) -> String {
    format!(
        "#let row(head, ..texts) = (pdf.header-cell(scope: \"row\", table.cell(head)), ..texts.pos())
#let publish(data) = {{
  set page(\"a4\", margin: 20mm, header: [Kop], footer: [Voet])
  set text(font: \"Source Sans 3\", size: 11pt, lang: \"nl\", region: \"NL\", hyphenate: true)
  let text-of-document = data.context.body
  [#metadata((top: 20mm, right: 20mm, bottom: 20mm, smallest: (text: 8pt, number: 6pt)))<limits>]
  {body}
}}
"
    )
}

/// The messages with a code about a document with this layout.
fn with_layout(code: &str, body: &str) -> String {
    pages(code, &["emmen"], |project| project.write("layouts/index.typ", layout(body)))
}

#[test]
fn the_published_documents_fit() {
    assert_eq!(all_messages(&["emmen", "gouda", "oosterhout", "bergen-op-zoom"], |_| ()), "");
}

#[test]
fn the_stress_documents_fit_but_for_a_row() {
    let run = Project::stress().run(&["check", "--typeset", "--message-format", "short"]);
    assert_eq!(run.code, 0);
    // The rows before it are of criteria with one row each, so nothing keeps the last two of the table together.
    insta::assert_snapshot!(run.stderr);
}

#[test]
fn more_pages_than_the_budget() {
    const CODE: &str = "layout/too-many-pages";
    let found =
        pages(CODE, &["emmen"], |project| project.edit("layouts/tokens.typ", "(factsheet: 18", "(factsheet: 13"));
    insta::assert_snapshot!(found);
    let fits =
        pages(CODE, &["emmen"], |project| project.edit("layouts/tokens.typ", "(factsheet: 18", "(factsheet: 14"));
    assert_eq!(fits, "");
}

#[test]
fn words_that_are_longer_than_their_column() {
    let edge = pages("layout/overflow", &["emmen"], |project| {
        project.edit(FINDINGS, "De gezinnen kunnen via", &format!("De {LONG}{LONG} kunnen via"))
    });
    insta::assert_snapshot!("over_the_edge", edge);
    let other = pages("layout/overflow", &["oosterhout"], |project| {
        project.edit(OUTCOMES, "De gemeente heeft geen zicht", &format!("De {} heeft geen zicht", &LONG[..48]))
    });
    insta::assert_snapshot!("over_another_text", other);
}

#[test]
fn a_row_that_is_taller_than_a_page() {
    let sentence = "Er zijn afspraken gemaakt over de zorg en ondersteuning van deze gezinnen in de gemeente. ";
    let repeated = |count| {
        pages("layout/row-over-pages", &["emmen"], |project| {
            project.edit(
                FINDINGS,
                "De gezinnen kunnen via",
                &format!("{}De gezinnen kunnen via", sentence.repeat(count)),
            );
        })
    };
    insta::assert_snapshot!(repeated(130));
    assert_eq!(repeated(20), "");
}

#[test]
fn a_heading_with_nothing_below_it() {
    let heading =
        |end: &str| with_layout("layout/stranded-heading", &format!("heading[Bevindingen]; {end}; text-of-document"));
    insta::assert_snapshot!(heading("pagebreak()"));
    assert_eq!(heading("parbreak()"), "");
}

/// A table with a head and these rows, under a heading, with so much space above it, in millimetres.
fn table(space: u16, rows: &[&str]) -> String {
    let rows: String = rows.iter().map(|row| format!("..row({row}), ")).collect();
    format!(
        "page[Voorblad]; v({space}mm); heading[Toeleiding]; table(columns: (40mm, 1fr), table.header[Indicator][Bevinding], {rows})"
    )
}

/// A row that is kept whole, 25 mm high, with a line of text.
const LOW: &str = "[Duur], block(height: 25mm, breakable: false)[Er zijn afspraken.]";

/// A row that is kept whole, with text over 60 mm.
const TALL: &str = "[Duur], block(breakable: false)[Er zijn afspraken. #v(55mm) Ook hierover.]";

/// A row of about so many millimetres that can break across pages.
fn breakable(height: u16) -> String {
    format!("[Duur], range({}).map(_ => [Er zijn afspraken.]).join(parbreak())", height / 6)
}

#[test]
fn a_row_that_is_alone() {
    let alone = |space: u16, rows: &[&str]| with_layout("layout/stranded-row", &table(space, rows));
    insta::assert_snapshot!("first_row_alone", alone(195, &[LOW, LOW, LOW]));
    insta::assert_snapshot!("last_row_alone", alone(165, &[LOW, LOW, LOW]));
    assert_eq!(alone(165, &[LOW, LOW, LOW, LOW]), "", "two rows on each page");
    assert_eq!(alone(195, &[LOW]), "", "a table of one row");
    assert_eq!(alone(165, &[TALL, LOW, LOW]), "", "a tall row");
    assert_eq!(alone(165, &[LOW, &breakable(70), LOW]), "", "a row that continues is on both pages");
}

#[test]
fn a_row_that_fills_a_page() {
    let over = |before: &str, height: u16| {
        let row = breakable(height);
        let body = format!("page[Voorblad]; {before}table(columns: 2, table.header[A][B], ..row({row}))");
        with_layout("layout/row-over-pages", &body)
    };
    assert!(over("", 300).contains("it is on pages 2 to 3"));
    assert!(over("[Begin.]; v(150mm); ", 420).contains("it is on pages 2 to 4"));
    assert_eq!(over("[Begin.]; v(150mm); ", 200), "", "a row on two pages");
}

#[test]
fn a_row_head_that_is_divided() {
    let head = |columns: &str, rows: &str| {
        let body = format!("page[Voorblad]; heading[Aanpak]; table(columns: {columns}, table.header[A][B][C], {rows})");
        with_layout("layout/divided-row-head", &body)
    };
    let group = "pdf.header-cell(scope: \"row\", table.cell(rowspan: 2)[Zorg is samenhangend]),
        ..row([Er is een plan], [Ja]), ..row([Er is een gezinscoördinator], [Nee])";
    insta::assert_snapshot!(head("(24mm, 24mm, 1fr)", group));
    assert_eq!(head("(45mm, 24mm, 1fr)", group), "", "heads of single rows may be divided");
    let single = "..row([Zorg is samenhangend], [Ja], [Nee])";
    assert_eq!(head("(24mm, 24mm, 1fr)", single), "", "heads of single rows in the first column too");
}

#[test]
fn a_page_with_little_text() {
    let short = |space: u16| {
        let body = format!("page[Voorblad]; [Begin.]; v({space}mm); [Einde.]; pagebreak(); text-of-document");
        with_layout("layout/short-page", &body)
    };
    insta::assert_snapshot!(short(60));
    assert_eq!(short(90), "");
}

#[test]
fn text_that_is_too_small() {
    insta::assert_snapshot!(with_layout(
        "layout/small-text",
        "{ set text(size: 7pt); text-of-document }
  [#text(size: 6pt)[12a]<number> #text(size: 5.5pt)[13]<number> #text(size: 8pt)[Kleine letters.]]"
    ));
}

#[test]
fn the_sizes_of_the_layouts_are_limited() {
    const CODE: &str = "layout/small-text";
    let larger = |from: &str, to: &str| pages(CODE, &["gouda"], |project| project.edit("layouts/tokens.typ", from, to));
    assert!(larger("smallest = (text: 8.5pt", "smallest = (text: 9.8pt").contains("the smallest is 9.8pt"));
    let number = larger("paragraph-number: 7.5pt", "paragraph-number: 8.25pt");
    assert!(number.contains("the smallest is 8.25pt: “1”"), "{number}");
}
