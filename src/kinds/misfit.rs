//! Why something new does not fit the project.

use std::fmt::{self, Display, Formatter};

use crate::content::document_id::MUNICIPALITIES;
use crate::system::new_folder::NotCreated;

/// Why something new does not fit the project. Displayed, it is a message for the user of the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Misfit {
    /// A name of a municipality without letters and digits.
    NotAName(String),
    /// A name of a municipality of several words without a capital.
    NoCapital(String),
    /// The project has no such municipality.
    UnknownMunicipality {
        /// The name that the user gave.
        name: String,
        /// The folder that she may have meant.
        nearest: Option<String>,
    },
    /// Its folder exists already, or cannot be written.
    NotCreated(NotCreated),
    /// A name of an approach without letters and digits.
    NotAnApproach(String),
    /// Two approaches that would have the same folder; the name of the second.
    ApproachTwice(String),
    /// There are several frameworks, and none is named; their ids.
    SeveralFrameworks(Vec<String>),
    /// The municipality has no factsheet from before the year.
    NothingToFollow {
        /// The folder of the municipality.
        municipality: String,
        /// The year of the report.
        year: u16,
    },
    /// Any other reason: a message.
    Other(String),
}

impl Display for Misfit {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAName(name) => write!(f, "`{name}` is not a name"),
            Self::NoCapital(name) => write!(
                f,
                "the name `{name}` has no capital; write it as it is printed, between quotes, such as \"Den Helder\""
            ),
            Self::UnknownMunicipality { name, nearest } => {
                write!(f, "there is no municipality `{name}` in `{MUNICIPALITIES}`; ")?;
                match nearest {
                    Some(near) => {
                        write!(f, "did you mean `{near}`? for a new one: `factsheet new gemeente \"{name}\"`")
                    }
                    None => write!(f, "create it with `factsheet new gemeente \"{name}\"`"),
                }
            }
            Self::NotCreated(reason) => reason.fmt(f),
            Self::NotAnApproach(name) => write!(f, "`{name}` is not a name for an approach"),
            Self::ApproachTwice(name) => write!(f, "the approach `{name}` is named twice"),
            Self::SeveralFrameworks(ids) => {
                write!(f, "name the framework with --toetsingskader: {}", ids.join(", "))
            }
            Self::NothingToFollow { municipality, year } => write!(
                f,
                "`{MUNICIPALITIES}/{municipality}` has no factsheet from before {year} that a report could follow"
            ),
            Self::Other(message) => f.write_str(message),
        }
    }
}
