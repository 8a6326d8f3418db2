//! Every score lies within the contract's range and fits the others; none is NaN.

use std::ops::RangeInclusive;

use reflectiewijzer::record::Record;
use reflectiewijzer::scoring::{Score, score};

/// Sums of doubles may end a hair beyond an edge.
const HAIR: f64 = 1e-9;

/// Scores a record and checks every number.
pub fn check(record: &Record) {
    let scores = score(record);
    assert_eq!(scores.form, record.form);
    assert!(matches!(scores.total, 20 | 60) && scores.answered <= scores.total);
    let of_scales = [
        scores.pressure,
        scores.signals,
        scores.functioning,
        scores.wellbeing,
    ];
    let parts = scores
        .buffers
        .iter()
        .chain(&scores.forces)
        .chain(&of_scales);
    parts
        .chain([&scores.bandwidth])
        .for_each(|score| check_score(*score, 0.0..=100.0));
    check_score(scores.needed, 25.0..=75.0);
    check_score(scores.margin, -75.0..=75.0);
    assert_eq!(
        scores.bandwidth.is_some(),
        scores.forces.iter().all(Option::is_some)
    );
    let margin = scores
        .bandwidth
        .zip(scores.needed)
        .map(|(bandwidth, needed)| bandwidth - needed);
    assert_eq!(scores.margin, margin);
    assert_eq!(scores.zone.is_some(), margin.is_some());
    assert_eq!(
        scores.continua.is_some(),
        scores.functioning.is_some() && scores.wellbeing.is_some()
    );
    assert!(scores.bandwidth.is_some() || !scores.provisional && scores.levers.is_empty());
    assert!(scores.levers.len() <= scores.forces.len());
    scores
        .levers
        .iter()
        .for_each(|lever| check_score(Some(lever.gain), 0.0..=100.0));
}

fn check_score(score: Score, range: RangeInclusive<f64>) {
    let range = range.start() - HAIR..=range.end() + HAIR;
    assert!(
        score.is_none_or(|score| range.contains(&score)),
        "{score:?} is not in {range:?}"
    );
}
