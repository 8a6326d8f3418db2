//! Rule 8: which step widens the bandwidth most.

use std::cmp::Ordering;

use crate::instrument::{Force, Instrument};
use crate::scoring::Score;
use crate::scoring::levers::{LIFTED, Lever};
use crate::scoring::rounding::{below, compare};

use super::force::force_scores;
use super::room::bandwidth;

/// Rule 8 of `model.md`: per force the best lever, sorted by gain, high to low; at most one per force.
///
/// A tie goes to the lower score, then to instrument order. Empty if the bandwidth is unknown.
pub fn levers(instrument: &'static Instrument, scales: &[Score], now: Score) -> Vec<Lever> {
    let Some(now) = now else {
        return Vec::new();
    };
    let best_of = |force: &Force| {
        let levers = force
            .counted()
            .filter_map(|scale| lever(instrument, scale, scales, now));
        levers.min_by(best_first)
    };
    let mut levers: Vec<Lever> = instrument.forces.iter().filter_map(best_of).collect();
    levers.sort_unstable_by(best_first);
    levers
}

fn lever(
    instrument: &'static Instrument,
    place: usize,
    scales: &[Score],
    now: f64,
) -> Option<Lever> {
    let score = scales[place].filter(|score| below(*score, LIFTED))?;
    let mut lifted = scales.to_vec();
    lifted[place] = Some(LIFTED);
    let gain = bandwidth(&force_scores(instrument, &lifted))? - now;
    let scale = &instrument.scales[place];
    Some(Lever { scale, gain, score })
}

/// The highest gain first; a tie goes to the lower score, then to instrument order: no two are equal.
fn best_first(left: &Lever, right: &Lever) -> Ordering {
    let by_gain = compare(right.gain, left.gain);
    let by_score = by_gain.then(compare(left.score, right.score));
    by_score.then(left.scale.place.cmp(&right.scale.place))
}
