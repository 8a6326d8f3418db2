//! The levers: for each of the top ones the step from where its buffer stands to "vaak", on the scale of the
//! answers, and under it the room that there is, what this step would add, and what the pressure asks.

use plotters::style::RGBColor;
use plotters_backend::text_anchor::{HPos, VPos};

use crate::scoring::levers::{LIFTED, SHOWN};
use crate::scoring::{Lever, Score};
use crate::texts::{Key, Texts, key};

use crate::chart::canvas::backend::Open;
use crate::chart::canvas::drawing::Drawing;
use crate::chart::canvas::lettering::{BOLD, wrap};
use crate::chart::canvas::palette::{self, DESIRED, GRID, GROUND, INK, LABEL, NOW, QUIET, SMALL};
use crate::chart::canvas::pen::{Pen, Point, draw_on};
use crate::chart::canvas::scene::Picture;
use crate::chart::canvas::static_layer::StaticLayer;
use crate::chart::parts::legend::{Legend, SAMPLE, Sample};
use crate::chart::parts::track::{BAR, LINE, Track, draw_bar, draw_name, name_lines};
use crate::chart::parts::{shapes, steps};
use crate::chart::{Measurement, Options};

/// From a name to the middles of the scale and of the room beneath it, and to the next name.
const SCALE: f64 = 16.0;
const ROOM: f64 = 58.0;
const BELOW: f64 = 92.0;
/// Room for half a dot at the ends of the scale, and for a number after it.
const DOT: f64 = 8.0;
const NUMBER: f64 = 56.0;
/// Around a sentence: some letters, such as a j, reach to the left of where they stand.
const MARGIN: f64 = 4.0;

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
    let lines = wrap(sentence, options.fitting(LABEL), width - 2.0 * MARGIN);
    let height = lines.len() as f64 * LINE + 2.0 * MARGIN;
    let drawing = draw_on((width, height), |pen| {
        pen.group(Open::group("rw-unknown"), || {
            for (index, line) in lines.iter().enumerate() {
                let style = palette::letters(LABEL, QUIET, HPos::Left, VPos::Center);
                pen.text(line, (MARGIN, (index as f64 + 0.5) * LINE), style);
            }
        });
    });
    (height, drawing)
}

