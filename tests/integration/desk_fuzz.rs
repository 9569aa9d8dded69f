//! Every route of the desk with hostile and random requests: the server neither fails nor panics, and no file changes.

use std::collections::BTreeSet;
use std::path::Path;

use regex::Regex;
use serde_json::{Value, json};

use crate::open_document::{Files, assert_unchanged};
use crate::support::Project;
use crate::support::preview::Preview;
use crate::support::process::Signal;
use crate::support::series::Chance;

const EMMEN: &str = "emmen/factsheet-2013";
const FINDING: &str = "own/oggz/bevindingen:bevinding.0.tekst";

/// The number of random requests to each route with an effect.
const RANDOM: u64 = 120;

/// A route with an effect.
struct Effect {
    method: &'static str,
    path: &'static str,
    /// A body that is refused only for its version, if the route reads one.
    body: Option<fn() -> Value>,
}

const fn effect(method: &'static str, path: &'static str, body: Option<fn() -> Value>) -> Effect {
    Effect { method, path, body }
}

/// All routes with an effect. A test compares them with the server's.
const EFFECTS: &[Effect] = &[
    effect("POST", "/open", Some(|| json!({ "file": "content/woordenlijst.txt", "line": 1, "column": 1 }))),
    effect("PUT", "/draft/{municipality}/{folder}", Some(|| json!({ "field": FINDING, "value": "Gekaapt." }))),
    effect("DELETE", "/draft/{municipality}/{folder}", Some(|| json!({ "field": FINDING }))),
    effect(
        "POST",
        "/save/{municipality}/{folder}",
        Some(|| json!({ "field": FINDING, "value": "Gekaapt.", "version": "" })),
    ),
    effect(
        "POST",
        "/key/{municipality}/{folder}",
        Some(|| json!({ "field": FINDING, "key": "let-op", "action": "add", "value": "Gekaapt.", "version": "" })),
    ),
    effect(
        "POST",
        "/part/{municipality}/{folder}",
        Some(|| json!({ "field": FINDING, "part": "remove", "version": "" })),
    ),
    effect(
        "POST",
        "/part/{municipality}/{folder}",
        Some(|| json!({ "field": FINDING, "part": "leave-out", "version": "" })),
    ),
    effect(
        "POST",
        "/effect/{municipality}/{folder}",
        Some(|| json!({ "field": "shared/definitie:", "value": "Gekaapt." })),
    ),
    effect(
        "POST",
        "/deviation/{municipality}/{folder}",
        Some(|| json!({ "field": "shared/definitie:", "value": "Gekaapt.", "version": "" })),
    ),
    effect(
        "DELETE",
        "/deviation/{municipality}/{folder}",
        Some(|| json!({ "field": "own/document:afwijking.0.hier", "version": "" })),
    ),
    effect("POST", "/correct/{municipality}/{folder}", Some(|| json!({ "warnings": ["x"] }))),
    effect("POST", "/accept/{municipality}/{folder}", Some(|| json!({ "warning": "x", "reason": "Gekaapt." }))),
    effect("POST", "/withdraw/{municipality}/{folder}", Some(|| json!({ "accepted": "x" }))),
    effect(
        "POST",
        "/remark/{municipality}/{folder}",
        Some(|| json!({ "field": FINDING, "version": "", "action": "add", "words": "Gekaapt.", "open": true })),
    ),
    effect("POST", "/undo", None),
    effect("POST", "/redo", None),
    effect("POST", "/revert", Some(|| json!({ "change": 99_999 }))),
    effect(
        "POST",
        "/facts/{municipality}/{folder}",
        Some(|| json!({ "action": "move", "field": "own/document:aanpakken.0", "direction": "down", "version": "" })),
    ),
    effect("POST", "/make", None),
    effect("POST", "/make/{municipality}/{folder}", None),
    effect("POST", "/new", Some(|| json!({ "kind": "factsheet", "municipality": "emmen", "year": "2013" }))),
];

impl Effect {
    fn path(&self) -> String {
        fill(self.path, EMMEN)
    }
}

/// A route with the names of a document.
fn fill(path: &str, document: &str) -> String {
    path.replace("{municipality}/{folder}", document)
}

