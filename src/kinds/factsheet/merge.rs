//! Merges a factsheet into data for its layout.

use crate::content::framework::{Criterion, Framework, Theme};
use crate::content::prose::line_length;
use crate::kinds::factsheet::labels::NAME;
use crate::kinds::factsheet::model::{Approach, Conclusion, Factsheet, Finding};
use crate::merge::data::{Data, plain};
use crate::merge::expander::Expander;
use crate::merge::fields::{indicators, measured, number, table_name, verdict};

/// The fields in a document's data that only a factsheet has.
pub(super) fn merge<'a>(factsheet: &'a Factsheet, framework: &Framework, expander: &mut Expander<'a>) -> Data {
    let table_names = if factsheet.approaches.len() > 1 { TableNames::WithApproach } else { TableNames::ThemeOnly };
    Data::record([
        ("context", measured(expander.own(&factsheet.context))),
        ("guide", measured(expander.shared("factsheet/leeswijzer"))),
        (
            "approaches",
            Data::list(
                factsheet.approaches.iter().map(|approach| merge_approach(approach, table_names, framework, expander)),
            ),
        ),
    ])
}

/// What the names of tables contain, so that no two tables of a document have the same.
#[derive(Clone, Copy, PartialEq)]
enum TableNames {
    /// The theme: the document has one approach.
    ThemeOnly,
    /// The theme and the approach.
    WithApproach,
}

/// The name of the table of a theme and an approach.
fn name_table(
    label: &str,
    theme: &Theme,
    approach: &Approach,
    table_names: TableNames,
    expander: &mut Expander,
) -> Data {
    let name = table_name(NAME, label, theme, expander);
    Data::Text(match table_names {
        TableNames::ThemeOnly => name,
        TableNames::WithApproach => format!("{name}, {}", plain(&approach.name)),
    })
}

fn merge_approach<'a>(
    approach: &'a Approach,
    table_names: TableNames,
    framework: &Framework,
    expander: &mut Expander<'a>,
) -> Data {
    let expander = &mut expander.enter_approach(&approach.name, &approach.parameters, &approach.deviations);
    Data::record([
        ("name", Data::Line(approach.name.clone())),
        ("label", Data::Line(expander.approach_label())),
        ("questionnaire", measured(expander.shared("factsheet/vragenlijst"))),
        ("partners", Data::list(approach.partners.iter().map(|partner| Data::Line(expander.own_line(partner))))),
        ("partners-note", measured(expander.shared("factsheet/netwerkpartners"))),
        ("description", measured(expander.own(&approach.description))),
        ("findings-introduction", measured(expander.shared("factsheet/bevindingen"))),
        ("findings", findings(approach, table_names, framework, expander)),
        ("conclusion-introduction", measured(expander.shared("factsheet/conclusie"))),
        ("conclusions", conclusions(approach, table_names, framework, expander)),
    ])
}

/// The findings by theme and criterion.
fn findings(approach: &Approach, table_names: TableNames, framework: &Framework, expander: &mut Expander) -> Data {
    let themes = framework.themes.iter().enumerate();
    Data::list(themes.map(|(index, theme)| {
        let theme_findings: Vec<_> =
            approach.findings.iter().filter(|finding| finding.indicators[0].theme == index).collect();
        Data::record([
            ("name", Data::Line(theme.name.clone())),
            ("table-name", name_table("finding", theme, approach, table_names, expander)),
            ("criteria", criteria(theme, &theme_findings, framework, expander)),
        ])
    }))
}

fn criteria(theme: &Theme, findings: &[&Finding], framework: &Framework, expander: &mut Expander) -> Data {
    let criteria = theme.criteria.iter().enumerate();
    Data::list(criteria.map(|(index, Criterion { name, .. })| {
        let criterion_findings = findings.iter().filter(|finding| finding.indicators[0].criterion == index);
        Data::record([
            ("name", Data::Line(name.clone())),
            ("findings", Data::list(criterion_findings.map(|finding| merge_finding(finding, framework, expander)))),
        ])
    }))
}

fn merge_finding(finding: &Finding, framework: &Framework, expander: &mut Expander) -> Data {
    let text = expander.own(&finding.text);
    let caution = finding.caution.as_ref().map(|caution| expander.own_line(caution));
    let mut data = verdict(&finding.verdict);
    data.extend(Data::record([
        ("indicators", indicators(&finding.indicators, framework, expander)),
        ("length", number(text.length() + caution.as_deref().map_or(0, line_length))),
        ("text", Data::prose(text)),
        ("caution", caution.map_or(Data::None, Data::Line)),
    ]));
    data
}

fn conclusions(approach: &Approach, table_names: TableNames, framework: &Framework, expander: &mut Expander) -> Data {
    let themes = framework.themes.iter().zip(&approach.conclusions).enumerate();
    let themes = themes.filter(|(index, (_, conclusion))| approach.judges(framework, *index) || !conclusion.is_empty());
    let themes = themes.map(|(_, theme)| theme);
    Data::list(themes.map(|(theme, Conclusion { strengths, improvements })| {
        let (strengths, improvements) = (expander.own(strengths), expander.own(improvements));
        Data::record([
            ("name", Data::Line(theme.name.clone())),
            ("table-name", name_table("conclusion", theme, approach, table_names, expander)),
            ("length", number(strengths.length().max(improvements.length()))),
            ("strengths", Data::prose(strengths)),
            ("improvements", Data::prose(improvements)),
        ])
    }))
}
