//! Uses the preview in a real Chromium, as an editor does. Without a Chromium, the tests are reported as skipped.

#[path = "support/access.rs"]
mod access;
#[path = "support/browser.rs"]
#[allow(dead_code, reason = "the benchmark of the preview uses its own part")]
mod browser;
#[path = "support/changes.rs"]
mod changes;
#[path = "support/desk.rs"]
mod desk;
#[path = "support/desk_facts.rs"]
mod desk_facts;
#[path = "support/desk_language.rs"]
mod desk_language;
#[path = "support/desk_parts.rs"]
mod desk_parts;
#[path = "support/focus.rs"]
mod focus;
#[path = "support/overview.rs"]
mod overview;
#[path = "support/road.rs"]
mod road;
#[path = "support/shared_texts.rs"]
mod shared_texts;
#[allow(dead_code, unused_imports, reason = "shared with the other tests")]
mod support;

use std::fs;
use std::process::ExitCode;
use std::time::Instant;

use browser::{Window, chromium};
use libtest_mimic::{Arguments, Trial};
use serde_json::{Value, json};
use support::Project;
use support::preview::{PATIENCE, Preview};

const SIZE: (u32, u32) = (1280, 800);
const DEVELOPMENT: &str = "content/gemeenten/oosterhout/vervolg-2015/ontwikkeling.md";
const ROWS: &str = "content/gemeenten/oosterhout/vervolg-2015/uitkomsten.toml";
const DEFINITION: &str = "content/standaardteksten/definitie.md";

fn main() -> ExitCode {
    let tests: &[(&str, fn())] = &[
        ("a_sheet_is_shown", a_sheet_is_shown),
        ("a_save_shows_and_the_position_stays", a_save_shows_and_the_position_stays),
        ("a_page_below_the_view_is_updated", a_page_below_the_view_is_updated),
        ("an_error_comes_and_goes", an_error_comes_and_goes),
        ("a_click_shows_the_source_of_a_text", a_click_shows_the_source_of_a_text),
        ("a_location_in_the_address_is_shown_and_marked", a_location_in_the_address_is_shown_and_marked),
        ("an_edited_shared_text_leads_to_other_sheets", an_edited_shared_text_leads_to_other_sheets),
        ("a_status_is_chosen_and_final_has_its_reasons", a_status_is_chosen_and_final_has_its_reasons),
        ("position_and_zoom_survive_a_reload", position_and_zoom_survive_a_reload),
        ("pages_fit_into_small_and_large_windows", pages_fit_into_small_and_large_windows),
        ("content_is_shown_as_text_only", content_is_shown_as_text_only),
        ("the_sidebar_is_tabs_with_lists", the_sidebar_is_tabs_with_lists),
        ("a_page_that_was_left_holds_no_connection", a_page_that_was_left_holds_no_connection),
    ];
    let desk =
        [desk::TESTS, desk::issues::TESTS, desk_facts::TESTS, desk_parts::TESTS, shared_texts::TESTS, focus::TESTS]
            .concat();
    let others = [overview::TESTS, changes::TESTS, road::TESTS, desk_language::TESTS].concat();
    let tests = [tests, access::TESTS, &desk, &others].concat();
    let has_browser = chromium().is_some();
    if !has_browser {
        #[expect(clippy::print_stdout, reason = "a skipped test must not look like a passed one")]
        let print = |line: &str| println!("{line}");
        print("no Chromium on this machine: the tests in the browser are skipped (CHROMIUM can name one)");
    }
    let trial = |(name, test): &(&str, fn())| {
        let test = *test;
        let run = move || {
            test();
            Ok(())
        };
        Trial::test(*name, run).with_ignored_flag(!has_browser)
    };
    let mut arguments = Arguments::from_args();
    // Every test has a browser of its own.
    arguments.test_threads = arguments.test_threads.or(Some(2));
    libtest_mimic::run(&arguments, tests.iter().map(trial).collect()).exit_code()
}

/// A preview of Oosterhout, and a window that shows its first state.
fn oosterhout(project: &Project) -> (Preview, Window) {
    let preview = Preview::start(project, &["oosterhout"]);
    let window = Window::open(&preview.url, SIZE);
    wait_until_shown(&window);
    (preview, window)
}

/// Waits until the window shows a state of the sheet, and returns its version.
fn wait_until_shown(window: &Window) -> u64 {
    window.until("document.documentElement.dataset.version && document.querySelector('.page img')?.complete");
    version(window)
}

