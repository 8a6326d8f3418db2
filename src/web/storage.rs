//! The browser, as the guide asks it: its clock, its storage, and its reader and writer of JSON.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::guide::{Browser, NotStored, Storage};
use crate::value::{Code, Node};

use super::values::{node_from_json, node_to_json};

#[wasm_bindgen(raw_module = "storage")]
extern "C" {
    /// What an area holds under a key; nothing where there is nothing, or no access.
    #[wasm_bindgen(js_name = readArea)]
    fn read_area(area: &str, key: &str) -> Option<String>;

    /// Keeps a text; gives why it could not be kept, except as long as the page is open: `denied` or `full`.
    #[wasm_bindgen(js_name = writeArea)]
    fn write_area(area: &str, key: &str, text: &str) -> Option<String>;

    /// Throws away what an area holds under a key, and what found no room there.
    #[wasm_bindgen(js_name = removeFromArea)]
    fn remove_from_area(area: &str, key: &str);

    /// A random name that nobody else has.
    fn random() -> String;

    /// This moment in UTC; empty when the clock tells none.
    fn now() -> String;

    /// What found no room in an area, as long as the page is open.
    #[wasm_bindgen(js_name = readUnsaved)]
    fn read_unsaved(area: &str, key: &str) -> Option<String>;
}

/// The browser that this engine runs in.
pub struct Page;

impl Browser for Page {
    fn now(&self) -> String {
        now()
    }

    fn random(&self) -> String {
        random()
    }

    fn read(&self, storage: Storage, key: &str) -> Option<String> {
        read_area(area(storage), key)
    }

    fn write(&self, storage: Storage, key: &str, text: &str) -> Result<(), NotStored> {
        match write_area(area(storage), key, text).as_deref() {
            None => Ok(()),
            Some("full") => Err(NotStored::Full),
            Some(_) => Err(NotStored::Denied),
        }
    }

    fn remove(&self, storage: Storage, key: &str) {
        remove_from_area(area(storage), key);
    }

    fn unsaved(&self, storage: Storage, key: &str) -> Option<String> {
        read_unsaved(area(storage), key)
    }

    fn parse(&self, json: &str) -> Result<Node, Code> {
        node_from_json(json)
    }

    fn json(&self, node: &Node) -> String {
        node_to_json(node)
    }
}

/// The browser's name of a storage; one without a name gives no access, and so keeps nothing.
fn area(storage: Storage) -> &'static str {
    match storage {
        Storage::Local => "localStorage",
        Storage::Session => "sessionStorage",
        Storage::None => "",
    }
}
