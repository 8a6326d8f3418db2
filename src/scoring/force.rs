//! Rule 3: from buffers to a force.

use crate::instrument::{FORCES, Force};

use super::scale::mean_of_known;
use super::{BufferScores, ForceScores, Score};

/// Rule 3 of `model.md` for each force: the mean of its known non-bonus buffers, if at least half
/// of them (rounded up) are known; else unknown.
pub fn force_scores(buffers: &BufferScores) -> ForceScores {
    let mut forces = [None; FORCES.len()];
    for (score, force) in forces.iter_mut().zip(&FORCES) {
        *score = force_score(force, buffers);
    }
    forces
}

fn force_score(force: &Force, buffers: &BufferScores) -> Score {
    let counted = force.buffers.iter().filter(|buffer| !buffer.bonus);
    mean_of_known(counted.map(|buffer| buffers[buffer.place]))
}
