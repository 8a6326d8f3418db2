//! The built-in instrument: its data, and the form in which a host page gets it.
//!
//! `structure.json` holds the ids and the order, `texts/*.json` the words, one flat file per language:
//! together a document of the format that every instrument has. `interface/*.json` are the words of the
//! screens and figures that only its bandwidth brings along.

pub mod publish;

use std::sync::OnceLock;

use crate::value::tokens::unpack;
use crate::value::{Fields, Node};

use super::Instrument;
use super::read::built_in_from_node;

/// The structure, packed as in [`crate::value::tokens`].
static STRUCTURE: &str = include_str!(concat!(env!("OUT_DIR"), "/structure.txt"));
/// The numbers in it that no token holds.
static NUMBERS: &[f64] = &include!(concat!(env!("OUT_DIR"), "/numbers.rs"));

// KEYS: a line per text. COLUMNS: each language with its texts, a line each.
include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// The id of the built-in instrument, which no document may take.
pub const ID: &str = "reflectiewijzer";

/// The Reflectiewijzer.
pub fn built_in() -> &'static Instrument {
    static READ: OnceLock<Instrument> = OnceLock::new();
    READ.get_or_init(|| {
        let read = document().and_then(|document| built_in_from_node(&document).ok());
        // The tests read it: an engine in which this fails is never built.
        read.expect("the built-in instrument is right")
    })
}

/// Structure and words as one document.
fn document() -> Option<Node> {
    let mut numbers = NUMBERS.iter().copied();
    let structure = unpack(STRUCTURE, || numbers.next().unwrap_or_default());
    let Ok(Node::Map(mut document)) = structure else {
        return None;
    };
    let mut texts = Fields::default();
    for (lang, column) in COLUMNS {
        let mut words = Fields::default();
        for (key, text) in KEYS.split('\n').zip(column.split('\n')) {
            words.add(key, text);
        }
        texts.add(lang, words);
    }
    document.push(("texts".to_owned(), texts.into()));
    Some(Node::Map(document))
}

impl Default for &'static Instrument {
    /// The built-in one.
    fn default() -> Self {
        built_in()
    }
}
