//! A value with its message in the language of the reader, as clients get it.

use serde::Serialize;

use crate::messages::{Language, Message};

/// A value with its message.
#[derive(Debug, Serialize)]
pub struct Worded<'a, T> {
    message: String,
    #[serde(flatten)]
    value: &'a T,
}

impl<'a, T> Worded<'a, T> {
    /// A value with its message in a language.
    pub fn new(value: &'a T, message: &Message, language: Language) -> Self {
        Self { message: message.in_language(language), value }
    }
}
