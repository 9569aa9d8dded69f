//! The inputs of a document: the files that it was built from, with their digests.

use std::collections::BTreeMap;

use crate::system::digest::Digest;

/// Every file that was read, with the digest of its bytes, and every file that was missing, with `None` (a negative
/// dependency: the document changes when the file appears). Paths are relative to the project, with slashes.
pub type Inputs = BTreeMap<String, Option<Digest>>;

/// The digest of all paths and digests of `inputs`.
pub fn inputs_digest(inputs: &Inputs) -> Digest {
    let lines = inputs.iter().map(|(path, digest)| match digest {
        Some(digest) => format!("{digest} {path}\n"),
        None => format!("- {path}\n"),
    });
    Digest::sha256(lines.collect::<String>().as_bytes())
}
