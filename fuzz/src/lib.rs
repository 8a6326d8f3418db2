//! What must hold for any input at all.
//!
//! Each module has one function `check`, which panics when something does not hold. The fuzzer
//! calls it with what it invents (`cargo xtask fuzz`), and `cargo test` with the inputs in
//! `tests/corpus/`, which together reach most of what the fuzzer has reached.

pub mod documents;
pub mod instrument_reader;
pub mod instrument_texts;
mod lent;
pub mod page_texts;
pub mod record_parser;
mod refusals;

/// Stands for a huge text, which no fuzzer would write by itself.
const ELEPHANT: char = '🐘';

/// The bytes as text, with each of the first few elephants as large as an elephant is.
fn text_of(data: &[u8], size: usize) -> String {
    const HERD: usize = 12;
    let text = String::from_utf8_lossy(data);
    if text.contains(ELEPHANT) {
        text.replacen(ELEPHANT, &"éA".repeat(size / 3), HERD)
    } else {
        text.into_owned()
    }
}
