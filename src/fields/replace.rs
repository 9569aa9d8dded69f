//! Replaces the value of a field, and not a byte outside it.

use crate::fields::field::{Field, final_line_end, line_end, normalized};
use crate::fields::refusal::Refusal;
use crate::fields::toml_string;

/// The text of a file in which `field`, one of its fields, has the value `value`. Only bytes of the field differ. Line ends
/// are written as the file has them. A value that the field has already changes nothing.
///
/// # Errors
/// A value that the form of the field does not allow, and a field that `text` does not have.
pub fn replace(text: &str, field: &Field, value: &str) -> Result<String, Refusal> {
    let value = normalized(value);
    let written = text.get(field.range.clone()).ok_or(Refusal::NotThere)?;
    if value == field.value {
        return Ok(text.to_owned());
    }
    field.form.check(&value)?;
    let new = match field.address.is_whole_file() {
        true => markdown(written, &value, line_end(text))?,
        false if toml_string::decode(written).as_ref() != Some(&field.value) => return Err(Refusal::NotThere),
        false => toml_string::rewrite(written, &value, line_end(text)),
    };
    Ok([&text[..field.range.start], &new, &text[field.range.end..]].concat())
}

/// A Markdown text with the line end at its end that `written` has.
fn markdown(written: &str, value: &str, line_end: &str) -> Result<String, Refusal> {
    let is_refused = |character: &char| character.is_control() && !matches!(character, '\n' | '\t');
    if let Some(character) = value.chars().find(is_refused) {
        return Err(Refusal::ControlCharacter(character));
    }
    Ok(value.replace('\n', line_end) + final_line_end(written))
}
