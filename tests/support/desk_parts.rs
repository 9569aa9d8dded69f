//! Adds, removes and moves parts of a document in a real Chromium: a part of `tests/browser.rs`.

use crate::browser::Window;
use crate::desk::FINDINGS;
use crate::support::Project;
use crate::support::preview::Preview;
use crate::{ROWS, SIZE, run, wait_until_shown};

const PARTNERS: &str = "content/gemeenten/gouda/factsheet-2013/mpg-overleg/aanpak.toml";

/// The tests by their names.
pub const TESTS: &[(&str, fn())] = &[
    ("partners_are_added_moved_and_removed", partners_are_added_moved_and_removed),
    ("an_indicator_is_left_out_after_a_question", an_indicator_is_left_out_after_a_question),
    ("a_finding_gets_a_second_indicator", a_finding_gets_a_second_indicator),
    ("a_follow_up_gets_a_row", a_follow_up_gets_a_row),
    ("a_title_of_its_own_is_removed", a_title_of_its_own_is_removed),
];

/// A preview of a document, and a window in which one of its fields is open.
fn open(project: &Project, document: &str, field: &str) -> (Preview, Window) {
    let preview = Preview::start(project, &[document.split('/').next().expect("a name")]);
    let window = Window::open(&preview.url, SIZE);
    wait_until_shown(&window);
    window.go(&format!("http://127.0.0.1:{}/sheet/{document}?field={field}", preview.port));
    wait_until_shown(&window);
    wait_for_field(&window, field);
    (preview, window)
}

fn gouda(project: &Project, field: &str) -> (Preview, Window) {
    open(project, "gouda/factsheet-2013", &format!("own/mpg-overleg/{field}"))
}

fn wait_for_field(window: &Window, field: &str) {
    window.until(&format!(
        "document.querySelector('#field').dataset.field.endsWith('{field}') && document.activeElement.id == 'field-text'"
    ));
}

fn wait_for_gap(window: &Window) {
    window.until("document.activeElement.id == 'field-text' && getSelection().toString() == '{lacune}'");
}

/// An expression for the button of a part.
fn part(name: &str) -> String {
    format!("document.querySelector('[data-part=\"{name}\"]')")
}

/// Presses the button of a part by keyboard.
fn press(window: &Window, name: &str) {
    window.value(&format!("{}.focus()", part(name)));
    window.press(" ");
}

/// Opens a list of parts, and clicks on one.
fn choose(window: &Window, list: &str, name: &str) {
    let list = format!("document.querySelector('[data-parts=\"{list}\"]')");
    window.until(&list);
    window.value(&format!("{list}.querySelector('summary').focus()"));
    window.press(" ");
    window.until(&format!("{list}.open"));
    window.click(&part(name));
}

fn undo(window: &Window) {
    window.click("document.querySelector('#undo')");
}

