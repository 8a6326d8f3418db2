//! Golden geometry: where the points of every figure lie, against a calculation of its own.
//!
//! The scores are those of `vectors.json`, which no engine of ours made; centre, radius and scale
//! are read from the rings, axes and tracks that are drawn.

mod bandwidth;
mod bandwidth_over_time;
mod continua;
mod data;
mod drawing;
mod labels;
mod levers;
mod radar;
mod view_box;
mod wave;

/// The widths that every figure is looked at: narrow, where labels begin to stand at the spokes,
/// and wide.
const WIDTHS: [f64; 3] = [280.0, 480.0, 900.0];

/// What rounding to hundredths of a pixel may do, in both directions.
const ROUNDING: f64 = 0.011;

/// The same for a length whose scale was read from the drawing too, and so is rounded itself.
const SCALED: f64 = 0.025;

/// Fails unless two numbers are as good as equal.
#[track_caller]
fn assert_near(found: f64, expected: f64, tolerance: f64, what: &str) {
    let apart = (found - expected).abs();
    assert!(
        apart <= tolerance,
        "{what}: {found} is {apart} from {expected}"
    );
}

/// Fails unless two points are as good as equal.
#[track_caller]
fn assert_at(found: (f64, f64), expected: (f64, f64), what: &str) {
    assert_near(found.0, expected.0, ROUNDING, &format!("{what}, across"));
    assert_near(found.1, expected.1, ROUNDING, &format!("{what}, down"));
}
