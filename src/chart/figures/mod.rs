//! One place per figure: `describe` says in words what it shows, `draw` draws it.

pub mod bandwidth;
pub mod bars;
pub mod buffers;
pub mod continua;
pub mod forces;
pub mod levers;
pub mod live;
