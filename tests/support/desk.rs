//! Writes texts in the preview in a real Chromium, as an editor does: a part of `tests/browser.rs`.

#[path = "desk_issues.rs"]
pub mod issues;

use serde_json::json;

use crate::browser::Window;
use crate::support::Project;
use crate::support::preview::Preview;
use crate::{DEVELOPMENT, SIZE, oosterhout, run, wait_until_shown};

/// The findings of Gouda.
pub const FINDINGS: &str = "content/gemeenten/gouda/factsheet-2013/mpg-overleg/bevindingen.toml";
pub const CONTEXT: &str = "content/gemeenten/gouda/factsheet-2013/context.md";

/// Words of a finding with the verdict X and without a LET OP.
pub const FINDING: &str = "voorrang te geven";

/// The tests by their names.
pub const TESTS: &[(&str, fn())] = &[
    ("files_are_made_while_the_sheet_stays", files_are_made_while_the_sheet_stays),
    ("typed_text_shows_before_it_is_saved", typed_text_shows_before_it_is_saved),
    ("a_conflict_loses_nothing", a_conflict_loses_nothing),
    ("verdicts_and_parts_of_a_finding_are_changed", verdicts_and_parts_of_a_finding_are_changed),
    ("the_open_places_are_a_tour", the_open_places_are_a_tour),
    ("a_text_is_written_by_keyboard_only", a_text_is_written_by_keyboard_only),
    ("a_field_that_is_left_is_saved", a_field_that_is_left_is_saved),
    ("marks_are_written_as_the_content_has_them", marks_are_written_as_the_content_has_them),
    ("pasted_text_becomes_markdown", pasted_text_becomes_markdown),
    ("the_pages_speak_dutch_on_request", the_pages_speak_dutch_on_request),
    ("a_field_has_an_address", a_field_has_an_address),
    ("the_field_fits_into_every_window", the_field_fits_into_every_window),
];

/// A preview of Gouda, and a window that shows its first state.
pub fn gouda(project: &Project) -> (Preview, Window) {
    let preview = Preview::start(project, &["gouda"]);
    let window = Window::open(&preview.url, SIZE);
    wait_until_shown(&window);
    (preview, window)
}

/// Clicks on words of a page, and waits for their field.
pub fn open(window: &Window, page: usize, words: &str) {
    let page = format!("document.querySelectorAll('.page')[{page}]");
    window.until(&page);
    window.value(&format!("{page}.scrollIntoView({{ behavior: 'instant' }})"));
    window.until(&run(words));
    window.click(&run(words));
    window.until("document.querySelector('#field').dataset.field && document.activeElement.id == 'field-text'");
}

/// Waits until the field has a state.
pub fn wait_for_state(window: &Window, state: &str) {
    window.until(&format!("document.querySelector('#field').dataset.state == '{state}'"));
}

/// The text of the open field.
pub fn field_text(window: &Window) -> String {
    window.text("document.querySelector('#field-text').value")
}

/// Selects the first occurrence of some words in the text area.
pub fn select(window: &Window, words: &str) {
    let words = json!(words);
    window.value(&format!(
        "(() => {{ const area = document.querySelector('#field-text'); const at = area.value.indexOf({words}); \
         area.focus(); area.setSelectionRange(at, at + {words}.length); }})()"
    ));
}

fn typed_text_shows_before_it_is_saved() {
    let project = Project::new();
    let (_preview, window) = gouda(&project);
    let before = project.read(FINDINGS);
    open(&window, 5, FINDING);
    select(&window, FINDING);
    window.enter_text("zojuist voorrang te geven");
    window.until(&run("zojuist"));
    wait_for_state(&window, "unsaved");
    assert_eq!(project.read(FINDINGS), before, "nothing is written yet");
    window.press_with_control("s");
    wait_for_state(&window, "saved");
    assert_eq!(project.read(FINDINGS), before.replace(FINDING, "zojuist voorrang te geven"));
    window.click("document.querySelector('#undo')");
    window.until(&format!("!{}", run("zojuist")));
    assert_eq!(project.read(FINDINGS), before, "the save is taken back");
    window.click("document.querySelector('#redo')");
    window.until(&run("zojuist"));
}

