//! Opens a location of the project in the user's editor.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::messages::{self, Message, system_error};

/// What opens locations when the user names no editor: Visual Studio Code.
const DEFAULT: &str = "vscode://file/{file}:{line}:{column}";

/// The user's editor.
#[derive(Debug, Clone)]
pub struct Editor {
    /// The project folder, to which files are relative.
    root: PathBuf,
    /// A URL for the browser, or a command line, with `{file}`, `{line}` and `{column}`.
    template: String,
}

/// A location in a file, as editors count: from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SourceLocation<'a> {
    /// The file, relative to the project, with slashes.
    pub file: &'a str,
    /// The line.
    pub line: usize,
    /// The column, in characters.
    pub column: usize,
}

impl Editor {
    /// The editor that `--editor` names, or Visual Studio Code.
    ///
    /// # Errors
    /// A message for the user when `named` is no command line.
    pub fn new(root: &Path, named: Option<&str>) -> Result<Self, Message> {
        let template = named.unwrap_or(DEFAULT).trim();
        let editor = Self { root: root.to_owned(), template: template.to_owned() };
        match editor.has_url() || shlex::split(template).is_some_and(|words| !words.is_empty()) {
            true => Ok(editor),
            false => Err(messages::not_an_editor(template)),
        }
    }

    /// The URL that opens a location, for the browser to follow; `None` if the editor is a command.
    pub fn url(&self, location: SourceLocation) -> Option<String> {
        self.has_url().then(|| {
            let path = self.root.join(location.file);
            let path = path.to_string_lossy().replace('\\', "/");
            let path = percent_encode(path.trim_start_matches('/'));
            expand(&self.template, &path, location)
        })
    }

    /// Runs the command that opens a location, and returns without waiting for its end.
    ///
    /// # Errors
    /// A message for the user when the command cannot be run.
    pub fn open(&self, location: SourceLocation) -> Result<(), Message> {
        let words = self.command_line(location);
        let [program, arguments @ ..] = words.as_slice() else { return Ok(()) };
        let mut command = Command::new(program);
        command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let child = command.spawn().map_err(|error| messages::editor_not_run(program, system_error(&error)))?;
        // The editor may stay open for hours. Without a wait, it would remain as a zombie process after its end.
        std::thread::spawn(move || child.wait_with_output());
        Ok(())
    }

    /// The words of the command that opens a location. The file comes last if the template has no `{file}`.
    fn command_line(&self, location: SourceLocation) -> Vec<String> {
        let path = self.root.join(location.file);
        let path = path.to_string_lossy();
        let words = shlex::split(&self.template).unwrap_or_default();
        let mut words: Vec<_> = words.iter().map(|word| expand(word, &path, location)).collect();
        if !self.template.contains("{file}") {
            words.push(path.into_owned());
        }
        words
    }

    fn has_url(&self) -> bool {
        self.template.split(char::is_whitespace).next().is_some_and(|word| word.contains("://"))
    }
}

/// Replaces `{file}`, `{line}` and `{column}`.
fn expand(template: &str, path: &str, location: SourceLocation) -> String {
    let SourceLocation { line, column, .. } = location;
    let expanded = template.replace("{line}", &line.to_string()).replace("{column}", &column.to_string());
    expanded.replace("{file}", path)
}

/// A path as part of a URL: every byte that has a meaning there is percent-encoded (RFC 3986, section 2.1).
pub fn percent_encode(path: &str) -> String {
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

    const LOCATION: SourceLocation = SourceLocation { file: "content/een tekst.md", line: 3, column: 7 };

    #[test]
    fn gives_a_url_that_a_browser_can_follow() {
        let editor = Editor::new(Path::new("/werk"), None).expect("the default");
        let url = editor.url(LOCATION).expect("a URL");
        assert_eq!(url, "vscode://file/werk/content/een%20tekst.md:3:7");
    }

    #[test]
    fn takes_a_command() {
        let editor = Editor::new(Path::new("/werk"), Some("gedit +{line}:{column} {file}")).expect("a command");
        assert_eq!(editor.url(LOCATION), None);
        assert!(Editor::new(Path::new("/werk"), Some("gedit 'half")).is_err());
    }
}
