//! From a record to a tree of values, in instrument order.

use super::{Action, Answer, FORMAT, Purpose, Record, VERSION};
use crate::value::{Fields, Node};

/// Writes a record as indented JSON, as it goes into a file.
pub fn record_to_json(record: &Record) -> String {
    // A record holds only texts, finite numbers and maps with text keys: this cannot fail.
    serde_json::to_string_pretty(&record_to_node(record)).unwrap_or_default()
}

/// Writes a record as a tree of values.
pub fn record_to_node(record: &Record) -> Node {
    let mut fields = Fields::default();
    fields.add("format", FORMAT);
    fields.add("version", f64::from(VERSION));
    fields.add("instrument", &record.instrument.id);
    fields.add_known("edition", record.edition.map(f64::from));
    fields.add("form", record.form.id());
    fields.add("answers", answers_to_node(record));
    fields.add_known("startedAt", record.started_at.as_ref());
    fields.add_known("updatedAt", record.updated_at.as_ref());
    fields.add_known("finishedAt", record.finished_at.as_ref());
    if let Some(notes) = &record.notes {
        let mut by_question = Fields::default();
        notes
            .iter()
            .for_each(|(id, note)| by_question.add(id, note));
        fields.add("notes", by_question);
    }
    if let Some(wishes) = &record.desired {
        let mut by_scale = Fields::default();
        let wishes = record.instrument.scales.iter().zip(wishes);
        wishes.for_each(|(scale, wish)| by_scale.add_known(&scale.id, *wish));
        fields.add("desired", by_scale);
    }
    if let Some(plan) = &record.plan {
        fields.add("plan", Node::list(plan, &action_to_node));
    }
    fields.add_known("shared", record.shared.as_deref().map(texts));
    fields.add_known("purpose", record.purpose.map(Purpose::id));
    fields.add_known("readers", record.readers.as_ref());
    fields.add_known("goal", record.goal.as_ref());
    fields.into()
}

fn answers_to_node(record: &Record) -> Node {
    let mut stored = Fields::default();
    for item in &record.instrument.items {
        add_answer(&mut stored, &item.id, record.answers.get(item));
    }
    for (id, answer) in &record.foreign {
        add_answer(&mut stored, id, *answer);
    }
    stored.into()
}

fn add_answer(stored: &mut Fields, id: &str, answer: Answer) {
    match answer {
        Answer::Missing => {}
        answer => stored.add(id, answer.given().map(f64::from)),
    }
}

fn action_to_node(action: &Action) -> Node {
    let mut fields = Fields::default();
    fields.add("goal", &action.goal);
    fields.add_known("reality", action.reality.as_ref());
    fields.add_known("options", action.options.as_deref().map(texts));
    fields.add_known("what", action.what.as_ref());
    fields.add_known("firstStep", action.first_step.as_ref());
    fields.add_known("lookBack", action.look_back.as_ref());
    fields.add_known("sign", action.sign.as_ref());
    fields.add_known("askedBy", action.asked_by.as_ref());
    fields.add_known("holds", action.holds.clone());
    fields.add_known("checks", action.checks.clone());
    fields.add_known("looked", action.looked.clone());
    fields.add_known("practice", action.practice.clone());
    fields.into()
}

fn texts(texts: &[String]) -> Node {
    Node::list(texts, &|text| text.into())
}
