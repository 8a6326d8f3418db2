//! General values that know no room above: a JSON tree ([`node`]), days and moments ([`date`]),
//! numbers as text ([`digits`]), and the notation in which a JavaScript value comes in ([`tokens`]).

pub mod date;
pub mod digits;
pub mod merge;
pub mod misread;
pub mod node;
pub mod place;
pub mod tokens;

pub use date::Day;
pub use misread::{Code, Misread};
pub use node::{Fields, Node};
