//! The bandwidth over time: x is real time, and corridor and wave run through every date.

use std::f64::consts::PI;

use reflectiewijzer::chart::{self, Options};

use crate::bandwidth::rest_line;
use crate::data::{Example, example, examples};
use crate::drawing::{Drawing, Shape, drawing, wide};
use crate::wave::{Expected, half_periods};
use crate::{ROUNDING, SCALED, WIDTHS, assert_near};

/// A measurement: which worked example, and how many days after the first one.
type Measurement = (&'static str, u32);

/// One that is outside, the last, after three that are not.
const MEASURED: [Measurement; 4] = [
    ("random 8", 0),
    ("room by score, signals disagree", 10),
    ("performing on willpower", 40),
    ("four forces full, one empty", 100),
];

/// A measurement without a bandwidth but with a pressure, and one without either.
const NO_BANDWIDTH: &str = "a whole force unknown";
const NOTHING_KNOWN: &str = "nothing answered";

/// A day, counted from the first of 2024, a leap year.
fn day(number: u32) -> String {
    let (mut year, mut left) = (2024, number);
    loop {
        let february = if year % 4 == 0 { 29 } else { 28 };
        let months = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        for (month, days) in (1..).zip(months) {
            if left < days {
                return format!("{year}-{month:02}-{:02}", left + 1);
            }
            left -= days;
        }
        year += 1;
    }
}

/// Draws the last of these measurements with the others, out of order, as its history.
fn drawn(measured: &[Measurement], width: f64) -> Drawing {
    let record = |(name, number): &Measurement| example(name).record_on(&day(*number));
    let (today, earlier) = measured.split_last().unwrap();
    let history = earlier.iter().rev().map(record);
    let options = Options {
        history: history.map(|each| chart::Measurement::of(&each)).collect(),
        ..wide(width)
    };
    drawing("bandwidth", &record(today), &options)
}

/// Where the measurements stand, and something of each, in a figure from left to right.
fn stations(
    measured: &[Measurement],
    (left, right): (f64, f64),
    value: impl Fn(&Example) -> Option<f64>,
) -> Vec<(f64, Option<f64>)> {
    let days = f64::from(measured.last().unwrap().1);
    let station = |(name, number): &Measurement| {
        let x = left + (right - left) * f64::from(*number) / days;
        (x, value(&example(name)))
    };
    measured.iter().map(station).collect()
}

/// The value on the straight line between the stations on both sides.
fn between(stations: &[(f64, Option<f64>)], x: f64) -> f64 {
    let pair = stations.windows(2).find(|pair| x <= pair[1].0 + 1e-9);
    let [(x0, from), (x1, to)] = pair.unwrap_or(&stations[stations.len() - 2..]) else {
        unreachable!()
    };
    let (from, to) = (from.unwrap(), to.unwrap());
    from + (to - from) * (x - x0) / (x1 - x0)
}

/// Pixels per point of bandwidth: the corridor where the bandwidth is greatest shows it.
fn scale(drawing: &Drawing, rest: f64, rooms: &[(f64, Option<f64>)]) -> f64 {
    let widest = rooms
        .iter()
        .filter_map(|(_, room)| *room)
        .fold(0.0, f64::max);
    let shapes = drawing.within(&["rw-corridor"]);
    let top = shapes
        .iter()
        .map(|shape| shape.bounds()[1])
        .fold(rest, f64::min);
    (rest - top) / widest
}

/// Fails unless the wave is the one that these measurements ask, on their corridor.
fn assert_wave(measured: &[Measurement], width: f64) {
    let drawing = drawn(measured, width);
    let (left, right, rest) = rest_line(&drawing);
    let rooms = stations(measured, (left, right), |each| each.score("bandwidth"));
    let needs = stations(measured, (left, right), |each| each.score("needed"));
    let scale = scale(&drawing, rest, &rooms);
    let turns = half_periods(&drawing, rest);
    let phase = |x: f64| turns * PI * (x - left) / (right - left);
    Expected {
        sides: (left, right),
        rest,
        wave: &|x| between(&needs, x) * scale * phase(x).sin(),
        room: &|x| between(&rooms, x) * scale,
    }
    .assert_drawn(&drawing, &format!("{measured:?} at {width}"));
}

#[test]
fn dates_stand_in_proportion_to_the_days_between_them() {
    for width in WIDTHS {
        let drawing = drawn(&MEASURED, width);
        let (left, right, _) = rest_line(&drawing);
        let mut marks = drawing.within(&["rw-dates"]);
        marks.retain(|shape| shape.is("path"));
        assert_eq!(marks.len(), MEASURED.len());
        let expected = stations(&MEASURED, (left, right), |_| None);
        for (mark, (x, _)) in marks.iter().zip(expected) {
            assert_near(mark.middle().0, x, ROUNDING, "a date's mark");
        }
    }
}

#[test]
fn the_corridor_runs_through_every_measurement() {
    for width in WIDTHS {
        let drawing = drawn(&MEASURED, width);
        let (left, right, rest) = rest_line(&drawing);
        let rooms = stations(&MEASURED, (left, right), |each| each.score("bandwidth"));
        let scale = scale(&drawing, rest, &rooms);
        let corners: Vec<_> = drawing
            .within(&["rw-corridor"])
            .iter()
            .flat_map(|shape| shape.points())
            .collect();
        for (x, y) in &corners {
            let expected = between(&rooms, *x) * scale;
            assert_near((rest - y).abs(), expected, SCALED, "the corridor's edge");
        }
        for (x, _) in rooms {
            let is_corner = |(found, _): &&(f64, f64)| (found - x).abs() <= ROUNDING;
            assert!(
                corners.iter().any(|corner| is_corner(&corner)),
                "a corner at {x}"
            );
        }
    }
}

#[test]
fn the_wave_grows_with_the_pressure_and_changes_exactly_at_the_edge() {
    for width in WIDTHS {
        assert_wave(&MEASURED, width);
    }
}

#[test]
fn the_wave_changes_exactly_at_the_edge_in_any_history() {
    let known = |example: &Example| {
        example.score("bandwidth").is_some_and(|room| room > 0.0)
            && example.score("needed").is_some()
    };
    let names: Vec<&'static str> = examples()
        .into_iter()
        .filter(known)
        .map(|example| &*example.name.leak())
        .collect();
    // A row of numbers without a pattern, the same in every run.
    let mut state = 1_u32;
    let mut next = |below: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) as usize % below
    };
    for round in 0..24 {
        let mut number = 0;
        let measured: Vec<Measurement> = (0..2 + round % 6)
            .map(|_| {
                number += 1 + next(90) as u32;
                (names[next(names.len())], number)
            })
            .collect();
        let first = measured[0].1;
        let measured: Vec<_> = measured
            .into_iter()
            .map(|(name, at)| (name, at - first))
            .collect();
        assert_wave(&measured, 640.0);
    }
}

