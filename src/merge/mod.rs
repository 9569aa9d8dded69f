//! The merge: a document, the shared texts and the framework become one tree of data for the layouts.

pub mod data;
mod factsheet;
mod filler;
mod follow_up;
pub mod numbers;
pub mod texts;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::codes::GAP_IN_FINAL;
use crate::content::collection::DocumentId;
use crate::content::date::Date;
use crate::content::document::{Body, Document, Status};
use crate::content::framework::{Framework, Position};
use crate::content::paragraphs::Paragraph;
use crate::content::prose::{Inline, Prose};
use crate::content::shared::{FOLDER, Giver, Labels, Shared};
use crate::content::verdict::Verdict;
use crate::diagnostics::{Diagnostics, Placed};
use data::{Data, plain};
use filler::Filler;
use texts::Texts;

/// A document as it goes to the layouts.
#[derive(Debug)]
pub struct Merged {
    /// The data for the layouts.
    pub data: Data,
    /// Where each of their texts was written.
    pub texts: Texts,
    /// The title, as an archive lists it.
    pub title: String,
    /// The municipality's name.
    pub municipality: String,
    /// What kind of document it is, in the words of the series.
    pub kind: String,
    /// The document's date.
    pub date: Date,
    /// The number of gaps that show.
    pub gaps: usize,
    /// How far it is on its way.
    pub status: Status,
    /// Its numbered paragraphs, in reading order; none of a final document.
    pub paragraphs: Vec<Paragraph>,
    /// The files of shared texts that it uses, or looked for in vain, relative to the project.
    pub shared_files: Vec<PathBuf>,
}

/// Merges a document with what it shares.
///
/// # Errors
/// Unknown, missing and unused parameters, deviations that no longer apply, and gaps in a final document.
pub fn merge(id: &DocumentId, document: &Document, shared: &Shared) -> Result<Merged, Diagnostics> {
    // Without the parameters, every text that takes one would be at fault.
    let parameters = shared.parameters.as_ref().map_err(Clone::clone)?;
    let mut filler = Filler::new(id, shared, parameters);
    filler.numbered = document.status.value != Status::Final;
    filler.know("gemeente", &document.municipality);
    filler.give(&document.parameters, Giver::Document);
    filler.deviate(&document.deviations);

    let (kind, labels, body) = match &document.body {
        Body::Factsheet(factsheet) => {
            let body = factsheet::merge(factsheet, &document.framework, &mut filler);
            ("factsheet", &shared.factsheet_labels, body)
        }
        Body::FollowUp(follow_up) => {
            filler.know("aanpak", &follow_up.approach);
            filler.know("jaar", &follow_up.years[1]);
            ("follow-up", &shared.follow_up_labels, follow_up::merge(follow_up, &document.framework, &mut filler))
        }
    };
    let mut labels = filled_labels(labels, &mut filler);
    labels.extend(filled_labels(&shared.common_labels, &mut filler));
    if let Some(title) = &document.title {
        labels.insert("title", filler.label(title));
    }
    let definition = filler.shared("definitie");
    filler.finish();

    let title = plain_label(&labels, "title");
    let metadata = metadata(document, &title, &labels);
    let kind_label = plain_label(&labels, "kind");
    let gap_words = plain_label(&labels, "gap");
    let draft = draft(document.status.value, &labels);
    // What copies say of themselves is no label of all documents.
    labels.retain(|name, _| !COPY_LABELS.iter().any(|(label, note)| name == label || name == note));
    let mut data = Data::record([
        ("kind", Data::Text(kind.into())),
        ("metadata", metadata),
        ("date", Data::Line(vec![Inline::text(document.date.value.to_string(), Some(document.date.place.clone()))])),
        ("draft", draft),
        ("definition", measured_blocks(definition)),
        ("labels", Data::Record(labels.into_iter().map(merged_label).collect())),
    ]);
    data.extend(body);
    let paragraphs = numbers::give(&mut data, &document.numbers);
    let gaps = count_gaps(&data) + document.body.verdicts().filter(|verdict| verdict.value == Verdict::Open).count();
    let texts = Texts::number(&mut data, &gap_words);
    refuse_gaps_in_final(document, gaps, &mut filler.faults);
    match filler.faults.is_empty() {
        true => Ok(Merged {
            data,
            title,
            municipality: plain(&document.municipality),
            kind: kind_label,
            date: document.date.value,
            texts,
            gaps,
            status: document.status.value,
            paragraphs,
            shared_files: shared_files(&document.body, &filler),
        }),
        false => Err(filler.faults),
    }
}

