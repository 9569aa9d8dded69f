//! Looks at what was changed in a real Chromium, and takes it back: a part of `tests/browser.rs`.

use serde_json::json;

use crate::browser::Window;
use crate::desk::FINDINGS;
use crate::support::Project;
use crate::support::preview::Preview;
use crate::{SIZE, run, wait_until_shown};

const GOUDA: &str = "gouda/factsheet-2013";

/// The tests by their names.
pub const TESTS: &[(&str, fn())] = &[
    ("changes_are_taken_back_by_keyboard_in_any_order", changes_are_taken_back_by_keyboard_in_any_order),
    ("changes_are_taken_back_in_the_overview", changes_are_taken_back_in_the_overview),
    ("an_undo_that_is_not_possible_says_so_and_goes_on", an_undo_that_is_not_possible_says_so_and_goes_on),
    ("a_document_that_is_not_made_leads_to_its_errors", a_document_that_is_not_made_leads_to_its_errors),
];

/// A preview of Gouda, and a window that shows its sheet.
fn gouda(project: &Project) -> (Preview, Window) {
    let preview = Preview::start(project, &["gouda"]);
    let window = Window::open(&preview.url, SIZE);
    wait_until_shown(&window);
    (preview, window)
}

/// Saves a value of the text of a finding.
fn save(window: &Window, finding: usize, value: &str) {
    let id = format!("own/mpg-overleg/bevindingen:bevinding.{finding}.tekst");
    let status = window.value(&format!(
        "(async () => {{ const {{ version }} = await (await fetch('/field/{GOUDA}?field={id}')).json(); \
         const headers = {{ 'X-Factsheet': '1', 'Content-Type': 'application/json' }}; \
         const body = JSON.stringify({{ field: '{id}', value: {}, version }}); \
         return (await fetch('/save/{GOUDA}', {{ method: 'POST', headers, body }})).status }})()",
        json!(value)
    ));
    assert_eq!(status, 200);
}

/// The words of each change in the dialog, the newest first.
const CAME: &str =
    "[...document.querySelectorAll('#changes li')].map(item => item.querySelector('ins').lastChild.textContent)";

fn changes_are_taken_back_by_keyboard_in_any_order() {
    let project = Project::new();
    let before = project.read(FINDINGS);
    let (_preview, window) = gouda(&project);
    save(&window, 0, "Eerste.");
    save(&window, 1, "Tweede.");
    save(&window, 1, "Derde.");
    window.value("document.querySelector('#changes-open').focus()");
    window.press("Enter");
    window.until(
        "document.querySelector('#changes').open && document.activeElement.matches('#changes li:first-child a')",
    );
    assert_eq!(window.value(CAME), json!(["Derde.", "Tweede.", "Eerste."]));
    // The second text was changed again: nothing is lost, and it is said.
    (0..3).for_each(|_| window.press("Tab"));
    window.press("Enter");
    let said = "document.querySelector('#changes-said').textContent";
    window.until(&format!("{said}.startsWith('Not taken back: ')"));
    window.until("document.activeElement.matches('#changes li:nth-child(2) button')");
    assert!(project.read(FINDINGS).contains("Derde."));
    // The first one is taken back below the others.
    (0..2).for_each(|_| window.press("Tab"));
    window.press("Enter");
    window.until(&format!("{said}.startsWith('Taken back: ')"));
    assert!(!project.read(FINDINGS).contains("Eerste.") && project.read(FINDINGS).contains("Derde."));
    assert_eq!(window.value("document.querySelectorAll('#changes li').length"), 4);
    assert_eq!(window.value("document.querySelectorAll('#changes li:last-child button').length"), 0);
    // That is a change too, and has the focus.
    window.until("document.activeElement.matches('#changes li:first-child button')");
    window.press("Enter");
    window.until("document.querySelectorAll('#changes li').length == 5");
    assert!(project.read(FINDINGS).contains("Eerste."));
    // A change leads to its field; then Ctrl+Z takes back all.
    window.value("document.querySelector('#changes li:last-child a').focus()");
    window.press("Enter");
    window
        .until("!document.querySelector('#changes').open && document.querySelector('#field-text').value == 'Eerste.'");
    for _ in 0..5 {
        window.value("document.querySelector('#undo').click()");
        std::thread::sleep(std::time::Duration::from_millis(300));
    }
    window.until(&format!("!{} && !{}", run("Eerste."), run("Derde.")));
    assert_eq!(project.read(FINDINGS), before);
}

fn changes_are_taken_back_in_the_overview() {
    let project = Project::new();
    let before = project.read(FINDINGS);
    let (preview, window) = gouda(&project);
    save(&window, 0, "Eerste.");
    window.go(&format!("http://127.0.0.1:{}/?ui=nl", preview.port));
    window.until("document.querySelectorAll('[data-document]').length == 4");
    window.click("document.querySelector('#changes-open')");
    window.until("document.querySelector('#changes').open");
    let words = window.text("document.querySelector('#changes li').textContent");
    assert!(words.contains("Gouda – Factsheet 2013") && words.contains("Bevinding · "), "{words}");
    window.click("document.querySelector('#changes li button')");
    window.until("document.querySelector('#changes-said').textContent.startsWith('Teruggedraaid: Bevinding')");
    assert_eq!(project.read(FINDINGS), before);
    // The link opens the field in its sheet.
    window.click("document.querySelector('#changes li a')");
    window.until("document.querySelector('#field')?.dataset.field?.endsWith('bevinding.0.tekst')");
}

fn an_undo_that_is_not_possible_says_so_and_goes_on() {
    let project = Project::new();
    let before = project.read(FINDINGS);
    let (_preview, window) = gouda(&project);
    save(&window, 0, "Eerste.");
    save(&window, 1, "Tweede.");
    project.edit(FINDINGS, "Tweede.", "Van een ander.");
    window.press_with_control("z");
    window.until("document.querySelector('#notice').textContent.startsWith('Not undone: Bevinding')");
    assert!(project.read(FINDINGS).contains("Eerste."));
    window.press_with_control("z");
    window.until("document.querySelector('#field-state').textContent.startsWith('Undone: Bevinding')");
    let first = before.lines().find(|line| line.starts_with("tekst")).expect("a finding");
    assert!(project.read(FINDINGS).contains("Van een ander.") && project.read(FINDINGS).contains(first));
}

fn a_document_that_is_not_made_leads_to_its_errors() {
    let project = Project::with(&["gouda", "oosterhout"]);
    project.append("content/gemeenten/gouda/factsheet-2013/context.md", "\n\n# Kop\n");
    let preview = Preview::start(&project, &[]);
    let window = Window::open(&preview.url, SIZE);
    window.until("document.querySelectorAll('[data-document]').length == 2");
    window.click("document.querySelector('#make')");
    window.until("document.querySelector('#making').dataset.phase === 'done'");
    let failed = "document.querySelector('#making-documents li:first-child')";
    let words = window.text(&format!("{failed}.firstChild.textContent"));
    assert_eq!(words, "Gouda – Factsheet 2013 · failed · 1 error");
    // The message is there for those who want it.
    assert_eq!(window.value(&format!("{failed}.querySelector('details').open")), false);
    window.click(&format!("{failed}.querySelector('summary')"));
    window.until(&format!("{failed}.querySelector('pre').textContent.includes('context.md')"));
    window.click(&format!("{failed}.querySelector('a')"));
    window.until("location.pathname == '/sheet/gouda/factsheet-2013'");
    window.until("document.querySelector('#errors').checkVisibility()");
}
