//! The scales on the radar as bars from low to high: a radar's twin, for comparing lengths instead of an area.

use plotters_backend::text_anchor::{HPos, VPos};

use crate::chart::words;
use crate::instrument::Scale;
use crate::scoring::rounding::compare;
use crate::scoring::{Score, Scores};
use crate::texts::Texts;

use crate::chart::canvas::backend::Open;
use crate::chart::canvas::palette::{self, INK, LABEL, QUIET, SMALL};
use crate::chart::canvas::pen::{Pen, draw_on};
use crate::chart::canvas::scene::Picture;
use crate::chart::canvas::static_layer::StaticLayer;
use crate::chart::parts::track::{BAR, LINE, Track, draw_bar, draw_name};
use crate::chart::{Measurement, Options};

/// How high a scale is beneath its name: a bar, and room.
const BELOW: f64 = BAR + 12.0;

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
    let track = Track::new(options);
    let names: Vec<_> = rows
        .iter()
        .map(|(scale, _)| track.name(words.label(scale), LABEL, options))
        .collect();
    let high = |lines: &Vec<String>| lines.len() as f64 * LINE + BELOW;
    let height = names.iter().map(high).sum();
    let size = (options.width, height);
    let data_layer = draw_on(size, |pen| {
        let mut top = 0.0;
        for ((scale, score), lines) in rows.iter().zip(&names) {
            let title = title(words.label(scale), *score, texts);
            pen.group(Open::group("rw-point").titled(&title), || {
                let style = palette::letters(LABEL, INK, HPos::Left, VPos::Center);
                draw_name(pen, lines, top, &style);
                draw_row(pen, &track, top + high(lines) - BELOW, *score, texts);
            });
            top += high(lines);
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

/// What someone who points at a scale is told.
fn title(name: &str, score: Score, texts: Texts) -> String {
    let said = texts.get(words::word(score));
    let number = score.map_or_else(String::new, |score| texts.lang.number(score));
    let space = if number.is_empty() { "" } else { " " };
    [name, ": ", said, space, &number].concat()
}

/// Draws the bar of a scale, from this height on.
fn draw_row(pen: &Pen, track: &Track, top: f64, score: Score, texts: Texts) {
    let middle = top + BAR / 2.0;
    track.draw(pen, middle);
    let number = match score {
        Some(score) => {
            draw_bar(pen, [track.left, track.at(score)], middle);
            texts.lang.number(score)
        }
        None => "–".to_owned(),
    };
    let style = palette::letters(SMALL, QUIET, HPos::Left, VPos::Center);
    pen.text(&number, (track.right + 8.0, middle), style);
}
