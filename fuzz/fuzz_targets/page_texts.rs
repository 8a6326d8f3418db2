//! Any texts at all, in every place of a page, a figure or a file where a text of someone else can come.
#![no_main]

use libfuzzer_sys::fuzz_target;
use reflectiewijzer_fuzz::page_texts;

fuzz_target!(|data: &[u8]| page_texts::check(data));
