//! Records of an instrument that is on the page: written, and read again the same.

use std::cell::Cell;

use reflectiewijzer::instrument::{Instrument, registry};
use reflectiewijzer::record::parse::record_from_json;
use reflectiewijzer::record::write::record_to_json;

use super::figures::record;

/// So many instruments of the fuzzer's come onto the page, since nothing takes them away again.
const MOST_ADDED: usize = 64;

thread_local! {
    static ADDED: Cell<usize> = const { Cell::new(0) };
}

/// Adds one of the first instruments, as far as its id is free, and reads a record of it.
pub fn check(instrument: &Instrument, seed: u32) {
    if ADDED.get() == MOST_ADDED {
        return;
    }
    let before = registry::all().len();
    let Ok(added) = registry::add(instrument.clone()) else {
        return;
    };
    ADDED.set(ADDED.get() + registry::all().len() - before);
    let record = record(added, seed);
    assert_eq!(
        record_from_json(&record_to_json(&record)).as_ref(),
        Ok(&record)
    );
}
