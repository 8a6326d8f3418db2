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
            Self::Now => ("rw-series rw-now", NOW, 2.25, "none"),
            Self::Desired => ("rw-series rw-desired", DESIRED, 2.0, "5 4"),
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
        lines(radar, series)
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
    let (middle, reach) = (HOME, MARKER + 2.0);
    let (low, high) = (middle - reach, middle + reach);
    match style {
        Style::Now => pen.circle((middle, middle), MARKER, fill),
        Style::Desired => {
            let corners = [(middle, low), (high, middle), (middle, high), (low, middle)];
            pen.polygon(&corners, fill);
        }
        Style::Earlier => pen.rectangle(
            [(middle - 2.5, middle - 2.5), (middle + 2.5, middle + 2.5)],
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

/// The lines of a series. Of wishes only those that move: to a neighbour without a wish they run to where
/// that stands today, so that the wished outline is whole together with today's.
fn lines(radar: &Radar, series: &Series) -> Vec<Run> {
    if series.style != Style::Desired {
        return runs(&series.scores, &|_| true);
    }
    let wishes = &series.scores;
    let today = radar.series.iter().find(|other| other.style == Style::Now);
    let stands = |index: usize| today.and_then(|today| today.scores[index]);
    let places = (0..wishes.len()).map(|index| wishes[index].or_else(|| stands(index)));
    let moves = |index: usize| {
        let next = (index + 1) % wishes.len();
        wishes[index].is_some() || wishes[next].is_some()
    };
    runs(&places.collect::<Vec<_>>(), &moves)
}

/// The stretches around the wheel of neighbouring known scores that are joined: each with the next one.
fn runs(scores: &[Score], joined: &dyn Fn(usize) -> bool) -> Vec<Run> {
    let count = scores.len();
    let goes_on = |index: usize| {
        let next = (index + 1) % count;
        scores[index].is_some() && scores[next].is_some() && joined(index)
    };
    let Some(end) = (0..count).find(|index| !goes_on(*index)) else {
        let points = scores.iter().flatten().copied().enumerate().collect();
        return vec![Run {
            points,
            closed: true,
        }];
    };
    let (mut runs, mut points) = (Vec::new(), Vec::new());
    for index in (1..=count).map(|step| (end + step) % count) {
        points.extend(scores[index].map(|score| (index, score)));
        if goes_on(index) {
            continue;
        }
        let points = std::mem::take(&mut points);
        if points.len() > 1 {
            runs.push(Run {
                points,
                closed: false,
            });
        }
    }
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
        let runs = runs(scores, &|_| true).into_iter();
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

    #[test]
    fn stretches_end_where_scores_are_not_joined() {
        let runs = runs(&[Some(50.0); 4], &|index| index != 1);
        let spokes = runs[0].points.iter().map(|(spoke, _)| *spoke);
        assert_eq!(spokes.collect::<Vec<_>>(), [2, 3, 0, 1]);
        assert_eq!(runs.len(), 1);
    }
}
