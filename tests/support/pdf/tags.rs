//! The structure tree of a tagged PDF: what a screen reader gets.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::content::ContentId;
use super::object::{dict_entry, entry, list_entry, name, name_entry, resolve, text, text_entry};
use super::run::{Flow, TextRun};

/// Kinds of tags whose text runs on with the text around them.
const INLINE: [&str; 14] = [
    "Annot",
    "BibEntry",
    "Code",
    "Em",
    "Form",
    "Formula",
    "Lbl",
    "Link",
    "Quote",
    "Reference",
    "Ruby",
    "Span",
    "Strong",
    "Sub",
];

/// Kinds of tags whose label stands on the same line as what it labels.
const LABELLED: [&str; 4] = ["LI", "Note", "FENote", "TOCI"];

/// The attributes that a dump shows.
const DUMPED: [&str; 4] = ["Summary", "Scope", "RowSpan", "ColSpan"];

/// How many characters of a tag's own text a dump shows.
const DUMPED_CHARS: usize = 40;

/// A structure element.
#[derive(Clone, Debug, Default)]
pub struct Tag {
    /// The standard structure type that its role stands for.
    pub kind: String,
    /// The structure type as the element has it: `Strong` where the kind is `Span`.
    pub role: String,
    /// `/ID`: the name by which the `Headers` of other cells refer to it.
    pub id: Option<String>,
    /// `/Lang`: the language, where it is not that of the tag around it.
    pub lang: Option<String>,
    /// `/Alt`: what is read instead of a picture.
    pub alt: Option<String>,
    /// `/ActualText`: what is read instead of the text.
    pub actual_text: Option<String>,
    /// The attributes of all owners; an array is joined by spaces. A link has its address as `URI`.
    pub attributes: BTreeMap<String, String>,
    /// The pages it has content on, the first being 1.
    pub pages: BTreeSet<usize>,
    /// What it contains, in reading order.
    pub children: Vec<Node>,
    /// The text directly in this tag, divided by language, each part with its `/Lang`: that of the text itself, of this
    /// tag, of a tag around it, or of the document.
    pub languages: Vec<(String, String)>,
}

/// What a tag contains.
#[derive(Clone, Debug)]
pub enum Node {
    /// Another tag.
    Tag(Box<Tag>),
    /// Text.
    Text(String),
}

impl Tag {
    /// The text of the whole tag in reading order: a line for every block in it.
    pub fn text(&self) -> String {
        let mut lines = Lines::default();
        lines.write(self);
        lines.text.trim_end().to_owned()
    }

    /// All tags of a kind or role in this one, itself included, in reading order.
    pub fn find_all(&self, kind: &str) -> Vec<&Tag> {
        let itself = (self.kind == kind || self.role == kind).then_some(self);
        let inside = self.tags().flat_map(|tag| tag.find_all(kind));
        itself.into_iter().chain(inside).collect()
    }

    /// The tags directly in this one.
    pub fn tags(&self) -> impl Iterator<Item = &Tag> {
        self.children.iter().filter_map(|node| match node {
            Node::Tag(tag) => Some(tag.as_ref()),
            Node::Text(_) => None,
        })
    }

    /// The text directly in this tag, without that of the tags in it.
    pub fn own_text(&self) -> String {
        let texts = self.children.iter().filter_map(|node| match node {
            Node::Text(text) => Some(text.as_str()),
            Node::Tag(_) => None,
        });
        texts.collect()
    }

    /// The texts in a language, in this tag and those in it.
    pub fn texts_in(&self, language: &str) -> Vec<&str> {
        let own = self.languages.iter().filter(|(of_text, _)| of_text == language).map(|(_, text)| text.as_str());
        own.chain(self.tags().flat_map(|tag| tag.texts_in(language))).collect()
    }

    /// The tree to look at: a line for every tag, indented by depth.
    pub fn outline_dump(&self) -> String {
        let mut dump = String::new();
        self.dump_into(&mut dump, 0);
        dump
    }

    /// Writes the lines of this tag and those in it.
    fn dump_into(&self, dump: &mut String, depth: usize) {
        dump.push_str(&"  ".repeat(depth));
        dump.push_str(&self.summary());
        dump.push('\n');
        for tag in self.tags() {
            tag.dump_into(dump, depth + 1);
        }
    }

    /// The tag on one line: kind, role if it is another, attributes, alternative text, start of its own text.
    fn summary(&self) -> String {
        let mut summary = self.kind.clone();
        if self.role != self.kind {
            summary += &format!("({})", self.role);
        }
        for key in DUMPED {
            if let Some(value) = self.attributes.get(key) {
                summary += &format!(" {key}={value}");
            }
        }
        if let Some(alt) = &self.alt {
            summary += &format!(" Alt={alt:?}");
        }
        let words = self.own_text();
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if !words.is_empty() {
            summary += &format!(" “{}”", shortened(&words));
        }
        summary
    }

