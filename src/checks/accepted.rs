//! Takes the warnings that editors have accepted out of the results, and reports acceptances that are no longer needed.

use crate::content::acceptances::Acceptance;
use crate::content::sources::Sources;
use crate::diagnostics::codes::{Code, NOT_NEEDED};
use crate::diagnostics::{Diagnostic, Diagnostics, Level};

/// Takes the accepted warnings out of `found`, and adds a warning for each acceptance without one; gives the number of
/// warnings taken out. `has_run` tells whether the check that gives a code was made.
pub fn apply(
    acceptances: &[Acceptance],
    sources: &Sources,
    found: &mut Diagnostics,
    has_run: &dyn Fn(Code) -> bool,
) -> usize {
    // Of a document that cannot be read, the warnings are not known.
    let is_whole = found.iter().all(|diagnostic| diagnostic.level != Level::Error);
    let mut needed = vec![false; acceptances.len()];
    let before = found.len();
    found.retain(|diagnostic| {
        let index = acceptances.iter().position(|acceptance| covers(acceptance, diagnostic, sources));
        index.inspect(|index| needed[*index] = true).is_none()
    });
    let taken = before - found.len();
    for (acceptance, _) in acceptances.iter().zip(&needed).filter(|(_, needed)| !**needed) {
        if is_whole && has_run(acceptance.code) {
            let message = format!("no warning `{}` needs this any more", acceptance.code);
            found.push(acceptance.location.warning(NOT_NEEDED, message).with_hint("remove this `[[aanvaard]]`"));
        }
    }
    taken
}

fn covers(acceptance: &Acceptance, diagnostic: &Diagnostic, sources: &Sources) -> bool {
    diagnostic.level != Level::Error
        && diagnostic.code == acceptance.code
        && diagnostic.file().is_some_and(|file| file == acceptance.file)
        && acceptance.words.as_ref().is_none_or(|words| words_of(diagnostic, sources).as_ref() == Some(words))
}

/// The words that a diagnostic is about, as they stand in the file.
fn words_of(diagnostic: &Diagnostic, sources: &Sources) -> Option<String> {
    let location = diagnostic.location()?;
    sources.get(location.file)?.text.get(location.range).map(str::to_owned)
}
