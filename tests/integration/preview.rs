//! The preview's server: the states that it sends, the requests that it answers, and how it copes with editors and
//! browsers.

use std::fs;
use std::time::{Duration, Instant};

use crate::support::Project;
use crate::support::preview::{PATIENCE, Preview};
use crate::support::process::Signal;
use serde_json::{Value, json};

const OOSTERHOUT: &str = "/events/oosterhout/vervolg-2015";
const DEVELOPMENT: &str = "content/gemeenten/oosterhout/vervolg-2015/ontwikkeling.md";
const ROWS: &str = "content/gemeenten/oosterhout/vervolg-2015/uitkomsten.toml";
const DEFINITION: &str = "content/standaardteksten/definitie.md";

/// The values of a key of the pages of a state.
fn of_pages(state: &Value, key: &str) -> Vec<String> {
    let pages = state["pages"].as_array().expect("pages");
    pages.iter().map(|page| page[key].as_str().expect("a text").to_owned()).collect()
}

/// The hashes of the pages of a state.
fn hashes(state: &Value) -> Vec<String> {
    of_pages(state, "hash")
}

/// All text runs of a sheet.
fn runs(preview: &Preview, document: &str, state: &Value) -> Vec<Value> {
    let of_page = |hash: String| {
        let texts = preview.get(&format!("/page/{document}/{hash}.json"));
        assert_eq!(texts.status, 200);
        texts.json()["runs"].as_array().expect("runs").clone()
    };
    hashes(state).into_iter().flat_map(of_page).collect()
}

/// The source of character `offset` of a text run.
fn origin(preview: &Preview, document: &str, run: &Value, offset: usize) -> Value {
    let offset = run["o"].as_u64().expect("an offset") + offset as u64;
    let id = run["id"].as_str().expect("an id");
    let answer = preview.get(&format!("/origin/{document}?text={id}&offset={offset}"));
    assert_eq!(answer.status, 200, "{run}");
    answer.json()
}

#[test]
fn a_save_changes_the_pages_that_show_it_and_no_other() {
    let project = Project::new();
    let preview = Preview::start(&project, &["oosterhout"]);
    let mut events = preview.events(OOSTERHOUT);
    let first = events.next();
    assert_eq!(first["pages"].as_array().expect("pages").len(), 4);
    assert_eq!(first["municipality"], "Oosterhout");

    project.edit(DEVELOPMENT, "gemeente", "stad");
    let second = events.until(|state| state["version"] != first["version"]);
    let changed = hashes(&first).iter().zip(&hashes(&second)).map(|(one, other)| one != other).collect::<Vec<_>>();
    assert_eq!(changed, [false, true, false, false]);
    let with_text = second["pages"].as_array().expect("pages").iter().map(|page| page["text"].is_object());
    assert!(with_text.eq(changed), "the text comes with the page that changed");
    let svg = preview.get(&format!("/page/oosterhout/vervolg-2015/{}.svg", of_pages(&second, "picture")[1]));
    assert_eq!(svg.status, 200);
    assert!(svg.headers.contains("content-type: image/svg+xml"), "{}", svg.headers);
    assert!(svg.text().starts_with("<svg"));
    let shown = runs(&preview, "oosterhout/vervolg-2015", &second);
    assert!(shown.iter().any(|run| run["t"].as_str().is_some_and(|text| text.contains("stad"))));
    assert_eq!(of_pages(&first, "picture"), of_pages(&second, "picture"), "only words changed");
    assert_eq!(preview.get(&format!("/page/oosterhout/vervolg-2015/{}.json", hashes(&first)[1])).status, 404);
}

#[test]
fn a_save_by_renaming_is_noticed() {
    let project = Project::new();
    let preview = Preview::start(&project, &["oosterhout"]);
    let mut events = preview.events(OOSTERHOUT);
    let first = events.next();
    let text = project.read(DEVELOPMENT).replacen("gemeente", "stad", 1);
    project.write(&format!("{DEVELOPMENT}~new"), text);
    fs::rename(project.path(format!("{DEVELOPMENT}~new")), project.path(DEVELOPMENT)).expect("a rename");
    events.until(|state| hashes(state) != hashes(&first));
}

