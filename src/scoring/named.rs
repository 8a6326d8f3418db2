//! The scores of one measurement by their ids: what a change, a team and a code are made of.

use super::{Score, Scores};
use crate::instrument::Instrument;

/// The id of the bandwidth among scores.
pub const BANDWIDTH: &str = "bandwidth";

/// A score with its id.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Named {
    /// The id of the scale or the force, or [`BANDWIDTH`].
    pub id: &'static str,
    /// The score.
    pub score: Score,
}

/// The ids of all scores of an instrument, in order: its scales, its forces, its bandwidth.
pub fn ids(instrument: &'static Instrument) -> Vec<&'static str> {
    let mut ids = Vec::new();
    for scale in &instrument.scales {
        ids.push(&*scale.id);
    }
    for force in &instrument.forces {
        ids.push(&*force.id);
    }
    if instrument.has_bandwidth() {
        ids.push(BANDWIDTH);
    }
    ids
}

/// All scores of a measurement, in the same order.
pub fn named(scores: &Scores) -> Vec<Named> {
    let mut all = scores.scales.clone();
    all.extend(scores.forces());
    all.push(scores.room());
    // Without a bandwidth the last one has no id, and is left.
    let ids = ids(scores.instrument).into_iter();
    ids.zip(all)
        .map(|(id, score)| Named { id, score })
        .collect()
}
