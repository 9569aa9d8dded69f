//! The PDFs as a validator, a screen reader and an archive meet them.

use std::sync::LazyLock;

use crate::support::Project;
use crate::support::pdf::{Pdf, Tag};
use crate::support::validate::{PROFILES, failures};
use page_validation::ValidationProfile;

const ALL: [&str; 4] =
    ["bergen-op-zoom-vervolg-2015", "emmen-factsheet-2013", "gouda-factsheet-2013-concept", "oosterhout-vervolg-2015"];

static PROJECT: LazyLock<Project> = LazyLock::new(|| {
    let project = Project::new();
    project.build(&[]);
    project
});

fn bytes(name: &str) -> Vec<u8> {
    PROJECT.output(&format!("{name}.pdf"))
}

fn read(name: &str) -> Pdf {
    Pdf::read(&bytes(name))
}

#[test]
fn every_file_keeps_both_standards() {
    for name in ALL {
        for profile in PROFILES {
            assert_eq!(failures(&bytes(name), profile), [""; 0], "{name}, {profile}");
        }
    }
}

#[test]
fn the_validator_sees_a_file_without_its_claim() {
    let spoilt = String::from_utf8_lossy(&bytes(ALL[0])).contains("pdfuaid");
    assert!(spoilt, "the metadata are not compressed");
    let mut bytes = bytes(ALL[0]);
    let at = bytes.windows(7).position(|window| window == b"pdfuaid").expect("the claim");
    bytes[at..at + 7].copy_from_slice(b"pdfxxid");
    assert_ne!(failures(&bytes, ValidationProfile::PdfUa1), [""; 0]);
}

#[test]
fn files_tell_what_an_archive_lists() {
    let info = read("oosterhout-vervolg-2015").info();
    assert_eq!(info.title.as_deref(), Some("Uitkomsten verbeterpunten toezichtonderzoek Oosterhout"));
    assert_eq!(info.author.as_deref(), Some("Samenwerkend Toezicht Jeugd"));
    assert_eq!(
        info.subject.as_deref(),
        Some("Toezicht op de hulp aan gezinnen met geringe sociale redzaamheid (GGSR)")
    );
    assert_eq!(info.language.as_deref(), Some("nl-NL"));
    assert!(info.display_doc_title && info.marked);
    assert_eq!((info.pdfa_part.as_deref(), info.pdfa_conformance.as_deref()), (Some("2"), Some("A")));
    assert_eq!(info.pdfua_part.as_deref(), Some("1"));
    assert_eq!(info.created.as_deref(), Some("2015-06-01T00:00:00+00:00"));
    assert!(bytes("oosterhout-vervolg-2015").starts_with(b"%PDF-1.7"));
}

#[test]
fn a_concept_says_so() {
    let file = read("gouda-factsheet-2013-concept");
    assert_eq!(file.info().title.as_deref(), Some("CONCEPT – Uitkomsten toezichtonderzoek Gouda"));
    let text = file.tags().text();
    let words: Vec<_> = text.split_whitespace().take(30).collect();
    assert!(words.contains(&"CONCEPT"), "in real text at the start: {words:?}");
    for page in 1..=file.page_count() {
        assert_eq!(file.page_text(page).matches("CONCEPT").count(), 1, "on page {page}");
        assert!(!file.artifact_text(page).join(" ").contains("CONCEPT"), "in real text on page {page}");
    }
    assert_eq!(text.matches("CONCEPT").count(), file.page_count(), "a screen reader meets it on every page");
    assert!(!read("emmen-factsheet-2013").page_text(2).contains("CONCEPT"));
}

#[test]
fn bookmarks_follow_the_headings() {
    for name in ALL {
        let file = read(name);
        let tags = file.tags();
        let mut headings = Vec::new();
        collect_headings(&tags, &mut headings);
        assert_eq!(file.outline(), headings, "{name}");
        assert_eq!(headings.iter().filter(|(level, _)| *level == 1).count(), 1, "{name} has one title");
        let skips = headings.windows(2).any(|pair| pair[1].0 > pair[0].0 + 1);
        assert!(!skips, "{name} skips no level: {headings:?}");
    }
    insta::assert_snapshot!("outline_emmen", outline("emmen-factsheet-2013"));
    insta::assert_snapshot!("outline_oosterhout", outline("oosterhout-vervolg-2015"));
}

fn outline(name: &str) -> String {
    let lines = read(name).outline().into_iter().map(|(depth, title)| "  ".repeat(depth - 1) + &title);
    lines.collect::<Vec<_>>().join("\n")
}

fn collect_headings(tag: &Tag, headings: &mut Vec<(usize, String)>) {
    if let Some(level) = tag.kind.strip_prefix('H').and_then(|level| level.parse().ok()) {
        headings.push((level, tag.text().split_whitespace().collect::<Vec<_>>().join(" ")));
    }
    tag.tags().for_each(|child| collect_headings(child, headings));
}

