//! What the guide asks of a browser while it decides. [`crate::web`] answers with the real one; the
//! native tests with a plain one, so that whole journeys run without any.

mod memory;

use crate::value::{Code, Node};

use super::Storage;

pub use memory::MemoryBrowser;

/// A browser, or something plain in its place. All methods answer at once.
pub trait Browser {
    /// This moment in ISO 8601, UTC; empty where the clock tells none.
    fn now(&self) -> String;

    /// A random name that nobody else has.
    fn random(&self) -> String;

    /// What the storage holds under a key; `None` where there is nothing, or no access.
    fn read(&self, storage: Storage, key: &str) -> Option<String>;

    /// Keeps a text under a key.
    ///
    /// # Errors
    /// Why it is kept only as long as the page is open.
    fn write(&self, storage: Storage, key: &str, text: &str) -> Result<(), NotStored>;

    /// Throws away what the storage holds under a key, and what found no room there.
    fn remove(&self, storage: Storage, key: &str);

    /// What was to be kept under a key and found no room, as long as the page is open.
    fn unsaved(&self, storage: Storage, key: &str) -> Option<String>;

    /// Reads JSON text.
    ///
    /// # Errors
    /// Not JSON, too large, too deep.
    fn parse(&self, json: &str) -> Result<Node, Code>;

    /// Writes indented JSON text, as it goes into a file.
    fn json(&self, node: &Node) -> String;
}

/// Why a text was not kept in storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotStored {
    /// The browser gives no access.
    Denied,
    /// There is no room, or the browser refused for another reason.
    Full,
}
