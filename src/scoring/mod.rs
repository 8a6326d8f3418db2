//! Pure functions from a record to scores: "Scoring, version 1" of `model.md`.
//!
//! Items, scales, planes and levers are scored for every instrument; [`bandwidth`] is what only one with
//! such a model has. Every number is an IEEE double, added left to right in instrument order, divided
//! once and left unrounded; every cut and every tie compares values rounded to nine decimals
//! ([`rounding`]). `None` is *unknown*.

pub mod bandwidth;
pub mod change;
pub mod item;
pub mod levers;
pub mod named;
pub mod planes;
pub mod rounding;
pub mod scale;
pub mod words;
pub mod write;

use crate::instrument::{Form, Instrument, Quadrant};
use crate::later::later;
use crate::record::Record;

pub use bandwidth::{Bandwidth, Zone};
pub use levers::Lever;
pub use words::Word;

/// A score from 0 to 100, or `None` when it is unknown.
pub type Score = Option<f64>;

/// Everything that is computed from one record.
#[derive(Clone, Debug, PartialEq)]
pub struct Scores {
    /// What was asked.
    pub instrument: &'static Instrument,
    /// The form that was chosen.
    pub form: Form,
    /// How many of the form's items have an answer.
    pub answered: usize,
    /// How many items the form asks.
    pub total: usize,
    /// Rule 2, per scale of the instrument.
    pub scales: Vec<Score>,
    /// Rule 7, per plane of the instrument: where its two scales meet.
    pub planes: Vec<Option<Quadrant>>,
    /// Rule 8: where a step does most, the most helpful first.
    pub levers: Vec<Lever>,
    /// Rules 3 to 6, where the instrument has such a model.
    pub bandwidth: Option<Bandwidth>,
}

impl Scores {
    /// The scores of the scales on the radar, in order.
    pub fn on_radar(&self) -> Vec<Score> {
        let mut scores = Vec::new();
        for scale in self.instrument.on_radar() {
            scores.push(self.scales[scale.place]);
        }
        scores
    }

    /// The scores of the forces; none where there are no forces.
    pub fn forces(&self) -> &[Score] {
        self.bandwidth
            .as_ref()
            .map_or(&[], |bandwidth| &bandwidth.forces)
    }

    /// The bandwidth B; unknown, too, where there is no such model.
    pub fn room(&self) -> Score {
        self.bandwidth.as_ref()?.room
    }

    /// The room N that the pressure asks.
    pub fn needed(&self) -> Score {
        self.bandwidth.as_ref()?.needed
    }

    /// Where the margin between both lies.
    pub fn zone(&self) -> Option<Zone> {
        self.bandwidth.as_ref()?.zone
    }

    /// Whether the bandwidth is known while some buffer is not.
    pub fn is_provisional(&self) -> bool {
        self.bandwidth
            .as_ref()
            .is_some_and(|bandwidth| bandwidth.provisional)
    }

    /// The score of the scale with this id; unknown, too, where there is no such scale.
    pub fn of(&self, id: &str) -> Score {
        self.scales[self.instrument.scale(id)?.place]
    }
}

later! { "10":
    /// Scores a record by all the rules, in their order.
    pub fn score(record: &Record) -> Scores = by_all_rules
}

fn by_all_rules(record: &Record) -> Scores {
    #[cfg(faulty)]
    crate::fault::point("scoring", record);
    let instrument = record.instrument;
    let scales = instrument.scales.iter();
    let scales: Vec<_> = scales
        .map(|scale| scale::scale_score(record, scale))
        .collect();
    let bandwidth = bandwidth::of(instrument, &scales);
    Scores {
        instrument,
        form: record.form,
        answered: record.answered(),
        total: record.total(),
        planes: planes::quadrants(instrument, &scales),
        levers: match &bandwidth {
            Some(bandwidth) => bandwidth::levers::levers(instrument, &scales, bandwidth.room),
            None => levers::levers(instrument, &scales),
        },
        scales,
        bandwidth,
    }
}
