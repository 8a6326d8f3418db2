//! From a tree of values to a record: strict, complete, and with the place of every mistake.

use crate::instrument::{Form, Instrument, Role, Scale, registry};

use super::shape::{CHECKS, HOLDS, LOOKED, PRACTICE, Shape};
use super::{Action, Answer, Code, FORMAT, Purpose, Record, RecordError, VERSION};
use crate::value::Node;
use crate::value::date::{is_day, is_moment};
use crate::value::place::{Place, Read, any_text, read};

/// The largest record that is read, in bytes: 1 MiB.
pub const MAX_BYTES: usize = 1 << 20;

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
    if node.size() > MAX_BYTES {
        return Err(Code::TooLarge.into());
    }
    read(node, read_record)
}

/// Reads a record within something else.
pub(super) fn read_record(root: &Place) -> Read<Record> {
    root.map()?;
    root.says("format", FORMAT, Code::WrongFormat)?;
    root.is_version(VERSION)?;
    let instrument = read_instrument(root)?;
    let mut record = Record::new(instrument, read_form(root, instrument)?);
    record.edition = read_edition(root)?;
    read_answers(&root.required("answers")?, &mut record)?;
    record.started_at = root.text_at("startedAt", is_moment)?;
    record.updated_at = root.text_at("updatedAt", is_moment)?;
    record.finished_at = root.text_at("finishedAt", is_moment)?;
    record.notes = root
        .field("notes")
        .map(|place| read_notes(&place))
        .transpose()?;
    let wishes = root
        .field("desired")
        .map(|place| read_desired(&place, instrument));
    record.desired = wishes.transpose()?;
    record.plan = root
        .field("plan")
        .map(|place| read_plan(&place, instrument))
        .transpose()?;
    record.shared = root
        .field("shared")
        .map(|place| read_texts(&place))
        .transpose()?;
    record.purpose = read_purpose(root)?;
    record.readers = root.text_at("readers", any_text)?;
    record.goal = root.text_at("goal", any_text)?;
    Ok(record)
}

fn read_purpose(root: &Place) -> Read<Option<Purpose>> {
    let id = root.text_at("purpose", |id| Purpose::from_id(id).is_some())?;
    Ok(id.and_then(|id| Purpose::from_id(&id)))
}

/// The instrument that is named, which has to be on this page.
pub(super) fn read_instrument(root: &Place) -> Read<&'static Instrument> {
    let id = root.text_at("instrument", any_text)?;
    let known = id.and_then(|id| registry::find(&id));
    known.ok_or_else(|| root.error_at("instrument", Code::UnknownInstrument))
}

fn read_form(root: &Place, instrument: &Instrument) -> Read<Form> {
    let id = root.text_at("form", any_text)?;
    let form = id.and_then(|id| Form::from_id(&id));
    let form = form.filter(|form| instrument.has(*form));
    form.ok_or_else(|| root.error_at("form", Code::UnknownForm))
}

fn read_edition(root: &Place) -> Read<Option<u32>> {
    let edition = root.field("edition");
    edition.map(|place| place.whole(1, u32::MAX)).transpose()
}

/// The answers to the instrument's items, and those that only another edition knows, or can give.
fn read_answers(place: &Place, record: &mut Record) -> Read<()> {
    let instrument = record.instrument;
    let is_foreign = record.edition() != instrument.edition;
    for (id, answer) in place.entries()? {
        let item = instrument.item(id);
        match item.filter(|_| !is_foreign || fits(answer.node, instrument.steps)) {
            Some(item) => record
                .answers
                .set(item, read_answer(&answer, instrument.steps)?),
            None if is_foreign => {
                let kept = read_answer(&answer, u8::MAX)?;
                record.foreign.push((id.clone(), kept));
            }
            None => return Err(answer.error(Code::UnknownItem)),
        }
    }
    Ok(())
}

/// Whether this edition has so many steps.
fn fits(answer: &Node, steps: u8) -> bool {
    !matches!(answer, Node::Number(value) if *value > f64::from(steps))
}

fn read_answer(place: &Place, steps: u8) -> Read<Answer> {
    if *place.node == Node::Null {
        return Ok(Answer::Skipped);
    }
    let answer = place.whole(1, u32::from(steps))?;
    Ok(Answer::Given(answer as u8))
}

fn read_notes(place: &Place) -> Read<Vec<(String, String)>> {
    let mut notes = Vec::new();
    for (id, note) in place.entries()? {
        notes.push((id.clone(), note.text()?.to_owned()));
    }
    Ok(notes)
}

fn read_desired(place: &Place, instrument: &Instrument) -> Read<Vec<Option<f64>>> {
    let mut desired = vec![None; instrument.scales.len()];
    for (id, wish) in place.entries()? {
        let scale = goal(instrument, id).ok_or_else(|| wish.error(Code::UnknownBuffer))?;
        wish.is_score()?;
        // Adding zero turns -0 into 0.
        desired[scale.place] = wish.number().map(|wish| wish + 0.0);
    }
    Ok(desired)
}

/// The scale with this id, if it is one to wish for: of signals fewer would be better.
fn goal<'i>(instrument: &'i Instrument, id: &str) -> Option<&'i Scale> {
    let scale = instrument.scale(id)?;
    (!matches!(scale.role, Role::Signal | Role::Model)).then_some(scale)
}

fn read_plan(place: &Place, instrument: &Instrument) -> Read<Vec<Action>> {
    let mut plan = Vec::new();
    for action in place.elements()? {
        plan.push(read_action(&action, instrument)?);
    }
    Ok(plan)
}

fn read_action(place: &Place, instrument: &Instrument) -> Read<Action> {
    place.map()?;
    let named = place.required("goal")?;
    let id = named.text()?;
    goal(instrument, id).ok_or_else(|| named.error(Code::UnknownBuffer))?;
    Ok(Action {
        goal: id.to_owned(),
        reality: place.text_at("reality", any_text)?,
        options: place
            .field("options")
            .map(|options| read_texts(&options))
            .transpose()?,
        what: place.text_at("what", any_text)?,
        first_step: place.text_at("firstStep", is_day)?,
        look_back: place.text_at("lookBack", is_day)?,
        sign: place.text_at("sign", any_text)?,
        asked_by: place.text_at("askedBy", any_text)?,
        holds: shaped(place, "holds", HOLDS)?,
        checks: shaped(place, "checks", CHECKS)?,
        looked: shaped(place, "looked", LOOKED)?,
        practice: shaped(place, "practice", PRACTICE)?,
    })
}

/// A field of this shape that may be absent.
pub(super) fn shaped(place: &Place, key: &str, shape: Shape) -> Read<Option<Node>> {
    let field = place.field(key);
    field.map(|field| shape.read(&field)).transpose()
}

fn read_texts(place: &Place) -> Read<Vec<String>> {
    let mut texts = Vec::new();
    for text in place.elements()? {
        texts.push(text.text()?.to_owned());
    }
    Ok(texts)
}

#[cfg(test)]
mod tests;
