//! A radar: spokes in a wheel, arcs that group them, and series that lie over each other.
//!
//! From [`LABELLED`] CSS pixels wide the labels stand at the spokes; below that numbers stand
//! there, with a key beneath.

use plotters::element::{Circle, PathElement, Polygon, Text};
use plotters::style::RGBColor;
use plotters_backend::text_anchor::{HPos, VPos};

use crate::scoring::Score;

use super::backend::{Area, DrawingError, Open, draw_on, in_group, point, units};
use super::lettering::{text_width, wrap};
use super::palette::{self, GRID, GROUND, INK, LABEL, QUIET, SMALL};
use super::polar::Wheel;
use super::scene::Element;

/// The width from which labels stand at the spokes.
pub const LABELLED: f64 = 480.0;
/// The distance from one line of a label to the next.
const LEADING: f64 = 14.5;
/// How far outside the rim the middle of an arc lies.
const ARC: f64 = 12.0;
/// How far outside the rim the labels begin.
const OUTSIDE: f64 = 28.0;
const RINGS: [f64; 4] = [25.0, 50.0, 75.0, 100.0];

/// One spoke.
#[derive(Clone, Debug)]
pub struct Spoke {
    /// What it is called.
    pub label: String,
    /// Asked and shown, but not counted: drawn with a broken line and a hollow marker.
    pub bonus: bool,
}

/// A group of neighbouring spokes.
#[derive(Clone, Debug)]
pub struct Group {
    /// The letter in its arc.
    pub letter: char,
    /// What the group is called.
    pub label: String,
    /// Its first spoke.
    pub first: usize,
    /// How many spokes it has.
    pub size: usize,
}

/// One line around the wheel.
#[derive(Clone, Debug)]
pub struct Series {
    /// Its class: `rw-now`, `rw-desired`.
    pub class: &'static str,
    /// Its colour for viewers without CSS.
    pub color: RGBColor,
    /// Its dashes, as SVG writes them; empty for a solid line.
    pub dashes: &'static str,
    /// Whether its inside is lightly filled.
    pub filled: bool,
    /// A score per spoke; an unknown one leaves a gap in the line.
    pub scores: Vec<Score>,
    /// What a viewer shows when someone points at a marker, per spoke.
    pub titles: Vec<String>,
}

/// A whole radar.
#[derive(Clone, Debug)]
pub struct Radar {
    /// The spokes, clockwise from the top.
    pub spokes: Vec<Spoke>,
    /// The groups; together they hold every spoke.
    pub groups: Vec<Group>,
    /// The series, the one at the back first.
    pub series: Vec<Series>,
}

/// Draws a radar this wide; gives its height and the drawing.
pub fn draw(radar: &Radar, width: f64) -> (f64, Vec<Element>) {
    let numbered = width < LABELLED;
    let wheel = place_wheel(radar, width, numbered);
    let beneath = wheel.center.1 + wheel.radius + if numbered { 46.0 } else { 72.0 };
    let key = if numbered {
        full_key(radar, width)
    } else {
        letter_key(radar, width)
    };
    let height = beneath + key.height;
    let drawing = draw_on(width, height, |area| {
        in_group(area, Open::group("rw-ground"), || {
            let corners = ((0, 0), point((width, height)));
            area.draw(&plotters::element::Rectangle::new(
                [corners.0, corners.1],
                palette::fill(GROUND, 1.0),
            ))
        })?;
        draw_grid(area, radar, &wheel)?;
        draw_groups(area, radar, &wheel)?;
        if numbered {
            draw_numbers(area, radar, &wheel)?;
        } else {
            draw_labels(area, radar, &wheel, width)?;
        }
        for series in &radar.series {
            draw_series(area, radar, series, &wheel)?;
        }
        draw_key(area, &key, beneath)
    });
    (height, drawing)
}

fn place_wheel(radar: &Radar, width: f64, numbered: bool) -> Wheel {
    let radius = if numbered {
        (width / 2.0 - OUTSIDE - 14.0).min(150.0)
    } else {
        let label = (width * 0.2).clamp(100.0, 150.0);
        (width / 2.0 - label - OUTSIDE).min(200.0)
    };
    let above = if numbered { 46.0 } else { 64.0 };
    Wheel {
        center: (width / 2.0, above + radius),
        radius,
        spokes: radar.spokes.len(),
    }
}

