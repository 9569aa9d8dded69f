//! Expands shared texts with their parameters and with a document's deviations from them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::{Deref, DerefMut, Range};

use crate::content::deviation::{self, Deviation, Standard};
use crate::content::document_id::DocumentId;
use crate::content::framework::{Framework, Position};
use crate::content::markdown;
use crate::content::parameters::GivenParameter;
use crate::content::prose::{Block, Inline, Literal, Prose};
use crate::content::shared::{Parameter, ParameterSource, Shared};
use crate::diagnostics::suggestion;
use crate::diagnostics::{Diagnostic, Diagnostics, Located, SourceRange, error, ok_or_append};
use crate::merge::data::plain;
use crate::merge::numbers;
use crate::messages::{self, Message};
use crate::system::project::display_path;

/// The maximum depth to which shared texts can include each other.
const MAX_DEPTH: usize = 8;

/// Expands the texts of one document: shared texts, their parameters, and the deviations from them.
///
/// The values of parameters depend on the scope: that of the document, with that of one approach at a time nested in it
/// ([`Expander::enter_approach`]).
pub struct Expander<'a> {
    id: &'a DocumentId,
    shared: &'a Shared,
    declared: &'a BTreeMap<String, Parameter>,
    numbering: Numbering,
    /// The open scopes, the innermost last: that of the document, and at most one of an approach.
    scopes: Vec<Scope<'a>>,
    /// The standards that have been expanded so far.
    shown: BTreeSet<Standard>,
    /// The ids of shared texts that have been looked up so far, existing or not.
    looked_up: BTreeSet<String>,
    errors: Diagnostics,
}

/// Whether the paragraphs of the document's own texts are numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbering {
    /// They are not: the document is final.
    Off,
    /// They are.
    On,
}

/// The result of expanding a document's texts, besides the texts themselves.
pub struct Expansion {
    /// The ids of shared texts that were looked up, existing or not: inputs of the document.
    pub looked_up: BTreeSet<String>,
    /// All errors.
    pub errors: Diagnostics,
}

/// The parameters and deviations of a document or an approach.
struct Scope<'a> {
    source: ParameterSource,
    values: BTreeMap<String, Vec<Inline>>,
    given: Vec<&'a GivenParameter>,
    deviations: &'a [Deviation],
    /// The names of parameters that texts have used so far.
    used: BTreeSet<String>,
}

/// The [`Expander`] within the scope of an approach. The scope ends when this is dropped.
pub struct ApproachScope<'e, 'a>(&'e mut Expander<'a>);

impl<'a> Deref for ApproachScope<'_, 'a> {
    type Target = Expander<'a>;

    fn deref(&self) -> &Expander<'a> {
        self.0
    }
}

impl DerefMut for ApproachScope<'_, '_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        self.0
    }
}

impl Drop for ApproachScope<'_, '_> {
    fn drop(&mut self) {
        self.0.close_scope();
    }
}

/// The owner of the text that is being expanded: only shared texts can use parameters.
#[derive(Clone, Copy, PartialEq)]
enum Owner {
    Document,
    Shared,
}

impl<'a> Scope<'a> {
    fn new(source: ParameterSource) -> Self {
        Self { source, values: BTreeMap::new(), given: Vec::new(), deviations: &[], used: BTreeSet::new() }
    }
}

impl<'a> Expander<'a> {
    /// An expander for the document `id`, whose shared texts can use the parameters in `declared`.
    pub fn new(
        id: &'a DocumentId,
        shared: &'a Shared,
        declared: &'a BTreeMap<String, Parameter>,
        numbering: Numbering,
    ) -> Self {
        Self {
            id,
            shared,
            declared,
            numbering,
            scopes: vec![Scope::new(ParameterSource::Document)],
            shown: BTreeSet::new(),
            looked_up: BTreeSet::new(),
            errors: Vec::new(),
        }
    }

    /// Enters the scope of an approach, with its name, parameters and deviations. When the returned value is dropped,
    /// the scope ends, and parameters and deviations that no text used become errors.
    pub fn enter_approach(
        &mut self,
        name: &[Inline],
        parameters: &'a [GivenParameter],
        deviations: &'a [Deviation],
    ) -> ApproachScope<'_, 'a> {
        self.scopes.push(Scope::new(ParameterSource::Approach));
        self.set_builtin("aanpak", name);
        self.add_parameters(parameters);
        self.add_deviations(deviations);
        ApproachScope(self)
    }

    /// Sets a built-in parameter in the innermost scope.
    pub fn set_builtin(&mut self, name: &str, value: &[Inline]) {
        self.scope().values.insert(name.into(), value.to_vec());
    }

