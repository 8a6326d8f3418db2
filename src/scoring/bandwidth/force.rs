//! Rule 3: from buffers to a force.

use crate::instrument::Instrument;
use crate::scoring::Score;
use crate::scoring::scale::mean_of_known;

/// Rule 3 of `model.md` for each force: the mean of its known non-bonus buffers, if at least half
/// of them (rounded up) are known; else unknown.
pub fn force_scores(instrument: &Instrument, scales: &[Score]) -> Vec<Score> {
    let forces = instrument.forces.iter();
    forces
        .map(|force| mean_of_known(force.counted().map(|scale| scales[scale])))
        .collect()
}
