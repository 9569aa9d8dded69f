//! Exports documents as PDF files that are accessible (PDF/UA-1) and archivable (PDF/A-2a).

use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::diagnostics::{Diagnostics, error};
use crate::export::soft_hyphens;
use crate::messages;

/// The standards that every file conforms to: PDF 1.7, PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1).
const STANDARDS: &[PdfStandard] = &[PdfStandard::V_1_7, PdfStandard::A_2a, PdfStandard::Ua_1];

/// The bytes of a document as a PDF file.
///
/// `slug` identifies the file in the series; `date` is the time of creation in its metadata, in UTC.
///
/// # Errors
/// Everything in the document that does not conform to the standards, such as a skipped heading level.
pub fn pdf(document: &PagedDocument, slug: &str, date: Datetime) -> Result<Vec<u8>, Diagnostics> {
    let standards = PdfStandards::new(STANDARDS)
        .map_err(|refusal| vec![error(messages::run_failed(refusal.message().as_str()))])?;
    let options = PdfOptions {
        ident: Smart::Custom(slug.to_owned()),
        creator: Smart::Custom(Some(concat!("factsheet ", env!("CARGO_PKG_VERSION")).to_owned())),
        timestamp: Some(Timestamp::new_utc(date)),
        page_ranges: None,
        standards,
        tagged: true,
        pretty: false,
    };
    typst_pdf::pdf(&soft_hyphens::separate(document), &options)
        .map_err(|errors| errors.into_iter().map(Into::into).collect())
}
