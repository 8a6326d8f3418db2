//! The bandwidth figure: the corridor from -B to +B, and through it the wave `N·sin` that this
//! pressure asks, for two periods.

use std::f64::consts::{PI, TAU};

use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::DrawingArea;
use plotters::element::{PathElement, Polygon, Rectangle, Text};
use plotters_backend::text_anchor::{HPos, VPos};

use crate::instrument::Texts;
use crate::scoring::Scores;
use crate::scoring::rounding::compare;

use super::Options;
use super::backend::{Area, DrawingError, Open, SceneBackend, draw_on, in_group, point, units};
use super::lettering::{text_width, wrap};
use super::palette::{self, BEYOND, GRID, GROUND, INK, LABEL, NOW, QUIET, SMALL};
use super::scene::Scene;

/// Where the wave ends: two periods.
const END: f64 = 2.0 * TAU;
/// The highest value that the figure has room for.
const TOP: f64 = 120.0;
/// The number of points in a stretch of half a period.
const POINTS: usize = 48;

type Plane<'scene> = DrawingArea<SceneBackend<'scene>, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

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
    let drawing = draw_on(layout.width, layout.height, |area| {
        draw(area, scores, &layout, texts)
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
                ("zone", texts.get(&format!("zone.{}", zone.id()))),
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
    legend: Vec<(Sample, String, f64, f64)>,
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
        let (top, plot) = (22.0, (width * 0.42).clamp(190.0, 300.0));
        let bottom = top + plot;
        let mut legend = Vec::new();
        let (mut x, mut y) = (0.0, bottom + 34.0);
        for (sample, text) in samples(scores, texts) {
            let wide = 34.0 + text_width(&text, LABEL);
            if x > 0.0 && x + wide > width {
                (x, y) = (0.0, y + 20.0);
            }
            legend.push((sample, text, x, y));
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

    fn plane<'scene>(&self, area: &Area<'scene>) -> Plane<'scene> {
        // The highest value stands at the top, where pixels are lowest.
        let ends = (0..units(self.width), units(self.bottom)..units(self.top));
        area.apply_coord_spec(Cartesian2d::new(0.0..END, -TOP..TOP, ends))
    }
}

