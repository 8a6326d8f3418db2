//! One file per screen: pure functions from state to HTML, escaped by default.

mod frame;
mod parts;
mod questions;
mod results;
mod start;

pub use frame::{notice, view};
pub use questions::progress_text;

#[cfg(test)]
mod tests;
