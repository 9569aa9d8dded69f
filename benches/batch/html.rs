//! The same documents as HTML, for WeasyPrint: the same texts, tables, headings, fonts and page.

use std::fmt::Write;

use factsheet::content::prose::{Block, Inline, Prose};
use factsheet::merge::data::Data;

/// The styles: the page, the fonts, the columns and the tables of `layouts/`.
const STYLE: &str = include_str!("weasyprint.css");

/// A document as an HTML page.
pub fn page(data: &Data) -> String {
    let mut html = Html(String::new());
    let title = data.at("metadata").text("title");
    let _ = write!(html.0, "<!doctype html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>{title}</title>");
    html.0.push_str("<meta name=\"description\" content=\"");
    html.line_parts(data.at("labels").at("subject"));
    html.0.push_str("\">");
    let _ = write!(html.0, "<style>{STYLE}</style></head><body>");
    html.cover(data);
    html.part("definition", "", data.at("definition"));
    match data.text("kind") {
        "factsheet" => html.factsheet(data),
        _ => html.follow_up(data),
    }
    html.0 + "</body></html>"
}

/// Access to the fields of a document's data.
trait Fields {
    fn at(&self, name: &str) -> &Data;
    fn text(&self, name: &str) -> &str;
    fn items(&self) -> &[Data];
}

impl Fields for Data {
    fn at(&self, name: &str) -> &Data {
        let Data::Record(fields) = self else { return &Data::None };
        fields.iter().find(|(field, _)| field == name).map_or(&Data::None, |(_, value)| value)
    }

    fn text(&self, name: &str) -> &str {
        if let Data::Text(text) = self.at(name) { text } else { "" }
    }

    fn items(&self) -> &[Data] {
        if let Data::List(items) = self { items } else { &[] }
    }
}

struct Html(String);

impl Html {
    fn cover(&mut self, data: &Data) {
        let labels = data.at("labels");
        self.tagged("section class=\"cover\"", |html| {
            html.line("p", labels.at("organisation"));
            html.line("p", labels.at("ministry"));
            html.line("p", labels.at("kind"));
            html.line("h1", labels.at("title"));
            if let draft @ Data::Record(_) = data.at("draft") {
                html.line("p", draft.at("label"));
                html.line("p", draft.at("note"));
            }
            html.line("p", data.at("approach"));
            html.line("p", data.at("approach-note"));
            html.line("p", data.at("date"));
        });
    }

    fn factsheet(&mut self, data: &Data) {
        let labels = data.at("labels");
        self.tagged("div class=\"columns\"", |html| {
            html.line("h2", labels.at("context"));
            html.body(data.at("context"));
            html.part("panel", "", data.at("guide"));
        });
        for approach in data.at("approaches").items() {
            self.line("h2 class=\"part\"", approach.at("label"));
            self.tagged("div class=\"columns\"", |html| html.approach(approach, labels));
            self.line("h3 class=\"part\"", labels.at("findings"));
            self.body(approach.at("findings-introduction"));
            approach.at("findings").items().iter().for_each(|theme| self.findings(theme, labels));
            self.line("h3", labels.at("conclusion"));
            self.body(approach.at("conclusion-introduction"));
            for theme in approach.at("conclusions").items() {
                let heads = [labels.at("strengths"), labels.at("improvements")];
                self.table(theme.at("name"), "conclusions", &heads, |html| {
                    html.row(|html| ["strengths", "improvements"].map(|part| html.cell(theme.at(part))));
                });
            }
        }
    }

    fn approach(&mut self, approach: &Data, labels: &Data) {
        self.tagged("div class=\"panel\"", |html| {
            html.body(approach.at("questionnaire"));
            html.tagged("ul", |html| approach.at("partners").items().iter().for_each(|item| html.line("li", item)));
            html.body(approach.at("partners-note"));
        });
        self.line("h3", labels.at("description"));
        self.body(approach.at("description"));
    }

    fn findings(&mut self, theme: &Data, labels: &Data) {
        let heads = [labels.at("criteria"), labels.at("indicators"), &Data::None, labels.at("finding")];
        self.table(theme.at("name"), "findings", &heads, |html| {
            for criterion in theme.at("criteria").items() {
                let findings = criterion.at("findings").items();
                for (index, finding) in findings.iter().enumerate() {
                    html.row(|html| {
                        if index == 0 {
                            let head = format!("th scope=\"row\" rowspan=\"{}\"", findings.len());
                            html.line(&head, criterion.at("name"));
                        }
                        html.tagged("th scope=\"row\"", |html| html.body(finding.at("indicators")));
                        html.mark(finding, labels);
                        html.tagged("td", |html| {
                            html.body(finding.at("text"));
                            html.line("p class=\"caution\"", finding.at("caution"));
                        });
                    });
                }
            }
        });
    }

