//! What the syntax errors of the TOML parser mean, in words for editors: its own words are for programmers.

use crate::messages::{self, CodedMessage, Message};

/// A message about a syntax error, and its hint.
type Explanation = (fn() -> CodedMessage, fn() -> Message);

const MISSING_EQUALS_SIGN: Explanation = (messages::missing_equals_sign, messages::write_toml_value);
const MISSING_VALUE: Explanation = (messages::missing_value, messages::write_toml_value);
const UNCLOSED_QUOTE: Explanation = (messages::unclosed_quote, messages::close_quote);
const UNQUOTED_TEXT: Explanation = (messages::unquoted_text, messages::quote_value);
const CONTROL_CHARACTER: Explanation = (messages::control_character_in_toml, messages::remove_control_character);
const UNKNOWN_ESCAPE: Explanation = (messages::unknown_escape, messages::write_backslash_twice);
const NOT_A_KEY: Explanation = (messages::not_a_key, messages::write_key_name);
const TABLE_NAME: Explanation = (messages::unclosed_table_name, messages::close_table_name);
const UNCLOSED_LIST: Explanation = (messages::unclosed_list, messages::close_list);
const INLINE_TABLE: Explanation = (messages::bad_inline_table, messages::write_keys_below_table);
const TOO_DEEP: Explanation = (messages::too_deep_in_toml, messages::write_keys_below_table);
const OTHER: Explanation = (messages::not_toml, messages::write_toml_value);

/// What the messages of the parser mean, by their start (toml 1.2.1, toml_parser 1.1.5). The first that fits counts.
const EXPLANATIONS: &[(&str, Explanation)] = &[
    ("string values must be quoted", UNQUOTED_TEXT),
    ("invalid integer number", UNQUOTED_TEXT),
    ("invalid hexadecimal number", UNQUOTED_TEXT),
    ("invalid octal number", UNQUOTED_TEXT),
    ("invalid binary number", UNQUOTED_TEXT),
    ("invalid float", UNQUOTED_TEXT),
    ("floating-point number overflowed", UNQUOTED_TEXT),
    ("invalid date", UNQUOTED_TEXT),
    ("invalid time", UNQUOTED_TEXT),
    ("invalid fraction", UNQUOTED_TEXT),
    ("invalid mantissa", UNQUOTED_TEXT),
    ("invalid exponent", UNQUOTED_TEXT),
    ("invalid boolean", UNQUOTED_TEXT),
    ("integers with a radix", UNQUOTED_TEXT),
    ("radix must be", UNQUOTED_TEXT),
    ("redundant", UNQUOTED_TEXT),
    ("unexpected leading zero", UNQUOTED_TEXT),
    ("unexpected sign", UNQUOTED_TEXT),
    ("`_` may only go between digits", UNQUOTED_TEXT),
    ("missing opening quote", UNQUOTED_TEXT),
    ("missing escaped value", UNKNOWN_ESCAPE),
    ("too few unicode value digits", UNKNOWN_ESCAPE),
    ("invalid value, expected unicode", UNKNOWN_ESCAPE),
    ("carriage return", CONTROL_CHARACTER),
    ("invalid comment character", CONTROL_CHARACTER),
    ("key with no value", MISSING_EQUALS_SIGN),
    ("missing value for key", MISSING_EQUALS_SIGN),
    ("missing value", MISSING_VALUE),
    ("extra `=`", (messages::several_equals_signs, messages::one_value_per_line)),
    ("unexpected key or value", (messages::more_on_line, messages::one_value_per_line)),
    ("missing comma between array elements", (messages::missing_comma, messages::write_comma)),
    ("extra comma in array", (messages::comma_too_many, messages::write_comma)),
    ("unclosed array table", TABLE_NAME),
    ("unclosed table", TABLE_NAME),
    ("missing table open", TABLE_NAME),
    ("unclosed array", UNCLOSED_LIST),
    ("unexpected `=` in array", UNCLOSED_LIST),
    ("missing array opening", UNCLOSED_LIST),
    ("unclosed inline table", INLINE_TABLE),
    ("extra comma in inline table", INLINE_TABLE),
    ("extra assignment", INLINE_TABLE),
    ("missing key for inline table", INLINE_TABLE),
    ("missing assignment", INLINE_TABLE),
    ("missing comma between key-value pairs", INLINE_TABLE),
    ("missing inline table", INLINE_TABLE),
    ("invalid inline table", INLINE_TABLE),
    ("duplicate key", (messages::key_twice, messages::remove_one_key)),
    ("cannot extend value", (messages::table_of_other_key, messages::remove_one_key)),
    ("unquoted keys cannot be empty", NOT_A_KEY),
    ("invalid unquoted key", NOT_A_KEY),
    ("invalid key", NOT_A_KEY),
    ("missing key", NOT_A_KEY),
    ("keys cannot be", NOT_A_KEY),
    ("cannot recurse", TOO_DEEP),
    ("recursion limit", TOO_DEEP),
];

