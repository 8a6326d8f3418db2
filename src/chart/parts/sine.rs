//! The sine for the angles of a figure. The standard library's brings tables for angles of any
//! size, which a visitor would download for nothing.

use std::f64::consts::{FRAC_PI_2, PI, TAU};

/// The sine of an angle in radians, to a ten-billionth.
pub fn sine(angle: f64) -> f64 {
    let turned = angle - TAU * (angle / TAU).round();
    // Within a quarter turn of zero, where a short series is enough.
    let near = if turned > FRAC_PI_2 {
        PI - turned
    } else if turned < -FRAC_PI_2 {
        -PI - turned
    } else {
        turned
    };
    let square = near * near;
    // Taylor's series, from the ninth term back.
    let series = (1..=8_u32).rev().fold(1.0, |sum, term| {
        let factors = f64::from(2 * term * (2 * term + 1));
        1.0 - square / factors * sum
    });
    near * series
}

/// The cosine of an angle in radians, to a ten-billionth.
pub fn cosine(angle: f64) -> f64 {
    sine(angle + FRAC_PI_2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_the_standard_library() {
        for step in -4000..4000 {
            let angle = f64::from(step) * 0.01;
            assert!((sine(angle) - angle.sin()).abs() < 1e-10, "{angle}");
            assert!((cosine(angle) - angle.cos()).abs() < 1e-10, "{angle}");
        }
    }
}
