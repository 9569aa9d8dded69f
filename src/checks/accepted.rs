//! Removes the warnings that editors have accepted, and reports acceptances that no warning needs.

use crate::content::acceptances::Acceptance;
use crate::content::sources::Sources;
use crate::diagnostics::{Diagnostic, Diagnostics, Level};
use crate::kinds::scaffold::quoted;
use crate::messages;
use crate::messages::code::Code;

/// Removes the accepted warnings from `diagnostics`, and adds a warning for each acceptance that none of them needed.
/// Returns the number of warnings that were removed. `has_run` returns whether the check with a code has run: what it would
/// have found is not known otherwise.
pub fn apply(
    acceptances: &[Acceptance],
    sources: &Sources,
    diagnostics: &mut Diagnostics,
    has_run: &dyn Fn(Code) -> bool,
) -> usize {
    // The warnings of a document that cannot be read are not known.
    let is_complete = diagnostics.iter().all(|diagnostic| diagnostic.level != Level::Error);
    let mut needed = vec![false; acceptances.len()];
    let before = diagnostics.len();
    diagnostics.retain(|diagnostic| {
        let index = acceptances.iter().position(|acceptance| covers(acceptance, diagnostic, sources));
        index.inspect(|index| needed[*index] = true).is_none()
    });
    let removed = before - diagnostics.len();
    for (acceptance, _) in acceptances.iter().zip(&needed).filter(|(_, needed)| !**needed) {
        if is_complete && has_run(acceptance.code) {
            let message = messages::acceptance_not_needed(acceptance.code.name());
            diagnostics.push(acceptance.location.warning(message).with_hint(messages::remove_acceptance()));
        }
    }
    removed
}

/// Whether an acceptance is about this diagnostic: the code, the file and, if it names any, the words are the same.
/// Errors cannot be accepted.
pub fn covers(acceptance: &Acceptance, diagnostic: &Diagnostic, sources: &Sources) -> bool {
    diagnostic.level != Level::Error
        && diagnostic.code == acceptance.code
        && diagnostic.file().is_some_and(|file| file == acceptance.file)
        && acceptance.words.as_ref().is_none_or(|words| source_words(diagnostic, sources).as_ref() == Some(words))
}

/// The words that a diagnostic is about, as they are written in the file.
pub fn source_words(diagnostic: &Diagnostic, sources: &Sources) -> Option<String> {
    let location = diagnostic.location()?;
    sources.get(location.file)?.text.get(location.range).map(str::to_owned)
}

/// The table `[[aanvaard]]` for a warning about `words` in `file`, relative to the folder; without words, for all of its
/// code in that file.
pub fn table(code: Code, file: &str, words: Option<&str>, reason: &str) -> String {
    let [code, file, reason] = [code.name(), file, reason].map(quoted);
    let words = words.map(|words| format!("woorden = {}\n", quoted(words))).unwrap_or_default();
    format!("[[aanvaard]]\ncode = {code}\nbestand = {file}\n{words}reden = {reason}\n")
}