#[test]
fn every_word_leads_to_the_line_that_holds_it() {
    let project = Project::new();
    let preview = Preview::start(&project, &[]);
    for (document, least) in [
        ("oosterhout/vervolg-2015", 300),
        ("bergen-op-zoom/vervolg-2015", 300),
        ("emmen/factsheet-2013", 1000),
        ("gouda/factsheet-2013", 500),
    ] {
        let state = preview.events(&format!("/events/{document}")).next();
        let mut owners = std::collections::BTreeMap::<String, usize>::new();
        let mut words = 0;
        for run in runs(&preview, document, &state) {
            let text = run["t"].as_str().expect("text");
            let mut at = 0;
            for word in text.split_inclusive(char::is_whitespace) {
                let (start, length) = (at, word.chars().count());
                at += length;
                let word = word.trim().trim_matches('\u{ad}');
                if word.is_empty() {
                    continue;
                }
                let origin = origin(&preview, document, &run, start);
                words += 1;
                *owners.entry(origin["owner"].as_str().expect("an owner").to_owned()).or_default() += 1;
                // The numbers of paragraphs are in no file.
                let is_number = word == text.trim() && word.chars().all(|character| character.is_ascii_digit());
                if !is_number {
                    assert_line_has(&project, &origin, word);
                }
            }
        }
        assert!(words > least, "{document}: {words} words");
        let names: Vec<&str> = owners.keys().map(String::as_str).collect();
        assert_eq!(names, ["document", "framework", "layout", "shared"], "{document}");
    }
}

/// Asserts that the line of an origin has a word. Exceptions: the line of a gap has its mark, a date has its short
/// form, and a layout need not have its text literally (page numbers).
#[track_caller]
fn assert_line_has(project: &Project, origin: &Value, word: &str) {
    let (file, line) = (origin["file"].as_str().expect("a file"), origin["line"].as_u64().expect("a line"));
    let text = project.read(file);
    let line = text.lines().nth(usize::try_from(line).expect("a line") - 1).unwrap_or_else(|| panic!("{origin}"));
    let shown = ["before", "words", "after"].map(|part| origin[part].as_str().expect("a part of the line"));
    assert!(line.contains(shown.concat().trim()), "{file}: {shown:?} is not in {line}");
    // Generated marks: the bullets of a list, and what joins the items of a parameter.
    let is_mark = matches!(word, "•" | "en" | ",");
    let is_exception =
        is_mark || line.contains("{lacune}") || line.starts_with("datum = ") || origin["owner"] == "layout";
    assert!(line.contains(word) || is_exception, "{file}: `{word}` is not in `{line}`");
}

#[test]
fn a_line_of_a_file_leads_to_its_position_in_the_sheet() {
    let project = Project::new();
    let preview = Preview::start(&project, &["emmen"]);
    let state = preview.events("/events/emmen/factsheet-2013").next();
    let all = runs(&preview, "emmen/factsheet-2013", &state);
    let file = "content/gemeenten/emmen/factsheet-2013/context.md";
    let locations = |at: &str| preview.get(&format!("/places/emmen/factsheet-2013?at={at}")).json();
    for (number, line) in project.read(file).lines().enumerate() {
        if line.len() < 30 {
            continue;
        }
        let locations = locations(&format!("{file}:{}", number + 1));
        let texts: Vec<&str> =
            locations[0]["texts"].as_array().expect("texts").iter().filter_map(Value::as_str).collect();
        let shown = all.iter().filter(|run| texts.contains(&run["id"].as_str().expect("an id")));
        let shown: String = shown.map(|run| run["t"].as_str().expect("text")).collect();
        let shown = shown.trim_start_matches('•').replace('\u{ad}', "");
        let shown = shown.trim();
        let start = shown.char_indices().nth(10).map_or(shown.len(), |(at, _)| at);
        assert!(!shown.is_empty() && line.contains(&shown[..start]), "line {}: {shown}", number + 1);
    }
    let whole = project.path(file).canonicalize().expect("it is there");
    assert_eq!(locations(&format!("{}:3:1", whole.display())), locations(&format!("{file}:3")));
    assert_eq!(locations("content/gemeenten/gouda/gemeente.toml:1"), json!([]));
}

