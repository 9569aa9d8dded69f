//! The handlers of requests, by what they answer with.

pub mod events;
pub mod files;
pub mod sources;