/// The server's routes: the method and the path of each.
fn routes() -> BTreeSet<(String, String)> {
    let source = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/preview/server.rs"));
    let source = source.expect("the server");
    let routes = source.split(".route(").skip(1).map(|rest| rest.split("\n        .").next().unwrap_or(rest));
    let method = Regex::new(r"\b(get|post|put|delete|patch|any)\(").expect("an expression");
    let methods = |route: &str| {
        let path = route.split('"').nth(1).expect("a path").to_owned();
        method.captures_iter(route).map(move |found| (found[1].to_uppercase(), path.clone())).collect::<Vec<_>>()
    };
    routes.flat_map(methods).collect()
}

/// What has no place in a name, an address or a value, or another meaning there.
const HOSTILE: &[&str] = &[
    "",
    ".",
    "..",
    "../..",
    "../../../etc/passwd",
    "/etc/passwd",
    "..\\..\\x",
    "%2e%2e%2f",
    "%00",
    "\0",
    "\n",
    "\r\nX-Factsheet: 1",
    "\"",
    "\"\"\"",
    "'",
    "\\",
    "`",
    "$(id)",
    "{lacune}",
    "{file}",
    ":",
    "::",
    ".0",
    "[0]",
    "\"a.b\"",
    "bevinding.\"0\".tekst",
    "own/oggz/bevindingen:bevinding.18446744073709551616.tekst",
    "own/oggz/bevindingen:bevinding.99999.tekst",
    "own/oggz/bevindingen:bevinding.0",
    "own/oggz/bevindingen:bevinding",
    "own/document:status",
    "own/document:naam",
    "own/../../gouda/factsheet-2013/context:",
    "own/../../../standaardteksten/definitie:",
    "shared/../woordenlijst:",
    "framework/ggsr:thema.0",
    "gouda/factsheet-2013",
    "content/gemeenten/gouda/gemeente.toml",
    "é\u{301}\u{202e}🙂",
    "-rf",
    "--root=/",
    "<script>",
    "]]>",
    "[[bevinding]]\noordeel = \"√\"",
    "null",
    "1e999",
];

/// A value that is random, and often hostile.
fn random_value(chance: &mut Chance, depth: u64) -> Value {
    match chance.below(if depth == 0 { 7 } else { 9 }) {
        0 => Value::Null,
        1 => json!(chance.below(2) == 0),
        2 => json!(chance.below(u64::MAX)),
        3 => json!(-1),
        4 => json!(1e308),
        5 => json!(random_text(chance)),
        6 => json!(hostile(chance).repeat(1 + chance.below(2000) as usize)),
        7 => (0..chance.below(4)).map(|_| random_value(chance, depth - 1)).collect(),
        _ => (0..chance.below(4)).map(|_| (random_text(chance), random_value(chance, depth - 1))).collect(),
    }
}

fn hostile(chance: &mut Chance) -> &'static str {
    HOSTILE[chance.below(HOSTILE.len() as u64) as usize]
}

fn random_text(chance: &mut Chance) -> String {
    (0..chance.below(4)).map(|_| hostile(chance)).collect()
}

/// The id of a field with a part that was replaced.
fn random_field(chance: &mut Chance) -> String {
    let ids =
        [FINDING, "own/context:", "own/document:status", "municipality:naam", "shared/definitie:", "framework/ggsr:"];
    let id: Vec<char> = ids[chance.below(6) as usize].chars().collect();
    let (start, length) = (chance.below(id.len() as u64 + 1) as usize, chance.below(5) as usize);
    let end = (start + length).min(id.len());
    [id[..start].iter().collect(), random_text(chance), id[end..].iter().collect::<String>()].concat()
}

/// A body with one of its values replaced or left out, or another value altogether.
fn random_body(mut body: Value, chance: &mut Chance) -> Vec<u8> {
    let Some(object) = body.as_object_mut() else { return Vec::new() };
    let keys: Vec<String> = object.keys().cloned().collect();
    let key = &keys[chance.below(keys.len() as u64) as usize];
    match chance.below(8) {
        0 => drop(object.remove(key)),
        1 => body = random_value(chance, 3),
        2 if keys.contains(&"field".to_owned()) => drop(object.insert("field".into(), json!(random_field(chance)))),
        _ => drop(object.insert(key.clone(), random_value(chance, 2))),
    }
    let mut bytes = body.to_string().into_bytes();
    let at = chance.below(bytes.len() as u64) as usize;
    match chance.below(10) {
        0 => bytes.truncate(at),
        1 => bytes.insert(at, 0xff),
        2 => bytes.insert(at, 0),
        _ => {}
    }
    bytes
}

