//! A team's scores: "Team" of `model.md`. Means and spreads, and nothing that tells who.

use crate::instrument::Instrument;
use crate::value::{Fields, Node};

use super::Score;
use super::named::ids;
use super::rounding::below;

/// The fewest people of whom anything shows.
const FEWEST: usize = 5;

/// How far apart a team stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spread {
    /// A standard deviation below 12.5.
    Small,
    /// Below 25.
    Medium,
    /// 25 and up.
    Large,
}

impl Spread {
    /// The spread as the contract spells it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Medium => "medium",
            Self::Large => "large",
        }
    }

    /// The word for a population standard deviation.
    fn of(deviation: f64) -> Self {
        match deviation {
            small if below(small, 12.5) => Self::Small,
            medium if below(medium, 25.0) => Self::Medium,
            _ => Self::Large,
        }
    }
}

/// What a team shows of one score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TeamScore {
    /// The id of the scale or the force, or `bandwidth`.
    pub id: &'static str,
    /// Of how many people it is known.
    pub known: usize,
    /// Their mean, 0 to 100, and population standard deviation; `None` of fewer than five.
    pub shown: Option<(f64, f64)>,
}

/// Sums of the scores of people, added one by one, so that many of them need no room.
#[derive(Clone, Debug)]
pub struct Sums {
    instrument: &'static Instrument,
    counted: usize,
    scores: Vec<Vec<f64>>,
}

impl Sums {
    /// Nobody's scores of this instrument yet.
    pub fn new(instrument: &'static Instrument) -> Self {
        Self {
            instrument,
            counted: 0,
            scores: vec![Vec::new(); ids(instrument).len()],
        }
    }

    /// What is asked.
    pub fn instrument(&self) -> &'static Instrument {
        self.instrument
    }

    /// How many people are in.
    pub fn counted(&self) -> usize {
        self.counted
    }

    /// Adds one person's scores, in the order of [`ids`].
    pub fn add(&mut self, scores: &[Score]) {
        self.counted += 1;
        for (known, score) in self.scores.iter_mut().zip(scores) {
            known.extend(score);
        }
    }

    /// What the team shows, in the order of [`ids`]; of a team of which fewer than five answered nothing.
    pub fn shown(&self) -> Vec<TeamScore> {
        let mut all = Vec::new();
        for (id, scores) in ids(self.instrument).into_iter().zip(&self.scores) {
            let shown = (scores.len() >= FEWEST).then(|| mean_and_deviation(scores));
            let known = scores.len();
            all.push(TeamScore { id, known, shown });
        }
        all
    }
}

fn mean_and_deviation(scores: &[f64]) -> (f64, f64) {
    let count = scores.len() as f64;
    let mean = scores.iter().sum::<f64>() / count;
    let squares: f64 = scores.iter().map(|score| (score - mean).powi(2)).sum();
    (mean, (squares / count).sqrt())
}

/// Writes what a team shows, as the contract's `Team` has it by id.
pub fn team_to_node(scores: &[TeamScore]) -> Node {
    let mut by_id = Fields::default();
    for score in scores {
        let mut fields = Fields::default();
        fields.add("known", score.known as f64);
        fields.add("mean", score.shown.map(|(mean, _)| mean));
        fields.add("deviation", score.shown.map(|(_, deviation)| deviation));
        let spread = score.shown.map(|(_, deviation)| Spread::of(deviation).id());
        fields.add("spread", spread);
        by_id.add(score.id, fields);
    }
    by_id.into()
}
