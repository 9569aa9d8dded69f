//! Merges a document with the shared texts into one tree of data for the layouts.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::content::date::Date;
use crate::content::document_id::DocumentId;
use crate::content::paragraphs::Paragraph;
use crate::content::prose::Inline;
use crate::content::shared::{FOLDER, LABELS, Labels, Shared, labels_path};
use crate::content::status::Status;
use crate::content::verdict::Verdict;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::kinds::document::Document;
use crate::merge::data::{Data, plain};
use crate::merge::digest::data_digest;
use crate::merge::expander::{Expander, Expansion, Numbering};
use crate::merge::fields::blocks;
use crate::merge::numbers;
use crate::merge::texts::Texts;
use crate::messages;
use crate::system::digest::Digest;

/// A merged document, ready to be typeset.
#[derive(Debug)]
pub struct Merged {
    /// The data for the layouts.
    pub data: Data,
    /// The source of each text in the data.
    pub texts: Texts,
    /// The title, without the word for its status.
    pub title: String,
    /// The municipality's name.
    pub municipality: String,
    /// The printed name of the kind of document.
    pub kind: String,
    /// The document's date.
    pub date: Date,
    /// The number of gaps that are printed, open verdicts included.
    pub gaps: usize,
    /// Its status.
    pub status: Status,
    /// Its numbered paragraphs, in reading order; empty for a final document.
    pub paragraphs: Vec<Paragraph>,
    /// The files of shared texts that it uses, or that are missing, relative to the project.
    pub shared_files: Vec<PathBuf>,
}

impl Merged {
    /// The digest of all inputs of the layouts and of the file's metadata: two documents with the same digest, layouts,
    /// fonts and id give the same file, byte for byte.
    pub fn digest(&self) -> Digest {
        let file = format!("{} {}", self.status, self.date);
        Digest::sha256(format!("{} {file}", data_digest(&self.data)).as_bytes())
    }
}

/// The expanded labels of a document, by their names in the layouts.
type ExpandedLabels = BTreeMap<&'static str, Vec<Inline>>;

/// Merges a document with the shared texts.
///
/// # Errors
/// Errors in the shared files that it uses; unknown, missing and unused parameters; deviations that no longer apply;
/// and gaps in a final document.
pub fn merge(id: &DocumentId, document: &Document, shared: &Shared) -> Result<Merged, Diagnostics> {
    // Without the parameters, every text with a parameter would be an error.
    let parameters = shared.parameters.as_ref().map_err(Clone::clone)?;
    let status = document.status.value;
    let numbering = if status == Status::Final { Numbering::Off } else { Numbering::On };
    let mut expander = Expander::new(id, shared, parameters, numbering);
    expander.set_builtin("gemeente", &document.municipality);
    expander.add_parameters(&document.parameters);
    expander.add_deviations(&document.deviations);

    let body = document.body.merge(&document.framework, &mut expander);
    let labels = expand_labels(document, shared, &mut expander);
    let definition = expander.shared("definitie");
    let Expansion { looked_up, mut errors } = expander.finish();

    let mut data = common_fields(document, &labels);
    data.extend(Data::record([("definition", blocks(definition)), ("labels", layout_labels(&labels))]));
    data.extend(body);
    let paragraphs = numbers::assign(&mut data, &document.numbers);
    let gaps = count_gaps(&data) + document.verdicts().filter(|verdict| verdict.value == Verdict::Open).count();
    let texts = Texts::number(&mut data, &plain_label(&labels, "gap"));
    errors.extend(refuse_gaps_in_final(document, gaps));
    if !errors.is_empty() {
        return Err(errors);
    }
    Ok(Merged {
        data,
        texts,
        title: plain_label(&labels, "title"),
        municipality: plain(&document.municipality),
        kind: plain_label(&labels, "kind"),
        date: document.date.value,
        gaps,
        status,
        paragraphs,
        shared_files: shared_files(document.kind.name, &looked_up),
    })
}

/// The files of shared texts, parameters and labels that a document uses.
fn shared_files(kind: &str, looked_up: &BTreeSet<String>) -> Vec<PathBuf> {
    let folder = Path::new(FOLDER);
    let texts = looked_up.iter().map(|name| folder.join(format!("{name}.md")));
    let tables = [folder.join("parameters.toml"), folder.join(LABELS), labels_path(kind)];
    texts.chain(tables).collect()
}

