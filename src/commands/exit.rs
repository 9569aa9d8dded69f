//! How a command ends.

use crate::commands::print::print_error;

/// How a command ended: the exit code of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// All went well.
    Success = 0,
    /// Some document failed.
    Failure = 1,
    /// The call was wrong: nothing was done.
    Usage = 2,
}

/// Reports that the call was wrong.
pub fn usage(message: &str) -> Exit {
    print_error(&format!("error: {message}\n"));
    Exit::Usage
}
