//! Small reference pictures of every kind of page, and of all pages of the stress documents: a change of the looks is seen.
//!
//! Accept changed pages with `UPDATE_PICTURES=1 cargo test --release --test integration pictures::`, and look at them.

use std::fs;
use std::io::Cursor;
use std::path::PathBuf;

use crate::support::Project;

/// How much two pictures may differ, on average over all samples (0 to 255): another machine rounds otherwise.
const TOLERANCE: f64 = 0.6;

/// A kind of page: the document, the page, and what is on it.
const PAGES: [(&str, usize, &str); 8] = [
    ("emmen-factsheet-2013", 1, "cover"),
    ("emmen-factsheet-2013", 2, "context"),
    ("emmen-factsheet-2013", 3, "approach"),
    ("emmen-factsheet-2013", 4, "findings"),
    ("emmen-factsheet-2013", 8, "conclusion-continued"),
    ("gouda-factsheet-2013-concept", 1, "cover-concept"),
    ("gouda-factsheet-2013-concept", 4, "findings-with-gaps"),
    ("bergen-op-zoom-vervolg-2015", 4, "outcomes-continued"),
];

#[test]
fn pages_look_as_they_did() {
    let project = Project::new();
    project.build(&["--format", "png", "--ppi", "24"]);
    let changes = PAGES.iter().filter_map(|(document, page, kind)| {
        let change = change(&project.output(&format!("{document}-{page:02}.png")), &format!("{kind}.png"))?;
        Some(format!("{change} ({document}, page {page})"))
    });
    assert_eq!(changes.collect::<Vec<_>>(), [""; 0]);
}

/// All pages of the documents that exist for the layouts, in a lower resolution.
#[test]
fn all_pages_of_the_stress_documents_look_as_they_did() {
    let project = Project::stress();
    project.build(&["--format", "png", "--ppi", "16"]);
    let pages = project.outputs();
    if is_update() && picture("stress").exists() {
        fs::remove_dir_all(picture("stress")).expect("the pictures of former pages");
    }
    let changes = pages.iter().filter_map(|page| change(&project.output(page), &format!("stress/{page}")));
    assert_eq!(changes.collect::<Vec<_>>(), [""; 0]);
    let references = fs::read_dir(picture("stress")).expect("the pictures").count();
    assert_eq!(pages.len(), references, "as many pages as pictures");
}

/// The path of a reference picture.
fn picture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/pictures").join(name)
}

/// Whether the references are to be written.
fn is_update() -> bool {
    std::env::var_os("UPDATE_PICTURES").is_some()
}

/// How a page differs from its reference; none if it looks the same. An update writes the reference first.
fn change(page: &[u8], name: &str) -> Option<String> {
    let reference = picture(name);
    if is_update() {
        fs::create_dir_all(reference.parent().expect("a folder")).expect("the folder of the pictures");
        fs::write(&reference, page).expect("the reference is written");
    }
    let Ok(expected) = fs::read(&reference) else { return Some(format!("{name}: there is no picture")) };
    let difference = difference(&samples(page), &samples(&expected));
    (difference > TOLERANCE).then(|| format!("{name}: differs by {difference:.2}"))
}

#[test]
fn a_change_of_the_looks_is_seen() {
    let project = Project::with(&["emmen"]);
    project.build(&["--format", "png", "--ppi", "24"]);
    let before = samples(&project.output("emmen-factsheet-2013-04.png"));
    project.edit("layouts/tokens.typ", "body: 10pt", "body: 9.7pt");
    project.build(&["--format", "png", "--ppi", "24"]);
    let after = samples(&project.output("emmen-factsheet-2013-04.png"));
    assert!(difference(&before, &after) > TOLERANCE);
}

/// The samples of a picture.
fn samples(png: &[u8]) -> Vec<u8> {
    let mut reader = png::Decoder::new(Cursor::new(png)).read_info().expect("a PNG file");
    let mut samples = vec![0; reader.output_buffer_size().expect("a size that fits")];
    reader.next_frame(&mut samples).expect("a whole picture");
    samples
}

/// The average difference of the samples of two pictures; of other sizes, as much as can be.
fn difference(one: &[u8], other: &[u8]) -> f64 {
    if one.len() != other.len() {
        return 255.0;
    }
    let sum: u64 = one.iter().zip(other).map(|(a, b)| u64::from(a.abs_diff(*b))).sum();
    sum as f64 / one.len() as f64
}
