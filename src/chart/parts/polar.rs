//! Places on a circle: spokes run clockwise from the top.

use std::f64::consts::{FRAC_PI_2, TAU};

use super::sine::{cosine, sine};

/// The circle that a radar stands on, in CSS pixels.
#[derive(Clone, Copy, Debug)]
pub struct Wheel {
    /// Where its middle lies.
    pub center: (f64, f64),
    /// The radius of the rim, where a score of 100 lies.
    pub radius: f64,
    /// How many spokes it has.
    pub spokes: usize,
}

impl Wheel {
    /// The point at this spoke (a fraction lies between two) and this distance from the middle.
    pub fn at(&self, spoke: f64, distance: f64) -> (f64, f64) {
        let angle = TAU * spoke / self.spokes as f64 - FRAC_PI_2;
        (
            self.center.0 + distance * cosine(angle),
            self.center.1 + distance * sine(angle),
        )
    }

    /// The point of this score, 0 to 100, on this spoke.
    pub fn score(&self, spoke: usize, score: f64) -> (f64, f64) {
        self.at(spoke as f64, self.radius * score / 100.0)
    }

    /// Points close enough together to read as a curve, from one spoke to another.
    pub fn arc(&self, from: f64, to: f64, distance: f64) -> Vec<(f64, f64)> {
        let steps = ((to - from) / self.spokes as f64 * 120.0).ceil().max(1.0);
        let step = |index: u32| from + (to - from) * f64::from(index) / steps;
        (0..=steps as u32)
            .map(|index| self.at(step(index), distance))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spokes_run_clockwise_from_the_top() {
        let wheel = Wheel {
            center: (100.0, 100.0),
            radius: 50.0,
            spokes: 4,
        };
        let expected = [(100.0, 50.0), (150.0, 100.0), (100.0, 150.0), (50.0, 100.0)];
        for (spoke, (x, y)) in expected.into_iter().enumerate() {
            let (found_x, found_y) = wheel.score(spoke, 100.0);
            assert!(
                (found_x - x).abs() < 1e-9 && (found_y - y).abs() < 1e-9,
                "{spoke}"
            );
        }
    }
}
