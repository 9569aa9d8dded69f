//! Why something new does not fit the project.

use crate::content::document_id::MUNICIPALITIES;
use crate::messages::{self, Argument, Message};
use crate::system::new_folder::NotCreated;

/// Why something new does not fit the project. As a [`Message`], it is a message for the user of the command line.
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
    /// Any other reason.
    Other(Message),
}

impl From<&Misfit> for Message {
    fn from(misfit: &Misfit) -> Self {
        match misfit {
            Misfit::NotAName(name) => messages::not_a_name(name),
            Misfit::NoCapital(name) => messages::name_without_capital(name),
            Misfit::UnknownMunicipality { name, nearest: Some(near) } => {
                messages::unknown_municipality_but_near(MUNICIPALITIES, name, near)
            }
            Misfit::UnknownMunicipality { name, nearest: None } => messages::unknown_municipality(MUNICIPALITIES, name),
            Misfit::NotCreated(reason) => reason.into(),
            Misfit::NotAnApproach(name) => messages::not_an_approach_name(name),
            Misfit::ApproachTwice(name) => messages::approach_named_twice(name),
            Misfit::SeveralFrameworks(ids) => messages::several_frameworks(Argument::list(ids)),
            Misfit::NothingToFollow { municipality, year } => {
                messages::nothing_to_follow(format!("{MUNICIPALITIES}/{municipality}"), year.to_string())
            }
            Misfit::Other(reason) => reason.clone(),
        }
    }
}
