//! The operating system: files that are replaced atomically, digests, workers, the project folder.

pub mod atomic_file;
pub mod digest;
pub mod new_folder;
pub mod project;
pub mod regular_file;
pub mod workers;
