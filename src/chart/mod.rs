//! The figures: words beside pictures, both made from scores.
//!
//! A record is scored once, as a [`Measurement`]. From that, [`describe`] says in a sentence what a
//! figure shows, without drawing anything, and [`draw`] makes the picture with the same sentence in
//! it: a [`Scene`], from which come both the standalone SVG document and the drawing in a page,
//! which [`crate::web`] updates in place.
//!
//! Each layer knows only those before it:
//!
//! - [`canvas`]: what figures are drawn on, with plotters through a backend of our own;
//! - [`Measurement`], [`Options`] and [`words`]: what is shown, how, and what scores are called;
//! - [`parts`]: what figures share, such as the radar, the legend and the wave;
//! - [`figures`]: one place per figure, with its `describe` beside its `draw`.

pub mod canvas;
pub mod figures;
mod kind;
mod measurement;
mod options;
pub mod parts;
pub mod words;

use crate::later::later;
use crate::texts::{Texts, key};

use canvas::scene::Scene;
use figures::bandwidth::{buffers, corridor, forces, levers};
use figures::{bars, planes, poles, scales};

pub use kind::{KINDS, Kind};
pub use measurement::Measurement;
pub use options::{Letters, Options, WIDTHS};

/// What a figure is called.
pub fn title(kind: Kind, measurement: &Measurement, options: &Options) -> String {
    let key = match kind {
        Kind::Bandwidth => key!("chart.bandwidth.title"),
        Kind::Trend => key!("chart.trend.title"),
        Kind::Buffers => key!("chart.buffers.title"),
        Kind::Forces => key!("chart.forces.title"),
        Kind::Levers => key!("chart.levers.title"),
        Kind::Bars => key!("chart.bars.title"),
        Kind::Continua | Kind::Planes => return planes::title(measurement, options),
        Kind::Scales | Kind::Poles => return measurement.words(options).title().to_owned(),
    };
    Texts::of(options.lang).get(key).to_owned()
}

later! { "06":
    /// What a figure shows, in a sentence made from the scores. Nothing is drawn for it.
    pub fn describe(kind: Kind, measurement: &Measurement, options: &Options) -> String = sentence
}

fn sentence(kind: Kind, measurement: &Measurement, options: &Options) -> String {
    match kind {
        Kind::Bandwidth | Kind::Trend => corridor::describe(measurement, options),
        Kind::Buffers => buffers::describe(measurement, options),
        Kind::Forces => forces::describe(measurement, options),
        Kind::Continua | Kind::Planes => planes::describe(measurement, options),
        Kind::Levers => levers::describe(measurement, options),
        Kind::Scales => scales::describe(measurement, options),
        Kind::Poles => poles::describe(measurement, options),
        Kind::Bars => bars::describe(measurement, options),
    }
}

later! { "05":
    /// Draws a figure, with its title and its sentence.
    pub fn draw(kind: Kind, measurement: &Measurement, options: &Options) -> Scene = picture
}

fn picture(kind: Kind, measurement: &Measurement, options: &Options) -> Scene {
    // For `cargo xtask bench figure-bytes`: an engine that draws nothing.
    if cfg!(figureless) {
        return Scene::default();
    }
    let picture = match kind {
        Kind::Bandwidth | Kind::Trend => corridor::draw(measurement, options),
        Kind::Buffers => buffers::draw(measurement, options),
        Kind::Forces => forces::draw(measurement, options),
        Kind::Continua | Kind::Planes => planes::draw(measurement, options),
        Kind::Levers => levers::draw(measurement, options),
        Kind::Scales => scales::draw(measurement, options),
        Kind::Poles => poles::draw(measurement, options),
        Kind::Bars => bars::draw(measurement, options),
    };
    picture.with_words(
        &title(kind, measurement, options),
        describe(kind, measurement, options),
    )
}
