//! Export: writes typeset pages as files.

pub mod image;
pub mod pdf;
mod soft_hyphens;
