//! Why the program refuses a value of an option.

use std::fmt;

use crate::messages::{Language, Message};

/// Why the program refuses a value of an option. Displayed, as clap does, it is English.
#[derive(Debug)]
pub struct RefusedValue(pub Message);

impl fmt::Display for RefusedValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.in_language(Language::English))
    }
}

impl std::error::Error for RefusedValue {}
