//! The radar of an instrument without forces: a spoke per scale in instrument order; as bars where there
//! are too few of them for a wheel.

use crate::texts::{Texts, key};

use crate::chart::canvas::scene::Picture;
use crate::chart::parts::extremes::{Sentences, extremes};
use crate::chart::parts::radar::{self, Radar, Spoke};
use crate::chart::{Kind, Measurement, Options};

use super::bars;

/// The fewest spokes of a wheel.
const FEWEST: usize = 3;

const SENTENCES: Sentences = Sentences {
    extremes: key!("chart.scales.description"),
    same: key!("chart.scales.same"),
    unknown: key!("chart.scales.unknown"),
};

/// A sentence from the data: which scale stands highest and which lowest.
pub fn describe(measurement: &Measurement, options: &Options) -> String {
    let names = measurement.names(options);
    extremes(
        &names,
        &measurement.scores.on_radar(),
        &SENTENCES,
        Texts::of(options.lang),
    )
}

/// Draws the radar.
pub fn draw(measurement: &Measurement, options: &Options) -> Picture {
    let names = measurement.names(options);
    if names.len() < FEWEST {
        return bars::draw(measurement, options);
    }
    let spokes = names.iter().map(|name| Spoke::new(name, false));
    let mut radar = Radar::new(spokes.collect());
    radar.add_all(measurement, options);
    let name = [Kind::Scales.id(), " ", &measurement.scores.instrument.id].concat();
    radar::draw(&radar, &name, options)
}