#[test]
fn tag_trees() {
    insta::assert_snapshot!("tags_factsheet", read("gouda-factsheet-2013-concept").tags().outline_dump());
    insta::assert_snapshot!("tags_follow_up", read("oosterhout-vervolg-2015").tags().outline_dump());
}

#[test]
fn tables_have_column_and_row_heads() {
    for name in ALL {
        for table in read(name).tags().find_all("Table") {
            let rows = table.find_all("TR");
            let heads: Vec<_> = rows[0].tags().collect();
            assert!(heads.iter().all(|head| head.kind == "TH" && scope(head) == "Column"), "{name}: {}", table.text());
            // A conclusion has two columns of text, and no heads of rows.
            if heads[0].text().starts_with("Wat gaat goed?") {
                continue;
            }
            for row in &rows[1..] {
                let head = row.tags().filter(|cell| cell.kind == "TH" && scope(cell) == "Row").last();
                let head = head.unwrap_or_else(|| panic!("{name}: a row without a head: {}", row.text()));
                assert!(!head.text().trim().is_empty(), "{name}: {}", row.text());
                assert!(!row.find_all("Figure").is_empty(), "{name}: a row without a verdict: {}", row.text());
            }
        }
    }
}

fn scope(cell: &Tag) -> &str {
    cell.attributes.get("Scope").map_or("", String::as_str)
}

#[test]
fn lists_are_lists() {
    for name in ALL {
        let tags = read(name).tags();
        let items: Vec<_> = tags.find_all("LI").into_iter().map(|item| item.text()).collect();
        assert!(items.iter().any(|item| item.contains("Leefgebieden: gezin, wonen, werk")), "{name}: {items:?}");
        assert!(items.iter().any(|item| item.contains("Continu: indien nodig moeten zorg")), "{name}: {items:?}");
        let stray = tags.find_all("P").into_iter().any(|paragraph| paragraph.text().starts_with('•'));
        assert!(!stray, "{name} has a bullet outside a list");
    }
}

#[test]
fn links_have_the_address_that_was_written() {
    let project = Project::with(&["emmen"]);
    let links = [
        ("[gemeente](https://www.emmen.nl/a%20b?c#d)", "https://www.emmen.nl/a%20b?c#d"),
        ("[oud](HTTP://emmen.nl)", "HTTP://emmen.nl"),
        ("[post](mailto:info@emmen.nl)", "mailto:info@emmen.nl"),
        ("[bel](tel:+31-591-140591)", "tel:+31-591-140591"),
        ("<https://www.emmen.nl>", "https://www.emmen.nl"),
        ("<post@emmen.nl>", "mailto:post@emmen.nl"),
        ("[één](https://www.emmen.nl/één)", "https://www.emmen.nl/%C3%A9%C3%A9n"),
    ];
    let text = links.map(|(written, _)| format!("Zie {written} hier.\n\n")).concat();
    project.append("content/gemeenten/emmen/factsheet-2013/context.md", &format!("\n{text}"));
    project.build(&[]);
    let tags = Pdf::read(&project.output("emmen-factsheet-2013.pdf")).tags();
    // Those of the table of contents lead to a page.
    let found = tags.find_all("Link").into_iter().filter_map(|link| link.attributes.get("URI").map(String::as_str));
    assert_eq!(found.collect::<Vec<_>>(), links.map(|(_, address)| address));
}

#[test]
fn foreign_words_have_their_language() {
    let tags = read("emmen-factsheet-2013").tags();
    assert_eq!(tags.texts_in("en"), ["civil society"; 2]);
    assert!(tags.texts_in("nl-NL").concat().contains("(pedagogische )"), "the words around them are Dutch");

    let project = Project::with(&["emmen"]);
    let text = "\n[Civil society]{en} is *het [Gesamtbild der Jugendhilfe]{de}*.\n\n- [à la carte]{fr} en zo\n";
    project.append("content/gemeenten/emmen/factsheet-2013/context.md", text);
    project.build(&[]);
    let bytes = project.output("emmen-factsheet-2013.pdf");
    let tags = Pdf::read(&bytes).tags();
    assert_eq!(tags.texts_in("en")[0], "Civil society");
    assert_eq!(tags.texts_in("de").concat(), "Gesamtbild der Jugendhilfe");
    assert_eq!(tags.texts_in("fr"), ["à la carte"]);
    assert!(tags.text().contains("Civil society is het Gesamtbild der Jugendhilfe."));
    assert!(tags.texts_in("nl-NL").iter().any(|text| text.starts_with(" is ")), "{:?}", tags.texts_in("nl-NL"));
    for profile in PROFILES {
        assert_eq!(failures(&bytes, profile), [""; 0], "{profile}");
    }
}

