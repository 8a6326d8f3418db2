//! Two scales against each other: one across, one up, four named quadrants, today's point, and earlier
//! points as a path. The Reflectiewijzer's two continua are such a plane.

use plotters_backend::text_anchor::{HPos, VPos};

use crate::instrument::{Plane, Quadrant, Words};
use crate::scoring::Scores;
use crate::texts::{Texts, key};
use crate::value::Day;

use crate::chart::canvas::backend::Open;
use crate::chart::canvas::lettering::{BOLD, text_width, wrap, wrap_within};
use crate::chart::canvas::palette::{self, INK, LABEL, NOW, QUIET, SMALL};
use crate::chart::canvas::pen::{Pen, Plane as Area, Point, draw_on};
use crate::chart::canvas::scene::Picture;
use crate::chart::canvas::static_layer::StaticLayer;
use crate::chart::parts::steps;
use crate::chart::parts::timeline::{Dated, timeline};
use crate::chart::{Measurement, Options};

/// Room above and below the plane for the name of an axis on one line.
const MARGIN: f64 = 24.0;
/// Room below the plane for the words along its axis.
const WORDS: f64 = 20.0;
/// How high a plane is at least and at most; never higher than it is wide.
const HIGH: [f64; 2] = [290.0, 430.0];
/// How high it is beside its width.
const SHAPE: f64 = 0.68;
/// Room for today's point on the plane's edge: the radius of the ring around it.
const TODAY: f64 = 13.0;
/// How strong that ring's colour is: a number that it touches keeps its contrast.
const RING: f64 = 0.16;
const LEADING: f64 = 17.0;
/// The letters of the quadrants' names: the first size in which all of them fit.
const NAMED: [f64; 4] = [16.0, LABEL, SMALL, 11.0];
/// The distance between the lines of such a name, as a part of its size.
const NAMED_LEADING: f64 = 1.2;

/// Room above a plane for its own name, where there are several, and beneath one for the next.
const NAME: f64 = 24.0;

/// What the figure is called: as its planes.
pub fn title(measurement: &Measurement, options: &Options) -> String {
    let words = measurement.words(options);
    let planes = measurement.scores.instrument.planes.iter();
    let labels: Vec<_> = planes.map(|plane| words.plane_label(plane)).collect();
    labels.join(", ")
}

/// A sentence per plane from the data: both scores, and the quadrant in which they meet.
pub fn describe(measurement: &Measurement, options: &Options) -> String {
    let sentences: Vec<_> = views(measurement, options)
        .iter()
        .map(View::sentence)
        .collect();
    sentences.join(" ")
}

/// Draws the planes, one under the other.
pub fn draw(measurement: &Measurement, options: &Options) -> Picture {
    let wide = options.width - 2.0 * TODAY;
    let high = (wide * SHAPE).clamp(HIGH[0], HIGH[1]).min(wide);
    let views = views(measurement, options);
    let is_named = views.len() > 1;
    let letterings: Vec<_> = views
        .iter()
        .map(|view| Lettering::new(view, wide, is_named))
        .collect();
    let height = |lettering: &Lettering| lettering.above() + high + lettering.below();
    let size = (options.width, letterings.iter().map(height).sum());
    let data_layer = draw_on(size, |pen| {
        let mut top = 0.0;
        for (view, lettering) in views.iter().zip(&letterings) {
            let start = top + lettering.above();
            let corners = [(TODAY, start), (TODAY + wide, start + high)];
            lettering.draw(pen, corners, top);
            view.draw_steps(pen, corners, options);
            view.draw(pen, &pen.plane(0.0..100.0, 0.0..100.0, corners));
            top += height(lettering);
        }
    });
    Picture {
        width: options.width,
        height: size.1,
        static_layer: StaticLayer::background(size, options.shown_layer.as_deref()),
        data_layer,
    }
}

/// The names around a plane, in lines.
struct Lettering {
    /// The plane's own, where there are several.
    name: Vec<String>,
    up: Vec<String>,
    across: Vec<String>,
}

impl Lettering {
    fn new(view: &View, wide: f64, is_named: bool) -> Self {
        let [across, up] = view.names;
        let name = view.words.plane_label(view.plane);
        Self {
            name: wrap_within(if is_named { name } else { "" }, view.label, wide),
            up: wrap_within(&["↑ ", up].concat(), view.small, wide),
            across: wrap_within(&[across, " →"].concat(), view.small, wide),
        }
    }

    /// The height of the plane's name.
    fn named(&self) -> f64 {
        match self.name.len() {
            0 => 0.0,
            lines => NAME + further(lines),
        }
    }

    /// From the top to the plane.
    fn above(&self) -> f64 {
        self.named() + MARGIN + further(self.up.len())
    }

    /// From the plane to the next one.
    fn below(&self) -> f64 {
        WORDS + MARGIN + further(self.across.len())
    }

