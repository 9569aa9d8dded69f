//! Merges a follow-up report into data for its layout.

use crate::content::framework::Framework;
use crate::kinds::body::Body;
use crate::kinds::follow_up::labels::NAME;
use crate::kinds::follow_up::model::{FollowUp, Judgement, Outcome};
use crate::merge::data::Data;
use crate::merge::expander::Expander;
use crate::merge::fields::{indicators, measured, number, table_name, verdict};

/// The fields in a document's data that only a follow-up report has.
pub(super) fn merge(follow_up: &FollowUp, framework: &Framework, expander: &mut Expander) -> Data {
    follow_up.builtin_parameters().into_iter().for_each(|(name, value)| expander.set_builtin(name, value));
    let note = follow_up.approach_note.as_ref();
    let own_introduction = follow_up.introduction.as_ref().map(|text| expander.own(text)).unwrap_or_default();
    Data::record([
        ("approach", Data::Line(expander.approach_label())),
        ("approach-note", note.map_or(Data::None, |note| Data::Line(note.clone()))),
        ("years", Data::list(follow_up.years.iter().map(|year| Data::Line(year.clone())))),
        ("introduction", measured(expander.shared("vervolg/inleiding"))),
        ("own-introduction", measured(own_introduction)),
        ("development", measured(expander.own(&follow_up.development))),
        ("overview", measured(expander.shared("vervolg/overzicht"))),
        ("outcomes", outcomes(follow_up, framework, expander)),
    ])
}

/// The outcomes by theme.
fn outcomes(follow_up: &FollowUp, framework: &Framework, expander: &mut Expander) -> Data {
    let themes = framework.themes.iter().enumerate();
    Data::list(themes.map(|(index, theme)| {
        let theme_outcomes = follow_up.outcomes.iter().filter(|outcome| outcome.indicators[0].theme == index);
        Data::record([
            ("name", Data::Line(theme.name.clone())),
            ("table-name", Data::Text(table_name(NAME, "outcomes", theme, expander))),
            ("rows", Data::list(theme_outcomes.map(|outcome| merge_outcome(outcome, framework, expander)))),
        ])
    }))
}

fn merge_outcome(outcome: &Outcome, framework: &Framework, expander: &mut Expander) -> Data {
    let judgement = |judgement: &Judgement, expander: &mut Expander| {
        let text = expander.own(&judgement.text);
        let mut data = verdict(&judgement.verdict);
        let length = text.length();
        data.extend(Data::record([("text", Data::prose(text))]));
        (length, data)
    };
    let (before_length, before) = judgement(&outcome.before, expander);
    let (after_length, after) = judgement(&outcome.after, expander);
    Data::record([
        ("indicators", indicators(&outcome.indicators, framework, expander)),
        ("length", number(before_length.max(after_length))),
        ("before", before),
        ("after", after),
    ])
}
