//! The buffer radar: fourteen spokes in instrument order, grouped per force.

use crate::instrument::{FORCES, Texts, buffers};
use crate::record::Record;
use crate::scoring::words::word;
use crate::scoring::{Score, Scores};

use super::Options;
use super::lettering::breakable;
use super::palette::{DESIRED, NOW};
use super::radar::{self, Group, Radar, Series, Spoke};
use super::scene::Scene;

/// Draws the buffer radar.
pub fn scene(record: &Record, scores: &Scores, options: &Options) -> Scene {
    let texts = Texts::of(options.lang);
    let wishes = record.desired.filter(|_| options.desired);
    let mut series = Vec::new();
    if let Some(wishes) = wishes {
        series.push(series_of("rw-desired", &wishes, texts));
    }
    series.push(series_of("rw-now", &scores.buffers, texts));
    let radar = Radar {
        spokes: spokes(texts),
        groups: groups(texts),
        series,
    };
    let (height, drawing) = radar::draw(&radar, options.width);
    Scene {
        width: options.width,
        height,
        title: texts.get("chart.buffers.title").to_owned(),
        description: description(&scores.buffers, texts),
        drawing,
    }
}

fn spokes(texts: Texts) -> Vec<Spoke> {
    let spoke = |buffer: &crate::instrument::Buffer| {
        let name = texts.label("buffer", buffer.id());
        let name = breakable(name, texts.get("chart.breaks"));
        let label = if buffer.bonus {
            format!("{name} ({})", texts.get("results.bonus"))
        } else {
            name
        };
        Spoke {
            label,
            bonus: buffer.bonus,
        }
    };
    buffers().map(spoke).collect()
}

fn groups(texts: Texts) -> Vec<Group> {
    let mut first = 0;
    let group = |(letter, force): (char, &crate::instrument::Force)| {
        let group = Group {
            letter,
            label: texts.label("force", force.id).to_owned(),
            first,
            size: force.buffers.len(),
        };
        first += group.size;
        group
    };
    ('A'..).zip(&FORCES).map(group).collect()
}

fn series_of(class: &'static str, scores: &[Score], texts: Texts) -> Series {
    let now = class == "rw-now";
    let title = |(buffer, score): (&crate::instrument::Buffer, &Score)| {
        let name = texts.label("buffer", buffer.id());
        let word = texts.joined(&["word.", word(*score).id()]);
        let number = score.map_or_else(String::new, |score| texts.lang.number(score));
        format!("{name}: {word} ({number})")
    };
    Series {
        class,
        color: if now { NOW } else { DESIRED },
        dashes: if now { "" } else { "6 4" },
        filled: now,
        titles: buffers().zip(scores).map(title).collect(),
        scores: scores.to_vec(),
    }
}

/// A sentence from the data: which buffer stands highest and which lowest.
pub fn description(scores: &[Score], texts: Texts) -> String {
    let known: Vec<_> = buffers()
        .zip(scores)
        .filter_map(|(buffer, score)| score.map(|score| (buffer, score)))
        .collect();
    // Of equal scores the first in instrument order is named.
    let lowest = known.iter().min_by(|a, b| a.1.total_cmp(&b.1));
    let highest = known.iter().rev().max_by(|a, b| a.1.total_cmp(&b.1));
    let (Some((low_buffer, low)), Some((high_buffer, high))) = (lowest, highest) else {
        return texts.get("chart.buffers.unknown").to_owned();
    };
    let key = if low == high {
        "chart.buffers.same"
    } else {
        "chart.buffers.description"
    };
    texts.fill(
        key,
        &[
            ("known", &known.len().to_string()),
            ("highest", texts.label("buffer", high_buffer.id())),
            ("high", &texts.lang.number(*high)),
            ("lowest", texts.label("buffer", low_buffer.id())),
            ("low", &texts.lang.number(*low)),
        ],
    )
}
