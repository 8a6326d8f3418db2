//! An instrument for as long as one input takes.
//!
//! A page keeps every instrument that it adds until it is closed, so the engine takes one that lives for
//! ever. A fuzzer reads a million of them.

use reflectiewijzer::instrument::Instrument;

/// Lends an instrument as one that lives for ever, and takes it back. Nothing made of it may be kept:
/// neither a record nor a state nor a figure outlives `work`.
pub fn with(instrument: Instrument, work: impl FnOnce(&'static Instrument)) {
    let lent = Box::into_raw(Box::new(instrument));
    // SAFETY: it lives until the line after next. `work` gives nothing back, and the engine keeps
    // instruments nowhere but in its registry, which `work` does not get to see.
    work(unsafe { &*lent });
    // SAFETY: it came out of a box just now, and by the promise above no one points at it any more.
    drop(unsafe { Box::from_raw(lent) });
}
