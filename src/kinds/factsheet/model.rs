//! The types of a factsheet: approaches with their findings and conclusions.

use std::collections::BTreeSet;

use crate::content::deviation::Deviation;
use crate::content::framework::{Framework, Position};
use crate::content::parameters::GivenParameter;
use crate::content::prose::{Inline, Prose};
use crate::content::verdict::Verdict;
use crate::diagnostics::{Located, SourceRange};
use crate::kinds::body::{ApproachView, OwnText, Row};

/// The part of a document that only a factsheet has.
#[derive(Debug)]
pub struct Factsheet {
    /// The municipality's situation.
    pub context: Prose,
    /// The assessed approaches, in order.
    pub approaches: Vec<Approach>,
}

/// An approach (*aanpak*): a municipality's way of working, which is assessed.
#[derive(Debug)]
pub struct Approach {
    /// The name of its folder, in that of the document.
    pub folder: String,
    /// Its name.
    pub name: Vec<Inline>,
    /// Who answered the questionnaire besides the municipality (*netwerkpartners*).
    pub partners: Vec<Vec<Inline>>,
    /// The parameters that it sets.
    pub parameters: Vec<GivenParameter>,
    /// Its deviations.
    pub deviations: Vec<Deviation>,
    /// Its description.
    pub description: Prose,
    /// The findings, in the order of the framework.
    pub findings: Vec<Finding>,
    /// The indicators that are explicitly not judged (*niet beoordeeld*).
    pub not_judged: BTreeSet<Position>,
    /// The conclusion for each theme of the framework, in its order.
    pub conclusions: Vec<Conclusion>,
    /// The location of the first line of the file with the conclusions.
    pub conclusions_start: SourceRange,
}

/// A finding (*bevinding*) on one or more indicators of a criterion.
#[derive(Debug)]
pub struct Finding {
    /// The indicators, in print order.
    pub indicators: Vec<Position>,
    /// The verdict on the indicators.
    pub verdict: Located<Verdict>,
    /// The text.
    pub text: Prose,
    /// A note that is printed below the text (*let op*).
    pub caution: Option<Vec<Inline>>,
    /// Where the ids of its indicators are written.
    pub location: SourceRange,
}

/// The conclusion on a theme.
#[derive(Debug, Default)]
pub struct Conclusion {
    /// What goes well (*Wat gaat goed?*).
    pub strengths: Prose,
    /// What can improve (*Wat kan beter?*).
    pub improvements: Prose,
}

impl Conclusion {
    /// Whether both parts are empty.
    pub fn is_empty(&self) -> bool {
        self.strengths.is_empty() && self.improvements.is_empty()
    }
}

impl Approach {
    /// Whether any indicator of the theme with this index is judged.
    pub fn judges(&self, framework: &Framework, theme: usize) -> bool {
        framework.theme_positions(theme).any(|position| !self.not_judged.contains(&position))
    }

    /// The part that approaches of every kind of document have.
    pub(super) fn view(&self) -> ApproachView<'_> {
        ApproachView {
            name: &self.name,
            note: None,
            partners: &self.partners,
            parameters: &self.parameters,
            deviations: &self.deviations,
        }
    }

    /// Adds its texts to `texts`, in reading order.
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
    /// The finding as a row of the table of verdicts.
    pub(super) fn row(&self) -> Row<'_> {
        Row { indicators: &self.indicators, location: &self.location, judgements: vec![(&self.verdict, &self.text)] }
    }
}
