//! Processes with a limit on their time: a test can fail, but it cannot hang. No other file of the tests starts any.
//!
//! Each process has a group of its own. At the limit the whole group is killed, and the test fails with what was printed.

use std::fmt::Write as _;
use std::io::{self, Read, Write};
use std::os::unix::process::CommandExt;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::Duration;

pub use nix::sys::signal::Signal;
use nix::sys::signal::{kill, killpg};
use nix::unistd::Pid;

/// How long a process may take, unless a test allows it more. The machines of tests are slow and busy.
pub const LIMIT: Duration = Duration::from_secs(120);

/// How a process ended, and what it printed.
#[derive(Debug)]
pub struct Run {
    /// The exit code; for a process that was killed, the negative number of the signal.
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

/// The program under test. The environment of the caller does not change what it writes.
pub fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_factsheet"));
    command.env_remove("SOURCE_DATE_EPOCH").env("FACTSHEET_UI", "en");
    command
}

/// Runs a command to its end.
#[track_caller]
pub fn run(command: &mut Command) -> Run {
    run_within(command, LIMIT)
}

/// Runs a command to its end, which may take `limit`.
#[track_caller]
pub fn run_within(command: &mut Command, limit: Duration) -> Run {
    let process = Process::spawn(command, Stdio::null(), limit);
    process.unwrap_or_else(|error| panic!("{command:?} does not start: {error}")).end()
}

