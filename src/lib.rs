//! Reflectiewijzer: a reflection guide for leaders under lasting pressure.
//!
//! A person's answers walk one way through this crate, and nothing on the left knows anything to
//! its right:
//!
//! **[`record`] → [`scoring`] → ([`chart`], [`guide`]) → [`web`]**
//!
//! - [`instrument`] is what is asked: forces, buffers, items, and their texts in every language.
//! - [`record`] is what a person leaves behind: the versioned JSON record.
//! - [`scoring`] turns a record into scores, one small file per group of rules.
//! - [`chart`] draws the figures with plotters, as one scene for both files and pages.
//! - [`guide`] is the journey: state, messages, and screens as pure functions.
//! - [`web`] is the only module that knows a browser.
//!
//! [`digits`] writes whole numbers for all of them.

pub mod chart;
pub mod export;
#[cfg(faulty)]
pub mod fault;
pub mod guide;
pub mod instrument;
pub mod record;
pub mod scoring;
pub mod texts;
pub mod value;
pub mod web;
