//! The desk in the language of its reader, in a real Chromium: its words, and the messages about the content. A part of
//! `tests/browser.rs`.

use crate::browser::Window;
use crate::desk::FINDINGS;
use crate::support::Project;
use crate::support::dutch::english_words;
use crate::support::preview::Preview;
use crate::{SIZE, wait_until_shown};

/// The tests by their names.
pub const TESTS: &[(&str, fn())] =
    &[("messages_are_in_the_language_of_the_reader", messages_are_in_the_language_of_the_reader)];

/// A document that is broken here.
const BROKEN: &str = "content/gemeenten/emmen/factsheet-2013/document.toml";

/// The message of the first warning, without its words and its place.
fn warning(window: &Window) -> String {
    window.until("document.querySelectorAll('#issues [data-warning]').length > 0");
    window.text("document.querySelector('#issues [data-warning] .message').textContent")
}

/// The errors of a sheet, as a terminal shows them, without the lines of the files.
fn errors(window: &Window) -> String {
    window.until("document.querySelector('#errors').checkVisibility()");
    let text = window.text("document.querySelector('#errors').innerText");
    text.lines().filter(|line| !line.contains('│') && !line.contains('┌')).collect::<Vec<_>>().join("\n")
}

fn messages_are_in_the_language_of_the_reader() {
    let project = Project::new();
    project.edit(FINDINGS, "Er is geen zicht op", "Er is geen  zicht op");
    project.edit(BROKEN, "datum =", "datun =");
    let preview = Preview::start(&project, &["gouda"]);
    let address = |path: &str| format!("http://127.0.0.1:{}/{path}", preview.port);
    let window = Window::open(&preview.url, SIZE);
    wait_until_shown(&window);
    assert!(!english_words(&warning(&window)).is_empty(), "{}", warning(&window));

    window.prefer_languages("nl-NL,nl;q=0.9,en;q=0.8");
    window.go(&address("sheet/gouda/factsheet-2013"));
    window.until("document.documentElement.lang == 'nl'");
    assert_eq!(english_words(&warning(&window)), [""; 0], "{}", warning(&window));
    window.go(&address("sheet/emmen/factsheet-2013"));
    let dutch = errors(&window);
    assert!(dutch.contains("fout[content/unknown-key]: ") && dutch.contains("`datun`"), "{dutch}");
    assert_eq!(english_words(&dutch), [""; 0], "{dutch}");

    window.go(&address("sheet/emmen/factsheet-2013?ui=en"));
    let english = errors(&window);
    assert!(english.contains("error[content/unknown-key]: unknown key `datun`"), "{english}");
    // The browser remembers the choice.
    window.go(&address(""));
    window.until("document.querySelectorAll('[data-document]').length == 4");
    assert_eq!(window.text("document.documentElement.lang"), "en");
}
