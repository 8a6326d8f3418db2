//! What stands beneath a radar: the names of its groups, and of its spokes where those are
//! numbered.

use plotters_backend::text_anchor::{HPos, VPos};

use super::{Radar, draw_letter};
use crate::chart::canvas::backend::Open;
use crate::chart::canvas::lettering::{BOLD, text_width, wrap_within};
use crate::chart::canvas::palette::{self, INK, LABEL};
use crate::chart::canvas::pen::Pen;
use crate::chart::canvas::units::number;
use crate::chart::options::Options;
use crate::texts::Texts;

/// Where the letters stand, and the texts beside them.
const LETTERS: f64 = 10.0;
const TEXTS: f64 = 24.0;

/// Texts and letters with their places.
#[derive(Default)]
pub struct Key {
    /// How high it is, in CSS pixels.
    pub height: f64,
    letters: Vec<(char, f64, f64)>,
    texts: Vec<(String, f64, f64, bool)>,
}

impl Key {
    /// Lays out the key of a figure.
    pub fn new(radar: &Radar, options: &Options, numbered: bool, texts: Texts) -> Self {
        match (numbered, radar.groups.is_empty()) {
            (true, false) => every_group(radar, options, texts),
            (true, true) => every_spoke(radar, options, texts),
            (false, false) => groups_only(radar, options),
            (false, true) => Self::default(),
        }
    }

    /// Draws the key from this height on.
    pub fn draw(&self, pen: &Pen, beneath: f64) {
        pen.group(Open::group("rw-key"), || {
            for (letter, x, y) in &self.letters {
                draw_letter(pen, *letter, (*x, beneath + y));
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
            self.height += if heading { 19.0 } else { 18.0 };
        }
    }

    fn add_spoke(&mut self, radar: &Radar, index: usize, options: &Options, texts: Texts) {
        let label = number(index as f64 + 1.0) + "  " + &radar.label(index, texts);
        self.add_lines(&label, options, false);
    }
}

/// Letters and group names, side by side as far as they fit.
fn groups_only(radar: &Radar, options: &Options) -> Key {
    let mut key = Key::default();
    let (mut x, mut y) = (LETTERS, 10.0);
    for group in &radar.groups {
        let wide = 28.0 + text_width(&group.label, options.fitting(LABEL));
        if x > LETTERS && x + wide > options.width {
            (x, y) = (LETTERS, y + 24.0);
        }
        key.letters.push((group.letter, x, y));
        key.texts.push((group.label.clone(), x + 14.0, y, false));
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
        key.letters.push((group.letter, LETTERS, key.height));
        key.add_lines(&group.label, options, true);
        (group.first..group.first + group.size)
            .for_each(|index| key.add_spoke(radar, index, options, texts));
        key.height += 6.0;
    }
    key
}

/// The numbered spokes of a radar without groups.
fn every_spoke(radar: &Radar, options: &Options, texts: Texts) -> Key {
    let mut key = Key {
        height: 12.0,
        ..Key::default()
    };
    (0..radar.spokes.len()).for_each(|index| key.add_spoke(radar, index, options, texts));
    key
}
