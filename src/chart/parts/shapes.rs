//! The faces of the five forces: a hue and a shape each, the same in every figure and beside every
//! name on a screen. No hue means good or bad, and none stands without its shape.
//!
//! An instrument without forces wears them too: its parts take them in order.

use crate::chart::canvas::backend::{Open, Shape};
use crate::chart::canvas::palette::{self, GROUND};
use crate::chart::canvas::pen::{Pen, Point};
use crate::instrument::{Instrument, Scale};

/// The side of the square that a shape is drawn in, in CSS pixels.
pub const SIDE: f64 = 16.0;

/// The shapes as path data in a square of [`SIDE`], filled by the even-odd rule: a compass needle, two
/// rings of which the overlap is open, a pause, a wave, and a circle of which one half is filled. No
/// two have the same outline.
pub const SHAPES: [&str; 5] = [
    "M8 1L14.7 14.4L8 11.3L1.3 14.4Z",
    "M5.4 3.2a4.8 4.8 0 0 1 0 9.6a4.8 4.8 0 0 1 0 -9.6ZM10.6 3.2a4.8 4.8 0 0 1 0 9.6a4.8 4.8 0 0 1 0 -9.6Z",
    "M2.7 2H6.6V14H2.7ZM9.4 2H13.3V14H9.4Z",
    "M0.2 8A4.5 4.5 0 0 1 9.2 8A2.1 2.1 0 0 0 13.4 8H15.8A4.5 4.5 0 0 1 6.8 8A2.1 2.1 0 0 0 2.6 8Z",
    "M8 1.5a6.5 6.5 0 0 1 0 13a6.5 6.5 0 0 1 0 -13ZM8 3a5 5 0 0 1 0 10Z",
];

/// The classes that give what stands in them a force's hue: the style sheet sets `--hue` to `--f1`,
/// `--f2` and so on.
pub const HUES: [&str; 5] = ["rw-f1", "rw-f2", "rw-f3", "rw-f4", "rw-f5"];

/// Which of the five faces a force wears, or a part of an instrument without forces: in order, and again
/// from the first after the fifth.
pub fn face_of(place: usize) -> usize {
    place % SHAPES.len()
}

/// The face of a scale: that of its force, or of the part that asks it where there are no forces.
pub fn face_of_scale(instrument: &Instrument, scale: &Scale) -> usize {
    let holds = |scales: &[usize]| scales.contains(&scale.place);
    let force = instrument
        .forces
        .iter()
        .position(|force| holds(&force.scales));
    let part = || instrument.parts.iter().position(|part| holds(&part.scales));
    face_of(force.or_else(part).unwrap_or_default())
}

/// The radius of a [`seat`].
pub const SEAT: f64 = 12.5;

/// Draws a face's shape around this middle.
pub fn draw(pen: &Pen, face: usize, (x, y): Point) {
    let origin = (x - SIDE / 2.0, y - SIDE / 2.0);
    pen.group(Open::group(HUES[face]).at(origin), || {
        pen.group(Open::group("rw-face"), || {
            pen.shape(Shape {
                path: SHAPES[face],
                color: palette::HUES[face],
            });
        });
    });
}

/// Draws a face's shape on a disc of its own, for a place where lines run.
pub fn seat(pen: &Pen, face: usize, middle: Point) {
    pen.group(Open::group("rw-seat"), || {
        pen.circle(middle, SEAT, palette::fill(GROUND, 1.0));
        pen.circle(middle, SEAT, palette::line(palette::HUES[face], 1.5));
    });
    draw(pen, face, middle);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::instrument::built_in;

    #[test]
    fn a_buffer_wears_the_face_of_its_force() {
        let instrument = built_in();
        for (place, force) in instrument.forces.iter().enumerate() {
            for scale in &force.scales {
                assert_eq!(face_of_scale(instrument, &instrument.scales[*scale]), place);
            }
        }
    }

    #[test]
    fn faces_come_again_after_the_last() {
        assert_eq!([0, 4, 5, 11].map(face_of), [0, 4, 0, 1]);
    }
}
