//! The buffer radar: fourteen spokes in instrument order, grouped per force.

use crate::instrument::{Buffer, FORCES, Force, buffers};
use crate::texts::{Texts, key};

use crate::chart::canvas::scene::Picture;
use crate::chart::parts::extremes::{Sentences, extremes};
use crate::chart::parts::radar::{self, Group, Radar, Spoke, Style};
use crate::chart::{Kind, Measurement, Options};

const SENTENCES: Sentences = Sentences {
    extremes: key!("chart.buffers.description"),
    same: key!("chart.buffers.same"),
    unknown: key!("chart.buffers.unknown"),
};

/// A sentence from the data: which buffer stands highest and which lowest.
pub fn describe(measurement: &Measurement, options: &Options) -> String {
    let texts = Texts::of(options.lang);
    let names: Vec<_> = buffers().map(|buffer| texts.get(buffer.label())).collect();
    extremes(&names, &measurement.scores.buffers, &SENTENCES, texts)
}

/// Draws the buffer radar.
pub fn draw(measurement: &Measurement, options: &Options) -> Picture {
    let texts = Texts::of(options.lang);
    let spoke = |buffer: &Buffer| Spoke::new(texts.get(buffer.label()), buffer.bonus);
    let mut radar = Radar::new(buffers().map(spoke).collect());
    radar.groups = groups(texts);
    if let Some(earlier) = &options.earlier {
        radar.add(Style::Earlier, &earlier.buffers, texts);
    }
    if let Some(wishes) = measurement.desired.filter(|_| options.desired) {
        radar.add(Style::Desired, &wishes, texts);
    }
    radar.add(Style::Now, &measurement.scores.buffers, texts);
    radar::draw(&radar, Kind::Buffers.id(), options)
}

fn groups(texts: Texts) -> Vec<Group> {
    let mut first = 0;
    let group = |(letter, force): (char, &Force)| {
        let group = Group {
            letter,
            label: texts.get(force.label).to_owned(),
            first,
            size: force.buffers.len(),
        };
        first += group.size;
        group
    };
    ('A'..).zip(&FORCES).map(group).collect()
}
