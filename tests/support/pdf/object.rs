//! Looks up entries of PDF dictionaries, through references.

use lopdf::{Dictionary, Document, Object};

/// The entry under `key`, with references followed; `None` if there is none or it is null.
pub fn entry<'a>(doc: &'a Document, dict: &'a Dictionary, key: &str) -> Option<&'a Object> {
    let object = dict.get(key.as_bytes()).ok()?;
    let resolved = resolve(doc, object);
    (!resolved.is_null()).then_some(resolved)
}

/// The object itself, with references followed.
pub fn resolve<'a>(doc: &'a Document, object: &'a Object) -> &'a Object {
    doc.dereference(object).unwrap_or_else(|error| panic!("a reference in the PDF leads nowhere: {error}")).1
}

/// The dictionary under `key`; that of the stream, if it is one.
pub fn dict_entry<'a>(doc: &'a Document, dict: &'a Dictionary, key: &str) -> Option<&'a Dictionary> {
    match entry(doc, dict, key)? {
        Object::Dictionary(inner) => Some(inner),
        Object::Stream(stream) => Some(&stream.dict),
        other => panic!("/{key} is not a dictionary but {other:?}"),
    }
}

/// The name under `key`, without its slash.
pub fn name_entry(doc: &Document, dict: &Dictionary, key: &str) -> Option<String> {
    entry(doc, dict, key).map(name)
}

/// The text string under `key`, decoded.
pub fn text_entry(doc: &Document, dict: &Dictionary, key: &str) -> Option<String> {
    entry(doc, dict, key).map(text)
}

/// Whether the entry under `key` is `true`.
pub fn is_true(doc: &Document, dict: &Dictionary, key: &str) -> bool {
    matches!(entry(doc, dict, key), Some(Object::Boolean(true)))
}

/// The objects under `key`: those of the array, or the single one that stands for it.
pub fn list_entry<'a>(doc: &'a Document, dict: &'a Dictionary, key: &str) -> Vec<&'a Object> {
    match entry(doc, dict, key) {
        None => Vec::new(),
        Some(Object::Array(items)) => items.iter().collect(),
        // The reference, not what it leads to: who asks may need its number.
        Some(_) => dict.get(key.as_bytes()).into_iter().collect(),
    }
}

/// A name object as text.
pub fn name(object: &Object) -> String {
    let bytes = object.as_name().unwrap_or_else(|_| panic!("expected a name, found {object:?}"));
    String::from_utf8_lossy(bytes).into_owned()
}

/// A text string as text: PDFDocEncoding, UTF-16 or UTF-8.
pub fn text(object: &Object) -> String {
    lopdf::decode_text_string(object)
        .unwrap_or_else(|error| panic!("expected a text string, found {object:?}: {error}"))
}

/// A number.
pub fn number(object: &Object) -> f64 {
    let value = object.as_float().unwrap_or_else(|_| panic!("expected a number, found {object:?}"));
    f64::from(value)
}

/// The bytes of a stream, decompressed.
pub fn stream_bytes(doc: &Document, object: &Object) -> Vec<u8> {
    let stream = resolve(doc, object).as_stream().unwrap_or_else(|_| panic!("expected a stream, found {object:?}"));
    stream.get_plain_content().unwrap_or_else(|error| panic!("a stream does not decompress: {error}"))
}
