//! Whole numbers as text. The standard library's formatting is many times larger and slower, and
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