fn expand_labels<'a>(document: &Document, shared: &'a Shared, expander: &mut Expander<'a>) -> ExpandedLabels {
    let mut expand = |labels: &'a Result<Labels, Diagnostics>| -> ExpandedLabels {
        let labels = expander.readable(labels).into_iter().flatten();
        // `{aanpak}` differs per approach: this label is expanded in the scope of each approach.
        let labels = labels.filter(|(name, _)| **name != "approach");
        labels.map(|(name, label)| (*name, expander.label(label))).collect()
    };
    let mut labels = shared.kind_labels.get(document.kind.name).map(&mut expand).unwrap_or_default();
    labels.extend(expand(&shared.common_labels));
    if let Some(title) = &document.title {
        labels.insert("title", expander.label(title));
    }
    labels
}

/// The label for a column without a text: like those of verdicts, it is only read aloud.
const NOTHING: &str = "nothing";

/// The labels for the layouts. Those that are only read aloud are plain strings.
fn layout_labels(labels: &ExpandedLabels) -> Data {
    // The labels of the statuses are in `draft`, in copies that are not final only.
    let is_status = |name: &str| COPY_LABELS.iter().any(|copy| [copy.word, copy.note].contains(&name));
    let is_spoken = |name: &str| name == NOTHING || Verdict::ALL.iter().any(|verdict| verdict.label() == name);
    let label = |(name, line): (&&str, &Vec<Inline>)| {
        let label = if is_spoken(name) { Data::Text(plain(line)) } else { Data::Line(line.clone()) };
        ((*name).to_owned(), label)
    };
    Data::Record(labels.iter().filter(|(name, _)| !is_status(name)).map(label).collect())
}

/// The plain text of a label.
fn plain_label(labels: &ExpandedLabels, name: &str) -> String {
    labels.get(name).map(|line| plain(line)).unwrap_or_default()
}

/// The labels of a copy that is not final.
struct CopyLabels {
    status: Status,
    /// The label with the word for the status.
    word: &'static str,
    /// The label that explains the status.
    note: &'static str,
}

/// The labels of the statuses that are not final.
const COPY_LABELS: [CopyLabels; 2] = [
    CopyLabels { status: Status::Draft, word: "draft", note: "draft-note" },
    CopyLabels { status: Status::Review, word: "review", note: "review-note" },
];

fn copy_labels(status: Status) -> Option<&'static CopyLabels> {
    COPY_LABELS.iter().find(|labels| labels.status == status)
}

/// The fields of every document: its kind, metadata, date and `draft`.
fn common_fields(document: &Document, labels: &ExpandedLabels) -> Data {
    let date = &document.date;
    Data::record([
        ("kind", Data::Text(document.kind.layout.into())),
        ("metadata", metadata(document, labels)),
        ("date", Data::Line(vec![Inline::text(date.value.to_string(), Some(date.location.clone()))])),
        ("draft", draft(document.status.value, labels)),
    ])
}

/// The labels of the status of a copy that is not final; [`Data::None`] for a final document.
fn draft(status: Status, labels: &ExpandedLabels) -> Data {
    let Some(CopyLabels { word, note, .. }) = copy_labels(status) else { return Data::None };
    let line = |name| Data::Line(labels.get(name).cloned().unwrap_or_default());
    Data::record([("label", line(word)), ("note", line(note))])
}

/// The metadata of the file. The title of a copy that is not final starts with its status.
fn metadata(document: &Document, labels: &ExpandedLabels) -> Data {
    let label = |name| plain_label(labels, name);
    let title = match copy_labels(document.status.value) {
        Some(copy) => format!("{} – {}", label(copy.word), label("title")),
        None => label("title"),
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

fn refuse_gaps_in_final(document: &Document, gaps: usize) -> Option<Diagnostic> {
    if gaps == 0 || document.status.value != Status::Final {
        return None;
    }
    Some(document.status.location.error(messages::gaps_in_final(gaps)).with_hint(messages::fill_in_gaps()))
}