/// Runs a command to its end; none if this machine has no such program.
#[track_caller]
pub fn run_if_found(command: &mut Command) -> Option<Run> {
    match Process::spawn(command, Stdio::null(), LIMIT) {
        Ok(process) => Some(process.end()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => panic!("{command:?} does not start: {error}"),
    }
}

/// A running process. It is killed, with all that it started, when it is dropped.
pub struct Process {
    child: Child,
    command: String,
    stdin: Option<ChildStdin>,
    stdout: Arc<Output>,
    stderr: Arc<Output>,
    limit: Duration,
    watch: Arc<Watch>,
    guard: Option<Child>,
    is_reported: bool,
}

impl Process {
    /// Starts a command and does not wait for its end, which must come within `limit`.
    #[track_caller]
    pub fn start(command: &mut Command, limit: Duration) -> Self {
        let process = Self::spawn(command, Stdio::piped(), limit);
        let mut process = process.unwrap_or_else(|error| panic!("{command:?} does not start: {error}"));
        process.guard = guard(process.id());
        process
    }

    fn spawn(command: &mut Command, stdin: Stdio, limit: Duration) -> io::Result<Self> {
        command.process_group(0).stdin(stdin).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn()?;
        let (stdin, stdout, stderr) = (child.stdin.take(), child.stdout.take(), child.stderr.take());
        let watch = Watch::start(child.id(), limit);
        let (stdout, stderr) = (Output::collect(stdout.expect("a pipe")), Output::collect(stderr.expect("a pipe")));
        Ok(Self {
            child,
            command: format!("{command:?}"),
            stdin,
            stdout,
            stderr,
            limit,
            watch,
            guard: None,
            is_reported: false,
        })
    }

    /// Its number, which is also that of its group.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Whether it has not ended yet.
    pub fn is_running(&mut self) -> bool {
        self.child.try_wait().expect("a status").is_none()
    }

    /// Sends it a signal; not to what it started.
    pub fn signal(&self, signal: Signal) {
        kill(pid(self.id()), signal).expect("it is there");
    }

    /// Kills it, with all that it started.
    pub fn kill(&mut self) {
        // It may have ended by itself.
        let _ = killpg(pid(self.id()), Signal::SIGKILL);
        self.child.wait().expect("it is gone");
    }

    /// Writes to its standard input.
    #[allow(dead_code, reason = "for `tests/browser.rs`")]
    pub fn write(&mut self, bytes: &[u8]) {
        self.stdin.as_mut().expect("a pipe").write_all(bytes).expect("it reads");
    }

    /// Reads its standard output up to the next `end`, without it; none if the output is closed before. It must come
    /// within `limit`.
    #[track_caller]
    pub fn read_until(&self, end: u8, limit: Duration) -> Option<Vec<u8>> {
        self.stdout.read_until(end, limit)
    }

    /// Waits for its end.
    #[track_caller]
    pub fn end(mut self) -> Run {
        drop(self.stdin.take());
        let status = self.child.wait().expect("it ends");
        // What it started may hold its outputs open; the limit covers that too.
        let is_closed = self.stdout.wait(self.limit) && self.stderr.wait(self.limit);
        self.is_reported = !(is_closed && self.watch.end());
        assert!(!self.is_reported, "{}", self.is_late());
        let signal = std::os::unix::process::ExitStatusExt::signal(&status).unwrap_or_default();
        let text = |output: &Output| String::from_utf8(output.bytes()).expect("UTF-8 output");
        Run { code: status.code().unwrap_or(-signal), stdout: text(&self.stdout), stderr: text(&self.stderr) }
    }

    /// The message about a process that did not end in time, with its output so far.
    fn is_late(&self) -> String {
        let mut report = format!("{} was killed: it took longer than {:?}", self.command, self.limit);
        for (name, output) in [("output", &self.stdout), ("error", &self.stderr)] {
            let _ = write!(report, "\n--- standard {name} ---\n{}", String::from_utf8_lossy(&output.bytes()));
        }
        report
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        if let Some(guard) = &mut self.guard {
            let _ = guard.kill();
            let _ = guard.wait();
        }
        self.kill();
        // A test that waited for something else may have failed of it: then this is why.
        match (self.watch.end() || self.is_reported, thread::panicking()) {
            (true, _) => {}
            (false, true) => eprintln!("{}", self.is_late()),
            (false, false) => panic!("{}", self.is_late()),
        }
    }
}

fn pid(id: u32) -> Pid {
    Pid::from_raw(i32::try_from(id).expect("a number of a process"))
}

/// Kills a group when the test program is gone, such as by Ctrl-C: its processes are in no group that hears of it.
fn guard(group: u32) -> Option<Child> {
    let mut command = Command::new("sh");
    command.args(["-c", "cat; kill -s KILL -- \"-$0\"", &group.to_string()]).process_group(0);
    command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().ok()
}

/// Kills a group at its limit, from a thread of its own.
struct Watch {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Running,
    Ended,
    Late,
}

impl Watch {
    fn start(group: u32, limit: Duration) -> Arc<Self> {
        let watch = Arc::new(Self { state: Mutex::new(State::Running), changed: Condvar::new() });
        let watching = watch.clone();
        thread::spawn(move || {
            let state = watching.state.lock().expect("no thread panics with it");
            let running = |state: &mut State| *state == State::Running;
            let (mut state, time) = watching.changed.wait_timeout_while(state, limit, running).expect("no panic");
            if time.timed_out() {
                *state = State::Late;
                let _ = killpg(pid(group), Signal::SIGKILL);
            }
        });
        watch
    }

    /// Ends the watch; true when the process was in time.
    fn end(&self) -> bool {
        let mut state = self.state.lock().expect("no thread panics with it");
        if *state == State::Running {
            *state = State::Ended;
            self.changed.notify_all();
        }
        *state == State::Ended
    }
}

/// What a process prints, read all the time so that it never waits for its reader.
#[derive(Default)]
struct Output {
    text: Mutex<Text>,
    changed: Condvar,
}

#[derive(Default)]
struct Text {
    bytes: Vec<u8>,
    /// How many of them were read.
    read: usize,
    is_closed: bool,
}

impl Output {
    fn collect(mut pipe: impl Read + Send + 'static) -> Arc<Self> {
        let output = Arc::new(Self::default());
        let collecting = output.clone();
        thread::spawn(move || {
            let mut buffer = vec![0; 1 << 16];
            loop {
                let length = pipe.read(&mut buffer).unwrap_or(0);
                let mut text = collecting.text.lock().expect("no thread panics with it");
                text.bytes.extend_from_slice(&buffer[..length]);
                text.is_closed = length == 0;
                collecting.changed.notify_all();
                if length == 0 {
                    return;
                }
            }
        });
        output
    }

    /// All of it so far.
    fn bytes(&self) -> Vec<u8> {
        self.text.lock().expect("no thread panics with it").bytes.clone()
    }

    /// Waits until it is closed; false if it is not closed in time.
    fn wait(&self, limit: Duration) -> bool {
        let text = self.text.lock().expect("no thread panics with it");
        self.changed.wait_timeout_while(text, limit, |text| !text.is_closed).expect("no panic").0.is_closed
    }

    /// What comes before the next `end`, which is taken too; none if the output is closed before.
    #[track_caller]
    fn read_until(&self, end: u8, limit: Duration) -> Option<Vec<u8>> {
        let text = self.text.lock().expect("no thread panics with it");
        let is_missing = |text: &mut Text| !text.is_closed && !text.bytes[text.read..].contains(&end);
        let (mut text, time) = self.changed.wait_timeout_while(text, limit, is_missing).expect("no panic");
        assert!(!time.timed_out(), "nothing came within {limit:?}");
        let start = text.read;
        let length = text.bytes[start..].iter().position(|byte| *byte == end)?;
        text.read += length + 1;
        Some(text.bytes[start..start + length].to_vec())
    }
}
