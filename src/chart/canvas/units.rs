//! Lengths: CSS pixels, and the hundredths of them that plotters counts in.

/// How many units go into a CSS pixel: plotters counts in whole numbers.
const PER_PIXEL: f64 = 100.0;

/// CSS pixels in units, which are hundredths of them.
pub fn units(pixels: f64) -> i32 {
    (pixels * PER_PIXEL).round() as i32
}

/// A point in CSS pixels in units.
pub fn point((x, y): (f64, f64)) -> (i32, i32) {
    (units(x), units(y))
}

/// Writes a number with at most two decimals: `12.5`.
pub fn number(value: f64) -> String {
    let mut text = String::new();
    push_hundredths(&mut text, units(value));
    text
}

/// The same for hundredths, behind what stands there. Not by `format!`: that is many times slower,
/// and a figure has hundreds of lengths.
pub fn push_hundredths(text: &mut String, hundredths: i32) {
    if hundredths < 0 {
        text.push('-');
    }
    let size = hundredths.unsigned_abs();
    text.push_str(itoa::Buffer::new().format(size / 100));
    let (tenths, rest) = ((size / 10 % 10) as u8, (size % 10) as u8);
    if tenths + rest > 0 {
        text.push('.');
        text.push(char::from(b'0' + tenths));
    }
    if rest > 0 {
        text.push(char::from(b'0' + rest));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_short() {
        let cases = [
            (12.0, "12"),
            (12.5, "12.5"),
            (12.06, "12.06"),
            (-0.25, "-0.25"),
            (-0.001, "0"),
            (100.0, "100"),
            (0.1, "0.1"),
            (10.0, "10"),
        ];
        for (value, text) in cases {
            assert_eq!(number(value), text);
        }
    }
}