/// A desk that shows Emmen's factsheet, and its files. Its editor does nothing.
struct Desk {
    project: Project,
    files: Files,
    preview: Preview,
}

impl Desk {
    fn open() -> Self {
        let project = Project::with(&["emmen", "gouda"]);
        let files = project.files();
        let preview = Preview::start(&project, &["emmen", "--editor", "true"]);
        preview.events(&format!("/events/{EMMEN}")).next();
        Self { project, files, preview }
    }

    /// Sends a request, and returns the status of its answer, which is no internal error.
    #[track_caller]
    fn send(&self, method: &str, path: &str, headers: &str, body: &[u8]) -> u16 {
        let status = self.preview.send(method, path, headers, body).status;
        assert!(status < 500, "{status}: {method} {path}\n{}", String::from_utf8_lossy(body));
        status
    }

    /// The desk still works, nothing was printed by a panic, and all files are as they were.
    #[track_caller]
    fn end(self) {
        let state = self.preview.events(&format!("/events/{EMMEN}")).next();
        assert!(state["pages"].as_array().is_some_and(|pages| !pages.is_empty()), "{state}");
        let process = self.preview.into_process();
        process.signal(Signal::SIGTERM);
        assert_eq!(process.end().stderr, "");
        assert_unchanged(&self.project, &self.files);
    }
}

#[test]
fn the_table_has_every_route_with_an_effect() {
    let routes = routes();
    let with_effect: BTreeSet<_> = routes.into_iter().filter(|(method, _)| method != "GET").collect();
    let listed = EFFECTS.iter().map(|effect| (effect.method.to_owned(), effect.path.to_owned())).collect();
    assert_eq!(with_effect, listed);
}

#[test]
fn no_route_with_an_effect_serves_others() {
    let desk = Desk::open();
    let (port, own) = (desk.preview.port, desk.preview.own());
    let cookie = own.lines().find(|line| line.starts_with("Cookie")).expect("a cookie").to_owned() + "\r\n";
    let (host, page) = (format!("Host: 127.0.0.1:{port}\r\n"), "X-Factsheet: 1\r\n");
    let cases = [
        (host.clone(), 403),
        (format!("{host}{page}"), 403),
        (format!("{host}{cookie}"), 403),
        (format!("{host}{page}{}", cookie.replace(|one: char| one.is_ascii_hexdigit(), "0")), 403),
        (format!("{host}{page}Cookie: factsheet-{port}=\r\n"), 403),
        (format!("{host}Origin: http://kwaad.example\r\n{own}"), 421),
        (format!("{host}Origin: null\r\n{own}"), 421),
        (format!("Host: kwaad.example\r\n{own}"), 421),
        (format!("Host: kwaad.example:{port}\r\n{own}"), 421),
        (format!("Host: 127.0.0.1:{}\r\n{own}", port - 1), 421),
        (format!("{host}Host: kwaad.example:{port}\r\n{own}"), 421),
    ];
    for effect in EFFECTS {
        let body = effect.body.map_or(Value::Null, |body| body()).to_string();
        for (headers, wanted) in &cases {
            let (method, path, length) = (effect.method, effect.path(), body.len());
            let head = format!("{method} {path} HTTP/1.1\r\nConnection: close\r\nContent-Type: application/json\r\n");
            let request = format!("{head}{headers}Content-Length: {length}\r\n\r\n{body}");
            assert_eq!(desk.preview.request(&request).status, *wanted, "{request}");
        }
    }
    desk.end();
}

