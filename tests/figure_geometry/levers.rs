//! The levers: the step in proportion to the score and the room to bandwidth and gain, each from 0 to 100.

use crate::data::{Example, examples};
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
fn steps_and_room_are_as_long_as_scores_and_gain() {
    for (example, width) in examples().iter().zip(WIDTHS.iter().cycle()) {
        let drawing = drawing("levers", &example.record(), &wide(*width));
        let levers: Vec<_> = example.levers().into_iter().take(MOST).collect();
        let tracks = tracks(&drawing);
        let of = |class: &str| drawing.within(&["rw-point", class]);
        let [rooms, steps, gains, nows] = ["rw-bar", "rw-step", "rw-gain-bar", "rw-at"].map(of);
        for parts in [&rooms, &steps, &gains, &nows] {
            assert_eq!(parts.len(), levers.len(), "{}", example.name);
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
            let room = example.score("bandwidth").unwrap();
            check(rooms[index], 0.0, room, "room");
            check(steps[index], score, STEP, "step");
            check(gains[index], room, room + gain, "gain");
            assert_near(nows[index].middle().0, at(score), ROUNDING, "now");
        }
        assert_needed(example, &drawing, &tracks);
    }
}

/// What the pressure asks is marked beside every lever, where it is known.
fn assert_needed(example: &Example, drawing: &Drawing, tracks: &[(f64, f64)]) {
    let marks = drawing.within(&["rw-point", "rw-need"]);
    let Some(needed) = example.score("needed") else {
        return assert!(marks.is_empty(), "{}", example.name);
    };
    assert_eq!(marks.len(), tracks.len(), "{}", example.name);
    for (mark, (left, right)) in marks.iter().zip(tracks) {
        let expected = left + (right - left) * needed / 100.0;
        assert_near(mark.middle().0, expected, ROUNDING, &example.name);
    }
}