    fn follow_up(&mut self, data: &Data) {
        let labels = data.at("labels");
        self.tagged("div class=\"columns\"", |html| {
            html.line("h2", labels.at("introduction"));
            html.body(data.at("introduction"));
            html.body(data.at("own-introduction"));
            html.line("h2", labels.at("development"));
            html.body(data.at("development"));
            html.body(data.at("overview"));
        });
        self.line("h2", labels.at("outcomes"));
        for theme in data.at("outcomes").items().iter().filter(|theme| !theme.at("rows").items().is_empty()) {
            let [before, after] = [0, 1].map(|year| data.at("years").items().get(year).unwrap_or(&Data::None));
            let heads = [labels.at("indicator"), &Data::None, before, &Data::None, after];
            self.table(theme.at("name"), "outcomes", &heads, |html| {
                for row in theme.at("rows").items() {
                    html.row(|html| {
                        html.tagged("th scope=\"row\"", |html| html.body(row.at("indicators")));
                        for year in ["before", "after"] {
                            html.mark(row.at(year), labels);
                            html.cell(row.at(year).at("text"));
                        }
                    });
                }
            });
        }
    }

    fn table(&mut self, name: &Data, class: &str, heads: &[&Data], rows: impl FnOnce(&mut Self)) {
        self.line("h4", name);
        self.tagged(&format!("table class=\"{class}\""), |html| {
            html.tagged("thead", |html| {
                html.row(|html| heads.iter().for_each(|head| html.line("th scope=\"col\"", head)))
            });
            html.tagged("tbody", rows);
        });
    }

    fn row<T>(&mut self, cells: impl FnOnce(&mut Self) -> T) {
        self.tagged("tr", cells);
    }

    fn cell(&mut self, data: &Data) {
        self.tagged("td", |html| html.body(data));
    }

    fn mark(&mut self, judged: &Data, labels: &Data) {
        let verdict = judged.text("verdict");
        let tag = format!("td class=\"{verdict}\" title=\"{}\"", labels.text(verdict));
        self.tagged(&tag, |html| html.line_parts(judged.at("sign")));
    }

    fn part(&mut self, class: &str, label: &str, data: &Data) {
        self.tagged(&format!("div class=\"{class}\""), |html| {
            html.escape(label);
            html.body(data);
        });
    }

    /// Writes any data as paragraphs and lists.
    fn body(&mut self, data: &Data) {
        match data {
            Data::Prose(prose) => self.prose(prose),
            Data::Line(_) | Data::Text(_) => self.line("p", data),
            Data::List(items) => items.iter().for_each(|item| self.body(item)),
            Data::Record(_) => self.body(data.at("body")),
            Data::None | Data::Bool(_) | Data::Number(_) => {}
        }
    }

    /// Writes a line in a tag. Without data it writes nothing, except for a table header, which becomes an empty cell.
    fn line(&mut self, tag: &str, data: &Data) {
        match data {
            Data::None if !tag.starts_with("th") => {}
            _ => self.tagged(tag, |html| html.line_parts(data)),
        }
    }

    fn line_parts(&mut self, data: &Data) {
        match data {
            Data::Line(parts) => self.parts(parts),
            Data::Text(text) => self.escape(text),
            _ => {}
        }
    }

    fn prose(&mut self, prose: &Prose) {
        for block in &prose.blocks {
            match block {
                Block::Paragraph(parts) => self.tagged("p", |html| html.parts(parts)),
                Block::Heading(level, parts) => self.tagged(&format!("h{}", level + 1), |html| html.parts(parts)),
                Block::List { start, items } => {
                    let tag = if start.is_some() { "ol" } else { "ul" };
                    self.tagged(tag, |html| items.iter().for_each(|item| html.tagged("li", |html| html.prose(item))));
                }
            }
        }
    }

    fn parts(&mut self, parts: &[Inline]) {
        for part in parts {
            match part {
                Inline::Text { text, .. } => self.escape(text),
                Inline::Emphasis(body) => self.tagged("em", |html| html.parts(body)),
                Inline::Strong(body) => self.tagged("strong", |html| html.parts(body)),
                Inline::Link { url, body } => self.tagged(&format!("a href=\"{url}\""), |html| html.parts(body)),
                Inline::Foreign { language, body } => {
                    self.tagged(&format!("span lang=\"{}\"", language.code()), |html| html.parts(body));
                }
                Inline::Number(number) => self.tagged("small", |html| html.escape(number)),
                Inline::LineBreak => self.0.push_str("<br>"),
                Inline::Gap { words, .. } => self.tagged("mark", |html| html.escape(words)),
                Inline::Slot { name, .. } => panic!("`{{{name}}}` was not filled in"),
            }
        }
    }

    fn tagged<T>(&mut self, tag: &str, inside: impl FnOnce(&mut Self) -> T) {
        let _ = write!(self.0, "<{tag}>");
        inside(self);
        let name = tag.split(' ').next().unwrap_or(tag);
        let _ = write!(self.0, "</{name}>");
    }

    fn escape(&mut self, text: &str) {
        self.0 += &text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
    }
}
