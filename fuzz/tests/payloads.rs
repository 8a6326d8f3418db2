//! Every payload of the browser tests, in every kind of place.

use std::collections::BTreeMap;

use reflectiewijzer_fuzz::documents::ODD;
use reflectiewijzer_fuzz::{instrument_texts, page_texts, record_parser};

/// So many numbers choose a place: seven kinds, and up to eleven of one kind.
const PLACES: u8 = 77;

fn payloads() -> Vec<String> {
    let payloads: BTreeMap<String, Vec<String>> =
        serde_json::from_str(include_str!("../../tests/payloads.json"))
            .expect("payloads by their kind");
    let payloads: Vec<String> = payloads.into_values().flatten().collect();
    assert!(payloads.len() > 100);
    payloads
}

/// Whoever writes an instrument may write anything into it.
#[test]
fn the_words_of_an_instrument_stay_texts() {
    for (turn, payload) in payloads().into_iter().enumerate() {
        // Shown only when what follows fails.
        println!("{payload:?}");
        // The payloads of each kind take turns, so that every kind meets every way to answer.
        instrument_texts::check(ODD[turn % ODD.len()], &payload);
    }
}

#[test]
fn payloads_stay_texts() {
    for (turn, payload) in payloads().into_iter().enumerate() {
        // Shown only when what follows fails.
        println!("{payload:?}");
        record_parser::check(payload.as_bytes());
        // Payloads take turns, so that together they see everything that a page can be set to.
        let seeds = [3, 5, 7].map(|step| (turn * step) as u8);
        for place in (0..PLACES).skip(turn % 11).step_by(11) {
            page_texts::check(&[&numbers(place, seeds), payload.as_bytes()].concat());
        }
    }
}

/// The first bytes of an input, which are counted from the digit 0.
fn numbers(place: u8, [host, answers, days]: [u8; 3]) -> [u8; 4] {
    [place, host, answers, days].map(|number| number.wrapping_add(b'0'))
}
