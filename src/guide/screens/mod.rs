//! One file per screen: pure functions from state to HTML, escaped by default.

mod frame;
mod parts;
mod questions;
mod results;
mod review;
mod start;

pub use frame::{notice, view};
pub use questions::{live_text, progress_text, time_left};

#[cfg(test)]
mod tests;
