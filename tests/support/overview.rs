//! Uses the overview in a real Chromium, as cards and as a list: a part of `tests/browser.rs`.

use std::fs;

use serde_json::json;

use crate::browser::Window;
use crate::support::Project;
use crate::support::preview::Preview;
use crate::{SIZE, oosterhout, run, wait_until_shown};

/// The tests by their names.
pub const TESTS: &[(&str, fn())] = &[
    ("documents_come_and_go_in_the_overview", documents_come_and_go_in_the_overview),
    ("the_overview_is_filtered_by_typing", the_overview_is_filtered_by_typing),
    ("the_overview_creates_a_municipality_and_its_factsheet", the_overview_creates_a_municipality_and_its_factsheet),
    ("the_list_has_a_row_for_each_municipality", the_list_has_a_row_for_each_municipality),
    ("the_list_is_filtered_and_remembers_it", the_list_is_filtered_and_remembers_it),
    ("an_empty_cell_creates_its_document_by_keyboard", an_empty_cell_creates_its_document_by_keyboard),
    ("many_documents_are_a_list", many_documents_are_a_list),
];

fn documents_come_and_go_in_the_overview() {
    let project = Project::with(&["oosterhout"]);
    let preview = Preview::start(&project, &[]);
    let window = Window::open(&preview.url, SIZE);
    let documents = "document.querySelectorAll('[data-document]').length";
    window.until(&format!("{documents} == 1"));
    let (from, to) = ("content/gemeenten/oosterhout", "content/gemeenten/nieuwstad");
    let files =
        ["gemeente.toml", "vervolg-2015/document.toml", "vervolg-2015/ontwikkeling.md", "vervolg-2015/uitkomsten.toml"];
    for file in files {
        project
            .write(&format!("{to}/{file}"), project.read(&format!("{from}/{file}")).replace("Oosterhout", "Nieuwstad"));
    }
    window.until(&format!("{documents} == 2"));
    window.until("document.body.textContent.includes('Nieuwstad')");
    window.until(
        "[...document.querySelectorAll('[data-document] img')].some(image => image.complete && image.naturalWidth > 0)",
    );
    fs::remove_dir_all(project.path(to)).expect("it can be removed");
    window.until(&format!("{documents} == 1"));
}

fn the_overview_is_filtered_by_typing() {
    let project = Project::new();
    let preview = Preview::start(&project, &[]);
    let window = Window::open(&preview.url, SIZE);
    window.until("document.querySelectorAll('[data-document]').length == 4");
    window.press("/");
    for letter in ["g", "o", "u"] {
        window.press(letter);
    }
    let visible = "[...document.querySelectorAll('[data-document]')].filter(card => card.checkVisibility())";
    window.until(&format!("{visible}.length == 1"));
    assert_eq!(window.text(&format!("{visible}[0].dataset.document")), "gouda/factsheet-2013");
}

fn the_overview_creates_a_municipality_and_its_factsheet() {
    let project = Project::new();
    let (preview, window) = oosterhout(&project);
    window.go(&format!("http://127.0.0.1:{}/?ui=nl", preview.port));
    window.until("document.querySelectorAll('[data-document]').length == 4");
    window.click("document.querySelector('#new-open')");
    window.until("document.querySelector('#new').open && document.activeElement.name == 'kind'");
    // Escape closes the dialog, and the button has the focus again.
    window.press("Escape");
    window.until("!document.querySelector('#new').open && document.activeElement.id == 'new-open'");

    window.click("document.querySelector('#new-open')");
    window.until("document.querySelector('#new').open");
    window.click("document.querySelector('#new [value=gemeente]')");
    let create = "document.querySelector('#new .primary')";
    let fill = |field: &str, value: &str| {
        window.value(&format!("void (document.querySelector('#new-{field}').value = {})", json!(value)));
    };
    fill("name", "den helder");
    window.click(create);
    window.until("document.querySelector('#new-name-error').textContent.includes('hoofdletters')");
    assert_eq!(window.value("document.activeElement.id"), "new-name");
    assert_eq!(window.value("document.activeElement.ariaInvalid"), "true");
    fill("name", "Den Helder");
    window.click(create);
    // Its first factsheet comes next.
    window.until("document.activeElement.id == 'new-approaches'");
    assert_eq!(window.value("document.querySelector('#new-municipality').value"), "den-helder");
    assert_eq!(project.read("content/gemeenten/den-helder/gemeente.toml"), "naam = \"Den Helder\"\n");
    fill("year", "2016");
    fill("approaches", "Team ‘A’\n\nMPG-overleg\n");
    window.click(create);
    window.until("location.pathname == '/sheet/den-helder/factsheet-2016'");
    wait_until_shown(&window);
    window.until(&run("Den Helder"));
    let text = project.read("content/gemeenten/den-helder/factsheet-2016/document.toml");
    assert!(text.contains("aanpakken = [\"team-a\", \"mpg-overleg\"]"), "{text}");
}

