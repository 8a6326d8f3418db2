//! Rule 8 without a bandwidth: which scale has most room.

use std::cmp::Ordering;

use crate::instrument::{Instrument, Scale};

use super::Score;
use super::rounding::{below, compare};

/// How many levers a screen or a figure shows.
pub const SHOWN: usize = 3;
/// The score that a lever lifts a scale to: the fourth of five answers.
pub const LIFTED: f64 = 75.0;

/// A scale and what lifting it would add.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lever {
    /// The scale.
    pub scale: &'static Scale,
    /// The change, in bandwidth or else in its own score, when this scale is at 75.
    pub gain: f64,
    /// The scale's score now, below 75.
    pub score: f64,
}

/// "Scoring (model none)" of the instrument format: every scale on the radar below 75, the lowest
/// first and ties in order; at most three.
pub fn levers(instrument: &'static Instrument, scales: &[Score]) -> Vec<Lever> {
    let mut levers = Vec::new();
    for scale in instrument.on_radar() {
        levers.extend(lever(scale, scales));
    }
    levers.sort_unstable_by(lowest_first);
    levers.truncate(SHOWN);
    levers
}

fn lever(scale: &'static Scale, scales: &[Score]) -> Option<Lever> {
    let score = scales[scale.place].filter(|score| below(*score, LIFTED))?;
    let gain = LIFTED - score;
    Some(Lever { scale, gain, score })
}

/// No two are equal: the last resort is instrument order.
fn lowest_first(left: &Lever, right: &Lever) -> Ordering {
    let by_score = compare(left.score, right.score);
    by_score.then(left.scale.place.cmp(&right.scale.place))
}
