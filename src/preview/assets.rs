//! The HTML, styles and scripts of the preview, compiled into the program.

/// A file: its name, its media type, and its text.
type Asset = (&'static str, &'static str, &'static str);

/// The page of a sheet.
pub const SHEET: &str = include_str!("assets/sheet.html");

/// The page of the overview.
pub const OVERVIEW: &str = include_str!("assets/overview.html");

macro_rules! script {
    ($name:literal) => {
        ($name, "text/javascript; charset=utf-8", include_str!(concat!("assets/", $name)))
    };
}

macro_rules! style {
    ($name:literal) => {
        ($name, "text/css; charset=utf-8", include_str!(concat!("assets/", $name)))
    };
}

/// The files that the two pages load.
const ASSETS: &[Asset] = &[
    style!("base.css"),
    style!("changes.css"),
    style!("effect.css"),
    style!("facts.css"),
    style!("field.css"),
    style!("list.css"),
    style!("make.css"),
    style!("new.css"),
    style!("overview.css"),
    style!("parts.css"),
    style!("sheet.css"),
    style!("sidebar.css"),
    style!("status.css"),
    style!("warnings.css"),
    script!("age.js"),
    script!("ask.js"),
    script!("cards.js"),
    script!("changes.js"),
    script!("choices.js"),
    script!("dom.js"),
    script!("draft.js"),
    script!("drawer.js"),
    script!("effect.js"),
    script!("facts.js"),
    script!("field.js"),
    script!("field-words.js"),
    script!("filter.js"),
    script!("keep-focus.js"),
    script!("keys.js"),
    script!("list.js"),
    script!("make.js"),
    script!("new.js"),
    script!("notice.js"),
    script!("numbers.js"),
    script!("origin.js"),
    script!("overview.js"),
    script!("pages.js"),
    script!("parts.js"),
    script!("paste.js"),
    script!("remarks.js"),
    script!("request.js"),
    script!("sheet.js"),
    script!("sidebar.js"),
    script!("status.js"),
    script!("text-area.js"),
    script!("text-layer.js"),
    script!("tour.js"),
    script!("warnings.js"),
    script!("words.js"),
    script!("zoom.js"),
    script!("fluent/builtins.js"),
    script!("fluent/bundle.js"),
    script!("fluent/memoizer.js"),
    script!("fluent/resolver.js"),
    script!("fluent/resource.js"),
    script!("fluent/scope.js"),
    script!("fluent/types.js"),
    ("icon.svg", "image/svg+xml", include_str!("assets/icon.svg")),
];

/// The media type and the text of the file `name`; `None` if there is no such file.
pub fn find(name: &str) -> Option<(&'static str, &'static str)> {
    ASSETS.iter().find(|(known, ..)| *known == name).map(|(_, media_type, text)| (*media_type, *text))
}
