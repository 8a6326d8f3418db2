//! Reflectiewijzer: a reflection guide for leaders under lasting pressure.
//!
//! A person's answers walk one way through this crate, and nothing on the left knows anything to
//! its right:
//!
//! **[`value`] → [`texts`] → [`instrument`] → [`record`] → [`scoring`] → [`chart`], [`export`] → [`guide`] → [`web`]**
//!
//! - [`value`] is what needs no room of its own: a JSON tree, days, numbers as text.
//! - [`texts`] are the words of the interface in every language, and how each writes numbers and days.
//! - [`instrument`] is what is asked: forces, buffers, items, and their words.
//! - [`record`] is what a person leaves behind: the versioned JSON record, and merging two of them.
//! - [`scoring`] turns a record into scores, one small file per group of rules.
//! - [`chart`] says and draws what scores show, with plotters, as one scene for both files and pages.
//! - [`export`] is what can be taken along beside the record: a table, dates for a calendar.
//! - [`guide`] is the journey: messages, the state that they change, and screens as pure functions.
//! - [`web`] is the only module that knows a browser: it forwards messages and carries out effects.

pub mod chart;
pub mod export;
#[cfg(faulty)]
pub mod fault;
pub mod guide;
pub mod instrument;
pub(crate) mod later;
pub mod record;
pub mod scoring;
pub mod texts;
pub mod value;
pub mod web;
