//! Filling in: shared texts, their parameters, and a document's deviations from them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::codes::{
    INCLUDES_ITSELF, PARAMETER_MISSING, PARAMETER_NOT_HERE, PARAMETER_UNUSED, SEVERAL_PARAGRAPHS, SHARED_TEXT_MISSING,
    STANDARD_NOT_SHOWN, UNKNOWN_PARAMETER, UNKNOWN_SLOT,
};
use crate::content::collection::DocumentId;
use crate::content::deviation::{self, Deviation, Standard};
use crate::content::document::GivenParameter;
use crate::content::framework::{Framework, Position};
use crate::content::markdown;
use crate::content::prose::{Block, Inline, Literal, Prose};
use crate::content::shared::{Giver, Parameter, Shared};
use crate::content::source::shown;
use crate::diagnostics::{Diagnostics, Place, error, keep_all};
use crate::merge::numbers;
use crate::suggestion;

/// How deep shared texts may include each other.
const MAX_DEPTH: usize = 8;

/// Fills in the texts of one document. What is wrong is kept in `faults`.
pub struct Filler<'a> {
    id: &'a DocumentId,
    shared: &'a Shared,
    parameters: &'a BTreeMap<String, Parameter>,
    values: BTreeMap<String, Vec<Inline>>,
    given: Vec<(&'a GivenParameter, Giver)>,
    deviations: Vec<Deviation>,
    used: BTreeSet<String>,
    /// Whether the document's own paragraphs are to have numbers.
    pub numbered: bool,
    /// The names for which a shared text was looked up, found or not.
    pub looked_up: BTreeSet<String>,
    /// What is wrong so far.
    pub faults: Diagnostics,
}

/// Whose text is being filled in: only shared texts take parameters.
#[derive(Clone, Copy, PartialEq)]
enum Owner {
    Document,
    Shared,
}

impl<'a> Filler<'a> {
    /// A filler for the document `id`, with the declared parameters of the shared texts.
    pub fn new(id: &'a DocumentId, shared: &'a Shared, parameters: &'a BTreeMap<String, Parameter>) -> Self {
        Self {
            id,
            shared,
            parameters,
            values: BTreeMap::new(),
            given: Vec::new(),
            deviations: Vec::new(),
            used: BTreeSet::new(),
            numbered: false,
            looked_up: BTreeSet::new(),
            faults: Vec::new(),
        }
    }