#[test]
fn an_error_keeps_the_last_good_pages_and_reads_as_in_a_terminal() {
    let project = Project::new();
    let preview = Preview::start(&project, &["oosterhout"]);
    let mut events = preview.events(OOSTERHOUT);
    let good = events.next();
    let rows = project.read(ROWS);
    project.edit(ROWS, "oordeel = \"", "oordeel = ");
    let broken = events.until(|state| state["current"] == false);
    assert_eq!(hashes(&broken), hashes(&good));
    let terminal = project.run(&["build", "oosterhout"]);
    assert_eq!(terminal.code, 1);
    assert_eq!(broken["faults_text"].as_str().expect("words"), terminal.stderr);
    assert_eq!(broken["faults"][0]["file"], ROWS);
    assert!(broken["faults"][0]["open"].as_str().expect("an address").starts_with("vscode://file/"));
    let page = preview.get(&format!("/page/oosterhout/vervolg-2015/{}.svg", of_pages(&good, "picture")[1]));
    assert_eq!(page.status, 200, "the last good pages are still served");

    project.write(ROWS, rows);
    let fixed = events.until(|state| state["current"] == true);
    assert_eq!((hashes(&fixed), fixed["faults_text"].as_str()), (hashes(&good), Some("")));
}

#[test]
fn a_document_that_is_broken_from_the_start_has_its_errors() {
    let project = Project::new();
    project.append(ROWS, "[[");
    let preview = Preview::start(&project, &["oosterhout"]);
    let state = preview.events(OOSTERHOUT).next();
    assert_eq!((&state["current"], &state["pages"]), (&json!(false), &json!([])));
    assert!(state["faults_text"].as_str().expect("words").contains(ROWS));
    let pdf = preview.get("/pdf/oosterhout/vervolg-2015.pdf");
    assert_eq!((pdf.status, pdf.text()), (409, state["faults_text"].as_str().expect("words").to_owned()));
}

#[test]
fn an_edited_shared_text_lists_the_documents_that_use_it() {
    let project = Project::new();
    let preview = Preview::start(&project, &["oosterhout"]);
    let mut overview = preview.events("/events");
    overview.until(|state| state["documents"].as_array().is_some_and(|documents| documents.len() == 4));
    let mut events = preview.events(OOSTERHOUT);
    events.next();
    let text = project.read(DEFINITION);
    let line = text.lines().position(|line| line.contains("gezin")).expect("a line") + 1;
    project.edit(DEFINITION, "gezin", "huishouden");
    let edited = events.until(|state| !state["edited"].is_null())["edited"].clone();
    assert_eq!((edited["file"].as_str(), edited["line"].as_u64()), (Some(DEFINITION), Some(line as u64)));
    assert_eq!(edited["documents"].as_array().expect("documents").len(), 4);
    // The place of the edit in another document.
    preview.events("/events/gouda/factsheet-2013").next();
    let locations = preview.get(&format!("/places/gouda/factsheet-2013?at={DEFINITION}:{line}")).json();
    assert_eq!(locations.as_array().expect("places").len(), 1);
}

#[test]
fn documents_come_and_go() {
    let project = Project::with(&["oosterhout"]);
    let preview = Preview::start(&project, &[]);
    let mut overview = preview.events("/events");
    let names = |state: &Value| -> Vec<String> {
        let documents = state["documents"].as_array().expect("documents").iter();
        documents.map(|document| document["municipality"].as_str().expect("a name").to_owned()).collect()
    };
    overview.until(|state| names(state) == ["Oosterhout"]);
    let (from, to) = ("content/gemeenten/oosterhout", "content/gemeenten/nieuwstad");
    let to_copy = ["gemeente.toml".to_owned()].into_iter().chain(
        fs::read_dir(project.path(format!("{from}/vervolg-2015")))
            .expect("files")
            .map(|entry| format!("vervolg-2015/{}", entry.expect("a file").file_name().to_string_lossy())),
    );
    let mut files: Vec<_> = to_copy.collect();
    files.sort();
    for file in &files {
        let text = project.read(&format!("{from}/{file}")).replace("Oosterhout", "Nieuwstad");
        project.write(&format!("{to}/{file}"), text);
    }
    let full = overview.until(|state| names(state) == ["Nieuwstad", "Oosterhout"]);
    assert_eq!(full["documents"][0]["faults"], 0);
    let mut sheet = preview.events("/events/nieuwstad/vervolg-2015");
    assert_eq!(sheet.next()["exists"], true);
    fs::remove_dir_all(project.path(to)).expect("it can be removed");
    sheet.until(|state| state["exists"] == false);
    overview.until(|state| names(state) == ["Oosterhout"]);
    assert_eq!(preview.events("/events/nergens/factsheet-1999").next()["exists"], false);
}