#[test]
fn bodies_that_are_no_requests_are_refused() {
    let desk = Desk::open();
    let own = desk.preview.own();
    let long = json!("a".repeat(1024 * 1024 + 1)).to_string();
    for effect in EFFECTS.iter().filter(|effect| effect.body.is_some()) {
        let send = |body: &[u8]| desk.send(effect.method, &effect.path(), &own, body);
        assert_eq!(send(long.as_bytes()), 413, "{}", effect.path);
        for body in [&b"\xff\xfe"[..], b"{", b"", b"\0"] {
            assert_eq!(send(body), 400, "{} {body:?}", effect.path);
        }
        // Text that is not UTF-8, in a value; some routes have no such key.
        for key in ["field", "file", "kind"] {
            let body = [b"{\"", key.as_bytes(), b"\": \"\xe9\"}"].concat();
            assert!(matches!(send(&body), 400 | 422), "{} {key}", effect.path);
        }
        for body in [&b"null"[..], b"[]", b"{}", b"1", b"\"own/context:\"", b"[[[[[[[[]]]]]]]]"] {
            assert_eq!(send(body), 422, "{} {body:?}", effect.path);
        }
        assert!(matches!(send("[".repeat(100_000).as_bytes()), 400 | 422), "{}", effect.path);
        let head = format!("{} {} HTTP/1.1\r\n", effect.method, effect.path());
        let plain = format!("{head}Host: 127.0.0.1:{}\r\nConnection: close\r\n{own}", desk.preview.port);
        let request = format!("{plain}Content-Type: text/plain\r\nContent-Length: 2\r\n\r\n{{}}");
        assert_eq!(desk.preview.request(&request).status, 415, "{}", effect.path);
    }
    desk.end();
}

#[test]
fn random_requests_change_nothing() {
    let desk = Desk::open();
    let own = desk.preview.own();
    for (stream, effect) in EFFECTS.iter().enumerate() {
        let Some(body) = effect.body else { continue };
        let mut chance = Chance::new(7, stream as u64);
        for _ in 0..RANDOM {
            let sent = random_body(body(), &mut chance);
            desk.send(effect.method, &effect.path(), &own, &sent);
        }
    }
    desk.end();
}

#[test]
fn hostile_names_in_addresses_lead_nowhere() {
    let desk = Desk::open();
    let encode = |text: &str| text.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
    let long = "a".repeat(20_000);
    let names: Vec<String> = HOSTILE.iter().map(|name| encode(name)).chain(["%FF".into(), "%".into(), long]).collect();
    let parameter = Regex::new(r"\{\w+\}").expect("an expression");
    for (method, path) in routes() {
        let slots = parameter.find_iter(&path).count();
        // The page of a sheet is the same for all names, and the events of a sheet that is not there never end.
        let is_for_all = path.starts_with("/events") || path.starts_with("/sheet");
        for name in names.iter().filter(|_| slots > 0 && !is_for_all) {
            for slot in 0..slots {
                let mut index = 0;
                let filled = parameter.replace_all(&path, |_: &regex::Captures| {
                    index += 1;
                    let own = if index == 1 { "emmen" } else { "factsheet-2013" };
                    if index == slot + 1 { name.clone() } else { own.to_owned() }
                });
                let effect = EFFECTS.iter().find(|effect| effect.method == method && effect.path == path);
                let body = effect.and_then(|effect| effect.body).map_or(Value::Null, |body| body());
                let own = desk.preview.own();
                let status = desk.send(&method, &filled, &own, body.to_string().as_bytes());
                let is_draft = path.starts_with("/draft");
                assert!(status >= 400 || (is_draft && status == 204), "{status}: {method} {filled}");
            }
        }
    }
    desk.end();
}

#[test]
fn random_fields_show_no_other_files() {
    let desk = Desk::open();
    let mut chance = Chance::new(11, 0);
    let encode = |text: &str| text.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
    let fields = HOSTILE.iter().map(|field| (*field).to_owned()).collect::<Vec<_>>();
    let random = (0..600).map(|_| random_field(&mut chance)).collect::<Vec<_>>();
    for field in fields.into_iter().chain(random) {
        let number = chance.below(u64::MAX);
        for query in [
            format!("field={}", encode(&field)),
            format!("text={}&offset={number}", encode(&field)),
            format!("text=c{number}&offset=-1"),
            format!("at={}:{number}", encode(&field)),
        ] {
            for route in ["field", "origin", "places", "status"] {
                let path = format!("/{route}/{EMMEN}?{query}");
                let answer = desk.preview.get(&path);
                assert!(answer.status < 500, "{}: {path}", answer.status);
                if route == "field" && answer.status == 200 {
                    let found = answer.json();
                    let file = found["location"]["file"].as_str().expect("a file");
                    let own = ["content/gemeenten/emmen/", "content/standaardteksten/", "content/toetsingskaders/"];
                    assert!(own.iter().any(|folder| file.starts_with(folder)), "{path}: {file}");
                }
            }
        }
    }
    desk.end();
}
