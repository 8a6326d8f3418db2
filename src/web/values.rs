//! Between JavaScript values and trees of values, with the limits of a record on the way in.
//!
//! A value comes in as `www/widget/values.js` packs it; [`tokens`] describes the notation.

use js_sys::JSON;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::value::Code;
use crate::value::node::{MAX_BYTES, MAX_DEPTH, Node, check_text};
use crate::value::tokens;

#[wasm_bindgen(raw_module = "values")]
extern "C" {
    type Packed;

    #[wasm_bindgen(constructor)]
    fn new(value: &JsValue, most_bytes: usize, most_depth: usize) -> Packed;

    #[wasm_bindgen(method, getter)]
    fn tokens(this: &Packed) -> String;

    /// The next number that no token holds.
    #[wasm_bindgen(method, js_name = nextNumber)]
    fn next_number(this: &Packed) -> f64;
}

/// Reads JSON text with the browser's own parser.
///
/// # Errors
/// Not JSON, too large, too deep.
pub fn node_from_json(json: &str) -> Result<Node, Code> {
    check_text(json)?;
    let value = JSON::parse(json).map_err(|_| Code::NotJson)?;
    node_from_js(&value)
}

/// Plain objects, arrays and `null`, as `JSON.parse` would give them.
pub fn node_to_js(node: &Node) -> JsValue {
    // Serialising a tree into fresh plain objects cannot fail.
    node.serialize(&Serializer::json_compatible())
        .unwrap_or(JsValue::NULL)
}

#[wasm_bindgen(raw_module = "json")]
extern "C" {
    /// A tree of plain values as JSON text on several lines, whatever a page has made of the browser's own writer.
    fn indented(value: &JsValue) -> String;
}

/// Indented JSON, as it goes into a file.
pub fn node_to_json(node: &Node) -> String {
    indented(&node_to_js(node))
}

/// Reads a JavaScript value. `undefined` is absent, as in JSON.
///
/// # Errors
/// Too large, too deep (a circle is endlessly deep), or of a type that no record holds.
pub fn node_from_js(value: &JsValue) -> Result<Node, Code> {
    unpack(&Packed::new(value, MAX_BYTES, MAX_DEPTH))
}

/// Reads the options of a figure, in which many records may stand.
///
/// # Errors
/// As [`node_from_js`].
pub fn options_from_js(value: &JsValue) -> Result<Node, Code> {
    unpack(&Packed::new(value, 64 * MAX_BYTES, MAX_DEPTH))
}

fn unpack(packed: &Packed) -> Result<Node, Code> {
    tokens::unpack(&packed.tokens(), || packed.next_number())
}
