//! The force radar: the same drawing as the buffers', with a spoke per force.

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

fn names(measurement: &Measurement, options: &Options) -> Vec<&'static str> {
    let words = measurement.words(options);
    let forces = measurement.scores.instrument.forces.iter();
    forces.map(|force| words.force_label(force)).collect()
}

/// A sentence from the data: which force stands highest and which lowest.
pub fn describe(measurement: &Measurement, options: &Options) -> String {
    let names = names(measurement, options);
    extremes(
        &names,
        measurement.scores.forces(),
        &SENTENCES,
        Texts::of(options.lang),
    )
}

/// Draws the force radar.
pub fn draw(measurement: &Measurement, options: &Options) -> Picture {
    let texts = Texts::of(options.lang);
    let names = names(measurement, options);
    let mut radar = Radar::new(names.iter().map(|name| Spoke::new(name, false)).collect());
    if let Some(earlier) = &options.earlier {
        radar.add(Style::Earlier, earlier.forces(), texts);
    }
    radar.add(Style::Now, measurement.scores.forces(), texts);
    radar::draw(&radar, Kind::Forces.id(), options)
}
