//! The labels around a radar: words beside their spokes, or numbers where words do not fit.

use plotters_backend::text_anchor::{HPos, VPos};

use super::Radar;
use crate::chart::canvas::backend::Open;
use crate::chart::canvas::lettering::{text_width, wrap};
use crate::chart::canvas::palette::{self, INK, LABEL};
use crate::chart::canvas::pen::Pen;
use crate::chart::canvas::units::number;
use crate::chart::options::Options;
use crate::chart::parts::polar::Wheel;
use crate::texts::Texts;

/// The distance from one line of a label to the next.
const LEADING: f64 = 17.0;
/// The least distance from one label to the next.
const BETWEEN: f64 = 3.0;
/// The widest label.
const WIDEST: f64 = 170.0;

/// A label beside its spoke.
struct Label {
    lines: Vec<String>,
    side: HPos,
    x: f64,
    top: f64,
    /// How wide it may be without leaving the figure or reaching its neighbour.
    room: f64,
}

impl Label {
    fn height(&self) -> f64 {
        self.lines.len() as f64 * LEADING
    }
}

/// Draws numbers at the spokes, or the labels of a figure this wide.
pub fn draw(pen: &Pen, radar: &Radar, wheel: &Wheel, numbered: bool, options: &Options) {
    pen.group(Open::group("rw-labels"), || {
        if numbered {
            let aside = radar.outside() + wider_numbers(options);
            draw_numbers(pen, wheel, wheel.radius + aside + 3.0);
        } else {
            place(radar, wheel, options)
                .iter()
                .for_each(|label| draw_label(pen, label));
        }
    });
}

/// How much further out numbers in wide letters stand, beside the letters of the arcs.
pub fn wider_numbers(options: &Options) -> f64 {
    options.fitting(LABEL) - LABEL
}

fn draw_numbers(pen: &Pen, wheel: &Wheel, distance: f64) {
    for index in 0..wheel.spokes {
        let style = palette::letters(LABEL, INK, HPos::Center, VPos::Center);
        let at = wheel.at(index as f64, distance);
        pen.text(&number(index as f64 + 1.0), at, style);
    }
}

fn draw_label(pen: &Pen, label: &Label) {
    for (index, line) in label.lines.iter().enumerate() {
        let middle = label.top + (index as f64 + 0.5) * LEADING;
        let style = palette::letters(LABEL, INK, label.side, VPos::Center);
        pen.text(line, (label.x, middle), style);
    }
}

/// How far the labels reach above the figure, and below this height; `None` where one of them has no room
/// beside its spoke.
pub fn overhang(radar: &Radar, wheel: &Wheel, options: &Options, beneath: f64) -> Option<[f64; 2]> {
    let size = options.fitting(LABEL);
    let (mut above, mut below) = (0.0_f64, 0.0_f64);
    for label in place(radar, wheel, options) {
        let widest = label.lines.iter().map(|line| text_width(line, size));
        if widest.fold(0.0, f64::max) > label.room {
            return None;
        }
        above = above.max(-label.top);
        below = below.max(label.top + label.height() - beneath);
    }
    Some([above, below])
}

/// Puts each label outside its spoke and moves neighbours on the same side apart.
fn place(radar: &Radar, wheel: &Wheel, options: &Options) -> Vec<Label> {
    let rim = wheel.radius + radar.outside();
    let mut labels = Vec::with_capacity(radar.spokes.len());
    for index in 0..radar.spokes.len() {
        labels.push(place_one(index, radar, (wheel, rim), options));
    }
    let half = labels.len().div_ceil(2);
    let (right, left) = labels.split_at_mut(half);
    move_apart(&mut right.iter_mut());
    move_apart(&mut left.iter_mut().rev());
    labels
}

fn place_one(index: usize, radar: &Radar, (wheel, rim): (&Wheel, f64), options: &Options) -> Label {
    let (x, y) = wheel.at(index as f64, rim);
    let aside = x - wheel.center.0;
    let (side, room) = if aside.abs() < 1.0 {
        let (neighbour, _) = wheel.at(1.0, rim);
        (HPos::Center, 2.0 * (neighbour - wheel.center.0) - 8.0)
    } else if aside > 0.0 {
        (HPos::Left, options.width - x)
    } else {
        (HPos::Right, x)
    };
    let lines = wrap(
        &radar.label(index, Texts::of(options.lang)),
        options.fitting(LABEL),
        room.min(options.fitting(WIDEST)),
    );
    // Above the wheel a label ends at its spoke, below it begins there, beside it is centred.
    let upward = (wheel.center.1 - y) / rim;
    let top = y - lines.len() as f64 * LEADING * (upward + 1.0) / 2.0;
    Label {
        lines,
        side,
        x,
        top,
        room,
    }
}

/// Moves labels, given from top to bottom, down until none overlaps the one above it. The labels
/// right above and below the wheel stand apart by themselves.
fn move_apart(labels: &mut dyn Iterator<Item = &mut Label>) {
    let mut free = f64::NEG_INFINITY;
    for label in labels.filter(|label| !matches!(label.side, HPos::Center)) {
        label.top = label.top.max(free);
        free = label.top + label.height() + BETWEEN;
    }
}
