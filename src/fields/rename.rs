//! Gives the tables of a TOML file that are named after a value another name.

use crate::fields::refusal::Refusal;
use crate::fields::toml_tree::{Content, Node, nodes};

/// The text of a TOML file in which the tables with the key `old`, such as `[uitkomst.2013]`, have the key `new`, a key
/// without quotes. Only bytes of these keys differ.
///
/// # Errors
/// A table that has both keys, or whose key cannot be renamed alone.
pub fn rename_tables(text: &str, old: &str, new: &str) -> Result<String, Refusal> {
    let before = nodes(text);
    let mut keys: Vec<_> =
        before.iter().filter(|node| is_table(node, old)).filter_map(|node| node.key.clone()).collect();
    if before.iter().any(|node| is_table(node, new)) && !keys.is_empty() {
        return Err(Refusal::KeyExists(new.to_owned()));
    }
    keys.sort_by_key(|key| key.start);
    let mut renamed = text.to_owned();
    for key in keys.into_iter().rev() {
        renamed.replace_range(key, new);
    }
    // A table of dotted keys names its key on every line.
    let after = nodes(&renamed);
    let is_whole = after.len() == before.len() && !after.iter().any(|node| is_table(node, old));
    if is_whole { Ok(renamed) } else { Err(Refusal::NotOnItsOwnLine(old.to_owned())) }
}

fn is_table(node: &Node, key: &str) -> bool {
    node.content == Content::Table && node.key.is_some() && node.keys.last().is_some_and(|last| last == key)
}