fn draw_grid(area: &Area, radar: &Radar, wheel: &Wheel) -> Result<(), DrawingError> {
    in_group(area, Open::group("rw-grid"), || {
        for ring in RINGS {
            let distance = wheel.radius * ring / 100.0;
            let strength = if ring == 100.0 { 1.5 } else { 1.0 };
            let circle = Circle::new(
                point(wheel.center),
                units(distance),
                palette::line(GRID, strength),
            );
            area.draw(&circle)?;
        }
        for (index, spoke) in radar.spokes.iter().enumerate() {
            let ends = vec![point(wheel.center), point(wheel.score(index, 100.0))];
            let path = PathElement::new(ends, palette::line(GRID, 1.0));
            let dashes = if spoke.bonus { "3 3" } else { "none" };
            in_group(
                area,
                Open::group("rw-spoke").with("stroke-dasharray", dashes),
                || area.draw(&path),
            )?;
        }
        for ring in RINGS {
            let at = point(wheel.at(0.5, wheel.radius * ring / 100.0));
            let style = palette::letters(SMALL, QUIET, HPos::Center, VPos::Center);
            area.draw(&Text::new(format!("{ring}"), at, style))?;
        }
        Ok(())
    })
}

fn draw_groups(area: &Area, radar: &Radar, wheel: &Wheel) -> Result<(), DrawingError> {
    for group in &radar.groups {
        in_group(area, Open::group("rw-group").titled(&group.label), || {
            let (first, last) = (group.first as f64, (group.first + group.size - 1) as f64);
            let arc = wheel.arc(first - 0.42, last + 0.42, wheel.radius + ARC);
            let points = arc.into_iter().map(point).collect::<Vec<_>>();
            area.draw(&PathElement::new(points, palette::line(GRID, 5.0)))?;
            let middle = wheel.at((first + last) / 2.0, wheel.radius + ARC);
            draw_letter(area, group.letter, middle)
        })?;
    }
    Ok(())
}

fn draw_letter(area: &Area, letter: char, at: (f64, f64)) -> Result<(), DrawingError> {
    area.draw(&Circle::new(
        point(at),
        units(9.0),
        palette::fill(GROUND, 1.0),
    ))?;
    area.draw(&Circle::new(
        point(at),
        units(9.0),
        palette::line(QUIET, 1.0),
    ))?;
    let style = palette::bold(SMALL, INK, HPos::Center, VPos::Center);
    area.draw(&Text::new(letter.to_string(), point(at), style))
}

fn draw_numbers(area: &Area, radar: &Radar, wheel: &Wheel) -> Result<(), DrawingError> {
    in_group(area, Open::group("rw-labels"), || {
        for index in 0..radar.spokes.len() {
            let at = point(wheel.at(index as f64, wheel.radius + OUTSIDE + 3.0));
            let style = palette::letters(LABEL, INK, HPos::Center, VPos::Center);
            area.draw(&Text::new((index + 1).to_string(), at, style))?;
        }
        Ok(())
    })
}

/// A label beside its spoke.
struct Label {
    lines: Vec<String>,
    side: HPos,
    x: f64,
    top: f64,
}

impl Label {
    fn height(&self) -> f64 {
        self.lines.len() as f64 * LEADING
    }
}

fn draw_labels(area: &Area, radar: &Radar, wheel: &Wheel, width: f64) -> Result<(), DrawingError> {
    in_group(area, Open::group("rw-labels"), || {
        for label in place_labels(radar, wheel, width) {
            for (index, line) in label.lines.iter().enumerate() {
                let middle = label.top + (index as f64 + 0.5) * LEADING;
                let style = palette::letters(LABEL, INK, label.side, VPos::Center);
                area.draw(&Text::new(line.clone(), point((label.x, middle)), style))?;
            }
        }
        Ok(())
    })
}

/// Puts each label outside its spoke and moves neighbours on the same side apart.
fn place_labels(radar: &Radar, wheel: &Wheel, width: f64) -> Vec<Label> {
    let spokes = radar.spokes.iter().enumerate();
    let mut labels: Vec<_> = spokes
        .map(|(index, spoke)| place_label(index, spoke, wheel, width))
        .collect();
    let half = labels.len().div_ceil(2);
    let (right, left) = labels.split_at_mut(half);
    move_apart(
        right
            .iter_mut()
            .filter(|label| matches!(label.side, HPos::Left)),
    );
    move_apart(
        left.iter_mut()
            .rev()
            .filter(|label| matches!(label.side, HPos::Right)),
    );
    labels
}

fn place_label(index: usize, spoke: &Spoke, wheel: &Wheel, width: f64) -> Label {
    let (x, y) = wheel.at(index as f64, wheel.radius + OUTSIDE);
    let aside = x - wheel.center.0;
    let (side, room) = if aside.abs() < 1.0 {
        let (neighbour, _) = wheel.at(1.0, wheel.radius + OUTSIDE);
        (HPos::Center, 2.0 * (neighbour - wheel.center.0) - 8.0)
    } else if aside > 0.0 {
        (HPos::Left, width - x)
    } else {
        (HPos::Right, x)
    };
    let lines = wrap(&spoke.label, LABEL, room.min(170.0));
    let height = lines.len() as f64 * LEADING;
    // Above the wheel a label ends at its spoke, below it begins there, beside it is centred.
    let upward = (wheel.center.1 - y) / (wheel.radius + OUTSIDE);
    let top = y - height * (upward + 1.0) / 2.0;
    Label {
        lines,
        side,
        x,
        top,
    }
}

