//! Why a document is built, or was looked at.

use crate::messages::{self, Message};

/// Why a document is built, or was looked at.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// An input changed: its path, relative to the project, and how.
    Input(String, InputChange),
    /// The manifest does not have its inputs.
    InputsNotKnown,
    /// It was not built before.
    NotBuiltBefore,
    /// Its file is not the one that was built.
    FileNotIntact,
    /// Another program built it.
    OtherProgram,
    /// `SOURCE_DATE_EPOCH` is another.
    OtherEpoch,
}

/// How an input changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum InputChange {
    /// Its bytes are others.
    Changed,
    /// It was not there.
    New,
    /// It is gone.
    Gone,
}

impl From<&Cause> for Message {
    fn from(cause: &Cause) -> Self {
        match cause {
            Cause::Input(path, InputChange::Changed) => Self::verbatim(path),
            Cause::Input(path, InputChange::New) => messages::cause_new_file(path),
            Cause::Input(path, InputChange::Gone) => messages::cause_file_gone(path),
            Cause::InputsNotKnown => messages::cause_inputs_not_known(),
            Cause::NotBuiltBefore => messages::cause_not_built_before(),
            Cause::FileNotIntact => messages::cause_file_not_intact(),
            Cause::OtherProgram => messages::cause_other_program(),
            Cause::OtherEpoch => messages::cause_other_epoch(),
        }
    }
}
