//! Export: typeset pages become files.

pub mod folder;
pub mod image;
pub mod output;
pub mod pdf;

use clap::ValueEnum;

/// The kind of files to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// An accessible and archivable PDF file per document
    Pdf,
    /// A PNG picture per page
    Png,
    /// An SVG picture per page
    Svg,
}

impl Format {
    /// The extension of the files.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Svg => "svg",
        }
    }
}
