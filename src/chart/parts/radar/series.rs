//! The lines of a radar: stretches of known scores, with a marker on every spoke.

use plotters::style::RGBColor;

use super::{Radar, Series, Style};
use crate::chart::canvas::backend::Open;
use crate::chart::canvas::palette::{self, DESIRED, GROUND, NOW, QUIET};
use crate::chart::canvas::pen::{Pen, Point};
use crate::chart::options::Options;
use crate::chart::parts::legend::{Legend, SAMPLE, Sample};
use crate::chart::parts::polar::Wheel;
use crate::scoring::Score;
use crate::texts::{Key, Texts, key};

/// The radius of a marker.
const MARKER: f64 = 4.0;
/// Where a marker stands in its group, in both directions: other data move the group, and the
/// marker stays as it is. Not at zero, since plotters clips what lies left of it or above.
const HOME: f64 = 8.0;

/// What makes one style look different from another.
struct Look {
    class: &'static str,
    color: RGBColor,
    width: f64,
    dashes: &'static str,
}

impl Style {
    fn look(self) -> Look {
        let (class, color, width, dashes) = match self {
            Self::Now => ("rw-series rw-now", NOW, 2.0, "none"),
            Self::Desired => ("rw-series rw-desired", DESIRED, 2.0, "6 4"),
            Self::Earlier => ("rw-series rw-earlier", QUIET, 1.25, "none"),
        };
        Look {
            class,
            color,
            width,
            dashes,
        }
    }

    /// The class of its group, which no other style has.
    pub fn class(self) -> &'static str {
        self.look().class
    }

    /// What the legend calls it.
    fn name(self) -> Key {
        match self {
            Self::Now => key!("chart.now"),
            Self::Desired => key!("chart.desired"),
            Self::Earlier => key!("chart.earlier"),
        }
    }

    fn sample(self) -> Sample {
        match self {
            Self::Now => |pen, at| draw_sample(pen, Self::Now, at),
            Self::Desired => |pen, at| draw_sample(pen, Self::Desired, at),
            Self::Earlier => |pen, at| draw_sample(pen, Self::Earlier, at),
        }
    }

    fn group(self) -> Open<'static> {
        Open::group(self.class())
    }
}

/// Names the series, when there is more than one.
pub fn legend(radar: &Radar, options: &Options, texts: Texts) -> Legend {
    let mut names = Vec::new();
    if radar.series.len() > 1 {
        for series in radar.series.iter().rev() {
            let name = texts.get(series.style.name()).to_owned();
            names.push((series.style.sample(), name));
        }
    }
    Legend::new(names, options)
}

/// A piece of line with a marker on it.
fn draw_sample(pen: &Pen, style: Style, (x, y): Point) {
    pen.group(style.group(), || {
        draw_line(pen, style, &[(x, y), (x + SAMPLE, y)]);
        pen.group(marked("rw-sample", (x + SAMPLE / 2.0, y)), || {
            draw_marker(pen, style, false)
        });
    });
}

/// Draws one series.
pub fn draw(pen: &Pen, radar: &Radar, series: &Series, wheel: &Wheel) {
    pen.group(series.style.group(), || {
        runs(&series.scores)
            .iter()
            .for_each(|run| draw_run(pen, series.style, run, wheel));
        for (index, score) in series.scores.iter().enumerate() {
            let Some(score) = score else { continue };
            let point = marked("rw-point", wheel.score(index, *score));
            pen.group(point.titled(&series.titles[index]), || {
                draw_marker(pen, series.style, radar.spokes[index].bonus)
            });
        }
    });
}

/// A group of which the marker stands at this point.
fn marked(class: &str, (x, y): Point) -> Open<'_> {
    Open::group(class).at((x - HOME, y - HOME))
}

fn draw_marker(pen: &Pen, style: Style, hollow: bool) {
    let color = style.look().color;
    let fill = palette::fill(if hollow { GROUND } else { color }, 1.0);
    let (middle, reach) = (HOME, MARKER + 1.0);
    let (low, high) = (middle - reach, middle + reach);
    match style {
        Style::Now => pen.circle((middle, middle), MARKER, fill),
        Style::Desired => {
            let corners = [(middle, low), (high, middle), (middle, high), (low, middle)];
            pen.polygon(&corners, fill);
        }
        Style::Earlier => pen.rectangle(
            [(middle - 3.0, middle - 3.0), (middle + 3.0, middle + 3.0)],
            fill,
        ),
    }
    if hollow {
        pen.circle((middle, middle), MARKER, palette::line(color, 1.5));
    }
}

fn draw_line(pen: &Pen, style: Style, points: &[Point]) {
    let look = style.look();
    pen.group(Open::group("rw-outline").dashed(look.dashes), || {
        pen.line(points, palette::line(look.color, look.width));
    });
}

/// A stretch of known scores: spokes and scores, and whether it closes the whole circle.
struct Run {
    points: Vec<(usize, f64)>,
    closed: bool,
}

/// The stretches of neighbouring known scores around the wheel.
fn runs(scores: &[Score]) -> Vec<Run> {
    let count = scores.len();
    let Some(gap) = scores.iter().position(Option::is_none) else {
        let points = scores.iter().flatten().copied().enumerate().collect();
        return vec![Run {
            points,
            closed: true,
        }];
    };
    let mut runs = vec![Run {
        points: Vec::new(),
        closed: false,
    }];
    for index in (1..=count).map(|step| (gap + step) % count) {
        match (scores[index], runs.last_mut()) {
            (Some(score), Some(run)) => run.points.push((index, score)),
            _ => runs.push(Run {
                points: Vec::new(),
                closed: false,
            }),
        }
    }
    runs.retain(|run| run.points.len() > 1);
    runs
}

fn draw_run(pen: &Pen, style: Style, run: &Run, wheel: &Wheel) {
    let mut outline: Vec<_> = run
        .points
        .iter()
        .map(|(spoke, score)| wheel.score(*spoke, *score))
        .collect();
    if style == Style::Now {
        let mut corners = outline.clone();
        corners.extend((!run.closed).then_some(wheel.center));
        pen.polygon(&corners, palette::fill(NOW, 0.12));
    }
    if run.closed {
        outline.push(outline[0]);
    }
    draw_line(pen, style, &outline);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spokes_of(scores: &[Score]) -> Vec<Vec<usize>> {
        let runs = runs(scores).into_iter();
        runs.map(|run| run.points.into_iter().map(|(spoke, _)| spoke).collect())
            .collect()
    }

    #[test]
    fn unknown_scores_are_gaps() {
        let (known, gap) = (Some(50.0), None);
        assert_eq!(spokes_of(&[known, known, known]), [[0, 1, 2]]);
        assert_eq!(spokes_of(&[known, gap, known, known]), [[2, 3, 0]]);
        assert_eq!(spokes_of(&[gap, known, known, gap, known]), [[1, 2]]);
        assert!(spokes_of(&[gap, gap]).is_empty());
    }
}
