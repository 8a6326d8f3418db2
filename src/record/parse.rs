//! From a tree of values to a record: strict, complete, and with the place of every mistake.

use crate::instrument::{BUFFER_COUNT, Buffer, Form, Item};

use super::{Action, Answer, Answers, Code, FORMAT, INSTRUMENT, Record, RecordError, VERSION};
use crate::value::Node;
use crate::value::date::{is_day, is_moment};
use crate::value::place::{Place, any_text};

/// Reads a record from JSON text; fields that this version does not know are left out.
///
/// # Errors
/// The first thing that is wrong, with its place; never a partial record.
pub fn record_from_json(json: &str) -> Result<Record, RecordError> {
    record_from_node(&Node::from_json(json)?)
}

/// Reads a record from a tree of values.
///
/// # Errors
/// The first thing that is wrong, with its place; never a partial record.
pub fn record_from_node(node: &Node) -> Result<Record, RecordError> {
    let root = Place::root(node);
    root.map::<Code>()?;
    check_identity(&root)?;
    let form = root
        .field("form")
        .map_or(Ok(None), |form| form.text().map(Form::from_id))?;
    let form = form.ok_or_else(|| root.error_at("form", Code::UnknownForm))?;
    let answers = root.field("answers");
    let answers = answers.ok_or_else(|| root.error_at("answers", Code::WrongType))?;
    Ok(Record {
        form,
        answers: read_answers(&answers)?,
        started_at: root.text_at("startedAt", is_moment, Code::OutOfRange)?,
        updated_at: root.text_at("updatedAt", is_moment, Code::OutOfRange)?,
        notes: root.optional("notes", read_notes)?,
        desired: root.optional("desired", read_desired)?,
        plan: root.optional("plan", |place| place.each(read_action))?,
    })
}

/// Format, version and instrument: is this ours, and do we understand it?
fn check_identity(root: &Place) -> Result<(), RecordError> {
    if root
        .text_at("format", any_text, Code::OutOfRange)?
        .as_deref()
        != Some(FORMAT)
    {
        return Err(root.error_at("format", Code::WrongFormat));
    }
    let place = root.field("version");
    let version = place.as_ref().and_then(Place::number);
    match version {
        None if place.is_some() => return Err(root.error_at("version", Code::WrongType)),
        Some(version) if version == f64::from(VERSION) => {}
        Some(version) if version > f64::from(VERSION) && version.fract() == 0.0 => {
            return Err(root.error_at("version", Code::NewerVersion));
        }
        _ => return Err(root.error_at("version", Code::UnknownVersion)),
    }
    if root
        .text_at("instrument", any_text, Code::OutOfRange)?
        .as_deref()
        != Some(INSTRUMENT)
    {
        return Err(root.error_at("instrument", Code::UnknownInstrument));
    }
    Ok(())
}

fn read_answers(place: &Place) -> Result<Answers, RecordError> {
    let mut answers = Answers::default();
    for (id, answer) in place.entries()? {
        let item = Item::from_id(id).ok_or_else(|| answer.error(Code::UnknownItem))?;
        answers.set(&item, read_answer(&answer)?);
    }
    Ok(answers)
}

fn read_answer(place: &Place) -> Result<Answer, RecordError> {
    if *place.node == Node::Null {
        return Ok(Answer::Skipped);
    }
    let Some(value) = place.number() else {
        return Err(place.error(Code::WrongType));
    };
    let known = (1..=5).find(|answer| f64::from(*answer) == value);
    known
        .map(Answer::Given)
        .ok_or_else(|| place.error(Code::OutOfRange))
}

fn read_notes(place: &Place) -> Result<Vec<(String, String)>, RecordError> {
    let mut notes = Vec::new();
    for (id, note) in place.entries()? {
        notes.push((id.clone(), note.own_text()?));
    }
    Ok(notes)
}

fn read_desired(place: &Place) -> Result<[Option<f64>; BUFFER_COUNT], RecordError> {
    let mut desired = [None; BUFFER_COUNT];
    for (id, wish) in place.entries()? {
        let buffer = Buffer::from_id(id).ok_or_else(|| wish.error(Code::UnknownBuffer))?;
        let Some(value) = wish.number() else {
            return Err(wish.error(Code::WrongType));
        };
        if !(0.0..=100.0).contains(&value) {
            return Err(wish.error(Code::OutOfRange));
        }
        // Adding zero turns -0 into 0.
        desired[buffer.place] = Some(value + 0.0);
    }
    Ok(desired)
}

fn read_action(place: &Place) -> Result<Action, RecordError> {
    place.map::<Code>()?;
    let goal = place.field("goal");
    let goal = goal.ok_or_else(|| place.error_at("goal", Code::WrongType))?;
    let id = goal.text()?;
    Buffer::from_id(id).ok_or_else(|| goal.error(Code::UnknownBuffer))?;
    Ok(Action {
        goal: id.to_owned(),
        reality: place.text_at("reality", any_text, Code::OutOfRange)?,
        options: place.optional("options", |place| place.each(|option| option.own_text()))?,
        what: place.text_at("what", any_text, Code::OutOfRange)?,
        first_step: place.text_at("firstStep", is_day, Code::OutOfRange)?,
        look_back: place.text_at("lookBack", is_day, Code::OutOfRange)?,
        sign: place.text_at("sign", any_text, Code::OutOfRange)?,
        asked_by: place.text_at("askedBy", any_text, Code::OutOfRange)?,
    })
}

#[cfg(test)]
mod tests;