fn version(window: &Window) -> u64 {
    window.text("document.documentElement.dataset.version").parse().expect("a number")
}

/// Waits until the window shows a later state than `before`, and returns its version.
fn wait_until_later(window: &Window, before: u64) -> u64 {
    window.until(&format!("Number(document.documentElement.dataset.version) > {before}"));
    version(window)
}

/// An expression for the first text run with these words.
fn run(words: &str) -> String {
    format!("[...document.querySelectorAll('.run')].find(run => run.textContent.includes({}))", json!(words))
}

fn a_sheet_is_shown() {
    let project = Project::new();
    let (_preview, window) = oosterhout(&project);
    assert_eq!(window.value("document.querySelectorAll('.page').length"), 4);
    window.until(&run("Oosterhout"));
    let picture = window
        .value("(() => { const i = document.querySelector('.page img'); return [i.naturalWidth > 0, i.alt]; })()");
    assert_eq!(picture, json!([true, ""]));
    assert!(window.text("document.title").contains("Oosterhout"));
    // For a screen reader: headings in the sheet, in its language.
    window.until("document.querySelector('.page [role=heading][aria-level=\"1\"]')");
    assert_eq!(window.text("document.querySelector('.page [lang]').lang"), "nl");
}

fn a_save_shows_and_the_position_stays() {
    let project = Project::new();
    let (_preview, window) = oosterhout(&project);
    let second = "document.querySelectorAll('.page')[1]";
    window.value(&format!("{second}.scrollIntoView({{ block: 'start', behavior: 'instant' }})"));
    window.until(&format!("{second}.querySelector('.run')"));
    let top = format!("Math.round({second}.getBoundingClientRect().top)");
    window.until(&format!("{second}.querySelector('img').complete"));
    let before = window.value(&top);
    let others =
        "[...document.querySelectorAll('.page')].map(page => page.dataset.hash).filter((_, index) => index != 1)";
    let hashes = window.value(others);
    let at = version(&window);
    project.edit(DEVELOPMENT, "gemeente", "zojuist");
    wait_until_later(&window, at);
    window.until(&run("zojuist"));
    assert_eq!(window.value(&top), before, "the position on the screen");
    assert_eq!(window.value(others), hashes, "the other pages");
}

fn a_page_below_the_view_is_updated() {
    let project = Project::new();
    let (_preview, window) = oosterhout(&project);
    let second = "document.querySelectorAll('.page')[1]";
    // Near enough to be loaded, too far to be waited for.
    window.value(&format!(
        "void (document.querySelector('#scroller').scrollTop += {second}.getBoundingClientRect().top - 1.7 * innerHeight)"
    ));
    window.until(&format!("{second}.querySelector('.run')"));
    let at = version(&window);
    project.edit(DEVELOPMENT, "gemeente", "zojuist");
    wait_until_later(&window, at);
    window.until(&run("zojuist"));
}

fn an_error_comes_and_goes() {
    let project = Project::new();
    let (_preview, window) = oosterhout(&project);
    let rows = project.read(ROWS);
    let at = version(&window);
    project.edit(ROWS, "oordeel = \"", "oordeel = ");
    let at = wait_until_later(&window, at);
    window.until("document.querySelector('#errors')?.checkVisibility()");
    let words = window.text("document.querySelector('#errors').textContent");
    let terminal = project.run(&["build", "oosterhout"]).stderr;
    assert!(words.contains(terminal.trim()), "{words}");
    assert_eq!(window.value("document.querySelectorAll('.page').length"), 4, "the last good pages stay");
    assert_eq!(window.value("document.querySelector('.page img').naturalWidth > 0"), json!(true));
    project.write(ROWS, rows);
    wait_until_later(&window, at);
    window.until("!document.querySelector('#errors')?.checkVisibility()");
}

/// Clicks on words, and returns the text of the panel with their source.
fn click(window: &Window, words: &str) -> String {
    window.press("Escape");
    for page in 0..window.value("document.querySelectorAll('.page').length").as_u64().expect("a number") {
        window.value(&format!("document.querySelectorAll('.page')[{page}].scrollIntoView({{ behavior: 'instant' }})"));
        window.until(&format!("document.querySelectorAll('.page')[{page}].querySelector('.run')"));
    }
    window.until(&run(words));
    window.click(&run(words));
    window.until("document.querySelector('#origin')?.checkVisibility()");
    window.text("document.querySelector('#origin').textContent")
}

