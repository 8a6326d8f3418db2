//! The figures of an instrument with forces and a bandwidth.

pub mod buffers;
pub mod corridor;
pub mod forces;
pub mod levers;
