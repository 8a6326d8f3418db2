//! The bandwidth figure: the corridor from -B to +B, and through it the wave `N·sin` that this
//! pressure asks. With several dated measurements x is real time: corridor and wave run through
//! every date.

mod drawing;
mod labels;
mod stations;

use crate::chart::words;
use crate::scoring::Scores;
use crate::texts::{Texts, key};

use crate::chart::canvas::pen::draw_on;
use crate::chart::canvas::scene::Picture;
use crate::chart::canvas::static_layer::StaticLayer;
use crate::chart::parts::legend::{Legend, Sample};
use crate::chart::parts::timeline::{Dated, timeline, tipping_point};
use crate::chart::parts::wave::Stretch;
use crate::chart::{Letters, Measurement, Options};
use drawing::{draw_beyond_sample, draw_corridor_sample, draw_wave_sample};
use stations::Stations;

/// How high the figure is, in CSS pixels, when it only says that there is nothing to draw yet.
const UNKNOWN: f64 = 64.0;

/// A sentence from the data: the bandwidth beside what the pressure asks, and whether two
/// measurements in a row lie outside.
pub fn describe(measurement: &Measurement, options: &Options) -> String {
    let texts = Texts::of(options.lang);
    let now = standing(&measurement.scores, texts);
    match tipping_point(&timeline(&options.history, measurement)) {
        Some(_) => now + " " + texts.get(key!("chart.bandwidth.tipping.sentence")),
        None => now,
    }
}

/// The bandwidth beside what the pressure asks.
fn standing(scores: &Scores, texts: Texts) -> String {
    let number = |score| texts.lang.number(score);
    match (scores.room(), scores.needed(), scores.zone()) {
        (Some(bandwidth), Some(needed), Some(zone)) => texts.fill(
            key!("chart.bandwidth.description"),
            &[
                ("bandwidth", &number(bandwidth)),
                ("needed", &number(needed)),
                ("zone", texts.get(words::zone(zone))),
            ],
        ),
        (Some(bandwidth), ..) => texts.fill(
            key!("chart.bandwidth.only"),
            &[("bandwidth", &number(bandwidth))],
        ),
        _ => texts.get(key!("chart.bandwidth.unknown")).to_owned(),
    }
}

/// Draws the bandwidth figure.
pub fn draw(measurement: &Measurement, options: &Options) -> Picture {
    let timeline = timeline(&options.history, measurement);
    let view = View::new(&measurement.scores, &timeline, options);
    let layout = Layout::new(&view, options);
    let size = (layout.width, layout.height);
    Picture {
        width: layout.width,
        height: layout.height,
        static_layer: StaticLayer::background(size, options.shown_layer.as_deref()),
        data_layer: draw_on(size, |pen| view.draw(pen, &layout)),
    }
}

/// What is drawn; [`Layout`] says where.
struct View<'data> {
    texts: Texts,
    /// The dated measurements; none where there is only one, which needs no dates.
    timeline: &'data [Dated<'data>],
    stations: Stations,
    provisional: bool,
}

impl<'data> View<'data> {
    fn new(scores: &Scores, timeline: &'data [Dated<'data>], options: &Options) -> Self {
        let several = timeline.len() > 1;
        Self {
            texts: Texts::of(options.lang),
            timeline: if several { timeline } else { &[] },
            stations: Stations::new(scores, timeline, options.width),
            provisional: scores.is_provisional(),
        }
    }
}

/// Where things stand, in CSS pixels.
struct Layout {
    width: f64,
    letters: Letters,
    height: f64,
    top: f64,
    bottom: f64,
    legend: Legend,
    legend_top: f64,
    stretches: Vec<Stretch>,
    /// The first and the last day of several measurements, as they are written.
    days: Vec<String>,
}

impl Layout {
    fn new(view: &View, options: &Options) -> Self {
        let width = options.width;
        let top = 22.0;
        let bottom = if view.stations.knows_anything() {
            top + (width * 0.42).clamp(190.0, 300.0)
        } else {
            top + UNKNOWN
        };
        let stretches = view.stations.stretches();
        let legend = Legend::new(samples(view, &stretches), options);
        let dates = if view.timeline.is_empty() { 0.0 } else { 18.0 };
        let legend_top = bottom + 24.0 + dates;
        let height = legend_top + legend.height;
        let ends = [view.timeline.first(), view.timeline.last()];
        let days = ends.into_iter().flatten();
        let days = days.map(|dated| view.texts.day(dated.day)).collect();
        Self {
            width,
            letters: options.letters,
            height,
            top,
            bottom,
            legend,
            legend_top,
            stretches,
            days,
        }
    }
}

/// What the legend names: only what is drawn.
fn samples(view: &View, stretches: &[Stretch]) -> Vec<(Sample, String)> {
    let texts = view.texts;
    let mut samples: Vec<(Sample, String)> = Vec::new();
    if view.stations.knows_bandwidth() {
        let mut room = texts.get(key!("chart.bandwidth.corridor")).to_owned();
        if view.provisional {
            room = room + " (" + texts.get(key!("chart.bandwidth.provisional")) + ")";
        }
        samples.push((draw_corridor_sample, room));
    }
    if view.stations.knows_needed() {
        let wave = texts.get(key!("chart.bandwidth.wave")).to_owned();
        samples.push((draw_wave_sample, wave));
    }
    if stretches.iter().any(|stretch| stretch.outside) {
        let above = texts.get(key!("chart.bandwidth.overdrive"));
        let below = texts.get(key!("chart.bandwidth.withdrawal"));
        samples.push((draw_beyond_sample, [above, " / ", below].concat()));
    }
    samples
}
