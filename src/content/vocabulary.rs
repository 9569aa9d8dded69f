//! The glossary: the Dutch words of the content, and the English ones of code and layouts.
//!
//! | in content | in code | meaning |
//! |---|---|---|
//! | gemeente | [`Document::municipality`](crate::kinds::document::Document::municipality) | the municipality that a document is about |
//! | toetsingskader | [`Framework`](crate::content::framework::Framework) | themes, criteria and indicators with their wording |
//! | thema, criterium, indicator | `Theme`, `Criterion`, `Indicator` | the levels of a framework |
//! | aanpak | [`Approach`](crate::kinds::factsheet::model::Approach) | a municipality's way of working that is assessed |
//! | bevinding | [`Finding`](crate::kinds::factsheet::model::Finding) | what was found for one or more indicators |
//! | oordeel √ / X | [`Verdict`](crate::content::verdict::Verdict) | meets the indicator, or an improvement point |
//! | let-op | `caution` | the LET OP note below a finding |
//! | conclusie: goed, beter | [`Conclusion`](crate::kinds::factsheet::model::Conclusion) | `strengths` and `improvements` of a theme |
//! | netwerkpartner | `partner` | who answered the questionnaire besides the municipality |
//! | vervolg | [`FollowUp`](crate::kinds::follow_up::model::FollowUp) | a follow-up report |
//! | uitkomst | [`Outcome`](crate::kinds::follow_up::model::Outcome) | what became of an improvement point |
//! | standaardtekst | [`Shared`](crate::content::shared::Shared) | text shared by all documents of a kind, with parameters |
//! | opschrift | label | a heading or other fixed words of the layout |
//! | afwijking | [`Deviation`](crate::content::deviation::Deviation) | a document's own wording where there is a standard one |
//! | lacune | [`Gap`](crate::content::prose::Inline::Gap) | text known to be missing |
//! | concept / wederhoor / definitief | [`Status`](crate::content::status::Status) | `Draft`, `Review` and `Final` |
//! | alinea | [`ParagraphNumbers`](crate::content::paragraphs::ParagraphNumbers) | the paragraphs with their permanent numbers |

/// A table of labels: the Dutch key in `opschriften.toml`, and the name in the layouts.
pub type LabelTable = &'static [(&'static str, &'static str)];

/// The labels of every kind of document. Each kind has a table of its own labels too.
pub const COMMON_LABELS: LabelTable = &[
    ("organisatie", "organisation"),
    ("ministerie", "ministry"),
    ("onderwerp", "subject"),
    ("aanpak", "approach"),
    ("voldoet", "met"),
    ("verbeterpunt", "improve"),
    ("niet-beoordeeld", "open"),
    ("let-op", "caution"),
    ("lacune", "gap"),
    ("concept", "draft"),
    ("concept-uitleg", "draft-note"),
    ("wederhoor", "review"),
    ("wederhoor-uitleg", "review-note"),
    ("vervolg-thema", "continued"),
];

/// The parameters that the program sets, by their Dutch names.
pub const BUILTIN_PARAMETERS: &[&str] = &["gemeente", "aanpak", "jaar"];

/// What the fields of content files are called, by their keys or the names of their files, where that is another word than
/// the key itself.
pub const FIELD_WORDS: &[(&str, &str)] = &[
    ("let-op", "LET OP"),
    ("goed", "Wat gaat goed?"),
    ("beter", "Wat kan beter?"),
    ("netwerkpartners", "Netwerkpartner"),
    ("jaren", "Jaar"),
    ("aanpakken", "Volgorde van de aanpakken"),
    ("alineas", "Nummers van de alinea’s"),
    ("hier", "Afwijking van de standaardtekst"),
];

/// What a remark for colleagues is called.
pub const REMARK_WORD: &str = "Opmerking";

/// What an accepted warning is called.
pub const ACCEPTED_WORD: &str = "Aanvaard";
