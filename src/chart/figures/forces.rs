//! The force radar: the same drawing as the buffers', with the five forces.

use crate::instrument::FORCES;
use crate::texts::{Texts, key};

use crate::chart::canvas::scene::Picture;
use crate::chart::parts::extremes::{Sentences, extremes};
use crate::chart::parts::radar::{self, Radar, Spoke, Style};
use crate::chart::{Kind, Measurement, Options};

const SENTENCES: Sentences = Sentences {
    extremes: key!("chart.forces.description"),
    same: key!("chart.forces.same"),
    unknown: key!("chart.forces.unknown"),
};

/// A sentence from the data: which force stands highest and which lowest.
pub fn describe(measurement: &Measurement, options: &Options) -> String {
    let texts = Texts::of(options.lang);
    let names: Vec<_> = FORCES.iter().map(|force| texts.get(force.label)).collect();
    extremes(&names, &measurement.scores.forces, &SENTENCES, texts)
}

/// Draws the force radar.
pub fn draw(measurement: &Measurement, options: &Options) -> Picture {
    let texts = Texts::of(options.lang);
    let spokes = FORCES
        .iter()
        .map(|force| Spoke::new(texts.get(force.label), false));
    let mut radar = Radar::new(spokes.collect());
    if let Some(earlier) = &options.earlier {
        radar.add(Style::Earlier, &earlier.forces, texts);
    }
    radar.add(Style::Now, &measurement.scores.forces, texts);
    radar::draw(&radar, Kind::Forces.id(), options)
}
