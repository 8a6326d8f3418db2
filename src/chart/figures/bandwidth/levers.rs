//! The lever bars: for each of the top levers the score now, the step to "vaak", and the
//! bandwidth that this step would add.

use plotters_backend::text_anchor::{HPos, VPos};

use crate::scoring::Lever;
use crate::scoring::levers::{LIFTED, SHOWN};
use crate::texts::{Key, Texts, key};

use crate::chart::canvas::backend::Open;
use crate::chart::canvas::drawing::Drawing;
use crate::chart::canvas::lettering::{BOLD, wrap};
use crate::chart::canvas::palette::{self, DESIRED, INK, LABEL, QUIET, SMALL};
use crate::chart::canvas::pen::{Pen, draw_on};
use crate::chart::canvas::scene::Picture;
use crate::chart::canvas::static_layer::StaticLayer;
use crate::chart::parts::legend::{Legend, SAMPLE, Sample};
use crate::chart::parts::track::{BAR, LINE, Track, draw_bar, draw_name};
use crate::chart::{Measurement, Options};

/// How high a lever is beneath its name: two bars, and room.
const BARS: f64 = 2.0 * BAR + 26.0;

/// A sentence from the data: which step adds most.
pub fn describe(measurement: &Measurement, options: &Options) -> String {
    let texts = Texts::of(options.lang);
    let scores = &measurement.scores;
    match (scores.room(), scores.levers.first()) {
        (None, _) => texts.get(key!("results.levers.unknown")).to_owned(),
        (_, None) => texts.get(key!("results.levers.none")).to_owned(),
        (_, Some(lever)) => texts.fill(
            key!("chart.levers.description"),
            &[
                ("buffer", measurement.words(options).label(lever.scale)),
                ("score", &texts.lang.number(lever.score)),
                ("gain", &texts.lang.number(lever.gain)),
            ],
        ),
    }
}

/// Draws the lever bars, or the sentence that says why there are none.
pub fn draw(measurement: &Measurement, options: &Options) -> Picture {
    let levers = &measurement.scores.levers;
    let width = options.width;
    let (height, data_layer) = if levers.is_empty() {
        draw_sentence(&describe(measurement, options), options)
    } else {
        draw_levers(&levers[..levers.len().min(SHOWN)], measurement, options)
    };
    Picture {
        width,
        height,
        static_layer: StaticLayer::background((width, height), options.shown_layer.as_deref()),
        data_layer,
    }
}

/// Draws a sentence as wide as the figure; gives its height too.
fn draw_sentence(sentence: &str, options: &Options) -> (f64, Drawing) {
    let width = options.width;
    let lines = wrap(sentence, options.fitting(LABEL), width - 8.0);
    let height = lines.len() as f64 * LINE + 8.0;
    let drawing = draw_on((width, height), |pen| {
        pen.group(Open::group("rw-unknown"), || {
            for (index, line) in lines.iter().enumerate() {
                let style = palette::letters(LABEL, QUIET, HPos::Left, VPos::Center);
                pen.text(line, (0.0, (index as f64 + 0.5) * LINE), style);
            }
        });
    });
    (height, drawing)
}

/// Draws levers, one under the other, and the legend; gives their height too.
fn draw_levers(levers: &[Lever], measurement: &Measurement, options: &Options) -> (f64, Drawing) {
    let (width, texts) = (options.width, Texts::of(options.lang));
    let words = measurement.words(options);
    let legend = legend(options, texts);
    let track = Track::new(options);
    let names: Vec<_> = levers
        .iter()
        .map(|lever| track.name(words.label(lever.scale), LABEL * BOLD, options))
        .collect();
    let high = |lines: &Vec<String>| lines.len() as f64 * LINE + BARS;
    let below: f64 = names.iter().map(high).sum();
    let height = below + legend.height;
    let drawing = draw_on((width, height), |pen| {
        let mut top = 0.0;
        for (lever, lines) in levers.iter().zip(&names) {
            let style = palette::bold(LABEL, INK, HPos::Left, VPos::Center);
            let name = words.label(lever.scale);
            let bars = top + lines.len() as f64 * LINE;
            pen.group(
                Open::group("rw-point").titled(&title(name, lever, texts)),
                || {
                    draw_name(pen, lines, top, &style);
                    draw_lever(pen, &track, bars, lever, texts);
                },
            );
            top += high(lines);
        }
        legend.draw(pen, below);
    });
    (height, drawing)
}

/// What someone who points at a lever is told.
fn title(name: &str, lever: &Lever, texts: Texts) -> String {
    let number = |score| texts.lang.number(score);
    [name, ": ", &number(lever.score), ", +", &number(lever.gain)].concat()
}

/// Draws the bars of a lever, from this height on.
fn draw_lever(pen: &Pen, track: &Track, top: f64, lever: &Lever, texts: Texts) {
    let score = texts.lang.number(lever.score);
    let gain = ["+", &texts.lang.number(lever.gain)].concat();
    let (now, add) = (top + BAR / 2.0, top + BAR * 1.5 + 4.0);
    let step = [track.at(lever.score), track.at(LIFTED)];
    track.draw(pen, now);
    draw_bar(pen, [track.at(0.0), track.at(lever.score)], now);
    dashed(pen, Dashed::Step, step, now);
    dashed(
        pen,
        Dashed::Gain,
        [track.at(0.0), track.at(lever.gain)],
        add,
    );
    for (number, y) in [(&score, now), (&gain, add)] {
        let style = palette::letters(SMALL, QUIET, HPos::Left, VPos::Center);
        pen.text(number, (track.right + 6.0, y), style);
    }
}

/// What is not there yet is drawn in dashes: the step thinly, what it brings broadly.
enum Dashed {
    Step,
    Gain,
}

fn dashed(pen: &Pen, what: Dashed, [from, to]: [f64; 2], y: f64) {
    let (class, dashes, width) = match what {
        Dashed::Step => ("rw-step", "4 2", 4.0),
        Dashed::Gain => ("rw-gain-bar", "2 1", BAR - 2.0),
    };
    pen.group(Open::group(class).dashed(dashes), || {
        pen.line(&[(from, y), (to, y)], palette::line(DESIRED, width));
    });
}

fn legend(options: &Options, texts: Texts) -> Legend {
    let samples: [(Sample, Key); 3] = [
        (
            |pen, (x, y)| draw_bar(pen, [x, x + SAMPLE], y),
            key!("chart.levers.now"),
        ),
        (
            |pen, (x, y)| dashed(pen, Dashed::Step, [x, x + SAMPLE], y),
            key!("chart.levers.step"),
        ),
        (
            |pen, (x, y)| dashed(pen, Dashed::Gain, [x, x + SAMPLE], y),
            key!("chart.levers.gain"),
        ),
    ];
    let mut names = Vec::new();
    for (sample, key) in samples {
        names.push((sample, texts.get(key).to_owned()));
    }
    Legend::new(names, options)
}
