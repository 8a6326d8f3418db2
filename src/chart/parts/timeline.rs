//! Several measurements in the order of their days.

use crate::chart::measurement::Measurement;
use crate::scoring::Scores;
use crate::scoring::bandwidth::Zone;
use crate::value::Day;

/// The scores of a measurement of which the day is known.
#[derive(Clone, Copy, Debug)]
pub struct Dated<'data> {
    /// The day.
    pub day: Day,
    /// The scores.
    pub scores: &'data Scores,
}

/// The dated measurements among earlier ones and today's, the earliest first; of one day the last
/// counts. Empty when today's has no date: then nobody can say where it belongs among them.
pub fn timeline<'data>(
    history: &'data [Measurement],
    today: &'data Measurement,
) -> Vec<Dated<'data>> {
    let mut timeline: Vec<Dated> = Vec::new();
    if today.day.is_none() {
        return timeline;
    }
    for measurement in history.iter().chain([today]) {
        let Some(day) = measurement.day else {
            continue;
        };
        let scores = &measurement.scores;
        match timeline.binary_search_by_key(&day, |dated| dated.day) {
            Ok(place) => timeline[place].scores = scores,
            Err(place) => timeline.insert(place, Dated { day, scores }),
        }
    }
    timeline
}

/// The first two measurements in a row that both lie outside, by the place of the second: the one
/// thing that `model.md` calls a tipping point.
pub fn tipping_point(timeline: &[Dated]) -> Option<usize> {
    let outside = |place: usize| timeline[place].scores.zone() == Some(Zone::Outside);
    (1..timeline.len()).find(|place| outside(*place) && outside(place - 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::instrument::{Form, built_in};
    use crate::record::{Answer, Record};

    /// A measurement of a day on which this many statements were answered.
    fn measured(day: &str, answered: usize) -> Measurement {
        let mut record = Record::new(built_in(), Form::Full);
        record.updated_at = Some([day, "T08:00:00Z"].concat());
        for item in built_in().items.iter().take(answered) {
            record.answers.set(item, Answer::Given(3));
        }
        Measurement::of(&record)
    }

    #[test]
    fn days_are_in_order_and_of_one_day_the_last_counts() {
        let history = [
            measured("2026-03-01", 1),
            measured("2026-01-01", 2),
            measured("2026-03-01", 3),
            Measurement::of(&Record::new(built_in(), Form::Full)),
            measured("2026-05-01", 4),
        ];
        let answered = |today: &Measurement| -> Vec<usize> {
            let timeline = timeline(&history, today);
            timeline.iter().map(|dated| dated.scores.answered).collect()
        };
        assert_eq!(answered(&measured("2026-04-01", 5)), [2, 3, 5, 4]);
        assert_eq!(answered(&measured("2026-05-01", 5)), [2, 3, 5]);
        let undated = Measurement::of(&Record::new(built_in(), Form::Full));
        assert!(answered(&undated).is_empty());
    }
}