/// The message and the hint for a syntax error, from the message of the parser, the line up to the error, and the words
/// that the error is about. An error that is not known has a message of its own.
pub fn explain(message: &str, before: &str, written: &str) -> (CodedMessage, Message) {
    let is_start = |(start, _): &&(&str, Explanation)| message.starts_with(start);
    let listed = || EXPLANATIONS.iter().find(is_start).map(|(_, explanation)| *explanation);
    let absent = is_absent(message, before, written).then_some(MISSING_VALUE);
    let (message, hint) = absent.or_else(|| text_error(message)).or_else(listed).unwrap_or(OTHER);
    (message(), hint())
}

/// Whether a value is not there at all: to the parser it is a text without quotes, or an empty one without its quote.
fn is_absent(message: &str, before: &str, written: &str) -> bool {
    let is_unquoted = message.starts_with("string values must be quoted");
    let is_unclosed = message.starts_with("invalid literal string") && !before.contains('\'');
    written.is_empty() && (is_unquoted || is_unclosed)
}

/// An error within a text: a quote that is missing, or a character that cannot be in it.
fn text_error(message: &str) -> Option<Explanation> {
    let (text, expected) = message.split_once(" string, expected ").filter(|(text, _)| text.starts_with("invalid "))?;
    let is_text = ["basic", "literal"].iter().any(|kind| text.ends_with(kind));
    let is_quote = |expected: &str| expected.chars().all(|character| matches!(character, '`' | '"' | '\''));
    is_text.then(|| if is_quote(expected) { UNCLOSED_QUOTE } else { CONTROL_CHARACTER })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Language;

    /// The message about the first syntax error of a line.
    fn message(toml: &str) -> String {
        let (_, errors) = toml::de::DeTable::parse_recoverable(toml);
        let first = errors.iter().min_by_key(|error| error.span().map(|span| span.start));
        let first = first.unwrap_or_else(|| panic!("{toml:?} has no error"));
        let span = first.span().expect("a location");
        let (found, _) = explain(first.message(), &toml[..span.start], &toml[span]);
        found.message.in_language(Language::English)
    }

    #[test]
    fn the_errors_that_editors_make_are_explained() {
        for (toml, expected) in [
            ("a = \"b", "the closing quote of this text is missing"),
            ("a = 'b", "the closing quote of this text is missing"),
            ("a = \"b\u{1}c\"", "a control character cannot be used here"),
            ("a = \"b\\c\"", "a text cannot have this character after a backslash"),
            ("a = \"\\u12\"", "a text cannot have this character after a backslash"),
            ("a = b", "this text is not between quotes"),
            ("a = 2013-0", "this text is not between quotes"),
            ("a = 12:99", "this text is not between quotes"),
            ("a = “b”", "this text is not between quotes"),
            ("a = 01", "this text is not between quotes"),
            ("a = √", "this text is not between quotes"),
            ("a", "the `=` after this key is missing"),
            ("a =", "the value after `=` is missing"),
            ("a == \"b\"", "there is more than one `=` here"),
            ("a = \"b\" \"c\"", "this line has more than it can have"),
            ("[[a]]]", "this line has more than it can have"),
            ("a = \"b\"\na = \"c\"", "this key appears twice"),
            ("[a]\n[a]", "this key appears twice"),
            ("a = \"b\"\n[a.c]\nd = \"e\"", "this key already has another value"),
            ("[a", "the closing bracket of this table is missing"),
            ("[[a]", "the closing bracket of this table is missing"),
            ("[]", "this is not the name of a key"),
            ("é = \"b\"", "this is not the name of a key"),
            ("= \"b\"", "this is not the name of a key"),
            ("a = [\"b\" \"c\"]", "a comma is missing between the items of this list"),
            ("a = [\"b\",, \"c\"]", "this list has a comma too many"),
            ("a = [\"b\"", "this list is not closed"),
            ("a = { b = \"c\"", "this table between braces is not complete"),
            ("a = { b = \"c\" d = \"e\" }", "this table between braces is not complete"),
            ("a = { b }", "the value after `=` is missing"),
        ] {
            assert_eq!(message(toml), expected, "{toml:?}");
        }
    }

    #[test]
    fn an_unknown_error_has_a_message_of_ours() {
        let (found, _) = explain("some words of a later version", "", "");
        assert_eq!(found.message.in_language(Language::English), "this line is not written as in TOML");
    }
}
