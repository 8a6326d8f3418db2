//! Compares a drawn wave with the curve that it should be: point by point, chord by chord, and
//! where exactly it leaves the corridor.

use crate::drawing::{Drawing, Point, Shape};
use crate::{ROUNDING, SCALED, assert_near};

/// How far a straight piece between two points may lie from the curve.
const CHORD: f64 = 0.2;
/// How far from the crossing the pattern may change.
const CROSSING: f64 = 0.05;
/// Stretches shorter than this, and gaps between them, cannot be seen.
const UNSEEN: f64 = 0.02;

/// From where to where, across.
type Interval = (f64, f64);

/// The wave and the corridor that should be drawn, in CSS pixels.
pub struct Expected<'course> {
    /// Where the figure begins and ends, across.
    pub sides: Interval,
    /// Where the rest line lies, down.
    pub rest: f64,
    /// How far the wave lies above the rest line here; below it is negative.
    pub wave: &'course dyn Fn(f64) -> f64,
    /// How far the corridor's edges lie from the rest line here.
    pub room: &'course dyn Fn(f64) -> f64,
}

impl Expected<'_> {
    /// Fails unless this is what is drawn.
    pub fn assert_drawn(&self, drawing: &Drawing, name: &str) {
        let (inside, outside) = stretches(drawing);
        for stretch in inside.iter().chain(&outside) {
            self.assert_on_curve(&stretch.points(), name);
        }
        self.assert_outside(intervals(&outside), name);
        let all: Vec<_> = inside.into_iter().chain(outside).collect();
        assert_eq!(
            merged(intervals(&all)).len(),
            1,
            "{name}: the wave has a gap"
        );
        let whole = merged(intervals(&all))[0];
        assert_near(
            whole.0,
            self.sides.0,
            ROUNDING,
            &format!("{name}: the wave's beginning"),
        );
        assert_near(
            whole.1,
            self.sides.1,
            ROUNDING,
            &format!("{name}: the wave's end"),
        );
    }

    fn assert_on_curve(&self, points: &[Point], name: &str) {
        let down = |x: f64| self.rest - (self.wave)(x);
        for (x, y) in points {
            // Rounding moves a point across too, and the wave is steep.
            let [left, right] = [x - ROUNDING, x + ROUNDING].map(down);
            let nearest = y.clamp(left.min(right), left.max(right));
            let what = format!("{name}: the wave at {x}");
            assert_near(*y, nearest, SCALED, &what);
        }
        for ends in points.windows(2) {
            let [(x0, y0), (x1, y1)] = [ends[0], ends[1]];
            for part in [0.2, 0.4, 0.5, 0.6, 0.8] {
                let point = (x0 + (x1 - x0) * part, y0 + (y1 - y0) * part);
                let apart = distance(point, down);
                assert!(
                    apart <= CHORD,
                    "{name}: {apart} from the curve at {}",
                    point.0
                );
            }
        }
    }

    fn assert_outside(&self, found: Vec<Interval>, name: &str) {
        let (found, expected) = (merged(found), merged(self.outside()));
        let same = found.len() == expected.len();
        assert!(
            same,
            "{name}: outside is {found:?} and should be {expected:?}"
        );
        for (found, expected) in found.into_iter().zip(expected) {
            assert_near(
                found.0,
                expected.0,
                CROSSING,
                &format!("{name}: where it leaves"),
            );
            assert_near(
                found.1,
                expected.1,
                CROSSING,
                &format!("{name}: where it returns"),
            );
        }
    }

    /// Where the wave is outside, from looking at every hundredth of a pixel and halving from
    /// there.
    fn outside(&self) -> Vec<Interval> {
        let (left, right) = self.sides;
        let steps = ((right - left) * 100.0) as usize;
        let at = |step: usize| left + (right - left) * step as f64 / steps as f64;
        let mut intervals = Vec::new();
        let mut since = self.is_outside(left).then_some(left);
        for step in 1..=steps {
            match (since, self.is_outside(at(step))) {
                (None, true) => since = Some(self.crossing(at(step - 1), at(step))),
                (Some(from), false) => {
                    intervals.push((from, self.crossing(at(step), at(step - 1))));
                    since = None;
                }
                _ => {}
            }
        }
        intervals.extend(since.map(|from| (from, right)));
        intervals
    }

    fn is_outside(&self, x: f64) -> bool {
        (self.wave)(x).abs() - (self.room)(x) > 1e-7
    }

    /// The crossing between a place inside and a place outside.
    fn crossing(&self, mut inside: f64, mut outside: f64) -> f64 {
        for _ in 0..60 {
            let middle = f64::midpoint(inside, outside);
            if self.is_outside(middle) {
                outside = middle;
            } else {
                inside = middle;
            }
        }
        outside
    }
}

/// How far a point lies from a curve: straight down or, where that is far, aside too.
fn distance((x, y): Point, down: impl Fn(f64) -> f64) -> f64 {
    let straight = (down(x) - y).abs();
    if straight <= CHORD {
        return straight;
    }
    let around = (-50..=50).map(|step| f64::from(step) / 100.0);
    around
        .map(|aside| aside.hypot(down(x + aside) - y))
        .fold(f64::MAX, f64::min)
}

/// The stretches of the wave inside the corridor, and those outside it.
fn stretches(drawing: &Drawing) -> (Vec<&Shape>, Vec<&Shape>) {
    let mut all = drawing.within(&["rw-wave"]);
    // The line at a tipping point is drawn like the wave and is none.
    all.retain(|shape| !shape.is_in("rw-names"));
    all.into_iter().partition(|shape| !shape.is_in("rw-beyond"))
}

fn intervals(stretches: &[&Shape]) -> Vec<Interval> {
    let ends = stretches.iter().map(|stretch| {
        let points = stretch.points();
        (points[0].0, points[points.len() - 1].0)
    });
    ends.collect()
}

/// In order, joined where the gap between two cannot be seen, and without what is too short.
fn merged(mut intervals: Vec<Interval>) -> Vec<Interval> {
    intervals.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut merged: Vec<Interval> = Vec::new();
    for (from, to) in intervals {
        match merged.last_mut() {
            Some(last) if from - last.1 < UNSEEN => last.1 = last.1.max(to),
            _ => merged.push((from, to)),
        }
    }
    merged.retain(|(from, to)| to - from > UNSEEN);
    merged
}

/// How many half periods the drawn wave makes: one more than the times it passes the rest line.
pub fn half_periods(drawing: &Drawing, rest: f64) -> f64 {
    let (inside, outside) = stretches(drawing);
    let all = inside.into_iter().chain(outside);
    let mut points: Vec<_> = all.flat_map(|stretch| stretch.points()).collect();
    points.retain(|(_, y)| (y - rest).abs() > 0.1);
    points.sort_by(|a, b| a.0.total_cmp(&b.0));
    let passes = points
        .windows(2)
        .filter(|pair| (pair[0].1 < rest) != (pair[1].1 < rest));
    passes.count() as f64 + 1.0
}
