//! Reads the content of a page: its text with place and colour, and the marks for what the text belongs to.

use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId};

use super::font::Font;
use super::object::{dict_entry, entry, list_entry, name, name_entry, number, stream_bytes, text};
use super::run::TextRun;

/// Marked content that the structure tree can refer to: the page or form it is in, and its number there.
pub type ContentId = (ObjectId, i64);

/// An affine map, as PDF writes it.
type Matrix = [f64; 6];

/// The map that changes nothing.
const IDENTITY: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

/// What becomes of `/ActualText`, which a page gives for glyphs that stand for other characters than usual.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ActualText {
    /// It is read instead of the glyphs.
    Read,
    /// It is ignored.
    Ignored,
}

/// What text belongs to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Owner {
    /// Neither a tag nor an artifact.
    Nothing,
    /// A tag, by way of marked content.
    Tag(ContentId),
    /// An artifact of the page, by its index.
    Artifact(usize),
}

/// What a page contains, in the order of its content.
#[derive(Default)]
pub struct PageContent {
    /// The text.
    pub runs: Vec<(Owner, TextRun)>,
    /// The artifacts: of each the subtype, or else the type, if it has one.
    pub artifacts: Vec<Option<String>>,
    /// The marked content that tags can refer to, also that without text.
    pub content_ids: BTreeSet<ContentId>,
    /// The `/Lang` of marked content that has one.
    pub languages: HashMap<ContentId, String>,
}

/// The part of the graphics state that matters for text.
#[derive(Clone)]
struct State {
    /// From user space to the page.
    ctm: Matrix,
    /// The fill colour.
    color: [f64; 3],
    /// The font, once set.
    font: Option<Rc<Font>>,
    /// The size the font is set in.
    size: f64,
    /// Extra space after every glyph.
    char_spacing: f64,
    /// Extra space after every space of one byte.
    word_spacing: f64,
    /// Horizontal scale: 1 for none.
    stretch: f64,
    /// Distance of lines.
    leading: f64,
    /// Shift of the baseline.
    rise: f64,
}

/// A marked-content sequence that is open.
struct Mark {
    /// What its text belongs to, if it is marked.
    owner: Option<Owner>,
    /// What is to be read instead of its glyphs; empty once that is read.
    replacement: Option<String>,
}

/// Where operations come from.
#[derive(Clone, Copy)]
struct Source<'a> {
    /// The page or form.
    id: ObjectId,
    /// What the names in it mean.
    resources: &'a Dictionary,
}

/// Goes through the operations of a page.
struct Interpreter<'a> {
    /// The document.
    doc: &'a Document,
    /// The number of the page.
    page: usize,
    /// What becomes of `/ActualText`.
    actual_text: ActualText,
    /// The page, or the form being drawn on it.
    source: Source<'a>,
    /// The present graphics state.
    state: State,
    /// The states to return to.
    saved: Vec<State>,
    /// From text space to user space.
    text_matrix: Matrix,
    /// The same at the start of the line.
    line_matrix: Matrix,
    /// The open marked-content sequences, the innermost last.
    marks: Vec<Mark>,
    /// The fonts read so far, by the page or form and their name there.
    fonts: HashMap<(ObjectId, String), Rc<Font>>,
    /// What was found so far.
    found: PageContent,
}

/// Reads the content of a page, given its number.
pub fn read_page(doc: &Document, page: usize, id: ObjectId, actual_text: ActualText) -> PageContent {
    let dict = doc.get_dictionary(id).expect("a page must be a dictionary");
    let mut reader = Interpreter {
        doc,
        page,
        actual_text,
        source: Source { id, resources: page_resources(doc, dict) },
        state: State::new(),
        saved: Vec::new(),
        text_matrix: IDENTITY,
        line_matrix: IDENTITY,
        marks: Vec::new(),
        fonts: HashMap::new(),
        found: PageContent::default(),
    };
    let mut bytes = Vec::new();
    for stream in list_entry(doc, dict, "Contents") {
        bytes.extend(stream_bytes(doc, stream));
        bytes.push(b'\n');
    }
    reader.run(&bytes);
    assert!(reader.marks.is_empty(), "marked content is left open at the end of page {page}");
    reader.found
}

/// The resources of a page, its own or inherited.
fn page_resources<'a>(doc: &'a Document, page: &'a Dictionary) -> &'a Dictionary {
    dict_entry(doc, page, "Resources").unwrap_or_else(|| {
        let parent = dict_entry(doc, page, "Parent").expect("a page must have resources");
        page_resources(doc, parent)
    })
}

impl State {
    /// The state at the start of a page.
    fn new() -> State {
        State {
            ctm: IDENTITY,
            color: [0.0; 3],
            font: None,
            size: 0.0,
            char_spacing: 0.0,
            word_spacing: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
        }
    }
}

impl<'a> Interpreter<'a> {
    /// Goes through a content stream.
    fn run(&mut self, bytes: &[u8]) {
        let content =
            Content::decode_strict(bytes).unwrap_or_else(|error| panic!("page {} does not parse: {error}", self.page));
        for operation in &content.operations {
            self.operate(operation);
        }
    }

