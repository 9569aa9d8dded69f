//! A value in each language: what is formatted before it is known who reads it.

use crate::messages::Language;

/// A value in each language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PerLanguage<T> {
    dutch: T,
    english: T,
}

impl<T> PerLanguage<T> {
    /// The values that `make` gives.
    pub fn new(mut make: impl FnMut(Language) -> T) -> Self {
        Self { dutch: make(Language::Dutch), english: make(Language::English) }
    }

    /// The value in a language.
    pub fn get(&self, language: Language) -> &T {
        match language {
            Language::Dutch => &self.dutch,
            Language::English => &self.english,
        }
    }

    /// Changes the value in each language.
    pub fn update(&mut self, mut change: impl FnMut(&mut T, Language)) {
        change(&mut self.dutch, Language::Dutch);
        change(&mut self.english, Language::English);
    }
}
