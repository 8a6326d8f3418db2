//! From a record to a tree of values, in instrument order.

use crate::instrument::{buffers, items};

use super::node::Node;
use super::{Action, Answer, Answers, FORMAT, INSTRUMENT, Record, VERSION};

/// Writes a record as indented JSON, as it goes into a file.
pub fn record_to_json(record: &Record) -> String {
    // A record holds only texts, finite numbers and maps with text keys: this cannot fail.
    serde_json::to_string_pretty(&record_to_node(record)).unwrap_or_default()
}

/// Writes a record as a tree of values.
pub fn record_to_node(record: &Record) -> Node {
    let mut fields = vec![
        ("format", FORMAT.into()),
        ("version", f64::from(VERSION).into()),
        ("instrument", INSTRUMENT.into()),
        ("form", record.form.id().into()),
        ("answers", answers_to_node(&record.answers)),
    ];
    let mut add = |key, node: Option<Node>| fields.extend(node.map(|node| (key, node)));
    add("startedAt", record.started_at.as_ref().map(Node::from));
    add("updatedAt", record.updated_at.as_ref().map(Node::from));
    add(
        "notes",
        record
            .notes
            .as_ref()
            .map(|notes| Node::map(notes.iter().map(|(id, note)| (id.as_str(), note.into())))),
    );
    add(
        "desired",
        record
            .desired
            .as_ref()
            .map(|wishes| desired_to_node(wishes)),
    );
    add(
        "plan",
        record
            .plan
            .as_ref()
            .map(|plan| Node::list(plan.iter().map(action_to_node))),
    );
    Node::map(fields)
}

fn answers_to_node(answers: &Answers) -> Node {
    let stored = items().filter_map(|item| match answers.get(&item) {
        Answer::Missing => None,
        answer => Some((item.id(), answer.given().map(f64::from).into())),
    });
    Node::Map(stored.collect())
}

fn desired_to_node(wishes: &[Option<f64>]) -> Node {
    let wishes = buffers().zip(wishes);
    let known = wishes.filter_map(|(buffer, wish)| Some((buffer.id(), (*wish)?.into())));
    Node::map(known)
}

fn action_to_node(action: &Action) -> Node {
    let mut fields = vec![("goal", (&action.goal).into())];
    let mut add = |key, node: Option<Node>| fields.extend(node.map(|node| (key, node)));
    add("reality", action.reality.as_ref().map(Node::from));
    add("options", action.options.as_ref().map(Node::list));
    add("what", action.what.as_ref().map(Node::from));
    add("firstStep", action.first_step.as_ref().map(Node::from));
    add("lookBack", action.look_back.as_ref().map(Node::from));
    add("sign", action.sign.as_ref().map(Node::from));
    add("askedBy", action.asked_by.as_ref().map(Node::from));
    Node::map(fields)
}
