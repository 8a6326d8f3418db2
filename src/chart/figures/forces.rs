//! The force radar: the same drawing as the buffers', with the five forces.

use crate::instrument::FORCES;
use crate::scoring::{ForceScores, Scores, score};
use crate::texts::{Texts, key};

use crate::chart::Options;
use crate::chart::canvas::scene::Scene;
use crate::chart::parts::radar::{self, Radar, Spoke, Style, Words};

const WORDS: Words = Words {
    kind: "forces",
    title: key!("chart.forces.title"),
    description: key!("chart.forces.description"),
    same: key!("chart.forces.same"),
    unknown: key!("chart.forces.unknown"),
};

/// Draws the force radar.
pub fn scene(scores: &Scores, options: &Options) -> Scene {
    let texts = Texts::of(options.lang);
    let names = names(texts);
    let spokes = names.iter().map(|name| Spoke::new(name, false));
    let mut radar = Radar::new(spokes.collect());
    if let Some(earlier) = &options.earlier {
        radar.add(Style::Earlier, &score(earlier).forces, texts);
    }
    radar.add(Style::Now, &scores.forces, texts);
    radar::scene(&radar, &WORDS, description(&scores.forces, texts), options)
}

fn names(texts: Texts) -> Vec<&'static str> {
    FORCES.iter().map(|force| texts.get(force.label)).collect()
}

fn description(scores: &ForceScores, texts: Texts) -> String {
    radar::extremes(&names(texts), scores, &WORDS, texts)
}