    /// Whether its text stands on lines of its own. The attribute `Placement` is no help: typst gives it to parts of
    /// a line, where these are in no paragraph.
    pub fn is_block(&self) -> bool {
        !INLINE.contains(&self.kind.as_str())
    }
}

/// The start of a text, with an ellipsis if there is more.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(DUMPED_CHARS) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

/// Writes the text of tags, block by block.
#[derive(Default)]
struct Lines {
    /// The text so far.
    text: String,
    /// Whether nothing came after a label yet.
    is_after_label: bool,
}

impl Lines {
    /// Writes the text of a tag.
    fn write(&mut self, tag: &Tag) {
        if let Some(text) = &tag.actual_text {
            return self.push(text);
        }
        for node in &tag.children {
            match node {
                Node::Text(text) => self.push(text),
                Node::Tag(inner) => self.write_inner(inner, tag),
            }
        }
    }

    /// Writes the text of a tag in another.
    fn write_inner(&mut self, tag: &Tag, parent: &Tag) {
        if tag.is_block() {
            self.start_line();
        }
        self.write(tag);
        if tag.is_block() {
            self.start_line();
        }
        if tag.kind == "Lbl" && LABELLED.contains(&parent.kind.as_str()) {
            self.push(" ");
            self.is_after_label = true;
        }
    }

    /// Writes text; a line does not start with a space.
    fn push(&mut self, text: &str) {
        let begins_line = self.text.is_empty() || self.text.ends_with('\n');
        let text = if begins_line { text.trim_start_matches(' ') } else { text };
        self.text.push_str(text);
        self.is_after_label &= text.is_empty();
    }

    /// Ends the line, unless it is empty or has just its label.
    fn start_line(&mut self) {
        if !self.is_after_label && !self.text.is_empty() {
            self.text.truncate(self.text.trim_end_matches(' ').len());
            if !self.text.ends_with('\n') {
                self.text.push('\n');
            }
        }
    }
}

/// Where the structure tree finds its content.
pub struct Contents<'a> {
    /// The numbers of the pages.
    pub pages: HashMap<ObjectId, usize>,
    /// The text of marked content; empty for that without text.
    pub runs: HashMap<ContentId, Vec<&'a TextRun>>,
    /// The `/Lang` of marked content that has one.
    pub languages: HashMap<ContentId, &'a str>,
}

/// Reads the structure tree.
pub fn read_tree(doc: &Document, contents: &Contents) -> Tag {
    let catalog = doc.catalog().expect("a PDF must have a catalog");
    let root = dict_entry(doc, catalog, "StructTreeRoot").expect("the PDF must be tagged");
    let mut reader = Reader {
        doc,
        contents,
        roles: dict_entry(doc, root, "RoleMap"),
        classes: dict_entry(doc, root, "ClassMap"),
        flow: Flow::default(),
        language: text_entry(doc, catalog, "Lang").unwrap_or_default(),
        read: BTreeSet::new(),
    };
    let mut tags =
        list_entry(doc, root, "K").into_iter().map(|element| reader.read(dict(doc, element), None)).collect::<Vec<_>>();
    assert_eq!(tags.len(), 1, "the structure tree must have one top");
    reader.expect_all_read();
    tags.remove(0)
}

/// Goes through the structure tree in reading order.
struct Reader<'a> {
    /// The document.
    doc: &'a Document,
    /// What its tags refer to.
    contents: &'a Contents<'a>,
    /// What roles stand for.
    roles: Option<&'a Dictionary>,
    /// The attributes of classes.
    classes: Option<&'a Dictionary>,
    /// The running text of the present block.
    flow: Flow,
    /// The language of the present tag.
    language: String,
    /// The marked content read so far.
    read: BTreeSet<ContentId>,
}

impl<'a> Reader<'a> {
    /// Reads an element, given the page of the one around it.
    fn read(&mut self, element: &'a Dictionary, page: Option<ObjectId>) -> Tag {
        let doc = self.doc;
        let page = page_of(element).or(page);
        let role = name_entry(doc, element, "S").expect("a structure element must have a type");
        let mut tag = Tag {
            kind: self.standard_type(&role),
            role,
            id: text_entry(doc, element, "ID"),
            lang: text_entry(doc, element, "Lang"),
            alt: text_entry(doc, element, "Alt"),
            actual_text: text_entry(doc, element, "ActualText"),
            attributes: self.attributes(element),
            ..Tag::default()
        };
        let own_language = text_entry(doc, element, "Lang").unwrap_or_else(|| self.language.clone());
        let outer_language = std::mem::replace(&mut self.language, own_language);
        self.cross_border(&tag);
        for kid in list_entry(doc, element, "K") {
            self.read_kid(&mut tag, resolve(doc, kid), page);
        }
        self.cross_border(&tag);
        self.language = outer_language;
        tag
    }

