//! Any bytes at all, read as an instrument.
#![no_main]

use libfuzzer_sys::fuzz_target;
use reflectiewijzer_fuzz::instrument_reader;

fuzz_target!(|data: &[u8]| instrument_reader::check(data));
