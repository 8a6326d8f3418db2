//! The radar of an instrument without forces: a spoke per scale in instrument order; as bars where there
//! are too few of them for a wheel.

use crate::instrument::Part;
use crate::texts::{Texts, key};

use crate::chart::canvas::scene::Picture;
use crate::chart::parts::extremes::{Sentences, extremes};
use crate::chart::parts::radar::{self, Group, Radar, Spoke};
use crate::chart::parts::{shapes, steps};
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
    let mut radar = Radar::new(spokes.collect(), steps::names(measurement, options));
    radar.breaks = Texts::of(options.lang).get(key!("chart.breaks"));
    radar.groups = groups(measurement, options);
    radar.add_all(measurement, options);
    let name = [Kind::Scales.id(), " ", &measurement.scores.instrument.id].concat();
    radar::draw(&radar, &name, options)
}

/// A group for every part of the instrument, in the order of the spokes; none where all stand in one.
fn groups(measurement: &Measurement, options: &Options) -> Vec<Group> {
    let (instrument, words) = (measurement.scores.instrument, measurement.words(options));
    let mut groups: Vec<Group> = Vec::new();
    let mut latest = None;
    for (spoke, scale) in instrument.on_radar().into_iter().enumerate() {
        let holds = |part: &Part| part.scales.contains(&scale.place);
        let place = instrument.parts.iter().position(holds);
        match (groups.last_mut(), place) {
            (Some(group), place) if place == latest => group.size += 1,
            (_, Some(place)) => groups.push(Group {
                face: shapes::face_of(place),
                label: words.part_label(&instrument.parts[place]).to_owned(),
                first: spoke,
                size: 1,
            }),
            (_, None) => unreachable!("every scale stands in a part"),
        }
        latest = place;
    }
    groups.retain(|group| group.size < measurement.scores.on_radar().len());
    groups
}
