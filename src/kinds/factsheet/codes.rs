//! The codes of diagnostics about factsheets only.

use crate::diagnostics::codes::codes;

codes! {
    NO_APPROACHES = "factsheet/no-approaches"
    APPROACH_TWICE = "factsheet/approach-twice"
    APPROACH_MISSING = "factsheet/approach-missing"
    NO_CONCLUSION = "factsheet/no-conclusion"
    EMPTY_CONCLUSION = "factsheet/empty-conclusion"
}
