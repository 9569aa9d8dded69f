//! Building blocks for the files of new content: names, TOML strings and lists, and gaps for texts that are missing.

use unicode_normalization::UnicodeNormalization;

use crate::content::shared::{FOLDER, ParameterSource, Shared};
use crate::content::verdict::Verdict;
use crate::kinds::misfit::Misfit;

/// A gap, in place of a text that is not written yet.
pub const GAP: &str = "{lacune}";

/// The name of the folder for a municipality or an approach: `name` in lower case, with hyphens for spaces, without
/// accents and apostrophes.
pub fn folder_name(name: &str) -> String {
    let plain = name.nfd().filter(|character| !matches!(character, '\'' | '’' | '‘' | '.'));
    let mut folder = String::new();
    for character in plain.flat_map(char::to_lowercase) {
        match character {
            _ if character.is_ascii_alphanumeric() => folder.push(character),
            // An accent: decomposition separated it from its letter.
            '\u{300}'..='\u{36f}' => {}
            _ if !folder.ends_with('-') => folder.push('-'),
            _ => {}
        }
    }
    folder.trim_matches('-').to_owned()
}

/// The printed name of a municipality, from the name that the user gave: a single word in lower case gets a capital.
///
/// # Errors
/// A name without letters or digits, or without a capital in several words.
pub fn printed_name(name: &str) -> Result<String, Misfit> {
    let name = name.trim();
    if folder_name(name).is_empty() {
        return Err(Misfit::NotAName(name.to_owned()));
    }
    if name.chars().any(char::is_uppercase) {
        return Ok(name.to_owned());
    }
    match name.chars().all(char::is_alphabetic) {
        true => Ok(capitalised(name)),
        false => Err(Misfit::NoCapital(name.to_owned())),
    }
}

fn capitalised(name: &str) -> String {
    let mut characters = name.chars();
    characters.next().into_iter().flat_map(char::to_uppercase).chain(characters).collect()
}

/// A name as Markdown: characters that Markdown gives a meaning are escaped with a backslash.
pub fn escaped(name: &str) -> String {
    let mut text = String::new();
    for (index, character) in name.chars().enumerate() {
        let is_syntax =
            matches!(character, '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '&' | '~' | '|');
        if is_syntax || index == 0 && matches!(character, '#' | '-' | '+' | '=') {
            text.push('\\');
        }
        text.push(character);
    }
    text
}

/// A TOML string.
pub fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

/// A TOML list of strings.
pub fn list(texts: &[String]) -> String {
    format!("[{}]", texts.iter().map(|text| quoted(text)).collect::<Vec<_>>().join(", "))
}

/// The table of a finding that is not written yet, on the indicator `id`.
pub fn open_finding(id: &str) -> String {
    let id = quoted(id);
    format!("[[bevinding]]\nindicator = {id}\noordeel = \"{}\"\ntekst = \"{GAP}\"\n", Verdict::OPEN)
}

/// The table of a conclusion that is not written yet, on the theme `id`.
pub fn open_conclusion(id: &str) -> String {
    format!("[{id}]\ngoed = \"{GAP}\"\nbeter = \"{GAP}\"\n")
}

/// The table of an outcome that is not written yet: `indicator` and `before`, the text of the improvement point, are TOML.
/// `remarks` are comments between them.
pub fn open_outcome(indicator: &str, remarks: &str, years: [&str; 2], before: &str) -> String {
    let [first, second] = years.map(table_key);
    let open = Verdict::OPEN;
    format!(
        "[[uitkomst]]\nindicator = {indicator}\n\n{remarks}[uitkomst.{first}]\noordeel = \"X\"\ntekst = {before}\n\n\
         [uitkomst.{second}]\noordeel = \"{open}\"\ntekst = \"{GAP}\"\n"
    )
}

/// A key of a TOML table.
fn table_key(key: &str) -> String {
    let is_bare = |character: char| character.is_ascii_alphanumeric() || matches!(character, '-' | '_');
    if !key.is_empty() && key.chars().all(is_bare) { key.to_owned() } else { quoted(key) }
}

/// The table `[parameters]` with the parameters that `source` sets for the shared texts of a kind, each with its value
/// from `known` or a gap; empty if there are none.
pub fn parameters(
    shared: &Shared,
    kind: &str,
    source: ParameterSource,
    known: &dyn Fn(&str) -> Option<String>,
) -> String {
    let Ok(declared) = &shared.parameters else { return String::new() };
    let own = format!("{kind}/");
    let texts = shared.texts.iter().filter(|(id, _)| id.starts_with(&own) || !id.contains('/'));
    let texts: Vec<&str> = texts.filter_map(|(_, text)| text.as_ref().ok().map(|text| text.text())).collect();
    let is_used = |name: &str| texts.iter().any(|text| text.contains(&format!("{{{name}}}")));
    let needed = declared.iter().filter(|(name, parameter)| parameter.source == source && is_used(name));
    let lines = needed.map(|(name, _)| format!("{name} = {}\n", known(name).unwrap_or_else(|| quoted(GAP))));
    let lines: String = lines.collect();
    if lines.is_empty() { lines } else { format!("\n# Voor {FOLDER}.\n[parameters]\n{lines}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_have_plain_names() {
        for (name, folder) in [
            ("Gouda", "gouda"),
            ("Bergen op Zoom", "bergen-op-zoom"),
            ("'s-Hertogenbosch", "s-hertogenbosch"),
            ("’s-Gravenhage", "s-gravenhage"),
            ("Súdwest-Fryslân", "sudwest-fryslan"),
            ("Nuenen, Gerwen en Nederwetten", "nuenen-gerwen-en-nederwetten"),
            ("MPG-overleg", "mpg-overleg"),
        ] {
            assert_eq!(folder_name(name), folder);
        }
    }

    #[test]
    fn names_are_escaped_as_markdown() {
        assert_eq!(escaped("Team ‘A’"), "Team ‘A’");
        assert_eq!(escaped("a *b* <c> {d}"), "a \\*b\\* \\<c\\> \\{d\\}");
        assert_eq!(escaped("# 1"), "\\# 1");
    }

    #[test]
    fn names_get_a_capital_or_are_refused() {
        assert_eq!(printed_name("gouda"), Ok("Gouda".into()));
        assert_eq!(printed_name("'s-Hertogenbosch"), Ok("'s-Hertogenbosch".into()));
        assert!(printed_name("bergen-op-zoom").is_err());
        assert!(printed_name("--").is_err());
    }
}
