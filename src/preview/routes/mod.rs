//! The handlers of requests, by what they answer with.

pub mod edits;
pub mod effect;
pub mod events;
pub mod facts;
pub mod fields;
pub mod files;
pub mod make;
pub mod new;
pub mod sources;
pub mod status;
