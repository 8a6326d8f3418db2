//! How a language writes numbers and days. A browser's `Intl` knows, so that no file with texts has
//! to; without it every language writes as Dutch does.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::{Lang, TAGS};

/// How a language writes numbers and days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conventions {
    /// What stands before the decimals.
    pub mark: String,
    /// A pattern with `{day}`, `{month}` and `{year}`.
    pub date: String,
    /// The twelve months as that pattern wants them; none for numbers.
    pub months: Vec<String>,
}

impl Default for Conventions {
    /// The Dutch ones, with the month as a number.
    fn default() -> Self {
        Self {
            mark: ",".into(),
            date: "{day}-{month}-{year}".into(),
            months: Vec::new(),
        }
    }
}

/// Tells how the language with this tag writes numbers and days.
pub type Localise = fn(&str) -> Conventions;

thread_local! {
    static LOCALISE: Cell<Option<Localise>> = const { Cell::new(None) };
    static KNOWN: RefCell<[Option<Rc<Conventions>>; TAGS.len()]> =
        const { RefCell::new([const { None }; TAGS.len()]) };
}

/// Has this function asked, once per language, when a number or a day is first written.
pub fn localise_by(localise: Localise) {
    LOCALISE.set(Some(localise));
}

/// The conventions of a language, asked for once.
pub(super) fn conventions_of(lang: Lang) -> Rc<Conventions> {
    let ask = || match LOCALISE.get() {
        Some(localise) => localise(lang.tag()),
        None => Conventions::default(),
    };
    KNOWN.with_borrow_mut(|known| known[lang.0].get_or_insert_with(|| Rc::new(ask())).clone())
}
