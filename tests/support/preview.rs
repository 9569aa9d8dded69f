//! The preview as a process, and plain requests to it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use serde_json::Value;

use super::Project;
use super::process::Process;

/// How long anything may take before a test gives up. The machines of tests are slow and busy.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// How long a preview may run: all that a test does with it.
const LIMIT: Duration = Duration::from_secs(300);

/// A running preview; it ends with the test.
pub struct Preview {
    process: Process,
    /// The address of the page that it would open.
    #[allow(dead_code, reason = "for `tests/browser.rs`")]
    pub url: String,
    /// The port that it answers on.
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
        let args = [&["preview"], args, &["--no-open", "--port", "0"]].concat();
        let process = Process::start(&mut project.command(&args), limit);
        let line = process.read_until(b'\n', PATIENCE).expect("it prints its address");
        let line = String::from_utf8(line).expect("UTF-8");
        let url = line.split_whitespace().find(|word| word.starts_with("http")).expect("an address").to_owned();
        let port = url.split([':', '/']).find_map(|part| part.parse().ok()).expect("a port");
        Self { process, url, port }
    }

    /// Asks for a path.
    pub fn get(&self, path: &str) -> Answer {
        self.request(&format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\r\n", self.port))
    }

    /// Sends JSON, with more headers if need be.
    pub fn post(&self, path: &str, headers: &str, json: &Value) -> Answer {
        let body = json.to_string();
        self.request(&format!(
            "POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\nContent-Type: application/json\r\n\
             {headers}Content-Length: {}\r\n\r\n{body}",
            self.port,
            body.len()
        ))
    }

    /// Sends a request as it stands.
    pub fn request(&self, request: &str) -> Answer {
        let mut stream = self.connect();
        stream.write_all(request.as_bytes()).expect("the request is sent");
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

    /// A connection.
    pub fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).expect("a connection");
        stream.set_read_timeout(Some(PATIENCE)).expect("a time limit");
        stream
    }

    /// Asks for events, without reading them.
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

    /// The number of its process.
    #[allow(dead_code, reason = "for the benchmark of the preview")]
    pub fn id(&self) -> u32 {
        self.process.id()
    }

    /// The process, to be ended by the test itself.
    pub fn into_process(self) -> Process {
        self.process
    }
}

/// States as the server tells them.
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

    /// The first state, from the next on, that is as wanted.
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

/// The body of an answer that came in pieces.
fn unchunked(mut bytes: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    while let Some(end) = bytes.windows(2).position(|window| window == b"\r\n") {
        let length = usize::from_str_radix(&String::from_utf8_lossy(&bytes[..end]), 16).expect("a length");
        body.extend_from_slice(&bytes[end + 2..end + 2 + length]);
        bytes = &bytes[end + 2 + length + 2..];
    }
    body
}
