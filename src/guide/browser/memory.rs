//! A browser that is nothing but a clock and some memory.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use crate::guide::Storage;
use crate::value::{Code, Node};

use super::{Browser, NotStored};

/// Keys and texts of the storage that all tabs share.
type Shared = Rc<RefCell<BTreeMap<String, String>>>;

/// One tab of a browser without a screen; [`Self::another_tab`] shares its storage.
#[derive(Debug, Default)]
pub struct MemoryBrowser {
    shared: Shared,
    session: RefCell<BTreeMap<String, String>>,
    unsaved: RefCell<BTreeMap<String, String>>,
    /// This moment in ISO 8601, UTC.
    pub now: RefCell<String>,
    /// How many names were made.
    names: Cell<u32>,
    /// What writing does, when it does not go well.
    pub refuses: Cell<Option<NotStored>>,
}

impl MemoryBrowser {
    /// A tab at this moment, with nothing in storage.
    pub fn at(now: &str) -> Self {
        Self {
            now: RefCell::new(now.to_owned()),
            ..Self::default()
        }
    }

    /// One more tab of the same browser, at this moment.
    pub fn another_tab(&self, now: &str) -> Self {
        Self {
            shared: self.shared.clone(),
            ..Self::at(now)
        }
    }

    /// What the storage that all tabs share holds under a key.
    pub fn kept(&self, key: &str) -> Option<String> {
        self.shared.borrow().get(key).cloned()
    }

    /// Puts a text in the storage that all tabs share, or throws away what is there.
    pub fn put(&self, key: &str, text: Option<&str>) {
        let mut shared = self.shared.borrow_mut();
        match text {
            Some(text) => shared.insert(key.to_owned(), text.to_owned()),
            None => shared.remove(key),
        };
    }

    fn area(&self, storage: Storage) -> Option<&RefCell<BTreeMap<String, String>>> {
        match storage {
            Storage::Local => Some(&self.shared),
            Storage::Session => Some(&self.session),
            Storage::None => None,
        }
    }
}

impl Browser for MemoryBrowser {
    fn now(&self) -> String {
        self.now.borrow().clone()
    }

    fn random(&self) -> String {
        let names = self.names.get() + 1;
        self.names.set(names);
        [&*self.now(), "#", &names.to_string()].concat()
    }

    fn read(&self, storage: Storage, key: &str) -> Option<String> {
        self.area(storage)?.borrow().get(key).cloned()
    }

    fn write(&self, storage: Storage, key: &str, text: &str) -> Result<(), NotStored> {
        let area = self.area(storage).ok_or(NotStored::Denied)?;
        if let Some(reason) = self.refuses.get() {
            let mut unsaved = self.unsaved.borrow_mut();
            unsaved.insert(key.to_owned(), text.to_owned());
            return Err(reason);
        }
        self.unsaved.borrow_mut().remove(key);
        area.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, storage: Storage, key: &str) {
        self.unsaved.borrow_mut().remove(key);
        if let Some(area) = self.area(storage) {
            area.borrow_mut().remove(key);
        }
    }

    fn unsaved(&self, _: Storage, key: &str) -> Option<String> {
        self.unsaved.borrow().get(key).cloned()
    }

    fn parse(&self, json: &str) -> Result<Node, Code> {
        Node::from_json(json)
    }

    fn json(&self, node: &Node) -> String {
        // A tree holds only texts, numbers and maps with text keys: this cannot fail.
        serde_json::to_string_pretty(node).unwrap_or_default()
    }
}
