//! Expands shared texts: with their parameters, and with a document's deviations from them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::{Deref, DerefMut, Range};

use crate::content::deviation::{self, Deviation, Standard};
use crate::content::document_id::DocumentId;
use crate::content::framework::{Framework, Position};
use crate::content::markdown;
use crate::content::parameters::GivenParameter;
use crate::content::prose::{Block, Inline, Literal, Prose};
use crate::content::shared::{Parameter, ParameterSource, Shared};
use crate::diagnostics::codes::{
    INCLUDES_ITSELF, PARAMETER_MISSING, PARAMETER_NOT_HERE, PARAMETER_UNUSED, SEVERAL_PARAGRAPHS, SHARED_TEXT_MISSING,
    STANDARD_NOT_SHOWN, UNKNOWN_PARAMETER, UNKNOWN_SLOT,
};
use crate::diagnostics::suggestion;
use crate::diagnostics::{Diagnostic, Diagnostics, Located, SourceRange, error, ok_or_append};
use crate::merge::numbers;
use crate::system::project::display_path;

/// How deep shared texts may include each other.
const MAX_DEPTH: usize = 8;

/// Expands the texts of one document: shared texts, their parameters, and the deviations from them.
///
/// What can be expanded depends on the scope: that of the document, and inside it that of one approach at a time
/// ([`Expander::enter_approach`]).
pub struct Expander<'a> {
    id: &'a DocumentId,
    shared: &'a Shared,
    declared: &'a BTreeMap<String, Parameter>,
    numbering: Numbering,
    /// The open scopes, the innermost last: that of the document, and perhaps that of an approach.
    scopes: Vec<Scope<'a>>,
    /// The standards that the document has shown so far.
    shown: BTreeSet<Standard>,
    /// The names for which a shared text was looked up, whether there is one or not.
    looked_up: BTreeSet<String>,
    errors: Diagnostics,
}

/// Whether the paragraphs of the document's own texts have numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbering {
    /// They have none: the document is final.
    Off,
    /// They have numbers.
    On,
}

/// What the expansion of a document's texts met.
pub struct Expansion {
    /// The names for which a shared text was looked up, whether there is one or not.
    pub looked_up: BTreeSet<String>,
    /// All errors.
    pub errors: Diagnostics,
}

/// What a document or an approach adds to the expansion.
struct Scope<'a> {
    source: ParameterSource,
    values: BTreeMap<String, Vec<Inline>>,
    given: Vec<&'a GivenParameter>,
    deviations: &'a [Deviation],
    /// The parameters that texts have used.
    used: BTreeSet<String>,
}

/// The scope of an approach. It expands as the [`Expander`] does, and ends when it is dropped.
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

