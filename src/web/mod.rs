//! The browser side: the only module that knows one.
//!
//! What JavaScript calls stands here; [`guide`] mounts the journey in a page, [`painter`] draws
//! figures in it, [`shelf`] keeps answers, [`panic`] is the last word when something of ours goes
//! wrong. HTML reaches the page only through the host object's `fill`, where the page's
//! Trusted Types policy stands.

pub mod faults;
pub mod guide;
pub mod js_node;
pub mod listener;
pub mod options;
pub mod painter;
pub mod panic;
pub mod shelf;

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use crate::chart::figure;
use crate::instrument::{Lang, published};
use crate::record::Record;
use crate::record::parse::{record_from_json, record_from_node};
use crate::scoring;

use faults::{option_fault, record_fault};
use js_node::node_from_js;
use options::{read_kind, read_options};

/// Scores a record (the contract's `score`).
///
/// # Errors
/// A fault that the JavaScript side turns into a `RecordError`.
#[wasm_bindgen(js_name = score)]
pub fn score_record(record: &JsValue) -> Result<JsValue, JsValue> {
    to_js(&scoring::score(&read_record(record)?))
}

/// Reads a record from JSON text (the contract's `parseRecord`).
///
/// # Errors
/// A fault that the JavaScript side turns into a `RecordError`.
#[wasm_bindgen(js_name = parseRecord)]
pub fn parse_record(json: &str, lang: Option<String>) -> Result<JsValue, JsValue> {
    let lang = read_lang(lang)?;
    let record = record_from_json(json).map_err(|error| record_fault(&error, lang))?;
    to_js(&record)
}

/// The instrument in a language (the contract's `instrument`).
///
/// # Errors
/// A fault that the JavaScript side turns into a `RangeError`: a language that does not exist.
#[wasm_bindgen(js_name = instrument)]
pub fn instrument_in(lang: Option<String>) -> Result<JsValue, JsValue> {
    to_js(&published::instrument(read_lang(lang)?))
}

/// Draws a figure as a standalone SVG document (the contract's `chart`).
///
/// # Errors
/// A fault about the record, the kind or an option.
#[wasm_bindgen]
pub fn chart(kind: &str, record: &JsValue, options: &JsValue) -> Result<String, JsValue> {
    let options = read_options(options, None)?;
    let kind = read_kind(kind, options.lang)?;
    Ok(figure(kind, &read_record(record)?, &options).to_svg())
}

/// Draws a figure in an element, or updates what an earlier call drew there (the contract's
/// `draw`). Without a width it takes the element's.
///
/// # Errors
/// A fault about the record, the kind or an option; then nothing has changed.
#[wasm_bindgen]
pub fn draw(
    into: &Element,
    kind: &str,
    record: &JsValue,
    options: &JsValue,
) -> Result<(), JsValue> {
    let options = read_options(options, Some(into))?;
    let kind = read_kind(kind, options.lang)?;
    painter::paint(into, &figure(kind, &read_record(record)?, &options))
}

fn read_record(record: &JsValue) -> Result<Record, JsValue> {
    let parsed = node_from_js(record).and_then(|node| record_from_node(&node));
    parsed.map_err(|error| record_fault(&error, Lang::default()))
}

fn read_lang(lang: Option<String>) -> Result<Lang, JsValue> {
    match lang {
        None => Ok(Lang::default()),
        Some(tag) => Lang::from_tag(&tag)
            .ok_or_else(|| option_fault("lang", "error.chart.lang", Lang::default())),
    }
}

/// Plain objects, arrays and `null`, as `JSON.parse` would give them.
fn to_js<T: Serialize>(value: &T) -> Result<JsValue, JsValue> {
    value
        .serialize(&Serializer::json_compatible())
        .map_err(JsValue::from)
}
