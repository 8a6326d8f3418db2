//! The part of a figure that is the same for any data. While a page shows it, drawing other data
//! leaves it alone: that is most of the work.

use super::backend::Open;
use super::palette::{self, GROUND};
use super::pen::{Pen, draw_on};
use super::scene::{StaticLayer, number};
use crate::chart::Options;

impl StaticLayer {
    /// Nothing but paper of this size, for a figure in which everything changes with the data.
    pub fn paper(size: (f64, f64), options: &Options) -> Self {
        let name = [&number(size.0), " ", &number(size.1)].concat();
        Self::new(name, size, options, |_| {})
    }

    /// Draws a still part of this size on its paper, unless the page already shows the one with
    /// this name.
    pub fn new(name: String, size: (f64, f64), options: &Options, draw: impl FnOnce(&Pen)) -> Self {
        let stands = options.shown_layer.as_deref() == Some(&*name);
        let drawing = (!stands).then(|| {
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
