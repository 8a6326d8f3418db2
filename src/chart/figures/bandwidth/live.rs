//! The bandwidth in the making, beside the questions: a block per force, as high as its score on
//! both sides of the rest line, that appears when enough of it is answered. The bandwidth's own
//! edges come with the fifth force, and the wave with the pressure.

use std::f64::consts::TAU;

use crate::scoring::Scores;
use crate::texts::{Texts, key};

use crate::chart::canvas::backend::Open;
use crate::chart::canvas::palette::{self, BEYOND, GRID, INK, NOW};
use crate::chart::canvas::pen::{Pen, Plane, draw_on};
use crate::chart::canvas::scene::Picture;
use crate::chart::canvas::static_layer::StaticLayer;
use crate::chart::canvas::units::number;
use crate::chart::parts::wave::{Course, stretches};
use crate::chart::{Measurement, Options};

const HEIGHT: f64 = 64.0;
/// Between two blocks, as a part of one.
const GAP: f64 = 0.04;
/// How many periods the wave makes.
const PERIODS: f64 = 2.0;

/// How many forces are known; how wide the bandwidth is, waits for the results.
pub fn describe(measurement: &Measurement, options: &Options) -> String {
    let texts = Texts::of(options.lang);
    let scores = &measurement.scores;
    let known = scores.forces().iter().flatten().count();
    match scores.room() {
        Some(_) => texts.get(key!("chart.live.whole")).to_owned(),
        None if known == 0 => texts.get(key!("chart.live.none")).to_owned(),
        None => texts.fill(key!("chart.live.part"), &[("known", &number(known as f64))]),
    }
}

/// Draws what is known so far.
pub fn draw(measurement: &Measurement, options: &Options) -> Picture {
    let scores = &measurement.scores;
    let size = (options.width, HEIGHT);
    let data_layer = draw_on(size, |pen| {
        let corners = [(0.0, 0.0), size];
        let blocks = scores.forces().len() as f64;
        draw_blocks(pen, &pen.plane(0.0..blocks, -100.0..100.0, corners), scores);
        let plane = pen.plane(0.0..PERIODS * TAU, -100.0..100.0, corners);
        draw_edges(pen, &plane, scores);
        draw_wave(pen, &plane, scores);
    });
    Picture {
        width: options.width,
        height: HEIGHT,
        static_layer: StaticLayer::background(size, options.shown_layer.as_deref()),
        data_layer,
    }
}

fn draw_blocks(pen: &Pen, plane: &Plane, scores: &Scores) {
    pen.group(Open::group("rw-axis"), || {
        pen.group(Open::group("rw-rest").dashed("2 4"), || {
            let ends = [
                plane.at(0.0, 0.0),
                plane.at(scores.forces().len() as f64, 0.0),
            ];
            pen.line(&ends, palette::line(GRID, 1.5));
        });
    });
    pen.group(Open::group("rw-corridor"), || {
        for (index, force) in scores.forces().iter().enumerate() {
            let Some(score) = force else { continue };
            let (left, right) = (index as f64 + GAP, (index + 1) as f64 - GAP);
            // Nothing at all is seen as a line.
            let height = score.max(1.0);
            let corners = [plane.at(left, height), plane.at(right, -height)];
            pen.rectangle(corners, palette::fill(NOW, 0.16));
        }
    });
}

fn draw_edges(pen: &Pen, plane: &Plane, scores: &Scores) {
    let Some(bandwidth) = scores.room() else {
        return;
    };
    pen.group(Open::group("rw-corridor"), || {
        for height in [bandwidth, -bandwidth] {
            let ends = [plane.at(0.0, height), plane.at(PERIODS * TAU, height)];
            pen.line(&ends, palette::line(NOW, 1.5));
        }
    });
}

/// The same bandwidth and pressure from side to side.
struct Level {
    bandwidth: f64,
    needed: f64,
}

impl Course for Level {
    fn bandwidth(&self, _: f64) -> Option<f64> {
        Some(self.bandwidth)
    }

    fn needed(&self, _: f64) -> f64 {
        self.needed
    }
}

fn draw_wave(pen: &Pen, plane: &Plane, scores: &Scores) {
    let (Some(bandwidth), Some(needed)) = (scores.room(), scores.needed()) else {
        return;
    };
    let level = Level { bandwidth, needed };
    for stretch in stretches(&level, 0.0, PERIODS * TAU) {
        let (group, style) = if stretch.outside {
            let group = Open::group("rw-wave rw-beyond").dashed("7 3");
            (group, palette::line(BEYOND, 3.0))
        } else {
            (Open::group("rw-wave"), palette::line(INK, 1.5))
        };
        let points = stretch.points.iter().map(|(x, y)| plane.at(*x, *y));
        pen.group(group, || pen.line(&points.collect::<Vec<_>>(), style));
    }
}
