//! Measures the desk in a real Chromium: the time from a key stroke, and from a save in another editor, to new pixels; the
//! time that a save takes; and the memory that many edits take.
//!
//! `cargo bench --bench preview` edits the factsheet of Emmen 100 times in each way; `-- --edits 1000` sets the number.

#[path = "../../tests/support/browser.rs"]
#[allow(dead_code, reason = "shared with the tests")]
mod browser;
mod keys;
mod options;
mod saves;
#[path = "../../tests/support/mod.rs"]
#[allow(dead_code, unused_imports, reason = "shared with the tests")]
mod support;

use std::fs;
use std::process::Command;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use browser::{Window, chromium};
use options::{Options, Part};
use support::preview::Preview;
use support::{Project, run};

const DOCUMENT: &str = "emmen/factsheet-2013";
const FINDING: &str = "own/oggz/bevindingen:bevinding.0.tekst";
const CONTEXT: &str = "own/context:";
const TEXT: &str = "content/gemeenten/emmen/factsheet-2013/context.md";
const SHEET: &str = "/events/emmen/factsheet-2013";

fn main() {
    let Options { edits, only } = Options::of_call(std::env::args_os()).unwrap_or_else(|error| error.exit());
    assert!(chromium().is_some(), "this needs a Chromium; CHROMIUM can name one");
    let parts: [(Part, fn(usize)); 4] = [
        (Part::Start, |_| measure_start()),
        (Part::Keys, measure_keys),
        (Part::Saves, measure_saves),
        (Part::Files, measure_files),
    ];
    for (part, measure) in parts {
        if only.is_none_or(|only| only == part) {
            measure(edits);
        }
    }
}

fn measure_start() {
    let what = "start of the program to the first state of the document";
    report(what, "ms", &mut (0..10).map(|_| start()).collect::<Vec<_>>());
}

/// Types in a finding, and in the text that is the longest of the document.
fn measure_keys(keys: usize) {
    for (what, field) in [("a finding", FINDING), ("the context", CONTEXT)] {
        let project = Project::new();
        let limit = Duration::from_secs(60 + keys as u64);
        let preview = Preview::start_within(&project, &["emmen"], limit);
        let window = Window::open_within(&preview.url, (1280, 800), limit);
        window.go(&format!("http://127.0.0.1:{}/sheet/{DOCUMENT}?field={field}", preview.port));
        keys::measure(&window, what, keys);
    }
}

/// Saves a finding, which is a part of a file, and a text that is a file.
fn measure_saves(saves: usize) {
    for (what, field) in [("a finding", FINDING), ("the context", CONTEXT)] {
        let project = Project::new();
        let preview = Preview::start_within(&project, &["emmen"], Duration::from_secs(60 + saves as u64));
        saves::measure(&project, &preview, what, field, saves);
    }
}

/// Changes a file, as an editor does.
fn measure_files(edits: usize) {
    let project = Project::new();
    let limit = Duration::from_secs(60 + edits as u64);
    let preview = Preview::start_within(&project, &["emmen"], limit);
    let window = Window::open_within(&preview.url, (1280, 800), limit);
    window.until("document.documentElement.dataset.version");
    // The page that changes is in view, as it is for an editor.
    window.value("document.querySelectorAll('.page')[1].scrollIntoView({ behavior: 'instant' })");
    window.until("document.querySelectorAll('.page')[1].querySelector('img')?.complete");

    let mut events = preview.events(SHEET);
    let mut version = events.next()["version"].as_u64().expect("a version");
    let text = project.read(TEXT);
    let (mut rendering, mut receiving, mut typesetting, mut memory) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for edit in 0..edits {
        // A word in the middle of the first paragraph, different in each edit.
        let edited = text.replacen("gemeente", &format!("gemeente nummer {edit}"), 1);
        let saved = SystemTime::now();
        fs::write(project.path(TEXT), edited).expect("it can be written");
        let state = events.until(|state| state["version"].as_u64() > Some(version));
        version = state["version"].as_u64().expect("a version");
        typesetting.push(state["ms"].as_f64().expect("milliseconds"));
        window.until(&format!("Number(document.documentElement.dataset.version) >= {version}"));
        let time = |mark: &str| {
            let entry = format!("performance.getEntriesByName('{mark}-{version}')[0]");
            window.value(&format!("performance.timeOrigin + {entry}.startTime")).as_f64().expect("a time")
        };
        receiving.push(time("received") - ms(saved));
        rendering.push(time("rendered") - ms(saved));
        memory.push(resident_megabytes(preview.id()));
    }
    report("from a save to new pixels", "ms", &mut rendering);
    report("of that, until the page receives the state", "ms", &mut receiving);
    report("of that, reading and typesetting", "ms", &mut typesetting);
    let tenth = (edits / 10).max(1);
    let (early, late) = (mean(&memory[tenth.min(edits - 1)..(2 * tenth).min(edits)]), mean(&memory[edits - tenth..]));
    print_line(&format!("memory: {early:.0} MB after the first tenth of {edits} edits, {late:.0} MB at the end"));
}

/// Milliseconds since 1970.
fn ms(time: SystemTime) -> f64 {
    time.duration_since(UNIX_EPOCH).expect("a time after 1970").as_secs_f64() * 1000.0
}

/// The time from starting the program to the first state of the document, in milliseconds.
fn start() -> f64 {
    let project = Project::new();
    let start = Instant::now();
    let preview = Preview::start(&project, &["emmen"]);
    preview.events(SHEET).next();
    start.elapsed().as_secs_f64() * 1000.0
}

fn report(what: &str, unit: &str, times: &mut [f64]) {
    times.sort_by(f64::total_cmp);
    let at = |part: f64| times[((times.len() - 1) as f64 * part).round() as usize];
    print_line(&format!(
        "{what}: p50 {:.1} {unit}, p95 {:.1} {unit}, max {:.1} {unit} ({} times)",
        at(0.5),
        at(0.95),
        at(1.0),
        times.len()
    ));
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

/// The resident memory of a process, in MB.
fn resident_megabytes(process: u32) -> f64 {
    let output = run(Command::new("ps").args(["-o", "rss=", "-p", &process.to_string()])).stdout;
    output.trim().parse::<f64>().expect("a number of kB") / 1024.0
}

#[expect(clippy::print_stdout, reason = "a benchmark prints its results")]
fn print_line(line: &str) {
    println!("{line}");
}