fn wait_for_file(project: &Project, file: &str, is_right: impl Fn(&str) -> bool) {
    let start = std::time::Instant::now();
    while !is_right(&project.read(file)) {
        assert!(start.elapsed() < crate::support::preview::PATIENCE, "{}", project.read(file));
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
}

fn partners_are_added_moved_and_removed() {
    let project = Project::new();
    let before = project.read(PARTNERS);
    let (_preview, window) = gouda(&project, "aanpak:netwerkpartners.1");
    window.click(&part("add-item"));
    wait_for_field(&window, "netwerkpartners.2");
    wait_for_gap(&window);
    window.enter_text("Politie");
    window.until(&run("Politie"));
    window.press_with_control("s");
    window.until("document.querySelector('#field').dataset.state == 'saved'");
    let line = "[\"AMK\", \"Bureau jeugdzorg\", \"Politie\", \"MEE Midden-Holland\"]";
    assert!(project.read(PARTNERS).contains(line));
    // By keyboard, the button keeps the focus, and turns back where the list ends.
    press(&window, "move-up");
    window.until(&format!("document.activeElement == {}", part("move-up")));
    window.until("document.querySelector('#field').dataset.field.endsWith('netwerkpartners.1')");
    window.until("document.querySelector('#field-state').textContent == 'Moved and saved'");
    window.press(" ");
    window.until(&format!("document.activeElement == {}", part("move-down")));
    window.until("document.querySelector('#field').dataset.field.endsWith('netwerkpartners.0')");
    assert!(project.read(PARTNERS).contains("[\"Politie\", \"AMK\", \"Bureau jeugdzorg\", \"MEE Midden-Holland\"]"));
    press(&window, "remove-item");
    window.until("document.querySelector('#field-text').value == 'AMK'");
    window.until(&format!("!{}", run("Politie")));
    assert_eq!(project.read(PARTNERS), before);
}

fn an_indicator_is_left_out_after_a_question() {
    let project = Project::new();
    let before = project.read(FINDINGS);
    let (_preview, window) = gouda(&project, "bevindingen:bevinding.0.tekst");
    for button in ["ask-cancel", "ask-yes"] {
        press(&window, "leave-out");
        window.until("document.querySelector('#ask').open");
        let text = window.text("document.querySelector('#field-text').value.slice(0, 40)");
        assert!(window.text("document.querySelector('#ask-question').textContent").contains(&text));
        assert_eq!(project.read(FINDINGS), before, "nothing is done before the answer");
        window.click(&format!("document.getElementById('{button}')"));
        window.until("!document.querySelector('#ask').open");
    }
    window.until("document.querySelector('[data-parts=judge] summary')?.textContent == '1 indicator not judged'");
    assert!(project.read(FINDINGS).starts_with("niet-beoordeeld = [\"omschrijving\"]\n\n"));
    choose(&window, "judge", "judge:omschrijving");
    wait_for_gap(&window);
    assert!(!project.read(FINDINGS).contains("niet-beoordeeld"));
    window.until("document.querySelector('#field-choices [data-value=\"?\"][aria-pressed=true]')");
    undo(&window);
    wait_for_file(&project, FINDINGS, |text| text.starts_with("niet-beoordeeld"));
    undo(&window);
    wait_for_file(&project, FINDINGS, |text| text == before);
}

fn a_finding_gets_a_second_indicator() {
    let project = Project::new();
    let before = project.read(FINDINGS);
    let (_preview, window) = gouda(&project, "bevindingen:bevinding.0.tekst");
    choose(&window, "add-indicator", "add-indicator:zicht-op-populatie");
    window.until("document.querySelector('#ask').open");
    window.click("document.getElementById('ask-yes')");
    window.until(&part("remove-indicator:omschrijving"));
    assert!(project.read(FINDINGS).contains("indicator = [\"omschrijving\", \"zicht-op-populatie\"]\n"));
    assert!(window.text("document.querySelector('#field-label').textContent").contains("zicht op de populatie"));
    choose(&window, "remove-indicator", "remove-indicator:zicht-op-populatie");
    wait_for_field(&window, "bevinding.1.tekst");
    wait_for_gap(&window);
    undo(&window);
    wait_for_file(&project, FINDINGS, |text| text.contains("[\"omschrijving\", \"zicht-op-populatie\"]"));
    undo(&window);
    wait_for_file(&project, FINDINGS, |text| text == before);
}

fn a_follow_up_gets_a_row() {
    let project = Project::new();
    let document = "oosterhout/vervolg-2015";
    project.edit(&format!("content/gemeenten/{document}/document.toml"), "\"definitief\"", "\"concept\"");
    let before = project.read(ROWS);
    let (_preview, window) = open(&project, document, "own/uitkomsten:uitkomst.0.2013.tekst");
    choose(&window, "add-row", "add-row:beleid");
    wait_for_field(&window, "uitkomst.1.2013.tekst");
    wait_for_gap(&window);
    window.enter_text("Er was geen beleid.");
    window.until(&run("Er was geen beleid."));
    window.press_with_control("s");
    window.until("document.querySelector('#field').dataset.state == 'saved'");
    window.click(&part("remove-row"));
    window.until("document.querySelector('#ask').open");
    assert!(window.text("document.querySelector('#ask-question').textContent").contains("Er was geen beleid."));
    window.click("document.getElementById('ask-yes')");
    wait_for_file(&project, ROWS, |text| text == before);
    window.until(&format!("!{}", run("Er was geen beleid.")));
}

fn a_title_of_its_own_is_removed() {
    const DOCUMENT: &str = "content/gemeenten/gouda/factsheet-2013/document.toml";
    let project = Project::new();
    let before = project.read(DOCUMENT);
    project.edit(DOCUMENT, "datum = ", "titel = \"Gezinnen in Gouda\"\ndatum = ");
    let (_preview, window) = open(&project, "gouda/factsheet-2013", "own/document:titel");
    let button = "[...document.querySelectorAll('#field button')].find(button => button.textContent == 'Remove Titel')";
    window.click(button);
    wait_for_file(&project, DOCUMENT, |text| text == before);
    window.until("!document.querySelector('#field').dataset.field");
}
