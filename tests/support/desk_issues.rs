//! Corrects and accepts warnings, and writes remarks for colleagues, in a real Chromium: a part of `tests/browser.rs`.

use serde_json::json;

use super::{FINDING, FINDINGS, field_text, gouda, open, select, wait_for_state};
use crate::browser::Window;
use crate::support::Project;
use crate::support::preview::Preview;
use crate::{SIZE, run, wait_until_shown};

const ACCEPTED: &str = "content/gemeenten/gouda/factsheet-2013/aanvaard.toml";

/// The tests by their names.
pub const TESTS: &[(&str, fn())] = &[
    ("a_warning_leads_to_its_words_and_is_corrected", a_warning_leads_to_its_words_and_is_corrected),
    ("a_warning_is_accepted_with_a_reason", a_warning_is_accepted_with_a_reason),
    ("warnings_are_stepped_through_by_keyboard", warnings_are_stepped_through_by_keyboard),
    ("a_remark_is_written_next_to_its_text", a_remark_is_written_next_to_its_text),
    ("an_error_leads_to_its_field", an_error_leads_to_its_field),
    ("a_document_that_was_broken_from_the_start_is_mended", a_document_that_was_broken_from_the_start_is_mended),
];

/// Puts double spaces into two findings of Gouda. Returns the text as it was.
fn with_double_spaces(project: &Project) -> String {
    let before = project.read(FINDINGS);
    project.edit(FINDINGS, "Er is geen zicht op", "Er is geen  zicht op");
    project.edit(FINDINGS, FINDING, "voorrang  te geven");
    before
}

fn wait_for_warnings(window: &Window, count: usize) {
    window.until(&format!("document.querySelectorAll('#issues [data-warning]').length == {count}"));
}

fn click_act(window: &Window, place: &str, act: &str) {
    let button = format!("document.querySelector('{place} [data-act={act}]')");
    window.until(&button);
    window.click(&button);
}

fn wait_for_notice(window: &Window, words: &str) {
    window.until(&format!("document.querySelector('#notice').textContent == {}", json!(words)));
}

fn a_warning_leads_to_its_words_and_is_corrected() {
    let project = Project::new();
    let before = with_double_spaces(&project);
    let (_preview, window) = gouda(&project);
    wait_for_warnings(&window, 2);
    window.click("document.querySelector('#tab-issues')");
    // The words come first, the place last.
    let item = "document.querySelector('#issues [data-warning] > button')";
    let parts = format!("[...{item}.children].map(part => part.textContent)");
    let parts = window.value(&parts);
    assert!(parts[0].as_str().is_some_and(|words| words.starts_with("Er is geen  zicht op")), "{parts}");
    assert!(parts[1].as_str().is_some_and(|label| label.starts_with("Bevinding · De gemeente heeft zicht")), "{parts}");
    assert!(parts[3].as_str().is_some_and(|place| place.contains("bevindingen.toml:")), "{parts}");
    window.click(item);
    window.until("document.activeElement.id == 'field-text' && getSelection().toString() == '  '");
    window.until("[...document.querySelectorAll('.run.marked')].some(run => run.textContent.includes('Er is geen'))");
    assert_eq!(window.text("document.querySelector('#warning-position').textContent"), "Warning 1 of 2");
    // While other words are typed, the warning waits.
    window.enter_text(" ");
    window.until("!document.querySelector('#warning-typed').hidden");
    select(&window, " zicht");
    window.enter_text("  zicht");
    window.until("document.querySelector('#warning-typed').hidden");
    click_act(&window, "#field-warning", "correct");
    wait_for_warnings(&window, 1);
    assert_eq!(project.read(FINDINGS), before.replace(FINDING, "voorrang  te geven"));
    window.until("!document.querySelector('#field-text').value.includes('  ')");
    wait_for_notice(&window, "The text is corrected.");
    wait_for_state(&window, "saved");
    click_act(&window, "#issues", "correct");
    wait_for_warnings(&window, 0);
    assert_eq!(project.read(FINDINGS), before);
    window.click("document.querySelector('#undo')");
    wait_for_warnings(&window, 1);
    window.click("document.querySelector('#undo')");
    wait_for_warnings(&window, 2);
    click_act(&window, "#issues", "all");
    wait_for_warnings(&window, 0);
    assert_eq!(project.read(FINDINGS), before);
}

