//! Where the labels of the bandwidth figure stand. The data decide where crests, edges and the
//! tipping point lie, so the words for them meet: the more important one stands, and the other
//! moves or is left out.

use plotters_backend::text_anchor::{HPos, VPos};

use crate::chart::canvas::palette::{BEYOND, INK, LABEL, QUIET, SMALL};
use crate::chart::canvas::pen::{Plane, Point};
use crate::chart::parts::spots::{Look, Placed, SIDE, Spot, Spots};
use crate::chart::parts::timeline::tipping_point;
use crate::chart::parts::wave::Stretch;
use crate::texts::{Key, key};

use super::{Layout, View};

/// What leaves the bandwidth.
const LOUD: Look = Look {
    size: LABEL,
    color: BEYOND,
    bold: true,
};
/// What the figure is read by.
const SOFT: Look = Look {
    size: SMALL,
    color: QUIET,
    bold: false,
};

/// A day.
const DATE: Look = Look {
    size: SMALL,
    color: INK,
    bold: true,
};

/// The labels by the groups that they are drawn in; without those for which there is no room.
pub struct Labels<'text> {
    pub tipping: Vec<Placed<'text>>,
    pub names: Vec<Placed<'text>>,
    pub dates: Vec<Placed<'text>>,
    pub axis: Vec<Placed<'text>>,
}

impl View<'_> {
    /// Places the labels, the most important first: what is beyond, the days, and what up and down mean.
    /// What is left out is said in the legend or the description.
    pub fn labels<'text>(&self, plane: &Plane, layout: &'text Layout) -> Labels<'text> {
        let mut spots = Spots::new((layout.right, layout.legend_top), layout.letters);
        Labels {
            tipping: self
                .tipping(&mut spots, plane, layout)
                .into_iter()
                .collect(),
            names: self.names(&mut spots, plane, layout),
            dates: self.dates(&mut spots, plane, layout),
            axis: self.axis(&mut spots, layout),
        }
    }

    /// Where the line at the tipping point stands; `None` without one.
    pub fn tipping_x(&self, plane: &Plane) -> Option<f64> {
        let place = tipping_point(self.timeline)?;
        Some(plane.at(self.stations.list[place].phase, 0.0).0)
    }

    /// The word tipping point, above its line, or before or after it.
    fn tipping(
        &self,
        spots: &mut Spots,
        plane: &Plane,
        layout: &Layout,
    ) -> Option<Placed<'static>> {
        let word = self.texts.get(key!("chart.bandwidth.tipping"));
        let (x, y) = (self.tipping_x(plane)?, layout.top - 6.0);
        let middle = spots.centred(word, LOUD, (x, y));
        spots.place(
            word,
            LOUD,
            [
                (middle, HPos::Center, VPos::Bottom),
                ((x, y), HPos::Right, VPos::Bottom),
                ((x, y), HPos::Left, VPos::Bottom),
            ],
        )
    }

    /// Names the first crest and the first trough that leave the corridor and have room for it.
    fn names(&self, spots: &mut Spots, plane: &Plane, layout: &Layout) -> Vec<Placed<'static>> {
        let mut name = |key: Key, sign: f64| {
            let word = self.texts.get(key);
            let side = if sign > 0.0 { VPos::Bottom } else { VPos::Top };
            let tops = tops(&layout.stretches, sign);
            let spot = |(phase, height): Point| -> Spot {
                let (x, y) = plane.at(phase, height);
                let at = spots.centred(word, LOUD, (x, y - 5.0 * sign));
                (at, HPos::Center, side)
            };
            let tops: Vec<Spot> = tops.into_iter().map(spot).collect();
            spots.place(word, LOUD, tops)
        };
        let overdrive = name(key!("chart.bandwidth.overdrive"), 1.0);
        let withdrawal = name(key!("chart.bandwidth.withdrawal"), -1.0);
        overdrive.into_iter().chain(withdrawal).collect()
    }

    /// The days beneath their lines, each with how it stood, as far as there is room: today's first, then
    /// the earliest, then the others.
    fn dates<'text>(
        &self,
        spots: &mut Spots,
        plane: &Plane,
        layout: &'text Layout,
    ) -> Vec<Placed<'text>> {
        let mut placed = Vec::new();
        let latest = layout.days.len().checked_sub(1);
        for place in latest.into_iter().chain(0..latest.unwrap_or_default()) {
            let (day, stood) = &layout.days[place];
            let (x, _) = plane.at(self.stations.list[place].phase, 0.0);
            let mut put = |text: &'text str, look: Look, y: f64| {
                let at = spots.centred(text, look, (x, y));
                spots.place(text, look, [(at, HPos::Center, VPos::Top)])
            };
            let Some(day) = put(day, DATE, layout.bottom + 24.0) else {
                continue;
            };
            placed.push(day);
            placed.extend(stood.and_then(|stood| put(stood, SOFT, layout.bottom + 41.0)));
        }
        placed
    }

    /// What up and down mean: at the left, or at the right where the left is taken.
    fn axis<'text>(&self, spots: &mut Spots, layout: &'text Layout) -> Vec<Placed<'text>> {
        let rows = [
            (layout.top - 6.0, VPos::Bottom),
            (layout.bottom + 6.0, VPos::Top),
        ];
        let label = |(text, (y, side)): (&'text String, (f64, VPos))| {
            let ends = [
                ((SIDE, y), HPos::Left, side),
                ((layout.right - SIDE, y), HPos::Right, side),
            ];
            spots.place(text, SOFT, ends)
        };
        layout.axis.iter().zip(rows).filter_map(label).collect()
    }
}

/// The tops of the stretches outside, above (sign 1) or below (sign -1), from left to right.
fn tops(stretches: &[Stretch], sign: f64) -> Vec<Point> {
    let outside = stretches.iter().filter(|stretch| stretch.outside);
    let top = |stretch: &Stretch| {
        let points = stretch.points.iter().copied();
        let top = points.max_by(|a, b| (a.1 * sign).total_cmp(&(b.1 * sign)))?;
        (top.1 * sign > 0.0).then_some(top)
    };
    outside.filter_map(top).collect()
}
