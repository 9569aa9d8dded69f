//! What a document is, chosen in a real Chromium by mouse and keyboard: a part of `tests/browser.rs`.

use serde_json::json;

use crate::browser::Window;
use crate::support::Project;
use crate::support::preview::Preview;
use crate::{SIZE, oosterhout, run, wait_until_shown};

const EMMEN_FILE: &str = "content/gemeenten/emmen/factsheet-2013/document.toml";
const OOSTERHOUT_FILE: &str = "content/gemeenten/oosterhout/vervolg-2015/document.toml";

/// The tests by their names.
pub const TESTS: &[(&str, fn())] = &[
    ("a_date_is_chosen_and_not_typed", a_date_is_chosen_and_not_typed),
    ("approaches_are_moved_by_mouse_and_keyboard", approaches_are_moved_by_mouse_and_keyboard),
    ("a_deviation_is_removed_and_comes_back", a_deviation_is_removed_and_comes_back),
    ("a_copy_for_wederhoor_says_that_it_has_numbers", a_copy_for_wederhoor_says_that_it_has_numbers),
    ("a_new_document_opens_at_its_first_open_place", a_new_document_opens_at_its_first_open_place),
];

/// A preview of Emmen, and a window that shows its first state.
fn emmen(project: &Project) -> (Preview, Window) {
    let preview = Preview::start(project, &["emmen"]);
    let window = Window::open(&preview.url, SIZE);
    wait_until_shown(&window);
    (preview, window)
}

/// Opens the tab with what the document is, by keyboard.
fn open_facts(window: &Window) {
    window.value("void document.querySelector('#tab-contents').focus()");
    window.press("ArrowRight");
    window.until("document.activeElement.id == 'tab-facts' && document.querySelector('#facts-parts button')");
}

fn by_id(id: &str) -> String {
    format!("document.getElementById({})", json!(id))
}

/// Opens a fact by keyboard, and waits for its field.
fn open_fact(window: &Window, field: &str) {
    window.value(&format!("void {}.focus()", by_id(&format!("facts-{field}"))));
    window.press(" ");
    window.until(&format!("document.querySelector('#field').dataset.field == {}", json!(field)));
}

fn a_date_is_chosen_and_not_typed() {
    let project = Project::new();
    let before = project.read(EMMEN_FILE);
    let (_preview, window) = emmen(&project);
    open_facts(&window);
    open_fact(&window, "own/document:datum");
    window.until("document.activeElement.dataset.part == 'year'");
    assert_eq!(window.value("document.querySelector('#field-text').checkVisibility()"), false);
    assert_eq!(window.value("document.querySelector('[data-part=day]').disabled"), true, "no day without a month");
    window.value("void document.querySelector('[data-part=month]').focus()");
    (0..3).for_each(|_| window.press("ArrowDown"));
    window.until(&run("Maart 2013"));
    assert_eq!(project.read(EMMEN_FILE), before, "nothing is written yet");
    window.press_with_control("s");
    window.until("document.querySelector('#field').dataset.state == 'saved'");
    assert_eq!(project.read(EMMEN_FILE), before.replace("\"2013\"", "\"2013-03\""));
    window.value("void document.querySelector('[data-part=day]').focus()");
    window.press("ArrowDown");
    // The day and its month are on one line, so the date is more than one run.
    window.until("/1\\smaart\\s+2013/.test(document.querySelector('.page').textContent)");
    // Without a month there is no day.
    window.value("void document.querySelector('[data-part=month]').focus()");
    (0..3).for_each(|_| window.press("ArrowUp"));
    window.until("document.querySelector('[data-part=day]').disabled");
    window.press("Escape");
    // The focus is back on the date, which is as it was saved.
    window.until("document.activeElement.id == 'facts-own/document:datum'");
    window.until("document.activeElement.textContent == 'Maart 2013'");
    // A framework is chosen by its name, and what is an id cannot be typed.
    open_fact(&window, "own/document:toetsingskader");
    let names = "[...document.querySelectorAll('[data-part=framework] option')].map(option => option.textContent)";
    assert_eq!(window.value(names), json!(["toetsingskader GGSR"]));
    assert_eq!(project.read(EMMEN_FILE), before.replace("\"2013\"", "\"2013-03\""));
}

