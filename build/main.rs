//! The build script.

mod fingerprint;
mod messages;

fn main() {
    println!("cargo::rerun-if-changed=build");
    fingerprint::write();
    messages::write();
}
