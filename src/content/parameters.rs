//! The values of the parameters of shared texts, as documents and approaches set them.

use crate::content::prose::Literal;
use crate::content::toml_text::{Texts, Toml, literal};
use crate::diagnostics::{Diagnostics, Located};

/// A parameter that a document or an approach sets.
#[derive(Debug, Clone)]
pub struct GivenParameter {
    /// Its name, at the location where it is set.
    pub name: Located<String>,
    /// Its value: one text, or the items of a list.
    pub values: Vec<Literal>,
}

/// Reads the table `[parameters]` of `document.toml` or `aanpak.toml`. Errors are added to `errors`.
pub fn read_parameters(toml: &mut Toml, errors: &mut Diagnostics) -> Vec<GivenParameter> {
    let file = toml.file();
    let given = toml.take_table("parameters", errors).into_texts(errors);
    let parameter = |(name, texts): (Located<String>, Texts)| GivenParameter {
        name,
        values: texts.items.iter().map(|text| literal(file, text)).collect(),
    };
    given.into_iter().map(parameter).collect()
}
