//! The limit on processes is one: what takes too long is killed, with all that it started, and the test reports it.

use std::panic::catch_unwind;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::support::process::{Process, run, run_if_found, run_within};

/// A command that prints, and then takes ten minutes in a process that it starts.
fn slow() -> Command {
    let mut command = Command::new("sh");
    command.args(["-c", "echo begin; (echo child >&2; exec sleep 600) & wait; echo end"]);
    command
}

fn message(panicked: Box<dyn std::any::Any + Send>) -> String {
    *panicked.downcast::<String>().expect("a message")
}

#[test]
fn what_takes_too_long_is_killed() {
    let start = Instant::now();
    let run = catch_unwind(|| run_within(&mut slow(), Duration::from_millis(500)));
    let report = message(run.expect_err("it takes too long"));
    assert!(report.contains("was killed: it took longer than 500ms"), "{report}");
    assert!(report.contains("begin\n") && report.contains("child\n") && !report.contains("end\n"), "{report}");
    // The child holds the output open: it is gone too.
    assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
}

#[test]
fn a_process_that_nobody_waits_for_is_killed() {
    let process = Process::start(&mut slow(), Duration::from_millis(500));
    let late = catch_unwind(std::panic::AssertUnwindSafe(|| {
        std::thread::sleep(Duration::from_secs(1));
        drop(process);
    }));
    assert!(message(late.expect_err("it was late")).contains("took longer"));
}

#[test]
fn what_is_dropped_is_gone_with_all_that_it_started() {
    let process = Process::start(Command::new("sh").args(["-c", "sleep 600 & echo $!; wait"]), Duration::from_secs(60));
    let child = process.read_until(b'\n', Duration::from_secs(60)).expect("a number");
    let child = String::from_utf8(child).expect("UTF-8");
    let exists = || {
        let state = run(Command::new("ps").args(["-o", "state=", "-p", &child])).stdout;
        !state.trim().is_empty() && !state.starts_with('Z')
    };
    assert!(exists());
    drop(process);
    let start = Instant::now();
    while exists() {
        assert!(start.elapsed() < Duration::from_secs(10), "{child} is there");
    }
}

#[test]
fn a_run_tells_how_it_ended() {
    let ended = run(Command::new("sh").args(["-c", "echo out; echo err >&2; exit 3"]));
    assert_eq!((ended.code, &*ended.stdout, &*ended.stderr), (3, "out\n", "err\n"));
    assert_eq!(run(Command::new("sh").args(["-c", "kill -TERM $$"])).code, -15);
    assert!(run_if_found(&mut Command::new("no-such-program")).is_none());
}