fn a_warning_is_accepted_with_a_reason() {
    let project = Project::new();
    let before = project.read(FINDINGS);
    project.edit(FINDINGS, FINDING, "voorrang voorrang te geven");
    let (_preview, window) = gouda(&project);
    wait_for_warnings(&window, 1);
    window.click("document.querySelector('#tab-issues')");
    window.click("document.querySelector('#issues [data-warning] > button')");
    window.until("getSelection().toString() == 'voorrang voorrang'");
    click_act(&window, "#field-warning", "accept");
    window.until("document.querySelector('#ask').open");
    window.click("document.querySelector('#ask-yes')");
    window.until("document.querySelector('#ask-question').textContent.startsWith('Write a reason')");
    assert!(!project.path(ACCEPTED).exists());
    window.enter_text("zo gepubliceerd");
    window.press("Enter");
    wait_for_warnings(&window, 0);
    assert!(project.read(ACCEPTED).contains("woorden = \"voorrang voorrang\"\nreden = \"zo gepubliceerd\"\n"));
    window.until("document.querySelector('#field-warning').hidden");
    window.until("document.querySelector('#accepted summary').checkVisibility()");
    window.click("document.querySelector('#accepted summary')");
    assert!(window.text("document.querySelector('#accepted-list').textContent").contains("because: zo gepubliceerd"));
    window.until("document.querySelector('#accepted [data-act=withdraw]').checkVisibility()");
    click_act(&window, "#accepted", "withdraw");
    wait_for_warnings(&window, 1);
    assert!(!project.path(ACCEPTED).exists());
    assert_eq!(project.read(FINDINGS), before.replace(FINDING, "voorrang voorrang te geven"));
}

fn warnings_are_stepped_through_by_keyboard() {
    let project = Project::new();
    with_double_spaces(&project);
    let (_preview, window) = gouda(&project);
    wait_for_warnings(&window, 2);
    window.press("w");
    window.until("document.activeElement.id == 'field-text' && getSelection().toString() == '  '");
    let first = field_text(&window);
    window.click("document.querySelector('#warning-next')");
    window.until("document.querySelector('#warning-position').textContent == 'Warning 2 of 2'");
    window.until(&format!("document.querySelector('#field-text').value != {}", json!(first)));
    window.press("Escape");
    window.until("document.querySelector('#field').hidden");
    window.press("w");
    window.until("document.querySelector('#warning-position').textContent == 'Warning 1 of 2'");
    window.until("document.activeElement.id == 'field-text' && getSelection().toString() == '  '");
}

fn a_remark_is_written_next_to_its_text() {
    let project = Project::new();
    let before = project.read(FINDINGS);
    let (_preview, window) = gouda(&project);
    open(&window, 5, FINDING);
    window.click("document.querySelector('#remark-add')");
    window.until("document.querySelector('#ask').open");
    window.enter_text("klopt dit --> nog");
    window.press("Enter");
    let item = "document.querySelector('#field-remark-list [data-remark=\"0\"]')";
    window.until(&format!("{item}?.textContent.includes('klopt dit –> nog') && {item}.querySelector('input').checked"));
    assert!(project.read(FINDINGS).contains("<!-- TODO: klopt dit –> nog -->"));
    wait_for_notice(&window, "The remark is added.");
    window.until("document.querySelector('.page .remark-mark')?.checkVisibility()");
    window.until("document.querySelector('#remarks [data-open=true]')?.textContent.includes('klopt dit')");
    assert_eq!(window.value(&run("klopt dit")), json!(null), "it is on no page");
    window.click(&format!("{item}.querySelector('input')"));
    window.until("!document.querySelector('.remark-mark')");
    assert!(project.read(FINDINGS).contains("<!-- klopt dit –> nog -->"));
    // From the list to the text.
    window.click("document.querySelector('#field-close')");
    window.until("document.querySelector('#field').hidden");
    window.click("document.querySelector('#tab-open')");
    let listed = "[...document.querySelectorAll('#remarks button')].find(one => one.textContent.includes('klopt dit'))";
    window.click(listed);
    window.until("getSelection().toString() == 'klopt dit –> nog'");
    window.until(item);
    window.click(&format!("[...{item}.querySelectorAll('button')].at(-1)"));
    window.until("document.querySelector('#ask').open");
    window.click("document.querySelector('#ask-yes')");
    window.until(&format!("!{item}"));
    assert_eq!(project.read(FINDINGS), before);
}

fn an_error_leads_to_its_field() {
    let project = Project::new();
    let (_preview, window) = gouda(&project);
    wait_until_shown(&window);
    project.edit(FINDINGS, FINDING, "<b>voorrang</b>");
    mend(&window);
}

fn a_document_that_was_broken_from_the_start_is_mended() {
    let project = Project::new();
    let before = project.read(FINDINGS);
    project.edit(FINDINGS, FINDING, "<b>voorrang</b>");
    let preview = Preview::start(&project, &["gouda"]);
    let window = Window::open(&preview.url, SIZE);
    mend(&window);
    window.until("document.querySelector('.page .run')");
    assert_eq!(project.read(FINDINGS), before.replacen(FINDING, "voorrang", 1));
}

/// Opens the field with the error, and writes it without.
fn mend(window: &Window) {
    window.until("document.querySelector('#errors-open button')?.textContent.startsWith('Open Bevinding · ')");
    window.click("document.querySelector('#errors-open button')");
    // The words of the first error are selected.
    window.until("getSelection().toString() == '<b>'");
    select(window, "<b>voorrang</b>");
    window.enter_text("voorrang");
    window.press_with_control("s");
    wait_for_state(window, "saved");
    window.until("document.querySelector('#errors').hidden");
}
