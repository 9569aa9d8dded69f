//! The language in which the desk answers: chosen in an address, or preferred by the browser.

use serde_json::json;

use crate::support::Project;
use crate::support::preview::{Answer, Preview};

/// The header of a browser whose user reads Dutch.
const DUTCH: &str = "Accept-Language: en;q=0.5, nl\r\n";

fn get(preview: &Preview, path: &str, headers: &str) -> Answer {
    let host = format!("Host: 127.0.0.1:{}\r\nConnection: close\r\n", preview.port);
    preview.request(&format!("GET {path} HTTP/1.1\r\n{host}{headers}\r\n"))
}

#[test]
fn pages_get_the_messages_of_their_reader() {
    let project = Project::with(&["emmen"]);
    let preview = Preview::start(&project, &[]);
    let messages = |headers: &str| get(&preview, "/assets/catalogue.js", headers).text();
    let is_dutch = |text: &str| text.contains("language = \"nl\"") && text.contains("Alle documenten");
    assert!(is_dutch(&messages(DUTCH)));
    let english = messages("");
    assert!(english.contains("language = \"en\"") && english.contains("All documents") && !is_dutch(&english));
    assert!(!english.contains("Alle documenten") && english.contains("desk-field-changed-elsewhere"));
    // Messages for the terminal are no matter of the pages.
    assert!(!english.contains("\\nno-project-above"));

    let chosen = get(&preview, "/?ui=en", DUTCH);
    let cookie = format!("factsheet-ui-{}=en", preview.port);
    assert!(chosen.headers.contains(&format!("set-cookie: {cookie}; path=/; samesite=strict")), "{}", chosen.headers);
    assert!(!is_dutch(&messages(&format!("{DUTCH}Cookie: a=b; {cookie}\r\n"))));
    for path in ["/", "/?ui=xx", "/assets/catalogue.js?ui=nl"] {
        assert!(!get(&preview, path, DUTCH).headers.contains("set-cookie"), "{path}");
    }
    let headers = get(&preview, "/assets/catalogue.js", "").headers;
    assert!(headers.contains("cache-control: no-store"), "{headers}");
    assert!(headers.contains("vary: accept-language, cookie"), "{headers}");
}

#[test]
fn refusals_are_in_the_language_of_the_reader() {
    let project = Project::with(&["emmen"]);
    let preview = Preview::start(&project, &[]);
    let request = json!({ "name": "den helder" });
    let refused = |headers: &str| preview.post("/new", &(preview.own() + headers), &request).json()["message"].clone();
    let (dutch, english) = (refused(DUTCH), refused(""));
    assert!(english.as_str().is_some_and(|words| words.contains("has no capital")), "{english}");
    assert!(dutch.as_str().is_some_and(|words| words.contains("hoofdletter")), "{dutch}");
    let forbidden = |headers: &str| preview.post("/undo", headers, &json!({})).text();
    assert_eq!(forbidden(DUTCH), "open het adres dat het programma bij het starten toonde\n");
    assert_eq!(forbidden(""), "open the address that the program printed when it started\n");
    let broken = "content/gemeenten/emmen/factsheet-2013/document.toml";
    project.edit(broken, "datum =", "datun =");
    let pdf = |headers: &str| get(&preview, "/pdf/emmen/factsheet-2013.pdf", headers);
    let (dutch, english) = (pdf(DUTCH).text(), pdf("").text());
    assert!(
        english.contains("]: unknown key `datun`") && dutch.contains("fout[content/unknown-key]: "),
        "{english}{dutch}"
    );
}
