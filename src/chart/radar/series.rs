//! The lines of a radar: stretches of known scores, with a marker on every spoke.

use super::{Radar, Series};
use crate::chart::backend::Open;
use crate::chart::palette::{self, GROUND};
use crate::chart::pen::{Pen, Point};
use crate::chart::polar::Wheel;
use crate::scoring::Score;

/// The radius of a marker.
const MARKER: f64 = 4.0;

/// Draws one series.
pub fn draw(pen: &Pen, radar: &Radar, series: &Series, wheel: &Wheel) {
    pen.group(Open::group(format!("rw-series {}", series.class)), || {
        runs(&series.scores)
            .iter()
            .for_each(|run| draw_run(pen, series, run, wheel));
        for (index, score) in series.scores.iter().enumerate() {
            let Some(score) = score else { continue };
            let point = Open::group("rw-point").titled(&series.titles[index]);
            let center = wheel.score(index, *score);
            pen.group(point, || {
                draw_marker(pen, series, radar.spokes[index].bonus, center)
            });
        }
    });
}

fn draw_marker(pen: &Pen, series: &Series, hollow: bool, center: Point) {
    if hollow {
        pen.circle(center, MARKER, palette::fill(GROUND, 1.0));
        pen.circle(center, MARKER, palette::line(series.color, 1.5));
    } else {
        pen.circle(center, MARKER, palette::fill(series.color, 1.0));
    }
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

fn draw_run(pen: &Pen, series: &Series, run: &Run, wheel: &Wheel) {
    let mut outline: Vec<_> = run
        .points
        .iter()
        .map(|(spoke, score)| wheel.score(*spoke, *score))
        .collect();
    if series.filled {
        let middle = (!run.closed).then_some(wheel.center);
        let corners = outline.iter().copied().chain(middle);
        pen.polygon(corners, palette::fill(series.color, 0.12));
    }
    if run.closed {
        outline.push(outline[0]);
    }
    let dashes = if series.dashes.is_empty() {
        "none"
    } else {
        series.dashes
    };
    pen.group(Open::group("rw-outline").dashed(dashes), || {
        pen.line(outline, palette::line(series.color, 2.0));
    });
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