/// The line of a file that has some words, from 1.
fn line_of(project: &Project, file: &str, words: &str) -> usize {
    project.read(file).lines().position(|line| line.contains(words)).unwrap_or_else(|| panic!("{file}: {words}")) + 1
}

fn a_click_shows_the_source_of_a_text() {
    let project = Project::new();
    let preview = Preview::start(&project, &["oosterhout"]);
    let window = Window::open(&preview.url, (1280, 1800));
    wait_until_shown(&window);
    // The municipality's own text, the boilerplate, the framework, a field of a table.
    let own = project.read(DEVELOPMENT);
    let own = own.split_whitespace().find(|word| word.len() > 9 && word.chars().all(char::is_alphanumeric));
    for (words, file, line_words) in [
        (own.expect("a long word"), DEVELOPMENT, own.expect("a long word")),
        ("permanent", DEFINITION, "permanent"),
        ("Netwerkpartners", "content/toetsingskaders/ggsr.toml", "Netwerkpartners"),
        ("vergroot", ROWS, "vergroot"),
    ] {
        let panel = click(&window, words);
        let line = line_of(&project, file, line_words);
        assert!(panel.contains(file.rsplit('/').next().expect("a name")), "{words}: {panel}");
        let open = window.text("document.querySelector('#origin a[href^=vscode]').href");
        let (path, location) = open.split_once(".md:").or_else(|| open.split_once(".toml:")).expect("a place");
        assert!(path.ends_with(file.rsplit_once('.').expect("an extension").0), "{words}: {open}");
        let found: usize = location.split(':').next().and_then(|line| line.parse().ok()).expect("a line");
        let text = project.read(file);
        let found_line = text.lines().nth(found - 1).expect("the line");
        assert!(found_line.contains(words), "{words}: line {found}, expected for example {line}: {found_line}");
    }
    window.press("Escape");
    window.until("!document.querySelector('#origin')?.checkVisibility()");
}

fn a_location_in_the_address_is_shown_and_marked() {
    let project = Project::new();
    let preview = Preview::start(&project, &["oosterhout"]);
    let text = project.read(ROWS);
    let line = text.lines().count() - 1;
    let window = Window::open(&format!("{}&at={ROWS}:{line}", preview.url), SIZE);
    wait_until_shown(&window);
    window.until("document.querySelector('.run.marked')");
    let is_in_view = "(() => { const box = document.querySelector('.run.marked').getBoundingClientRect(); \
                      return box.top >= 0 && box.bottom <= innerHeight; })()";
    window.until(is_in_view);
}

fn an_edited_shared_text_leads_to_other_sheets() {
    let project = Project::new();
    let (_preview, window) = oosterhout(&project);
    let at = version(&window);
    project.edit(DEFINITION, "gezin", "huishouden");
    wait_until_later(&window, at);
    window.until("document.querySelector('#edited')?.checkVisibility()");
    let links = "[...document.querySelectorAll('#edited a')].map(link => new URL(link.href).pathname)";
    window.until(&format!("{links}.includes('/sheet/gouda/factsheet-2013')"));
    let gouda = window.text("document.querySelector('#edited a[href*=gouda]').href");
    window.go(&gouda);
    wait_until_shown(&window);
    window.until("document.title.includes('Gouda')");
    window.until("document.querySelector('.run.marked')");
}

fn a_status_is_chosen_and_final_has_its_reasons() {
    const FILE: &str = "content/gemeenten/gouda/factsheet-2013/document.toml";
    let project = Project::new();
    let before = project.read(FILE);
    let preview = Preview::start(&project, &["gouda"]);
    let window = Window::open(&preview.url, SIZE);
    wait_until_shown(&window);
    let choose = |status: &str| {
        window.value(&format!(
            "(() => {{ const choice = document.querySelector('#status'); choice.focus(); choice.value = {}; \
             choice.dispatchEvent(new Event('change')); }})()",
            json!(status)
        ));
    };
    // An arrow opens the list, and chooses nothing yet.
    window.value("document.querySelector('#status').focus()");
    window.press("ArrowDown");
    window.until("document.querySelector('#status').matches(':open')");
    assert_eq!(window.text("document.querySelector('#status').value"), "concept");
    window.press("Escape");
    window.until("!document.querySelector('#status').matches(':open')");
    choose("definitief");
    window.until("document.querySelector('#blockers').open");
    assert_eq!(window.value("document.querySelector('#status').value"), "concept");
    assert!(window.value("document.querySelectorAll('#blockers a').length").as_u64() > Some(10));
    window.press("Escape");
    window.until("!document.querySelector('#blockers').open && document.activeElement.id == 'status'");
    // Each reason leads to its place.
    choose("definitief");
    window.until("document.querySelector('#blockers').open");
    let link = "document.querySelectorAll('#blockers a')[2]";
    let address = window.text(&format!("new URL({link}.href).searchParams.get('field')"));
    window.click(link);
    window.until(&format!("document.querySelector('#field').dataset.field == {}", json!(address)));
    assert_eq!(window.value("document.querySelector('#blockers').open"), false);
    assert_eq!(project.read(FILE), before);

    let at = version(&window);
    choose("wederhoor");
    wait_until_later(&window, at);
    window.until("document.querySelector('#status').value == 'wederhoor'");
    assert_eq!(project.read(FILE), before.replace("\"concept\"", "\"wederhoor\""));
    window.click("document.querySelector('#undo')");
    window.until("document.querySelector('#status').value == 'concept'");
    assert_eq!(project.read(FILE), before);
}

