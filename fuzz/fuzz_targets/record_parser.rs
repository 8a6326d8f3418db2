//! Any bytes at all, read as a record.
#![no_main]

use libfuzzer_sys::fuzz_target;
use reflectiewijzer_fuzz::record_parser;

fuzz_target!(|data: &[u8]| record_parser::check(data));
