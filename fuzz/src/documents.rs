//! The instruments that the package ships, and the odd ones that no one would write: where a target
//! needs an instrument beside the built-in one.

use std::cell::OnceCell;

use reflectiewijzer::instrument::read::instrument_from_json;
use reflectiewijzer::instrument::registry;

/// All of them, as they are written.
pub const DOCUMENTS: [&str; 11] = [
    include_str!("../../src/instrument/shipped/city-compass.json"),
    include_str!("../../src/instrument/shipped/connection.json"),
    include_str!("../../src/instrument/shipped/emotion-route.json"),
    include_str!("../../src/instrument/shipped/learning-climate.json"),
    include_str!("../../src/instrument/shipped/own-direction.json"),
    include_str!("../../src/instrument/shipped/standing.json"),
    include_str!("../../src/instrument/shipped/ten-buffers.json"),
    include_str!("../../src/instrument/shipped/uncertain-times.json"),
    include_str!("../../tests/instruments/odd-scales.json"),
    include_str!("../../tests/instruments/odd-poles.json"),
    include_str!("../../tests/instruments/odd-ratings.json"),
];

thread_local! {
    static ADDED: OnceCell<()> = const { OnceCell::new() };
}

/// Puts all of them on this thread's page, once: nothing takes an instrument away again.
pub fn add_all() {
    let add = |json: &str| {
        let instrument = instrument_from_json(json).expect("a document of ours is right");
        registry::add(instrument).expect("each has an id of its own");
    };
    ADDED.with(|added| {
        added.get_or_init(|| DOCUMENTS.into_iter().for_each(add));
    });
}
