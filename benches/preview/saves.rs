//! Saves: from the request to the new bytes on the disk, and to the answer.

use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::support::Project;
use crate::support::preview::Preview;
use crate::{DOCUMENT, report};

/// Saves a field `count` times, and reports how long it took.
pub fn measure(project: &Project, preview: &Preview, what: &str, field: &str, count: usize) {
    // The sheet is open as long as there is someone who looks at it.
    let mut events = preview.events(&format!("/events/{DOCUMENT}"));
    events.next();
    let known = preview.get(&format!("/field/{DOCUMENT}?field={field}")).json();
    let file = project.path(known["location"]["file"].as_str().expect("a file"));
    let mut version = known["version"].clone();
    let (mut written, mut answered) = (Vec::new(), Vec::new());
    for number in 0..count {
        let value = format!("Een zin die voor de {number}e keer is bewaard.");
        let save = json!({ "field": field, "value": value, "version": version }).to_string();
        let (before, start) = (identity(&file), Instant::now());
        let write = thread::scope(|scope| {
            let write = scope.spawn(|| time_until_changed(&file, before, start));
            let answer = preview.send("POST", &format!("/save/{DOCUMENT}"), &preview.own(), save.as_bytes());
            answered.push(milliseconds(start.elapsed()));
            version = answer.json()["version"].clone();
            write.join().expect("no panic")
        });
        written.push(milliseconds(write));
        assert!(fs::read_to_string(&file).expect("a text").contains(&value));
    }
    report(&format!("save to disk, {what}"), "ms", &mut written);
    report("  until the answer, with the pages typeset", "ms", &mut answered);
}

/// Waits until the file at `path` is another than `before`, and returns the time since `start`.
fn time_until_changed(path: &Path, before: Identity, start: Instant) -> Duration {
    while identity(path) == before {
        assert!(start.elapsed() < Duration::from_secs(10), "nothing was written");
        thread::sleep(Duration::from_micros(200));
    }
    start.elapsed()
}

/// The number of a file, which is used again when the file is gone, and the time of its last change.
type Identity = (u64, i64, i64);

fn identity(path: &Path) -> Identity {
    use std::os::unix::fs::MetadataExt;
    let file = fs::metadata(path).expect("a file");
    (file.ino(), file.ctime(), file.ctime_nsec())
}

fn milliseconds(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}
