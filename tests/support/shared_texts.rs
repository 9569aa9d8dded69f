//! Changes shared texts in the preview in a real Chromium: for all documents, after a look at what that does, and for one
//! only. A part of `tests/browser.rs`.

use crate::browser::Window;
use crate::desk::{field_text, gouda, open, select, wait_for_state};
use crate::support::Project;
use crate::{DEFINITION, run};

const THEMES: &str = "content/standaardteksten/themas.md";
const GOUDA_FILE: &str = "content/gemeenten/gouda/factsheet-2013/document.toml";

/// The tests by their names.
pub const TESTS: &[(&str, fn())] = &[
    ("a_shared_text_asks_before_it_is_saved", a_shared_text_asks_before_it_is_saved),
    ("a_shared_text_is_corrected_for_all_after_a_look", a_shared_text_is_corrected_for_all_after_a_look),
    ("a_shared_text_is_changed_in_one_document_only", a_shared_text_is_changed_in_one_document_only),
];

/// Waits until the dialog is open, with the focus in it.
fn until_asked(window: &Window) {
    window.until("document.querySelector('#effect').open && document.activeElement.id == 'effect-groups'");
}

/// The text of elements of the dialog.
fn shown(window: &Window, elements: &str) -> String {
    window
        .text(&format!("[...document.querySelectorAll('#effect {elements}')].map(one => one.textContent).join(' | ')"))
}

/// Opens the sentence with “stel” in the sheet of Gouda, and corrects it without saving it.
fn correct(window: &Window) {
    open(window, 3, "stel het gezin");
    select(window, "stel het");
    window.enter_text("stelt het");
    window.until(&run("stelt het gezin"));
}

fn a_shared_text_asks_before_it_is_saved() {
    let project = Project::new();
    let (_preview, window) = gouda(&project);
    let before = project.read(DEFINITION);
    open(&window, 1, "chronische");
    window.until("document.querySelector('#field-owner').textContent.startsWith('shared: changes 4 documents')");
    select(&window, "chronische");
    window.enter_text("langdurige");
    window.until(&run("langdurige"));
    for (button, expected) in
        [("effect-cancel", before.clone()), ("effect-everywhere", before.replacen("chronische", "langdurige", 1))]
    {
        window.press_with_control("s");
        until_asked(&window);
        assert_eq!(shown(&window, "h2"), "This changes 4 documents");
        assert!(shown(&window, "del").contains("met chronische problemen"));
        assert!(shown(&window, "ins").contains("met langdurige problemen"));
        window.click(&format!("document.querySelector('#{button}')"));
        wait_for_state(&window, if button == "effect-everywhere" { "saved" } else { "unsaved" });
        assert_eq!(window.text("document.activeElement.id"), "field-text", "the focus is back");
        assert_eq!(project.read(DEFINITION), expected, "{button}");
    }
}

fn a_shared_text_is_corrected_for_all_after_a_look() {
    let project = Project::new();
    let before = project.read(THEMES);
    let (_preview, window) = gouda(&project);
    open(&window, 3, "stel het gezin");
    window.click("document.querySelector('#field-effect')");
    until_asked(&window);
    assert_eq!(shown(&window, "h2"), "This text is in 4 documents", "nothing is typed yet");
    assert!(shown(&window, "a").contains("Oosterhout – Vervolg 2015"));
    window.press("Escape");
    window.until("!document.querySelector('#effect').open");
    correct(&window);
    window.click("document.querySelector('#field-effect')");
    until_asked(&window);
    assert_eq!(shown(&window, "h3"), "In all 4 documents the same words");
    assert_eq!(shown(&window, "mark"), "stel | stelt");
    assert_eq!(project.read(THEMES), before, "nothing is written yet");
    // By keyboard: the sentences come first, then links and buttons.
    window.press("Escape");
    window.until("!document.querySelector('#effect').open && document.activeElement.id == 'field-effect'");
    window.click("document.querySelector('#field-effect')");
    until_asked(&window);
    window.click("document.querySelector('#effect-everywhere')");
    wait_for_state(&window, "saved");
    assert_eq!(project.read(THEMES), before.replace("stel het", "stelt het"));
    assert_eq!(project.run(&["check", "--strict"]).code, 0);
}

fn a_shared_text_is_changed_in_one_document_only() {
    let project = Project::new();
    let before = [THEMES, GOUDA_FILE].map(|file| project.read(file));
    let (_preview, window) = gouda(&project);
    correct(&window);
    window.press_with_control("s");
    until_asked(&window);
    window.click("document.querySelector('#effect-here')");
    window.until("document.querySelector('#field').dataset.field.startsWith('own/document:afwijking.0')");
    wait_for_state(&window, "saved");
    assert_eq!(field_text(&window), "stelt");
    assert!(window.text("document.querySelector('#field-state').textContent").contains("this document only"));
    assert_eq!(
        window.text("document.querySelector('#field-label strong').textContent"),
        "Afwijking van de standaardtekst"
    );
    assert!(window.text("document.querySelector('#field-standard').textContent").contains("“stel”"));
    assert_eq!(project.read(THEMES), before[0]);
    let table = "\n[[afwijking]]\nstandaardtekst = \"themas\"\nstandaard = \"stel\"\nhier = \"stelt\"\n";
    assert_eq!(project.read(GOUDA_FILE), format!("{}{table}", before[1]));
    assert_eq!(project.run(&["check", "--strict"]).code, 0);

    // A click on the words opens the deviation, which can be removed.
    window.click("document.querySelector('#field-close')");
    window.until("document.querySelector('#field').hidden");
    window.until(&run("stelt"));
    window.click(&run("stelt"));
    window.until("document.querySelector('#field').dataset.field.startsWith('own/document:afwijking.0')");
    window.click("[...document.querySelectorAll('#field-parts button')].at(-1)");
    window.until("document.querySelector('#field').hidden && !document.querySelector('#notice').hidden");
    assert_eq!(project.read(GOUDA_FILE), before[1]);
    window.until(&run("stel het gezin"));

    // A new item of the list is for all documents: the dialog says so, and does not offer it for one.
    open(&window, 3, "stel het gezin");
    select(&window, "- **Gezin");
    window.enter_text("- een punt\n- **Gezin");
    window.until(&run("een punt"));
    window.press_with_control("s");
    until_asked(&window);
    assert_eq!(window.text("String(document.querySelector('#effect-here').hidden)"), "true");
    assert!(window.text("document.querySelector('#effect-why').textContent").contains("item of a list"));
    window.click("document.querySelector('#effect-cancel')");
    assert_eq!(project.read(THEMES), before[0]);
}