#[test]
fn headings_of_a_text_are_headings_down_to_the_deepest() {
    let project = Project::with(&["emmen"]);
    let text = "\n## Eerste\n\nTekst.\n\n### Tweede\n\nTekst.\n\n#### Derde\n\nTekst.\n";
    // Own texts, and shared ones at every depth.
    let (own, shared) = ("content/gemeenten/emmen/factsheet-2013", "content/standaardteksten");
    let files = ["context.md", "oggz/beschrijving.md"].map(|file| format!("{own}/{file}"));
    let shared = ["bevindingen.md", "conclusie.md", "leeswijzer.md", "vragenlijst.md", "netwerkpartners.md"]
        .map(|file| format!("{shared}/factsheet/{file}"));
    for file in files.iter().chain(&shared) {
        project.append(file, text);
    }
    project.build(&[]);
    let file = Pdf::read(&project.output("emmen-factsheet-2013.pdf"));
    let mut headings = Vec::new();
    collect_headings(&file.tags(), &mut headings);
    let levels = |words| headings.iter().filter(move |(_, heading)| heading == words).map(|(level, _)| *level);
    // The guide and the context, then two approaches: who answered, the description of one, findings, conclusion.
    assert_eq!(levels("Eerste").collect::<Vec<_>>(), [2, 3, 3, 3, 4, 4, 3, 3, 4, 4, 4]);
    assert!(levels("Tweede").eq(levels("Eerste").map(|level| level + 1)), "{headings:?}");
    assert!(levels("Derde").eq(levels("Eerste").map(|level| level + 2)), "{headings:?}");
    assert_eq!(file.outline(), headings);
}

#[test]
fn running_heads_and_feet_are_artifacts() {
    let file = read("emmen-factsheet-2013");
    let tagged = file.tags().text();
    assert!(!tagged.contains("Vervolg bevindingen toezichtonderzoek"));
    assert!(!tagged.contains("Samenwerkend Toezicht Jeugd 2013 |"));
    let mut continued = 0;
    for page in 2..=file.page_count() {
        let artifacts = file.artifact_text(page).join(" ");
        assert!(artifacts.contains("Uitkomsten toezichtonderzoek Emmen - Samenwerkend Toezicht Jeugd"), "{artifacts}");
        assert!(artifacts.contains(&format!("2013 | {page}")), "{artifacts}");
        continued += usize::from(artifacts.contains("Vervolg bevindingen toezichtonderzoek"));
        assert_eq!(file.untagged_text(page).trim(), "", "page {page} has text that is neither");
    }
    assert!(continued >= 4, "“Vervolg …” stands on {continued} pages");

    let last = read("oosterhout-vervolg-2015");
    let artifacts = last.artifact_text(4).join(" ");
    assert!(artifacts.contains("Vervolg uitkomsten verbeterpunten"), "{artifacts}");
    let label = "Aanpak: Sociale Wijkteams (2013: aanpak Gezinsmanagement en aanpak Bemoeizorg)";
    assert!(artifacts.contains(label), "{artifacts}");
    assert!(
        artifacts.contains(
            "Uitkomsten verbeterpunten toezichtonderzoek Oosterhout - Samenwerkend Toezicht Jeugd Juni 2015 | 4"
        ),
        "{artifacts}"
    );
}

#[test]
fn fonts_are_those_of_the_project() {
    for name in ALL {
        let fonts = read(name).fonts();
        assert!(!fonts.is_empty() && fonts.iter().all(|font| font.starts_with("SourceSans3-")), "{name}: {fonts:?}");
    }
}

/// The least contrast that WCAG 2.1, criterion 1.4.3, asks of text.
const CONTRAST: f64 = 4.5;

/// The tints that text stands on, besides white; the accent of the cover, and the box of an improvement point, on which text
/// is white. See `layouts/tokens.typ`.
const PAPERS: [[f64; 3]; 3] = [[1.0, 1.0, 1.0], [0.933, 0.953, 0.973], [0.984, 0.914, 0.906]];
const COVER: [f64; 3] = [0.082, 0.259, 0.451];
const IMPROVE: [f64; 3] = [0.702, 0.149, 0.118];

#[test]
fn text_has_contrast() {
    for name in ALL {
        let file = read(name);
        for page in 1..=file.page_count() {
            for run in file.text_runs(page).iter().filter(|run| !run.text.trim().is_empty()) {
                let is_white = run.color == [1.0, 1.0, 1.0];
                assert!(!is_white || page == 1 || run.text == "X", "{name}, page {page}: white text `{}`", run.text);
                let papers = if is_white { &[COVER, IMPROVE][..] } else { &PAPERS };
                for paper in papers {
                    let contrast = contrast(run.color, *paper);
                    assert!(contrast >= CONTRAST, "{name}, page {page}: `{}` has {contrast:.2}", run.text);
                }
            }
        }
    }
}

/// The contrast ratio of two colours (WCAG 2.1).
fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(color: [f64; 3]) -> f64 {
    let linear = color.map(|part| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) });
    0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}
