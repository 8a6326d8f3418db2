//! What a person can take away beside their record: the numbers as a table (`csv`), and dates
//! for their calendar (`calendar`).

mod calendar;
mod csv;

pub use calendar::{EIGHT_WEEKS, calendar};
pub use csv::csv;
