//! The instruments that the package ships, and the odd ones that no one would write: where a target
//! needs an instrument beside the built-in one.

use std::cell::OnceCell;

use reflectiewijzer::instrument::read::instrument_from_json;
use reflectiewijzer::instrument::registry;

#[path = "../../tests/instruments/written.rs"]
mod written;

pub use written::{ODD, SHIPPED};

/// All of them, as they are written.
pub fn all() -> impl Iterator<Item = &'static str> {
    SHIPPED.into_iter().chain(ODD)
}

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
        added.get_or_init(|| all().for_each(add));
    });
}
