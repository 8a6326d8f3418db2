//! Reading an instrument strictly: as a whole or not at all, and never with a panic. What is accepted
//! works everywhere.
//!
//! The same document comes in by both doors: as JSON text, and as an object of the page.

mod accepted;
mod figures;
mod journey;
mod records;

use reflectiewijzer::instrument::message;
use reflectiewijzer::instrument::read::{instrument_from_json, instrument_from_node};
use serde_json::Value;

use crate::record_parser::of_page;
use crate::{lent, refusals, text_of};

/// How large an elephant is here: the twelfth makes a document too large.
const ELEPHANT_BYTES: usize = 24_000;

/// Reads these bytes as an instrument and checks what comes of it.
pub fn check(data: &[u8]) {
    let text = text_of(data, ELEPHANT_BYTES);
    let document: Option<Value> = serde_json::from_str(&text).ok();
    match instrument_from_json(&text) {
        Ok(instrument) => {
            assert!(document.is_some(), "what is no JSON was accepted");
            accepted::check(&instrument, &text);
            let seed = data.iter().fold(data.len() as u32, |seed, byte| {
                seed.wrapping_mul(31).wrapping_add(u32::from(*byte))
            });
            records::check(&instrument, seed);
            lent::with(instrument, |instrument| {
                journey::check(instrument, seed);
                figures::check(instrument, seed);
            });
        }
        Err(error) => refusals::check(&error, document.as_ref(), message),
    }
    if let Some(document) = &document {
        check_object(document);
    }
}

/// The same document as an object of the page, where a text such as `NaN` is a number.
fn check_object(document: &Value) {
    let node = of_page(document);
    match instrument_from_node(&node) {
        Ok(instrument) => accepted::check_complete(&instrument),
        Err(error) => refusals::check(&error, Some(document), message),
    }
}
