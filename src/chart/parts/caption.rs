//! Words beneath a figure that leaves the page: what it is not, and when it was made.

use plotters_backend::text_anchor::{HPos, VPos};

use crate::chart::canvas::backend::Open;
use crate::chart::canvas::drawing::Drawing;
use crate::chart::canvas::lettering::wrap;
use crate::chart::canvas::palette::{self, QUIET, SMALL};
use crate::chart::canvas::scene::Scene;
use crate::chart::canvas::static_layer::StaticLayer;
use crate::chart::canvas::units::units;

const LEADING: f64 = 17.0;
/// White space around a figure on its own, in CSS pixels.
const MARGIN: f64 = 16.0;

/// The same figure with room around it and these words beneath.
pub fn captioned(scene: Scene, words: &str) -> Scene {
    let lines = wrap(words, SMALL, scene.width);
    let (width, height) = (
        scene.width + 2.0 * MARGIN,
        scene.height + 3.0 * MARGIN + lines.len() as f64 * LEADING,
    );
    let mut static_layer = StaticLayer::new(String::new(), (width, height), None, |pen| {
        pen.group(Open::group("rw-caption"), || {
            for (index, line) in lines.iter().enumerate() {
                let y = scene.height + 2.0 * MARGIN + (index as f64 + 0.5) * LEADING;
                let style = palette::letters(SMALL, QUIET, HPos::Left, VPos::Center);
                pen.text(line, (MARGIN, y), style);
            }
        });
    });
    if let (Some(around), Some(figure)) = (&mut static_layer.drawing, &scene.static_layer.drawing) {
        around.add(&moved(figure));
    }
    Scene {
        width,
        height,
        static_layer,
        data_layer: moved(&scene.data_layer),
        ..scene
    }
}

/// The same, away from the edges.
fn moved(drawing: &Drawing) -> Drawing {
    let mut moved = Drawing::default();
    moved.open("g");
    moved.translate(units(MARGIN), units(MARGIN));
    moved.add(drawing);
    moved.close();
    moved
}
