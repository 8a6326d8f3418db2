//! One place per figure: what it says in words, and how it is drawn.

pub mod bandwidth;
pub mod bars;
pub mod buffers;
pub mod continua;
pub mod forces;
pub mod levers;
pub mod live;
