//! The two continua: today's point and the path to it, on the plane that the quadrants span.

use reflectiewijzer::chart::{Measurement, Options};

use crate::data::{example, examples};
use crate::drawing::{Drawing, Point, drawing, wide};
use crate::{ROUNDING, WIDTHS, assert_at, assert_near};

/// Halfway "soms" and "vaak": where high begins.
const CUT: f64 = 62.5;
/// Room for the marker on the plane's edge.
const EDGE: f64 = 13.0;

/// The plane that the four quadrants fill.
struct Plane {
    left: f64,
    bottom: f64,
    wide: f64,
    high: f64,
}

impl Plane {
    fn read(drawing: &Drawing) -> Self {
        let mut quadrants = drawing.within(&["rw-quadrant"]);
        quadrants.retain(|shape| shape.is("rect"));
        let bounds: Vec<_> = quadrants.iter().map(|shape| shape.bounds()).collect();
        let least = |at: usize| bounds.iter().map(|each| each[at]).fold(f64::MAX, f64::min);
        let most = |at: usize| bounds.iter().map(|each| each[at]).fold(f64::MIN, f64::max);
        let plane = Self {
            left: least(0),
            bottom: most(3),
            wide: most(2) - least(0),
            high: most(3) - least(1),
        };
        plane.assert_fills(drawing);
        plane.assert_cut(&bounds);
        plane
    }

    /// It fills the figure but for the marker on its edge, and may be lower than wide.
    fn assert_fills(&self, drawing: &Drawing) {
        assert_near(self.left, EDGE, ROUNDING, "the left side");
        assert_near(
            self.left + self.wide,
            drawing.width - EDGE,
            ROUNDING,
            "the right side",
        );
        assert!(self.high <= self.wide + ROUNDING && self.high >= 250.0);
    }

    /// Every quadrant has one corner in the middle of the cross.
    fn assert_cut(&self, bounds: &[[f64; 4]]) {
        let (x, y) = self.point(CUT, CUT);
        for [left, top, right, bottom] in bounds {
            let near = |a: f64, b: f64| (a - b).abs() <= ROUNDING;
            assert!(
                near(*left, x) || near(*right, x),
                "a quadrant ends at the cut, across"
            );
            assert!(
                near(*top, y) || near(*bottom, y),
                "a quadrant ends at the cut, upwards"
            );
        }
    }

    fn point(&self, functioning: f64, wellbeing: f64) -> Point {
        (
            self.left + self.wide * functioning / 100.0,
            self.bottom - self.high * wellbeing / 100.0,
        )
    }
}

#[test]
fn today_stands_at_functioning_and_wellbeing() {
    for (example, width) in examples().iter().zip(WIDTHS.iter().cycle()) {
        let drawing = drawing("continua", &example.record(), &wide(*width));
        let plane = Plane::read(&drawing);
        let marks = drawing.marks(&["rw-now", "rw-point"]);
        let scores = (example.score("functioning"), example.score("wellbeing"));
        let (Some(functioning), Some(wellbeing)) = scores else {
            assert!(
                marks.is_empty(),
                "{}: no point without both scores",
                example.name
            );
            continue;
        };
        assert_eq!(marks.len(), 1, "{}", example.name);
        let expected = plane.point(functioning, wellbeing);
        assert_at(marks[0].middle(), expected, &example.name);
    }
}

/// A name and a day, out of order.
const HISTORY: [(&str, &str); 3] = [
    ("performing on willpower", "2026-03-01"),
    ("random 3", "2025-12-31"),
    ("everything 'often' (4), short form", "2026-02-28"),
];
/// The names in the order of their days.
const IN_ORDER: [&str; 3] = [HISTORY[1].0, HISTORY[2].0, HISTORY[0].0];

/// Draws this example of 22 November 2026 after the history; gives its path, point by point, and
/// the marks on it.
fn path(today: &str) -> (Drawing, Vec<Point>, usize) {
    let record = |(name, day): (&str, &str)| example(name).record_on(day);
    let options = Options {
        history: HISTORY.map(|each| Measurement::of(&record(each))).to_vec(),
        ..wide(480.0)
    };
    let drawing = drawing("continua", &record((today, "2026-11-22")), &options);
    let paths = drawing.within(&["rw-earlier", "rw-outline"]);
    assert_eq!(paths.len(), 1);
    let points = paths[0].points();
    let marks = drawing.marks(&["rw-earlier", "rw-point"]).len();
    (drawing, points, marks)
}

fn assert_path(drawing: &Drawing, found: &[Point], names: &[&str]) {
    let plane = Plane::read(drawing);
    assert_eq!(found.len(), names.len());
    for (found, name) in found.iter().zip(names) {
        let score = |scale: &str| example(name).score(scale).unwrap();
        let expected = plane.point(score("functioning"), score("wellbeing"));
        assert_at(*found, expected, name);
    }
}

#[test]
fn the_path_runs_from_the_earliest_day_to_today() {
    let today = "beyond the edge, signals lag";
    let (drawing, points, marks) = path(today);
    assert_path(&drawing, &points, &[&IN_ORDER[..], &[today]].concat());
    assert_eq!(marks, 3, "today has a mark of its own");
}

#[test]
fn the_path_ends_earlier_when_today_is_unknown() {
    let (drawing, points, marks) = path("nothing answered");
    assert_path(&drawing, &points, &IN_ORDER);
    assert_eq!(marks, 3, "every earlier point has a mark");
}
