//! The gutter beside the bandwidth figure: what the person has and what the pressure asks, as two measures
//! beside each other, each with its name. It is the answer at one glance, and stands for a legend.

use plotters::style::RGBColor;
use plotters_backend::text_anchor::{HPos, VPos};

use crate::chart::Options;
use crate::chart::canvas::backend::Open;
use crate::chart::canvas::lettering::{BOLD, wrap_within};
use crate::chart::canvas::palette::{self, BEYOND, DESIRED, INK, LABEL, NOW};
use crate::chart::canvas::pen::{Pen, Plane};
use crate::scoring::Score;
use crate::texts::{Key, key};

use super::View;

/// From here on the figure is wide enough for a gutter.
pub const FROM: f64 = 520.0;
/// From the figure to the first measure, and from one measure to the next.
const APART: f64 = 20.0;
/// Half the length of a measure's ends.
const END: f64 = 5.0;
/// From one line of a name to the next.
const LEADING: f64 = 18.0;
/// The class of what is wished for.
const HOPED: &str = "rw-hoped";
/// How close a name comes to the one beneath it.
const BETWEEN: f64 = 6.0;

/// A measure: from as far above the rest line to as far below it.
struct Measure {
    class: &'static str,
    dashes: &'static str,
    color: RGBColor,
    value: f64,
    lines: Vec<String>,
}

/// The measures with their names.
pub struct Gutter {
    /// How wide it is, in CSS pixels.
    pub width: f64,
    room: Option<Measure>,
    needed: Option<Measure>,
    wished: Option<Measure>,
}

impl Gutter {
    /// What there is to say beside a figure of one measurement; `None` where it is too narrow, or runs
    /// through several.
    pub fn new(view: &View, options: &Options) -> Option<Self> {
        let [station] = &*view.stations.list else {
            return None;
        };
        if options.width < options.fitting(FROM) || !view.stations.knows_anything() {
            return None;
        }
        let width = options.fitting(if options.width < 820.0 { 166.0 } else { 190.0 });
        let names = width - 3.0 * APART - END;
        let measure = |value: Score, key: Key, class, color| {
            let value = value?;
            let lines = wrap_within(
                &view.measured(key, value),
                options.fitting(LABEL * BOLD),
                names,
            );
            let dashes = if class == HOPED { "5 3" } else { "none" };
            Some(Measure {
                class,
                dashes,
                color,
                value,
                lines,
            })
        };
        let (room, needed) = (station.bandwidth, station.needed);
        let is_beyond = matches!((room, needed), (Some(room), Some(needed)) if needed > room);
        let (class, color) = match is_beyond {
            true => ("rw-far", BEYOND),
            false => ("rw-asked", INK),
        };
        Some(Self {
            width,
            room: measure(room, key!("chart.bandwidth.corridor"), "rw-own", NOW),
            needed: measure(needed, key!("chart.bandwidth.wave"), class, color),
            wished: measure(view.wished, key!("chart.bandwidth.wished"), HOPED, DESIRED),
        })
    }

    /// How far the names reach above the rest line, or below it: the same on both sides.
    pub fn reach(&self) -> f64 {
        let above = self.needed.as_ref().map_or(0.0, Measure::high);
        let below = self.wished.as_ref().map_or(0.0, Measure::high);
        self.half() + BETWEEN + f64::max(above, below)
    }

    /// Half the height of the name in the middle.
    fn half(&self) -> f64 {
        self.room.as_ref().map_or(0.0, Measure::high) / 2.0
    }

    /// Draws the gutter, which begins here.
    pub fn draw(&self, pen: &Pen, plane: &Plane, left: f64) {
        let (_, rest) = plane.at(0.0, 0.0);
        let places = [(&self.room, 1.0), (&self.wished, 1.5), (&self.needed, 2.0)];
        for (measure, place) in places {
            if let Some(measure) = measure {
                measure.draw_length(pen, plane, left + APART * place);
            }
        }
        let x = left + 3.0 * APART;
        let clear = self.half() + BETWEEN;
        if let Some(room) = &self.room {
            room.draw_name(pen, (x, rest - self.half()));
        }
        if let Some(needed) = &self.needed {
            let (_, top) = plane.at(0.0, needed.value);
            needed.draw_name(pen, (x, top.min(rest - clear - needed.high())));
        }
        if let Some(wished) = &self.wished {
            let (_, bottom) = plane.at(0.0, -wished.value);
            wished.draw_name(pen, (x, (bottom - wished.high()).max(rest + clear)));
        }
    }
}

impl Measure {
    fn high(&self) -> f64 {
        self.lines.len() as f64 * LEADING
    }

    fn draw_length(&self, pen: &Pen, plane: &Plane, x: f64) {
        let (_, top) = plane.at(0.0, self.value);
        let (_, bottom) = plane.at(0.0, -self.value);
        let class = ["rw-measure ", self.class].concat();
        pen.group(Open::group(&class), || {
            let style = palette::line(self.color, 2.5);
            for end in [top, bottom] {
                pen.line(&[(x - END, end), (x + END, end)], style);
            }
            pen.group(Open::group("rw-length").dashed(self.dashes), || {
                pen.line(&[(x, top), (x, bottom)], style);
            });
        });
    }

    /// Writes its name from this point, the top left, on.
    fn draw_name(&self, pen: &Pen, (x, top): (f64, f64)) {
        let class = ["rw-measure ", self.class].concat();
        pen.group(Open::group(&class), || {
            for (index, line) in self.lines.iter().enumerate() {
                let style = palette::bold(LABEL, self.color, HPos::Left, VPos::Center);
                pen.text(line, (x, top + (index as f64 + 0.5) * LEADING), style);
            }
        });
    }
}