    /// Something shared, if it could be read; or else what is wrong with it is kept.
    pub fn readable<T>(&mut self, shared: &'a Result<T, Diagnostics>) -> Option<&'a T> {
        shared.as_ref().map_err(|faults| self.faults.extend_from_slice(faults)).ok()
    }

    /// Sets a parameter that the program knows by itself.
    pub fn know(&mut self, name: &str, value: &[Inline]) {
        self.values.insert(name.into(), value.to_vec());
    }

    /// Takes over the parameters that a document or an approach gives.
    pub fn give(&mut self, given: &'a [GivenParameter], giver: Giver) {
        for parameter in given {
            let name = &parameter.name;
            let Some(declared) = self.parameters.get(&name.value).filter(|declared| declared.giver == giver) else {
                let known = self.parameters.iter().filter(|(_, declared)| declared.giver == giver);
                let names: Vec<&str> = known.map(|(name, _)| name.as_str()).collect();
                let fault = name
                    .place
                    .error(UNKNOWN_PARAMETER, format!("no shared text takes a parameter `{}` from here", name.value));
                self.faults.push(fault.with_hint(suggestion::hint(&name.value, names)));
                continue;
            };
            let lines = parameter.values.iter().map(markdown::parse_line).collect::<Result<Vec<_>, _>>();
            let Some(lines) = keep_all(lines, &mut self.faults) else { continue };
            self.values.insert(name.value.clone(), joined(lines, declared.each.as_ref()));
            self.given.push((parameter, giver));
        }
    }

    /// Takes over the deviations of a document or an approach.
    pub fn deviate(&mut self, deviations: &[Deviation]) {
        self.deviations.extend_from_slice(deviations);
    }

    /// Forgets what an approach gave, before the next approach.
    pub fn leave_approach(&mut self, deviations: usize) {
        self.check_used(Giver::Approach);
        let (approach, document): (Vec<_>, Vec<_>) =
            self.given.drain(..).partition(|(_, giver)| *giver == Giver::Approach);
        self.given = document;
        for (parameter, _) in approach {
            self.values.remove(&parameter.name.value);
            self.used.remove(&parameter.name.value);
        }
        self.check_deviations(deviations);
        self.deviations.truncate(deviations);
    }

    /// The number of deviations taken over so far.
    pub fn deviation_count(&self) -> usize {
        self.deviations.len()
    }

    /// Checks that all that the document gave was of use.
    pub fn finish(&mut self) {
        self.check_used(Giver::Document);
        self.check_deviations(0);
    }

    /// The shared text `id`, filled in.
    pub fn shared(&mut self, id: &str) -> Prose {
        match self.standard(id) {
            Some(prose) => self.fill(&prose, Owner::Shared, 0),
            None => {
                if !self.shared.texts.contains_key(id) {
                    let path = format!("{}/{id}.md", crate::content::shared::FOLDER);
                    let fault = error(SHARED_TEXT_MISSING, format!("the shared text `{path}` is missing"));
                    self.faults.push(fault.with_hint("every document of this kind shows it; put the file back"));
                }
                Prose::default()
            }
        }
    }

    /// A text of the document itself, with the shared texts that it includes.
    pub fn own(&mut self, prose: &Prose) -> Prose {
        let mut filled = self.fill(prose, Owner::Document, 0);
        if self.numbered {
            numbers::mark(&mut filled);
        }
        filled
    }

    /// A line of the document itself.
    pub fn own_line(&mut self, line: &[Inline]) -> Vec<Inline> {
        self.fill_line(line, Owner::Document, 0)
    }

    /// A label or another shared line, filled in.
    pub fn label(&mut self, label: &Literal) -> Vec<Inline> {
        let line = keep_all(markdown::parse_line(label), &mut self.faults).unwrap_or_default();
        self.fill_line(&line, Owner::Shared, 0)
    }

    /// The label of the approach that is known now: “Aanpak: …”.
    pub fn approach_label(&mut self) -> Vec<Inline> {
        let label = self.readable(&self.shared.common_labels).and_then(|labels| labels.get("approach"));
        label.map(|label| self.label(label)).unwrap_or_default()
    }

    /// The wording of an indicator, with the document's deviation from it.
    pub fn indicator(&mut self, framework: &Framework, position: Position) -> Vec<Inline> {
        let indicator = framework.indicator(position);
        let standard = Standard::Indicator(indicator.id.clone());
        self.used.insert(key(&standard));
        let wording = deviation::apply(&indicator.wording, &standard, &self.deviations);
        let line = wording.and_then(|wording| markdown::parse_line(&wording));
        keep_all(line, &mut self.faults).unwrap_or_default()
    }

    /// The shared text `id` with the deviations from it, not yet filled in.
    fn standard(&mut self, id: &str) -> Option<Prose> {
        self.looked_up.insert(id.into());
        let literal = self.readable(self.shared.texts.get(id)?)?;
        let standard = Standard::Text(id.into());
        self.used.insert(key(&standard));
        let text = deviation::apply(literal, &standard, &self.deviations);
        keep_all(text.and_then(|text| markdown::parse(&text)), &mut self.faults)
    }

    fn is_shared_text(&mut self, name: &str) -> bool {
        self.looked_up.insert(name.into());
        self.shared.texts.contains_key(name)
    }

    fn fill(&mut self, prose: &Prose, owner: Owner, depth: usize) -> Prose {
        let mut blocks = Vec::new();
        for block in &prose.blocks {
            match block {
                Block::Paragraph(line) => match self.included_blocks(line, depth) {
                    Some(included) => blocks.extend(included),
                    None => blocks.push(Block::Paragraph(self.fill_line(line, owner, depth))),
                },
                Block::Heading(level, line) => {
                    blocks.push(Block::Heading(*level, self.fill_line(line, owner, depth)));
                }
                Block::List { start, items } => blocks.push(Block::List {
                    start: *start,
                    items: items.iter().map(|item| self.fill(item, owner, depth)).collect(),
                }),
            }
        }
        Prose { blocks }
    }

    /// The blocks of a shared text that stands alone in a paragraph.
    fn included_blocks(&mut self, line: &[Inline], depth: usize) -> Option<Vec<Block>> {
        let [Inline::Slot { name, place }] = line else { return None };
        if !self.is_shared_text(name) || self.too_deep(name, place.as_ref(), depth) {
            return None;
        }
        let prose = self.standard(name)?;
        Some(self.fill(&prose, Owner::Shared, depth + 1).blocks)
    }

    fn fill_line(&mut self, line: &[Inline], owner: Owner, depth: usize) -> Vec<Inline> {
        let mut filled = Vec::new();
        for inline in line {
            match inline {
                Inline::Slot { name, place } => filled.extend(self.slot(name, place.as_ref(), owner, depth)),
                Inline::Emphasis(body) => filled.push(Inline::Emphasis(self.fill_line(body, owner, depth))),
                Inline::Strong(body) => filled.push(Inline::Strong(self.fill_line(body, owner, depth))),
                Inline::Link { url, body } => {
                    filled.push(Inline::Link { url: url.clone(), body: self.fill_line(body, owner, depth) })
                }
                Inline::Text { .. } | Inline::LineBreak | Inline::Gap { .. } | Inline::Number(_) => {
                    filled.push(inline.clone());
                }
            }
        }
        filled
    }

    /// What stands in the place of `{name}`.
    fn slot(&mut self, name: &str, place: Option<&Place>, owner: Owner, depth: usize) -> Vec<Inline> {
        if self.is_shared_text(name) {
            return self.included_line(name, place, depth);
        }
        let declared = self.parameters.contains_key(name);
        match (owner, self.values.get(name)) {
            (Owner::Shared, Some(value)) if declared => {
                self.used.insert(name.into());
                return value.clone();
            }
            _ => {}
        }
        let Some(place) = place else { return Vec::new() };
        let fault = match owner {
            Owner::Document if declared => place
                .error(PARAMETER_NOT_HERE, format!("the parameter `{name}` is for shared texts only"))
                .with_hint("write the words themselves here"),
            Owner::Document => place
                .error(UNKNOWN_SLOT, format!("there is no shared text `{name}` to put here"))
                .with_hint(self.slot_hint(name))
                .with_hint("for the braces themselves, write `\\{`"),
            Owner::Shared if declared => place
                .error(PARAMETER_MISSING, format!("`{}` gives no value for the parameter `{name}`", self.id))
                .with_hint(self.missing_hint(name)),
            Owner::Shared => place
                .error(UNKNOWN_SLOT, format!("there is no parameter or shared text `{name}`"))
                .with_hint(self.slot_hint(name))
                .with_hint("parameters are declared in `content/standaardteksten/parameters.toml`"),
        };
        self.faults.push(fault);
        Vec::new()
    }

    fn included_line(&mut self, name: &str, place: Option<&Place>, depth: usize) -> Vec<Inline> {
        if self.too_deep(name, place, depth) {
            return Vec::new();
        }
        let Some(prose) = self.standard(name) else { return Vec::new() };
        match (prose.as_line(), place) {
            (Some(line), _) => self.fill_line(line, Owner::Shared, depth + 1),
            (None, Some(place)) => {
                let fault = place.error(SEVERAL_PARAGRAPHS, format!("the shared text `{name}` has several paragraphs"));
                self.faults.push(fault.with_hint("put it in a paragraph of its own, with empty lines around it"));
                Vec::new()
            }
            (None, None) => Vec::new(),
        }
    }

    fn too_deep(&mut self, name: &str, place: Option<&Place>, depth: usize) -> bool {
        let too_deep = depth >= MAX_DEPTH;
        if let (true, Some(place)) = (too_deep, place) {
            let fault = place.error(INCLUDES_ITSELF, format!("the shared text `{name}` includes itself"));
            self.faults.push(fault.with_hint("take this slot out of it"));
        }
        too_deep
    }

    fn slot_hint(&self, name: &str) -> String {
        let parameters = self.parameters.keys().map(String::as_str);
        let known: Vec<&str> =
            parameters.chain(self.shared.texts.keys().map(String::as_str)).chain(["lacune"]).collect();
        suggestion::hint(name, known)
    }

    fn missing_hint(&self, name: &str) -> String {
        let file = match self.parameters.get(name).map(|parameter| parameter.giver) {
            Some(Giver::Approach) => "the `aanpak.toml` of each approach".into(),
            _ => format!("`{}/document.toml`", shown(&self.id.path())),
        };
        format!("add `{name} = \"…\"` below `[parameters]` in {file}")
    }

    /// A text with a fault may not have come to its parameters: then nothing is said of them.
    fn check_used(&mut self, giver: Giver) {
        if !self.faults.is_empty() {
            return;
        }
        for (parameter, _) in self.given.iter().filter(|(_, by)| *by == giver) {
            let name = &parameter.name;
            if !self.used.contains(&name.value) {
                let fault = name
                    .place
                    .error(PARAMETER_UNUSED, format!("no text of this document uses the parameter `{}`", name.value));
                self.faults.push(fault.with_hint("remove the line"));
            }
        }
    }

    fn check_deviations(&mut self, from: usize) {
        for deviation in &self.deviations[from..] {
            if !self.used.contains(&key(&deviation.from)) {
                let fault = deviation
                    .place
                    .error(STANDARD_NOT_SHOWN, "this document does not show the standard that is deviated from");
                self.faults.push(fault.with_hint("check its id, or remove the deviation"));
            }
        }
    }
}

/// The name of a standard among the used names; a parameter has no colon.
fn key(standard: &Standard) -> String {
    match standard {
        Standard::Text(id) => format!("text:{id}"),
        Standard::Indicator(id) => format!("indicator:{id}"),
    }
}

/// The items of a list parameter as a phrase: “a, b en c”, each put as `each` says.
fn joined(items: Vec<Vec<Inline>>, each: Option<&Literal>) -> Vec<Inline> {
    let text = |text: &str| Inline::text(text, None);
    let around = each.and_then(|each| Some((each, each.text().find("{}")?)));
    let part = |range: &dyn Fn(&Literal, usize) -> Range<usize>| {
        let part = around.map(|(each, item)| (each, range(each, item)));
        part.map(|(each, range)| Inline::text(&each.text()[range.clone()], Some(each.place(range))))
    };
    let (before, after) = (part(&|_, item| 0..item), part(&|each, item| item + 2..each.text().len()));
    let last = items.len().saturating_sub(1);
    let mut phrase = Vec::new();
    for (index, item) in items.into_iter().enumerate() {
        match index {
            0 => {}
            _ if index == last => phrase.push(text(" en ")),
            _ => phrase.push(text(", ")),
        }
        phrase.extend(before.clone());
        phrase.extend(item);
        phrase.extend(after.clone());
    }
    phrase.retain(|inline| !matches!(inline, Inline::Text { text, .. } if text.is_empty()));
    phrase
}
