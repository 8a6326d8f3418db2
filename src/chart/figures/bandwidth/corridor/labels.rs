//! Where the labels of the bandwidth figure stand. The data decide where crests, edges and the
//! tipping point lie, so the words for them meet: the more important one stands, and the other
//! moves or is left out.

use std::f64::consts::PI;

use plotters_backend::text_anchor::{HPos, VPos};

use crate::chart::canvas::palette::{BEYOND, LABEL, QUIET, SMALL};
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

/// From an edge to the corridor's middle there must be this much room, in CSS pixels, for the
/// edge's name to stand inside.
const ROOM_INSIDE: f64 = 20.0;

/// The labels by the groups that they are drawn in; without those for which there is no room.
pub struct Labels<'text> {
    pub tipping: Vec<Placed<'text>>,
    pub names: Vec<Placed<'text>>,
    pub dates: Vec<Placed<'text>>,
    pub axis: Vec<Placed<'text>>,
    pub edges: Vec<Placed<'text>>,
}

impl View<'_> {
    /// Places the labels, the most important first: what is beyond, the days, what up and down
    /// mean, and the edges. What is left out is said in the legend or the description, or in the
    /// case of the edges seen in the corridor's sample.
    pub fn labels<'text>(&self, plane: &Plane, layout: &'text Layout) -> Labels<'text> {
        let mut spots = Spots::new((layout.width, layout.legend_top), layout.letters);
        Labels {
            tipping: self
                .tipping(&mut spots, plane, layout)
                .into_iter()
                .collect(),
            names: self.names(&mut spots, plane, layout),
            dates: self.dates(&mut spots, layout),
            axis: self.axis(&mut spots, layout),
            edges: self.edges(&mut spots, plane, layout),
        }
    }

    /// Where the line at the tipping point stands; `None` without one.
    pub fn tipping_x(&self, plane: &Plane) -> Option<f64> {
        let place = tipping_point(self.timeline)?;
        Some(plane.at(self.stations.list[place].phase, 0.0).0)
    }

    /// The word tipping point, above its line: before it, after it, or as near as the figure's
    /// sides allow.
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
                ((x, y), HPos::Right, VPos::Bottom),
                ((x, y), HPos::Left, VPos::Bottom),
                (middle, HPos::Center, VPos::Bottom),
            ],
        )
    }

    /// Names a crest and a trough that leave the corridor: those furthest from the figure's sides
    /// if they have room, else the next.
    fn names(&self, spots: &mut Spots, plane: &Plane, layout: &Layout) -> Vec<Placed<'static>> {
        let mut name = |key: Key, sign: f64| {
            let word = self.texts.get(key);
            let side = if sign > 0.0 { VPos::Bottom } else { VPos::Top };
            let tops = self.tops(&layout.stretches, sign);
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

    /// The tops of the stretches outside, above (sign 1) or below (sign -1), those nearest to the
    /// middle first.
    fn tops(&self, stretches: &[Stretch], sign: f64) -> Vec<Point> {
        let outside = stretches.iter().filter(|stretch| stretch.outside);
        let top = |stretch: &Stretch| {
            let points = stretch.points.iter().copied();
            let top = points.max_by(|a, b| (a.1 * sign).total_cmp(&(b.1 * sign)))?;
            (top.1 * sign > 0.0).then_some(top)
        };
        let mut tops: Vec<Point> = outside.filter_map(top).collect();
        // The overdrive stands right of the middle and the withdrawal left of it.
        let middle = self.stations.end / 2.0 + sign * PI / 2.0;
        tops.sort_by(|a, b| (a.0 - middle).abs().total_cmp(&(b.0 - middle).abs()));
        tops
    }

    /// The first and the last day.
    fn dates<'text>(&self, spots: &mut Spots, layout: &'text Layout) -> Vec<Placed<'text>> {
        let y = layout.bottom + 24.0;
        let days = layout.days.iter();
        days.zip([(SIDE, HPos::Left), (layout.width - SIDE, HPos::Right)])
            .filter_map(|(day, (x, side))| spots.place(day, SOFT, [((x, y), side, VPos::Top)]))
            .collect()
    }

    /// What up and down mean: at the left, or at the right where the left is taken.
    fn axis(&self, spots: &mut Spots, layout: &Layout) -> Vec<Placed<'static>> {
        let rows = [
            (
                key!("chart.bandwidth.effort"),
                layout.top - 6.0,
                VPos::Bottom,
            ),
            (
                key!("chart.bandwidth.recovery"),
                layout.bottom + 6.0,
                VPos::Top,
            ),
        ];
        let label = |(key, y, side): (Key, f64, VPos)| {
            let ends = [
                ((SIDE, y), HPos::Left, side),
                ((layout.width - SIDE, y), HPos::Right, side),
            ];
            spots.place(self.texts.get(key), SOFT, ends)
        };
        rows.into_iter().filter_map(label).collect()
    }

    /// Names the corridor's edges where the wave is not: the upper one at the right, where the
    /// wave ends below the rest line, the lower one at the left, where it begins above. Where a
    /// name of the wave is in the way they stand inside the corridor. Along several measurements
    /// the wave leaves no room for them.
    fn edges(&self, spots: &mut Spots, plane: &Plane, layout: &Layout) -> Vec<Placed<'static>> {
        let [station] = &*self.stations.list else {
            return Vec::new();
        };
        let Some(bandwidth) = station.bandwidth else {
            return Vec::new();
        };
        let (_, rest) = plane.at(0.0, 0.0);
        let (_, upper) = plane.at(0.0, bandwidth);
        let mut name = |key: Key, x: f64, side: HPos, sign: f64| {
            let y = rest - (rest - upper) * sign;
            let (above, below) = (
                ((x, y - 3.0), side, VPos::Bottom),
                ((x, y + 3.0), side, VPos::Top),
            );
            let (outside, inside) = if sign > 0.0 {
                (above, below)
            } else {
                (below, above)
            };
            let inside = Some(inside).filter(|_| rest - upper > ROOM_INSIDE);
            let word = self.texts.get(key);
            spots.place(word, SOFT, [outside].into_iter().chain(inside))
        };
        let upper = name(
            key!("chart.bandwidth.upper"),
            layout.width - SIDE,
            HPos::Right,
            1.0,
        );
        let lower = name(key!("chart.bandwidth.lower"), SIDE, HPos::Left, -1.0);
        upper.into_iter().chain(lower).collect()
    }
}
