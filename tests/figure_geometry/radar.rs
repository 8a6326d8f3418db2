//! Both radars: every point at its angle and distance, lines between neighbours that are known
//! and nowhere else.

use reflectiewijzer::chart::Options;
use reflectiewijzer::scoring::score;

use crate::data::{Example, examples};
use crate::drawing::{Drawing, Point, drawing, wide};
use crate::{ROUNDING, WIDTHS, assert_at, assert_near};

/// Wishes with a gap, at the ends of the scale and between.
const WISHES: [(&str, usize, f64); 5] = [
    ("core-compass", 0, 100.0),
    ("talent-use", 1, 0.0),
    ("healthy-lifestyle", 2, 37.5),
    ("mini-retreats", 7, 75.0),
    ("embodied-reflection", 13, 12.5),
];

/// The circle of a radar as its rings show it.
struct Wheel {
    center: Point,
    radius: f64,
    spokes: usize,
}

impl Wheel {
    fn read(drawing: &Drawing, spokes: usize) -> Self {
        let mut rings = drawing.within(&["rw-grid"]);
        rings.retain(|shape| shape.is("circle"));
        let radius = rings
            .iter()
            .map(|ring| ring.length("r"))
            .fold(0.0, f64::max);
        let center = rings[0].middle();
        for (ring, part) in rings.iter().zip([0.25, 0.5, 0.75, 1.0]) {
            assert_at(ring.middle(), center, "the middle of a ring");
            assert_near(ring.length("r"), radius * part, ROUNDING, "a ring");
        }
        assert_eq!(rings.len(), 4);
        Self {
            center,
            radius,
            spokes,
        }
    }

    /// Clockwise from the top, as a compass counts.
    fn point(&self, spoke: usize, score: f64) -> Point {
        let turn = (360.0 * spoke as f64 / self.spokes as f64).to_radians();
        let distance = self.radius * score / 100.0;
        (
            self.center.0 + distance * turn.sin(),
            self.center.1 - distance * turn.cos(),
        )
    }

    fn assert_spokes(&self, drawing: &Drawing) {
        let spokes = drawing.within(&["rw-grid", "rw-spoke"]);
        assert_eq!(spokes.len(), self.spokes);
        for (index, spoke) in spokes.iter().enumerate() {
            let ends = spoke.points();
            assert_at(ends[0], self.center, "a spoke's beginning");
            assert_at(ends[1], self.point(index, 100.0), "a spoke's end");
        }
    }

    fn assert_series(&self, drawing: &Drawing, class: &str, scores: &[Option<f64>], name: &str) {
        self.assert_marks(drawing, class, scores, name);
        self.assert_lines(drawing, class, scores, name);
    }

    fn assert_marks(&self, drawing: &Drawing, class: &str, scores: &[Option<f64>], name: &str) {
        let marks = drawing.marks(&["rw-series", class, "rw-point"]);
        let known = scores.iter().enumerate();
        let known: Vec<_> = known
            .filter_map(|(at, score)| Some((at, (*score)?)))
            .collect();
        assert_eq!(
            marks.len(),
            known.len(),
            "{name} {class}: a mark per known score"
        );
        for (mark, (spoke, score)) in marks.iter().zip(known) {
            let what = format!("{name} {class}: mark of spoke {spoke}");
            assert_at(mark.middle(), self.point(spoke, score), &what);
        }
    }

    /// From every known score to its neighbour, if that is known too.
    fn assert_lines(&self, drawing: &Drawing, class: &str, scores: &[Option<f64>], name: &str) {
        self.assert_joined(drawing, class, scores, name, |_, _| true);
    }

    /// Wishes are joined to each other, and to where a neighbour without a wish stands.
    fn assert_moves(
        &self,
        drawing: &Drawing,
        wishes: &[Option<f64>],
        now: &[Option<f64>],
        name: &str,
    ) {
        let places: Vec<_> = wishes
            .iter()
            .zip(now)
            .map(|(wish, now)| wish.or(*now))
            .collect();
        let moves = |from: usize, to: usize| wishes[from].is_some() || wishes[to].is_some();
        self.assert_joined(drawing, "rw-desired", &places, name, moves);
    }