/// The overview of a project, as a list.
fn list(project: &Project) -> (Preview, Window) {
    let preview = Preview::start(project, &[]);
    let window = Window::open(&preview.url, SIZE);
    window.click("document.querySelector('[data-view=list]')");
    // All documents were read.
    window.until("document.querySelectorAll('#list td[data-document] time').length == 4");
    (preview, window)
}

/// The words of the cells of a row, from the name of the municipality to the last column.
const CELLS: &str = "[...document.querySelectorAll('#list tr')].filter(row => row.checkVisibility()).map(row => \
                     [...row.cells].map(cell => cell.textContent).join(' | '))";

fn the_list_has_a_row_for_each_municipality() {
    const STATUS: &str = "content/gemeenten/gouda/factsheet-2013/document.toml";
    let project = Project::new();
    project.write("content/gemeenten/aa/gemeente.toml", "naam = \"Aa en Hunze\"\n");
    let (_preview, window) = list(&project);
    let rows = window.value(CELLS);
    let rows: Vec<&str> = rows.as_array().expect("rows").iter().map(|row| row.as_str().expect("words")).collect();
    assert_eq!(rows[0], "Municipality | Factsheet 2013 | Vervolg 2015");
    assert_eq!(rows[1], "Aa en Hunze | + | ");
    assert!(rows[2].starts_with("Bergen op Zoom | + | Bergen op Zoom, Vervolg 2015: "), "{}", rows[2]);
    assert!(rows[4].contains("| Gouda, Factsheet 2013: concept, 18 open, "), "{}", rows[4]);
    assert!(rows[4].ends_with("| +"), "a follow-up can be created of {}", rows[4]);
    assert_eq!(rows.len(), 6);
    // A change replaces its own cell only, and the focus stays.
    // The program may still be checking the other documents: first the list is still for a while.
    window.until(
        "(() => { const cells = [...document.querySelectorAll('#list td')]; \
         globalThis.still = cells.every(cell => cell.isOld) ? (globalThis.still ?? 0) + 1 : 0; \
         cells.forEach(cell => { cell.isOld = true }); return globalThis.still > 40; })()",
    );
    window.value("document.querySelector('#list [data-document=\"gouda/factsheet-2013\"] a').focus()");
    project.edit(STATUS, "concept", "wederhoor");
    window.until("document.querySelector('#list [data-document=\"gouda/factsheet-2013\"] [data-status=wederhoor]')");
    assert_eq!(window.value("[...document.querySelectorAll('#list td')].filter(cell => !cell.isOld).length"), 1);
    window.until("document.activeElement.textContent.startsWith('Gouda, Factsheet 2013: wederhoor')");
    // An error is said in words.
    project.edit(STATUS, "wederhoor", "verhoor");
    window.until(
        "document.querySelector('#list [data-document=\"gouda/factsheet-2013\"] .error')?.textContent == '1 error'",
    );
    // The cell leads to the sheet.
    window.press("Enter");
    window.until("location.pathname == '/sheet/gouda/factsheet-2013'");
}