fn a_conflict_loses_nothing() {
    let project = Project::new();
    let (_preview, window) = gouda(&project);
    open(&window, 5, FINDING);
    select(&window, FINDING);
    window.enter_text("mijn tekst");
    window.until(&run("mijn tekst"));
    project.edit(FINDINGS, FINDING, "hun tekst");
    window.press_with_control("s");
    wait_for_state(&window, "conflict");
    assert!(window.text("document.querySelector('#field-conflict-text').textContent").contains("hun tekst"));
    assert!(field_text(&window).contains("mijn tekst") && project.read(FINDINGS).contains("hun tekst"));
    window.click("document.querySelector('#field-keep-mine')");
    wait_for_state(&window, "saved");
    assert!(project.read(FINDINGS).contains("mijn tekst") && !project.read(FINDINGS).contains("hun tekst"));
    // A change in another field of the file is no conflict.
    select(&window, "mijn tekst");
    window.enter_text("latere tekst");
    project.edit(FINDINGS, "geen zicht op de totale", "weinig zicht op de totale");
    window.press_with_control("s");
    wait_for_state(&window, "saved");
    let text = project.read(FINDINGS);
    assert!(text.contains("latere tekst") && text.contains("weinig zicht op de totale"));
}

fn verdicts_and_parts_of_a_finding_are_changed() {
    let project = Project::new();
    let (_preview, window) = gouda(&project);
    let before = project.read(FINDINGS);
    open(&window, 5, FINDING);
    window.until("document.querySelector('#field-choices [data-value=X][aria-pressed=true]')");
    window.click("document.querySelector('#field-choices [data-value=√]')");
    window.until("document.activeElement.matches('[data-value=√][aria-pressed=true]')");
    let lines = |text: &str| text.matches("oordeel = \"√\"").count();
    assert_eq!(lines(&project.read(FINDINGS)), lines(&before) + 1);
    window.click("document.querySelector('#field-parts button')");
    window.until("document.querySelector('#field').dataset.field.endsWith('let-op') && getSelection().toString()");
    window.enter_text("Niet altijd.");
    window.until(&run("Niet altijd."));
    window.press_with_control("s");
    wait_for_state(&window, "saved");
    assert!(project.read(FINDINGS).contains("let-op = \"Niet altijd.\""));
    window.click(
        "[...document.querySelectorAll('#field-parts button')].find(one => one.textContent.startsWith('Remove LET'))",
    );
    window.until("document.querySelector('#field').dataset.field.endsWith('tekst')");
    window.click("document.querySelector('#field-choices [data-value=X]')");
    window.until("document.activeElement.matches('[data-value=X][aria-pressed=true]')");
    assert_eq!(project.read(FINDINGS), before, "all is as it was");
}

fn the_open_places_are_a_tour() {
    let project = Project::new();
    let (_preview, window) = gouda(&project);
    window.click("document.querySelector('#tab-open')");
    window.until("document.querySelector('#open [data-gap] button')");
    window.click("document.querySelector('#open [data-gap] button')");
    window.until("getSelection().toString() == '{lacune}' && document.querySelector('#gap-position').textContent == '1 of 14 open'");
    window.enter_text("De aanpak is beschreven.");
    window.until(&run("De aanpak is beschreven."));
    window.press_with_control("Enter");
    window.until("document.querySelector('#gap-position').textContent == '1 of 13 open'");
    assert!(project.read(CONTEXT).contains("- De aanpak is beschreven.\n"));
    // The next field has several gaps: first they, then the next field.
    assert_eq!(window.text("document.querySelector('#field').dataset.field"), "own/mpg-overleg/beschrijving:");
    let gaps = field_text(&window).matches("{lacune}").count();
    for _ in 0..gaps {
        window.until("getSelection().toString() == '{lacune}'");
        window.enter_text("iets");
        window.press_with_control("Enter");
    }
    window.until("document.querySelector('#open-count').textContent == '12'");
    window.until("document.querySelector('#field').dataset.field.includes('aanpak-omschrijving')");
    window.click("document.querySelector('#gap-previous')");
    window.until("document.querySelector('#gap-position').textContent == '12 of 12 open'");
}

