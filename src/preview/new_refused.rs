//! Why something new was not created, as clients get it: by the field of the form, so that it is shown there.

use std::sync::Arc;

use clap::error::ContextKind;
use serde::Serialize;

use crate::content::sources::Sources;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::formatter::{Formatter, Style};
use crate::kinds::misfit::Misfit;
use crate::messages::{self, Language, Message};
use crate::system::new_folder::NotCreated;

/// Why something new was not created.
#[derive(Debug, Clone, Serialize)]
pub struct NewRefused {
    /// The field of the request that it is about: `name`, `municipality`, `year`, `approaches` or `framework`; empty if
    /// it is about none.
    field: &'static str,
    /// The reason, for which clients have words; `other` if there is only the message.
    reason: &'static str,
    /// The words that the reason is about.
    value: String,
    /// The reason in words, as a terminal shows it.
    message: String,
}

impl NewRefused {
    /// A reason that is about no field.
    pub fn other(message: &Message, language: Language) -> Self {
        Self { field: "", reason: "other", value: String::new(), message: message.in_language(language) }
    }

    /// Errors in the content that a document is derived from.
    pub fn content(errors: &Diagnostics, sources: &Arc<Sources>, language: Language) -> Self {
        let message = Formatter::new(sources.clone(), language).text(errors, Style::Full { coloured: false });
        Self { field: "", reason: "content", value: String::new(), message }
    }

    /// What does not fit.
    pub fn misfit(misfit: &Misfit, language: Language) -> Self {
        let (field, reason, value) = match misfit {
            Misfit::NotAName(name) => ("name", "not-a-name", name.clone()),
            Misfit::NoCapital(name) => ("name", "no-capital", name.clone()),
            Misfit::UnknownMunicipality { name, .. } => ("municipality", "municipality", name.clone()),
            Misfit::NotCreated(NotCreated::Exists(folder)) => ("", "exists", folder.clone()),
            Misfit::NotAnApproach(name) => ("approaches", "not-an-approach", name.clone()),
            Misfit::ApproachTwice(name) => ("approaches", "approach-twice", name.clone()),
            Misfit::SeveralFrameworks(ids) => ("framework", "framework", ids.join(", ")),
            Misfit::NothingToFollow { year, .. } => ("year", "nothing-to-follow", year.to_string()),
            Misfit::NotCreated(NotCreated::Failed(..)) | Misfit::Other(_) => ("", "other", String::new()),
        };
        Self { field, reason, value, ..Self::other(&misfit.into(), language) }
    }

    /// An argument that the command line refuses.
    pub fn argument(error: &clap::Error, language: Language) -> Self {
        let argument = error.get(ContextKind::InvalidArg).map(ToString::to_string).unwrap_or_default();
        let (field, reason) = match argument {
            _ if argument.contains("--jaar") => ("year", "year"),
            _ if argument.contains("--aanpak") => ("approaches", "no-approach"),
            _ => ("", "other"),
        };
        Self { field, reason, ..Self::other(&messages::new_not_understood(), language) }
    }
}
