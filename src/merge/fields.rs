//! Fields in the data of several kinds of documents.

use crate::content::framework::{Framework, Position, Theme};
use crate::content::prose::{Inline, Prose};
use crate::content::verdict::Verdict;
use crate::diagnostics::Located;
use crate::merge::data::{Data, plain};
use crate::merge::expander::Expander;

/// A verdict for the layouts: `verdict`, its name, and `sign`, the sign with its source range.
pub fn verdict(verdict: &Located<Verdict>) -> Data {
    let sign = Inline::text(verdict.value.sign(), Some(verdict.location.clone()));
    Data::record([("verdict", Data::Text(verdict.value.label().into())), ("sign", Data::Line(vec![sign]))])
}

/// A text as a list of its blocks.
pub fn blocks(prose: Prose) -> Data {
    Data::list(prose.blocks.into_iter().map(|block| Data::Prose(Prose { blocks: vec![block] })))
}

/// A text with the `lengths` of its paragraphs in characters and its `body`, for layouts that estimate its height.
pub fn measured(prose: Prose) -> Data {
    let lengths = Data::list(prose.paragraph_lengths().into_iter().map(number));
    Data::record([("lengths", lengths), ("body", Data::prose(prose))])
}

/// A count.
pub fn number(count: usize) -> Data {
    Data::Number(i64::try_from(count).unwrap_or(i64::MAX))
}

/// The name of a theme's table, which a screen reader announces and lists: a label of the kind, and the theme.
pub fn table_name(kind: &str, label: &str, theme: &Theme, expander: &mut Expander) -> String {
    format!("{} {}", expander.plain_label(kind, label), plain(&theme.name))
}

/// A list of the wordings of indicators that are judged together, with the document's deviations.
pub fn indicators(positions: &[Position], framework: &Framework, expander: &mut Expander) -> Data {
    Data::list(positions.iter().map(|position| Data::Line(expander.indicator(framework, *position))))
}
