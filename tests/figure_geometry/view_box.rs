//! Nothing is drawn outside the figure, where a viewer or a printer would cut it off.

use reflectiewijzer::chart::{KINDS, Measurement, Options};
use reflectiewijzer::scoring::score;

use crate::data::{Example, example, examples};
use crate::drawing::{Drawing, Shape, drawing, wide};
use crate::{ROUNDING, WIDTHS};

/// How far a shape sticks out, its line included where that goes all around.
fn beyond(shape: &Shape, drawing: &Drawing) -> f64 {
    let line = if shape.is("path") {
        0.0
    } else {
        shape.length("stroke-width") / 2.0
    };
    let [left, top, right, bottom] = shape.bounds();
    let sides = [-left, -top, right - drawing.width, bottom - drawing.height];
    sides.into_iter().fold(f64::MIN, f64::max) + line
}

/// All that sticks out, in sentences.
fn faults(drawing: &Drawing, name: &str) -> Vec<String> {
    let shapes = drawing.shapes.iter().filter(|shape| !shape.is("text"));
    let fault = |shape: &Shape| {
        let beyond = beyond(shape, drawing);
        let sentence = || format!("{name}: {} sticks out by {beyond:.2}", shape.place());
        (beyond > ROUNDING).then(sentence)
    };
    shapes.filter_map(fault).collect()
}

#[test]
fn every_shape_lies_inside_the_figure() {
    let mut all = Vec::new();
    for kind in KINDS {
        for width in WIDTHS {
            for example in examples() {
                let drawing = drawing(kind.id(), &example.record(), &wide(width));
                all.extend(faults(
                    &drawing,
                    &format!("{} at {width}: {}", kind.id(), example.name),
                ));
            }
        }
    }
    assert!(all.is_empty(), "{} faults:\n{}", all.len(), all.join("\n"));
}

#[test]
fn every_shape_of_a_history_lies_inside_the_figure() {
    let days = (1..).map(|month| format!("2026-{month:02}-15"));
    let history = examples().into_iter().take(12).zip(days);
    let measured = |(each, day): (Example, String)| Measurement::of(&each.record_on(&day));
    let options = Options {
        history: history.map(measured).collect(),
        earlier: Some(Box::new(score(&example("random 3").record()))),
        ..wide(280.0)
    };
    let today = example("beyond the edge, signals lag").record_on("2027-01-01");
    let all: Vec<_> = KINDS
        .iter()
        .flat_map(|kind| faults(&drawing(kind.id(), &today, &options), kind.id()))
        .collect();
    assert!(all.is_empty(), "{} faults:\n{}", all.len(), all.join("\n"));
}