fn position_and_zoom_survive_a_reload() {
    let project = Project::new();
    let (_preview, window) = oosterhout(&project);
    let width = "Math.round(document.querySelector('.page').getBoundingClientRect().width)";
    let fit = window.value(width);
    window.press("1");
    window.until(&format!("{width} != {fit}"));
    let zoomed = window.value(width);
    window.value("document.querySelectorAll('.page')[2].scrollIntoView({ block: 'start', behavior: 'instant' })");
    let top = "Math.round(document.querySelectorAll('.page')[2].getBoundingClientRect().top)";
    let before = window.value(top).as_i64().expect("a number");
    // The position is stored a moment after scrolling.
    std::thread::sleep(std::time::Duration::from_millis(600));
    window.value("location.reload()");
    window.until("document.documentElement.dataset.version");
    window.until(&format!("{width} == {zoomed}"));
    window.until(&format!("Math.abs({top} - {before}) < 4"));
}

/// If `PICTURES` names a folder, the test writes pictures of the windows to it, to be looked at.
fn pages_fit_into_small_and_large_windows() {
    for (width, height) in [(1280, 800), (2200, 1300)] {
        let project = Project::new();
        let preview = Preview::start(&project, &["gouda"]);
        let window = Window::open(&preview.url, (width, height));
        let fits = |name: &str| {
            assert_eq!(window.value("document.documentElement.scrollWidth <= innerWidth"), json!(true), "{name}");
            if let Some(folder) = std::env::var_os("PICTURES").map(std::path::PathBuf::from) {
                std::thread::sleep(std::time::Duration::from_millis(500));
                fs::create_dir_all(&folder).expect("a folder");
                fs::write(folder.join(format!("{name}-{width}.png")), window.picture()).expect("a picture");
            }
        };
        wait_until_shown(&window);
        window.value("document.querySelectorAll('.page')[1].scrollIntoView({ behavior: 'instant' })");
        fits("sheet");
        window.until("document.querySelector('.page [role=heading]')");
        window.click("[...document.querySelectorAll('.run')].find(run => run.textContent.trim().length > 20)");
        window.until("document.querySelector('#origin')?.checkVisibility()");
        fits("origin");
        let at = version(&window);
        project.edit("content/gemeenten/gouda/factsheet-2013/document.toml", "soort = \"", "soort = ");
        wait_until_later(&window, at);
        fits("error");
        window.go(&format!("http://127.0.0.1:{}/", preview.port));
        window.until("document.querySelectorAll('[data-document]').length == 4");
        fits("overview");
    }
}

fn content_is_shown_as_text_only() {
    let project = Project::new();
    let script = "\\<script>document.title = 'gekraakt'\\</script> \\<img src=x onerror=alert(1)> &amp;";
    project.append(DEVELOPMENT, &format!("\n\nNieuw: {script}\n"));
    project.edit("content/gemeenten/oosterhout/gemeente.toml", "Oosterhout", "Ooster&lt;b>hout");
    let (preview, window) = oosterhout(&project);
    window.until(&run("gekraakt"));
    assert!(!window.text("document.title").contains("gekraakt"));
    assert_eq!(window.value("document.querySelectorAll('.page script, .page img[src=x]').length"), Value::from(0));
    let panel = click(&window, "gekraakt");
    assert!(panel.contains("ontwikkeling.md"), "{panel}");
    assert_eq!(window.value("document.querySelectorAll('#origin script, #origin img').length"), Value::from(0));
    window.go(&format!("http://127.0.0.1:{}/", preview.port));
    window.until("document.body.textContent.includes('Ooster<b>hout')");
}

