//! Who works by keyboard keeps her place while the page shows what changed, in a real Chromium: a part of
//! `tests/browser.rs`.

use serde_json::json;

use crate::browser::Window;
use crate::desk::{CONTEXT, FINDING, FINDINGS, gouda, open};
use crate::support::Project;

/// The tests by their names.
pub const TESTS: &[(&str, fn())] = &[
    ("the_focus_stays_on_a_verdict", the_focus_stays_on_a_verdict),
    ("the_focus_stays_in_the_list_of_what_is_open", the_focus_stays_in_the_list_of_what_is_open),
    ("a_late_answer_does_not_bring_a_field_back", a_late_answer_does_not_bring_a_field_back),
];

/// Puts the focus on the element that an expression gives, and keeps it as `focused`.
fn focus(window: &Window, element: &str) {
    window.run_script(&format!("window.focused = {element}; focused.focus()"));
    assert_eq!(window.value("document.activeElement === focused"), json!(true), "{element}");
}

fn the_focus_stays_on_a_verdict() {
    let project = Project::new();
    let (_preview, window) = gouda(&project);
    open(&window, 5, FINDING);
    window.until("document.querySelector('#field-choices [data-value=X][aria-pressed=true]')");
    focus(&window, "document.querySelector('#field-choices [data-value=X]')");
    // Another editor gives the finding another verdict.
    let text = project.read(FINDINGS);
    let (before, after) = text.split_at(text.find(FINDING).expect("the finding"));
    let at = before.rfind("oordeel = \"X\"").expect("its verdict");
    let other = before[at..].replacen('X', "√", 1);
    project.write(FINDINGS, [&before[..at], &other, after].concat());
    window.until("document.querySelector('#field-choices [data-value=√][aria-pressed=true]')");
    // The very same button: a key may be down on it.
    assert_eq!(window.value("document.activeElement === focused"), json!(true));
    // So do the buttons below the text.
    focus(&window, "document.querySelector('#field-parts button')");
    project.edit(FINDINGS, FINDING, "zojuist voorrang");
    window.until("document.querySelector('#field-text').value.includes('zojuist voorrang')");
    assert_eq!(window.value("document.activeElement.closest('#field-parts') !== null"), json!(true));
}

fn the_focus_stays_in_the_list_of_what_is_open() {
    let project = Project::new();
    let (_preview, window) = gouda(&project);
    window.click("document.querySelector('#tab-open')");
    window.until("document.querySelectorAll('#open [data-gap] button').length > 5");
    let gap = "document.activeElement.closest('[data-gap]')?.dataset.gap ?? null";
    focus(&window, "document.querySelectorAll('#open [data-gap] button')[5]");
    let (before, count) = (window.value(gap), window.value("document.querySelectorAll('#open [data-gap]').length"));
    // What is above it in the list is filled elsewhere.
    project.edit(CONTEXT, "{lacune}", "zojuist gevuld");
    window.until(&format!("document.querySelectorAll('#open [data-gap]').length < {count}"));
    assert_eq!(window.value(gap), before);
}

fn a_late_answer_does_not_bring_a_field_back() {
    let project = Project::new();
    let (_preview, window) = gouda(&project);
    open(&window, 5, FINDING);
    window.until("document.querySelector('#field-choices [data-value=X][aria-pressed=true]')");
    let field = window.text("document.querySelector('#field').dataset.field");
    // What the server answers about the field comes late, after a verdict was chosen.
    window.run_script(&format!(
        "window.late = []; window.soon = window.fetch; window.fetch = (path, ...more) => \
         path.startsWith('/field/') && path.endsWith(encodeURIComponent({field})) \
         ? new Promise(resolve => late.push(() => resolve(soon(path, ...more)))) : soon(path, ...more)",
        field = json!(field)
    ));
    focus(&window, "document.querySelector('#field-choices [data-value=√]')");
    window.press("Enter");
    window.until("late.length > 0");
    // The editor does not wait for it.
    window.press_with_control("Enter");
    let is_next = format!("document.querySelector('#field').dataset.field != {}", json!(field));
    window.until(&is_next);
    let focused = "[document.querySelector('#field').dataset.field, document.activeElement.id]";
    let next = window.value(focused);
    window.value("Promise.all(late.map(answer => answer())).then(() => new Promise(done => setTimeout(done, 300)))");
    assert_eq!(window.value(focused), next);
}