    /// Draws them around a plane; `top` is where the plane begins.
    fn draw(&self, pen: &Pen, [start, end]: [Point; 2], top: f64) {
        for (index, line) in self.name.iter().enumerate() {
            let style = palette::bold(LABEL, INK, HPos::Left, VPos::Center);
            let at = (start.0, top + NAME / 2.0 + LEADING * index as f64);
            pen.text(line, at, style);
        }
        pen.group(Open::group("rw-axis"), || {
            let first = start.1 - 6.0 - further(self.up.len());
            for (index, line) in self.up.iter().enumerate() {
                let style = palette::bold(SMALL, QUIET, HPos::Left, VPos::Bottom);
                pen.text(line, (start.0, first + LEADING * index as f64), style);
            }
            for (index, line) in self.across.iter().enumerate() {
                let style = palette::bold(SMALL, QUIET, HPos::Right, VPos::Top);
                pen.text(
                    line,
                    (end.0, end.1 + WORDS + 6.0 + LEADING * index as f64),
                    style,
                );
            }
        });
    }
}

/// The height of the lines after the first.
fn further(lines: usize) -> f64 {
    LEADING * lines.saturating_sub(1) as f64
}

/// One plane with what is known of it.
struct View {
    plane: &'static Plane,
    words: Words<'static>,
    texts: Texts,
    /// How much wider than usual letters run, and the sizes that labels and axes are wrapped by.
    wider: f64,
    label: f64,
    small: f64,
    /// What the places along its axes are called.
    steps: [String; 5],
    names: [&'static str; 2],
    /// Both scores today, across and up, and where they meet.
    today: Option<([f64; 2], Quadrant)>,
    /// The dated points up to today's, the earliest first; none when there is only one.
    path: Vec<Stop>,
}

fn views(measurement: &Measurement, options: &Options) -> Vec<View> {
    let scores = &measurement.scores;
    let (scales, words) = (&scores.instrument.scales, measurement.words(options));
    let view = |(plane, quadrant): (&'static Plane, &Option<Quadrant>)| View {
        plane,
        words,
        texts: Texts::of(options.lang),
        wider: options.letters.width,
        label: options.fitting(LABEL * BOLD),
        small: options.fitting(SMALL * BOLD),
        steps: steps::names(measurement, options),
        names: [plane.across, plane.up].map(|scale| words.label(&scales[scale])),
        today: both(plane, scores).zip(*quadrant),
        path: path(plane, measurement, options),
    };
    scores
        .instrument
        .planes
        .iter()
        .zip(&scores.planes)
        .map(view)
        .collect()
}

/// The scores of the two scales of a plane, across and up.
fn both(plane: &Plane, scores: &Scores) -> Option<[f64; 2]> {
    Some([scores.scales[plane.across]?, scores.scales[plane.up]?])
}

/// A dated point of the path.
struct Stop {
    day: Day,
    scores: [f64; 2],
}

fn path(plane: &Plane, today: &Measurement, options: &Options) -> Vec<Stop> {
    let mut stops = Vec::new();
    for Dated { day, scores } in timeline(&options.history, today) {
        if let Some(scores) = both(plane, scores) {
            stops.push(Stop { day, scores });
        }
    }
    if stops.len() > 1 { stops } else { Vec::new() }
}

impl View {
    fn sentence(&self) -> String {
        let texts = self.texts;
        let [across, up] = self.names;
        let Some((scores, quadrant)) = self.today else {
            let names = [("across", across), ("up", up)];
            return texts.fill(key!("chart.planes.unknown"), &names);
        };
        let [x, y] = scores.map(|score| texts.lang.number(score));
        texts.fill(
            key!("chart.planes.description"),
            &[
                ("across", across),
                ("x", &x),
                ("up", up),
                ("y", &y),
                ("quadrant", self.words.quadrant_label(self.plane, quadrant)),
            ],
        )
    }

    fn draw(&self, pen: &Pen, plane: &Area) {
        // The last stop is today's, unless today is unknown.
        let earlier = self
            .path
            .len()
            .saturating_sub(usize::from(self.today.is_some()));
        self.draw_quadrants(pen, plane);
        self.draw_path(pen, plane);
        self.draw_names(pen, plane);
        self.draw_earlier(pen, plane, &self.path[..earlier]);
        self.draw_today(pen, plane);
    }

    /// The quadrants with their corners: left, right, lower and upper.
    fn quadrants(&self) -> [(Quadrant, [f64; 4]); 4] {
        let cut = self.plane.cut;
        [
            (Quadrant::Up, [0.0, cut, cut, 100.0]),
            (Quadrant::Both, [cut, 100.0, cut, 100.0]),
            (Quadrant::Neither, [0.0, cut, 0.0, cut]),
            (Quadrant::Across, [cut, 100.0, 0.0, cut]),
        ]
    }

    fn draw_quadrants(&self, pen: &Pen, plane: &Area) {
        for (quadrant, [left, right, lower, upper]) in self.quadrants() {
            let is_here = self.today.is_some_and(|(_, here)| here == quadrant);
            let (class, tint) = match is_here {
                true => ("rw-quadrant rw-here", 0.13),
                false => ("rw-quadrant", 0.0),
            };
            let corners = [plane.at(left, upper), plane.at(right, lower)];
            pen.group(Open::group(class), || {
                pen.rectangle(corners, palette::fill(NOW, tint));
                pen.rectangle(corners, palette::line(QUIET, 1.0));
            });
        }
    }

