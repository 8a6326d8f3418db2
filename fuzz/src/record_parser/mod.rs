//! Reading a record strictly: as a whole or not at all, and never with a panic.
//!
//! The same document comes in by both doors: as JSON text, and as an object of the page, packed
//! into tokens as `www/widget/values.js` does it. Records are of the built-in instrument or of another one.

mod accepted;
mod packing;
pub(crate) mod scores;

use reflectiewijzer::record::message;
use reflectiewijzer::record::parse::{record_from_json, record_from_node};
use reflectiewijzer::value::node::Node;
use reflectiewijzer::value::tokens::unpack;
use serde_json::Value;

pub(crate) use packing::of_page;

use crate::{documents, refusals, text_of};

/// How large an elephant is here: the twelfth makes a document too large.
const ELEPHANT_BYTES: usize = 100_000;

/// Reads these bytes as a record and checks what comes of it.
pub fn check(data: &[u8]) {
    documents::add_all();
    let text = text_of(data, ELEPHANT_BYTES);
    let document: Option<Value> = serde_json::from_str(&text).ok();
    check_text(&text, document.as_ref());
    if let Some(document) = &document {
        check_object(document);
    }
}

fn check_text(text: &str, document: Option<&Value>) {
    match (record_from_json(text), document) {
        (Ok(record), Some(document)) => accepted::check(&record, &packing::of_page(document)),
        (Ok(_), None) => panic!("what is no JSON was accepted"),
        (Err(error), document) => refusals::check(&error, document, message),
    }
}

/// The same document as an object of the page.
fn check_object(document: &Value) {
    let given = packing::of_page(document);
    let packed = packing::pack(&given);
    let mut numbers = packed.numbers.into_iter();
    let unpacked = unpack(&packed.tokens, || {
        numbers.next().expect("a number per token")
    });
    assert!(
        unpacked
            .as_ref()
            .is_ok_and(|unpacked| packing::same(unpacked, &given))
    );
    match record_from_node(&given) {
        Ok(record) => accepted::check(&record, &given),
        Err(error) => refusals::check(&error, Some(document), message),
    }
    check_refusals(&given);
}

/// A value that the page could not pack says why.
fn check_refusals(given: &Node) {
    if let Node::Text(code) = given {
        let unpacked = unpack(&["!", code].concat(), || 0.0);
        let error = unpacked.expect_err("a refusal is no value");
        refusals::check_error(&error.into(), message);
    }
}