    /// Adds the parameters that the document or approach of the innermost scope sets.
    pub fn add_parameters(&mut self, given: &'a [GivenParameter]) {
        for parameter in given {
            let Some(declared) = self.declared_parameter(parameter) else { continue };
            let lines = parameter.values.iter().map(markdown::parse_line).collect::<Result<Vec<_>, _>>();
            let Some(lines) = ok_or_append(lines, &mut self.errors) else { continue };
            let scope = self.scope();
            scope.values.insert(parameter.name.value.clone(), join_items(lines, declared.each.as_ref()));
            scope.given.push(parameter);
        }
    }

    /// Adds the deviations of the document or approach of the innermost scope.
    pub fn add_deviations(&mut self, deviations: &'a [Deviation]) {
        self.scope().deviations = deviations;
    }

    /// The declaration of a parameter that the innermost scope sets. It is an error if the parameter is not declared
    /// for this scope.
    fn declared_parameter(&mut self, given: &GivenParameter) -> Option<&'a Parameter> {
        let source = self.scope().source;
        let Located { value: name, location } = &given.name;
        let declared = self.declared.get(name).filter(|declared| declared.source == source);
        if declared.is_none() {
            let known = self.declared.iter().filter(|(_, declared)| declared.source == source);
            let names: Vec<&str> = known.map(|(name, _)| name.as_str()).collect();
            let error = location.error(messages::unknown_parameter(name));
            self.errors.push(error.with_hint(suggestion::hint(name, names)));
        }
        declared
    }

    /// Ends the expansion: parameters and deviations of the document that no text used are errors.
    pub fn finish(mut self) -> Expansion {
        self.close_scope();
        Expansion { looked_up: self.looked_up, errors: self.errors }
    }

    /// The innermost scope. That of the document stays open until [`finish`](Self::finish).
    fn scope(&mut self) -> &mut Scope<'a> {
        self.scopes.last_mut().expect("the scope of the document is open")
    }

    fn close_scope(&mut self) {
        let Some(scope) = self.scopes.pop() else { return };
        // A text with an error may not be expanded completely. Its parameters would be reported as unused.
        if self.errors.is_empty() {
            let unused = scope.given.iter().filter(|parameter| !scope.used.contains(&parameter.name.value));
            self.errors.extend(unused.map(|parameter| unused_parameter(parameter)));
        }
        let not_shown = scope.deviations.iter().filter(|deviation| !self.shown.contains(&deviation.standard));
        self.errors.extend(not_shown.map(|deviation| {
            deviation.location.error(messages::standard_not_shown()).with_hint(messages::check_deviation())
        }));
    }

    /// A shared file, if it has no errors; if it has, they are added to those of the document.
    pub fn readable<T>(&mut self, shared: &'a Result<T, Diagnostics>) -> Option<&'a T> {
        shared.as_ref().map_err(|errors| self.errors.extend_from_slice(errors)).ok()
    }

    /// The shared text `id`, expanded. A missing one is an error.
    pub fn shared(&mut self, id: &str) -> Prose {
        match self.standard(id) {
            Some(prose) => self.expand(&prose, Owner::Shared, 0),
            None => {
                if !self.shared.texts.contains_key(id) {
                    let path = format!("{}/{id}.md", crate::content::shared::FOLDER);
                    let error = error(messages::shared_text_missing(path));
                    self.errors.push(error.with_hint(messages::restore_shared_text()));
                }
                Prose::default()
            }
        }
    }

    /// A text of the document itself, with the shared texts that it includes, and with room for the numbers of its
    /// paragraphs.
    pub fn own(&mut self, prose: &Prose) -> Prose {
        let mut expanded = self.expand(prose, Owner::Document, 0);
        if self.numbering == Numbering::On {
            numbers::insert_placeholders(&mut expanded);
        }
        expanded
    }

    /// A line of the document itself, expanded.
    pub fn own_line(&mut self, line: &[Inline]) -> Vec<Inline> {
        self.expand_line(line, Owner::Document, 0)
    }

    /// A label or another shared line, expanded.
    pub fn label(&mut self, label: &Literal) -> Vec<Inline> {
        let line = ok_or_append(markdown::parse_line(label), &mut self.errors).unwrap_or_default();
        self.expand_line(&line, Owner::Shared, 0)
    }

    /// The label of the approach of the innermost scope: “Aanpak: …”.
    pub fn approach_label(&mut self) -> Vec<Inline> {
        let label = self.readable(&self.shared.common_labels).and_then(|labels| labels.get("approach"));
        label.map(|label| self.label(label)).unwrap_or_default()
    }

    /// A label of a kind of document as plain text; empty if it cannot be read, which is reported where the document's
    /// labels are expanded.
    pub fn plain_label(&mut self, kind: &str, name: &str) -> String {
        let labels = self.shared.kind_labels.get(kind).and_then(|labels| labels.as_ref().ok());
        let label = labels.and_then(|labels| labels.get(name));
        label.map(|label| plain(&self.label(label))).unwrap_or_default()
    }

    /// The wording of an indicator, with the deviations from it.
    pub fn indicator(&mut self, framework: &Framework, position: Position) -> Vec<Inline> {
        let indicator = framework.indicator(position);
        let standard = Standard::Indicator(indicator.id.clone());
        let wording = deviation::apply(&indicator.wording, &standard, self.deviations());
        self.shown.insert(standard);
        let line = wording.and_then(|wording| markdown::parse_line(&wording));
        ok_or_append(line, &mut self.errors).unwrap_or_default()
    }

    /// The shared text `id` with the deviations from it, before its slots are expanded; `None` if it is missing or has
    /// errors.
    fn standard(&mut self, id: &str) -> Option<Prose> {
        self.looked_up.insert(id.into());
        let literal = self.readable(self.shared.texts.get(id)?)?;
        let standard = Standard::Text(id.into());
        let text = deviation::apply(literal, &standard, self.deviations());
        self.shown.insert(standard);
        ok_or_append(text.and_then(|text| markdown::parse(&text)), &mut self.errors)
    }

    /// The deviations of the open scopes, those of the document first.
    fn deviations(&self) -> impl Iterator<Item = &'a Deviation> {
        self.scopes.iter().flat_map(|scope| scope.deviations)
    }

    fn is_shared_text(&mut self, name: &str) -> bool {
        self.looked_up.insert(name.into());
        self.shared.texts.contains_key(name)
    }

    fn expand(&mut self, prose: &Prose, owner: Owner, depth: usize) -> Prose {
        let mut blocks = Vec::new();
        for block in &prose.blocks {
            match block {
                Block::Paragraph(line) => match self.included_blocks(line, depth) {
                    Some(included) => blocks.extend(included),
                    None => blocks.push(Block::Paragraph(self.expand_line(line, owner, depth))),
                },
                Block::Heading(level, line) => {
                    blocks.push(Block::Heading(*level, self.expand_line(line, owner, depth)));
                }
                Block::List { start, items } => blocks.push(Block::List {
                    start: *start,
                    items: items.iter().map(|item| self.expand(item, owner, depth)).collect(),
                }),
            }
        }
        Prose { blocks }
    }

    /// The blocks of a shared text whose slot is the only part of a paragraph; `None` for any other paragraph.
    fn included_blocks(&mut self, line: &[Inline], depth: usize) -> Option<Vec<Block>> {
        let [Inline::Slot { name, location }] = line else { return None };
        if !self.is_shared_text(name) || self.too_deep(name, location.as_ref(), depth) {
            return None;
        }
        let prose = self.standard(name)?;
        Some(self.expand(&prose, Owner::Shared, depth + 1).blocks)
    }

    fn expand_line(&mut self, line: &[Inline], owner: Owner, depth: usize) -> Vec<Inline> {
        let mut expanded = Vec::new();
        for inline in line {
            match inline {
                Inline::Slot { name, location } => expanded.extend(self.slot(name, location.as_ref(), owner, depth)),
                Inline::Emphasis(body) => expanded.push(Inline::Emphasis(self.expand_line(body, owner, depth))),
                Inline::Strong(body) => expanded.push(Inline::Strong(self.expand_line(body, owner, depth))),
                Inline::Link { url, body } => {
                    expanded.push(Inline::Link { url: url.clone(), body: self.expand_line(body, owner, depth) })
                }
                Inline::Foreign { language, body } => expanded
                    .push(Inline::Foreign { language: language.clone(), body: self.expand_line(body, owner, depth) }),
                Inline::Text { .. } | Inline::LineBreak | Inline::Gap { .. } | Inline::Number(_) => {
                    expanded.push(inline.clone());
                }
            }
        }
        expanded
    }

    /// The expansion of the slot `{name}`.
    fn slot(&mut self, name: &str, location: Option<&SourceRange>, owner: Owner, depth: usize) -> Vec<Inline> {
        if self.is_shared_text(name) {
            return self.included_line(name, location, depth);
        }
        if owner == Owner::Shared
            && self.declared.contains_key(name)
            && let Some(scope) = self.scopes.iter_mut().rev().find(|scope| scope.values.contains_key(name))
        {
            scope.used.insert(name.into());
            return scope.values[name].clone();
        }
        self.errors.extend(location.map(|location| self.slot_error(name, location, owner)));
        Vec::new()
    }

    /// The error for a slot that cannot be expanded.
    fn slot_error(&self, name: &str, location: &SourceRange, owner: Owner) -> Diagnostic {
        let is_declared = self.declared.contains_key(name);
        match owner {
            Owner::Document if is_declared => {
                location.error(messages::parameter_not_here(name)).with_hint(messages::write_words_for_parameter())
            }
            Owner::Document => location
                .error(messages::no_shared_text(name))
                .with_hint(self.slot_hint(name))
                .with_hint(messages::escape_braces()),
            Owner::Shared if is_declared => location
                .error(messages::parameter_missing(self.id.to_string(), name))
                .with_hint(self.missing_hint(name)),
            Owner::Shared => location
                .error(messages::no_parameter_or_shared_text(name))
                .with_hint(self.slot_hint(name))
                .with_hint(messages::parameters_are_declared()),
        }
    }

    fn included_line(&mut self, name: &str, location: Option<&SourceRange>, depth: usize) -> Vec<Inline> {
        if self.too_deep(name, location, depth) {
            return Vec::new();
        }
        let Some(prose) = self.standard(name) else { return Vec::new() };
        match (prose.as_line(), location) {
            (Some(line), _) => self.expand_line(line, Owner::Shared, depth + 1),
            (None, Some(location)) => {
                let error = location.error(messages::several_paragraphs(name));
                self.errors.push(error.with_hint(messages::slot_in_own_paragraph()));
                Vec::new()
            }
            (None, None) => Vec::new(),
        }
    }

    fn too_deep(&mut self, name: &str, location: Option<&SourceRange>, depth: usize) -> bool {
        let too_deep = depth >= MAX_DEPTH;
        if let (true, Some(location)) = (too_deep, location) {
            self.errors.push(location.error(messages::includes_itself(name)).with_hint(messages::remove_slot()));
        }
        too_deep
    }

    fn slot_hint(&self, name: &str) -> Message {
        let parameters = self.declared.keys().map(String::as_str);
        let known: Vec<&str> =
            parameters.chain(self.shared.texts.keys().map(String::as_str)).chain(["lacune"]).collect();
        suggestion::hint(name, known)
    }

    fn missing_hint(&self, name: &str) -> Message {
        match self.declared.get(name).map(|parameter| parameter.source) {
            Some(ParameterSource::Approach) => messages::set_parameter_in_approaches(name),
            _ => messages::set_parameter_in_document(display_path(&self.id.path().join("document.toml")), name),
        }
    }
}