#[test]
fn gaps_are_listed_with_their_locations() {
    let project = Project::new();
    let preview = Preview::start(&project, &["gouda"]);
    let state = preview.events("/events/gouda/factsheet-2013").next();
    let remarks = state["remarks"].as_array().expect("remarks");
    let gaps: Vec<_> = remarks.iter().filter(|remark| remark["kind"] == "gap").collect();
    assert_eq!(gaps.len(), 18);
    for gap in gaps {
        let text = project.read(gap["file"].as_str().expect("a file"));
        let line = usize::try_from(gap["line"].as_u64().expect("a line")).expect("a line");
        let line = text.lines().nth(line - 1).expect("the line");
        let column = usize::try_from(gap["column"].as_u64().expect("a column")).expect("a column");
        let rest: String = line.chars().skip(column - 1).collect();
        assert!(rest.starts_with("{lacune}"), "{gap}: {line}");
    }
}

#[test]
fn the_pdf_has_the_bytes_of_a_build() {
    let project = Project::new();
    project.build(&["oosterhout"]);
    let preview = Preview::start(&project, &[]);
    let answer = preview.get("/pdf/oosterhout/vervolg-2015.pdf");
    assert_eq!(answer.status, 200);
    assert!(answer.headers.contains("attachment; filename=\"oosterhout-vervolg-2015.pdf\""), "{}", answer.headers);
    assert!(answer.body == project.output("oosterhout-vervolg-2015.pdf"), "other bytes");
    let concept = preview.get("/pdf/gouda/factsheet-2013.pdf");
    assert!(concept.headers.contains("filename=\"gouda-factsheet-2013-concept.pdf\""), "{}", concept.headers);
    let thumbnail = preview.get("/thumbnail/oosterhout/vervolg-2015.png?v=1");
    assert!(thumbnail.status == 200 && thumbnail.body.starts_with(b"\x89PNG"));
}

#[test]
fn requests_for_other_servers_are_refused() {
    let project = Project::with(&["oosterhout"]);
    let preview = Preview::start(&project, &[]);
    let port = preview.port;
    let status =
        |headers: &str| preview.request(&format!("GET / HTTP/1.1\r\n{headers}Connection: close\r\n\r\n")).status;
    assert_eq!(status(&format!("Host: 127.0.0.1:{port}\r\n")), 200);
    assert_eq!(status(&format!("Host: localhost:{port}\r\nOrigin: http://localhost:{port}\r\n")), 200);
    for hostile in [
        format!("Host: kwaad.example:{port}\r\n"),
        format!("Host: 127.0.0.1.kwaad.example:{port}\r\n"),
        "Host: 127.0.0.1\r\n".to_owned(),
        format!("Host: 127.0.0.1:{}\r\n", port - 1),
        format!("Host: localhost:{port}\r\nOrigin: http://kwaad.example\r\n"),
        format!("Host: localhost:{port}\r\nOrigin: null\r\n"),
        format!("Host: 127.0.0.1:{port}\r\nHost: kwaad.example:{port}\r\n"),
        format!("Host: kwaad.example:{port}\r\nHost: 127.0.0.1:{port}\r\n"),
        format!("Host: localhost:{port}\r\nHost: localhost:{port}\r\n"),
        String::new(),
    ] {
        assert_eq!(status(&hostile), 421, "{hostile}");
    }
    let refused = std::net::TcpStream::connect_timeout(
        &std::net::SocketAddr::from((own_address(), port)),
        Duration::from_secs(2),
    );
    assert!(refused.is_err(), "it answers on the loopback address only");
}

/// The security headers of every answer, in full: one that is wider by a word is no protection any more.
const SECURITY_HEADERS: [&str; 5] = [
    "content-security-policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
     font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "x-content-type-options: nosniff",
    "referrer-policy: no-referrer",
    "cross-origin-resource-policy: same-origin",
    "cross-origin-opener-policy: same-origin",
];

#[test]
fn every_answer_has_the_security_headers() {
    let project = Project::with(&["oosterhout"]);
    let preview = Preview::start(&project, &[]);
    let refused = preview.request("GET / HTTP/1.1\r\nHost: kwaad.example\r\nConnection: close\r\n\r\n");
    let paths = ["/", "/sheet/oosterhout/vervolg-2015", "/assets/sheet.js", "/nergens"];
    for answer in paths.map(|path| preview.get(path)).into_iter().chain([refused]) {
        let lines: Vec<_> = answer.headers.lines().collect();
        for header in SECURITY_HEADERS {
            let name = header.split_once(": ").expect("a name").0;
            let sent: Vec<_> = lines.iter().filter(|line| line.starts_with(&format!("{name}:"))).collect();
            assert_eq!(sent, [&header], "{}", answer.headers);
        }
    }
}

