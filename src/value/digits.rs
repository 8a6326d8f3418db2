//! Numbers as text. The standard library's formatting is many times larger and slower, and
//! nothing else in the engine needs it.

/// Writes a whole number in decimals.
pub fn digits(number: impl itoa::Integer) -> String {
    itoa::Buffer::new().format(number).to_owned()
}

/// The same with at least two digits, as days and months have them.
pub fn two_digits(number: u32) -> String {
    let zero = if number < 10 { "0" } else { "" };
    [zero, &digits(number)].concat()
}

/// Writes a number with at most one decimal, and this mark before it: `12.5`, `50`.
pub fn one_decimal(value: f64, mark: &str) -> String {
    let tenths = (value * 10.0).round() as i64;
    let (sign, size) = (if tenths < 0 { "-" } else { "" }, tenths.abs());
    match size % 10 {
        0 => [sign, &digits(size / 10)].concat(),
        tenth => [sign, &digits(size / 10), mark, &digits(tenth)].concat(),
    }
}