fn samples(scores: &Scores, texts: Texts) -> Vec<(Sample, String)> {
    let mut samples = Vec::new();
    if scores.bandwidth.is_some() {
        let mut room = texts.get("chart.bandwidth.corridor").to_owned();
        if scores.provisional {
            room = format!("{room} ({})", texts.get("chart.bandwidth.provisional"));
        }
        samples.push((Sample::Corridor, room));
    }
    if scores.needed.is_some() {
        samples.push((Sample::Wave, texts.get("chart.bandwidth.wave").to_owned()));
    }
    if leaves(scores) {
        let beyond =
            ["overdrive", "withdrawal"].map(|key| texts.get(&format!("chart.bandwidth.{key}")));
        samples.push((Sample::Beyond, beyond.join(" / ")));
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

fn draw(area: &Area, scores: &Scores, layout: &Layout, texts: Texts) -> Result<(), DrawingError> {
    let plane = layout.plane(area);
    in_group(area, Open::group("rw-ground"), || {
        let corners = [(0, 0), point((layout.width, layout.height))];
        area.draw(&Rectangle::new(corners, palette::fill(GROUND, 1.0)))
    })?;
    if scores.bandwidth.is_none() && scores.needed.is_none() {
        return draw_unknown(area, layout, texts);
    }
    if let Some(bandwidth) = scores.bandwidth {
        draw_corridor(area, &plane, bandwidth, scores.provisional)?;
    }
    draw_axis(area, &plane, layout, texts)?;
    if let Some(needed) = scores.needed {
        let bandwidth = scores.bandwidth.unwrap_or(f64::INFINITY);
        draw_wave(area, &plane, bandwidth, needed)?;
        if leaves(scores) {
            draw_names(area, &plane, needed, texts)?;
        }
    }
    if let Some(bandwidth) = scores.bandwidth {
        draw_edges(area, &plane, bandwidth, layout, texts)?;
    }
    draw_legend(area, layout)
}

/// The corridor; a provisional one has a soft edge instead of a line.
fn draw_corridor(
    area: &Area,
    plane: &Plane,
    bandwidth: f64,
    provisional: bool,
) -> Result<(), DrawingError> {
    let class = if provisional {
        "rw-corridor rw-provisional"
    } else {
        "rw-corridor"
    };
    in_group(area, Open::group(class), || {
        let insets: &[f64] = if provisional {
            &[1.0, 0.93, 0.86, 0.79]
        } else {
            &[1.0]
        };
        for inset in insets {
            let edge = bandwidth * inset;
            let corners = [(0.0, edge), (END, edge), (END, -edge), (0.0, -edge)];
            let opacity = 0.16 / insets.len() as f64;
            plane.draw(&Polygon::new(corners.to_vec(), palette::fill(NOW, opacity)))?;
        }
        if provisional {
            return Ok(());
        }
        for edge in [bandwidth, -bandwidth] {
            let line = palette::line(NOW, 1.5);
            plane.draw(&PathElement::new(vec![(0.0, edge), (END, edge)], line))?;
        }
        Ok(())
    })
}

fn draw_axis(
    area: &Area,
    plane: &Plane,
    layout: &Layout,
    texts: Texts,
) -> Result<(), DrawingError> {
    in_group(area, Open::group("rw-axis"), || {
        in_group(
            area,
            Open::group("rw-rest").with("stroke-dasharray", "2 4"),
            || {
                plane.draw(&PathElement::new(
                    vec![(0.0, 0.0), (END, 0.0)],
                    palette::line(GRID, 1.5),
                ))
            },
        )?;
        let label = |key: &str, y: f64, side: VPos| {
            let style = palette::letters(SMALL, QUIET, HPos::Left, side);
            area.draw(&Text::new(
                texts.get(key).to_owned(),
                point((0.0, y)),
                style,
            ))
        };
        label("chart.bandwidth.effort", layout.top - 6.0, VPos::Bottom)?;
        label("chart.bandwidth.recovery", layout.bottom + 6.0, VPos::Top)
    })
}

fn draw_wave(area: &Area, plane: &Plane, bandwidth: f64, needed: f64) -> Result<(), DrawingError> {
    let stretches = stretches(bandwidth, needed);
    for (class, outside, line, dashes) in [
        ("rw-wave", false, palette::line(INK, 2.0), "none"),
        ("rw-wave rw-beyond", true, palette::line(BEYOND, 4.0), "7 3"),
    ] {
        in_group(
            area,
            Open::group(class).with("stroke-dasharray", dashes),
            || {
                for stretch in stretches
                    .iter()
                    .filter(|stretch| stretch.outside == outside)
                {
                    plane.draw(&PathElement::new(curve(stretch, needed), line))?;
                }
                Ok(())
            },
        )?;
    }
    Ok(())
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
fn draw_names(area: &Area, plane: &Plane, needed: f64, texts: Texts) -> Result<(), DrawingError> {
    in_group(area, Open::group("rw-names"), || {
        let name = |key: &str, x: f64, y: f64, side: VPos, up: f64| {
            let (left, height) = plane.map_coordinate(&(x, y));
            let style = palette::bold(LABEL, BEYOND, HPos::Center, side);
            let at = (left, height + units(up));
            area.draw(&Text::new(texts.get(key).to_owned(), at, style))
        };
        name(
            "chart.bandwidth.overdrive",
            2.5 * PI,
            needed,
            VPos::Bottom,
            -5.0,
        )?;
        name(
            "chart.bandwidth.withdrawal",
            1.5 * PI,
            -needed,
            VPos::Top,
            5.0,
        )
    })
}

/// Names the corridor's edges where the wave is not: the upper one at the right, where the wave
/// ends below the rest line, the lower one at the left, where it begins above.
fn draw_edges(
    area: &Area,
    plane: &Plane,
    bandwidth: f64,
    layout: &Layout,
    texts: Texts,
) -> Result<(), DrawingError> {
    in_group(area, Open::group("rw-edges"), || {
        let name = |key: &str, edge: f64, anchor: (HPos, VPos), at: (f64, f64)| {
            let (_, height) = plane.map_coordinate(&(0.0, edge));
            let style = palette::letters(SMALL, QUIET, anchor.0, anchor.1);
            let at = (units(at.0), height + units(at.1));
            area.draw(&Text::new(texts.get(key).to_owned(), at, style))
        };
        let upper = ((HPos::Right, VPos::Bottom), (layout.width, -3.0));
        let lower = ((HPos::Left, VPos::Top), (0.0, 3.0));
        name("chart.bandwidth.upper", bandwidth, upper.0, upper.1)?;
        name("chart.bandwidth.lower", -bandwidth, lower.0, lower.1)
    })
}

/// Says in the figure itself that there is nothing to draw yet.
fn draw_unknown(area: &Area, layout: &Layout, texts: Texts) -> Result<(), DrawingError> {
    let lines = wrap(
        texts.get("chart.bandwidth.unknown"),
        LABEL,
        layout.width - 24.0,
    );
    let middle = (layout.top + layout.bottom) / 2.0 - 16.0 * (lines.len() as f64 - 1.0) / 2.0;
    in_group(area, Open::group("rw-unknown"), || {
        for (index, line) in lines.iter().enumerate() {
            let at = point((layout.width / 2.0, middle + 16.0 * index as f64));
            let style = palette::letters(LABEL, QUIET, HPos::Center, VPos::Center);
            area.draw(&Text::new(line.clone(), at, style))?;
        }
        Ok(())
    })
}

fn draw_legend(area: &Area, layout: &Layout) -> Result<(), DrawingError> {
    in_group(area, Open::group("rw-key"), || {
        for (sample, text, x, y) in &layout.legend {
            draw_sample(area, *sample, *x, *y)?;
            let style = palette::letters(LABEL, INK, HPos::Left, VPos::Center);
            area.draw(&Text::new(text.clone(), point((x + 30.0, *y)), style))?;
        }
        Ok(())
    })
}

fn draw_sample(area: &Area, sample: Sample, x: f64, y: f64) -> Result<(), DrawingError> {
    let ends = vec![point((x, y)), point((x + 24.0, y))];
    match sample {
        Sample::Corridor => in_group(area, Open::group("rw-corridor"), || {
            let corners = [point((x, y - 6.0)), point((x + 24.0, y + 6.0))];
            area.draw(&Rectangle::new(corners, palette::fill(NOW, 0.16)))?;
            area.draw(&Rectangle::new(corners, palette::line(NOW, 1.5)))
        }),
        Sample::Wave => in_group(area, Open::group("rw-wave"), || {
            area.draw(&PathElement::new(ends, palette::line(INK, 2.0)))
        }),
        Sample::Beyond => {
            let group = Open::group("rw-wave rw-beyond").with("stroke-dasharray", "7 3");
            in_group(area, group, || {
                area.draw(&PathElement::new(ends, palette::line(BEYOND, 4.0)))
            })
        }
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