    /// Reads what an element contains: another element, marked content, or the annotation of a link.
    fn read_kid(&mut self, tag: &mut Tag, kid: &'a Object, page: Option<ObjectId>) {
        if let Object::Integer(number) = kid {
            return self.read_content(tag, page, None, *number);
        }
        let kid = dict(self.doc, kid);
        let page = page_of(kid).or(page);
        match name_entry(self.doc, kid, "Type").as_deref() {
            Some("MCR") => {
                let stream = kid.get(b"Stm").and_then(Object::as_reference).ok();
                let number = entry(self.doc, kid, "MCID").and_then(|number| number.as_i64().ok());
                let number = number.expect("a reference to marked content must have an MCID");
                self.read_content(tag, page, stream, number);
            }
            Some("OBJR") => tag.attributes.extend(self.address(kid)),
            _ => {
                let inner = self.read(kid, page);
                tag.pages.extend(&inner.pages);
                tag.children.push(Node::Tag(Box::new(inner)));
            }
        }
    }

    /// Reads the text of marked content on a page, or in a form on it.
    fn read_content(&mut self, tag: &mut Tag, page: Option<ObjectId>, stream: Option<ObjectId>, number: i64) {
        let page = page.expect("marked content must be on a page");
        let page_number = self.contents.pages.get(&page);
        let page_number = *page_number.expect("a tag must refer to a page of the document");
        let id = (stream.unwrap_or(page), number);
        self.read.insert(id);
        let runs = self.contents.runs.get(&id);
        let runs = runs.unwrap_or_else(|| panic!("page {page_number} has no content {number} of a tag"));
        tag.pages.insert(page_number);
        let text = runs.iter().map(|run| self.flow.next(run)).collect::<String>();
        let language = self.contents.languages.get(&id).copied().unwrap_or(&self.language);
        match tag.languages.last_mut() {
            Some((last, before)) if last == language => before.push_str(&text),
            _ => tag.languages.push((language.to_owned(), text.clone())),
        }
        match tag.children.last_mut() {
            _ if text.is_empty() => {}
            Some(Node::Text(before)) => before.push_str(&text),
            _ => tag.children.push(Node::Text(text)),
        }
    }

    /// Makes sure that no text is lost: that tags refer to all text marked for them.
    fn expect_all_read(&self) {
        for (id, runs) in &self.contents.runs {
            if let (Some(run), false) = (runs.first(), self.read.contains(id)) {
                panic!("page {}: no tag refers to “{}”", run.page, run.text);
            }
        }
    }

    /// Notes that a tag starts or ends: a block interrupts the running text.
    fn cross_border(&mut self, tag: &Tag) {
        if tag.is_block() {
            self.flow = Flow::default();
        } else {
            self.flow.enter_tag();
        }
    }

    /// The standard type that a role is mapped to, if it is.
    fn standard_type(&self, role: &str) -> String {
        let mapped = self.roles.and_then(|roles| name_entry(self.doc, roles, role));
        match mapped {
            Some(mapped) if mapped != role => self.standard_type(&mapped),
            _ => role.to_owned(),
        }
    }

    /// The attributes of an element, those of its classes first.
    fn attributes(&self, element: &Dictionary) -> BTreeMap<String, String> {
        let classes = list_entry(self.doc, element, "C").into_iter();
        let of_classes = classes.filter_map(|class| class.as_name().ok()).flat_map(|class| {
            let classes = self.classes.expect("a class must be in the class map");
            list_entry(self.doc, classes, &String::from_utf8_lossy(class))
        });
        let own = list_entry(self.doc, element, "A");
        of_classes
            .chain(own)
            // Between the dictionaries stand revision numbers.
            .filter_map(|object| resolve(self.doc, object).as_dict().ok())
            .flat_map(|attributes| attributes.iter())
            .filter(|(key, _)| *key != b"O")
            .map(|(key, value)| (String::from_utf8_lossy(key).into_owned(), self.shown(value)))
            .collect()
    }

    /// An attribute's value as text.
    fn shown(&self, value: &Object) -> String {
        match resolve(self.doc, value) {
            Object::Name(_) => name(value),
            Object::String(..) => text(value),
            Object::Integer(number) => number.to_string(),
            Object::Real(number) => number.to_string(),
            Object::Boolean(truth) => truth.to_string(),
            Object::Array(items) => {
                let items = items.iter().map(|item| self.shown(item));
                items.collect::<Vec<_>>().join(" ")
            }
            other => format!("{other:?}"),
        }
    }

    /// The address that the annotation of a link leads to.
    fn address(&self, reference: &Dictionary) -> Option<(String, String)> {
        let annotation = dict_entry(self.doc, reference, "Obj")?;
        let action = dict_entry(self.doc, annotation, "A")?;
        let address = text_entry(self.doc, action, "URI")?;
        Some(("URI".to_owned(), address))
    }
}

/// The page that an element is on.
fn page_of(element: &Dictionary) -> Option<ObjectId> {
    element.get(b"Pg").and_then(Object::as_reference).ok()
}

/// An object that must be a dictionary.
fn dict<'a>(doc: &'a Document, object: &'a Object) -> &'a Dictionary {
    let object = resolve(doc, object);
    object.as_dict().unwrap_or_else(|_| panic!("expected a part of the structure tree, found {object:?}"))
}
