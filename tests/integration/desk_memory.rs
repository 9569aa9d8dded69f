//! Many edits in one run of the desk: its memory does not grow with their number.
//!
//! In full, a thousand edits of the largest document, with
//! `cargo test --release --test integration desk_memory:: -- --ignored --nocapture`.
#![cfg(target_os = "linux")]

use std::fs;

use crate::open_document::OpenDocument;
use crate::support::Project;
use crate::support::preview::Answer;

/// How much more memory the later edits may take than the earlier ones, in kB. The history of 1,000 saves has some hundred.
const GROWTH: u64 = 6 * 1024;

/// Types and saves texts in a document, and returns the memory of the desk in kB after each tenth of the edits.
fn memory(document: &'static str, fields: [&str; 2], edits: usize) -> Vec<u64> {
    let municipality = document.split('/').next().expect("a name");
    let project = Project::with(&[municipality]);
    let mut desk = OpenDocument::open(&project, &[municipality], document);
    let check = |answer: Answer| assert!(matches!(answer.status, 200 | 204), "{}: {}", answer.status, answer.text());
    let mut found = Vec::new();
    for edit in 1..=edits {
        let field = fields[edit % 2];
        // A text as long as the first part of it every time, so that it takes the same place.
        let text = format!("De gemeente heeft tekst {:06} geschreven, en nog een zin.", edit * 7919 % 1_000_000);
        check(desk.draft(field, &text[..text.len() / 2]));
        check(desk.draft(field, &text));
        check(desk.save_by_force(field, &text));
        // What the page asks for after each state.
        let pages = desk.events.next()["pages"].clone();
        for page in pages.as_array().expect("pages") {
            let hash = page["hash"].as_str().expect("a hash");
            desk.preview.get(&format!("/page/{document}/{hash}.json"));
            desk.preview.get(&format!("/page/{document}/{hash}.svg"));
        }
        if edit % (edits / 10) == 0 {
            found.push(resident(desk.preview.id()));
        }
    }
    found
}

/// The resident memory of a process in kB.
fn resident(process: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).expect("a process");
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).expect("its memory");
    line.trim().trim_end_matches(" kB").parse().expect("a number")
}

#[track_caller]
fn assert_steady(memory: &[u64]) {
    let (early, late) = (memory[1..4].iter().max(), memory[7..].iter().min());
    assert!(late.zip(early).is_some_and(|(late, early)| *late <= early + GROWTH), "kB: {memory:?}");
}

#[test]
fn many_edits_do_not_grow_the_memory() {
    let memory = memory("oosterhout/vervolg-2015", ["own/ontwikkeling:", "own/uitkomsten:uitkomst.0.2013.tekst"], 200);
    assert_steady(&memory);
}

#[test]
#[ignore = "takes a minute or two"]
fn a_thousand_edits_do_not_grow_the_memory() {
    let fields = ["own/context:", "own/oggz/bevindingen:bevinding.0.tekst"];
    let memory = memory("emmen/factsheet-2013", fields, 1000);
    eprintln!("memory in kB after each hundred edits: {memory:?}");
    assert_steady(&memory);
}