/// An address of this machine other than the loopback address; if it has none, one that no machine has.
fn own_address() -> std::net::Ipv4Addr {
    let socket = std::net::UdpSocket::bind("0.0.0.0:0").expect("a socket");
    // Nothing is sent: this only asks which address would be used.
    let address = socket.connect("198.51.100.1:9").and_then(|()| socket.local_addr());
    match address.map(|address| address.ip()) {
        Ok(std::net::IpAddr::V4(address)) if !address.is_loopback() => address,
        _ => std::net::Ipv4Addr::new(198, 51, 100, 1),
    }
}

#[test]
fn nothing_but_its_own_pages_is_served() {
    let project = Project::with(&["oosterhout"]);
    let preview = Preview::start(&project, &[]);
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/preview/assets");
    for entry in walkdir::WalkDir::new(folder).into_iter().map(|entry| entry.expect("a file")) {
        let name = entry.path().strip_prefix(folder).expect("a file in the folder").display().to_string();
        let wanted = if [".css", ".js", ".svg"].iter().any(|extension| name.ends_with(extension)) { 200 } else { 404 };
        assert_eq!(preview.get(&format!("/assets/{name}")).status, wanted, "{name}");
    }
    for path in [
        "/assets/../Cargo.toml",
        "/assets/..%2F..%2F..%2Fcontent%2Fstandaardteksten%2Fdefinitie.md",
        "/assets/%2e%2e/%2e%2e/etc/passwd",
        "/content/standaardteksten/definitie.md",
        "/../../etc/passwd",
        "//etc/passwd",
        "/page/oosterhout/vervolg-2015/..%2f..%2f..%2fgemeente.svg",
        "/page/..%2f..%2fstandaardteksten/vervolg/definitie.svg",
        "/events/..%2f../standaardteksten",
        "/thumbnail/..%2f..%2fstandaardteksten/vervolg.png",
        "/pdf/..%2fgemeenten%2foosterhout/vervolg-2015.pdf",
        "/origin/..%2f..%2f/x?text=1",
    ] {
        let answer = preview.get(path);
        assert!(matches!(answer.status, 404 | 409), "{path}: {}", answer.status);
        assert!(!answer.text().contains("gezin") && !answer.text().contains("root:"), "{path}");
    }
    // Numbers that no text has, and no numbers.
    preview.events(OOSTERHOUT).next();
    for text in ["0", "l0", "l1", "lffffffffffffffff", "zz", "ffffffffffffffffffff", ""] {
        let answer = preview.get(&format!("/origin/oosterhout/vervolg-2015?text={text}&offset=99999999999"));
        assert!(matches!(answer.status, 404), "{text}: {}", answer.status);
    }
}

#[test]
fn the_editor_is_run_for_own_pages_and_files_of_the_project_only() {
    let project = Project::with(&["oosterhout"]);
    let seen = project.path("seen");
    let editor = format!("sh -c 'echo \"$0\" > {}' {{file}}:{{line}}:{{column}}", seen.display());
    let preview = Preview::start(&project, &["oosterhout", "--editor", &editor]);
    let state = preview.events(OOSTERHOUT).next();
    let run = &runs(&preview, "oosterhout/vervolg-2015", &state)[0];
    assert_eq!(origin(&preview, "oosterhout/vervolg-2015", run, 0)["open"], Value::Null);

    let location = |file: &str| json!({ "file": file, "line": 3, "column": 7 });
    let own = &preview.own();
    assert_eq!(preview.post("/open", "", &location(DEVELOPMENT)).status, 403, "other pages cannot send the header");
    assert_eq!(preview.post("/open", "X-Factsheet: 1\r\n", &location(DEVELOPMENT)).status, 403, "without the token");
    for outside in ["/etc/passwd", "../../../../../etc/passwd", "content", "content/nergens.md"] {
        assert_eq!(preview.post("/open", own, &location(outside)).status, 403, "{outside}");
    }
    assert!(!seen.exists());
    assert_eq!(preview.post("/open", own, &location(DEVELOPMENT)).status, 204);
    let start = Instant::now();
    while !fs::read_to_string(&seen).is_ok_and(|text| text.ends_with('\n')) {
        assert!(start.elapsed() < PATIENCE, "the editor was not run");
        std::thread::sleep(Duration::from_millis(5));
    }
    let whole = project.path(DEVELOPMENT).canonicalize().expect("it is there");
    assert_eq!(fs::read_to_string(seen).expect("a text").trim(), format!("{}:3:7", whole.display()));
}

