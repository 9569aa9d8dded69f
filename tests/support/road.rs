//! The whole road of an editor in a real Chromium, without touching a file: a new municipality, its factsheet from the
//! first gap to final, and its follow-up; by mouse, and by keyboard only. A part of `tests/browser.rs`.

use std::process::Command;

use serde_json::json;

use crate::browser::Window;
use crate::support::preview::Preview;
use crate::support::{Project, run};
use crate::{SIZE, wait_until_shown};

/// The tests by their names.
pub const TESTS: &[(&str, fn())] = &[
    ("a_factsheet_and_its_follow_up_are_written_by_mouse", a_factsheet_and_its_follow_up_are_written_by_mouse),
    ("a_factsheet_is_written_by_keyboard_only", a_factsheet_is_written_by_keyboard_only),
];

/// How many steps of the tour a document has at most.
const MANY: usize = 150;

/// How an editor works the page.
trait Hand {
    /// Activates the button or link with a selector.
    fn activate(&self, window: &Window, selector: &str);
    /// Puts the focus in an input.
    fn focus(&self, window: &Window, selector: &str);
    /// Presses the button of a verdict that is not given yet.
    fn choose_verdict(&self, window: &Window, button: &str);
    /// Saves the open field, and goes to the next gap.
    fn go_on(&self, window: &Window);
    /// Chooses a status.
    fn choose_status(&self, window: &Window, status: &str);
}

struct Mouse;

struct Keyboard;

impl Hand for Mouse {
    fn activate(&self, window: &Window, selector: &str) {
        window.click(&format!("document.querySelector('{selector}')"));
    }

    fn focus(&self, window: &Window, selector: &str) {
        self.activate(window, selector);
    }

    fn choose_verdict(&self, window: &Window, button: &str) {
        self.activate(window, button);
    }

    fn go_on(&self, window: &Window) {
        self.activate(window, "#gap-save-next");
    }

    fn choose_status(&self, window: &Window, status: &str) {
        // The list of a <select> is drawn by the system: no page can click in it.
        window.value(&format!(
            "(() => {{ const choice = document.querySelector('#status'); choice.value = '{status}'; \
             choice.dispatchEvent(new Event('change')); }})()"
        ));
    }
}

impl Hand for Keyboard {
    fn activate(&self, window: &Window, selector: &str) {
        self.focus(window, selector);
        window.press("Enter");
    }

    fn focus(&self, window: &Window, selector: &str) {
        reach(window, selector, || window.press("Tab"));
    }

    fn choose_verdict(&self, window: &Window, button: &str) {
        // The last button has the focus: that of an open verdict.
        reach(window, button, || window.press_tab_back());
        window.press("Enter");
    }

    fn go_on(&self, window: &Window) {
        window.press_with_control("Enter");
    }

    fn choose_status(&self, window: &Window, status: &str) {
        self.focus(window, "#status");
        // The first letter chooses in a list.
        window.press(&status[..1]);
    }
}

/// Takes steps until an element has the focus.
fn reach(window: &Window, selector: &str, step: impl Fn()) {
    for _ in 0..MANY {
        if window.value(&format!("document.activeElement.matches('{selector}')")) == json!(true) {
            return;
        }
        step();
    }
    panic!("the key Tab does not reach {selector}");
}

/// A project under version control, as it was published.
fn repository() -> Project {
    let project = Project::new();
    git(&project, &["init", "-q"]);
    commit(&project);
    project
}

fn git(project: &Project, words: &[&str]) -> String {
    let settings = ["-c", "user.name=editor", "-c", "user.email=editor@example.nl", "-c", "commit.gpgsign=false"];
    let outcome = run(Command::new("git").args(settings).args(words).current_dir(project.path("")));
    assert_eq!(outcome.code, 0, "git {words:?}: {}", outcome.stderr);
    outcome.stdout
}

fn commit(project: &Project) {
    git(project, &["add", "-A"]);
    git(project, &["commit", "-q", "-m", "content"]);
}

fn a_factsheet_and_its_follow_up_are_written_by_mouse() {
    let project = repository();
    let preview = Preview::start(&project, &[]);
    let window = Window::open(&preview.url, SIZE);
    write_factsheet(&window, &Mouse);
    check_content(&project, "den-helder/factsheet-2013");
    commit(&project);
    write_follow_up(&window, &preview, &Mouse);
    check_content(&project, "den-helder/vervolg-2015");
}

fn a_factsheet_is_written_by_keyboard_only() {
    let project = repository();
    let preview = Preview::start(&project, &[]);
    let window = Window::open(&preview.url, SIZE);
    write_factsheet(&window, &Keyboard);
    check_content(&project, "den-helder/factsheet-2013");
}

