//! Requests to edit that are refused: whoever sends them and whatever is in them, nothing is written.

use crate::open_document::{OpenDocument, assert_unchanged};
use crate::support::Project;
use crate::support::preview::Preview;
use serde_json::{Value, json};

const EMMEN: &str = "emmen/factsheet-2013";

/// The requests that have an effect, with bodies that would be right but for the version.
fn effects(field: &str) -> Vec<(&'static str, String, Value)> {
    vec![
        ("PUT", format!("/draft/{EMMEN}"), json!({ "field": field, "value": "Gekaapt." })),
        ("DELETE", format!("/draft/{EMMEN}"), json!({ "field": field })),
        (
            "POST",
            format!("/save/{EMMEN}"),
            json!({ "field": field, "value": "Gekaapt.", "version": "", "force": true }),
        ),
        ("POST", format!("/key/{EMMEN}"), json!({ "field": field, "key": "let-op", "action": "add", "version": "" })),
        ("POST", format!("/part/{EMMEN}"), json!({ "field": field, "part": "leave-out", "version": "" })),
        ("POST", format!("/effect/{EMMEN}"), json!({ "field": field, "value": "Gekaapt." })),
        ("POST", format!("/deviation/{EMMEN}"), json!({ "field": field, "value": "Gekaapt.", "version": "" })),
        ("DELETE", format!("/deviation/{EMMEN}"), json!({ "field": field, "version": "" })),
        ("POST", "/undo".into(), Value::Null),
        ("POST", "/redo".into(), Value::Null),
        ("POST", "/revert".into(), json!({ "change": 1 })),
        ("POST", "/open".into(), json!({ "file": "content/woordenlijst.txt", "line": 1, "column": 1 })),
    ]
}

/// A request with these headers and nothing else.
fn status(preview: &Preview, method: &str, path: &str, headers: &str, body: &Value) -> u16 {
    let body = body.to_string();
    let length = body.len();
    let head = format!("{method} {path} HTTP/1.1\r\nConnection: close\r\nContent-Type: application/json\r\n");
    preview.request(&format!("{head}{headers}Content-Length: {length}\r\n\r\n{body}")).status
}

#[test]
fn requests_that_write_come_from_its_own_pages_in_the_users_browser() {
    let project = Project::new();
    let before = project.files();
    let OpenDocument { preview, mut events, .. } = OpenDocument::listen(&project, &["emmen"], EMMEN);
    let first = events.next();
    let (port, own) = (preview.port, preview.own());
    let cookie = own.lines().find(|line| line.starts_with("Cookie")).expect("a cookie").to_owned() + "\r\n";
    let wrong = cookie.replace(|one: char| one.is_ascii_hexdigit(), "0");
    let (host, page) = (format!("Host: 127.0.0.1:{port}\r\n"), "X-Factsheet: 1\r\n");
    for (method, path, body) in effects("own/oggz/bevindingen:bevinding.0.tekst") {
        for (headers, wanted) in [
            (format!("{host}{page}"), 403),
            (format!("{host}{cookie}"), 403),
            (host.clone(), 403),
            (format!("{host}{page}{wrong}"), 403),
            (format!("{host}{page}Cookie: factsheet-{}=\r\n", port), 403),
            (format!("{host}{page}{}", cookie.replace(&format!("-{port}="), &format!("-{}=", port - 1))), 403),
            (format!("Host: kwaad.example:{port}\r\n{own}"), 421),
            (format!("{host}Origin: http://kwaad.example\r\n{own}"), 421),
            (format!("{host}Origin: null\r\n{own}"), 421),
            (format!("Host: kwaad.example:{port}\r\n{host}{own}"), 421),
        ] {
            assert_eq!(status(&preview, method, &path, &headers, &body), wanted, "{method} {path}\n{headers}");
        }
    }
    assert_unchanged(&project, &before);
    // No draft reached the sheet: the first state is still the newest.
    let again = preview.events(&format!("/events/{EMMEN}")).next();
    assert_eq!((&again["pages"], &again["faults"]), (&first["pages"], &first["faults"]));
}

#[test]
fn the_address_that_is_opened_gives_the_token_once() {
    let project = Project::new();
    let preview = Preview::start(&project, &["emmen"]);
    let path = preview.url.split_once(&format!(":{}", preview.port)).expect("an address").1;
    let answer = preview.get(&format!("{path}&at=content/a.md:3"));
    assert_eq!(answer.status, 303);
    let header = |name: &str| answer.headers.lines().find_map(|line| line.strip_prefix(name).map(str::to_owned));
    assert_eq!(header("location: ").as_deref(), Some("/sheet/emmen/factsheet-2013?at=content/a.md:3"));
    let cookie = header("set-cookie: ").expect("a cookie");
    assert!(preview.own().to_lowercase().contains(cookie.split(';').next().expect("a value")), "{cookie}");
    for attribute in ["samesite=strict", "httponly", "path=/"] {
        assert!(cookie.split("; ").any(|part| part == attribute), "{cookie}");
    }
    // A token of another run gives nothing, and leads to no other server.
    let wrong = preview.get("//kwaad.example/?token=0123");
    assert_eq!((wrong.status, wrong.headers.contains("set-cookie")), (303, false));
    assert!(wrong.headers.contains("location: /kwaad.example/\r\n"), "{}", wrong.headers);
    assert!(!preview.get("/sheet/emmen/factsheet-2013").headers.contains("set-cookie"));
}

