//! Changes the order of the items of a list in a TOML file.

use crate::fields::address::Address;
use crate::fields::refusal::Refusal;
use crate::fields::toml_tree::{Content, nodes};

/// The text of a TOML file in which two texts have each other's place, such as `aanpakken.0` and `aanpakken.1`. Everything
/// around them stays: the layout of the list, and its comments.
///
/// # Errors
/// A text that is missing.
pub fn swap(text: &str, one: &Address, other: &Address) -> Result<String, Refusal> {
    let nodes = nodes(text);
    let range = |address: &Address| {
        let node = nodes.iter().find(|node| node.address == *address && matches!(node.content, Content::Text(_)));
        node.map(|node| node.range.clone()).ok_or(Refusal::NotThere)
    };
    let (one, other) = (range(one)?, range(other)?);
    let (first, second) = if one.start <= other.start { (one, other) } else { (other, one) };
    if first == second {
        return Ok(text.to_owned());
    }
    let between = first.end..second.start;
    Ok([&text[..first.start], &text[second.clone()], &text[between], &text[first], &text[second.end..]].concat())
}