/// Creates a municipality and its factsheet, writes all that is open in it, and makes it final.
fn write_factsheet(window: &Window, hand: &impl Hand) {
    window.until("document.querySelectorAll('[data-document]').length >= 4");
    hand.activate(window, "#new-open");
    window.until("document.querySelector('#new').open");
    match window.value("document.activeElement.value == 'factsheet'") == json!(true) {
        true => window.press("ArrowUp"),
        false => hand.focus(window, "[name=kind][value=gemeente]"),
    }
    window.until("document.querySelector('[name=kind][value=gemeente]').checked");
    fill(window, hand, "#new-name", "Den Helder");
    window.press("Enter");
    window.until("document.querySelector('#new-done').textContent && document.activeElement.id == 'new-approaches'");
    window.enter_text("Wijkteam");
    fill(window, hand, "#new-year", "2013");
    window.press("Enter");
    wait_until_shown(window);
    window.until("location.pathname.endsWith('/den-helder/factsheet-2013')");
    write_all(window, hand);
    make_final(window, hand);
}

/// Creates the follow-up of the factsheet, writes all that is open in it, and makes it final.
fn write_follow_up(window: &Window, preview: &Preview, hand: &impl Hand) {
    window.go(&format!("http://127.0.0.1:{}/", preview.port));
    window.until("document.querySelectorAll('[data-document]').length >= 5");
    hand.activate(window, "#new-open");
    window.until("document.querySelector('#new').open");
    hand.focus(window, "[name=kind][value=vervolg]");
    window.value("document.querySelector('#new-municipality').value = 'den-helder'");
    fill(window, hand, "#new-year", "2015");
    window.press("Enter");
    window.until("location.pathname.endsWith('/den-helder/vervolg-2015')");
    wait_until_shown(window);
    write_all(window, hand);
    make_final(window, hand);
}

/// Replaces what is in an input.
fn fill(window: &Window, hand: &impl Hand, selector: &str, text: &str) {
    hand.focus(window, selector);
    window.press_with_control("a");
    window.enter_text(text);
}

/// Goes through all that is open, and writes it.
fn write_all(window: &Window, hand: &impl Hand) {
    window.until("Number(document.querySelector('#open-count').textContent) > 0");
    // A new document opens at its first gap.
    window.until("document.querySelector('#field').dataset.field");
    for step in 0..MANY {
        write_one(window, hand, step);
        if window.value("document.querySelector('#open-count').hidden") == json!(true) {
            return;
        }
    }
    panic!("it is still not written");
}

/// Writes the open field, and goes on to the next one.
fn write_one(window: &Window, hand: &impl Hand, step: usize) {
    let field = window.text("document.querySelector('#field').dataset.field");
    let is_verdict = field.ends_with(".oordeel");
    if is_verdict {
        choose_verdict(window, hand, if step.is_multiple_of(3) { "X" } else { "√" });
    } else {
        window.until("getSelection().toString() == '{lacune}'");
        window.enter_text(&words_for(&field, step));
    }
    let now = "[document.querySelector('#field').dataset.field, document.querySelector('#field-text').value]";
    let before = window.value(now);
    hand.go_on(window);
    let is_other = format!("JSON.stringify({now}) != {}", json!(before.to_string()));
    let is_done = "document.querySelector('#open-count').hidden";
    window.until(&format!(
        "({is_other} && !document.querySelector('#field').dataset.state.startsWith('sav')) || {is_done}"
    ));
}

fn choose_verdict(window: &Window, hand: &impl Hand, verdict: &str) {
    hand.choose_verdict(window, &format!("#field-choices [data-value=\"{verdict}\"]"));
    window.until(&format!("document.activeElement.matches('[data-value=\"{verdict}\"][aria-pressed=true]')"));
}

/// Words that a field can have, other ones in each step.
fn words_for(field: &str, step: usize) -> String {
    match field {
        _ if field.contains("netwerkpartners") => "CJG".into(),
        _ if field.contains("parameters") => "de aanpak van het wijkteam".into(),
        _ => format!("De gemeente heeft afspraak {step} met haar partners vastgelegd."),
    }
}

fn make_final(window: &Window, hand: &impl Hand) {
    window.press("Escape");
    hand.choose_status(window, "definitief");
    window.until("document.querySelector('#status').dataset.status == 'definitief'");
}

/// The document is final, the checks have nothing to say of it, and nothing else changed.
fn check_content(project: &Project, document: &str) {
    for words in [&["check", "--strict", document][..], &["build", "--definitief", document]] {
        let outcome = project.run(words);
        assert_eq!(outcome.code, 0, "{words:?}: {}{}", outcome.stdout, outcome.stderr);
    }
    git(project, &["add", "-A", "content"]);
    let municipality = document.split('/').next().expect("a municipality");
    let changed = git(project, &["diff", "--cached", "--name-status"]);
    for line in changed.lines() {
        assert!(line.starts_with(&format!("A\tcontent/gemeenten/{municipality}/")), "{changed}");
    }
    // Git reports spaces at the ends of lines, and empty lines at the ends of files.
    git(project, &["diff", "--cached", "--check"]);
    let added = git(project, &["diff", "--cached"]);
    assert!(!added.contains("No newline at end of file"), "{added}");
    assert!(!added.contains("{lacune}"), "{added}");
}
