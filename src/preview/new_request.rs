//! What a client asks to create.

use serde::Deserialize;

use crate::content::frameworks::Frameworks;
use crate::content::sources::Sources;
use crate::kinds::misfit::Misfit;

/// What a client asks to create.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub enum NewRequest {
    /// A municipality.
    Municipality(MunicipalityRequest),
    /// A document.
    Document(DocumentRequest),
}

/// A municipality to create.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MunicipalityRequest {
    /// Its name, as it is printed.
    pub name: String,
}

/// A document to create. What its kind does not ask for is left out.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentRequest {
    /// The name of its kind, as in the content.
    pub kind: String,
    /// The municipality, by its folder or its name.
    municipality: String,
    /// The year of the document.
    year: String,
    /// The names of its approaches.
    #[serde(default)]
    approaches: Vec<String>,
    /// The id of the framework; `None` for the only one in the project.
    framework: Option<String>,
}

impl MunicipalityRequest {
    /// Checks that the name is a line, which the command line leaves to its user.
    ///
    /// # Errors
    /// A name that is none.
    pub fn check(&self) -> Result<(), Misfit> {
        if is_line(&self.name) { Ok(()) } else { Err(Misfit::NotAName(self.name.clone())) }
    }
}

impl DocumentRequest {
    /// Checks what the command line leaves to its user: names are lines, and the framework is one of the project.
    ///
    /// # Errors
    /// The first name that is none, and a framework that the project does not have.
    pub fn check(&self, sources: &Sources) -> Result<(), Misfit> {
        if let Some(name) = self.approaches.iter().find(|name| !is_line(name)) {
            return Err(Misfit::NotAnApproach(name.clone()));
        }
        let ids = Frameworks::ids(sources);
        let is_known = self.framework.as_ref().is_none_or(|framework| ids.contains(framework));
        if is_known { Ok(()) } else { Err(Misfit::SeveralFrameworks(ids)) }
    }

    /// The words of the command line that ask for the document.
    pub fn words(&self) -> Vec<String> {
        let approaches = self.approaches.iter().map(|name| format!("--aanpak={}", name.trim()));
        let framework = self.framework.iter().map(|id| format!("--toetsingskader={id}"));
        let options =
            [self.kind.clone(), format!("--jaar={}", self.year)].into_iter().chain(approaches).chain(framework);
        // After `--`, nothing is an option.
        options.chain(["--".into(), self.municipality.clone()]).collect()
    }
}

fn is_line(name: &str) -> bool {
    !name.chars().any(char::is_control)
}
