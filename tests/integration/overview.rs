//! The overview of all documents, as clients get it.

use serde_json::{Value, json};

use crate::support::Project;
use crate::support::preview::Preview;

/// The ids of the documents in a state, whether they were read or not.
fn ids(state: &Value) -> Vec<String> {
    let read = state["documents"].as_array().expect("documents").iter().map(|document| &document["id"]);
    let unread = state["unread"].as_array().expect("ids").iter();
    let mut ids: Vec<_> = read.chain(unread).map(|id| id.as_str().expect("an id").to_owned()).collect();
    ids.sort();
    ids
}

#[test]
fn it_has_every_municipality_also_without_a_document() {
    let project = Project::with(&["gouda", "oosterhout"]);
    project.write("content/gemeenten/aa/gemeente.toml", "naam = \"Aa en Hunze\"\n");
    project.edit("content/gemeenten/oosterhout/gemeente.toml", "Oosterhout", "Ooster&lt;hout");
    let preview = Preview::start(&project, &[]);
    let mut events = preview.events("/events");
    let named = |name: &str| {
        json!([
            { "folder": "aa", "name": name },
            { "folder": "gouda", "name": "Gouda" },
            { "folder": "oosterhout", "name": "Ooster<hout" },
        ])
    };
    events.until(|state| state["municipalities"] == named("Aa en Hunze"));
    project.edit("content/gemeenten/aa/gemeente.toml", "Aa en Hunze", "Aa");
    events.until(|state| state["municipalities"] == named("Aa"));
}

#[test]
fn the_first_state_has_all_documents() {
    let project = Project::series(25);
    let preview = Preview::start(&project, &[]);
    let mut events = preview.events("/events");
    let first = events.next();
    assert_eq!(ids(&first).len(), 50);
    let all = events.until(|state| state["unread"] == json!([]));
    assert_eq!(ids(&all), ids(&first));
}
