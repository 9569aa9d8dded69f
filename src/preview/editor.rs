//! Opening a place in the user's editor.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The editor that places are opened in.
#[derive(Debug, Clone)]
pub struct Editor {
    /// The project folder, to which files are relative.
    root: PathBuf,
    /// An address to follow, or a program to run, with `{file}`, `{line}` and `{column}`.
    template: String,
}

/// What opens places when the user names nothing else: Visual Studio Code.
const DEFAULT: &str = "vscode://file/{file}:{line}:{column}";

/// A place in a file, as people count: from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot<'a> {
    /// The file, relative to the project.
    pub file: &'a str,
    /// The line.
    pub line: usize,
    /// The column, in characters.
    pub column: usize,
}

impl Editor {
    /// The editor that the user named, or Visual Studio Code.
    ///
    /// # Errors
    /// The words for the user when the command cannot be read.
    pub fn new(root: &Path, named: Option<&str>) -> Result<Self, String> {
        let template = named.unwrap_or(DEFAULT).trim();
        let editor = Self { root: root.to_owned(), template: template.to_owned() };
        match editor.is_address() || shlex::split(template).is_some_and(|words| !words.is_empty()) {
            true => Ok(editor),
            false => Err(format!(
                "`{template}` is no command for --editor; write for example `code --goto {{file}}:{{line}}`"
            )),
        }
    }

    /// The address that opens a place, for a browser to follow; none if it takes a program.
    pub fn address(&self, spot: Spot) -> Option<String> {
        self.is_address().then(|| {
            let path = self.root.join(spot.file);
            let path = path.to_string_lossy().replace('\\', "/");
            let path = encoded(path.trim_start_matches('/'));
            self.filled(&self.template, &path, spot)
        })
    }

    /// Runs the program that opens a place.
    ///
    /// # Errors
    /// The words for the user when it cannot be run.
    pub fn run(&self, spot: Spot) -> Result<(), String> {
        let words = shlex::split(&self.template).unwrap_or_default();
        let path = self.root.join(spot.file);
        let path = path.to_string_lossy();
        let mut words: Vec<_> = words.iter().map(|word| self.filled(word, &path, spot)).collect();
        if !self.template.contains("{file}") {
            words.push(path.into_owned());
        }
        let [program, arguments @ ..] = words.as_slice() else { return Ok(()) };
        let mut command = Command::new(program);
        command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let child = command.spawn().map_err(|error| format!("`{program}` cannot be run ({error})"))?;
        // The editor stays open as long as it likes; somebody has to hear of its end.
        std::thread::spawn(move || child.wait_with_output());
        Ok(())
    }

    fn is_address(&self) -> bool {
        self.template.split(char::is_whitespace).next().is_some_and(|word| word.contains("://"))
    }

    fn filled(&self, word: &str, path: &str, spot: Spot) -> String {
        let word = word.replace("{line}", &spot.line.to_string()).replace("{column}", &spot.column.to_string());
        word.replace("{file}", path)
    }
}

/// A path as a part of an address: what has a meaning there is written as its bytes (RFC 3986, section 2.1).
pub fn encoded(path: &str) -> String {
    let mut encoded = String::new();
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_' | b'~' => encoded.push(byte.into()),
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPOT: Spot = Spot { file: "content/een tekst.md", line: 3, column: 7 };

    #[test]
    fn gives_an_address_that_a_browser_can_follow() {
        let editor = Editor::new(Path::new("/werk"), None).expect("the default");
        let address = editor.address(SPOT).expect("an address");
        assert_eq!(address, "vscode://file/werk/content/een%20tekst.md:3:7");
    }

    #[test]
    fn takes_a_command() {
        let editor = Editor::new(Path::new("/werk"), Some("gedit +{line}:{column} {file}")).expect("a command");
        assert_eq!(editor.address(SPOT), None);
        assert!(Editor::new(Path::new("/werk"), Some("gedit 'half")).is_err());
    }
}
