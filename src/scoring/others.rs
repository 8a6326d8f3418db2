//! How others see it: "Others" of `model.md`. What fewer than three know is never shown.

use crate::instrument::{Item, Scale};
use crate::record::{Observation, Record};
use crate::value::{Fields, Node};

use super::Score;
use super::item::item_score;
use super::rounding::at_least;
use super::scale::mean_of_known;

/// The fewest observers whose mean is shown.
const FEWEST: usize = 3;
/// A gap between oneself and others from which it is one.
const NOTABLE: f64 = 25.0;

/// How one scale is seen by others, beside how the person sees it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Seen {
    /// The scale.
    pub scale: &'static Scale,
    /// Of how many observers it is known.
    pub known: usize,
    /// Their mean, rounded to a whole number; `None` where fewer than three know it.
    pub others: Score,
    /// The person's own score, over the same items.
    pub own: Score,
}

impl Seen {
    /// How much more others see.
    pub fn gap(&self) -> Option<f64> {
        Some(self.others? - self.own?)
    }

    /// Whether that is worth a word.
    pub fn is_notable(&self) -> bool {
        self.gap().is_some_and(|gap| at_least(gap.abs(), NOTABLE))
    }
}

/// The observations that count: of this record's instrument and edition; of one observer, known by an
/// id, the last one.
pub fn counted<'o>(record: &Record, observations: &'o [Observation]) -> Vec<&'o Observation> {
    let mut counted: Vec<&Observation> = Vec::new();
    for observation in observations {
        let is_same = |other: &&Observation| observation.id.is_some() && other.id == observation.id;
        counted.retain(|other| !is_same(other));
        let same_edition = observation.edition == record.edition();
        if observation.instrument.id == record.instrument.id && same_edition {
            counted.push(observation);
        }
    }
    counted
}

/// Every scale that others are asked about, in instrument order; both sides over its observed items.
pub fn seen(record: &Record, observations: &[&Observation]) -> Vec<Seen> {
    let instrument = record.instrument;
    let mut all = Vec::new();
    for scale in &instrument.scales {
        let items = instrument.items_of(scale).iter();
        let observed: Vec<_> = items.filter(|item| item.observed).collect();
        if !observed.is_empty() {
            all.push(seen_one(scale, &observed, record, observations));
        }
    }
    all
}

fn seen_one(
    scale: &'static Scale,
    observed: &[&Item],
    record: &Record,
    observations: &[&Observation],
) -> Seen {
    let steps = record.instrument.steps;
    let score_of = |item: &Item, answer: Option<u8>| Some(item_score(answer?, steps, item.reverse));
    let own = observed.iter().filter(|item| record.form.asks(item));
    let own = mean_of_known(own.map(|item| score_of(item, record.answers.get(item).given())));
    let mut known = Vec::new();
    for observation in observations {
        let answers = observed.iter();
        let answers = answers.map(|item| score_of(item, observation.answers.get(item).given()));
        known.extend(mean_of_known(answers));
    }
    let mean = known.iter().sum::<f64>() / known.len() as f64;
    Seen {
        scale,
        known: known.len(),
        // Halves go up.
        others: (known.len() >= FEWEST).then(|| (mean + 0.5).floor()),
        own,
    }
}

/// Writes what others see, as the contract's `others` gives it.
pub fn others_to_node(observers: usize, seen: &[Seen]) -> Node {
    let mut scales = Fields::default();
    for one in seen {
        let mut fields = Fields::default();
        fields.add("known", one.known as f64);
        fields.add("others", one.others);
        fields.add("self", one.own);
        fields.add("gap", one.gap());
        fields.add("notable", one.is_notable());
        scales.add(&one.scale.id, fields);
    }
    let mut fields = Fields::default();
    fields.add("observers", observers as f64);
    fields.add("scales", scales);
    fields.into()
}
