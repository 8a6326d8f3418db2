//! The buffer radar: the scales in instrument order, grouped per force.

use crate::instrument::Force;
use crate::texts::{Texts, key};

use crate::chart::canvas::scene::Picture;
use crate::chart::parts::extremes::{Sentences, extremes};
use crate::chart::parts::radar::{self, Group, Radar, Spoke};
use crate::chart::parts::{shapes, steps};
use crate::chart::{Kind, Measurement, Options};

const SENTENCES: Sentences = Sentences {
    extremes: key!("chart.buffers.description"),
    same: key!("chart.buffers.same"),
    unknown: key!("chart.buffers.unknown"),
};

/// A sentence from the data: which buffer stands highest and which lowest.
pub fn describe(measurement: &Measurement, options: &Options) -> String {
    let names = measurement.names(options);
    extremes(
        &names,
        &measurement.scores.on_radar(),
        &SENTENCES,
        Texts::of(options.lang),
    )
}

/// Draws the buffer radar.
pub fn draw(measurement: &Measurement, options: &Options) -> Picture {
    let (instrument, words) = (measurement.scores.instrument, measurement.words(options));
    let spokes = instrument.on_radar().into_iter();
    let spokes = spokes.map(|scale| Spoke::new(words.label(scale), instrument.is_bonus(scale)));
    let mut radar = Radar::new(spokes.collect(), steps::names(measurement, options));
    radar.breaks = Texts::of(options.lang).get(key!("chart.breaks"));
    radar.groups = groups(measurement, options);
    radar.add_all(measurement, options);
    radar::draw(&radar, Kind::Buffers.id(), options)
}

fn groups(measurement: &Measurement, options: &Options) -> Vec<Group> {
    let words = measurement.words(options);
    let mut first = 0;
    let group = |(place, force): (usize, &Force)| {
        let group = Group {
            face: shapes::face_of(place),
            label: words.force_label(force).to_owned(),
            first,
            size: force.scales.len(),
        };
        first += group.size;
        group
    };
    let forces = measurement.scores.instrument.forces.iter();
    forces.enumerate().map(group).collect()
}
