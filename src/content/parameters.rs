//! The values that documents and approaches give to the parameters of shared texts.

use crate::content::prose::Literal;
use crate::content::toml_text::{Texts, Toml, literal};
use crate::diagnostics::{Diagnostics, Located};

/// The value of a parameter as a document or an approach gives it.
#[derive(Debug, Clone)]
pub struct GivenParameter {
    /// Its name, where it is given.
    pub name: Located<String>,
    /// Its value: one text, or the items of a list.
    pub values: Vec<Literal>,
}

/// Reads the table `[parameters]` of `document.toml` or `aanpak.toml`. Errors are added to `errors`.
pub fn read_parameters(toml: &mut Toml, errors: &mut Diagnostics) -> Vec<GivenParameter> {
    let file = toml.file();
    let given = toml.take_table("parameters", errors).texts(errors);
    let parameter = |(name, texts): (Located<String>, Texts)| GivenParameter {
        name,
        values: texts.items.iter().map(|text| literal(file, text)).collect(),
    };
    given.into_iter().map(parameter).collect()
}
