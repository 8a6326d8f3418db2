//! Rule 1: from an answer to a score.

/// Rule 1 of `model.md`: `100·(x-1)/(steps-1)`, and for a reversed item `100·(steps-x)/(steps-1)`.
///
/// `answer` is from 1 to `steps`; the score is from 0 to 100.
pub fn item_score(answer: u8, steps: u8, reversed: bool) -> f64 {
    let (answer, steps) = (f64::from(answer), f64::from(steps));
    let above = if reversed {
        steps - answer
    } else {
        answer - 1.0
    };
    100.0 * above / (steps - 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_answers_give_five_scores_both_ways() {
        let forward = [1, 2, 3, 4, 5].map(|answer| item_score(answer, 5, false));
        let backward = [5, 4, 3, 2, 1].map(|answer| item_score(answer, 5, true));
        assert_eq!(forward, [0.0, 25.0, 50.0, 75.0, 100.0]);
        assert_eq!(backward, forward);
    }

    #[test]
    fn any_number_of_steps_goes_from_nothing_to_everything() {
        for steps in 3..=10 {
            assert_eq!(item_score(1, steps, false), 0.0);
            assert_eq!(item_score(steps, steps, false), 100.0);
            assert_eq!(item_score(steps, steps, true), 0.0);
        }
        assert_eq!(item_score(4, 7, false), 50.0);
    }
}
