//! The bandwidth figure: the corridor from -B to +B, and through it the wave `N·sin` that this
//! pressure asks, for two periods.

use std::f64::consts::{PI, TAU};

use plotters_backend::text_anchor::{HPos, VPos};

use crate::instrument::Texts;
use crate::scoring::Scores;
use crate::scoring::rounding::compare;

use super::Options;
use super::backend::Open;
use super::lettering::{text_width, wrap};
use super::palette::{self, BEYOND, GRID, INK, LABEL, NOW, QUIET, SMALL};
use super::pen::{Pen, Plane, Point, draw_on};
use super::scene::Scene;

/// Where the wave ends: two periods.
const END: f64 = 2.0 * TAU;
/// The highest value that the figure has room for.
const TOP: f64 = 120.0;
/// The number of points in a stretch of half a period.
const POINTS: usize = 48;

/// A stretch of the wave that lies inside the corridor or outside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Stretch {
    /// Where it begins, in radians.
    pub from: f64,
    /// Where it ends, in radians.
    pub to: f64,
    /// Whether it lies outside the corridor.
    pub outside: bool,
}

/// Draws the bandwidth figure.
pub fn scene(scores: &Scores, options: &Options) -> Scene {
    let texts = Texts::of(options.lang);
    let layout = Layout::new(scores, options.width, texts);
    let drawing = draw_on(layout.width, layout.height, |pen| {
        draw(pen, scores, &layout, texts)
    });

    Scene {
        width: layout.width,
        height: layout.height,
        title: texts.get("chart.bandwidth.title").to_owned(),
        description: description(scores, texts),
        drawing,
    }
}

/// A sentence from the data: the bandwidth beside what the pressure asks.
pub fn description(scores: &Scores, texts: Texts) -> String {
    let number = |score| texts.lang.number(score);
    match (scores.bandwidth, scores.needed, scores.zone) {
        (Some(bandwidth), Some(needed), Some(zone)) => texts.fill(
            "chart.bandwidth.description",
            &[
                ("bandwidth", &number(bandwidth)),
                ("needed", &number(needed)),
                ("zone", texts.joined(&["zone.", zone.id()])),
            ],
        ),
        (Some(bandwidth), ..) => {
            texts.fill("chart.bandwidth.only", &[("bandwidth", &number(bandwidth))])
        }
        _ => texts.get("chart.bandwidth.unknown").to_owned(),
    }
}

/// Splits the wave exactly where `|N·sin x| = B`, over two periods.
pub fn stretches(bandwidth: f64, needed: f64) -> Vec<Stretch> {
    if compare(needed, bandwidth).is_le() {
        return vec![Stretch {
            from: 0.0,
            to: END,
            outside: false,
        }];
    }
    let crossing = (bandwidth / needed).asin();
    let mut stretches = Vec::new();
    let mut from = 0.0;
    for half in 0..4 {
        let start = f64::from(half) * PI;
        let (leaves, returns) = (start + crossing, start + PI - crossing);
        stretches.push(Stretch {
            from,
            to: leaves,
            outside: false,
        });
        stretches.push(Stretch {
            from: leaves,
            to: returns,
            outside: true,
        });
        from = returns;
    }
    stretches.push(Stretch {
        from,
        to: END,
        outside: false,
    });
    stretches
}

/// Where things stand, in CSS pixels.
struct Layout {
    width: f64,
    height: f64,
    top: f64,
    bottom: f64,
    legend: Vec<(Sample, String, Point)>,
}

/// What a line of the legend shows.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Sample {
    Corridor,
    Wave,
    Beyond,
}

impl Layout {
    fn new(scores: &Scores, width: f64, texts: Texts) -> Self {
        let top = 22.0;
        let bottom = top + (width * 0.42).clamp(190.0, 300.0);
        let mut legend = Vec::new();
        let (mut x, mut y) = (0.0, bottom + 34.0);
        for (sample, text) in samples(scores, texts) {
            let wide = 34.0 + text_width(&text, LABEL);
            if x > 0.0 && x + wide > width {
                (x, y) = (0.0, y + 20.0);
            }
            legend.push((sample, text, (x, y)));
            x += wide + 16.0;
        }
        Self {
            width,
            height: y + 14.0,
            top,
            bottom,
            legend,
        }
    }
}

fn samples(scores: &Scores, texts: Texts) -> Vec<(Sample, String)> {
    let mut samples = Vec::new();
    if scores.bandwidth.is_some() {
        let mut room = texts.get("chart.bandwidth.corridor").to_owned();
        if scores.provisional {
            room = room + " (" + texts.get("chart.bandwidth.provisional") + ")";
        }
        samples.push((Sample::Corridor, room));
    }
    if scores.needed.is_some() {
        samples.push((Sample::Wave, texts.get("chart.bandwidth.wave").to_owned()));
    }
    if leaves(scores) {
        let above = texts.get("chart.bandwidth.overdrive");
        let below = texts.get("chart.bandwidth.withdrawal");
        samples.push((Sample::Beyond, [above, below].join(" / ")));
    }
    samples
}

