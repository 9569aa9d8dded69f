//! How a command ends.

use crate::commands::print::print_failure;
use crate::messages::Message;

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
pub fn usage(message: impl Into<Message>) -> Exit {
    print_failure(&message.into());
    Exit::Usage
}

/// Reports all that was wrong with the call.
pub fn usage_all(messages: Vec<Message>) -> Exit {
    messages.iter().for_each(print_failure);
    Exit::Usage
}
