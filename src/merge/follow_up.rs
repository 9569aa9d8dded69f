//! The merge of a follow-up report.

use crate::content::follow_up::{FollowUp, Judgement, Outcome};
use crate::content::framework::Framework;
use crate::merge::data::Data;
use crate::merge::filler::Filler;
use crate::merge::{indicators, number, verdict};

/// The fields that a follow-up report adds to a document's data.
pub(super) fn merge(follow_up: &FollowUp, framework: &Framework, filler: &mut Filler) -> Data {
    let note = follow_up.approach_note.as_ref();
    let own_introduction = follow_up.introduction.as_ref().map(|text| filler.own(text)).unwrap_or_default();
    Data::record([
        ("approach", Data::Line(filler.approach_label())),
        ("approach-note", note.map_or(Data::None, |note| Data::Line(note.clone()))),
        ("years", Data::list(follow_up.years.iter().map(|year| Data::Line(year.clone())))),
        ("introduction", Data::prose(filler.shared("vervolg/inleiding"))),
        ("own-introduction", Data::prose(own_introduction)),
        ("development", Data::prose(filler.own(&follow_up.development))),
        ("overview", Data::prose(filler.shared("vervolg/overzicht"))),
        ("outcomes", outcomes(follow_up, framework, filler)),
    ])
}

/// The outcomes by theme.
fn outcomes(follow_up: &FollowUp, framework: &Framework, filler: &mut Filler) -> Data {
    let themes = framework.themes.iter().enumerate();
    Data::list(themes.map(|(index, theme)| {
        let of_theme = follow_up.outcomes.iter().filter(|outcome| outcome.indicators[0].theme == index);
        Data::record([
            ("name", Data::Line(theme.name.clone())),
            ("rows", Data::list(of_theme.map(|outcome| merge_outcome(outcome, framework, filler)))),
        ])
    }))
}

fn merge_outcome(outcome: &Outcome, framework: &Framework, filler: &mut Filler) -> Data {
    let judgement = |Judgement { verdict: mark, text, .. }: &Judgement, filler: &mut Filler| {
        let text = filler.own(text);
        (text.length(), Data::record([("verdict", verdict(*mark)), ("text", Data::prose(text))]))
    };
    let (before_length, before) = judgement(&outcome.before, filler);
    let (after_length, after) = judgement(&outcome.after, filler);
    Data::record([
        ("indicators", indicators(&outcome.indicators, framework, filler)),
        ("length", number(before_length.max(after_length))),
        ("before", before),
        ("after", after),
    ])
}
