//! The scales on the radar as bars from low to high: a radar's twin, for comparing lengths instead of an area.

use plotters_backend::text_anchor::{HPos, VPos};

use crate::chart::words;
use crate::instrument::Scale;
use crate::scoring::rounding::compare;
use crate::scoring::words::{ATTENTION, ORGANISED};
use crate::scoring::{Score, Scores};
use crate::texts::Texts;

use crate::chart::canvas::backend::Open;
use crate::chart::canvas::lettering::text_width;
use crate::chart::canvas::palette::{self, INK, LABEL, QUIET, SMALL};
use crate::chart::canvas::pen::draw_on;
use crate::chart::canvas::scene::Picture;
use crate::chart::canvas::static_layer::StaticLayer;
use crate::chart::parts::shapes;
use crate::chart::parts::track::{BAR, LINE, Track, draw_name, name_lines};
use crate::chart::{Measurement, Options};

/// How high a scale is beneath its name: a bar, and room.
const BELOW: f64 = BAR + 16.0;
/// From a bar to the word beside it.
const BESIDE: f64 = 10.0;

/// The same sentence as the radar's: which scale stands highest and which lowest.
pub fn describe(measurement: &Measurement, options: &Options) -> String {
    match measurement.scores.bandwidth {
        Some(_) => super::bandwidth::buffers::describe(measurement, options),
        None => super::scales::describe(measurement, options),
    }
}

/// Draws the scales as bars, the lowest first and the unknown ones last.
pub fn draw(measurement: &Measurement, options: &Options) -> Picture {
    let words = measurement.words(options);
    let rows = rows(&measurement.scores);
    let texts = Texts::of(options.lang);
    let values: Vec<_> = rows
        .iter()
        .map(|(_, score)| value(*score, options, texts))
        .collect();
    let widest = values.iter().map(|value| text_width(value, SMALL));
    let beside = options.fitting(widest.fold(0.0, f64::max)) + BESIDE;
    let track = Track {
        left: 0.0,
        right: options.width - beside,
    };
    let names: Vec<_> = rows
        .iter()
        .map(|(scale, _)| name_lines(words.label(scale), LABEL, options))
        .collect();
    let high = |lines: &Vec<String>| lines.len() as f64 * LINE + BELOW;
    let height = names.iter().map(high).sum();
    let size = (options.width, height);
    let data_layer = draw_on(size, |pen| {
        let mut top = 0.0;
        for (((scale, score), lines), value) in rows.iter().zip(&names).zip(&values) {
            let face = shapes::face_of_scale(measurement.scores.instrument, scale);
            let title = title(words.label(scale), *score, texts);
            let class = ["rw-point ", shapes::HUES[face]].concat();
            pen.group(Open::group(&class).titled(&title), || {
                let style = palette::letters(LABEL, INK, HPos::Left, VPos::Center);
                draw_name(pen, face, lines, top, &style);
                let middle = top + high(lines) - BELOW + BAR / 2.0 + 3.0;
                track.draw(pen, middle);
                if let Some(score) = score {
                    track.draw_bar(pen, [0.0, *score], middle, palette::HUES[face]);
                }
                track.cut(pen, [ATTENTION, ORGANISED], middle);
                let style = palette::letters(SMALL, QUIET, HPos::Left, VPos::Center);
                pen.text(value, (track.right + BESIDE, middle), style);
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

/// What stands beside a bar: the word for the score, and the number where numbers are shown.
fn value(score: Score, options: &Options, texts: Texts) -> String {
    let word = texts.get(words::word(score));
    match score.filter(|_| options.numbers) {
        Some(score) => [word, " ", &texts.lang.number(score)].concat(),
        None => word.to_owned(),
    }
}

/// What someone who points at a scale is told.
fn title(name: &str, score: Score, texts: Texts) -> String {
    let said = texts.get(words::word(score));
    let number = score.map_or_else(String::new, |score| texts.lang.number(score));
    let space = if number.is_empty() { "" } else { " " };
    [name, ": ", said, space, &number].concat()
}
