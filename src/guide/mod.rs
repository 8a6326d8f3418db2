//! The journey: where a person is, what they can do, and what each screen says.
//!
//! [`State`] holds everything; [`update()`] takes one [`Message`] and says which [`Effect`]s the
//! browser side has to carry out; [`screens`] turns a state into HTML. None of it knows a browser,
//! so all of it is tested natively.

pub mod scope;
pub mod screens;
pub mod state;
pub mod steps;
pub mod update;

pub use scope::Scope;
pub use state::{Invitation, Notice, Offer, Screen, State, Storage};
pub use update::{Effect, Focus, Message, update};
