//! The codes of diagnostics about follow-up reports only.

use crate::diagnostics::codes::codes;

codes! {
    NO_YEARS = "vervolg/no-years"
    NO_TEXT_FOR_YEAR = "vervolg/no-text-for-year"
    NOT_AN_IMPROVEMENT_POINT = "vervolg/not-an-improvement-point"
    ROW_NOT_IN_FACTSHEET = "vervolg/row-not-in-factsheet"
    ROW_MISSING = "vervolg/row-missing"
    TEXT_NOT_OF_FACTSHEET = "vervolg/text-not-of-factsheet"
    OTHER_APPROACH = "vervolg/other-approach"
}
