//! The build script.

#![allow(clippy::print_stdout, reason = "this is how a build script talks to cargo")]

mod fingerprint;
mod messages;

fn main() {
    println!("cargo::rerun-if-changed=build");
    fingerprint::write();
    messages::write();
}
