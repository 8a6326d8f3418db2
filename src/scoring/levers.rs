//! Rule 8: which step widens the bandwidth most.

use std::cmp::Ordering;

use crate::instrument::{Buffer, FORCES, Force};

use super::bandwidth::bandwidth;
use super::force::force_scores;
use super::rounding::{below, compare};
use super::{BufferScores, Score};

/// How many levers a screen or a figure shows.
pub const SHOWN: usize = 3;
/// The score that a lever lifts a buffer to: "vaak".
pub const LIFTED: f64 = 75.0;

/// A buffer and what lifting it would add.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lever {
    /// The buffer.
    pub buffer: &'static Buffer,
    /// The change in bandwidth when this buffer is at 75.
    pub gain: f64,
    /// The buffer's score now, below 75.
    pub score: f64,
}

/// Rule 8 of `model.md`: per force the best lever, sorted by gain, high to low.
///
/// A tie goes to the lower score, then to instrument order. Empty if the bandwidth is unknown.
pub fn levers(buffers: &BufferScores, now: Score) -> Vec<Lever> {
    let Some(now) = now else {
        return Vec::new();
    };
    let best_of = |force: &'static Force| {
        let counted = force.buffers.iter().filter(|buffer| !buffer.bonus);
        let levers = counted.filter_map(|buffer| lever(buffer, buffers, now));
        levers.min_by(best_first)
    };
    let mut levers: Vec<Lever> = FORCES.iter().filter_map(best_of).collect();
    levers.sort_unstable_by(best_first);
    levers
}

fn lever(buffer: &'static Buffer, buffers: &BufferScores, now: f64) -> Option<Lever> {
    let score = buffers[buffer.place].filter(|score| below(*score, LIFTED))?;
    let mut lifted = *buffers;
    lifted[buffer.place] = Some(LIFTED);
    let gain = bandwidth(&force_scores(&lifted))? - now;
    Some(Lever {
        buffer,
        gain,
        score,
    })
}

/// The highest gain first; a tie goes to the lower score, then to instrument order: no two are equal.
fn best_first(left: &Lever, right: &Lever) -> Ordering {
    let by_gain = compare(right.gain, left.gain);
    let by_score = by_gain.then(compare(left.score, right.score));
    by_score.then(left.buffer.place.cmp(&right.buffer.place))
}