#[test]
fn fields_that_the_document_does_not_have_are_not_found() {
    let project = Project::new();
    let before = project.files();
    let desk = OpenDocument::open(&project, &["emmen"], EMMEN);
    let known = "own/oggz/bevindingen:bevinding.0.tekst";
    let mut unknown: Vec<String> = [
        "",
        ":",
        "::",
        "own",
        "own/",
        "own/:",
        "own/oggz/bevindingen",
        "own/oggz/bevindingen:",
        "/etc/passwd:",
        "/etc/passwd",
        "own/../../gouda/gemeente:naam",
        "own/oggz/../context:",
        "own//context:",
        "own\\context:",
        "own/context.md:",
        "shared/../gemeenten/gouda/gemeente:naam",
        "framework/../woordenlijst:",
        "layouts/index:",
        "own/document:naam",
        "own/oggz/bevindingen:bevinding",
        "own/oggz/bevindingen:bevinding.0",
        "own/oggz/bevindingen:bevinding.99.tekst",
        "own/oggz/bevindingen:bevinding.-1.tekst",
        "own/oggz/bevindingen:bevinding.00.tekst",
        "shared/vervolg/overzicht:",
    ]
    .map(str::to_owned)
    .to_vec();
    // Each id that differs from a known one by a character.
    for at in 0..known.len() {
        for other in ["", "x", "/", ".", ":", "\0", "é", "9"] {
            let changed = format!("{}{other}{}", &known[..at], &known[at + 1..]);
            // Digits are indices of other findings.
            if changed != known && !(other == "9" || known.as_bytes()[at].is_ascii_digit()) {
                unknown.push(changed);
            }
        }
    }
    for field in &unknown {
        let query = field.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
        assert_eq!(desk.preview.get(&format!("/field/{EMMEN}?field={query}")).status, 404, "{field}");
        for (method, path, body) in effects(field).into_iter().filter(|(_, _, body)| body.get("field").is_some()) {
            assert_eq!(desk.send(method, &path, &body).status, 404, "{path} {field}");
        }
    }
    // Nor has a document that nobody has opened, or that is not there.
    for document in ["gouda/factsheet-2013", "nergens/factsheet-1999", "..%2f..%2fstandaardteksten/vervolg"] {
        let body = json!({ "field": "own/context:", "value": "Gekaapt.", "version": "", "force": true });
        assert_eq!(desk.send("POST", &format!("/save/{document}"), &body).status, 404, "{document}");
    }
    assert_unchanged(&project, &before);
}

#[test]
fn values_that_a_field_cannot_have_are_refused() {
    let project = Project::new();
    let before = project.files();
    let desk = OpenDocument::open(&project, &["emmen"], EMMEN);
    let send = |route: &str, body: &[u8]| {
        let method = if route == "draft" { "PUT" } else { "POST" };
        desk.preview.send(method, &format!("/{route}/{EMMEN}"), &desk.preview.own(), body)
    };
    let body = |field: &str, value: &str| {
        json!({ "field": field, "value": value, "version": "", "force": true }).to_string().into_bytes()
    };
    let long = "a".repeat(1024 * 1024 + 1);
    let tekst = "own/oggz/bevindingen:bevinding.0.tekst";
    let mut not_utf8 = body(tekst, "Gek?apt.");
    let at = not_utf8.iter().position(|byte| *byte == b'?').expect("a mark");
    not_utf8[at] = 0xff;
    for route in ["draft", "save"] {
        for (field, value) in [
            ("own/oggz/bevindingen:bevinding.0.oordeel", "misschien"),
            ("own/oggz/bevindingen:bevinding.0.oordeel", ""),
            ("own/oggz/aanpak:naam", "Twee\n\nalinea’s"),
            ("own/document:datum", "gisteren"),
            ("own/document:status", "bijna"),
            ("own/context:", "een\u{7}bel"),
        ] {
            let refused = send(route, &body(field, value));
            assert_eq!(refused.status, 422, "{field}: {value}");
            assert!(refused.json()["message"].as_str().is_some_and(|message| !message.is_empty()));
        }
        assert_eq!(send(route, &body(tekst, &long)).status, 413);
        assert_eq!(send(route, &not_utf8).status, 400);
        assert_eq!(send(route, b"{").status, 400);
        assert_eq!(send(route, b"{}").status, 422);
    }
    assert_unchanged(&project, &before);
}
