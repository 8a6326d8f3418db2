//! Places for labels that the data put in each other's way: each label names the spots where it may
//! stand, the best first, and takes the first that is free. What finds none is left out, so the
//! most important label asks first; its words stand in the legend or in the description too.

use plotters::style::RGBColor;
use plotters_backend::text_anchor::{HPos, VPos};

use crate::chart::canvas::backend::baseline;
use crate::chart::canvas::lettering::{BOLD, text_width};
use crate::chart::canvas::palette;
use crate::chart::canvas::pen::{Pen, Point};
use crate::chart::options::Letters;

/// How far letters reach above their line and below it, as a part of their size: as much as a
/// browser counts for fonts with room for accents.
const ABOVE: f64 = 0.95;
const BELOW: f64 = 0.25;

/// How far from the figure's sides labels stay, in CSS pixels: some letters begin a little before
/// their place or end after it.
pub const SIDE: f64 = 2.0;

/// The least room between two labels on a line: some browsers' letters run wider than any table knows.
const BETWEEN: f64 = 6.0;

const ROUNDING: f64 = 1e-6;

/// Where a label stands: its point, and on which side of that its letters are.
pub type Spot = (Point, HPos, VPos);

/// What a label looks like.
#[derive(Clone, Copy)]
pub struct Look {
    /// The size of its letters, in CSS pixels.
    pub size: f64,
    /// Their colour.
    pub color: RGBColor,
    /// Whether they are bold.
    pub bold: bool,
}

/// A label that has found its place.
pub struct Placed<'text> {
    text: &'text str,
    look: Look,
    spot: Spot,
}

impl Placed<'_> {
    /// Draws it.
    pub fn draw(&self, pen: &Pen) {
        let (at, across, down) = self.spot;
        let letters = match self.look.bold {
            true => palette::bold,
            false => palette::letters,
        };
        let style = letters(self.look.size, self.look.color, across, down);
        pen.text(self.text, at, style);
    }
}

/// Left, top, right and bottom.
type Bounds = [f64; 4];

/// The labels of one figure, as far as they have a place.
pub struct Spots {
    size: (f64, f64),
    letters: Letters,
    taken: Vec<Bounds>,
}

impl Spots {
    /// A figure of this size with these letters, without any label.
    pub fn new(size: (f64, f64), letters: Letters) -> Self {
        Self {
            size,
            letters,
            taken: Vec::new(),
        }
    }

    /// The point nearest to this one at which a centred label stands inside the figure.
    pub fn centred(&self, text: &str, look: Look, (x, y): Point) -> Point {
        let half = self.width(text, look) / 2.0 + SIDE;
        // The left side counts where it is wider than the figure; `clamp` would have none of that.
        (x.min(self.size.0 - half).max(half), y)
    }

    fn width(&self, text: &str, look: Look) -> f64 {
        let bold = if look.bold { BOLD } else { 1.0 };
        text_width(text, look.size) * bold * self.letters.width
    }

    /// The first of these spots at which the label lies inside the figure and over no other.
    pub fn place<'text>(
        &mut self,
        text: &'text str,
        look: Look,
        spots: impl IntoIterator<Item = Spot>,
    ) -> Option<Placed<'text>> {
        let wide = self.width(text, look);
        let (spot, bounds) = spots
            .into_iter()
            .map(|spot| (spot, bounds(spot, wide, look.size)))
            .find(|(_, bounds)| self.is_free(bounds))?;
        self.taken.push(bounds);
        Some(Placed { text, look, spot })
    }

    fn is_free(&self, [left, top, right, bottom]: &Bounds) -> bool {
        let (width, height) = self.size;
        // A label that was moved to a side stands there but for rounding.
        let within = *left >= SIDE - ROUNDING && *right <= width - SIDE + ROUNDING;
        let inside = within && *top >= 0.0 && *bottom <= height;
        let apart = |other: &Bounds| {
            let beside = *right + BETWEEN <= other[0] || other[2] + BETWEEN <= *left;
            beside || *bottom <= other[1] || other[3] <= *top
        };
        inside && self.taken.iter().all(apart)
    }
}

fn bounds(((x, y), across, down): Spot, wide: f64, size: f64) -> Bounds {
    let left = match across {
        HPos::Left => x,
        HPos::Center => x - wide / 2.0,
        HPos::Right => x - wide,
    };
    let line = y + baseline(&down) * size;
    [left, line - ABOVE * size, left + wide, line + BELOW * size]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::canvas::palette::{INK, SMALL};

    const LOOK: Look = Look {
        size: SMALL,
        color: INK,
        bold: false,
    };

    #[test]
    fn a_label_takes_its_first_free_spot_or_none() {
        let mut spots = Spots::new((200.0, 40.0), Letters::USUAL);
        let at = |x: f64| ((x, 4.0), HPos::Left, VPos::Top);
        let mut put = |xs: &[f64]| {
            let placed = spots.place("word", LOOK, xs.iter().map(|x| at(*x)));
            placed.map(|label| label.spot.0.0)
        };
        assert_eq!(put(&[1.0, 2.0, 100.0]), Some(2.0), "inside the figure");
        assert_eq!(put(&[0.0, 20.0, 100.0]), Some(100.0), "beside the first");
        assert_eq!(put(&[5.0, 199.0]), None);
    }

    #[test]
    fn a_label_wider_than_its_figure_is_left_out() {
        let mut spots = Spots::new((20.0, 40.0), Letters::USUAL);
        let at = spots.centred("a long label", LOOK, (10.0, 4.0));
        let spot = (at, HPos::Center, VPos::Top);
        assert!(spots.place("a long label", LOOK, [spot]).is_none());
    }
}
