//! Comparing scores: always at nine decimals, so that a sum like 12.5/3 tips no zone on one
//! machine and not on another.

use std::cmp::Ordering;

/// A value rounded to nine decimals, for comparing only; results themselves stay unrounded.
pub fn nine_decimals(value: f64) -> f64 {
    (value * 1e9).round() / 1e9
}

/// Compares two values at nine decimals.
pub fn compare(left: f64, right: f64) -> Ordering {
    nine_decimals(left).total_cmp(&nine_decimals(right))
}

/// `left >= right` at nine decimals.
pub fn at_least(left: f64, right: f64) -> bool {
    compare(left, right) != Ordering::Less
}

/// `left < right` at nine decimals.
pub fn below(left: f64, right: f64) -> bool {
    !at_least(left, right)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rounding_error_tips_nothing() {
        assert!(at_least(9.999_999_999_999_986, 10.0));
        assert!(below(9.999_999, 10.0));
        assert_eq!(compare(0.1 + 0.2, 0.3), Ordering::Equal);
        assert_eq!(compare(-0.0 + 0.0, 0.0), Ordering::Equal);
    }
}
