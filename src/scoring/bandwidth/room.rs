//! Rules 4 and 5: the bandwidth, the room that the pressure asks, and the zone between them.

use crate::instrument::Instrument;
use crate::scoring::Score;
use crate::scoring::rounding::{at_least, nine_decimals};

/// Where the margin lies (rule 5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// More room than the pressure asks: M >= 10.
    Within,
    /// About as much room as the pressure asks.
    Edge,
    /// Less room than the pressure asks: M <= -10.
    Outside,
}

impl Zone {
    /// The zone as the contract spells it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Within => "within",
            Self::Edge => "edge",
            Self::Outside => "outside",
        }
    }
}

/// Rule 4 of `model.md`: `B = (mean(F) + min(F)) / 2` over all forces; unknown if any is.
pub fn bandwidth(forces: &[Score]) -> Score {
    let mut sum = 0.0;
    let mut lowest = f64::INFINITY;
    for force in forces {
        let force = (*force)?;
        sum += force;
        lowest = lowest.min(force);
    }
    let mean = sum / forces.len() as f64;
    Some((mean + lowest) / 2.0)
}

/// Rule 4 of `model.md`: B is provisional when it is known while some non-bonus buffer is not.
pub fn is_provisional(bandwidth: Score, instrument: &Instrument, scales: &[Score]) -> bool {
    let mut counted = instrument.forces.iter().flat_map(|force| force.counted());
    bandwidth.is_some() && counted.any(|scale| scales[scale].is_none())
}

/// Rule 5 of `model.md`: the room that the pressure asks, `N = (P + 50) / 2`.
pub fn needed(pressure: Score) -> Score {
    pressure.map(|pressure| (pressure + 50.0) / 2.0)
}

/// Rule 5 of `model.md`: the margin, `M = B - N`.
pub fn margin(bandwidth: Score, needed: Score) -> Score {
    Some(bandwidth? - needed?)
}

/// Rule 5 of `model.md`: within if M >= 10, outside if M <= -10, else edge.
pub fn zone(margin: Score) -> Option<Zone> {
    let margin = margin?;
    Some(if at_least(margin, 10.0) {
        Zone::Within
    } else if nine_decimals(margin) <= -10.0 {
        Zone::Outside
    } else {
        Zone::Edge
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cuts_are_at_ten_both_ways() {
        let cases = [
            (10.0, Zone::Within),
            (9.999_999_999_999_986, Zone::Within),
            (9.9, Zone::Edge),
            (-9.9, Zone::Edge),
            (-9.999_999_999_999_986, Zone::Outside),
            (-10.0, Zone::Outside),
        ];
        for (margin, expected) in cases {
            assert_eq!(zone(Some(margin)), Some(expected), "{margin}");
        }
        assert_eq!(zone(None), None);
    }

    #[test]
    fn one_weak_force_narrows_the_whole() {
        let forces = [100.0, 100.0, 100.0, 100.0, 0.0].map(Some);
        assert_eq!(bandwidth(&forces), Some(40.0));
    }
}
