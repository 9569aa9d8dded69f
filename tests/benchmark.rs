//! The benchmark measures what it says: a series like the real one.

mod support;

use std::path::Path;

use support::Project;
use support::series::{Series, name};

const CONTEXT: &str = "content/gemeenten/aalerdam/factsheet-2013/context.md";

#[test]
fn a_generated_series_builds() {
    let project = Project::series(3);
    let run = project.build(&[]);
    assert!(run.stdout.contains("6 documents built"), "{}", run.stdout);
    assert_eq!(project.outputs().len(), 6);
}

#[test]
fn a_seed_gives_the_same_texts_and_another_gives_others() {
    let (one, same, other) = (Project::series(2), Project::series(2), Project::series(0));
    let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
    Series { municipalities: 2, seed: 2 }.write(repository, &other.path(""));
    assert_eq!(one.read(CONTEXT), same.read(CONTEXT));
    assert_ne!(one.read(CONTEXT), other.read(CONTEXT));
}

/// typst remembers the typesetting of paragraphs: a series with the same ones twice would be too easy.
#[test]
fn no_running_text_stands_in_two_documents() {
    let project = Project::series(3);
    // The first and the third are made from the same documents.
    let [first, third] = [0, 2].map(|number| {
        let folder = format!("content/gemeenten/{}/factsheet-2013", name(number).to_lowercase());
        let files = ["context.md", "cjg-aanpak/beschrijving.md", "cjg-aanpak/bevindingen.toml", "oggz/conclusie.toml"];
        files.map(|file| project.read(&format!("{folder}/{file}"))).join("\n")
    });
    let long: Vec<_> = first.lines().filter(|line| line.len() > 80 && !line.starts_with(['#', 'i'])).collect();
    assert!(long.len() > 40, "{}", long.len());
    let twice: Vec<_> = long.iter().filter(|line| third.contains(**line)).collect();
    assert!(twice.len() * 50 <= long.len(), "{twice:?}");
}

#[test]
fn no_two_municipalities_have_one_name() {
    let names: std::collections::BTreeSet<_> = (0..20_000).map(name).collect();
    assert_eq!(names.len(), 20_000);
}
