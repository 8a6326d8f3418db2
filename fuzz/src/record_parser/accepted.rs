//! What was accepted was understood completely, and comes back as it was.

use reflectiewijzer::record::Record;
use reflectiewijzer::record::parse::{record_from_json, record_from_node};
use reflectiewijzer::record::write::{record_to_json, record_to_node};
use reflectiewijzer::value::node::Node;

use super::packing::same;
use super::scores;

const FIELDS: [&str; 11] = [
    "format",
    "version",
    "instrument",
    "edition",
    "form",
    "answers",
    "startedAt",
    "updatedAt",
    "notes",
    "desired",
    "plan",
];
const ACTION_FIELDS: [&str; 8] = [
    "goal",
    "reality",
    "options",
    "what",
    "firstStep",
    "lookBack",
    "sign",
    "askedBy",
];

/// Checks a record that was read from this document.
pub fn check(record: &Record, given: &Node) {
    let written = record_to_node(record);
    assert!(
        same(&known_part(given), &written),
        "something was lost, or made up"
    );
    assert_eq!(record_from_node(&written).as_ref(), Ok(record));
    assert_eq!(
        record_from_json(&record_to_json(record)).as_ref(),
        Ok(record)
    );
    scores::check(record);
}

/// The document without the fields that this version does not know.
fn known_part(document: &Node) -> Node {
    let mut known = only(document, &FIELDS);
    if let Node::Map(fields) = &mut known {
        for (key, value) in fields {
            if let ("plan", Node::List(actions)) = (key.as_str(), value) {
                actions
                    .iter_mut()
                    .for_each(|action| *action = only(action, &ACTION_FIELDS));
            }
        }
    }
    known
}

fn only(map: &Node, names: &[&str]) -> Node {
    let Node::Map(fields) = map else {
        panic!("what is no object was accepted");
    };
    let known = fields
        .iter()
        .filter(|(key, _)| names.contains(&key.as_str()));
    Node::Map(known.cloned().collect())
}
