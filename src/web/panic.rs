//! The last word when something of ours goes wrong.
//!
//! A panic ends the engine for the whole page: the JavaScript side is told once, shows every
//! widget a translated message with the person's answers still downloadable, and lets no new work
//! in.

use std::panic;

use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Tells the engine whom to call, with a description, when it panics.
#[wasm_bindgen(js_name = onPanic)]
pub fn on_panic(tell: Function) {
    let tell = Teller(tell);
    panic::set_hook(Box::new(move |info| {
        let _ = tell.get().call1(&JsValue::NULL, &info.to_string().into());
    }));
}

/// The hook must be sendable between threads; in WebAssembly without threads there is but one.
struct Teller(Function);

impl Teller {
    fn get(&self) -> &Function {
        &self.0
    }
}

// SAFETY: the engine is built without threads and never leaves the one it was loaded in.
unsafe impl Send for Teller {}
// SAFETY: as above.
unsafe impl Sync for Teller {}
