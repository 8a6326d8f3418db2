//! Pure functions from a record to scores: "Scoring, version 1" of `model.md`.
//!
//! Every number is an IEEE double, added left to right in instrument order, divided once and left
//! unrounded; every cut and every tie compares values rounded to nine decimals
//! ([`rounding`]). `None` is *unknown*.

pub mod bandwidth;
pub mod continua;
pub mod force;
pub mod item;
pub mod levers;
pub mod mirror;
pub mod rounding;
pub mod scale;
pub mod words;
pub mod write;

use crate::instrument::{BUFFER_COUNT, FORCES, Form, SCALES, buffers};
use crate::record::Record;

pub use bandwidth::Zone;
pub use continua::Continua;
pub use levers::Lever;
pub use mirror::Mirror;
pub use words::Word;

/// A score from 0 to 100, or `None` when it is unknown.
pub type Score = Option<f64>;
/// The scores of the fourteen buffers, in instrument order.
pub type BufferScores = [Score; BUFFER_COUNT];
/// The scores of the five forces, in instrument order.
pub type ForceScores = [Score; FORCES.len()];

/// Everything that is computed from one record.
#[derive(Clone, Debug, PartialEq)]
pub struct Scores {
    /// The form that was chosen.
    pub form: Form,
    /// How many of the form's items have an answer from 1 to 5.
    pub answered: usize,
    /// How many items the form asks.
    pub total: usize,
    /// Rule 2, per buffer.
    pub buffers: BufferScores,
    /// Rule 3, per force.
    pub forces: ForceScores,
    /// Rule 2: the pressure that is felt; high means more.
    pub pressure: Score,
    /// Rule 2: the signals that are noticed; high means more.
    pub signals: Score,
    /// Rule 2: how well the work goes.
    pub functioning: Score,
    /// Rule 2: how well the person feels.
    pub wellbeing: Score,
    /// Rule 4: the bandwidth B.
    pub bandwidth: Score,
    /// Rule 4: whether B is known while some non-bonus buffer is not.
    pub provisional: bool,
    /// Rule 5: the room N that this pressure asks, from 25 to 75.
    pub needed: Score,
    /// Rule 5: M = B - N, from -75 to 75.
    pub margin: Score,
    /// Rule 5: where the margin lies.
    pub zone: Option<Zone>,
    /// Rule 6: whether buffers and signals tell different stories.
    pub mirror: Option<Mirror>,
    /// Rule 7: where functioning and wellbeing meet.
    pub continua: Option<Continua>,
    /// Rule 8: the best step per force, the most helpful first; at most five.
    pub levers: Vec<Lever>,
}

/// Scores a record by all the rules, in their order.
pub fn score(record: &Record) -> Scores {
    #[cfg(faulty)]
    crate::fault::point("scoring", record);
    let mut buffer_scores = [None; BUFFER_COUNT];
    for (score, buffer) in buffer_scores.iter_mut().zip(buffers()) {
        *score = scale::scale_score(record, &buffer.scale);
    }
    let mut scale_scores = [None; SCALES.len()];
    for (score, scale) in scale_scores.iter_mut().zip(&SCALES) {
        *score = scale::scale_score(record, scale);
    }
    let [pressure, signals, functioning, wellbeing] = scale_scores;
    let forces = force::force_scores(&buffer_scores);
    let bandwidth = bandwidth::bandwidth(&forces);
    let needed = bandwidth::needed(pressure);
    let margin = bandwidth::margin(bandwidth, needed);
    let zone = bandwidth::zone(margin);
    Scores {
        form: record.form,
        answered: record.answered(),
        total: record.form.total(),
        buffers: buffer_scores,
        forces,
        pressure,
        signals,
        functioning,
        wellbeing,
        bandwidth,
        provisional: bandwidth::is_provisional(bandwidth, &buffer_scores),
        needed,
        margin,
        zone,
        mirror: mirror::mirror(zone, signals),
        continua: continua::continua(functioning, wellbeing),
        levers: levers::levers(&buffer_scores, bandwidth),
    }
}