fn unused_parameter(given: &GivenParameter) -> Diagnostic {
    let Located { value: name, location } = &given.name;
    location.error(messages::parameter_unused(name)).with_hint(messages::remove_parameter())
}

/// The items of a list parameter as a phrase, “a, b en c”, each inserted into the text `each`.
fn join_items(items: Vec<Vec<Inline>>, each: Option<&Literal>) -> Vec<Inline> {
    let text = |text: &str| Inline::text(text, None);
    let around = each.and_then(|each| Some((each, each.text().find("{}")?)));
    let part = |range: &dyn Fn(&Literal, usize) -> Range<usize>| {
        let part = around.map(|(each, item)| (each, range(each, item)));
        part.map(|(each, range)| Inline::text(&each.text()[range.clone()], Some(each.location(range))))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::sources::{TextFile, file_id};
    use crate::merge::data::plain;

    /// The phrase of a list parameter with these items.
    fn phrase(items: &[&str], each: Option<&str>) -> String {
        let literal = |text: &str| {
            let file = file_id("parameters.toml".as_ref()).expect("a plain name");
            Literal::from_file(&TextFile::new(file, text.into()))
        };
        let items = items.iter().map(|item| vec![Inline::text(*item, None)]).collect();
        plain(&join_items(items, each.map(literal).as_ref()))
    }

    #[test]
    fn items_become_a_phrase() {
        assert_eq!(phrase(&[], None), "");
        assert_eq!(phrase(&["a"], None), "a");
        assert_eq!(phrase(&["a", "b"], None), "a en b");
        assert_eq!(phrase(&["a", "b", "c"], None), "a, b en c");
        assert_eq!(phrase(&["a", "b", "c"], Some("de {} van nu")), "de a van nu, de b van nu en de c van nu");
        assert_eq!(phrase(&["a", "b"], Some("{}")), "a en b");
    }
}
