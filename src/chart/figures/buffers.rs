//! The buffer radar: fourteen spokes in instrument order, grouped per force.

use crate::instrument::{Buffer, FORCES, Force, buffers};
use crate::record::Record;
use crate::scoring::{BufferScores, Scores, score};
use crate::texts::{Texts, key};

use crate::chart::Options;
use crate::chart::canvas::scene::Scene;
use crate::chart::parts::radar::{self, Group, Radar, Spoke, Style, Words};

const WORDS: Words = Words {
    kind: "buffers",
    title: key!("chart.buffers.title"),
    description: key!("chart.buffers.description"),
    same: key!("chart.buffers.same"),
    unknown: key!("chart.buffers.unknown"),
};

/// Draws the buffer radar.
pub fn scene(record: &Record, scores: &Scores, options: &Options) -> Scene {
    let texts = Texts::of(options.lang);
    let spoke = |buffer: &Buffer| Spoke::new(texts.get(buffer.label()), buffer.bonus);
    let mut radar = Radar::new(buffers().map(spoke).collect());
    radar.groups = groups(texts);
    if let Some(earlier) = &options.earlier {
        radar.add(Style::Earlier, &score(earlier).buffers, texts);
    }
    if let Some(wishes) = record.desired.filter(|_| options.desired) {
        radar.add(Style::Desired, &wishes, texts);
    }
    radar.add(Style::Now, &scores.buffers, texts);
    radar::scene(&radar, &WORDS, description(&scores.buffers, texts), options)
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

/// A sentence from the data: which buffer stands highest and which lowest.
pub fn description(scores: &BufferScores, texts: Texts) -> String {
    let names: Vec<_> = buffers().map(|buffer| texts.get(buffer.label())).collect();
    radar::extremes(&names, scores, &WORDS, texts)
}
