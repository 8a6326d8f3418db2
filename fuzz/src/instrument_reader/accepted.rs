//! What was accepted was understood completely, and says something wherever something is said.

use std::collections::BTreeSet;

use reflectiewijzer::instrument::publish::publish;
use reflectiewijzer::instrument::read::{MAX_BYTES, instrument_from_json};
use reflectiewijzer::instrument::{Instrument, Role};
use reflectiewijzer::value::{Code, Node};

/// Checks an instrument that was read from this text.
pub fn check(instrument: &Instrument, text: &str) {
    check_complete(instrument);
    let node = Node::from_json(text).expect("it was read");
    let again = serde_json::to_string(&node).expect("a tree can be written");
    match instrument_from_json(&again) {
        Ok(again) => assert!(again == *instrument, "its own JSON says something else"),
        Err(error) => assert!(error.code == Code::TooLarge && again.len() > MAX_BYTES),
    }
}

/// Checks that its parts fit each other, and that it is complete in every language.
pub fn check_complete(instrument: &Instrument) {
    check_structure(instrument);
    let own = instrument.texts.iter().map(|texts| &*texts.lang);
    for lang in own.chain(["nl", "en", "xx"]) {
        let published = publish(instrument, lang);
        check_texts(&published, lang);
        let spoken = published.known("lang").and_then(Node::text);
        let is_spoken = |texts: &&str| spoken == Some(*texts);
        assert!(
            instrument
                .texts
                .iter()
                .any(|texts| is_spoken(&&*texts.lang))
        );
    }
}

/// No text in it is empty.
fn check_texts(node: &Node, lang: &str) {
    match node {
        Node::Text(text) => assert!(!text.trim().is_empty(), "an empty text in {lang}"),
        Node::List(nodes) => nodes.iter().for_each(|node| check_texts(node, lang)),
        Node::Map(fields) => fields.iter().for_each(|(_, node)| check_texts(node, lang)),
        Node::Null | Node::Bool(_) | Node::Number(_) => {}
    }
}

/// Every place is one that exists, and every scale stands in one part.
fn check_structure(instrument: &Instrument) {
    let placed = instrument.parts.iter().flat_map(|part| part.scales.iter());
    let mut placed: Vec<_> = placed.copied().collect();
    placed.sort_unstable();
    assert!(placed.into_iter().eq(0..instrument.scales.len()));
    let items: BTreeSet<_> = instrument.items.iter().map(|item| &item.id).collect();
    assert_eq!(items.len(), instrument.items.len());
    for (place, scale) in instrument.scales.iter().enumerate() {
        let items = instrument.items_of(scale);
        assert!(scale.place == place && !items.is_empty());
        assert!(items.iter().all(|item| item.scale == place));
        assert_ne!(scale.role, Role::Model, "only the built-in one has it");
        assert_eq!(scale.role == Role::Pole, !instrument.has_radios());
    }
    for plane in &instrument.planes {
        assert!(plane.across.max(plane.up) < instrument.scales.len());
        assert!((0.0..=100.0).contains(&plane.cut));
    }
    assert!((3..=10).contains(&instrument.steps) && !instrument.has_bandwidth());
}