/// Whether the wave leaves the corridor.
fn leaves(scores: &Scores) -> bool {
    match (scores.bandwidth, scores.needed) {
        (Some(bandwidth), Some(needed)) => compare(needed, bandwidth).is_gt(),
        _ => false,
    }
}

fn draw(pen: &Pen, scores: &Scores, layout: &Layout, texts: Texts) {
    if scores.bandwidth.is_none() && scores.needed.is_none() {
        return draw_unknown(pen, layout, texts);
    }
    let corners = [(0.0, layout.top), (layout.width, layout.bottom)];
    let plane = pen.plane(0.0..END, -TOP..TOP, corners);
    if let Some(bandwidth) = scores.bandwidth {
        draw_corridor(pen, &plane, bandwidth, scores.provisional);
    }
    draw_axis(pen, &plane, layout, texts);
    if let Some(needed) = scores.needed {
        draw_wave(
            pen,
            &plane,
            scores.bandwidth.unwrap_or(f64::INFINITY),
            needed,
        );
        if leaves(scores) {
            draw_names(pen, &plane, needed, texts);
        }
    }
    if let Some(bandwidth) = scores.bandwidth {
        draw_edges(pen, &plane, bandwidth, layout, texts);
    }
    draw_legend(pen, layout);
}

/// Says in the figure itself that there is nothing to draw yet.
fn draw_unknown(pen: &Pen, layout: &Layout, texts: Texts) {
    let lines = wrap(
        texts.get("chart.bandwidth.unknown"),
        LABEL,
        layout.width - 24.0,
    );
    let middle = (layout.top + layout.bottom) / 2.0;
    pen.group(Open::group("rw-unknown"), || {
        for (index, line) in lines.iter().enumerate() {
            let style = palette::letters(LABEL, QUIET, HPos::Center, VPos::Center);
            pen.text(
                line,
                (layout.width / 2.0, middle + 16.0 * index as f64),
                style,
            );
        }
    });
}

/// The corridor; a provisional one has a soft edge instead of a line.
fn draw_corridor(pen: &Pen, plane: &Plane, bandwidth: f64, provisional: bool) {
    let class = if provisional {
        "rw-corridor rw-provisional"
    } else {
        "rw-corridor"
    };
    let insets: &[f64] = if provisional {
        &[1.0, 0.93, 0.86, 0.79]
    } else {
        &[1.0]
    };
    pen.group(Open::group(class), || {
        for inset in insets {
            let edge = bandwidth * inset;
            let corners = [(0.0, edge), (END, edge), (END, -edge), (0.0, -edge)];
            let opacity = 0.16 / insets.len() as f64;
            pen.polygon(
                corners.map(|(x, y)| plane.at(x, y)),
                palette::fill(NOW, opacity),
            );
        }
        if !provisional {
            for edge in [bandwidth, -bandwidth] {
                pen.line(
                    [plane.at(0.0, edge), plane.at(END, edge)],
                    palette::line(NOW, 1.5),
                );
            }
        }
    });
}

fn draw_axis(pen: &Pen, plane: &Plane, layout: &Layout, texts: Texts) {
    pen.group(Open::group("rw-axis"), || {
        pen.group(Open::group("rw-rest").dashed("2 4"), || {
            pen.line(
                [plane.at(0.0, 0.0), plane.at(END, 0.0)],
                palette::line(GRID, 1.5),
            );
        });
        let label = |key: &str, y: f64, side: VPos| {
            let style = palette::letters(SMALL, QUIET, HPos::Left, side);
            pen.text(texts.get(key), (0.0, y), style);
        };
        label("chart.bandwidth.effort", layout.top - 6.0, VPos::Bottom);
        label("chart.bandwidth.recovery", layout.bottom + 6.0, VPos::Top);
    });
}

fn draw_wave(pen: &Pen, plane: &Plane, bandwidth: f64, needed: f64) {
    let stretches = stretches(bandwidth, needed);
    let inside = (Open::group("rw-wave"), palette::line(INK, 2.0));
    let beyond = (
        Open::group("rw-wave rw-beyond").dashed("7 3"),
        palette::line(BEYOND, 4.0),
    );
    for ((group, line), outside) in [(inside, false), (beyond, true)] {
        pen.group(group, || {
            for stretch in stretches
                .iter()
                .filter(|stretch| stretch.outside == outside)
            {
                let curve = curve(stretch, needed).into_iter();
                pen.line(curve.map(|(x, y)| plane.at(x, y)), line);
            }
        });
    }
}

