//! From a tree of values to a record: strict, complete, and with the place of every mistake.

use crate::instrument::{Form, Instrument, Role, Scale, registry};

use super::{Action, Answer, Answers, Code, FORMAT, Record, RecordError, VERSION};
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
    let instrument = read_instrument(&root)?;
    let form = root
        .field("form")
        .map_or(Ok(None), |form| form.text().map(Form::from_id))?;
    let form = form.filter(|form| instrument.has(*form));
    let form = form.ok_or_else(|| root.error_at("form", Code::UnknownForm))?;
    let edition = root.optional("edition", read_edition)?;
    let answers = root.field("answers");
    let answers = answers.ok_or_else(|| root.error_at("answers", Code::WrongType))?;
    let is_foreign = edition.unwrap_or(1) != instrument.edition;
    let (answers, foreign) = read_answers(&answers, instrument, is_foreign)?;
    let plan = |place: &Place| place.each(|action| read_action(action, instrument));
    Ok(Record {
        instrument,
        edition,
        form,
        answers,
        foreign,
        started_at: root.text_at("startedAt", is_moment, Code::OutOfRange)?,
        updated_at: root.text_at("updatedAt", is_moment, Code::OutOfRange)?,
        notes: root.optional("notes", read_notes)?,
        desired: root.optional("desired", |place| read_desired(place, instrument))?,
        plan: root.optional("plan", plan)?,
    })
}

/// Format and version: is this ours, and do we understand it?
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
    Ok(())
}

/// The instrument that the record names, which has to be on this page.
fn read_instrument(root: &Place) -> Result<&'static Instrument, RecordError> {
    let id = root.text_at("instrument", any_text, Code::OutOfRange)?;
    let known = id.and_then(|id| registry::find(&id));
    known.ok_or_else(|| root.error_at("instrument", Code::UnknownInstrument))
}

fn read_edition(place: &Place) -> Result<u32, RecordError> {
    let Some(edition) = place.number() else {
        return Err(place.error(Code::WrongType));
    };
    if edition.fract() != 0.0 || !(1.0..=f64::from(u32::MAX)).contains(&edition) {
        return Err(place.error(Code::OutOfRange));
    }
    Ok(edition as u32)
}

/// The answers to the instrument's items, and those that only another edition knows.
type Read = (Answers, Vec<(String, Answer)>);

fn read_answers(
    place: &Place,
    instrument: &Instrument,
    is_foreign: bool,
) -> Result<Read, RecordError> {
    let (mut answers, mut foreign) = (Answers::none(instrument), Vec::new());
    for (id, answer) in place.entries()? {
        match instrument.item(id) {
            Some(item) => answers.set(item, read_answer(&answer, instrument.steps)?),
            None if is_foreign => foreign.push((id.clone(), read_answer(&answer, u8::MAX)?)),
            None => return Err(answer.error(Code::UnknownItem)),
        }
    }
    Ok((answers, foreign))
}

fn read_answer(place: &Place, steps: u8) -> Result<Answer, RecordError> {
    if *place.node == Node::Null {
        return Ok(Answer::Skipped);
    }
    let Some(value) = place.number() else {
        return Err(place.error(Code::WrongType));
    };
    let known = (1..=steps).find(|answer| f64::from(*answer) == value);
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

fn read_desired(place: &Place, instrument: &Instrument) -> Result<Vec<Option<f64>>, RecordError> {
    let mut desired = vec![None; instrument.scales.len()];
    for (id, wish) in place.entries()? {
        let scale = goal(instrument, id).ok_or_else(|| wish.error(Code::UnknownBuffer))?;
        let Some(value) = wish.number() else {
            return Err(wish.error(Code::WrongType));
        };
        if !(0.0..=100.0).contains(&value) {
            return Err(wish.error(Code::OutOfRange));
        }
        // Adding zero turns -0 into 0.
        desired[scale.place] = Some(value + 0.0);
    }
    Ok(desired)
}

/// The scale with this id, if it is one to wish for: of signals fewer would be better.
fn goal<'i>(instrument: &'i Instrument, id: &str) -> Option<&'i Scale> {
    let scale = instrument.scale(id)?;
    (!matches!(scale.role, Role::Signal | Role::Model)).then_some(scale)
}

fn read_action(place: &Place, instrument: &Instrument) -> Result<Action, RecordError> {
    place.map::<Code>()?;
    let named = place.field("goal");
    let named = named.ok_or_else(|| place.error_at("goal", Code::WrongType))?;
    let id = named.text()?;
    goal(instrument, id).ok_or_else(|| named.error(Code::UnknownBuffer))?;
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
