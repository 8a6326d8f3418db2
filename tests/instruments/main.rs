//! Every shipped instrument, and the odd ones that no one would write, through everything that the
//! engine does with one: a whole journey, its screens, its record, its scores and its figures.

mod documents;
#[path = "../figure_geometry/drawing.rs"]
#[allow(dead_code)] // The geometry of figures asks more of it.
mod drawing;
mod figures;
mod generated;
mod html;
mod journey;
mod largest;
mod lettering;
mod records;
mod scores;
mod screens;
mod spokes;
mod written;
