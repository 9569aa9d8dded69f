//! The tests of the program and its library, as one program: it is linked once. What needs a process of its own stands
//! next to this folder: `../many_files.rs` and `../browser.rs`.
//!
//! `cargo test --release --test integration errors::` runs the tests of one file.

mod accessibility;
mod announcements;
mod batch;
mod benchmark;
mod build;
mod check;
mod check_language;
mod check_pages;
mod desk;
mod desk_changes;
mod desk_facts;
mod desk_fuzz;
mod desk_kills;
mod desk_language;
mod desk_memory;
mod desk_new;
mod desk_parts;
mod desk_refusals;
mod desk_remarks;
mod desk_status;
mod desk_together;
mod desk_warnings;
mod documentation;
mod dry_run;
mod dutch;
mod edits;
mod effect;
mod errors;
mod explanations;
mod extremes;
mod faults;
mod fields;
mod guide;
mod hyphens;
mod language;
mod layers;
mod make;
mod manifest;
mod markdown;
mod messages;
mod mutations;
mod new;
mod only_here;
#[path = "../support/open_document.rs"]
mod open_document;
mod outputs;
mod overview;
mod parts;
mod pictures;
mod preview;
mod processes;
mod published;
mod schema;
mod sharing;
mod shell;
mod special_files;
mod status;
mod stress;
#[path = "../support/mod.rs"]
mod support;
mod terminal;
mod tests_tidy;
mod tidy;
mod uses;
mod words;
