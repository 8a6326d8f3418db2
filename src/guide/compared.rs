//! Which two measurements are laid beside each other.

use crate::chart::{Measurement, Options};
use crate::record::Record;

use super::State;

/// Days after which looking again tells something: eight weeks.
const EIGHT_WEEKS: u32 = 56;

/// Two of a person's measurements.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// All measurements, the oldest first.
    pub all: Vec<Record>,
    /// The places of the earlier and of the later one of the two among all.
    pub chosen: [usize; 2],
}

impl Compared {
    /// The two that the person chose, or else the last one and the one before it that can be compared with it;
    /// `None` of fewer than two.
    pub fn of(state: &State) -> Option<Self> {
        let all: Vec<Record> = state.dossier()?.measurements().cloned().collect();
        let last = all.len().checked_sub(1).filter(|last| *last > 0)?;
        let chosen = state
            .compared
            .filter(|chosen| chosen.iter().all(|place| *place <= last));
        let chosen = chosen.unwrap_or_else(|| {
            let is_like = |record: &Record| {
                record.form == all[last].form && record.edition() == all[last].edition()
            };
            let before = all[..last].iter().rposition(is_like);
            [before.unwrap_or(last - 1), last]
        });
        Some(Self { all, chosen })
    }

    /// The earlier and the later one.
    pub fn pair(&self) -> [&Record; 2] {
        self.chosen.map(|place| &self.all[place])
    }

    /// What figures show: the later one, with the earlier one behind it and with all that can be compared with
    /// it along the way.
    pub fn shown(&self) -> (Measurement, Options) {
        let [before, after] = self.pair();
        let along = self.all.iter().filter(|record| {
            record.form == after.form && !std::ptr::eq(*record, after) && record.day().is_some()
        });
        let options = Options {
            earlier: Some(Box::new(Measurement::of(before).scores)),
            history: along.map(Measurement::of).collect(),
            ..Options::default()
        };
        (Measurement::of(after), options)
    }
}

impl State {
    /// Whether the last measurement was so long ago that looking again tells something.
    pub fn is_due(&self) -> bool {
        let dossier = self.dossier();
        let last = dossier.as_ref().and_then(|dossier| dossier.latest());
        let day = last
            .filter(|record| record.is_finished())
            .and_then(Record::day);
        let since = self.today.zip(day);
        since.is_some_and(|(today, day)| today.number() >= day.number() + EIGHT_WEEKS)
    }
}