/// Points along the wave, its ends exactly where the stretch ends.
fn curve(stretch: &Stretch, needed: f64) -> Vec<(f64, f64)> {
    let length = stretch.to - stretch.from;
    let steps = ((length / PI * POINTS as f64).ceil() as usize).max(2);
    let at = |step: usize| stretch.from + length * step as f64 / steps as f64;
    (0..=steps)
        .map(|step| (at(step), needed * at(step).sin()))
        .collect()
}

/// Names a crest and a trough that leave the corridor, away from the figure's sides.
fn draw_names(pen: &Pen, plane: &Plane, needed: f64, texts: Texts) {
    pen.group(Open::group("rw-names"), || {
        let name = |key: &str, (x, y): Point, side: VPos| {
            pen.text(
                texts.get(key),
                (x, y),
                palette::bold(LABEL, BEYOND, HPos::Center, side),
            );
        };
        let (crest, trough) = (plane.at(2.5 * PI, needed), plane.at(1.5 * PI, -needed));
        name(
            "chart.bandwidth.overdrive",
            (crest.0, crest.1 - 5.0),
            VPos::Bottom,
        );
        name(
            "chart.bandwidth.withdrawal",
            (trough.0, trough.1 + 5.0),
            VPos::Top,
        );
    });
}

/// Names the corridor's edges where the wave is not: the upper one at the right, where the wave
/// ends below the rest line, the lower one at the left, where it begins above.
fn draw_edges(pen: &Pen, plane: &Plane, bandwidth: f64, layout: &Layout, texts: Texts) {
    pen.group(Open::group("rw-edges"), || {
        let (_, upper) = plane.at(0.0, bandwidth);
        let (_, lower) = plane.at(0.0, -bandwidth);
        let right = palette::letters(SMALL, QUIET, HPos::Right, VPos::Bottom);
        let left = palette::letters(SMALL, QUIET, HPos::Left, VPos::Top);
        pen.text(
            texts.get("chart.bandwidth.upper"),
            (layout.width, upper - 3.0),
            right,
        );
        pen.text(texts.get("chart.bandwidth.lower"), (0.0, lower + 3.0), left);
    });
}

fn draw_legend(pen: &Pen, layout: &Layout) {
    pen.group(Open::group("rw-key"), || {
        for (sample, text, (x, y)) in &layout.legend {
            draw_sample(pen, *sample, *x, *y);
            let style = palette::letters(LABEL, INK, HPos::Left, VPos::Center);
            pen.text(text, (x + 30.0, *y), style);
        }
    });
}

fn draw_sample(pen: &Pen, sample: Sample, x: f64, y: f64) {
    let ends = [(x, y), (x + 24.0, y)];
    let corners = [(x, y - 6.0), (x + 24.0, y + 6.0)];
    match sample {
        Sample::Corridor => pen.group(Open::group("rw-corridor"), || {
            pen.rectangle(corners, palette::fill(NOW, 0.16));
            pen.rectangle(corners, palette::line(NOW, 1.5));
        }),
        Sample::Wave => pen.group(Open::group("rw-wave"), || {
            pen.line(ends, palette::line(INK, 2.0));
        }),
        Sample::Beyond => pen.group(Open::group("rw-wave rw-beyond").dashed("7 3"), || {
            pen.line(ends, palette::line(BEYOND, 4.0));
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wave_leaves_exactly_where_it_passes_the_edge() {
        let (bandwidth, needed) = (40.0, 75.0);
        let stretches = stretches(bandwidth, needed);
        assert_eq!(
            stretches.iter().filter(|stretch| stretch.outside).count(),
            4
        );
        for stretch in &stretches {
            let middle = (stretch.from + stretch.to) / 2.0;
            assert_eq!((needed * middle.sin()).abs() > bandwidth, stretch.outside);
            for end in [stretch.from, stretch.to] {
                let height = (needed * end.sin()).abs();
                let at_an_end = height < 1e-9;
                assert!(at_an_end || (height - bandwidth).abs() < 1e-9, "{height}");
            }
        }
        assert_eq!(stretches.first().map(|first| first.from), Some(0.0));
        assert_eq!(stretches.last().map(|last| last.to), Some(END));
    }

    #[test]
    fn a_wave_that_just_touches_the_edge_stays_inside() {
        assert_eq!(stretches(75.0, 75.0).len(), 1);
        assert_eq!(stretches(75.0 - 1e-12, 75.0).len(), 1);
        assert_eq!(
            stretches(0.0, 25.0)
                .iter()
                .filter(|stretch| stretch.outside)
                .count(),
            4
        );
    }
}
