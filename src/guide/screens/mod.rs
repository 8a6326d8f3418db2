//! One file per screen: pure functions from state to HTML, escaped by default.

mod frame;
mod parts;
mod questions;
mod results;
mod review;
mod start;

use crate::chart::Kind;

use super::{Screen, State};

pub use frame::{notice, view};
pub use questions::{live_text, progress_text, time_left};

/// The figures of the screen that is shown, each in the place with its name in `data-drawing`.
pub fn figures(state: &State) -> &'static [Kind] {
    match state.screen {
        Screen::Questions(_) => &[Kind::Live],
        Screen::Results => &[
            Kind::Bandwidth,
            Kind::Buffers,
            Kind::Forces,
            Kind::Bars,
            Kind::Continua,
            Kind::Levers,
        ],
        Screen::Start | Screen::Review => &[],
    }
}

#[cfg(test)]
mod tests;
