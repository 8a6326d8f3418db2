//! The wave that the pressure asks, and where exactly it leaves the corridor.

use std::f64::consts::PI;

use crate::scoring::rounding::nine_decimals;

use super::sine::sine;

/// How often the wave is sampled per half period: no stretch is shorter than from one sample to
/// the next.
const SAMPLES: usize = 64;
/// Halvings that find a crossing to far below a thousandth of a pixel.
const HALVINGS: usize = 48;

/// The corridor and the wave along the figure: half the corridor's width, and the wave's height.
pub trait Course {
    /// The bandwidth at this phase; `None` where it is unknown, so that there is no corridor.
    fn bandwidth(&self, phase: f64) -> Option<f64>;
    /// The room that the pressure asks at this phase, where it is known.
    fn needed(&self, phase: f64) -> f64;

    /// The wave at this phase.
    fn wave(&self, phase: f64) -> f64 {
        self.needed(phase) * sine(phase)
    }

    /// How far the wave is outside the corridor at this phase; negative inside it.
    fn beyond(&self, phase: f64) -> f64 {
        let bandwidth = self.bandwidth(phase).unwrap_or(f64::INFINITY);
        self.wave(phase).abs() - bandwidth
    }

    /// Whether the wave is outside: touching the edge is still inside.
    fn outside(&self, phase: f64) -> bool {
        nine_decimals(self.beyond(phase)) > 0.0
    }
}

/// A stretch of the wave that lies inside the corridor or outside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Stretch {
    /// Points along it, as phase and height; the first and the last lie exactly at its ends.
    pub points: Vec<(f64, f64)>,
    /// Whether it lies outside the corridor.
    pub outside: bool,
}

/// Splits the wave between two phases exactly where it crosses the corridor's edge.
pub fn stretches(course: &dyn Course, from: f64, to: f64) -> Vec<Stretch> {
    let steps = ((to - from) / PI * SAMPLES as f64).ceil() as usize;
    let phase = |step: usize| from + (to - from) * step as f64 / steps as f64;
    let mut current = Stretch {
        points: vec![(from, course.wave(from))],
        outside: course.outside(from),
    };
    let mut stretches = Vec::new();
    for step in 1..=steps {
        let here = phase(step);
        if course.outside(here) != current.outside {
            let crossing = crossing(course, phase(step - 1), here);
            let edge = (crossing, course.wave(crossing));
            current.points.push(edge);
            let next = Stretch {
                points: vec![edge],
                outside: !current.outside,
            };
            stretches.push(std::mem::replace(&mut current, next));
        }
        current.points.push((here, course.wave(here)));
    }
    stretches.push(current);
    stretches
}

/// Where the wave crosses the edge between two phases, one inside and one outside.
fn crossing(course: &dyn Course, mut from: f64, mut to: f64) -> f64 {
    let starts_outside = course.outside(from);
    for _ in 0..HALVINGS {
        let middle = (from + to) / 2.0;
        if course.outside(middle) == starts_outside {
            from = middle;
        } else {
            to = middle;
        }
    }
    to
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Level(f64, f64);

    impl Course for Level {
        fn bandwidth(&self, _: f64) -> Option<f64> {
            Some(self.0)
        }

        fn needed(&self, _: f64) -> f64 {
            self.1
        }
    }

    #[test]
    fn the_wave_leaves_exactly_where_it_passes_the_edge() {
        let (bandwidth, needed) = (40.0_f64, 75.0);
        let stretches = stretches(&Level(bandwidth, needed), 0.0, 4.0 * PI);
        let crossing = (bandwidth / needed).asin();
        let outside: Vec<_> = stretches.iter().filter(|stretch| stretch.outside).collect();
        assert_eq!((stretches.len(), outside.len()), (9, 4));
        for (half, stretch) in outside.iter().enumerate() {
            let (from, to) = (stretch.points[0].0, stretch.points.last().unwrap().0);
            assert!(
                (from - (half as f64 * PI + crossing)).abs() < 1e-8,
                "{from}"
            );
            assert!(
                (to - ((half + 1) as f64 * PI - crossing)).abs() < 1e-8,
                "{to}"
            );
        }
        for pair in stretches.windows(2) {
            assert_eq!(
                pair[0].points.last(),
                pair[1].points.first(),
                "no gap between stretches"
            );
        }
    }

    #[test]
    fn a_wave_that_just_touches_the_edge_stays_inside() {
        assert_eq!(stretches(&Level(75.0, 75.0), 0.0, 4.0 * PI).len(), 1);
        assert_eq!(
            stretches(&Level(75.0 - 1e-12, 75.0), 0.0, 4.0 * PI).len(),
            1
        );
    }

    #[test]
    fn without_any_room_the_whole_wave_is_outside() {
        let stretches = stretches(&Level(0.0, 25.0), 0.0, 4.0 * PI);
        let long = stretches.iter().filter(|stretch| stretch.points.len() > 3);
        assert!(long.into_iter().all(|stretch| stretch.outside));
    }
}