/// The parts of the figure, across, that these shapes cover.
fn covered(shapes: &[&Shape]) -> Vec<(f64, f64)> {
    let sides = shapes.iter().map(|shape| shape.bounds());
    sides.map(|[left, _, right, _]| (left, right)).collect()
}

/// Measurements of which the second is this one, and where it and its neighbours stand.
fn with_a_gap(name: &'static str) -> (Drawing, [f64; 4]) {
    let mut measured = MEASURED;
    measured[1].0 = name;
    let drawing = drawn(&measured, 480.0);
    let (left, right, _) = rest_line(&drawing);
    let places = stations(&measured, (left, right), |_| None);
    (drawing, [0, 1, 2, 3].map(|place| places[place].0))
}

#[test]
fn an_unknown_bandwidth_leaves_a_gap_in_the_corridor() {
    let (drawing, [first, _, third, last]) = with_a_gap(NO_BANDWIDTH);
    let rooms = covered(&drawing.within(&["rw-corridor"]));
    for (left, right) in &rooms {
        let alone = (left - first).abs() <= ROUNDING && (right - first).abs() <= ROUNDING;
        let after = *left >= third - ROUNDING && *right <= last + ROUNDING;
        assert!(alone || after, "the corridor runs from {left} to {right}");
    }
    assert!(rooms.iter().any(|(left, _)| *left < third - 1.0));
    let wave = covered(&drawing.within(&["rw-wave"]));
    let reach = wave.iter().map(|(_, right)| *right).fold(0.0, f64::max);
    assert_near(reach, last, ROUNDING, "the wave runs on");
    assert!(
        wave.iter()
            .any(|(left, right)| *left < third - 1.0 && *right > first + 1.0)
    );
}

#[test]
fn an_unknown_pressure_leaves_a_gap_in_the_wave() {
    let (drawing, [_, _, third, last]) = with_a_gap(NOTHING_KNOWN);
    for (left, _) in covered(&drawing.within(&["rw-wave"])) {
        assert!(left >= third - ROUNDING, "the wave begins at {left}");
    }
    let reach = covered(&drawing.within(&["rw-wave"]));
    let reach = reach.iter().map(|(_, right)| *right).fold(0.0, f64::max);
    assert_near(reach, last, ROUNDING, "the wave comes back");
}

#[test]
fn without_a_date_today_stands_alone() {
    let record = |name| example(name).record();
    let options = Options {
        history: vec![chart::Measurement::of(
            &example(MEASURED[0].0).record_on(&day(0)),
        )],
        ..wide(480.0)
    };
    let with_history = drawing("bandwidth", &record(MEASURED[3].0), &options);
    assert!(with_history.within(&["rw-dates"]).is_empty());
}

#[test]
fn the_tipping_point_is_at_the_second_of_two_measurements_outside() {
    let words = |measured: &[Measurement]| -> Vec<(f64, f64)> {
        let drawing = drawn(measured, 480.0);
        let lines = drawing.within(&["rw-names", "rw-beyond"]);
        lines.iter().map(|line| line.middle()).collect()
    };
    assert!(
        words(&MEASURED).is_empty(),
        "one measurement outside is no tipping point"
    );
    let mut outside = MEASURED;
    (outside[1].0, outside[2].0) = ("random 1", "beyond the edge, signals lag");
    let found = words(&outside);
    assert_eq!(found.len(), 1);
    let second = 480.0 * 40.0 / 100.0;
    assert_near(found[0].0, second, ROUNDING, "the second of the two");
}
