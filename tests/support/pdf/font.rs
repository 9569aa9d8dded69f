//! Reads a font of a PDF: which text its codes stand for, and how wide they are.

use std::collections::HashMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object};

use super::object::{dict_entry, entry, list_entry, name_entry, number, resolve, stream_bytes};

/// A font as far as text extraction needs it.
pub struct Font {
    /// The bytes per code: 2 for composite fonts, 1 for others.
    code_length: usize,
    /// The text of every code, from the ToUnicode map.
    texts: HashMap<u32, String>,
    /// The widths of codes, in text space units for size 1.
    widths: HashMap<u32, f64>,
    /// The width of the other codes.
    default_width: f64,
}

/// One shown glyph.
pub struct Glyph<'a> {
    /// What it stands for; the replacement character if the font does not map it.
    pub text: &'a str,
    /// Its advance width for size 1.
    pub width: f64,
    /// Whether word spacing applies to it.
    pub is_word_space: bool,
}

impl Font {
    /// Reads a font dictionary.
    pub fn read(doc: &Document, dict: &Dictionary) -> Font {
        let texts = match entry(doc, dict, "ToUnicode") {
            Some(stream @ Object::Stream(_)) => read_to_unicode(&stream_bytes(doc, stream)),
            _ => HashMap::new(),
        };
        match name_entry(doc, dict, "Subtype").as_deref() {
            Some("Type0") => read_composite(doc, dict, texts),
            _ => read_simple(doc, dict, texts),
        }
    }

    /// The glyphs that a shown string consists of.
    pub fn glyphs<'a>(&'a self, shown: &'a [u8]) -> impl Iterator<Item = Glyph<'a>> {
        shown.chunks(self.code_length).map(|bytes| {
            let code = code(bytes);
            Glyph {
                text: self.texts.get(&code).map_or("\u{fffd}", String::as_str),
                width: *self.widths.get(&code).unwrap_or(&self.default_width),
                is_word_space: bytes == [32],
            }
        })
    }
}

/// The font that stands behind a composite font.
pub fn descendant<'a>(doc: &'a Document, dict: &'a Dictionary) -> &'a Dictionary {
    let fonts = list_entry(doc, dict, "DescendantFonts");
    let first = fonts.first().expect("a composite font must have a descendant");
    resolve(doc, first).as_dict().expect("a descendant font must be a dictionary")
}

/// A composite font: widths by two-byte code, which Identity-H makes the glyph.
fn read_composite(doc: &Document, dict: &Dictionary, texts: HashMap<u32, String>) -> Font {
    let encoding = name_entry(doc, dict, "Encoding");
    assert_eq!(encoding.as_deref(), Some("Identity-H"), "only composite fonts with Identity-H are read");
    let font = descendant(doc, dict);
    Font {
        code_length: 2,
        texts,
        widths: read_composite_widths(doc, font),
        default_width: entry(doc, font, "DW").map_or(1.0, |width| number(width) / 1000.0),
    }
}

/// The array `/W`: `first [w w …]` and `first last w`.
fn read_composite_widths(doc: &Document, font: &Dictionary) -> HashMap<u32, f64> {
    let mut widths = HashMap::new();
    let mut items = list_entry(doc, font, "W").into_iter().map(|item| resolve(doc, item));
    while let Some(first) = items.next() {
        let first = number(first) as u32;
        match items.next().expect("/W must not end after a code") {
            Object::Array(list) => {
                let numbered = (first..).zip(list);
                widths.extend(numbered.map(|(code, width)| (code, number(width) / 1000.0)));
            }
            last => {
                let width = number(items.next().expect("/W must not end after a range"));
                widths.extend((first..=number(last) as u32).map(|code| (code, width / 1000.0)));
            }
        }
    }
    widths
}

/// A simple font or one of drawn glyphs: widths by one-byte code.
fn read_simple(doc: &Document, dict: &Dictionary, texts: HashMap<u32, String>) -> Font {
    let matrix = list_entry(doc, dict, "FontMatrix");
    let scale = matrix.first().map_or(0.001, |item| number(item));
    let first = entry(doc, dict, "FirstChar").map_or(0, |code| number(code) as u32);
    let widths = list_entry(doc, dict, "Widths");
    Font {
        code_length: 1,
        texts,
        widths: (first..).zip(widths.iter().map(|width| number(width) * scale)).collect(),
        default_width: dict_entry(doc, dict, "FontDescriptor")
            .and_then(|descriptor| entry(doc, descriptor, "MissingWidth"))
            .map_or(0.0, |width| number(width) * scale),
    }
}

/// The map from codes to text. Its syntax is near enough to that of page content to be read as such.
fn read_to_unicode(bytes: &[u8]) -> HashMap<u32, String> {
    // A comment at the end, which krilla writes, must have its line ended.
    let lines = [bytes, b"\n"].concat();
    let map = Content::decode_strict(&lines).expect("a ToUnicode map must parse");
    let mut texts = HashMap::new();
    for operation in &map.operations {
        match operation.operator.as_str() {
            "endbfchar" => {
                for pair in operation.operands.chunks_exact(2) {
                    texts.insert(code(hex(&pair[0])), utf16(&units(&pair[1])));
                }
            }
            "endbfrange" => {
                for range in operation.operands.chunks_exact(3) {
                    read_range(&mut texts, range);
                }
            }
            _ => {}
        }
    }
    texts
}

/// A range of codes: with a text for each, or with the text of the first, counted up in its last unit.
fn read_range(texts: &mut HashMap<u32, String>, range: &[Object]) {
    let codes = code(hex(&range[0]))..=code(hex(&range[1]));
    match &range[2] {
        Object::Array(list) => {
            texts.extend(codes.zip(list.iter().map(|item| utf16(&units(item)))));
        }
        first => {
            for (offset, code) in codes.enumerate() {
                let mut units = units(first);
                let last = units.last_mut().expect("a range must have a text");
                *last += u16::try_from(offset).expect("a range must have at most 65536 codes");
                texts.insert(code, utf16(&units));
            }
        }
    }
}

/// The number that a code's bytes make.
fn code(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |number, byte| number << 8 | u32::from(*byte))
}

/// The bytes of a string in a ToUnicode map.
fn hex(object: &Object) -> &[u8] {
    object.as_str().unwrap_or_else(|_| panic!("expected a code in a ToUnicode map, found {object:?}"))
}

/// The UTF-16 units of a string in a ToUnicode map.
fn units(object: &Object) -> Vec<u16> {
    hex(object).chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect()
}

/// The text that UTF-16 units make.
fn utf16(units: &[u16]) -> String {
    String::from_utf16(units).expect("a ToUnicode map must hold UTF-16")
}
