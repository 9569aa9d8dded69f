//! Key strokes in a field: from the event in the page to the first frame with the new pages.

use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::browser::Window;
use crate::report;

/// Measures key strokes, inside the page.
const SCRIPT: &str = include_str!("keys.js");

/// The time between two key strokes of a fast writer.
const PAUSE: Duration = Duration::from_millis(150);

/// What is typed, letter by letter.
const TEXT: &str = "de gemeente schrijft haar eigen tekst ";

/// The steps of a key stroke, each from the step before it.
const STEPS: &[(&str, &str, &str)] = &[
    ("until the page receives the new state", "down", "received"),
    ("until the new pages have replaced the old ones", "received", "rendered"),
    ("until the frame is painted", "rendered", "painted"),
];

/// Types `count` letters in the middle of the field that is open, and reports how long they took to show.
pub fn measure(window: &Window, what: &str, count: usize) {
    window.until("document.activeElement.id == 'field-text'");
    window.value(
        "(() => { const area = document.querySelector('#field-text'); \
         const at = area.value.indexOf(' ', area.value.length / 2); area.setSelectionRange(at, at); })()",
    );
    window.value(SCRIPT);
    for (typed, letter) in TEXT.chars().cycle().take(count).enumerate() {
        let start = Instant::now();
        window.press(&letter.to_string());
        window.until(&format!("measuredKeys.length > {typed}"));
        thread::sleep(PAUSE.saturating_sub(start.elapsed()));
    }
    report_keys(what, &window.value("measuredKeys"));
}

fn report_keys(what: &str, keys: &Value) {
    let keys = keys.as_array().expect("key strokes");
    let between = |from: &str, to: &str| {
        let time = |key: &Value, step: &str| key[step].as_f64().unwrap_or_else(|| panic!("no {step}: {key}"));
        keys.iter().map(|key| time(key, to) - time(key, from)).collect::<Vec<_>>()
    };
    report(&format!("key stroke to pixels, {what}"), "ms", &mut between("down", "painted"));
    for (step, from, to) in STEPS {
        report(&format!("  {step}"), "ms", &mut between(from, to));
    }
}
