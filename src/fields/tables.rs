//! Removes tables from a TOML file.

use crate::fields::address::Address;
use crate::fields::keys::line_at;
use crate::fields::refusal::Refusal;
use crate::fields::toml_tree::nodes;

/// The text of a TOML file without the table at `address`, such as `afwijking.2`, with the tables below it and the empty
/// lines after it. Comments before its header stay: they may be about what follows.
///
/// # Errors
/// A table that is missing, or that has no header of its own.
pub fn remove_table(text: &str, address: &Address) -> Result<String, Refusal> {
    let nodes = nodes(text);
    let table = nodes.iter().find(|node| node.address == *address && node.has_header(text));
    let table = table.filter(|node| !node.keys.is_empty()).ok_or(Refusal::NotThere)?;
    let below = format!("{address}.");
    let own = nodes.iter().filter(|node| node.address.as_str().starts_with(&below)).map(|node| node.range.end);
    let start = line_at(text, table.range.start).start;
    let end = line_at(text, own.max().unwrap_or_default().max(table.range.end)).end;
    let (before, after) = (&text[..start], &text[end..]);
    Ok(match without_empty_lines(after) {
        "" => [before.trim_end_matches(['\n', '\r']), final_line_end_of(before)].concat(),
        rest => [before, rest].concat(),
    })
}

/// The text from its first line that is not empty.
fn without_empty_lines(text: &str) -> &str {
    let lines = text.split_inclusive('\n').take_while(|line| line.trim().is_empty());
    &text[lines.map(str::len).sum()..]
}

/// The line end of the last line with words; none if there is no such line.
fn final_line_end_of(text: &str) -> &str {
    let rest = &text[text.trim_end_matches(['\n', '\r']).len()..];
    rest.split_inclusive('\n').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_goes_with_the_empty_lines_after_it() {
        let text = "a = 1\n\n# x\n[[b]]\nc = \"d\" # e\n\n[[b]]\nc = \"\"\"\nf\n\"\"\"\n[b.g]\nh = 1\n\n[[b]]\n";
        let remove = |address: &str| remove_table(text, &Address::new(address));
        assert_eq!(remove("b.0").as_deref(), Ok(text.replace("[[b]]\nc = \"d\" # e\n\n", "").as_str()));
        assert_eq!(remove("b.1").as_deref(), Ok("a = 1\n\n# x\n[[b]]\nc = \"d\" # e\n\n[[b]]\n"));
        assert_eq!(remove("b.2").as_deref(), Ok(text.strip_suffix("\n[[b]]\n").expect("the last table")));
        for missing in ["b.3", "b", "a", ""] {
            assert_eq!(remove(missing), Err(Refusal::NotThere), "{missing}");
        }
        assert_eq!(remove_table("[[b]]\r\nc = 1", &Address::new("b.0")).as_deref(), Ok(""));
        assert_eq!(remove_table("b = [{ c = 1 }]\n", &Address::new("b.0")), Err(Refusal::NotThere));
    }
}
