//! The lever bars: lengths in proportion to score and gain, on the track from 0 to 100.

use crate::data::examples;
use crate::drawing::{Drawing, Shape, drawing, wide};
use crate::{ROUNDING, WIDTHS, assert_near};

/// A screen shows no more.
const MOST: usize = 3;
/// "Vaak".
const STEP: f64 = 75.0;

/// The left and the right end of every track.
fn tracks(drawing: &Drawing) -> Vec<(f64, f64)> {
    let tracks = drawing.within(&["rw-grid"]);
    tracks.iter().map(|track| ends(track)).collect()
}

fn ends(shape: &Shape) -> (f64, f64) {
    let [left, _, right, _] = shape.bounds();
    (left, right)
}

#[test]
fn bars_are_as_long_as_score_and_gain() {
    for (example, width) in examples().iter().zip(WIDTHS.iter().cycle()) {
        let drawing = drawing("levers", &example.record(), &wide(*width));
        let levers: Vec<_> = example.levers().into_iter().take(MOST).collect();
        let tracks = tracks(&drawing);
        let [scores, steps, gains] =
            ["rw-bar", "rw-step", "rw-gain-bar"].map(|class| drawing.within(&[class]));
        for bars in [&scores, &steps, &gains] {
            assert_eq!(bars.len(), levers.len(), "{}", example.name);
        }
        for (index, (score, gain)) in levers.into_iter().enumerate() {
            let (left, right) = tracks[index];
            let at = |score: f64| left + (right - left) * score / 100.0;
            let check = |shape: &Shape, from: f64, to: f64, what: &str| {
                let what = format!("{} lever {index}, {what}", example.name);
                let (found_left, found_right) = ends(shape);
                assert_near(found_left, at(from), ROUNDING, &what);
                assert_near(found_right, at(to), ROUNDING, &what);
            };
            check(scores[index], 0.0, score, "score");
            check(steps[index], score, STEP, "step");
            check(gains[index], 0.0, gain, "gain");
        }
    }
}
