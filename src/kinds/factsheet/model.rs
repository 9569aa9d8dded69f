//! The factsheet as types: its approaches with their findings and conclusions.

use std::collections::BTreeSet;

use crate::content::deviation::Deviation;
use crate::content::framework::{Framework, Position};
use crate::content::parameters::GivenParameter;
use crate::content::prose::{Inline, Prose};
use crate::content::verdict::Verdict;
use crate::diagnostics::{Located, SourceRange};
use crate::kinds::body::{ApproachView, OwnText, Row};

/// What a factsheet adds to a document.
#[derive(Debug)]
pub struct Factsheet {
    /// The municipality's situation.
    pub context: Prose,
    /// The approaches that are assessed, in order.
    pub approaches: Vec<Approach>,
}

/// A municipality's way of working that is assessed (*aanpak*).
#[derive(Debug)]
pub struct Approach {
    /// Its folder, in that of the document.
    pub folder: String,
    /// Its name.
    pub name: Vec<Inline>,
    /// Who answered the questionnaire beside the municipality.
    pub partners: Vec<Vec<Inline>>,
    /// The parameters that it gives.
    pub parameters: Vec<GivenParameter>,
    /// Where it deviates from a standard.
    pub deviations: Vec<Deviation>,
    /// What it is.
    pub description: Prose,
    /// What was found, in the order of the framework.
    pub findings: Vec<Finding>,
    /// The indicators that are left out in the open (*niet beoordeeld*).
    pub not_judged: BTreeSet<Position>,
    /// The conclusion per theme of the framework, in its order.
    pub conclusions: Vec<Conclusion>,
    /// The first line of the file with the conclusions.
    pub conclusions_start: SourceRange,
}

/// What was found for one or more indicators of a criterion (*bevinding*).
#[derive(Debug)]
pub struct Finding {
    /// The indicators, in the order in which they are printed.
    pub indicators: Vec<Position>,
    /// The verdict on them.
    pub verdict: Located<Verdict>,
    /// The finding.
    pub text: Prose,
    /// A remark set apart below it (*let op*).
    pub caution: Option<Vec<Inline>>,
    /// Where its indicators are named.
    pub location: SourceRange,
}

/// The conclusion on a theme.
#[derive(Debug, Default)]
pub struct Conclusion {
    /// What goes well (*Wat gaat goed?*).
    pub strengths: Prose,
    /// What can be better (*Wat kan beter?*).
    pub improvements: Prose,
}

impl Conclusion {
    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.strengths.is_empty() && self.improvements.is_empty()
    }
}

impl Approach {
    /// Whether any indicator of the theme with this index is judged.
    pub fn judges(&self, framework: &Framework, theme: usize) -> bool {
        framework.positions_of(theme).any(|position| !self.not_judged.contains(&position))
    }

    /// What every kind of document has of it.
    pub(super) fn view(&self) -> ApproachView<'_> {
        ApproachView {
            name: &self.name,
            note: None,
            partners: &self.partners,
            parameters: &self.parameters,
            deviations: &self.deviations,
        }
    }

    /// Adds its own texts, in reading order.
    pub(super) fn add_texts<'a>(&'a self, texts: &mut Vec<OwnText<'a>>) {
        texts.push(OwnText::Name(&self.name));
        texts.extend(self.partners.iter().map(|partner| OwnText::Name(partner)));
        texts.push(OwnText::Parameters(&self.parameters));
        texts.push(OwnText::Deviations(&self.deviations));
        texts.push(OwnText::Prose(&self.description));
        for finding in &self.findings {
            texts.push(OwnText::Prose(&finding.text));
            texts.extend(finding.caution.iter().map(|caution| OwnText::Sentences(caution)));
        }
        for conclusion in &self.conclusions {
            texts.push(OwnText::Prose(&conclusion.strengths));
            texts.push(OwnText::Prose(&conclusion.improvements));
        }
    }
}

impl Finding {
    /// Its row in the table.
    pub(super) fn row(&self) -> Row<'_> {
        Row { indicators: &self.indicators, location: &self.location, judgements: vec![(&self.verdict, &self.text)] }
    }
}
