//! Rule 7: two scales against each other. Performing and feeling well are two continua, not one.

use crate::instrument::{Instrument, Plane, Quadrant};

use super::Score;
use super::rounding::at_least;

/// Rule 7 of `model.md` for each plane: both scales cut at the same score, and one on the cut counts as
/// high; unknown if either is.
pub fn quadrants(instrument: &Instrument, scales: &[Score]) -> Vec<Option<Quadrant>> {
    let planes = instrument.planes.iter();
    planes
        .map(|plane| quadrant(plane, scales[plane.across], scales[plane.up]))
        .collect()
}

fn quadrant(plane: &Plane, across: Score, up: Score) -> Option<Quadrant> {
    let (across, up) = (at_least(across?, plane.cut), at_least(up?, plane.cut));
    Some(match (across, up) {
        (true, true) => Quadrant::Both,
        (true, false) => Quadrant::Across,
        (false, true) => Quadrant::Up,
        (false, false) => Quadrant::Neither,
    })
}
