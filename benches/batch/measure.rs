//! Measures the time and the memory of a process.

use std::fs;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// The interval at which the memory of a process is read. A peak just before the end can be missed.
const EVERY: Duration = Duration::from_millis(2);

/// The measurements of a run.
#[derive(Debug, Clone)]
pub struct Run {
    /// From its start to its end, in seconds.
    pub seconds: f64,
    /// Its peak memory, in bytes; `None` where the system does not report it.
    pub memory: Option<u64>,
    /// Its standard output.
    pub output: String,
}

/// Runs a command to its end.
///
/// # Panics
/// If the command fails.
pub fn run(command: &mut Command) -> Run {
    let start = Instant::now();
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program starts");
    let id = child.id();
    let mut memory = None;
    let (output, seconds) = thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let output = wait(&mut child);
            (output, start.elapsed().as_secs_f64())
        });
        while !reader.is_finished() {
            memory = peak(id).or(memory);
            thread::sleep(EVERY);
        }
        reader.join().expect("it ends")
    });
    Run { seconds, memory, output }
}

fn wait(child: &mut Child) -> String {
    let mut errors = child.stderr.take().expect("it was asked for");
    let errors = thread::spawn(move || {
        let mut text = String::new();
        let _ = std::io::Read::read_to_string(&mut errors, &mut text);
        text
    });
    let mut output = String::new();
    let stdout = child.stdout.as_mut().expect("it was asked for");
    std::io::Read::read_to_string(stdout, &mut output).expect("text");
    let status = child.wait().expect("it ends");
    assert!(status.success(), "{status}: {output}{}", errors.join().expect("text"));
    output
}

/// The peak memory of a process so far, in bytes: `VmHWM` of Linux.
fn peak(id: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse::<u64>().ok().map(|kilobytes| kilobytes * 1024)
}

/// The median; `None` without numbers.
pub fn median(numbers: &[f64]) -> Option<f64> {
    let mut numbers = numbers.to_vec();
    numbers.sort_by(f64::total_cmp);
    let middle = numbers.len() / 2;
    match numbers.len() {
        0 => None,
        length if length % 2 == 1 => Some(numbers[middle]),
        _ => Some((numbers[middle - 1] + numbers[middle]) / 2.0),
    }
}
