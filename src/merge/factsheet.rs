//! The merge of a factsheet.

use crate::content::factsheet::{Approach, Conclusion, Factsheet, Finding};
use crate::content::framework::{Criterion, Framework, Theme};
use crate::content::prose::line_length;
use crate::content::shared::Giver;
use crate::merge::data::Data;
use crate::merge::filler::Filler;
use crate::merge::{indicators, measured_blocks, number, verdict};

/// The fields that a factsheet adds to a document's data.
pub(super) fn merge<'a>(factsheet: &'a Factsheet, framework: &Framework, filler: &mut Filler<'a>) -> Data {
    let context = filler.own(&factsheet.context);
    Data::record([
        ("context", measured_blocks(context)),
        ("guide", Data::prose(filler.shared("factsheet/leeswijzer"))),
        (
            "approaches",
            Data::list(factsheet.approaches.iter().map(|approach| merge_approach(approach, framework, filler))),
        ),
    ])
}

fn merge_approach<'a>(approach: &'a Approach, framework: &Framework, filler: &mut Filler<'a>) -> Data {
    let deviations = filler.deviation_count();
    filler.know("aanpak", &approach.name);
    filler.give(&approach.parameters, Giver::Approach);
    filler.deviate(&approach.deviations);
    let merged = Data::record([
        ("name", Data::Line(approach.name.clone())),
        ("label", Data::Line(filler.approach_label())),
        ("questionnaire", Data::prose(filler.shared("factsheet/vragenlijst"))),
        ("partners", Data::list(approach.partners.iter().map(|partner| Data::Line(filler.own_line(partner))))),
        ("partners-note", Data::prose(filler.shared("factsheet/netwerkpartners"))),
        ("description", Data::prose(filler.own(&approach.description))),
        ("findings-introduction", Data::prose(filler.shared("factsheet/bevindingen"))),
        ("findings", findings(approach, framework, filler)),
        ("conclusion-introduction", Data::prose(filler.shared("factsheet/conclusie"))),
        ("conclusions", conclusions(approach, framework, filler)),
    ]);
    filler.leave_approach(deviations);
    merged
}

/// The findings by theme and criterion.
fn findings(approach: &Approach, framework: &Framework, filler: &mut Filler) -> Data {
    let themes = framework.themes.iter().enumerate();
    Data::list(themes.map(|(index, theme)| {
        let of_theme: Vec<_> =
            approach.findings.iter().filter(|finding| finding.indicators[0].theme == index).collect();
        Data::record([
            ("name", Data::Line(theme.name.clone())),
            ("criteria", criteria(theme, &of_theme, framework, filler)),
        ])
    }))
}

fn criteria(theme: &Theme, findings: &[&Finding], framework: &Framework, filler: &mut Filler) -> Data {
    let criteria = theme.criteria.iter().enumerate();
    Data::list(criteria.map(|(index, Criterion { name, .. })| {
        let of_criterion = findings.iter().filter(|finding| finding.indicators[0].criterion == index);
        Data::record([
            ("name", Data::Line(name.clone())),
            ("findings", Data::list(of_criterion.map(|finding| merge_finding(finding, framework, filler)))),
        ])
    }))
}

fn merge_finding(finding: &Finding, framework: &Framework, filler: &mut Filler) -> Data {
    let text = filler.own(&finding.text);
    let caution = finding.caution.as_ref().map(|caution| filler.own_line(caution));
    let mut data = verdict(&finding.verdict);
    data.extend(Data::record([
        ("indicators", indicators(&finding.indicators, framework, filler)),
        ("length", number(text.length() + caution.as_deref().map_or(0, line_length))),
        ("text", Data::prose(text)),
        ("caution", caution.map_or(Data::None, Data::Line)),
    ]));
    data
}

fn conclusions(approach: &Approach, framework: &Framework, filler: &mut Filler) -> Data {
    let themes = framework.themes.iter().zip(&approach.conclusions).enumerate();
    let themes = themes.filter(|(index, (_, conclusion))| approach.judges(framework, *index) || !conclusion.is_empty());
    let themes = themes.map(|(_, theme)| theme);
    Data::list(themes.map(|(theme, Conclusion { strengths, improvements })| {
        let (strengths, improvements) = (filler.own(strengths), filler.own(improvements));
        Data::record([
            ("name", Data::Line(theme.name.clone())),
            ("length", number(strengths.length().max(improvements.length()))),
            ("strengths", Data::prose(strengths)),
            ("improvements", Data::prose(improvements)),
        ])
    }))
}