#[test]
fn clients_that_never_read_delay_no_other() {
    let project = Project::new();
    let preview = Preview::start(&project, &["oosterhout"]);
    let mut clients: Vec<_> = (0..40).map(|_| preview.events(OOSTERHOUT)).collect();
    let _silent: Vec<_> = (0..10).map(|_| preview.subscribe(OOSTERHOUT)).collect();
    clients.iter_mut().for_each(|client| drop(client.next()));
    let text = project.read(DEVELOPMENT);
    // More than fits in the buffers between the server and a client that does not read.
    for edit in 0..150 {
        project.write(DEVELOPMENT, format!("{text}\n\nAlinea {edit}.\n"));
        clients[0].until(|state| state["remarks"].is_array());
    }
    project.write(DEVELOPMENT, format!("{text}\n\nDe laatste.\n"));
    let last = clients[0].until(|state| {
        runs(&preview, "oosterhout/vervolg-2015", state)
            .iter()
            .any(|run| run["t"].as_str().is_some_and(|t| t.contains("De laatste")))
    });
    for client in &mut clients[1..] {
        client.until(|state| state["version"] == last["version"]);
    }
    assert_eq!(preview.get("/").status, 200);
}

#[test]
fn signals_end_it_at_once() {
    for (signal, code) in [(Signal::SIGINT, 130), (Signal::SIGTERM, 143)] {
        for start in [Preview::start, Preview::start_ignoring_signals] {
            let project = Project::with(&["oosterhout"]);
            let preview = start(&project, &["oosterhout"]);
            let _client = preview.subscribe(OOSTERHOUT);
            preview.events(OOSTERHOUT).next();
            let start = Instant::now();
            let process = preview.into_process();
            process.signal(signal);
            assert_eq!(process.end().code, code, "{signal}");
            assert!(start.elapsed() < Duration::from_secs(2), "{signal}: {:?}", start.elapsed());
        }
    }
}

#[test]
fn unknown_names_and_taken_ports_are_reported() {
    let project = Project::new();
    let run = project.run(&["preview", "oosterhuot", "--no-open"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("did you mean `oosterhout`"), "{}", run.stderr);
    let taken = Preview::start(&project, &[]);
    let run = project.run(&["preview", "--no-open", "--port", &taken.port.to_string()]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains(&format!("port {} cannot be used", taken.port)), "{}", run.stderr);
}

#[test]
fn warnings_of_the_checks_are_listed_with_their_locations() {
    let project = Project::new();
    let preview = Preview::start(&project, &["oosterhout"]);
    let mut events = preview.events(OOSTERHOUT);
    let warnings = |state: &Value| -> Vec<Value> {
        let remarks = state["remarks"].as_array().expect("remarks").iter();
        remarks.filter(|remark| remark["kind"] == "warning").cloned().collect()
    };
    let text = project.read(DEVELOPMENT);
    events.next();
    project.write(DEVELOPMENT, format!("{text}\n\nTODO: nagaan bij de gemeente.\n"));
    // A check that reads the file while it is being saved is repeated.
    let is_shown = |state: &Value| warnings(state).first().is_some_and(|warning| warning["page"].is_number());
    let found = warnings(&events.until(is_shown));
    assert_eq!(found.len(), 1, "{found:?}");
    let now = project.read(DEVELOPMENT);
    let line = now.lines().position(|line| line.contains("TODO")).expect("the line") + 1;
    assert_eq!((found[0]["file"].as_str(), found[0]["line"].as_u64()), (Some(DEVELOPMENT), Some(line as u64)));
    assert!(
        found[0]["page"].is_number() && found[0]["texts"].as_array().is_some_and(|texts| texts.len() == 1),
        "{found:?}"
    );
    let mut overview = preview.events("/events");
    overview.until(|state| state["documents"].as_array().expect("documents").iter().any(|card| card["warnings"] == 1));
    project.write(DEVELOPMENT, text);
    events.until(|state| warnings(state).is_empty());
}