/// A role of the accessibility tree with its name, and below it the same of its children. Lines of text are left out.
fn outline(nodes: &[Value], node: &Value, depth: usize, lines: &mut Vec<String>) {
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let is_shown = node["ignored"] != true && !matches!(role, "StaticText" | "InlineTextBox" | "none" | "generic");
    if is_shown {
        let name = node["name"]["value"].as_str().unwrap_or_default();
        lines.push(format!("{}{role} {name}", "  ".repeat(depth)).trim_end().to_owned());
    }
    for id in node["childIds"].as_array().into_iter().flatten() {
        if let Some(child) = nodes.iter().find(|node| node["nodeId"] == *id) {
            outline(nodes, child, depth + usize::from(is_shown), lines);
        }
    }
}

/// The roles and names of the sidebar and all in it, as assistive technology gets them.
fn sidebar_outline(window: &Window) -> Vec<String> {
    let nodes = window.accessibility_tree();
    let sidebar = nodes.iter().find(|node| node["role"]["value"] == "navigation").expect("a sidebar");
    let mut lines = Vec::new();
    outline(&nodes, sidebar, 0, &mut lines);
    lines
}

fn the_sidebar_is_tabs_with_lists() {
    let project = Project::new();
    project.edit(desk::FINDINGS, "geen zicht op", "geen  zicht op");
    let preview = Preview::start(&project, &["gouda"]);
    let window = Window::open(&preview.url, SIZE);
    wait_until_shown(&window);
    window.until("document.querySelectorAll('#open [data-gap]').length == 14");
    window.until("document.querySelectorAll('#issues [data-warning]').length == 1");
    for (tab, panel) in [("contents", "Contents"), ("thumbnails", "Pages"), ("open", "Open"), ("issues", "Warnings")] {
        window.click(&format!("document.querySelector('#tab-{tab}')"));
        window.until(&format!("document.querySelector('#{tab} li')?.checkVisibility()"));
        let lines = sidebar_outline(&window);
        let tabs = ["    tab Contents", "    tab Facts", "    tab Pages", "    tab Open 14", "    tab Warnings 1"];
        assert_eq!(lines[..2], ["navigation Sidebar", "  tablist"], "{lines:#?}");
        assert_eq!(lines[2..7], tabs, "{lines:#?}");
        assert!(lines[7].starts_with(&format!("  tabpanel {panel}")) && lines[8] == "    list", "{lines:#?}");
        // These have more than a list of buttons.
        if ["open", "issues"].contains(&tab) {
            continue;
        }
        // Below the list are items with a button each, and nothing else.
        let (items, buttons): (Vec<_>, Vec<_>) = lines[9..].iter().partition(|line| line.starts_with("      listitem"));
        assert!(buttons.iter().all(|line| line.starts_with("        button ")), "{lines:#?}");
        assert!(!items.is_empty() && items.len() == buttons.len(), "{lines:#?}");
    }
}

fn a_page_that_was_left_holds_no_connection() {
    let project = Project::new();
    let preview = Preview::start(&project, &["oosterhout"]);
    let overview = format!("http://127.0.0.1:{}/", preview.port);
    let window = Window::open(&preview.url, SIZE);
    wait_until_shown(&window);
    // A browser opens six connections to a server, and keeps pages that were left; after a minute it drops one of them.
    let start = Instant::now();
    for _ in 0..4 {
        window.go(&overview);
        window.until("document.querySelectorAll('[data-document]').length == 4");
        window.go(&preview.url);
        wait_until_shown(&window);
    }
    window.value("void fetch('/').then(() => { globalThis.isAnswered = true })");
    window.until("globalThis.isAnswered");
    assert!(start.elapsed() < PATIENCE / 2, "a page waits for a connection: {:?}", start.elapsed());
    // A page that is shown again receives states again.
    window.value("history.go(-2)");
    window.until("!globalThis.isAnswered");
    let at = wait_until_shown(&window);
    window.value("document.querySelectorAll('.page')[1].scrollIntoView({ behavior: 'instant' })");
    project.edit(DEVELOPMENT, "gemeente", "zojuist");
    wait_until_later(&window, at);
    window.until(&run("zojuist"));
}
