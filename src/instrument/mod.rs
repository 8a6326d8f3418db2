//! The instrument: what is asked, in which order, and in which words.
//!
//! An instrument is a document: structure and texts of any mirror on the same road. One JSON document
//! (UTF-8, at most 256 KiB) holds everything; [`read`] reads it strictly, as a whole or not at all, and
//! says with an [`InstrumentError`] what is wrong and where. [`registry`] knows those that are on the
//! page; [`built_in()`] is the built-in one, read from data of the same form.

mod error;
mod form;
mod needed;
pub mod publish;
pub mod read;
pub mod reflectiewijzer;
pub mod registry;
pub mod structure;
pub mod words;

pub use crate::value::Code;
pub use error::{InstrumentError, message};
pub use form::Form;
pub use reflectiewijzer::built_in;
pub use structure::{AnswerKind, Force, Instrument, Item, Part, Period, Plane, Role, Scale};
pub use words::{LanguageTexts, Quadrant, Words};

/// What `format` says in every document.
pub const FORMAT: &str = "reflectiewijzer/instrument";
/// How many places there are between two poles.
pub const POLE_STEPS: u8 = 5;
/// The version of the format that this engine reads.
pub const VERSION: u32 = 1;

#[cfg(test)]
pub(crate) mod tests;
