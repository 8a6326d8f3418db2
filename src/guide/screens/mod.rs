//! One file per screen: pure functions from state to HTML, escaped by default.

mod answers;
mod frame;
mod head;
mod parts;
mod questions;
mod results;
mod review;
mod sample;
mod start;

use crate::chart::Kind;

use super::{Screen, State};

pub use frame::{notice, view};
pub use questions::{part_progress, progress_text, time_left};
pub use results::Section;

/// The figures of the screen that is shown, each in the place with its name in `data-drawing`.
pub fn figures(state: &State) -> Vec<Kind> {
    let shown: &[Kind] = match state.screen {
        Screen::Results => &RESULTS,
        Screen::Start | Screen::Questions(_) | Screen::Review => &[],
    };
    let shown = shown.iter().copied();
    shown
        .filter(|kind| kind.is_of(state.settings.instrument))
        .collect()
}

/// The figures of the results, as far as an instrument has them.
const RESULTS: [Kind; 9] = [
    Kind::Bandwidth,
    Kind::Buffers,
    Kind::Forces,
    Kind::Scales,
    Kind::Bars,
    Kind::Continua,
    Kind::Planes,
    Kind::Poles,
    Kind::Levers,
];

#[cfg(test)]
mod tests;