/// Whose text is being expanded: only shared texts take parameters.
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

    /// Enters the scope of an approach, with its name, the parameters that it gives and its deviations. It ends with the
    /// value: then parameters and deviations that no text used are errors.
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

    /// Adds the parameters that the document or approach of the innermost scope gives.
    pub fn add_parameters(&mut self, given: &'a [GivenParameter]) {
        for parameter in given {
            let Some(declared) = self.declared_parameter(parameter) else { continue };
            let lines = parameter.values.iter().map(markdown::parse_line).collect::<Result<Vec<_>, _>>();
            let Some(lines) = ok_or_append(lines, &mut self.errors) else { continue };
            let scope = self.scope();
            scope.values.insert(parameter.name.value.clone(), joined(lines, declared.each.as_ref()));
            scope.given.push(parameter);
        }
    }

    /// Adds the deviations of the document or approach of the innermost scope.
    pub fn add_deviations(&mut self, deviations: &'a [Deviation]) {
        self.scope().deviations = deviations;
    }

    /// The declaration of a parameter that is given in the innermost scope; or an error that nothing takes it from there.
    fn declared_parameter(&mut self, given: &GivenParameter) -> Option<&'a Parameter> {
        let source = self.scope().source;
        let Located { value: name, location } = &given.name;
        let declared = self.declared.get(name).filter(|declared| declared.source == source);
        if declared.is_none() {
            let known = self.declared.iter().filter(|(_, declared)| declared.source == source);
            let names: Vec<&str> = known.map(|(name, _)| name.as_str()).collect();
            let message = format!("no shared text takes a parameter `{name}` from here");
            self.errors.push(location.error(UNKNOWN_PARAMETER, message).with_hint(suggestion::hint(name, names)));
        }
        declared
    }

    /// Ends the expansion: parameters and deviations of the document that no text used are errors.
    pub fn finish(mut self) -> Expansion {
        self.close_scope();
        Expansion { looked_up: self.looked_up, errors: self.errors }
    }

    /// The innermost scope. The one of the document is open until the end.
    fn scope(&mut self) -> &mut Scope<'a> {
        self.scopes.last_mut().expect("the scope of the document is open")
    }

    fn close_scope(&mut self) {
        let Some(scope) = self.scopes.pop() else { return };
        // A text with an error may not have come to its parameters: then nothing is reported about them.
        if self.errors.is_empty() {
            let unused = scope.given.iter().filter(|parameter| !scope.used.contains(&parameter.name.value));
            self.errors.extend(unused.map(|parameter| unused_parameter(parameter)));
        }
        let not_shown = scope.deviations.iter().filter(|deviation| !self.shown.contains(&deviation.from));
        self.errors.extend(not_shown.map(|deviation| {
            let message = "this document does not show the standard that is deviated from";
            let error = deviation.location.error(STANDARD_NOT_SHOWN, message);
            error.with_hint("check its id, or remove the deviation")
        }));
    }

    /// Something shared, if it could be read; else its errors are added to those of the document.
    pub fn readable<T>(&mut self, shared: &'a Result<T, Diagnostics>) -> Option<&'a T> {
        shared.as_ref().map_err(|errors| self.errors.extend_from_slice(errors)).ok()
    }

    /// The shared text `id`, filled in.
    pub fn shared(&mut self, id: &str) -> Prose {
        match self.standard(id) {
            Some(prose) => self.fill(&prose, Owner::Shared, 0),
            None => {
                if !self.shared.texts.contains_key(id) {
                    let path = format!("{}/{id}.md", crate::content::shared::FOLDER);
                    let error = error(SHARED_TEXT_MISSING, format!("the shared text `{path}` is missing"));
                    self.errors.push(error.with_hint("every document of this kind shows it; put the file back"));
                }
                Prose::default()
            }
        }
    }

    /// A text of the document itself, with the shared texts that it includes.
    pub fn own(&mut self, prose: &Prose) -> Prose {
        let mut filled = self.fill(prose, Owner::Document, 0);
        if self.numbering == Numbering::On {
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
        let line = ok_or_append(markdown::parse_line(label), &mut self.errors).unwrap_or_default();
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
        let wording = deviation::apply(&indicator.wording, &standard, self.deviations());
        self.shown.insert(standard);
        let line = wording.and_then(|wording| markdown::parse_line(&wording));
        ok_or_append(line, &mut self.errors).unwrap_or_default()
    }

    /// The shared text `id` with the deviations from it, not yet filled in.
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
        let [Inline::Slot { name, location }] = line else { return None };
        if !self.is_shared_text(name) || self.too_deep(name, location.as_ref(), depth) {
            return None;
        }
        let prose = self.standard(name)?;
        Some(self.fill(&prose, Owner::Shared, depth + 1).blocks)
    }

    fn fill_line(&mut self, line: &[Inline], owner: Owner, depth: usize) -> Vec<Inline> {
        let mut filled = Vec::new();
        for inline in line {
            match inline {
                Inline::Slot { name, location } => filled.extend(self.slot(name, location.as_ref(), owner, depth)),
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
    fn slot(&mut self, name: &str, location: Option<&SourceRange>, owner: Owner, depth: usize) -> Vec<Inline> {
        if self.is_shared_text(name) {
            return self.included_line(name, location, depth);
        }
        let declared = self.declared.contains_key(name);
        if owner == Owner::Shared
            && declared
            && let Some(scope) = self.scopes.iter_mut().rev().find(|scope| scope.values.contains_key(name))
        {
            scope.used.insert(name.into());
            return scope.values[name].clone();
        }
        let Some(location) = location else { return Vec::new() };
        let error = match owner {
            Owner::Document if declared => location
                .error(PARAMETER_NOT_HERE, format!("the parameter `{name}` is for shared texts only"))
                .with_hint("write the words themselves here"),
            Owner::Document => location
                .error(UNKNOWN_SLOT, format!("there is no shared text `{name}` to put here"))
                .with_hint(self.slot_hint(name))
                .with_hint("for the braces themselves, write `\\{`"),
            Owner::Shared if declared => location
                .error(PARAMETER_MISSING, format!("`{}` gives no value for the parameter `{name}`", self.id))
                .with_hint(self.missing_hint(name)),
            Owner::Shared => location
                .error(UNKNOWN_SLOT, format!("there is no parameter or shared text `{name}`"))
                .with_hint(self.slot_hint(name))
                .with_hint("parameters are declared in `content/standaardteksten/parameters.toml`"),
        };
        self.errors.push(error);
        Vec::new()
    }

    fn included_line(&mut self, name: &str, location: Option<&SourceRange>, depth: usize) -> Vec<Inline> {
        if self.too_deep(name, location, depth) {
            return Vec::new();
        }
        let Some(prose) = self.standard(name) else { return Vec::new() };
        match (prose.as_line(), location) {
            (Some(line), _) => self.fill_line(line, Owner::Shared, depth + 1),
            (None, Some(location)) => {
                let error =
                    location.error(SEVERAL_PARAGRAPHS, format!("the shared text `{name}` has several paragraphs"));
                self.errors.push(error.with_hint("put it in a paragraph of its own, with empty lines around it"));
                Vec::new()
            }
            (None, None) => Vec::new(),
        }
    }

    fn too_deep(&mut self, name: &str, location: Option<&SourceRange>, depth: usize) -> bool {
        let too_deep = depth >= MAX_DEPTH;
        if let (true, Some(location)) = (too_deep, location) {
            let error = location.error(INCLUDES_ITSELF, format!("the shared text `{name}` includes itself"));
            self.errors.push(error.with_hint("take this slot out of it"));
        }
        too_deep
    }

    fn slot_hint(&self, name: &str) -> String {
        let parameters = self.declared.keys().map(String::as_str);
        let known: Vec<&str> =
            parameters.chain(self.shared.texts.keys().map(String::as_str)).chain(["lacune"]).collect();
        suggestion::hint(name, known)
    }

    fn missing_hint(&self, name: &str) -> String {
        let file = match self.declared.get(name).map(|parameter| parameter.source) {
            Some(ParameterSource::Approach) => "the `aanpak.toml` of each approach".into(),
            _ => format!("`{}/document.toml`", display_path(&self.id.path())),
        };
        format!("add `{name} = \"…\"` below `[parameters]` in {file}")
    }
}

fn unused_parameter(given: &GivenParameter) -> Diagnostic {
    let Located { value: name, location } = &given.name;
    let error = location.error(PARAMETER_UNUSED, format!("no text of this document uses the parameter `{name}`"));
    error.with_hint("remove the line")
}

/// The items of a list parameter as a phrase: “a, b en c”, each put as `each` says.
fn joined(items: Vec<Vec<Inline>>, each: Option<&Literal>) -> Vec<Inline> {
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
