//! Why the program refuses a value of an option.

use std::fmt;

use crate::commands::print::words;
use crate::messages::Message;

/// Why the program refuses a value of an option.
#[derive(Debug)]
pub struct RefusedValue(pub Message);

impl fmt::Display for RefusedValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&words(&self.0))
    }
}

impl std::error::Error for RefusedValue {}
