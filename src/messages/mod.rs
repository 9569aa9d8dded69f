//! What the program says to people: one catalogue of messages, in Dutch and in English.
//!
//! `messages/en.ftl` and `messages/nl.ftl` have the same messages, in the syntax of Project Fluent
//! (<https://projectfluent.org>). Each message has a function here that the build script generates: `unknown-key` with
//! the argument `$key` is `messages::unknown_key(key)`. Parameters are in the order of the alphabet. A [`Message`] is a
//! message with its arguments; it gets its words when it is shown, in the language of the reader.

pub mod catalogue;
pub mod code;
pub mod language;
pub mod message;
pub mod system_error;

pub use language::Language;
pub use message::{Argument, CodedMessage, Message};
pub use system_error::system_error;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));
