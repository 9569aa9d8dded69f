//! Messages for people: one of the catalogue, with its arguments.

use std::borrow::Cow;
use std::time::Duration;

use crate::messages::code::Code;

/// A message of the catalogue with its arguments.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Message {
    id: &'static str,
    arguments: Box<[(&'static str, Argument)]>,
}

/// A message of a diagnostic, with its code.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CodedMessage {
    /// The code.
    pub code: Code,
    /// The message.
    pub message: Message,
}

/// What takes the place of a variable in a message.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Argument {
    /// Words as they are: a name, or something that the user wrote.
    Words(String),
    /// A number, which can choose between singular and plural.
    Number(usize),
    /// A decimal number, written with a point; Dutch shows a comma.
    Decimal(String),
    /// Another message.
    Message(Message),
    /// Several, with commas between them.
    List(Vec<Argument>),
}

impl Message {
    /// The message `id` with its arguments. Use the functions in [`crate::messages`], which have the right ones.
    pub fn new<const N: usize>(id: &'static str, arguments: [(&'static str, Argument); N]) -> Self {
        Self { id, arguments: Box::new(arguments) }
    }

    /// Words that the catalogue does not have, such as those of a layout.
    pub fn verbatim(words: impl Into<String>) -> Self {
        Self::new("verbatim", [("words", words.into().into())])
    }

    /// Its id in the catalogue.
    pub fn id(&self) -> &'static str {
        self.id
    }

    /// Its arguments.
    pub fn arguments(&self) -> &[(&'static str, Argument)] {
        &self.arguments
    }
}

impl CodedMessage {
    /// A message with its code.
    pub fn new(code: Code, message: Message) -> Self {
        Self { code, message }
    }
}

impl From<CodedMessage> for Message {
    fn from(coded: CodedMessage) -> Self {
        coded.message
    }
}

impl Argument {
    /// Several, with commas between them.
    pub fn list<T: Into<Self>>(items: impl IntoIterator<Item = T>) -> Self {
        Self::List(items.into_iter().map(Into::into).collect())
    }

    /// Names, each in backticks, with commas between them.
    pub fn names<T: AsRef<str>>(names: impl IntoIterator<Item = T>) -> Self {
        Self::list(names.into_iter().map(|name| format!("`{}`", name.as_ref())))
    }

    /// A number with `digits` decimals.
    pub fn decimal(number: f64, digits: usize) -> Self {
        Self::Decimal(format!("{number:.digits$}"))
    }
}

/// A time in seconds, with two decimals.
impl From<Duration> for Argument {
    fn from(time: Duration) -> Self {
        Self::decimal(time.as_secs_f64(), 2)
    }
}

impl From<&str> for Argument {
    fn from(words: &str) -> Self {
        Self::Words(words.to_owned())
    }
}

impl From<String> for Argument {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}

impl From<&String> for Argument {
    fn from(words: &String) -> Self {
        Self::Words(words.clone())
    }
}

impl From<Cow<'_, str>> for Argument {
    fn from(words: Cow<str>) -> Self {
        Self::Words(words.into_owned())
    }
}

impl From<char> for Argument {
    fn from(character: char) -> Self {
        Self::Words(character.into())
    }
}

impl From<usize> for Argument {
    fn from(number: usize) -> Self {
        Self::Number(number)
    }
}

impl From<Message> for Argument {
    fn from(text: Message) -> Self {
        Self::Message(text)
    }
}
