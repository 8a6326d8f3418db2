//! Between JavaScript values and trees of values, with the limits of a record on the way in.
//!
//! `undefined` is absent, as in JSON. Getters and proxies of the page may throw or run for ever:
//! what throws is a wrong type, and the limits end the rest.

use js_sys::{JSON, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::record::node::{Limits, Node, check_text};
use crate::record::{Code, RecordError};

#[wasm_bindgen]
extern "C" {
    /// Throws for a proxy that was revoked, so it has to be caught.
    #[wasm_bindgen(catch, js_namespace = Array, js_name = isArray)]
    fn is_array(value: &JsValue) -> Result<bool, JsValue>;
}

/// Reads JSON text with the browser's own parser.
///
/// # Errors
/// Not JSON, too large, too deep.
pub fn node_from_json(json: &str) -> Result<Node, RecordError> {
    check_text(json)?;
    let value = JSON::parse(json).map_err(|_| RecordError::whole(Code::NotJson))?;
    node_from_js(&value)
}

/// Plain objects, arrays and `null`, as `JSON.parse` would give them.
pub fn node_to_js(node: &Node) -> JsValue {
    // Serialising a tree into fresh plain objects cannot fail.
    node.serialize(&Serializer::json_compatible())
        .unwrap_or(JsValue::NULL)
}

/// Indented JSON, as it goes into a file.
pub fn node_to_json(node: &Node) -> String {
    let text =
        JSON::stringify_with_replacer_and_space(&node_to_js(node), &JsValue::NULL, &2.into());
    // Plain objects without circles always have a text.
    text.map(String::from).unwrap_or_default()
}

/// Reads a JavaScript value.
///
/// # Errors
/// Too large, too deep (a circle is endlessly deep), or of a type that no record holds.
pub fn node_from_js(value: &JsValue) -> Result<Node, RecordError> {
    let mut limits = Limits::default();
    read(value, &mut limits, 0).map_err(RecordError::whole)
}

fn read(value: &JsValue, limits: &mut Limits, depth: usize) -> Result<Node, Code> {
    limits.count(8, depth)?;
    if value.is_null() || value.is_undefined() {
        return Ok(Node::Null);
    }
    if let Some(truth) = value.as_bool() {
        return Ok(Node::Bool(truth));
    }
    if let Some(number) = value.as_f64() {
        return Ok(Node::Number(number));
    }
    if let Some(text) = value.as_string() {
        limits.count(text.len(), depth)?;
        return Ok(Node::Text(text));
    }
    if !value.is_object() {
        return Err(Code::WrongType);
    }
    match list_items(value) {
        Ok(Some(items)) => read_list(items, limits, depth),
        Ok(None) => read_map(value, limits, depth),
        Err(_) => Err(Code::WrongType),
    }
}

/// The items of an array, each of which may still throw; `None` for anything else.
///
/// # Errors
/// What the page's own code threw.
pub fn list_items(
    value: &JsValue,
) -> Result<Option<impl Iterator<Item = Result<JsValue, JsValue>>>, JsValue> {
    if !is_array(value)? {
        return Ok(None);
    }
    let length = Reflect::get(value, &"length".into())?
        .as_f64()
        .unwrap_or_default();
    Ok(Some(
        (0..length as u32).map(|index| Reflect::get_u32(value, index)),
    ))
}

fn read_list(
    items: impl Iterator<Item = Result<JsValue, JsValue>>,
    limits: &mut Limits,
    depth: usize,
) -> Result<Node, Code> {
    let nodes = items.map(|item| read(&item.map_err(|_| Code::WrongType)?, limits, depth + 1));
    Ok(Node::List(nodes.collect::<Result<_, _>>()?))
}

fn read_map(object: &JsValue, limits: &mut Limits, depth: usize) -> Result<Node, Code> {
    let keys = Reflect::own_keys(object).map_err(|_| Code::WrongType)?;
    let mut map = Vec::new();
    for key in keys.iter() {
        let Some(name) = key.as_string() else {
            continue;
        };
        limits.count(name.len(), depth)?;
        let value = Reflect::get(object, &key).map_err(|_| Code::WrongType)?;
        if !value.is_undefined() {
            map.push((name, read(&value, limits, depth + 1)?));
        }
    }
    Ok(Node::Map(map))
}
