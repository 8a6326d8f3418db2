//! Rule 1: from an answer to a score.

/// Rule 1 of `model.md`: `100·(x-1)/4`, and for a reversed item `100·(5-x)/4`.
///
/// `answer` is from 1 to 5; the score is 0, 25, 50, 75 or 100.
pub fn item_score(answer: u8, reversed: bool) -> f64 {
    let answer = f64::from(answer);
    let steps = if reversed { 5.0 - answer } else { answer - 1.0 };
    100.0 * steps / 4.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_answers_give_five_scores_both_ways() {
        let forward = [1, 2, 3, 4, 5].map(|answer| item_score(answer, false));
        let backward = [5, 4, 3, 2, 1].map(|answer| item_score(answer, true));
        assert_eq!(forward, [0.0, 25.0, 50.0, 75.0, 100.0]);
        assert_eq!(backward, forward);
    }
}
