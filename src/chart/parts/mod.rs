//! What several figures share: the wheel of a radar, the wave, legends, captions.

pub mod caption;
pub mod legend;
pub mod polar;
pub mod radar;
pub mod sine;
pub mod timeline;
pub mod wave;
