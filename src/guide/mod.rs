//! The journey: where a person is, what they can do, and what each screen says.
//!
//! A [`Message`] comes in: something that a person does, or that comes from outside. [`update()`] is
//! the only place where the [`State`] changes; it asks a [`Browser`] for the time and for what is
//! kept, and gives the [`Effect`]s that the browser side has to carry out. [`screens`] turns a state
//! into HTML, [`patch`] into changes of a screen. None of it knows a real browser, so all of it is
//! tested natively, whole journeys with several tabs included.

pub mod browser;
pub mod compared;
pub mod effect;
pub mod message;
pub mod opened;
pub mod part;
pub mod patch;
pub mod scope;
pub mod screens;
pub mod state;
pub mod steps;
pub mod storage;
pub mod update;
pub mod way_out;

pub use browser::{Browser, NotStored};
pub use effect::{Effect, Event, Focus, Picture};
pub use message::{Control, Message};
pub use part::Part;
pub use patch::Patch;
pub use scope::Scope;
pub use state::{Before, CallToAction, Notice, Offer, Screen, Settings, State};
pub use storage::Storage;
pub use update::files::file_name;
pub use update::update;
pub use way_out::WayOut;
