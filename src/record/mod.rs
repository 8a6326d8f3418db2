//! What a person leaves behind: the versioned record of answers, notes, wishes and plan.
//!
//! [`parse`] reads a record strictly, as a whole or not at all; [`mod@write`] writes it back, in
//! instrument order, with every field it knows.

pub mod dossier;
pub mod error;
pub mod merge;
pub mod parse;
pub mod shape;
pub mod write;

use crate::instrument::{Form, Instrument, Item};
use crate::value::{Day, Node};

pub use crate::value::Code;
pub use dossier::Dossier;
pub use error::{RecordError, message};

/// What `format` says in every record.
pub const FORMAT: &str = "reflectiewijzer/record";
/// The record version that this engine reads and writes.
pub const VERSION: u32 = 1;

/// What stands in a record for one item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Answer {
    /// Nothing yet: the item is not in the record.
    #[default]
    Missing,
    /// Skipped on purpose ("past niet / weet ik niet"): `null` in JSON.
    Skipped,
    /// An answer, from 1 to the instrument's last step.
    Given(u8),
}

impl Answer {
    /// The answer from 1 on, or `None` when there is none.
    pub fn given(self) -> Option<u8> {
        match self {
            Self::Given(value) => Some(value),
            Self::Missing | Self::Skipped => None,
        }
    }
}

/// The answers to all items of an instrument, whatever form was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers(Vec<Answer>);

impl Answers {
    /// No answer to any item of this instrument.
    pub fn none(instrument: &Instrument) -> Self {
        Self(vec![Answer::Missing; instrument.items.len()])
    }

    /// The answer to this item.
    pub fn get(&self, item: &Item) -> Answer {
        self.0[item.place]
    }

    /// Puts an answer in the place of this item's earlier one.
    pub fn set(&mut self, item: &Item, answer: Answer) {
        self.0[item.place] = answer;
    }

    /// Whether no item has one answer here and another one there.
    pub fn agrees_with(&self, other: &Self) -> bool {
        let mut pairs = self.0.iter().zip(&other.0);
        pairs.all(|(one, other)| one == other || [*one, *other].contains(&Answer::Missing))
    }

    /// Whether nothing was answered or skipped at all.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|answer| *answer == Answer::Missing)
    }
}

/// One action of the plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Action {
    /// The id of the scale that this action is for.
    pub goal: String,
    /// What makes the score not lower, in the person's own words.
    pub reality: Option<String>,
    /// What was considered.
    pub options: Option<Vec<String>>,
    /// What was chosen.
    pub what: Option<String>,
    /// The day of the first step, `YYYY-MM-DD`.
    pub first_step: Option<String>,
    /// The day of looking back, `YYYY-MM-DD`.
    pub look_back: Option<String>,
    /// How one will know that it worked.
    pub sign: Option<String>,
    /// Who will ask about it.
    pub asked_by: Option<String>,
    /// What holds the step back: answers by item id, in the shape [`shape::HOLDS`].
    pub holds: Option<Node>,
    /// The plan checked, question by question: [`shape::CHECKS`].
    pub checks: Option<Node>,
    /// What was looked back on: [`shape::LOOKED`].
    pub looked: Option<Node>,
    /// The practice card: [`shape::PRACTICE`].
    pub practice: Option<Node>,
}

/// What a person leaves behind.
///
/// An optional field that was there comes back when the record is written, empty or not.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// What was asked.
    pub instrument: &'static Instrument,
    /// The edition of it that was asked, where the record says so; else the first.
    pub edition: Option<u32>,
    /// Which form was chosen.
    pub form: Form,
    /// The answers to all items, also to those that the chosen form does not ask.
    pub answers: Answers,
    /// Item ids and answers that another edition of the instrument asked and this one does not: kept,
    /// and never scored.
    pub foreign: Vec<(String, Answer)>,
    /// When the first answer was given: ISO 8601, UTC.
    pub started_at: Option<String>,
    /// When the last change was made: ISO 8601, UTC.
    pub updated_at: Option<String>,
    /// When the results were first reached: ISO 8601, UTC. It orders and dates measurements.
    pub finished_at: Option<String>,
    /// Question ids and notes; no id stands twice.
    pub notes: Option<Vec<(String, String)>>,
    /// The score wished for, 0 to 100, per scale of the instrument.
    pub desired: Option<Vec<Option<f64>>>,
    /// The plan's actions.
    pub plan: Option<Vec<Action>>,
    /// The ids of the notes that a coach may read.
    pub shared: Option<Vec<String>>,
    /// What the measurement is for.
    pub purpose: Option<Purpose>,
    /// Who reads it, in the person's own words.
    pub readers: Option<String>,
    /// The goal that it is about, where an instrument asks about one.
    pub goal: Option<String>,
}

/// What a measurement is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// For the person alone.
    Own,
    /// For a conversation with a coach.
    Coach,
    /// For a conversation with someone they trust.
    Trusted,
    /// For the team.
    Team,
}

impl Purpose {
    const ALL: [Self; 4] = [Self::Own, Self::Coach, Self::Trusted, Self::Team];

    /// The purpose as the contract spells it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Own => "self",
            Self::Coach => "coach",
            Self::Trusted => "trusted",
            Self::Team => "team",
        }
    }

    /// Reads a purpose; `None` for one that does not exist.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.id() == id)
    }
}

impl Record {
    /// A record in which nothing is answered yet. What is of the first edition does not say so.
    pub fn new(instrument: &'static Instrument, form: Form) -> Self {
        Self {
            instrument,
            edition: (instrument.edition > 1).then_some(instrument.edition),
            form,
            answers: Answers::none(instrument),
            foreign: Vec::new(),
            started_at: None,
            updated_at: None,
            finished_at: None,
            notes: None,
            desired: None,
            plan: None,
            shared: None,
            purpose: None,
            readers: None,
            goal: None,
        }
    }

    /// The day of its last change, or else of its beginning, where the person is; `None` without a date.
    pub fn day(&self) -> Option<Day> {
        let moment = self.updated_at.as_ref().or(self.started_at.as_ref());
        Day::local(moment?)
    }

    /// The items that the chosen form asks, in order.
    pub fn asked(&self) -> impl Iterator<Item = &'static Item> {
        self.instrument
            .items
            .iter()
            .filter(|item| self.form.asks(item))
    }

    /// How many items the chosen form asks.
    pub fn total(&self) -> usize {
        self.instrument.total(self.form)
    }

    /// How many of the items that the chosen form asks have an answer.
    pub fn answered(&self) -> usize {
        let answered = self
            .asked()
            .filter(|item| self.answers.get(item).given().is_some());
        answered.count()
    }

    /// Whether its results were reached, or nothing is open any more.
    pub fn is_finished(&self) -> bool {
        self.finished_at.is_some() || self.answered() == self.total()
    }

    /// The edition that was asked.
    pub fn edition(&self) -> u32 {
        self.edition.unwrap_or(1)
    }
}
