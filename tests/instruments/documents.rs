//! The documents, on the page of each test's own thread, and answers to them.

use reflectiewijzer::instrument::read::instrument_from_json;
use reflectiewijzer::instrument::{Form, Instrument, registry};
use reflectiewijzer::record::{Answer, Record};
use serde_json::Value;

use super::written::{ODD, SHIPPED};

/// Adds a document that has to be right.
pub fn add(json: &str) -> &'static Instrument {
    let read = instrument_from_json(json).unwrap_or_else(|error| panic!("{error:?}"));
    registry::add(read).unwrap()
}

/// All of them.
pub fn all() -> Vec<&'static Instrument> {
    SHIPPED.into_iter().chain(ODD).map(add).collect()
}

/// The one with this id.
pub fn named(id: &str) -> &'static Instrument {
    let mut all = all().into_iter();
    all.find(|instrument| instrument.id == id).unwrap()
}

/// The odd one with this id, as it is written, to be changed.
pub fn written(id: &str) -> Value {
    let mut all = ODD
        .into_iter()
        .map(|json| serde_json::from_str(json).unwrap());
    all.find(|document: &Value| document["id"] == id).unwrap()
}

/// The forms between which one can choose, or the whole.
pub fn forms(instrument: &Instrument) -> Vec<Form> {
    let forms = [Form::Short, Form::Full].into_iter();
    forms
        .filter(|form| *form == Form::Full || instrument.has_choice())
        .collect()
}

/// What is answered to each item, in ways that lead to the edges of scores and to those between.
#[derive(Clone, Copy, Debug)]
pub enum Pattern {
    Nothing,
    Lowest,
    Highest,
    /// One up from item to item, and every fifth skipped.
    Rising,
}

impl Pattern {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Nothing, Self::Lowest, Self::Highest, Self::Rising];

    /// The answer to the item in this place.
    pub fn answer(self, place: usize, steps: u8) -> Answer {
        match self {
            Self::Nothing => Answer::Missing,
            Self::Lowest => Answer::Given(1),
            Self::Highest => Answer::Given(steps),
            Self::Rising if place % 5 == 4 => Answer::Skipped,
            Self::Rising => Answer::Given((place % usize::from(steps)) as u8 + 1),
        }
    }
}

/// A record of this form, answered like this.
pub fn answered(instrument: &'static Instrument, form: Form, pattern: Pattern) -> Record {
    let mut record = Record::new(instrument, form);
    for item in &instrument.items {
        let answer = pattern.answer(item.place, instrument.steps);
        record.answers.set(item, answer);
    }
    record
}

/// A record with these answers, by the ids of their items.
pub fn with_answers(instrument: &'static Instrument, answers: &[(&str, u8)]) -> Record {
    let mut record = Record::new(instrument, Form::Full);
    for (id, answer) in answers {
        let item = instrument.item(id).unwrap_or_else(|| panic!("no {id}"));
        record.answers.set(item, Answer::Given(*answer));
    }
    record
}
