//! What a figure shows of one record.

use crate::instrument::BUFFER_COUNT;
use crate::record::Record;
use crate::scoring::{Score, Scores, score};
use crate::value::Day;

/// What a figure shows of one record: everything is computed once, for all figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Measurement {
    /// The day of the record's last change; `None` when it has no date.
    pub day: Option<Day>,
    /// Its scores.
    pub scores: Scores,
    /// The score wished for, 0 to 100, per buffer in instrument order.
    pub desired: Option<[Score; BUFFER_COUNT]>,
}

impl Measurement {
    /// Scores a record.
    pub fn of(record: &Record) -> Self {
        Self {
            day: record.day(),
            scores: score(record),
            desired: record.desired,
        }
    }
}
