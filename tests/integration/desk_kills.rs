//! The desk is killed while it saves: every file is the old one or the new one, and the desk starts again.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::support::Project;
use crate::support::preview::Preview;
use crate::support::series::Chance;

/// How many desks are killed, by each of the two threads.
const KILLS: u64 = 50;

const DOCUMENT: &str = "oosterhout/vervolg-2015";

/// The fields that are saved in turn, with their files: a text that is a file, and one that is a part of a file.
const FIELDS: [(&str, &str); 2] = [
    ("own/ontwikkeling:", "content/gemeenten/oosterhout/vervolg-2015/ontwikkeling.md"),
    ("own/uitkomsten:uitkomst.0.2013.tekst", "content/gemeenten/oosterhout/vervolg-2015/uitkomsten.toml"),
];

/// The first line of the text that is a file: the document needs it.
const FIRST_LINE: &str = "{vervolg/presentatie}\n";

/// The text of a save, which no other save has.
fn text(number: u64) -> String {
    let first_line = if number.is_multiple_of(2) { FIRST_LINE } else { "" };
    format!(
        "{first_line}Dit is tekst {number}.{}",
        " Een zin om de tekst langer te maken.".repeat((number as usize % 7) * 5)
    )
}

/// The saves of a run: how many were sent, and how many of them were answered.
struct Saves {
    sent: u64,
    answered: u64,
}

/// Saves texts, from number `first` on, until the desk is gone.
fn save_on(port: u16, own: &str, first: u64) -> Saves {
    let mut saves = Saves { sent: 0, answered: 0 };
    loop {
        let number = first + saves.sent;
        let field = FIELDS[(number % 2) as usize].0;
        let body = json!({ "field": field, "value": text(number), "version": "", "force": true }).to_string();
        saves.sent += 1;
        if !is_answered(port, own, &body) {
            return saves;
        }
        saves.answered += 1;
    }
}

fn is_answered(port: u16, own: &str, body: &str) -> bool {
    let Ok(mut stream) = TcpStream::connect(("127.0.0.1", port)) else { return false };
    let length = body.len();
    let request = format!(
        "POST /save/{DOCUMENT} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\
         Content-Type: application/json\r\n{own}Content-Length: {length}\r\n\r\n{body}"
    );
    let mut answer = Vec::new();
    let is_read = stream.write_all(request.as_bytes()).is_ok() && stream.read_to_end(&mut answer).is_ok();
    assert!(
        !is_read || answer.is_empty() || answer.starts_with(b"HTTP/1.1 200"),
        "{}",
        String::from_utf8_lossy(&answer)
    );
    is_read && !answer.is_empty()
}

/// Whether a file is one that a run writes in order to replace another.
fn is_temporary(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(".factsheet-"))
}

/// Waits until a save writes a file, or for a random time.
fn wait_for_a_moment(project: &Project, chance: &mut Chance) {
    let folder = project.path("content/gemeenten/oosterhout/vervolg-2015");
    let start = Instant::now();
    let is_writing = || fs::read_dir(&folder).expect("a folder").flatten().any(|entry| is_temporary(&entry.path()));
    if chance.below(2) == 0 {
        thread::sleep(Duration::from_micros(chance.below(60_000)));
        return;
    }
    while !is_writing() && start.elapsed() < Duration::from_millis(300) {}
    thread::sleep(Duration::from_micros(chance.below(1500)));
}

/// Kills desks while they save, and returns how many left a temporary file behind.
fn kill_desks(seed: u64) -> usize {
    let project = Project::with(&["oosterhout"]);
    let original = project.files();
    let mut chance = Chance::new(seed, 0);
    let (mut number, mut leftovers) = (0, 0);
    for kill in 0..KILLS {
        let preview = Preview::start(&project, &["oosterhout"]);
        let mut events = preview.events(&format!("/events/{DOCUMENT}"));
        events.next();
        let files = project.files();
        assert!(
            !files.keys().any(|path| is_temporary(path)),
            "seed {seed}, kill {kill}: the next start removes leftovers"
        );
        let (port, own) = (preview.port, preview.own());
        let mut process = preview.into_process();
        let saves = thread::scope(|scope| {
            let saves = scope.spawn(|| save_on(port, &own, number));
            wait_for_a_moment(&project, &mut chance);
            process.kill();
            saves.join().expect("no panic")
        });
        let after = project.files();
        leftovers += usize::from(after.keys().any(|path| is_temporary(path)));
        for (file, (_, path)) in FIELDS.iter().enumerate() {
            let possible = possible_texts(&original, &files, file, number, &saves);
            let found = String::from_utf8(after[Path::new(path)].clone()).expect("a text");
            assert!(possible.contains(&found), "seed {seed}, kill {kill}: {path} is\n{found}");
        }
        let others = |files: &BTreeMap<PathBuf, Vec<u8>>| {
            let is_other =
                |path: &Path| !is_temporary(path) && FIELDS.iter().all(|(_, field)| path != Path::new(field));
            files.iter().filter(|(path, _)| is_other(path)).map(|(path, bytes)| (path.clone(), bytes.clone())).collect()
        };
        let (before, after): (BTreeMap<_, _>, BTreeMap<_, _>) = (others(&files), others(&after));
        assert_eq!(before, after, "seed {seed}, kill {kill}: the other files");
        number += saves.sent;
    }
    leftovers
}

/// What a file may be after some saves: as the last one that was answered left it, or one that was sent later. `before` is
/// what it was before them.
fn possible_texts(
    original: &BTreeMap<PathBuf, Vec<u8>>,
    before: &BTreeMap<PathBuf, Vec<u8>>,
    file: usize,
    first: u64,
    saves: &Saves,
) -> Vec<String> {
    let path = Path::new(FIELDS[file].1);
    let of_file = |numbers: std::ops::Range<u64>| numbers.filter(move |number| number % 2 == file as u64);
    let with = |number: u64| {
        let original = String::from_utf8(original[path].clone()).expect("a text");
        match file {
            0 => text(number) + "\n",
            _ => {
                let old = original.split("tekst = \"").nth(1).and_then(|rest| rest.split('"').next()).expect("a text");
                original.replacen(old, &text(number), 1)
            }
        }
    };
    let answered = of_file(first..first + saves.answered).next_back();
    let last = answered.map(with).unwrap_or_else(|| String::from_utf8(before[path].clone()).expect("a text"));
    let later = of_file(first + saves.answered..first + saves.sent).map(with);
    [last].into_iter().chain(later).collect()
}

#[test]
fn a_desk_that_is_killed_leaves_each_file_old_or_new() {
    let leftovers: usize = thread::scope(|scope| {
        let threads: Vec<_> = [1, 2].map(|seed| scope.spawn(move || kill_desks(seed))).into_iter().collect();
        threads.into_iter().map(|thread| thread.join().expect("no panic")).sum()
    });
    // Else no desk was killed in the middle of a save.
    assert!(leftovers > 0);
}