fn the_list_is_filtered_and_remembers_it() {
    let project = Project::new();
    project.edit(
        "content/gemeenten/gouda/factsheet-2013/document.toml",
        "status = \"concept\"",
        "status = \"wederhoor\"",
    );
    project.write("content/gemeenten/aa/gemeente.toml", "naam = \"Aa en Hunze\"\n");
    let (preview, window) = list(&project);
    let names = "[...document.querySelectorAll('#list tbody tr')].filter(row => row.checkVisibility()).map(row => row.cells[0].textContent)";
    let number = |choice: &str| {
        window
            .text(&format!("document.querySelector('[data-choice={choice}] .number').textContent"))
            .parse()
            .expect("a number")
    };
    let numbers: Vec<u32> = ["concept", "wederhoor", "definitief"].map(number).to_vec();
    assert_eq!((number("all"), numbers.iter().sum::<u32>(), numbers[1]), (4, 4, 1));
    window.click("document.querySelector('[data-choice=wederhoor]')");
    assert_eq!(window.value(names), json!(["Gouda"]));
    assert_eq!(window.text("document.querySelector('#count').textContent"), "1 of 4 documents");
    window.press("/");
    for letter in ["e", "m", "m"] {
        window.press(letter);
    }
    window.until("document.querySelector('#no-match').checkVisibility()");
    window.click("document.querySelector('[data-choice=all]')");
    assert_eq!(window.value(names), json!(["Emmen"]));
    // Who comes back from a sheet finds what was chosen.
    window.go(&format!("http://127.0.0.1:{}/sheet/gouda/factsheet-2013", preview.port));
    window.go(&format!("http://127.0.0.1:{}/", preview.port));
    window.until("document.querySelector('#list').checkVisibility()");
    window.until("document.querySelector('#filter').value == 'emm'");
    assert_eq!(window.value(names), json!(["Emmen"]));
    // A municipality without documents is found by its name.
    window.value("void (document.querySelector('#filter').value = 'hunze')");
    window.value("document.querySelector('#filter').oninput()");
    assert_eq!(window.value(names), json!(["Aa en Hunze"]));
}

fn an_empty_cell_creates_its_document_by_keyboard() {
    let project = Project::new();
    let (_preview, window) = list(&project);
    window.value("document.querySelector('#list [data-document=\"emmen/factsheet-2013\"] a').focus()");
    let focused = "(document.activeElement.ariaLabel ?? document.activeElement.textContent).split(':')[0]";
    for (key, expected) in [
        ("ArrowDown", "Gouda, Factsheet 2013"),
        ("ArrowUp", "Emmen, Factsheet 2013"),
        ("End", "Create Factsheet 2013 of Oosterhout"),
        ("ArrowRight", "Oosterhout, Vervolg 2015"),
        ("ArrowRight", "Oosterhout, Vervolg 2015"),
        ("Home", "Bergen op Zoom, Vervolg 2015"),
        ("ArrowDown", "Create Vervolg 2015 of Emmen"),
    ] {
        window.press(key);
        assert_eq!(window.text(focused), expected, "{key}");
    }
    window.press("Enter");
    window.until("document.querySelector('#new').open && document.activeElement.matches('.primary')");
    let field = |name: &str| window.text(&format!("document.querySelector('#new-{name}').value"));
    assert_eq!([field("municipality"), field("year")], ["emmen", "2015"]);
    assert!(window.text("document.querySelector('#new-municipality-hint').textContent").contains("2013"));
    window.press("Escape");
    window.until(&format!("{focused} == 'Create Vervolg 2015 of Emmen'"));
    window.press("Enter");
    window.until("document.querySelector('#new').open && document.activeElement.matches('.primary')");
    window.press("Enter");
    window.until("location.pathname == '/sheet/emmen/vervolg-2015'");
    assert!(project.read("content/gemeenten/emmen/vervolg-2015/document.toml").contains("concept"));
}

fn many_documents_are_a_list() {
    let project = Project::series(15);
    let preview = Preview::start(&project, &[]);
    let window = Window::open(&preview.url, SIZE);
    window.until("document.querySelectorAll('#list td[data-document] time').length == 30");
    assert_eq!(window.value("document.querySelectorAll('.card, img').length"), 0, "no card is created");
    // The head stays, and no row is below it.
    window.value("document.querySelector('#list tbody tr:nth-child(12) a').focus()");
    window.press("End");
    let top = "document.querySelector('#list thead th').getBoundingClientRect().top - document.querySelector('#main').getBoundingClientRect().top";
    assert_eq!(window.value(top), 0);
    window.press("Home");
    window.until("document.activeElement.getBoundingClientRect().top >= document.querySelector('#list thead').getBoundingClientRect().bottom");
    window.click("document.querySelector('[data-view=cards]')");
    window.until("document.querySelectorAll('.card').length == 30");
    window.value("location.reload()");
    window
        .until("document.querySelectorAll('.card').length == 30 && !document.querySelector('#list').checkVisibility()");
}
