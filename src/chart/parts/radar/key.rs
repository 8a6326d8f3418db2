//! What stands beneath a radar: the names of its groups, and of its spokes where those are
//! numbered.

use plotters_backend::text_anchor::{HPos, VPos};

use super::Radar;
use crate::chart::canvas::backend::Open;
use crate::chart::canvas::lettering::{BOLD, text_width, wrap_within};
use crate::chart::canvas::palette::{self, INK, LABEL};
use crate::chart::canvas::pen::Pen;
use crate::chart::canvas::units::number;
use crate::chart::options::Options;
use crate::chart::parts::shapes;
use crate::texts::Texts;

/// Where the shapes stand, and the texts beside them.
const SHAPES: f64 = 9.0;
const TEXTS: f64 = 26.0;
/// From one line to the next.
const LINE: f64 = 20.0;

/// Texts and shapes with their places.
#[derive(Default)]
pub struct Key {
    /// How high it is, in CSS pixels.
    pub height: f64,
    shapes: Vec<(usize, f64, f64)>,
    texts: Vec<(String, f64, f64, bool)>,
}

impl Key {
    /// Lays out the key of a figure.
    pub fn new(radar: &Radar, options: &Options, numbered: bool, texts: Texts) -> Self {
        let is_grouped = !radar.groups.is_empty() && !radar.has_lone_groups();
        match (numbered, is_grouped) {
            (true, true) => every_group(radar, options, texts),
            (true, false) => every_spoke(radar, options, texts),
            (false, true) => groups_only(radar, options),
            (false, false) => Self::default(),
        }
    }

    /// Draws the key from this height on.
    pub fn draw(&self, pen: &Pen, beneath: f64) {
        pen.group(Open::group("rw-key"), || {
            for (face, x, y) in &self.shapes {
                shapes::draw(pen, *face, (*x, beneath + y));
            }
            for (text, x, y, heading) in &self.texts {
                let style = if *heading {
                    palette::bold
                } else {
                    palette::letters
                };
                let style = style(LABEL, INK, HPos::Left, VPos::Center);
                pen.text(text, (*x, beneath + y), style);
            }
        });
    }

    fn add_lines(&mut self, text: &str, options: &Options, heading: bool) {
        let size = if heading { LABEL * BOLD } else { LABEL };
        for line in wrap_within(text, options.fitting(size), options.width - TEXTS) {
            self.texts.push((line, TEXTS, self.height, heading));
            self.height += LINE;
        }
    }

    fn add_spoke(&mut self, radar: &Radar, index: usize, options: &Options, texts: Texts) {
        let label = number(index as f64 + 1.0) + "  " + &radar.label(index, texts);
        self.add_lines(&label, options, false);
    }
}

/// Shapes and group names, side by side as far as they fit.
fn groups_only(radar: &Radar, options: &Options) -> Key {
    let mut key = Key::default();
    let (mut x, mut y) = (SHAPES, 10.0);
    for group in &radar.groups {
        let wide = TEXTS + text_width(&group.label, options.fitting(LABEL));
        if x > SHAPES && x + wide > options.width {
            (x, y) = (SHAPES, y + 24.0);
        }
        key.shapes.push((group.face, x, y));
        key.texts
            .push((group.label.clone(), x + TEXTS - SHAPES, y, false));
        x += wide + 8.0;
    }
    key.height = y + 16.0;
    key
}

/// Every group with its numbered spokes, one under the other.
fn every_group(radar: &Radar, options: &Options, texts: Texts) -> Key {
    let mut key = Key {
        height: 12.0,
        ..Key::default()
    };
    for group in &radar.groups {
        key.shapes.push((group.face, SHAPES, key.height));
        key.add_lines(&group.label, options, true);
        (group.first..group.first + group.size)
            .for_each(|index| key.add_spoke(radar, index, options, texts));
        key.height += 6.0;
    }
    key
}

/// The numbered spokes, each with the shape of its group where there is one for every spoke.
fn every_spoke(radar: &Radar, options: &Options, texts: Texts) -> Key {
    let mut key = Key {
        height: 12.0,
        ..Key::default()
    };
    for index in 0..radar.spokes.len() {
        if let Some(group) = radar.groups.get(index) {
            key.shapes.push((group.face, SHAPES, key.height));
        }
        key.add_spoke(radar, index, options, texts);
    }
    key
}
