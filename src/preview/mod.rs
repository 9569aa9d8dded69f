//! The preview: sheets in the browser, as they are while their texts are being written.
//!
//! [`watch`] hears of every save. The [`desk`] is one thread that has the project in its head: it reads again what was
//! saved, typesets the sheets that somebody looks at, and puts their new states where the [`server`] finds them. A
//! [`sheet`] is such a state, a [`page`] one page of it with the texts that stand on it; [`origin`] tells where a text was
//! written, and where in a sheet a line of a file shows.

mod assets;
pub mod desk;
pub mod editor;
mod guard;
pub mod origin;
mod overview;
pub mod page;
pub mod server;
pub mod sheet;
pub mod watch;
