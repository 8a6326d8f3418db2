//! The instruments that are on this page: the built-in one, and those that were added.

use std::cell::RefCell;

use super::{Code, Instrument, InstrumentError, built_in};

thread_local! {
    static ADDED: RefCell<Vec<&'static Instrument>> = const { RefCell::new(Vec::new()) };
}

/// Adds an instrument for as long as the page is open: records, guides and figures point at it from
/// then on, and nothing ever takes it away. The same one again is no second one.
///
/// # Errors
/// [`Code::KnownId`] where another instrument has this id.
pub fn add(instrument: Instrument) -> Result<&'static Instrument, InstrumentError> {
    match find(&instrument.id) {
        Some(known) if *known == instrument => Ok(known),
        Some(_) => Err(InstrumentError {
            code: Code::KnownId,
            path: "/id".to_owned(),
        }),
        None => {
            let added: &'static Instrument = Box::leak(Box::new(instrument));
            ADDED.with_borrow_mut(|all| all.push(added));
            Ok(added)
        }
    }
}

/// All instruments of this page, the built-in one first.
pub fn all() -> Vec<&'static Instrument> {
    let added = ADDED.with_borrow(Clone::clone);
    [vec![built_in()], added].concat()
}

/// The instrument with this id; `None` when it is not on this page.
pub fn find(id: &str) -> Option<&'static Instrument> {
    all().into_iter().find(|known| known.id == id)
}
