//! No text of someone else's becomes anything but text: not in a page, not in a figure, not in a
//! file.
//!
//! Every text stands in its place once, and once a harmless word stands there instead. What comes
//! out must have the same structure both times, and give the text back as it was.

mod calendar;
mod figures;
mod input;
mod journey;
pub(crate) mod markup;
mod names;
mod screens;
pub(crate) mod svg;
pub(crate) mod table;

use input::Input;

/// Puts the texts in these bytes where texts can come: the first byte says where, the next three
/// choose the circumstances, and the texts follow.
pub fn check(data: &[u8]) {
    let input = Input::read(data);
    match input.place % 7 {
        0..=2 => screens::check(&input),
        3 => journey::check(&input),
        4 => figures::check(&input),
        5 => {
            table::check(&input);
            calendar::check(&input);
        }
        _ => names::check(&input),
    }
}
