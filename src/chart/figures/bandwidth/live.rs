//! The bandwidth in the making, beside the questions: a field per force, which gets its hue and its shape
//! when enough of it is answered. How wide the bandwidth is and what the pressure asks is not shown before
//! the last statement: answers would follow it.

use crate::texts::{Texts, key};

use crate::chart::canvas::backend::Open;
use crate::chart::canvas::palette::{self, GRID};
use crate::chart::canvas::pen::{Pen, draw_on};
use crate::chart::canvas::scene::Picture;
use crate::chart::canvas::static_layer::StaticLayer;
use crate::chart::canvas::units::number;
use crate::chart::parts::shapes;
use crate::chart::{Measurement, Options};

const HEIGHT: f64 = 36.0;
/// Where the shapes stand, and the lines beneath them.
const SHAPE: f64 = 14.0;
const LINE: f64 = 31.0;
/// Between two lines.
const GAP: f64 = 6.0;

/// How many forces are known.
pub fn describe(measurement: &Measurement, options: &Options) -> String {
    let texts = Texts::of(options.lang);
    let forces = measurement.scores.forces();
    match forces.iter().flatten().count() {
        0 => texts.get(key!("chart.live.none")).to_owned(),
        known if known == forces.len() => texts.get(key!("chart.live.whole")).to_owned(),
        known => texts.fill(key!("chart.live.part"), &[("known", &number(known as f64))]),
    }
}

/// Draws which forces are known so far.
pub fn draw(measurement: &Measurement, options: &Options) -> Picture {
    let forces = measurement.scores.forces();
    let size = (options.width, HEIGHT);
    let wide = options.width / forces.len() as f64;
    let data_layer = draw_on(size, |pen| {
        for (place, force) in forces.iter().enumerate() {
            let left = wide * place as f64;
            draw_force(pen, place, force.is_some(), [left, left + wide - GAP]);
        }
    });
    Picture {
        width: options.width,
        height: HEIGHT,
        static_layer: StaticLayer::background(size, options.shown_layer.as_deref()),
        data_layer,
    }
}

/// The field of a force: a line, and its shape once it is known.
fn draw_force(pen: &Pen, place: usize, is_known: bool, [left, right]: [f64; 2]) {
    let line = [(left, LINE), (right, LINE)];
    if !is_known {
        return pen.group(Open::group("rw-grid"), || {
            pen.line(&line, palette::line(GRID, 2.0));
        });
    }
    let face = shapes::face_of(place);
    let class = ["rw-known ", shapes::HUES[face]].concat();
    pen.group(Open::group(&class), || {
        pen.line(&line, palette::line(palette::HUES[face], 4.0));
    });
    shapes::draw(pen, face, ((left + right) / 2.0, SHAPE));
}