fn a_text_is_written_by_keyboard_only() {
    let project = Project::new();
    let (_preview, window) = gouda(&project);
    window.until(&run("inwoners"));
    for _ in 0..80 {
        window.press("]");
        if window.value("document.querySelector('.line.current')?.textContent.includes('inwoners')") == json!(true) {
            break;
        }
    }
    // The arrows go on from a paragraph that has the focus.
    let line = window.text("document.activeElement.textContent");
    window.press("ArrowDown");
    window.until(&format!(
        "document.activeElement.matches('.line') && document.activeElement.textContent != {}",
        json!(line)
    ));
    window.press("ArrowUp");
    window.until(&format!("document.activeElement.textContent == {}", json!(line)));
    window.press("Enter");
    window.until("document.activeElement.id == 'field-text'");
    window.enter_text("Kortom: ");
    window.until(&run("Kortom:"));
    window.press("Escape");
    window.until("document.querySelector('#field').hidden");
    window.until(&format!("!{}", run("Kortom:")));
    window.until("document.activeElement.matches('.line, #scroller')");
    assert!(!project.read(CONTEXT).contains("Kortom:"));
    // What was typed is not lost.
    window.click("document.querySelector('#notice button')");
    window.until(&run("Kortom:"));
    window.press_with_control("s");
    wait_for_state(&window, "saved");
    assert!(project.read(CONTEXT).contains("Kortom:"));
}

fn a_field_that_is_left_is_saved() {
    let project = Project::new();
    let (_preview, window) = gouda(&project);
    open(&window, 5, FINDING);
    select(&window, FINDING);
    window.enter_text("bovenaan te staan");
    window.until(&run("bovenaan"));
    let field = window.text("document.querySelector('#field').dataset.field");
    window.click(&run("De gemeente en twee netwerkpartners"));
    window.until(&format!("document.querySelector('#field').dataset.field != {}", json!(field)));
    assert!(project.read(FINDINGS).contains("bovenaan te staan"));
    window.click("document.querySelector('#field-close')");
    window.until("document.querySelector('#field').hidden");
}

