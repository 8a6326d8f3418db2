//! The part of a figure that is the same for any data. While a page shows it, drawing other data
//! leaves it alone: that is most of the work.

use super::backend::Open;
use super::drawing::Drawing;
use super::palette::{self, GROUND};
use super::pen::{Pen, draw_on};
use super::units::number;

/// The part of a figure that does not change with the data.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StaticLayer {
    /// Two static layers with the same name look the same.
    pub name: String,
    /// What it looks like; `None` when the page shows it already.
    pub drawing: Option<Drawing>,
}

impl StaticLayer {
    /// Nothing but a background of this size, for a figure in which everything changes with the
    /// data. `shown` is the name of the static layer that the page shows, if it shows one.
    pub fn background(size: (f64, f64), shown: Option<&str>) -> Self {
        let name = [&number(size.0), " ", &number(size.1)].concat();
        Self::new(name, size, shown, |_| {})
    }

    /// Draws a static layer of this size on its background, unless the page shows the one with
    /// this name already.
    pub fn new(
        name: String,
        size: (f64, f64),
        shown: Option<&str>,
        draw: impl FnOnce(&Pen),
    ) -> Self {
        let drawing = (shown != Some(&*name)).then(|| {
            draw_on(size, |pen| {
                // For viewers without CSS.
                pen.group(Open::group("rw-ground"), || {
                    pen.rectangle([(0.0, 0.0), size], palette::fill(GROUND, 1.0));
                });
                draw(pen);
            })
        });
        Self { name, drawing }
    }
}
