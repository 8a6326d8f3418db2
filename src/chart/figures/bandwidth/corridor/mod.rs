//! The bandwidth figure: the corridor from -B to +B, and through it the wave `N·sin` that this
//! pressure asks. With several dated measurements x is real time: corridor and wave run through
//! every date.

mod drawing;
mod gutter;
mod labels;
mod stations;

use crate::chart::words;
use crate::scoring::{Score, Scores, Zone};
use crate::texts::{Key, Texts, key};

use crate::chart::canvas::pen::draw_on;
use crate::chart::canvas::scene::Picture;
use crate::chart::canvas::static_layer::StaticLayer;
use crate::chart::parts::legend::{Legend, Sample};
use crate::chart::parts::timeline::{Dated, timeline, tipping_point};
use crate::chart::parts::wave::Stretch;
use crate::chart::{Letters, Measurement, Options};
use drawing::{draw_beyond_sample, draw_corridor_sample, draw_wave_sample, draw_wish_sample};
use gutter::Gutter;
use stations::Stations;

/// How high the figure is, in CSS pixels, when it only says that there is nothing to draw yet.
const UNKNOWN: f64 = 64.0;
/// The highest value for which there is always room: as much as any pressure asks.
const SPAN: f64 = 75.0;

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
    let view = View::new(measurement, &timeline, options);
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
    /// The bandwidth that the wishes would make, where they are shown and change it. Beside several
    /// measurements there is no place for it.
    wished: Score,
    provisional: bool,
    numbers: bool,
}

impl<'data> View<'data> {
    fn new(today: &Measurement, timeline: &'data [Dated<'data>], options: &Options) -> Self {
        let (several, scores) = (timeline.len() > 1, &today.scores);
        let is_shown = options.desired && !several;
        let wished = today.wished().filter(|_| is_shown);
        let wished = wished.and_then(|wished| wished.room);
        Self {
            texts: Texts::of(options.lang),
            timeline: if several { timeline } else { &[] },
            stations: Stations::new(scores, timeline, options.width),
            wished: wished.filter(|_| wished != scores.room()),
            provisional: scores.is_provisional(),
            numbers: options.numbers,
        }
    }

    /// The highest value for which there is room. It is the same for nearly everyone, so that two figures can
    /// be compared.
    fn span(&self) -> f64 {
        let values = self.stations.list.iter();
        let values = values.flat_map(|station| [station.bandwidth, station.needed]);
        let highest = values.chain([self.wished]).flatten().fold(0.0, f64::max);
        if highest > SPAN { highest + 4.0 } else { SPAN }
    }

    /// The name of what has this value, with the number where numbers are shown.
    fn measured(&self, key: Key, value: f64) -> String {
        let mut name = self.texts.get(key).to_owned();
        if key == key!("chart.bandwidth.corridor") && self.provisional {
            let provisional = self.texts.get(key!("chart.bandwidth.provisional"));
            name = [&name, " (", provisional, ")"].concat();
        }
        if self.numbers {
            name = [&name, " ", &self.texts.lang.number(value)].concat();
        }
        name
    }
}

/// Where things stand, in CSS pixels.
struct Layout {
    /// Of the whole figure, and of its part before the gutter.
    width: f64,
    right: f64,
    letters: Letters,
    height: f64,
    top: f64,
    bottom: f64,
    gutter: Option<Gutter>,
    legend: Legend,
    legend_top: f64,
    stretches: Vec<Stretch>,
    /// Several measurements: the day of each as it is written, and how it stood.
    days: Vec<(String, Option<&'static str>)>,
    /// What up and down mean.
    axis: [String; 2],
}

impl Layout {
    fn new(view: &View, options: &Options) -> Self {
        let width = options.width;
        let top = 26.0;
        let gutter = Gutter::new(view, options);
        let least = gutter.as_ref().map_or(0.0, |gutter| 2.0 * gutter.reach());
        let bottom = if view.stations.knows_anything() {
            let lowest = if width < gutter::FROM { 170.0 } else { 200.0 };
            top + (width * 0.28).clamp(lowest, 320.0).max(least)
        } else {
            top + UNKNOWN
        };
        let stretches = view.stations.stretches();
        let samples = match gutter {
            Some(_) => Vec::new(),
            None => samples(view, &stretches),
        };
        let legend = Legend::new(samples, options);
        let dates = if view.timeline.is_empty() { 0.0 } else { 38.0 };
        let legend_top = bottom + 24.0 + dates;
        let height = legend_top + legend.height;
        let arrow = |arrow, key| [arrow, view.texts.get(key)].concat();
        Self {
            width,
            right: width - gutter.as_ref().map_or(0.0, |gutter| gutter.width),
            letters: options.letters,
            height,
            top,
            bottom,
            gutter,
            legend,
            legend_top,
            stretches,
            days: days(view),
            axis: [
                arrow("↑ ", key!("chart.bandwidth.effort")),
                arrow("↓ ", key!("chart.bandwidth.recovery")),
            ],
        }
    }
}

/// The day of every measurement, and how it stood.
fn days(view: &View) -> Vec<(String, Option<&'static str>)> {
    let day = |dated: &Dated| {
        let zone = dated.scores.zone().map(|zone| match zone {
            Zone::Within => key!("chart.bandwidth.within"),
            Zone::Edge => key!("chart.bandwidth.edge"),
            Zone::Outside => key!("chart.bandwidth.outside"),
        });
        let stood = zone.map(|key| view.texts.get(key));
        (view.texts.day(dated.day), stood)
    };
    view.timeline.iter().map(day).collect()
}

/// What the legend names: only what is drawn.
fn samples(view: &View, stretches: &[Stretch]) -> Vec<(Sample, String)> {
    let texts = view.texts;
    let mut samples: Vec<(Sample, String)> = Vec::new();
    let room = view.stations.latest(&|station| station.bandwidth);
    if let Some(room) = room {
        let name = view.measured(key!("chart.bandwidth.corridor"), room);
        samples.push((draw_corridor_sample, name));
    }
    if let Some(wished) = view.wished {
        let name = view.measured(key!("chart.bandwidth.wished"), wished);
        samples.push((draw_wish_sample, name));
    }
    if let Some(needed) = view.stations.latest(&|station| station.needed) {
        let name = view.measured(key!("chart.bandwidth.wave"), needed);
        samples.push((draw_wave_sample, name));
    }
    if stretches.iter().any(|stretch| stretch.outside) {
        let above = texts.get(key!("chart.bandwidth.overdrive"));
        let below = texts.get(key!("chart.bandwidth.withdrawal"));
        samples.push((draw_beyond_sample, [above, " / ", below].concat()));
    }
    samples
}