fn marks_are_written_as_the_content_has_them() {
    let project = Project::new();
    let (_preview, window) = gouda(&project);
    open(&window, 5, FINDING);
    select(&window, "voorrang ");
    window.press_with_control("b");
    assert!(field_text(&window).contains("**voorrang** te geven"), "{}", field_text(&window));
    window.press_with_control("i");
    assert!(field_text(&window).contains("***voorrang*** te geven"), "{}", field_text(&window));
    window.press_with_control("b");
    window.press_with_control("i");
    assert!(field_text(&window).contains(" voorrang te geven"), "{}", field_text(&window));
    select(&window, "te geven");
    window.click("document.querySelector('#tool-link')");
    window.until("document.querySelector('#ask').open");
    window.enter_text("www.example.nl/a b");
    window.click("document.querySelector('#ask-yes')");
    window.until("document.querySelector('#field-text').value.includes('[te geven](https://www.example.nl/a%20b)')");
    select(&window, "Een netwerkpartner");
    window.click("document.querySelector('#tool-list')");
    assert!(field_text(&window).contains("\n\n- Een netwerkpartner"), "{}", field_text(&window));
    window.click("document.querySelector('#tool-gap')");
    window.press_with_control("s");
    wait_for_state(&window, "saved");
    let run = project.run(&["build", "gouda"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
}

fn pasted_text_becomes_markdown() {
    let project = Project::new();
    let (_preview, window) = gouda(&project);
    let word = "<p class=MsoNormal><b>Vet </b>en <i>schuin</i>.<o:p></o:p></p>\
                <p class=MsoListParagraph style='text-indent:-18pt;mso-list:l0 level1 lfo1'><![if !supportLists]>\
                <span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>een</p>\
                <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>twee</p>";
    let cases = [
        (word, "**Vet** en *schuin*.\n\n- een\n- twee"),
        ("<b style='font-weight:normal'><span style='font-weight:700'>Vet</span> niet</b>", "**Vet** niet"),
        ("<ul><li>een<ul><li>a</li></ul></li><li><p>twee</p></li></ul>na", "- een\n  - a\n- twee\n\nna"),
        ("<ol><li>een</li><li>twee</li></ol>", "1. een\n2. twee"),
        (
            "<h1>Kop</h1><p>zie <a href='https://example.nl/(a)'>hier</a></p>",
            "Kop\n\nzie [hier](https://example.nl/%28a%29)",
        ),
        ("<a href='javascript:alert(1)'>niet</a><script>alert(1)</script><style>p{}</style>", "niet"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\n\nc"),
        (
            "<p>2 * 3 {lacune} &lt;b&gt; [a](b) - c</p><p>- d</p><p># e</p><p>1. f</p>",
            "2 \\* 3 \\{lacune} \\<b> \\[a](b) - c\n\n\\- d\n\n\\# e\n\n1\\. f",
        ),
        ("ge\u{ad}deeld  woord<br>regel", "gedeeld woord regel"),
    ];
    for (html, markdown) in cases {
        let pasted = format!("import('/assets/paste.js').then(({{ markdownOf }}) => markdownOf({}))", json!(html));
        assert_eq!(window.text(&pasted), markdown, "{html}");
    }
}

fn the_pages_speak_dutch_on_request() {
    let project = Project::new();
    let preview = Preview::start(&project, &["gouda", "--ui", "nl"]);
    let window = Window::open(&preview.url, SIZE);
    wait_until_shown(&window);
    assert_eq!(window.text("document.documentElement.lang"), "nl");
    assert_eq!(window.text("document.querySelector('#tab-contents').textContent"), "Inhoud");
    window.go(&format!("http://127.0.0.1:{}/", preview.port));
    window.until("document.querySelectorAll('[data-document]').length == 4");
    assert_eq!(window.text("document.querySelector('#count').textContent"), "4 documenten");
    let empty = "[...document.querySelectorAll('[data-word]')].filter(element => !element.textContent).length";
    assert_eq!(window.value(empty), json!(0));
}

fn a_field_has_an_address() {
    let project = Project::new();
    let (preview, window) = gouda(&project);
    open(&window, 5, FINDING);
    let address = window.text("location.href");
    assert!(!address.contains("token"), "{address}");
    let other = Window::open(&preview.url, SIZE);
    other.go(&address);
    other.until("document.querySelector('#field-text').value.includes('voorrang te geven')");
    other.until(&run(FINDING));
}

/// If `PICTURES` names a folder, the test writes pictures of the windows to it, to be looked at.
fn the_field_fits_into_every_window() {
    let project = Project::new();
    for (width, height) in [(1440, 900), (1024, 768), (500, 844)] {
        let preview = Preview::start(&project, &["gouda"]);
        let window = Window::open(&preview.url, (width, height));
        wait_until_shown(&window);
        open(&window, 5, FINDING);
        let is_inside = |element: &str| {
            format!(
                "(() => {{ const box = document.querySelector('{element}').getBoundingClientRect(); \
                 return box.width > 200 && box.left >= 0 && box.right <= innerWidth && box.top < innerHeight; }})()"
            )
        };
        for element in ["#field", "#field-text", "#pages"] {
            window.until(&is_inside(element));
        }
        assert_eq!(window.value("document.documentElement.scrollWidth <= innerWidth"), json!(true), "{width}");
        let unnamed = "[...document.querySelectorAll('#field button')].filter(button => \
                       button.checkVisibility() && !(button.ariaLabel || button.textContent.trim())).length";
        assert_eq!(window.value(unnamed), json!(0));
        if let Some(folder) = std::env::var_os("PICTURES").map(std::path::PathBuf::from) {
            std::fs::create_dir_all(&folder).expect("a folder");
            std::fs::write(folder.join(format!("field-{width}.png")), window.picture()).expect("a picture");
        }
    }
}

fn files_are_made_while_the_sheet_stays() {
    let project = Project::new();
    project.build(&["oosterhout"]);
    project.edit(DEVELOPMENT, "gemeente", "stad");
    let (preview, window) = oosterhout(&project);
    window.click("document.querySelector('#make')");
    let is_done = "document.querySelector('#making').dataset.phase === 'done'";
    window.until(is_done);
    assert_eq!(window.text("document.querySelector('#making-state').textContent"), "1 PDF file made");
    let folder = window.text("document.querySelector('#making-folder').textContent");
    assert_eq!(folder, project.path("out").display().to_string());
    window.until("document.querySelector('#making-documents del')?.checkVisibility()");
    assert!(window.text("document.querySelector('#making-documents ins').textContent").contains("stad"));
    // The link opens the file that was made.
    let file = window.text("document.querySelector('#making-documents a').getAttribute('href')");
    assert!(project.outputs().iter().any(|name| project.output(name) == preview.get(&file).body), "{file}");
    window.click("document.querySelector('#making-close')");
    assert_eq!(window.text("document.activeElement.id"), "make");

    window.go(&format!("http://127.0.0.1:{}/?ui=nl", preview.port));
    window.until("document.querySelectorAll('[data-document]').length === 4");
    window.click("document.querySelector('#make')");
    window.until(is_done);
    let state = window.text("document.querySelector('#making-state').textContent");
    assert_eq!(state, "3 PDF-bestanden zijn gemaakt, 1 PDF-bestand was al goed");
    assert_eq!(project.outputs().len(), 4);
}