    fn assert_joined(
        &self,
        drawing: &Drawing,
        class: &str,
        scores: &[Option<f64>],
        name: &str,
        joined: impl Fn(usize, usize) -> bool,
    ) {
        let lines = drawing.within(&["rw-series", class, "rw-outline"]);
        let pieces = |points: Vec<Point>| -> Vec<_> {
            points.windows(2).map(|ends| (ends[0], ends[1])).collect()
        };
        let mut found: Vec<_> = lines
            .iter()
            .flat_map(|line| pieces(line.points()))
            .collect();
        for (spoke, score) in scores.iter().enumerate() {
            let next = (spoke + 1) % self.spokes;
            let (Some(from), Some(to)) = (*score, scores[next]) else {
                continue;
            };
            if !joined(spoke, next) {
                continue;
            }
            let ends = (self.point(spoke, from), self.point(next, to));
            let place = found.iter().position(|piece| same(*piece, ends));
            let place = place.unwrap_or_else(|| panic!("{name} {class}: no line from {spoke}"));
            found.swap_remove(place);
        }
        assert!(
            found.is_empty(),
            "{name} {class}: lines across a gap: {found:?}"
        );
    }
}

/// Whether two pieces of line have the same ends, in the same order.
fn same(one: (Point, Point), other: (Point, Point)) -> bool {
    let near = |a: f64, b: f64| (a - b).abs() <= ROUNDING;
    let at = |a: Point, b: Point| near(a.0, b.0) && near(a.1, b.1);
    at(one.0, other.0) && at(one.1, other.1)
}

/// Calls back for every example at every width.
fn everywhere(look: impl Fn(&Example, f64)) {
    for width in WIDTHS {
        examples().iter().for_each(|example| look(example, width));
    }
}

#[test]
fn buffers_stand_at_their_angle_and_distance() {
    everywhere(|example, width| {
        let drawing = drawing("buffers", &example.record(), &wide(width));
        let wheel = Wheel::read(&drawing, 14);
        wheel.assert_spokes(&drawing);
        wheel.assert_series(&drawing, "rw-now", &example.buffers(), &example.name);
    });
}

#[test]
fn forces_stand_at_their_angle_and_distance() {
    everywhere(|example, width| {
        let drawing = drawing("forces", &example.record(), &wide(width));
        let wheel = Wheel::read(&drawing, 5);
        wheel.assert_spokes(&drawing);
        wheel.assert_series(&drawing, "rw-now", &example.forces(), &example.name);
    });
}

#[test]
fn wishes_stand_at_their_angle_and_distance() {
    let mut expected = [None; 14];
    for (_, spoke, score) in WISHES {
        expected[spoke] = Some(score);
    }
    everywhere(|example, width| {
        let record = example.record_wishing(&WISHES.map(|(id, _, score)| (id, score)));
        let options = Options {
            desired: true,
            ..wide(width)
        };
        let with = drawing("buffers", &record, &options);
        let wheel = Wheel::read(&with, 14);
        wheel.assert_marks(&with, "rw-desired", &expected, &example.name);
        wheel.assert_moves(&with, &expected, &example.buffers(), &example.name);
        wheel.assert_series(&with, "rw-now", &example.buffers(), &example.name);
        let without = drawing("buffers", &record, &wide(width));
        assert!(
            without.within(&["rw-desired"]).is_empty(),
            "only when asked"
        );
    });
}

#[test]
fn earlier_scores_stand_at_their_angle_and_distance() {
    let all = examples();
    for (earlier, today) in all.iter().zip(all.iter().cycle().skip(7)) {
        let options = Options {
            earlier: Some(Box::new(score(&earlier.record()))),
            ..wide(480.0)
        };
        let name = [&today.name, " after ", &earlier.name].concat();
        let buffers = drawing("buffers", &today.record(), &options);
        let wheel = Wheel::read(&buffers, 14);
        wheel.assert_series(&buffers, "rw-earlier", &earlier.buffers(), &name);
        let forces = drawing("forces", &today.record(), &options);
        let wheel = Wheel::read(&forces, 5);
        wheel.assert_series(&forces, "rw-earlier", &earlier.forces(), &name);
    }
}
