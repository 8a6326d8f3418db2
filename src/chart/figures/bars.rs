//! The scales on the radar as bars from low to high: a radar's twin, for comparing lengths instead of an area.

use plotters_backend::text_anchor::{HPos, VPos};

use crate::chart::words;
use crate::instrument::Scale;
use crate::scoring::rounding::compare;
use crate::scoring::{Score, Scores};
use crate::texts::Texts;

use crate::chart::canvas::backend::Open;
use crate::chart::canvas::lettering::wrap;
use crate::chart::canvas::palette::{self, INK, LABEL, QUIET, SMALL};
use crate::chart::canvas::pen::{Pen, draw_on};
use crate::chart::canvas::scene::Picture;
use crate::chart::canvas::static_layer::StaticLayer;
use crate::chart::parts::track::{BAR, LINE, Track, draw_bar};
use crate::chart::{Measurement, Options};

/// How high a scale is: a name, a bar, and room beneath.
const ROW: f64 = LINE + BAR + 12.0;

/// The same sentence as the radar's: which scale stands highest and which lowest.
pub fn describe(measurement: &Measurement, options: &Options) -> String {
    match measurement.scores.bandwidth {
        Some(_) => super::bandwidth::buffers::describe(measurement, options),
        None => super::scales::describe(measurement, options),
    }
}

/// Draws the scales as bars, the lowest first and the unknown ones last.
pub fn draw(measurement: &Measurement, options: &Options) -> Picture {
    let texts = Texts::of(options.lang);
    let words = measurement.words(options);
    let rows = rows(&measurement.scores);
    let track = Track::new(options.width);
    let height = rows.len() as f64 * ROW;
    let size = (options.width, height);
    let data_layer = draw_on(size, |pen| {
        for (index, (scale, score)) in rows.iter().enumerate() {
            let name = words.label(scale);
            draw_row(pen, &track, index as f64 * ROW, name, *score, texts);
        }
    });
    Picture {
        width: options.width,
        height,
        static_layer: StaticLayer::background(size, options.shown_layer.as_deref()),
        data_layer,
    }
}

/// The scales in the order in which they are drawn; equal ones stay in instrument order.
fn rows(scores: &Scores) -> Vec<(&'static Scale, Score)> {
    let height = |score: Score| score.unwrap_or(f64::INFINITY);
    let mut rows = Vec::new();
    for scale in scores.instrument.on_radar() {
        rows.push((scale, scores.scales[scale.place]));
    }
    rows.sort_unstable_by(|left, right| {
        let by_score = compare(height(left.1), height(right.1));
        by_score.then(left.0.place.cmp(&right.0.place))
    });
    rows
}

fn draw_row(pen: &Pen, track: &Track, top: f64, name: &str, score: Score, texts: Texts) {
    let said = texts.get(words::word(score));
    let number = score.map_or_else(String::new, |score| texts.lang.number(score));
    let space = if number.is_empty() { "" } else { " " };
    let title = [name, ": ", said, space, &number].concat();
    let middle = top + LINE + BAR / 2.0;
    pen.group(Open::group("rw-point").titled(&title), || {
        let line = wrap(name, LABEL, track.right).swap_remove(0);
        pen.text(
            &line,
            (0.0, top + LINE / 2.0),
            palette::letters(LABEL, INK, HPos::Left, VPos::Center),
        );
        track.draw(pen, middle);
        match score {
            Some(score) => draw_score(pen, track, middle, score, &number),
            None => {
                let style = palette::letters(SMALL, QUIET, HPos::Left, VPos::Center);
                pen.text("–", (track.right + 8.0, middle), style);
            }
        }
    });
}

fn draw_score(pen: &Pen, track: &Track, middle: f64, score: f64, number: &str) {
    draw_bar(pen, [track.left, track.at(score)], middle);
    let style = palette::letters(SMALL, QUIET, HPos::Left, VPos::Center);
    pen.text(number, (track.right + 8.0, middle), style);
}