/// Draws levers, one under the other, and the legend; gives their height too.
fn draw_levers(levers: &[Lever], measurement: &Measurement, options: &Options) -> (f64, Drawing) {
    let (width, texts) = (options.width, Texts::of(options.lang));
    let words = measurement.words(options);
    let legend = legend(measurement, options, texts);
    let view = View::new(measurement, options);
    let names: Vec<_> = levers
        .iter()
        .map(|lever| name_lines(words.label(lever.scale), LABEL * BOLD, options))
        .collect();
    let high = |lines: &Vec<String>| lines.len() as f64 * LINE + BELOW;
    let below: f64 = names.iter().map(high).sum();
    let height = below + legend.height;
    let drawing = draw_on((width, height), |pen| {
        let mut top = 0.0;
        for (lever, lines) in levers.iter().zip(&names) {
            let face = shapes::face_of_scale(measurement.scores.instrument, lever.scale);
            let title = title(words.label(lever.scale), lever, texts);
            let class = ["rw-point ", shapes::HUES[face]].concat();
            pen.group(Open::group(&class).titled(&title), || {
                let style = palette::bold(LABEL, INK, HPos::Left, VPos::Center);
                draw_name(pen, face, lines, top, &style);
                view.draw(pen, lever, face, top + lines.len() as f64 * LINE);
            });
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

/// What all levers are drawn on: the scale of the answers, and the room that there is.
struct View<'data> {
    options: &'data Options,
    texts: Texts,
    track: Track,
    steps: [String; 5],
    /// The bandwidth, and what the pressure asks.
    room: f64,
    needed: Score,
}

impl<'data> View<'data> {
    fn new(measurement: &Measurement, options: &'data Options) -> Self {
        let beside = if options.numbers {
            options.fitting(NUMBER)
        } else {
            DOT
        };
        Self {
            options,
            texts: Texts::of(options.lang),
            track: Track {
                left: DOT,
                right: options.width - beside,
            },
            steps: steps::names(measurement, options),
            // Without a bandwidth there are no levers.
            room: measurement.scores.room().unwrap_or_default(),
            needed: measurement.scores.needed(),
        }
    }

    /// Draws a lever beneath its name: the step on the scale of the answers, and under it what the step
    /// adds to the room.
    fn draw(&self, pen: &Pen, lever: &Lever, face: usize, top: f64) {
        self.draw_step(pen, lever, face, top + SCALE);
        self.draw_room(pen, lever, top + ROOM);
        if self.options.numbers {
            let gain = ["+", &self.texts.lang.number(lever.gain)].concat();
            let score = self.texts.lang.number(lever.score);
            for (number, y) in [(score, top + SCALE), (gain, top + ROOM)] {
                let style = palette::letters(SMALL, QUIET, HPos::Left, VPos::Center);
                pen.text(&number, (self.track.right + DOT + 4.0, y), style);
            }
        }
    }

    fn draw_step(&self, pen: &Pen, lever: &Lever, face: usize, y: f64) {
        let Track { left, right } = self.track;
        pen.group(Open::group("rw-grid"), || {
            pen.line(&[(left, y), (right, y)], palette::line(GRID, 2.0));
        });
        pen.group(Open::group("rw-stops"), || {
            for step in steps::STEPS {
                pen.circle((self.track.at(step), y), 3.0, palette::fill(GRID, 1.0));
            }
        });
        pen.group(Open::group("rw-axis"), || {
            steps::draw(pen, &self.steps, [left, right], y + 21.0, self.options);
        });
        let (from, to) = (self.track.at(lever.score), self.track.at(LIFTED));
        dashed(pen, Dashed::Step, [from, to], y);
        draw_now(pen, palette::HUES[face], (from, y));
        draw_aim(pen, (to, y));
    }

    fn draw_room(&self, pen: &Pen, lever: &Lever, y: f64) {
        let lifted = self.room + lever.gain;
        self.track.draw(pen, y);
        pen.group(Open::group("rw-own"), || {
            self.track.draw_bar(pen, [0.0, self.room], y, NOW);
        });
        let gained = [self.track.at(self.room), self.track.at(lifted)];
        dashed(pen, Dashed::Gain, gained, y);
        if let Some(needed) = self.needed {
            draw_need(pen, (self.track.at(needed), y));
        }
    }
}

/// Where a buffer stands now.
fn draw_now(pen: &Pen, color: RGBColor, at: Point) {
    pen.group(Open::group("rw-at"), || {
        pen.circle(at, 7.0, palette::fill(color, 1.0));
    });
}

/// Where the step leads.
fn draw_aim(pen: &Pen, at: Point) {
    pen.group(Open::group("rw-aim"), || {
        pen.circle(at, 6.5, palette::fill(GROUND, 1.0));
        pen.circle(at, 6.5, palette::line(DESIRED, 3.0));
    });
}

/// A tick at what the pressure asks.
fn draw_need(pen: &Pen, (x, y): Point) {
    pen.group(Open::group("rw-need"), || {
        let half = BAR / 2.0 + 5.0;
        pen.line(&[(x, y - half), (x, y + half)], palette::line(INK, 3.0));
    });
}

/// What is not there yet is drawn in dashes: the step thinly, what it brings broadly.
enum Dashed {
    Step,
    Gain,
}

fn dashed(pen: &Pen, what: Dashed, [from, to]: [f64; 2], y: f64) {
    let (class, dashes, width) = match what {
        Dashed::Step => ("rw-step", "5 4", 3.0),
        Dashed::Gain => ("rw-gain-bar", "4 1.5", BAR),
    };
    pen.group(Open::group(class).dashed(dashes), || {
        pen.line(&[(from, y), (to, y)], palette::line(DESIRED, width));
    });
}

fn legend(measurement: &Measurement, options: &Options, texts: Texts) -> Legend {
    let samples: [(Sample, Key); 5] = [
        (
            |pen, (x, y)| draw_now(pen, INK, (x + SAMPLE / 2.0, y)),
            key!("chart.levers.now"),
        ),
        (
            |pen, (x, y)| {
                dashed(pen, Dashed::Step, [x, x + SAMPLE], y);
                draw_aim(pen, (x + SAMPLE - 7.0, y));
            },
            key!("chart.levers.step"),
        ),
        (
            |pen, (x, y)| {
                pen.group(Open::group("rw-own"), || {
                    draw_bar(pen, [x, x + SAMPLE], y, NOW);
                });
            },
            key!("chart.bandwidth.corridor"),
        ),
        (
            |pen, (x, y)| dashed(pen, Dashed::Gain, [x, x + SAMPLE], y),
            key!("chart.levers.gain"),
        ),
        (
            |pen, (x, y)| draw_need(pen, (x + SAMPLE / 2.0, y)),
            key!("chart.bandwidth.wave"),
        ),
    ];
    let drawn = match measurement.scores.needed() {
        Some(_) => samples.len(),
        None => samples.len() - 1,
    };
    let mut names = Vec::new();
    for (sample, key) in &samples[..drawn] {
        names.push((*sample, texts.get(*key).to_owned()));
    }
    Legend::new(names, options)
}