    /// Carries out one operation, if it matters for text.
    fn operate(&mut self, operation: &Operation) {
        let operands = operation.operands.as_slice();
        let numbers = || operands.iter().map(number).collect::<Vec<_>>();
        match operation.operator.as_str() {
            "q" => self.saved.push(self.state.clone()),
            "Q" => self.state = self.saved.pop().expect("Q must follow a q"),
            "cm" => self.state.ctm = multiply(matrix(&numbers()), self.state.ctm),
            "Do" => self.draw(&name(&operands[0])),
            "BMC" => self.open_mark(&name(&operands[0]), None),
            "BDC" => self.open_mark(&name(&operands[0]), Some(&operands[1])),
            "EMC" => self.close_mark(),
            "g" | "rg" | "k" | "sc" | "scn" => self.state.color = color(operands),
            "cs" => self.state.color = [0.0; 3],
            "BT" => self.set_text_matrix(IDENTITY),
            "Tm" => self.set_text_matrix(matrix(&numbers())),
            "Td" => self.move_line(&numbers()),
            "TD" => {
                self.state.leading = -number(&operands[1]);
                self.move_line(&numbers());
            }
            "T*" => self.next_line(),
            "Tf" => self.set_font(&name(&operands[0]), number(&operands[1])),
            "TL" => self.state.leading = number(&operands[0]),
            "Tc" => self.state.char_spacing = number(&operands[0]),
            "Tw" => self.state.word_spacing = number(&operands[0]),
            "Tz" => self.state.stretch = number(&operands[0]) / 100.0,
            "Ts" => self.state.rise = number(&operands[0]),
            "Tj" => self.show(operands),
            "TJ" => self.show(operands[0].as_array().expect("TJ must have an array")),
            "'" => {
                self.next_line();
                self.show(operands);
            }
            "\"" => {
                self.state.word_spacing = number(&operands[0]);
                self.state.char_spacing = number(&operands[1]);
                self.next_line();
                self.show(&operands[2..]);
            }
            _ => {}
        }
    }

    /// Starts a line at a matrix.
    fn set_text_matrix(&mut self, matrix: Matrix) {
        self.line_matrix = matrix;
        self.text_matrix = matrix;
    }

    /// Starts a line at a distance from the start of the one before.
    fn move_line(&mut self, by: &[f64]) {
        let shift = [1.0, 0.0, 0.0, 1.0, by[0], by[1]];
        self.set_text_matrix(multiply(shift, self.line_matrix));
    }

    /// Starts the next line.
    fn next_line(&mut self) {
        self.move_line(&[0.0, -self.state.leading]);
    }

    /// Chooses a font.
    fn set_font(&mut self, name: &str, size: f64) {
        let (doc, source) = (self.doc, self.source);
        let font = self.fonts.entry((source.id, name.to_owned())).or_insert_with(|| {
            let dict = resource(doc, source, "Font", name).as_dict().expect("a font must be a dictionary");
            Rc::new(Font::read(doc, dict))
        });
        self.state.font = Some(font.clone());
        self.state.size = size;
    }

    /// Draws a form; other external objects have no text.
    fn draw(&mut self, name: &str) {
        let object = resource(self.doc, self.source, "XObject", name);
        let dict = &object.as_stream().expect("an external object must be a stream").dict;
        if name_entry(self.doc, dict, "Subtype").as_deref() != Some("Form") {
            return;
        }
        let before = (self.source, self.state.clone());
        self.source = Source {
            id: resource_id(self.doc, self.source, name),
            resources: dict_entry(self.doc, dict, "Resources").unwrap_or(before.0.resources),
        };
        let located = list_entry(self.doc, dict, "Matrix");
        if !located.is_empty() {
            let numbers = located.into_iter().map(number).collect::<Vec<_>>();
            self.state.ctm = multiply(matrix(&numbers), self.state.ctm);
        }
        self.run(&stream_bytes(self.doc, object));
        (self.source, self.state) = before;
    }

    /// Opens a marked-content sequence.
    fn open_mark(&mut self, tag: &str, properties: Option<&Object>) {
        let (doc, source) = (self.doc, self.source);
        let properties = properties.map(|properties| match properties {
            Object::Name(_) => resource(doc, source, "Properties", &name(properties)),
            inline => inline,
        });
        let properties =
            properties.map(|properties| properties.as_dict().expect("a property list must be a dictionary"));
        let get = |key| properties.and_then(|properties| entry(doc, properties, key));
        let owner = match get("MCID") {
            _ if tag == "Artifact" => {
                let kind = get("Subtype").or(get("Type")).map(name);
                self.found.artifacts.push(kind);
                Some(Owner::Artifact(self.found.artifacts.len() - 1))
            }
            Some(number) => {
                let id = (source.id, number.as_i64().expect("an MCID must be whole"));
                let is_new = self.found.content_ids.insert(id);
                assert!(is_new, "page {} has MCID {} twice", self.page, id.1);
                self.found.languages.extend(get("Lang").map(|language| (id, text(language))));
                Some(Owner::Tag(id))
            }
            None => None,
        };
        let replacement = get("ActualText").filter(|_| self.actual_text == ActualText::Read).map(text);
        self.marks.push(Mark { owner, replacement });
    }

