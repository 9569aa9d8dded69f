//! Every state of the preview's pages in a real Chromium: axe-core finds nothing, and all fits into the window, also of a
//! phone, and at 200 % zoom. A part of `tests/browser.rs`.
//!
//! A new state is one line in `STATES`. If `PICTURES` names a folder, the tests write a picture of each state to it.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::browser::Window;
use crate::support::Project;
use crate::support::preview::Preview;

/// The tests by their names.
pub const TESTS: &[(&str, fn())] = &[
    ("axe_finds_nothing_in_the_light", || visit(1280, 800, "light")),
    ("axe_finds_nothing_in_the_dark", || visit(1280, 800, "dark")),
    ("axe_finds_nothing_at_200_percent", || visit(640, 400, "light")),
    ("axe_finds_nothing_on_a_phone", || visit(390, 800, "light")),
];

/// The tool that finds violations of accessibility rules: see `tests/assets/README.md`.
const AXE: &str = include_str!("../assets/axe.min.js");

/// A state: its name, the address, what is done there, and what is true when it is reached.
type State = (&'static str, &'static str, &'static str, &'static str);

const SHEET: &str = "/sheet/gouda/factsheet-2013";
const CONTEXT: &str = "/sheet/gouda/factsheet-2013?field=own/context:";
const FINDING: &str = "/sheet/gouda/factsheet-2013?field=own/mpg-overleg/bevindingen:bevinding.0.tekst";
const IS_SHOWN: &str = "document.querySelector('.run') && document.querySelector('.page img')?.complete";
const IS_OPEN: &str = "document.querySelector('#field').dataset.field && document.activeElement.closest('#field')";
const IS_LISTED: &str = "document.querySelectorAll('[data-document]').length >= 4";

const STATES: &[State] = &[
    ("sheet", SHEET, "null", IS_SHOWN),
    ("pages", SHEET, "showTab('thumbnails')", "document.querySelector('#thumbnails li')"),
    ("open", SHEET, "showTab('open')", "document.querySelector('#open [data-gap]')"),
    ("warnings", SHEET, "showTab('issues')", "document.querySelector('#issues li')"),
    ("facts", SHEET, "showTab('facts')", "document.querySelector('#facts button')?.checkVisibility()"),
    ("changes", SHEET, "byId('changes-open').click()", "byId('changes').open"),
    ("text", FINDING, "null", IS_OPEN),
    ("remark", FINDING, "byId('remark-add').click()", "byId('ask').open"),
    (
        "parts",
        FINDING,
        "document.querySelectorAll('#field-parts details').forEach(list => { list.open = true })",
        IS_OPEN,
    ),
    ("date", "/sheet/gouda/factsheet-2013?field=own/document:datum", "null", IS_OPEN),
    ("line", "/sheet/gouda/factsheet-2013?field=own/mpg-overleg/aanpak:naam", "null", IS_OPEN),
    ("verdict", "/sheet/gouda/factsheet-2013?field=own/mpg-overleg/bevindingen:bevinding.0.oordeel", "null", IS_OPEN),
    ("status", "/sheet/gouda/factsheet-2013?field=own/document:status", "null", IS_OPEN),
    ("shared", "/sheet/gouda/factsheet-2013?field=shared/definitie:", "null", IS_OPEN),
    ("name", "/sheet/gouda/factsheet-2013?field=municipality:naam", "null", IS_OPEN),
    ("tour", FINDING, "byId('gap-next').click()", IS_OPEN),
    ("refused", CONTEXT, "type('een\\u0007bel')", "state() == 'refused'"),
    ("conflict", CONTEXT, "changeElsewhere().then(() => byId('field-save').click())", "state() == 'conflict'"),
    ("link", CONTEXT, "byId('tool-link').click()", "byId('ask').open"),
    ("effect", "/sheet/gouda/factsheet-2013?field=shared/definitie:", "save('Nieuw.')", "byId('effect').open"),
    ("keys", SHEET, "byId('show-keys').click()", "byId('keys').open"),
    ("blockers", SHEET, "choose('status', 'definitief')", "byId('blockers').open"),
    ("make", SHEET, "byId('make').click()", "byId('making').dataset.phase == 'done'"),
    ("error", CONTEXT, "type('')", "byId('errors').checkVisibility()"),
    ("missing", "/sheet/nergens/factsheet-1999", "null", "byId('message').checkVisibility()"),
    ("overview", "/", "document.querySelector('[data-view=cards]').click()", IS_LISTED),
    ("list", "/", "document.querySelector('[data-view=list]').click()", "document.querySelector('#list td time')"),
    ("new", "/", "byId('new-open').click()", "byId('new').open"),
    ("new-error", "/", "createMunicipality('den helder')", "byId('new-name-error').textContent"),
];

