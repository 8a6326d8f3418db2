//! One file per screen: pure functions from state to HTML, escaped by default.

mod about;
mod answers;
mod compare;
mod frame;
mod head;
mod history;
mod keeping;
mod opening;
mod parts;
mod questions;
mod results;
mod review;
mod sample;
mod save;
mod start;

use std::rc::Rc;

use crate::chart::{Kind, Measurement, Options};

use super::compared::Compared;
use super::{Screen, State};

pub use frame::{about, keeping, notice, view};
pub use questions::{part_progress, progress_text, time_left};
pub use results::Section;

/// The figures of the screen that is shown, each in the place with its name in `data-drawing`.
pub fn figures(state: &State) -> Vec<Kind> {
    let shown: &[Kind] = match state.screen {
        Screen::Results => &RESULTS,
        Screen::Compare => &COMPARE,
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

/// The figures of two measurements beside each other.
const COMPARE: [Kind; 5] = [
    Kind::Trend,
    Kind::Buffers,
    Kind::Scales,
    Kind::Continua,
    Kind::Planes,
];

/// What the figures of the screen show, and what beside it; nothing while there is nothing to show.
pub fn drawn(state: &State) -> Option<(Rc<Measurement>, Options)> {
    let (known, options) = match state.screen {
        Screen::Compare => {
            let (known, options) = Compared::of(state)?.shown();
            (Rc::new(known), options)
        }
        _ => (state.measurement()?, Options::default()),
    };
    let options = Options {
        lang: state.lang,
        numbers: state.numbers,
        ..options
    };
    Some((known, options))
}

#[cfg(test)]
mod tests;
