//! The built-in instrument: its data, and the form in which a host page gets it.
//!
//! `structure.json` holds the ids and the order, `texts/*.json` the words, one flat file per language:
//! together a document of the format that every instrument has. `interface/*.json` are the words of the
//! screens and figures that only its bandwidth brings along.

pub mod publish;

use std::sync::OnceLock;

use crate::value::tokens::unpack;

use super::Instrument;
use super::read::built_in_from_node;

/// Structure and texts, packed as in [`crate::value::tokens`].
static DOCUMENT: &str = include_str!(concat!(env!("OUT_DIR"), "/reflectiewijzer.txt"));
/// The numbers in it that no token holds.
static NUMBERS: &[f64] = &include!(concat!(env!("OUT_DIR"), "/numbers.rs"));

/// The id of the built-in instrument, which no document may take.
pub const ID: &str = "reflectiewijzer";

/// The Reflectiewijzer.
pub fn built_in() -> &'static Instrument {
    static READ: OnceLock<Instrument> = OnceLock::new();
    READ.get_or_init(|| {
        let mut numbers = NUMBERS.iter().copied();
        let next_number = || numbers.next().unwrap_or_default();
        let read = unpack(DOCUMENT, next_number).map(|node| built_in_from_node(&node));
        // The tests read it: an engine in which this fails is never built.
        read.ok()
            .and_then(Result::ok)
            .expect("the built-in instrument is right")
    })
}

impl Default for &'static Instrument {
    /// The built-in one.
    fn default() -> Self {
        built_in()
    }
}
