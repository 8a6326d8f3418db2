//! Rule 2: from items to a scale, and the means that this and later rules take.

use crate::instrument::Scale;
use crate::record::Record;

use super::Score;
use super::item::item_score;

/// Rule 2 of `model.md`: the mean of a scale's answered items, if at least half of the items that
/// the chosen form asks (rounded up) are answered; else unknown.
pub fn scale_score(record: &Record, scale: &Scale) -> Score {
    let asked = record
        .instrument
        .items_of(scale)
        .iter()
        .filter(|item| record.form.asks(item));
    mean_of_known(asked.map(|item| {
        let answer = record.answers.get(item).given()?;
        Some(item_score(answer, record.instrument.steps, item.reverse))
    }))
}

/// The mean of what is known, if at least half of it all (rounded up) is known; else unknown.
/// Added left to right and divided once, as rules 2 and 3 ask.
pub fn mean_of_known(scores: impl Iterator<Item = Score>) -> Score {
    let (mut sum, mut known, mut all) = (0.0, 0_u32, 0_u32);
    for score in scores {
        all += 1;
        if let Some(score) = score {
            sum += score;
            known += 1;
        }
    }
    (known > 0 && known >= all.div_ceil(2)).then(|| sum / f64::from(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_the_answers_is_enough_and_less_is_not() {
        let of = |scores: &[Score]| mean_of_known(scores.iter().copied());
        assert_eq!(of(&[Some(100.0), Some(50.0), None]), Some(75.0));
        assert_eq!(of(&[Some(100.0), None, None]), None);
        assert_eq!(of(&[Some(25.0), None]), Some(25.0));
        assert_eq!(of(&[None]), None);
        assert_eq!(of(&[]), None);
    }
}
