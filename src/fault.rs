//! Breaks on purpose, for the tests: only the variant that `--cfg faulty` builds has this, and no package does.
//!
//! A note `panic:scoring` in a record ends the engine where it scores, from as many answers on as the note says.

use crate::record::Record;

/// A place at which the engine panics when the record says so.
pub fn point(name: &str, record: &Record) {
    let id = ["panic:", name].concat();
    let notes = record.notes.iter().flatten();
    let from = notes
        .filter(|note| note.0 == id)
        .find_map(|note| note.1.parse().ok());
    if from.is_some_and(|from: usize| record.answered() >= from) {
        panic!("on purpose");
    }
}
