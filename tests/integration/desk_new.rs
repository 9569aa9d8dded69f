//! What the preview creates: the same files as `factsheet new`, and nothing that this would refuse.

use crate::open_document::assert_unchanged;
use crate::support::Project;
use crate::support::preview::{Answer, Preview};
use serde_json::{Value, json};

fn create(preview: &Preview, request: &Value) -> Answer {
    preview.post("/new", &preview.own(), request)
}

#[test]
fn it_creates_what_the_command_creates() {
    let [commands, desk] = [(); 2].map(|()| Project::with(&["emmen"]));
    for words in [
        &["gemeente", "Súdwest-Fryslân"][..],
        &["factsheet", "sudwest-fryslan", "--jaar", "2016", "--aanpak", "Team ‘A’", "--aanpak", "-MPG \"1\""],
        &["vervolg", "emmen", "--jaar", "2015"],
    ] {
        let words: Vec<_> = words.iter().map(|word| word.replace("--aanpak", "--aanpak=")).collect();
        let words = words.join("\n").replace("--aanpak=\n", "--aanpak=");
        let run = commands.run(&[&["new"][..], &words.split('\n').collect::<Vec<_>>()].concat());
        assert_eq!(run.code, 0, "{}", run.stderr);
    }
    let preview = Preview::start(&desk, &[]);
    let municipality = create(&preview, &json!({ "name": "Súdwest-Fryslân" }));
    assert_eq!(municipality.json(), json!({ "municipality": "sudwest-fryslan", "name": "Súdwest-Fryslân" }));
    let choices = preview.get("/new").json();
    let names = choices["municipalities"].as_array().expect("a list").iter().map(|one| &one["name"]);
    assert_eq!(names.collect::<Vec<_>>(), ["Emmen", "Súdwest-Fryslân"]);
    let approaches = ["Team ‘A’", "-MPG \"1\""];
    let factsheet =
        json!({ "kind": "factsheet", "municipality": "sudwest-fryslan", "year": "2016", "approaches": approaches });
    assert_eq!(create(&preview, &factsheet).json(), json!({ "document": "sudwest-fryslan/factsheet-2016" }));
    let follow_up = json!({ "kind": "vervolg", "municipality": "emmen", "year": "2015" });
    assert_eq!(create(&preview, &follow_up).json(), json!({ "document": "emmen/vervolg-2015" }));
    assert_unchanged(&desk, &commands.files());
    // The first state of the new sheet has its pages: nobody reads that there is no such document.
    let state = preview.events("/events/sudwest-fryslan/factsheet-2016").next();
    assert_eq!((&state["exists"], &state["current"]), (&json!(true), &json!(true)));
    assert!(!state["pages"].as_array().expect("pages").is_empty());
}

#[test]
fn what_cannot_be_created_is_reported_at_its_field() {
    let project = Project::with(&["emmen"]);
    let before = project.files();
    let preview = Preview::start(&project, &[]);
    let factsheet = |municipality: &str, year: &str, approaches: Value| json!({ "kind": "factsheet", "municipality": municipality, "year": year, "approaches": approaches });
    let with_framework = |id: &str| json!({ "kind": "factsheet", "municipality": "emmen", "year": "2016", "approaches": ["A"], "framework": id });
    let follow_up =
        |municipality: &str, year: &str| json!({ "kind": "vervolg", "municipality": municipality, "year": year });
    for (request, field, reason) in [
        (json!({ "name": "" }), "name", "not-a-name"),
        (json!({ "name": "../.." }), "name", "not-a-name"),
        (json!({ "name": "Den\nHelder" }), "name", "not-a-name"),
        (json!({ "name": "den helder" }), "name", "no-capital"),
        (json!({ "name": "Emmen" }), "", "exists"),
        (factsheet("emmen", "2013", json!(["A"])), "", "exists"),
        (factsheet("emmem", "2016", json!(["A"])), "municipality", "municipality"),
        (factsheet("../emmen/factsheet-2013", "2016", json!(["A"])), "municipality", "municipality"),
        (factsheet("emmen", "16", json!(["A"])), "year", "year"),
        (factsheet("emmen", "", json!(["A"])), "year", "year"),
        (factsheet("emmen", "2016/../..", json!(["A"])), "year", "year"),
        (factsheet("emmen", "2016", json!([])), "approaches", "no-approach"),
        (factsheet("emmen", "2016", json!([".."])), "approaches", "not-an-approach"),
        (factsheet("emmen", "2016", json!(["A\u{0}"])), "approaches", "not-an-approach"),
        (factsheet("emmen", "2016", json!(["A", "a"])), "approaches", "approach-twice"),
        (with_framework("../toetsingskaders/ggsr"), "framework", "framework"),
        (follow_up("emmen", "2013"), "year", "nothing-to-follow"),
        (follow_up("", "2015"), "municipality", "municipality"),
    ] {
        let answer = create(&preview, &request);
        assert_eq!(answer.status, 422, "{request}: {}", answer.text());
        let refused = answer.json();
        assert_eq!((&refused["field"], &refused["reason"]), (&json!(field), &json!(reason)), "{request}: {refused}");
        assert!(refused["message"].as_str().is_some_and(|message| !message.is_empty()), "{request}");
    }
    for request in [
        json!({ "kind": "../map", "municipality": "emmen", "year": "2016" }),
        json!({ "name": "X", "folder": "y" }),
        json!({ "kind": "vervolg", "municipality": "emmen", "year": "2015", "approaches": ["A"] }),
    ] {
        assert_eq!(create(&preview, &request).status, 422, "{request}");
    }
    assert_unchanged(&project, &before);
}

#[test]
fn only_its_own_pages_create() {
    let project = Project::with(&["emmen"]);
    let before = project.files();
    let preview = Preview::start(&project, &[]);
    let own = preview.own();
    let (page, cookie) = own.split_once("\r\n").expect("two headers");
    let request = json!({ "name": "Den Helder" });
    for headers in
        [String::new(), format!("{page}\r\n"), cookie.to_owned(), format!("{own}Origin: http://example.org\r\n")]
    {
        let status = preview.post("/new", &headers, &request).status;
        assert!(matches!(status, 403 | 421), "{headers}: {status}");
    }
    assert_unchanged(&project, &before);
    assert_eq!(create(&preview, &request).status, 200);
}