/// The files behind what a document shares.
fn shared_files(body: &Body, filler: &Filler) -> Vec<PathBuf> {
    let kind = match body {
        Body::Factsheet(_) => "factsheet",
        Body::FollowUp(_) => "vervolg",
    };
    let texts = filler.looked_up.iter().map(|name| format!("{name}.md"));
    let tables = ["parameters.toml".into(), "opschriften.toml".into(), format!("{kind}/opschriften.toml")];
    texts.chain(tables).map(|name| Path::new(FOLDER).join(name)).collect()
}

fn filled_labels<'a>(
    labels: &'a Result<Labels, Diagnostics>,
    filler: &mut Filler<'a>,
) -> BTreeMap<&'static str, Vec<Inline>> {
    let labels = filler.readable(labels).into_iter().flatten();
    // `{aanpak}` differs per approach: the label is filled in where the approach is.
    let labels = labels.filter(|(name, _)| **name != "approach");
    labels.map(|(name, label)| (*name, filler.label(label))).collect()
}

/// A label for the layouts. The words of the verdicts are read aloud only: plain strings.
fn merged_label((name, line): (&str, Vec<Inline>)) -> (String, Data) {
    let label = match name {
        "met" | "improve" | "open" => Data::Text(plain(&line)),
        _ => Data::Line(line),
    };
    (name.to_owned(), label)
}

/// The characters of a label.
fn plain_label(labels: &BTreeMap<&str, Vec<Inline>>, name: &str) -> String {
    labels.get(name).map(|line| plain(line)).unwrap_or_default()
}

/// The labels that say that a copy is not final, by the names that layouts know them by: what it is, and what that means.
fn draft_labels(status: Status) -> Option<(&'static str, &'static str)> {
    match status {
        Status::Draft => Some(COPY_LABELS[0]),
        Status::Review => Some(COPY_LABELS[1]),
        Status::Final => None,
    }
}

/// The labels with which a concept, and a copy for the municipality, say that they are not final: a word and a note.
const COPY_LABELS: [(&str, &str); 2] = [("draft", "draft-note"), ("review", "review-note")];

/// What a copy that is not final says of itself.
fn draft(status: Status, labels: &BTreeMap<&str, Vec<Inline>>) -> Data {
    let Some((label, note)) = draft_labels(status) else { return Data::None };
    let line = |name| Data::Line(labels.get(name).cloned().unwrap_or_default());
    Data::record([("label", line(label)), ("note", line(note))])
}

/// What the file tells about itself. A copy that is not final says so in its title.
fn metadata(document: &Document, title: &str, labels: &BTreeMap<&str, Vec<Inline>>) -> Data {
    let label = |name| plain_label(labels, name);
    let title = match draft_labels(document.status.value) {
        Some((draft, _)) => format!("{} – {title}", label(draft)),
        None => title.to_owned(),
    };
    Data::record([
        ("title", Data::Text(title)),
        ("author", Data::Text(label("organisation"))),
        ("subject", Data::Text(label("subject"))),
        ("municipality", Data::Text(plain(&document.municipality))),
        ("keywords", Data::list([label("kind"), plain(&document.municipality)].map(Data::Text))),
    ])
}

fn count_gaps(data: &Data) -> usize {
    let mut gaps = 0;
    data.for_each_inline(&mut |inline| gaps += usize::from(inline.is_gap()));
    gaps
}

fn refuse_gaps_in_final(document: &Document, gaps: usize, faults: &mut Diagnostics) {
    if gaps > 0 && document.status.value == Status::Final {
        let count = if gaps == 1 { "a gap".into() } else { format!("{gaps} gaps") };
        let fault =
            document.status.place.error(GAP_IN_FINAL, format!("a document with {count} cannot be `definitief`"));
        faults.push(fault.with_hint("fill in each `{lacune}` and each verdict `?`, or write `status = \"concept\"`"));
    }
}

/// A verdict for the layouts: which it is, and its sign.
fn verdict(verdict: &Placed<Verdict>) -> Data {
    let (name, sign) = match verdict.value {
        Verdict::Met => ("met", "√"),
        Verdict::Improve => ("improve", "X"),
        Verdict::Open => ("open", "?"),
    };
    let sign = Inline::text(sign, Some(verdict.place.clone()));
    Data::record([("verdict", Data::Text(name.into())), ("sign", Data::Line(vec![sign]))])
}

/// A text block by block, each with its length, for layouts that divide it over columns.
fn measured_blocks(prose: Prose) -> Data {
    Data::list(prose.blocks.into_iter().map(|block| {
        let block = Prose { blocks: vec![block] };
        Data::record([("length", number(block.length())), ("body", Data::Prose(block))])
    }))
}

/// A count for the layouts.
fn number(count: usize) -> Data {
    Data::Number(i64::try_from(count).unwrap_or(i64::MAX))
}

/// The wording of indicators that are judged together.
fn indicators(positions: &[Position], framework: &Framework, filler: &mut Filler) -> Data {
    Data::list(positions.iter().map(|position| Data::Line(filler.indicator(framework, *position))))
}
