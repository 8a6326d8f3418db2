//! Every score lies within the contract's range and fits the others; none is NaN.

use std::ops::RangeInclusive;

use reflectiewijzer::record::Record;
use reflectiewijzer::scoring::levers::{LIFTED, SHOWN};
use reflectiewijzer::scoring::{Bandwidth, Lever, Score, Scores, score};

/// Sums of doubles may end a hair beyond an edge.
const HAIR: f64 = 1e-9;

/// Scores a record and checks every number.
pub fn check(record: &Record) {
    let scores = score(record);
    assert_eq!(scores.form, record.form);
    let asked = scores.instrument.items.iter();
    let asked = asked.filter(|item| scores.form.asks(item)).count();
    assert!(scores.total == asked && scores.answered <= asked);
    let parts = scores.scales.iter().chain(scores.forces());
    parts.for_each(|score| check_score(*score, 0.0..=100.0));
    for (plane, quadrant) in scores.instrument.planes.iter().zip(&scores.planes) {
        let known = [plane.across, plane.up].map(|scale| scores.scales[scale].is_some());
        assert_eq!(quadrant.is_some(), known == [true, true]);
    }
    match &scores.bandwidth {
        Some(bandwidth) => check_bandwidth(&scores, bandwidth),
        None => check_levers(&scores),
    }
}

fn check_bandwidth(scores: &Scores, bandwidth: &Bandwidth) {
    check_score(bandwidth.room, 0.0..=100.0);
    check_score(bandwidth.needed, 25.0..=75.0);
    check_score(bandwidth.margin, -75.0..=75.0);
    let forces = &bandwidth.forces;
    assert_eq!(bandwidth.room.is_some(), forces.iter().all(Option::is_some));
    let margin = bandwidth.room.zip(bandwidth.needed);
    let margin = margin.map(|(room, needed)| room - needed);
    assert_eq!(bandwidth.margin, margin);
    assert_eq!(bandwidth.zone.is_some(), margin.is_some());
    assert!(bandwidth.room.is_some() || !bandwidth.provisional && scores.levers.is_empty());
    assert!(scores.levers.len() <= forces.len());
    let gains = scores.levers.iter().map(|lever| lever.gain);
    gains.for_each(|gain| check_score(Some(gain), 0.0..=100.0));
}

/// Without a bandwidth a lever lifts its own scale, and the lowest comes first.
fn check_levers(scores: &Scores) {
    assert!(scores.levers.len() <= SHOWN);
    for lever in &scores.levers {
        assert_eq!(scores.scales[lever.scale.place], Some(lever.score));
        assert_eq!(lever.gain, LIFTED - lever.score);
        assert!(lever.gain > 0.0);
    }
    let lowest_first = |pair: &[Lever]| pair[0].score <= pair[1].score + HAIR;
    assert!(
        scores.levers.windows(2).all(lowest_first),
        "{:?}",
        scores.levers
    );
}

fn check_score(score: Score, range: RangeInclusive<f64>) {
    let range = range.start() - HAIR..=range.end() + HAIR;
    assert!(
        score.is_none_or(|score| range.contains(&score)),
        "{score:?} is not in {range:?}"
    );
}
