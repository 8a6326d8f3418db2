//! From a tree of values to a record: strict, complete, and with the place of every mistake.

use crate::instrument::{BUFFER_COUNT, Buffer, Form, Item};
use crate::value::digits::digits;

use super::{Action, Answer, Answers, Code, FORMAT, INSTRUMENT, Record, RecordError, VERSION};
use crate::value::Node;
use crate::value::date::{is_day, is_moment};

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
    let root = Place { node, within: None };
    root.map()?;
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
        started_at: root.text_at("startedAt", is_moment)?,
        updated_at: root.text_at("updatedAt", is_moment)?,
        notes: root.optional("notes", read_notes)?,
        desired: root.optional("desired", read_desired)?,
        plan: root.optional("plan", |place| place.each(read_action))?,
    })
}

/// Format, version and instrument: is this ours, and do we understand it?
fn check_identity(root: &Place) -> Result<(), RecordError> {
    if root.text_at("format", any_text)?.as_deref() != Some(FORMAT) {
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
    if root.text_at("instrument", any_text)?.as_deref() != Some(INSTRUMENT) {
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
    place.map()?;
    let goal = place.field("goal");
    let goal = goal.ok_or_else(|| place.error_at("goal", Code::WrongType))?;
    let id = goal.text()?;
    Buffer::from_id(id).ok_or_else(|| goal.error(Code::UnknownBuffer))?;
    Ok(Action {
        goal: id.to_owned(),
        reality: place.text_at("reality", any_text)?,
        options: place.optional("options", |place| place.each(|option| option.own_text()))?,
        what: place.text_at("what", any_text)?,
        first_step: place.text_at("firstStep", is_day)?,
        look_back: place.text_at("lookBack", is_day)?,
        sign: place.text_at("sign", any_text)?,
        asked_by: place.text_at("askedBy", any_text)?,
    })
}

/// What a text has to be.
type Holds = fn(&str) -> bool;

fn any_text(_: &str) -> bool {
    true
}

/// A value and where it stands, so that every error can name its place. The name is only put
/// together for an error: a record without one has sixty places that nobody asks for.
struct Place<'p> {
    node: &'p Node,
    /// What it stands in, and under which key; nothing for the record as a whole.
    within: Option<(&'p Place<'p>, &'p str)>,
}

impl<'p> Place<'p> {
    /// Where it stands, as a JSON Pointer.
    fn path(&self) -> String {
        match self.within {
            None => String::new(),
            Some((outer, key)) => pointer(&outer.path(), key),
        }
    }

    fn error(&self, code: Code) -> RecordError {
        RecordError {
            code,
            path: self.path(),
        }
    }

    fn error_at(&self, key: &str, code: Code) -> RecordError {
        RecordError {
            code,
            path: pointer(&self.path(), key),
        }
    }

    fn inside(&'p self, key: &'p str, node: &'p Node) -> Self {
        Self {
            node,
            within: Some((self, key)),
        }
    }

    fn map(&self) -> Result<&'p [(String, Node)], RecordError> {
        match self.node {
            Node::Map(map) => Ok(map),
            _ => Err(self.error(Code::WrongType)),
        }
    }

    fn entries(&'p self) -> Result<impl Iterator<Item = (&'p String, Self)>, RecordError> {
        let map = self.map()?;
        Ok(map.iter().map(|(key, node)| (key, self.inside(key, node))))
    }

    fn field(&'p self, key: &'p str) -> Option<Self> {
        match self.node {
            Node::Map(map) => {
                let field = map.iter().find(|(name, _)| name == key);
                field.map(|(_, node)| self.inside(key, node))
            }
            _ => None,
        }
    }

    fn optional<T>(
        &'p self,
        key: &'p str,
        read: impl FnOnce(&Place) -> Result<T, RecordError>,
    ) -> Result<Option<T>, RecordError> {
        self.field(key).map(|place| read(&place)).transpose()
    }

    fn each<T>(
        &self,
        read: impl Fn(&Place) -> Result<T, RecordError>,
    ) -> Result<Vec<T>, RecordError> {
        let Node::List(list) = self.node else {
            return Err(self.error(Code::WrongType));
        };
        let mut items = Vec::with_capacity(list.len());
        for (index, node) in list.iter().enumerate() {
            items.push(read(&self.inside(&digits(index), node))?);
        }
        Ok(items)
    }

    fn text(&self) -> Result<&'p str, RecordError> {
        match self.node {
            Node::Text(text) => Ok(text),
            _ => Err(self.error(Code::WrongType)),
        }
    }

    fn own_text(&self) -> Result<String, RecordError> {
        self.text().map(str::to_owned)
    }

    /// The text in a field that may be absent. In one place for all of them: most fields of a
    /// record are such texts.
    fn text_at(&'p self, key: &'p str, holds: Holds) -> Result<Option<String>, RecordError> {
        let Some(place) = self.field(key) else {
            return Ok(None);
        };
        let text = place.text()?;
        if !holds(text) {
            return Err(place.error(Code::OutOfRange));
        }
        Ok(Some(text.to_owned()))
    }

    /// The number, or `None` where it is something else: never in one place of memory with an error. In the engine
    /// as JavaScript a compiler that moves either of them as a number would lose the other in Firefox, which keeps
    /// nothing of what looks like NaN.
    fn number(&self) -> Option<f64> {
        match self.node {
            Node::Number(number) => Some(*number),
            _ => None,
        }
    }
}

/// A JSON Pointer one step further: RFC 6901 writes `~` as `~0` and `/` as `~1`.
fn pointer(path: &str, key: &str) -> String {
    [path, "/", &key.replace('~', "~0").replace('/', "~1")].concat()
}

#[cfg(test)]
mod tests;
