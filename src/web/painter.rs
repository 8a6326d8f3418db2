//! Draws figures in a page, through `www/widget/painter.js`: a whole figure goes there in one
//! string, and no HTML is parsed.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

use crate::chart::{Kind, Letters, Measurement, Options, draw};
use crate::later::later;

#[wasm_bindgen(raw_module = "painter")]
extern "C" {
    /// The name of the static layer that an element shows, if a figure was drawn in it.
    #[wasm_bindgen(js_name = shownLayer)]
    fn shown_layer(into: &Element) -> Option<String>;

    /// How wide these words are in a figure in this element, in letters of the usual size; 0 where
    /// nothing there sets letters or words apart.
    #[wasm_bindgen(js_name = widthIn)]
    fn width_in(into: &Element, words: &str) -> f64;

    /// Makes nodes of a figure's lines, or brings those that are there up to date.
    fn paint(into: &Element, static_layer: &str, lines: &str);
}

later! { "02":
    /// Draws a figure in an element, or updates what an earlier call drew there.
    pub fn draw_in(into: &Element, kind: Kind, measurement: &Measurement, options: Options) = draw_now
}

fn draw_now(into: &Element, kind: Kind, measurement: &Measurement, mut options: Options) {
    options.shown_layer = shown_layer(into);
    let scene = draw(kind, measurement, &options);
    let drawing = scene.enlarged(options.letters.size);
    paint(into, &scene.static_layer.name, drawing.lines());
}

/// The letters of a page's own element: a page, or its reader, may set them apart.
pub fn letters_in(into: &Element) -> Letters {
    Letters::of_usual_size(width_in(into, Letters::SAMPLE))
}
