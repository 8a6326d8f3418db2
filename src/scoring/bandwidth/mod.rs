//! The bandwidth: what only the Reflectiewijzer computes, from its forces, pressure and signals.

pub mod force;
pub mod levers;
mod mirror;
pub mod room;

use crate::instrument::{Instrument, Quadrant};

use super::Score;

pub use mirror::Mirror;
pub use room::Zone;

/// The scale of the pressure that is felt.
pub const PRESSURE: &str = "pressure";
/// The scale of the signals that are noticed.
pub const SIGNALS: &str = "signals";
/// The scale of how well the work goes.
pub const FUNCTIONING: &str = "functioning";
/// The scale of how well the person feels.
pub const WELLBEING: &str = "wellbeing";

/// The two continua.
pub const CONTINUA: [&str; 2] = [FUNCTIONING, WELLBEING];

/// What is computed from the scales of an instrument with forces.
#[derive(Clone, Debug, PartialEq)]
pub struct Bandwidth {
    /// Rule 3, per force in instrument order.
    pub forces: Vec<Score>,
    /// Rule 4: the bandwidth B.
    pub room: Score,
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
}

/// Rules 3 to 6 from the scores of the scales; `None` for an instrument without forces.
pub fn of(instrument: &Instrument, scales: &[Score]) -> Option<Bandwidth> {
    if !instrument.has_bandwidth() {
        return None;
    }
    let score_of = |id: &str| scales[instrument.scale(id)?.place];
    let forces = force::force_scores(instrument, scales);
    let room = room::bandwidth(&forces);
    let needed = room::needed(score_of(PRESSURE));
    let margin = room::margin(room, needed);
    let zone = room::zone(margin);
    Some(Bandwidth {
        forces,
        room,
        provisional: room::is_provisional(room, instrument, scales),
        needed,
        margin,
        zone,
        mirror: mirror::mirror(zone, score_of(SIGNALS)),
    })
}

/// The quadrant of functioning across and wellbeing up, as the contract spells it.
pub fn continua(quadrant: Quadrant) -> &'static str {
    match quadrant {
        Quadrant::Both => "flourishing",
        Quadrant::Across => "willpower",
        Quadrant::Up => "recovering",
        Quadrant::Neither => "stuck",
    }
}