/// What the states are reached with.
const HELPERS: &str = r"
    globalThis.byId = id => document.getElementById(id)
    globalThis.state = () => byId('field').dataset.state
    globalThis.type = text => {
        byId('field-text').value = text
        byId('field-text').dispatchEvent(new Event('input'))
    }
    globalThis.save = text => {
        type(text)
        byId('field-save').click()
    }
    globalThis.showTab = name => {
        if (byId('show-sidebar').checkVisibility()) byId('show-sidebar').click()
        byId(`tab-${name}`).click()
    }
    globalThis.choose = (id, value) => {
        byId(id).value = value
        byId(id).dispatchEvent(new Event('change'))
    }
    globalThis.changeElsewhere = () => {
        type('Mijn tekst.')
        const headers = { 'X-Factsheet': '1', 'Content-Type': 'application/json' }
        const save = { field: 'own/context:', value: `Hun tekst ${Date.now()}.`, version: '', force: true }
        return fetch('/save/gouda/factsheet-2013', { method: 'POST', headers, body: JSON.stringify(save) })
    }
    globalThis.createMunicipality = async name => {
        byId('new-open').click()
        while (!byId('new').open) await new Promise(done => setTimeout(done, 10))
        document.querySelector('#new [value=gemeente]').click()
        byId('new-name').value = name
        document.querySelector('#new .primary').click()
    }
    null
";

/// What axe-core finds: the rule, the element, and why. It fails if an element goes while it looks at the page: then it looks
/// again.
const VIOLATIONS: &str = r"(async () => {
    const look = () => axe.run(document, { resultTypes: ['violations'] })
    const { violations } = await look().catch(look).catch(look)
    return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`))
})()";

/// The buttons and inputs that are cut off, or out of the window with no way to scroll to them; and the page itself if it
/// scrolls sideways.
const MISFITS: &str = r"(() => {
    const isScroller = element => /auto|scroll/.test(getComputedStyle(element).overflow)
    const inScroller = element => element && (isScroller(element) || inScroller(element.parentElement))
    const isCut = element => {
        const { left, right, width } = element.getBoundingClientRect()
        return width > 2 && (left < -1 || right > innerWidth + 1) && !inScroller(element.parentElement)
    }
    const within = document.querySelector('dialog[open]') ?? document
    const controls = [...within.querySelectorAll('button, a:not(.skip), select, input, textarea')]
    const cut = controls.filter(element => element.checkVisibility() && isCut(element))
    const words = cut.map(element => element.id || element.textContent.trim() || element.outerHTML)
    return document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways', ...words] : words
})()";

/// Visits all states in a window of this size.
fn visit(width: u32, height: u32, scheme: &str) {
    let project = Project::new();
    let preview = Preview::start(&project, &["gouda"]);
    let window = Window::open(&preview.url, (1280, 800));
    window.emulate((width, height), scheme);
    let mut found = Vec::new();
    for (name, address, action, is_reached) in STATES {
        window.go(&format!("http://127.0.0.1:{}{address}", preview.port));
        window.until("document.readyState == 'complete'");
        window.run_script(HELPERS);
        window.until(match *address {
            "/" => IS_LISTED,
            address if address.contains("nergens") => "true",
            address if address.contains("field=") => IS_OPEN,
            _ => IS_SHOWN,
        });
        window.value(&format!("void {action}"));
        window.until(is_reached);
        // What moves is in its place.
        window.until("document.getAnimations().every(({ playState }) => playState !== 'running')");
        window.run_script(AXE);
        let problems = [VIOLATIONS, MISFITS].map(|problems| window.value(problems));
        let problems =
            problems.iter().flat_map(|problems| problems.as_array().expect("a list")).collect::<Vec<&Value>>();
        found.extend(problems.iter().map(|problem| format!("{name}: {problem}")));
        if let Some(folder) = std::env::var_os("PICTURES").map(PathBuf::from) {
            fs::create_dir_all(&folder).expect("a folder");
            fs::write(folder.join(format!("{name}-{width}-{scheme}.png")), window.picture()).expect("a picture");
        }
    }
    assert!(found.is_empty(), "{}", json!(found).to_string().replace("\",\"", "\",\n\""));
}
