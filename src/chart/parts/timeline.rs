//! Several measurements in the order of their days.

use crate::record::Record;
use crate::scoring::{Scores, Zone, score};
use crate::value::Day;

/// A record with the day on which it was made.
#[derive(Clone, Debug)]
pub struct Measurement {
    /// The day of its last change.
    pub day: Day,
    /// Its scores.
    pub scores: Scores,
}

/// The dated measurements among earlier records and today's, the earliest first; of one day the
/// last counts. Empty when today's has no date: then nobody can say where it belongs among them.
pub fn timeline(history: &[Record], today: &Record) -> Vec<Measurement> {
    let mut measurements: Vec<Measurement> = Vec::new();
    if today.day().is_none() {
        return measurements;
    }
    for record in history.iter().chain([today]) {
        let Some(day) = record.day() else {
            continue;
        };
        measurements.retain(|earlier| earlier.day != day);
        let after = measurements.iter().position(|earlier| earlier.day > day);
        let place = after.unwrap_or(measurements.len());
        measurements.insert(
            place,
            Measurement {
                day,
                scores: score(record),
            },
        );
    }
    measurements
}

/// The first two measurements in a row that both lie outside, by the place of the second: the one
/// thing that `model.md` calls a tipping point.
pub fn tipping_point(measurements: &[Measurement]) -> Option<usize> {
    let outside = |place: usize| measurements[place].scores.zone == Some(Zone::Outside);
    (1..measurements.len()).find(|place| outside(*place) && outside(place - 1))
}
