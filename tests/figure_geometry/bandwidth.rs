//! The bandwidth of one measurement: the corridor's height in proportion to B, the wave `N·sin`
//! on the same scale, and its stretches outside exactly where it passes the corridor's edge.

use std::f64::consts::PI;

use crate::data::{Example, examples};
use crate::drawing::{Drawing, drawing, wide};
use crate::wave::Expected;
use crate::{ROUNDING, SCALED, WIDTHS, assert_near};

/// Two periods.
const HALF_PERIODS: f64 = 4.0;

/// Where the rest line lies: left, right, and down.
pub fn rest_line(drawing: &Drawing) -> (f64, f64, f64) {
    let lines = drawing.within(&["rw-rest"]);
    let ends = lines[0].points();
    assert_near(ends[0].1, ends[1].1, 0.0, "the rest line is level");
    (ends[0].0, ends[1].0, ends[0].1)
}

/// How far the corridor reaches above and below this height; `None` without one.
fn reach(drawing: &Drawing, rest: f64) -> Option<(f64, f64)> {
    let shapes = drawing.within(&["rw-corridor"]);
    let bounds: Vec<_> = shapes.iter().map(|shape| shape.bounds()).collect();
    let top = bounds.iter().map(|each| each[1]).reduce(f64::min)?;
    let bottom = bounds.iter().map(|each| each[3]).reduce(f64::max)?;
    Some((rest - top, bottom - rest))
}

/// What every figure has room for.
const SPAN: f64 = 75.0;

/// Pixels per point of bandwidth in a figure this wide, from the widest of the bandwidths that every figure
/// has room for.
fn usual_scale(width: f64) -> f64 {
    let room = |example: &Example| example.score("bandwidth").filter(|room| *room <= SPAN);
    let known = examples()
        .into_iter()
        .filter_map(|each| Some((room(&each)?, each)));
    let (room, widest) = known
        .max_by(|one, other| one.0.total_cmp(&other.0))
        .unwrap();
    let drawing = drawing("bandwidth", &widest.record(), &wide(width));
    let (_, _, rest) = rest_line(&drawing);
    reach(&drawing, rest).unwrap().0 / room
}

/// The same in the figure of this example: all are alike, but those with more room than any pressure asks.
fn scale(example: &Example, width: f64) -> f64 {
    let room = example.score("bandwidth").unwrap_or_default();
    let span = if room > SPAN { room + 4.0 } else { SPAN };
    usual_scale(width) * SPAN / span
}

#[test]
fn the_corridor_is_as_high_as_the_bandwidth() {
    for width in WIDTHS {
        for example in examples() {
            let scale = scale(&example, width);
            let drawing = drawing("bandwidth", &example.record(), &wide(width));
            let Some(bandwidth) = example.score("bandwidth") else {
                assert!(
                    drawing.within(&["rw-corridor"]).is_empty(),
                    "{}",
                    example.name
                );
                continue;
            };
            let (left, right, rest) = rest_line(&drawing);
            let (above, below) = reach(&drawing, rest).unwrap();
            assert_near(above, bandwidth * scale, SCALED, &example.name);
            assert_near(below, bandwidth * scale, SCALED, &example.name);
            for shape in drawing.within(&["rw-corridor"]) {
                let [from, _, to, _] = shape.bounds();
                assert_near(from, left, ROUNDING, "the corridor's left end");
                assert_near(to, right, ROUNDING, "the corridor's right end");
            }
        }
    }
}

#[test]
fn the_wave_is_a_true_sine_that_changes_exactly_at_the_edge() {
    for width in WIDTHS {
        for example in examples() {
            let scale = scale(&example, width);
            let drawing = drawing("bandwidth", &example.record(), &wide(width));
            let Some(needed) = example.score("needed") else {
                assert!(drawing.within(&["rw-wave"]).is_empty(), "{}", example.name);
                continue;
            };
            let (left, right, rest) = rest_line(&drawing);
            let room = example.score("bandwidth").unwrap_or(f64::INFINITY) * scale;
            let phase = |x: f64| HALF_PERIODS * PI * (x - left) / (right - left);
            Expected {
                sides: (left, right),
                rest,
                wave: &|x| needed * scale * phase(x).sin(),
                room: &|_| room,
            }
            .assert_drawn(&drawing, &format!("{} at {width}", example.name));
        }
    }
}
