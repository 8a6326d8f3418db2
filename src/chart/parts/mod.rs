//! What several figures share: the radar, bars, the wave, the forces' shapes, legends, captions, and sentences.

pub mod caption;
pub mod extremes;
pub mod legend;
pub mod polar;
pub mod radar;
pub mod shapes;
pub mod sine;
pub mod spots;
pub mod steps;
pub mod timeline;
pub mod track;
pub mod wave;
