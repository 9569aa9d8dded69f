//! A document that is open in the desk, as a client without a browser has it: a part of `tests/integration`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::support::Project;
use crate::support::preview::{Answer, Events, Preview};

/// A running desk, and the document that is open in it for as long as its events are kept.
pub struct OpenDocument {
    pub preview: Preview,
    pub events: Events,
    pub document: &'static str,
}

impl OpenDocument {
    /// Starts the desk with these arguments and opens a document in it. All states of it are still to be read.
    pub fn listen(project: &Project, args: &[&str], document: &'static str) -> Self {
        Self::listen_to(Preview::start(project, args), document)
    }

    fn listen_to(preview: Preview, document: &'static str) -> Self {
        let events = preview.events(&format!("/events/{document}"));
        Self { preview, events, document }
    }

    /// Starts the desk with these arguments, opens a document in it, and reads its first state.
    pub fn open(project: &Project, args: &[&str], document: &'static str) -> Self {
        let mut desk = Self::listen(project, args, document);
        desk.events.next();
        desk
    }

    /// Opens a document, and reads its first state, when the desk has read all documents.
    pub fn open_when_read(project: &Project, args: &[&str], document: &'static str) -> Self {
        let preview = Preview::start(project, args);
        preview.events("/events").until(is_read);
        let mut desk = Self::listen_to(preview, document);
        desk.events.next();
        desk
    }

    /// What a route of the document tells of it.
    #[track_caller]
    pub fn get(&self, route: &str) -> Value {
        self.get_json(&format!("/{route}/{}", self.document))
    }

    /// A field by its id, which the document must have.
    #[track_caller]
    pub fn field(&self, id: &str) -> Value {
        self.get_json(&format!("/field/{}?field={id}", self.document))
    }

    #[track_caller]
    fn get_json(&self, path: &str) -> Value {
        let answer = self.preview.get(path);
        assert_eq!(answer.status, 200, "{path}: {}", answer.text());
        answer.json()
    }

    /// The version of the file of a field.
    #[track_caller]
    pub fn version(&self, id: &str) -> Value {
        self.field(id)["version"].clone()
    }

    /// Sends a request to any route, as the desk's own pages do.
    pub fn send(&self, method: &str, route: &str, body: &Value) -> Answer {
        self.preview.send(method, route, &self.preview.own(), body.to_string().as_bytes())
    }

    /// Sends a request to a route of the document.
    pub fn send_own(&self, method: &str, route: &str, body: &Value) -> Answer {
        self.send(method, &format!("/{route}/{}", self.document), body)
    }

    /// Sends an edit of the document.
    pub fn edit(&self, route: &str, body: &Value) -> Answer {
        self.send_own("POST", route, body)
    }

    /// Types a value without saving it.
    pub fn draft(&self, id: &str, value: &str) -> Answer {
        self.send_own("PUT", "draft", &json!({ "field": id, "value": value }))
    }

    /// Saves a value over the version that is on disk. It must succeed. Returns what the server answers.
    #[track_caller]
    pub fn save(&self, id: &str, value: &str) -> Value {
        let answer = self.try_save(id, value);
        assert_eq!(answer.status, 200, "{id}: {}", answer.text());
        answer.json()
    }

    /// Saves a value over the version that is on disk, which may be refused.
    #[track_caller]
    pub fn try_save(&self, id: &str, value: &str) -> Answer {
        self.save_over(id, value, &self.version(id))
    }

    /// Saves a value over a known version, which may be refused.
    pub fn save_over(&self, id: &str, value: &str, version: &Value) -> Answer {
        self.edit("save", &json!({ "field": id, "value": value, "version": version }))
    }

    /// Saves a value over whatever is on disk, which may be refused.
    pub fn save_by_force(&self, id: &str, value: &str) -> Answer {
        self.edit("save", &json!({ "field": id, "value": value, "version": "", "force": true }))
    }

    /// Goes a step back or on in what was changed: `undo` or `redo`.
    pub fn step(&self, direction: &str) -> Answer {
        self.send("POST", &format!("/{direction}"), &Value::Null)
    }

    /// What was changed since the desk was started, the oldest first.
    #[track_caller]
    pub fn changes(&self) -> Vec<Value> {
        self.get_json("/changes").as_array().expect("changes").clone()
    }

    /// Reads states until the pages show a text.
    #[track_caller]
    pub fn until_shown(&mut self, text: &str) {
        self.until_words(|words| words.contains(text));
    }

    /// Reads states until the pages show a text no more.
    #[track_caller]
    pub fn until_gone(&mut self, text: &str) {
        self.until_words(|words| !words.contains(text));
    }

    /// Reads states until the text of the pages is as wanted.
    #[track_caller]
    pub fn until_words(&mut self, wanted: impl Fn(&str) -> bool) {
        let (preview, document) = (&self.preview, self.document);
        self.events.until(|state| wanted(&words(preview, document, state)));
    }
}

/// Whether the overview knows all documents.
pub fn is_read(overview: &Value) -> bool {
    let has_documents = overview["documents"].as_array().is_some_and(|documents| !documents.is_empty());
    has_documents && overview["unread"] == json!([])
}

/// The text runs of a state of a document.
pub fn runs(preview: &Preview, document: &str, state: &Value) -> Vec<Value> {
    let pages = state["pages"].as_array().expect("pages").iter();
    let of_page = |page: &Value| {
        let hash = page["hash"].as_str().expect("a hash");
        let answer = preview.get(&format!("/page/{document}/{hash}.json"));
        // A page of a state that is over is not served any more.
        if answer.status == 200 { answer.json()["runs"].as_array().expect("runs").clone() } else { Vec::new() }
    };
    pages.flat_map(of_page).collect()
}

/// All text of a state of a document, without the places where words may be hyphenated.
pub fn words(preview: &Preview, document: &str, state: &Value) -> String {
    runs(preview, document, state).iter().filter_map(|run| run["t"].as_str()).collect::<String>().replace('\u{ad}', "")
}

/// The files of a project, as `Project::files` returns them.
pub type Files = BTreeMap<PathBuf, Vec<u8>>;

/// The files that came, went or changed.
pub fn changed(before: &Files, after: &Files) -> Vec<String> {
    let paths: BTreeSet<_> = before.keys().chain(after.keys()).collect();
    let changed = paths.into_iter().filter(|path| before.get(*path) != after.get(*path));
    changed.map(|path| path.display().to_string()).collect()
}

/// All files of a project are as they were.
#[track_caller]
pub fn assert_unchanged(project: &Project, before: &Files) {
    assert_eq!(changed(before, &project.files()), [""; 0]);
}
