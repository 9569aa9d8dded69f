//! The values of a TOML file with their addresses and byte ranges.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::fields::address::Address;

/// A value in a TOML file, or one of its tables.
pub struct Node {
    /// Its address.
    pub address: Address,
    /// The keys that lead to it, without the indices.
    pub keys: Vec<String>,
    /// The bytes of its key; `None` for items of a list, and for the root.
    pub key: Option<Range<usize>>,
    /// The bytes of the value; of a table with a header, those of the header.
    pub range: Range<usize>,
    /// What it is.
    pub content: Content,
}

/// What a value is.
#[derive(Debug, PartialEq, Eq)]
pub enum Content {
    /// A string, decoded.
    Text(String),
    /// A table.
    Table,
    /// A list.
    List,
    /// A number, a date or a truth value.
    Other,
}

/// All values and tables of a TOML text, the root first; none if the text has syntax errors.
pub fn nodes(text: &str) -> Vec<Node> {
    let (root, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        return Vec::new();
    }
    let mut nodes = Vec::new();
    let root =
        Node { address: Address::default(), keys: Vec::new(), key: None, range: root.span(), content: Content::Table }
            .with_table(root.into_inner(), &mut nodes);
    nodes.insert(0, root);
    nodes
}

impl Node {
    /// Whether it is the table of the whole file.
    pub(super) fn is_root(&self) -> bool {
        self.address == Address::default()
    }

    /// Whether it is a table below a header, or the root.
    pub(super) fn has_header(&self, text: &str) -> bool {
        self.content == Content::Table && (self.is_root() || text[self.range.clone()].starts_with('['))
    }

    /// Adds the values of `table`, which is this node, to `nodes`.
    fn with_table(self, table: DeTable, nodes: &mut Vec<Node>) -> Self {
        for (key, value) in table {
            let address = self.address.key(key.get_ref());
            let keys = self.keys.iter().cloned().chain([key.get_ref().clone().into_owned()]).collect();
            add(address, keys, Some(key.span()), value, nodes);
        }
        self
    }
}

/// Adds a value and what it contains to `nodes`.
fn add(address: Address, keys: Vec<String>, key: Option<Range<usize>>, value: Spanned<DeValue>, nodes: &mut Vec<Node>) {
    let range = value.span();
    let node = |content| Node { address, keys, key, range, content };
    let node = match value.into_inner() {
        DeValue::String(text) => node(Content::Text(text.into_owned())),
        DeValue::Table(table) => node(Content::Table).with_table(table, nodes),
        DeValue::Array(items) => {
            let list = node(Content::List);
            for (index, item) in items.into_iter().enumerate() {
                add(list.address.index(index), list.keys.clone(), None, item, nodes);
            }
            list
        }
        _ => node(Content::Other),
    };
    nodes.push(node);
}