/// Moves labels, given from top to bottom, down until none overlaps the one above it.
fn move_apart<'a>(labels: impl Iterator<Item = &'a mut Label>) {
    let mut free = f64::NEG_INFINITY;
    for label in labels {
        label.top = label.top.max(free);
        free = label.top + label.height() + 3.0;
    }
}

fn draw_series(
    area: &Area,
    radar: &Radar,
    series: &Series,
    wheel: &Wheel,
) -> Result<(), DrawingError> {
    let group = Open::group(format!("rw-series {}", series.class));
    in_group(area, group, || {
        for run in runs(&series.scores) {
            draw_run(area, series, &run, wheel)?;
        }
        for (index, score) in series.scores.iter().enumerate() {
            let Some(score) = score else { continue };
            let center = point(wheel.score(index, *score));
            in_group(
                area,
                Open::group("rw-point").titled(&series.titles[index]),
                || {
                    if radar.spokes[index].bonus {
                        area.draw(&Circle::new(center, units(4.0), palette::fill(GROUND, 1.0)))?;
                        return area.draw(&Circle::new(
                            center,
                            units(4.0),
                            palette::line(series.color, 1.5),
                        ));
                    }
                    area.draw(&Circle::new(
                        center,
                        units(4.0),
                        palette::fill(series.color, 1.0),
                    ))
                },
            )?;
        }
        Ok(())
    })
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

fn draw_run(area: &Area, series: &Series, run: &Run, wheel: &Wheel) -> Result<(), DrawingError> {
    let mut outline: Vec<_> = run
        .points
        .iter()
        .map(|(spoke, score)| point(wheel.score(*spoke, *score)))
        .collect();
    if series.filled {
        let mut corners = outline.clone();
        if !run.closed {
            corners.push(point(wheel.center));
        }
        area.draw(&Polygon::new(corners, palette::fill(series.color, 0.12)))?;
    }
    if run.closed {
        outline.push(outline[0]);
    }
    let dashes = if series.dashes.is_empty() {
        "none"
    } else {
        series.dashes
    };
    let group = Open::group("rw-outline").with("stroke-dasharray", dashes);
    in_group(area, group, || {
        area.draw(&PathElement::new(outline, palette::line(series.color, 2.0)))
    })
}

/// What stands beneath the wheel: texts with their places, and the letters of the groups.
struct Key {
    height: f64,
    letters: Vec<(char, f64, f64)>,
    texts: Vec<(String, f64, f64, bool)>,
}

/// Letters and group names, side by side as far as they fit.
fn letter_key(radar: &Radar, width: f64) -> Key {
    let mut key = Key {
        height: 0.0,
        letters: Vec::new(),
        texts: Vec::new(),
    };
    let (mut x, mut y) = (10.0, 10.0);
    for group in &radar.groups {
        let wide = 28.0 + text_width(&group.label, LABEL);
        if x > 10.0 && x + wide > width {
            (x, y) = (10.0, y + 24.0);
        }
        key.letters.push((group.letter, x, y));
        key.texts.push((group.label.clone(), x + 14.0, y, false));
        x += wide + 8.0;
    }
    key.height = y + 16.0;
    key
}

/// Every group with its numbered spokes, one under the other.
fn full_key(radar: &Radar, width: f64) -> Key {
    let mut key = Key {
        height: 0.0,
        letters: Vec::new(),
        texts: Vec::new(),
    };
    let mut y = 12.0;
    for group in &radar.groups {
        key.letters.push((group.letter, 10.0, y));
        for line in wrap(&group.label, LABEL, width - 24.0) {
            key.texts.push((line, 24.0, y, true));
            y += 19.0;
        }
        for index in group.first..group.first + group.size {
            let label = format!("{}  {}", index + 1, radar.spokes[index].label);
            for line in wrap(&label, LABEL, width - 24.0) {
                key.texts.push((line, 24.0, y, false));
                y += 18.0;
            }
        }
        y += 6.0;
    }
    key.height = y;
    key
}

fn draw_key(area: &Area, key: &Key, beneath: f64) -> Result<(), DrawingError> {
    in_group(area, Open::group("rw-key"), || {
        for (letter, x, y) in &key.letters {
            draw_letter(area, *letter, (*x, beneath + y))?;
        }
        for (text, x, y, heading) in &key.texts {
            let style = if *heading {
                palette::bold
            } else {
                palette::letters
            };
            let style = style(LABEL, INK, HPos::Left, VPos::Center);
            area.draw(&Text::new(text.clone(), point((*x, beneath + y)), style))?;
        }
        Ok(())
    })
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