fn approaches_are_moved_by_mouse_and_keyboard() {
    let project = Project::new();
    let before = project.read(EMMEN_FILE);
    let (_preview, window) = emmen(&project);
    open_facts(&window);
    let is_first = |name: &str| {
        let entries = "[...document.querySelectorAll('#contents li')].map(item => item.textContent)";
        let other = if name == "OGGz" { "CJG" } else { "OGGz" };
        format!(
            "(entries => entries.findIndex(entry => entry.includes('{name}')) < entries.findIndex(entry => entry.includes('{other}')))({entries})"
        )
    };
    window.until(&is_first("CJG"));
    window.click(&by_id("facts-down-0"));
    window.until(&is_first("OGGz"));
    assert_eq!(project.read(EMMEN_FILE), before.replace("\"cjg-aanpak\", \"oggz\"", "\"oggz\", \"cjg-aanpak\""));
    window.until("document.querySelector('#facts-state').textContent == 'CJG-aanpak is now at place 2.'");
    assert_eq!(window.text("document.activeElement.id"), "facts-down-1", "the focus goes with the approach");
    // It is the last one: nothing happens.
    window.press(" ");
    window.value(&format!("void {}.focus()", by_id("facts-up-1")));
    window.press(" ");
    window.until(&is_first("CJG"));
    window.until("document.activeElement.id == 'facts-up-0'");
    assert_eq!(project.read(EMMEN_FILE), before);
    window.click("document.querySelector('#undo')");
    window.until(&is_first("OGGz"));
    assert_eq!(window.value("document.querySelector('#field').hidden"), true, "the order is no field");
}

fn a_deviation_is_removed_and_comes_back() {
    let project = Project::new();
    let before = project.read(OOSTERHOUT_FILE);
    let (_preview, window) = oosterhout(&project);
    open_facts(&window);
    window.until(&run("met geringe"));
    window.click(&by_id("facts-remove-own/document:afwijking.0.hier"));
    window.until(&format!("!{}", run("met geringe")));
    window.until("document.querySelectorAll('#facts del').length == 1 && document.activeElement.id == 'facts'");
    assert!(!project.read(OOSTERHOUT_FILE).contains("met geringe"));
    window.click("document.querySelector('#undo')");
    window.until(&run("met geringe"));
    window.until("document.querySelectorAll('#facts del').length == 2");
    assert_eq!(project.read(OOSTERHOUT_FILE), before);
    // The note is removed and added again, with a gap to fill.
    window.click(&by_id("facts-remove-own/document:aanpak-toelichting"));
    window.until(&format!("!{}", run("aanpak Bemoeizorg)")));
    window.click(&by_id("facts-note-add"));
    window.until("document.querySelector('#field').dataset.field == 'own/document:aanpak-toelichting'");
    window.until("getSelection().toString() == '{lacune}'");
}

fn a_copy_for_wederhoor_says_that_it_has_numbers() {
    let project = Project::new();
    let (_preview, window) = emmen(&project);
    window.value(
        "(() => { const choice = document.querySelector('#status'); choice.focus(); choice.value = 'wederhoor'; \
         choice.dispatchEvent(new Event('change')); })()",
    );
    window.until("document.querySelector('#notice').textContent.includes('permanent numbers')");
    let numbers = "content/gemeenten/emmen/factsheet-2013/alineas.toml";
    assert!(project.path(numbers).exists() && window.value("document.querySelector('#numbers').hidden") == true);
    project.append("content/gemeenten/emmen/factsheet-2013/context.md", "\nEen nieuwe alinea.\n");
    window.until("document.querySelector('#numbers').checkVisibility()");
    window.click("document.querySelector('#numbers button')");
    window.until("!document.querySelector('#numbers').checkVisibility()");
    assert!(project.read(numbers).contains("Een nieuwe alinea."));
}

fn a_new_document_opens_at_its_first_open_place() {
    let project = Project::new();
    let (preview, window) = emmen(&project);
    window.go(&format!("http://127.0.0.1:{}/", preview.port));
    window.until("document.querySelectorAll('[data-document]').length == 4");
    window.click("document.querySelector('#new-open')");
    window.until("document.querySelector('#new').open");
    window.value("void (document.querySelector('#new-municipality').value = 'gouda')");
    window.value("void (document.querySelector('#new-approaches').value = 'Wijkteam')");
    window.value("void (document.querySelector('#new-year').value = '2016')");
    window.click("document.querySelector('#new .primary')");
    window.until("location.pathname == '/sheet/gouda/factsheet-2016'");
    window.until("document.querySelector('#field').checkVisibility() && document.querySelector('#tab-open').ariaSelected == 'true'");
    window.until("document.querySelector('#gap-position').textContent.startsWith('1 of ')");
    let first = "document.querySelector('#open [data-gap]').dataset.gap";
    window.until(&format!("document.querySelector('#field').dataset.field == {first}"));
    // A reload is no new start.
    assert_eq!(window.value("location.search.includes('tour')"), false);
}
