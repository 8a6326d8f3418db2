//! The force radar: the same drawing as the buffers', with a spoke per force.

use crate::texts::{Texts, key};

use crate::chart::canvas::scene::Picture;
use crate::chart::parts::extremes::{Sentences, extremes};
use crate::chart::parts::radar::{self, Group, Radar, Spoke, Style};
use crate::chart::parts::{shapes, steps};
use crate::chart::{Kind, Measurement, Options};
use crate::scoring::Score;

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

/// Draws the force radar. A wish for a buffer moves its force as far as the scoring lets it.
pub fn draw(measurement: &Measurement, options: &Options) -> Picture {
    let texts = Texts::of(options.lang);
    let names = names(measurement, options);
    let spokes = names.iter().map(|name| Spoke::new(name, false)).collect();
    let mut radar = Radar::new(spokes, steps::names(measurement, options));
    radar.groups = groups(&names);
    if let Some(earlier) = &options.earlier {
        radar.add(Style::Earlier, earlier.forces(), texts);
    }
    let today = measurement.scores.forces();
    if let Some(wished) = measurement.wished().filter(|_| options.desired) {
        let moved = |(wished, today): (&Score, &Score)| wished.filter(|_| wished != today);
        let wishes: Vec<_> = wished.forces.iter().zip(today).map(moved).collect();
        radar.add(Style::Desired, &wishes, texts);
    }
    radar.add(Style::Now, today, texts);
    radar::draw(&radar, Kind::Forces.id(), options)
}

/// A group for every force, so that each wears its face.
fn groups(names: &[&str]) -> Vec<Group> {
    let group = |(place, name): (usize, &&str)| Group {
        face: shapes::face_of(place),
        label: (*name).to_owned(),
        first: place,
        size: 1,
    };
    names.iter().enumerate().map(group).collect()
}