    /// Closes a marked-content sequence. What was to replace its glyphs is read now if it had none.
    fn close_mark(&mut self) {
        let glyphless = self.replacement().filter(|replacement| !replacement.is_empty());
        if let Some(replacement) = glyphless {
            self.add(replacement, self.text_matrix, self.text_matrix);
        }
        self.marks.pop().expect("EMC must close marked content");
    }

    /// What is to be read instead of the next glyphs, if anything: empty after the first time.
    fn replacement(&mut self) -> Option<String> {
        let mut outermost_first = self.marks.iter_mut();
        outermost_first.find_map(|mark| mark.replacement.as_mut()).map(std::mem::take)
    }

    /// Shows strings, with the shifts between them.
    fn show(&mut self, items: &[Object]) {
        let start = self.text_matrix;
        let font = self.state.font.clone();
        let font = font.expect("text must be shown in a font");
        let mut shown = String::new();
        let mut ink_end = start;
        for item in items {
            let Object::String(bytes, _) = item else {
                self.advance(-number(item) / 1000.0 * self.state.size);
                continue;
            };
            for glyph in font.glyphs(bytes) {
                shown.push_str(glyph.text);
                let word_spacing = f64::from(glyph.is_word_space) * self.state.word_spacing;
                let spacing = self.state.char_spacing + word_spacing;
                self.advance(glyph.width * self.state.size + spacing);
                if !glyph.text.trim().is_empty() {
                    ink_end = self.text_matrix;
                }
            }
        }
        let text = self.replacement().unwrap_or(shown);
        self.add(text, start, ink_end);
    }

    /// Moves along the line.
    fn advance(&mut self, distance: f64) {
        let shift = [1.0, 0.0, 0.0, 1.0, distance * self.state.stretch, 0.0];
        self.text_matrix = multiply(shift, self.text_matrix);
    }

    /// Adds text that reaches from a place to the present one, and without spaces at its end to another.
    fn add(&mut self, text: String, start: Matrix, ink_end: Matrix) {
        let rise = [1.0, 0.0, 0.0, 1.0, 0.0, self.state.rise];
        let location = |matrix| multiply(multiply(rise, matrix), self.state.ctm);
        let from = location(start);
        let distance = |to: Matrix| (to[4] - from[4]).hypot(to[5] - from[5]);
        let scale = from[0].hypot(from[1]);
        let run = TextRun {
            text,
            page: self.page,
            x: from[4],
            y: from[5],
            width: distance(location(ink_end)),
            advance: distance(location(self.text_matrix)),
            size: self.state.size * from[2].hypot(from[3]),
            color: self.state.color,
            direction: [from[0] / scale, from[1] / scale],
        };
        let mut innermost_first = self.marks.iter().rev();
        let owner = innermost_first.find_map(|mark| mark.owner).unwrap_or(Owner::Nothing);
        match self.found.runs.last_mut() {
            Some((last_owner, last)) if *last_owner == owner && last.touches(&run) => {
                last.append(&run);
            }
            _ if run.text.is_empty() => {}
            _ => self.found.runs.push((owner, run)),
        }
    }
}

/// What a name in a content stream means.
fn resource<'a>(doc: &'a Document, source: Source<'a>, kind: &str, name: &str) -> &'a Object {
    dict_entry(doc, source.resources, kind)
        .and_then(|named| entry(doc, named, name))
        .unwrap_or_else(|| panic!("the resources have no /{kind} named {name}"))
}

/// The number of a form that a name in a content stream means.
fn resource_id(doc: &Document, source: Source, name: &str) -> ObjectId {
    dict_entry(doc, source.resources, "XObject")
        .and_then(|named| named.get(name.as_bytes()).ok())
        .and_then(|form| form.as_reference().ok())
        .unwrap_or_else(|| panic!("the form {name} must be given by reference"))
}

/// Six numbers as a map.
fn matrix(numbers: &[f64]) -> Matrix {
    numbers.try_into().expect("a matrix must have six numbers")
}

/// The map that does the first, then the second.
fn multiply(first: Matrix, second: Matrix) -> Matrix {
    let [a, b, c, d, e, f] = first;
    let [a2, b2, c2, d2, e2, f2] = second;
    [a * a2 + b * c2, a * b2 + b * d2, c * a2 + d * c2, c * b2 + d * d2, e * a2 + f * c2 + e2, e * b2 + f * d2 + f2]
}

/// A colour by the count of its components: gray, RGB or (naively converted) CMYK.
fn color(operands: &[Object]) -> [f64; 3] {
    if matches!(operands.last(), Some(Object::Name(_))) {
        return [f64::NAN; 3];
    }
    let components = operands.iter().map(number).collect::<Vec<_>>();
    match components[..] {
        [gray] => [gray; 3],
        [red, green, blue] => [red, green, blue],
        [cyan, magenta, yellow, black] => [cyan, magenta, yellow].map(|ink| (1.0 - ink) * (1.0 - black)),
        _ => panic!("a colour has {} components", components.len()),
    }
}
