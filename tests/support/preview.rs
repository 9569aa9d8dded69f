//! Runs the preview as a process, and sends it plain requests.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::Value;

use super::Project;
use super::process::Process;

/// How long a test waits for anything before it fails. It is long because test machines are slow and busy.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// How long a preview may run: all that a test does with it.
const LIMIT: Duration = Duration::from_secs(300);

/// A running preview. It is killed when the value is dropped.
pub struct Preview {
    process: Process,
    /// The address of the page that it would open in the browser.
    #[allow(dead_code, reason = "for `tests/browser.rs`")]
    pub url: String,
    /// The port that it listens on.
    pub port: u16,
}

/// An answer of the server.
pub struct Answer {
    pub status: u16,
    pub headers: String,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).expect("UTF-8")
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }
}

impl Preview {
    /// Starts the preview of a project.
    pub fn start(project: &Project, args: &[&str]) -> Self {
        Self::start_within(project, args, LIMIT)
    }

    /// Starts the preview of a project, to run no longer than `limit`.
    pub fn start_within(project: &Project, args: &[&str], limit: Duration) -> Self {
        Self::run(project.command(&arguments(args)), limit)
    }

    /// Starts the preview as a background job of a script, with SIGINT and SIGTERM ignored.
    pub fn start_ignoring_signals(project: &Project, args: &[&str]) -> Self {
        let mut command = Command::new("sh");
        // The shell replaces itself, so that its process id is that of the program.
        command.args(["-c", "trap '' INT TERM; exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_factsheet")]);
        command
            .args(arguments(args))
            .current_dir(project.path(""))
            .env_remove("SOURCE_DATE_EPOCH")
            .env("FACTSHEET_UI", "en");
        Self::run(command, LIMIT)
    }

    fn run(mut command: Command, limit: Duration) -> Self {
        let process = Process::start(&mut command, limit);
        let line = process.read_until(b'\n', PATIENCE).expect("it prints its address");
        let line = String::from_utf8(line).expect("UTF-8");
        let url = line.split_whitespace().find(|word| word.starts_with("http")).expect("an address").to_owned();
        let port = url.split([':', '/']).find_map(|part| part.parse().ok()).expect("a port");
        Self { process, url, port }
    }

    /// The headers of the preview's own pages, in the browser that opened its address.
    pub fn own(&self) -> String {
        let token = self.url.split_once("token=").expect("the address has the token").1;
        format!("X-Factsheet: 1\r\nCookie: factsheet-{}={token}\r\n", self.port)
    }

    /// Sends a GET request.
    pub fn get(&self, path: &str) -> Answer {
        self.request(&format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\r\n", self.port))
    }

    /// Sends a POST request with JSON. `headers` are more headers, each with its line end.
    pub fn post(&self, path: &str, headers: &str, json: &Value) -> Answer {
        self.send("POST", path, headers, json.to_string().as_bytes())
    }

    /// Sends a request with a body, which is to be JSON. `headers` are more headers, each with its line end.
    pub fn send(&self, method: &str, path: &str, headers: &str, body: &[u8]) -> Answer {
        let head = format!(
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\nContent-Type: application/json\r\n\
             {headers}Content-Length: {}\r\n\r\n",
            self.port,
            body.len()
        );
        self.request_bytes(&[head.as_bytes(), body].concat())
    }

    /// Sends a request.
    pub fn request(&self, request: &str) -> Answer {
        self.request_bytes(request.as_bytes())
    }

    fn request_bytes(&self, request: &[u8]) -> Answer {
        let mut stream = self.connect();
        // The server may answer before it has read a body that is too long.
        let _ = stream.write_all(request);
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("an answer");
        let end = bytes.windows(4).position(|window| window == b"\r\n\r\n").expect("the end of the headers");
        let headers = String::from_utf8_lossy(&bytes[..end]).to_lowercase();
        let status = headers.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
        let body = match headers.contains("transfer-encoding: chunked") {
            true => unchunked(&bytes[end + 4..]),
            false => bytes[end + 4..].to_vec(),
        };
        Answer { status, headers, body }
    }

    /// Opens a connection.
    pub fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).expect("a connection");
        stream.set_read_timeout(Some(PATIENCE)).expect("a time limit");
        stream
    }

    /// Asks for the events of a path, without reading them.
    pub fn subscribe(&self, path: &str) -> TcpStream {
        let mut stream = self.connect();
        let request = format!("GET {path} HTTP/1.1\r\nHost: localhost:{}\r\n\r\n", self.port);
        stream.write_all(request.as_bytes()).expect("the request is sent");
        stream
    }

    /// The events of a path.
    pub fn events(&self, path: &str) -> Events {
        Events { lines: BufReader::new(self.subscribe(path)) }
    }

    /// The process id.
    #[allow(dead_code, reason = "for the benchmark of the preview")]
    pub fn id(&self) -> u32 {
        self.process.id()
    }

    /// The process, to be ended by the test itself.
    pub fn into_process(self) -> Process {
        self.process
    }
}

/// The states that the server sends.
pub struct Events {
    lines: BufReader<TcpStream>,
}

impl Events {
    /// The next state.
    pub fn next(&mut self) -> Value {
        loop {
            let mut line = String::new();
            let length = self.lines.read_line(&mut line).expect("an event in time");
            assert!(length > 0, "the server closed the connection");
            if let Some(data) = line.strip_prefix("data: ") {
                return serde_json::from_str(data.trim_end()).expect("JSON");
            }
        }
    }

    /// Reads states until one is as wanted, and returns that.
    #[track_caller]
    pub fn until(&mut self, wanted: impl Fn(&Value) -> bool) -> Value {
        let start = Instant::now();
        loop {
            let state = self.next();
            if wanted(&state) {
                return state;
            }
            assert!(start.elapsed() < PATIENCE, "not as wanted: {state}");
        }
    }
}

/// The body of an answer with chunked transfer encoding.
fn unchunked(mut bytes: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    while let Some(end) = bytes.windows(2).position(|window| window == b"\r\n") {
        let length = usize::from_str_radix(&String::from_utf8_lossy(&bytes[..end]), 16).expect("a length");
        body.extend_from_slice(&bytes[end + 2..end + 2 + length]);
        bytes = &bytes[end + 2 + length + 2..];
    }
    body
}

fn arguments<'a>(args: &[&'a str]) -> Vec<&'a str> {
    [&["preview"], args, &["--no-open", "--port", "0"]].concat()
}
