//! Gives the program a fingerprint of its own code: files that another program made are built again.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

/// Sets `FACTSHEET_FINGERPRINT`.
pub fn write() {
    let mut hasher = DefaultHasher::new();
    for part in ["src", "Cargo.lock", "Cargo.toml"] {
        println!("cargo::rerun-if-changed={part}");
        hash(Path::new(part), &mut hasher);
    }
    println!("cargo::rustc-env=FACTSHEET_FINGERPRINT={:016x}", hasher.finish());
}

/// Hashes a file, or the files of a folder in the order of their names.
fn hash(path: &Path, hasher: &mut DefaultHasher) {
    if let Ok(entries) = fs::read_dir(path) {
        let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
        paths.sort();
        paths.iter().for_each(|path| hash(path, hasher));
    } else if let Ok(bytes) = fs::read(path) {
        path.hash(hasher);
        bytes.hash(hasher);
    }
}
