//! One place per figure: `describe` says in words what it shows, `draw` draws it. Those in [`bandwidth`]
//! are the Reflectiewijzer's own.

pub mod bandwidth;
pub mod bars;
pub mod planes;
pub mod poles;
pub mod scales;
