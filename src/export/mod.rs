//! Export: typeset pages become files.

pub mod image;
pub mod pdf;
mod soft_hyphens;