    /// What the places along the axis across are called.
    fn draw_steps(&self, pen: &Pen, [start, end]: [Point; 2], options: &Options) {
        pen.group(Open::group("rw-axis"), || {
            let y = end.1 + WORDS / 2.0 + 3.0;
            steps::draw(pen, &self.steps, [start.0, end.0], y, options);
        });
    }

    /// Names the quadrants at their outer sides, where points are rare. A cut near an end leaves some of
    /// them no room for a name: the sentence beneath the figure says where someone stands all the same.
    fn draw_names(&self, pen: &Pen, plane: &Area) {
        let names = |size: f64| self.quadrants().map(|part| self.name(part, plane, size));
        let all = |size: &f64| names(*size).iter().all(Option::is_some);
        let size = NAMED.into_iter().find(all).unwrap_or(SMALL);
        pen.group(Open::group("rw-quadrants").haloed(), || {
            names(size)
                .iter()
                .flatten()
                .for_each(|name| name.draw(pen, size));
        });
    }

    /// The name of a quadrant in letters of this size; `None` where they have no room.
    fn name(
        &self,
        (quadrant, [left, right, lower, upper]): (Quadrant, [f64; 4]),
        plane: &Area,
        size: f64,
    ) -> Option<Name> {
        let [start, end] = [plane.at(left, upper), plane.at(right, lower)];
        let (wide, high) = (end.0 - start.0, end.1 - start.1);
        let is_here = self.today.is_some_and(|(_, here)| here == quadrant);
        let fitted = size * self.wider * if is_here { BOLD } else { 1.0 };
        let label = self.words.quadrant_label(self.plane, quadrant);
        let lines = wrap(label, fitted, wide - 14.0);
        let fits = |line: &String| text_width(line, fitted) <= wide - 8.0;
        let height = size * NAMED_LEADING * lines.len() as f64;
        if !lines.iter().all(fits) || height + 14.0 > high {
            return None;
        }
        let top = match upper == 100.0 {
            true => start.1 + 8.0,
            false => end.1 - 6.0 - height,
        };
        Some(Name {
            lines,
            is_here,
            at: (start.0 + 8.0, top),
        })
    }

    /// The line through all points of a path.
    fn draw_path(&self, pen: &Pen, plane: &Area) {
        if self.path.is_empty() {
            return;
        }
        let points: Vec<_> = self.path.iter().map(|stop| stop.at(plane)).collect();
        pen.group(Open::group("rw-series rw-earlier"), || {
            pen.group(Open::group("rw-outline"), || {
                pen.line(&points, palette::line(QUIET, 2.0));
            });
        });
    }

    /// The points of a path without today's own.
    fn draw_earlier(&self, pen: &Pen, plane: &Area, earlier: &[Stop]) {
        for stop in earlier {
            let (x, y) = stop.at(plane);
            pen.group(Open::group("rw-series rw-earlier"), || {
                pen.group(Open::group("rw-point").titled(&self.dated(stop)), || {
                    let corners = [(x - 3.5, y - 3.5), (x + 3.5, y + 3.5)];
                    pen.rectangle(corners, palette::fill(QUIET, 1.0));
                });
            });
        }
    }

    /// What someone who points at an earlier stop is told: the day and both scores.
    fn dated(&self, stop: &Stop) -> String {
        let [across, up] = self.names;
        let [x, y] = stop.scores.map(|score| self.texts.lang.number(score));
        let day = self.texts.day(stop.day);
        [&day, ": ", across, " ", &x, ", ", up, " ", &y].concat()
    }

    fn draw_today(&self, pen: &Pen, plane: &Area) {
        let Some(([x, y], _)) = self.today else {
            return;
        };
        pen.group(Open::group("rw-series rw-now"), || {
            pen.group(Open::group("rw-halo"), || {
                pen.circle(plane.at(x, y), TODAY, palette::fill(NOW, RING));
            });
            pen.group(Open::group("rw-point").titled(&self.sentence()), || {
                pen.circle(plane.at(x, y), 7.0, palette::fill(NOW, 1.0));
            });
        });
    }
}

/// The name of a quadrant, in lines from this point on.
struct Name {
    lines: Vec<String>,
    /// Whether someone stands there today.
    is_here: bool,
    at: Point,
}

impl Name {
    fn draw(&self, pen: &Pen, size: f64) {
        for (index, line) in self.lines.iter().enumerate() {
            let style = match self.is_here {
                true => palette::bold(size, INK, HPos::Left, VPos::Top),
                false => palette::letters(size, QUIET, HPos::Left, VPos::Top),
            };
            let (x, top) = self.at;
            pen.text(line, (x, top + size * NAMED_LEADING * index as f64), style);
        }
    }
}

impl Stop {
    fn at(&self, plane: &Area) -> Point {
        let [x, y] = self.scores;
        plane.at(x, y)
    }
}
