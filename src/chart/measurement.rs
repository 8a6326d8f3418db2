//! What a figure shows of one record.

use crate::instrument::Words;
use crate::record::Record;
use crate::scoring::bandwidth::{self, Bandwidth};
use crate::scoring::{Score, Scores, score};
use crate::value::Day;

use super::options::Options;

/// What a figure shows of one record: everything is computed once, for all figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Measurement {
    /// The day of the record's last change; `None` when it has no date.
    pub day: Option<Day>,
    /// Its scores.
    pub scores: Scores,
    /// The score wished for, 0 to 100, per scale of the instrument.
    pub desired: Option<Vec<Score>>,
}

impl Measurement {
    /// Scores a record.
    pub fn of(record: &Record) -> Self {
        Self {
            day: record.day(),
            scores: score(record),
            desired: record.desired.clone(),
        }
    }

    /// The words of its instrument in a figure's language.
    pub fn words(&self, options: &Options) -> Words<'static> {
        self.scores.instrument.words(options.lang.tag())
    }

    /// What the scales on the radar are called, in order.
    pub fn names(&self, options: &Options) -> Vec<&'static str> {
        let words = self.words(options);
        let mut names = Vec::new();
        for scale in self.scores.instrument.on_radar() {
            names.push(words.label(scale));
        }
        names
    }

    /// The bandwidth and its forces as the wishes would make them: what the scoring gives with each wish in
    /// its scale's place. `None` without any wish.
    pub fn wished(&self) -> Option<Bandwidth> {
        let wishes = self.desired.as_ref()?;
        wishes.iter().flatten().next()?;
        let scales = self.scores.scales.iter().zip(wishes);
        let scales: Vec<_> = scales.map(|(now, wish)| wish.or(*now)).collect();
        bandwidth::of(self.scores.instrument, &scales)
    }

    /// The scores wished for of the scales on the radar; `None` without any wish.
    pub fn wishes(&self) -> Option<Vec<Score>> {
        let wishes = self.desired.as_ref()?;
        let scales = self.scores.instrument.on_radar();
        Some(scales.iter().map(|scale| wishes[scale.place]).collect())
    }
}
