//! The browser side: the only module that knows one.
//!
//! What JavaScript calls stands here; [`guide`] mounts the journey in a page, [`painter`] draws
//! figures in it, [`storage`] is what the
//! guide asks of the browser. HTML reaches the page only through the host object's
//! `fill`, where the page's Trusted Types policy stands.
//!
//! A panic ends the engine at once. Every way in leads through JavaScript, which sees it there,
//! shows each widget a translated message with the answers still downloadable, and lets no new
//! work in: `www/widget/engine.js`.

pub mod api;
pub mod errors;
pub mod guide;
pub mod options;
pub mod painter;
pub mod storage;
pub mod values;

use wasm_bindgen::prelude::*;
use web_sys::Element;

use crate::record::parse::{MAX_BYTES, record_from_node};
use crate::record::{Code, Record, RecordError};
use crate::texts::{Conventions, Lang, key, localise_by};
use crate::value::Day;
use crate::value::date::local_days_by;

use errors::option_error;
use values::{node_from_js, node_from_json};

// A small allocator: the standard one is three times its size, and nothing here asks for more.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Scores a record (the contract's `score`).
///
/// # Errors
/// An error that the JavaScript side turns into a `RecordError`.
#[wasm_bindgen(js_name = score)]
pub fn score_record(record: &JsValue) -> Result<JsValue, JsValue> {
    api::score_record(record)
}

/// What changed from one record to another (the contract's `compare`).
///
/// # Errors
/// An error that the JavaScript side turns into a `RecordError`.
#[wasm_bindgen]
pub fn compare(before: &JsValue, after: &JsValue) -> Result<JsValue, JsValue> {
    api::compare(before, after)
}

/// Reads a record from JSON text (the contract's `parseRecord`).
///
/// # Errors
/// An error that the JavaScript side turns into a `RecordError`.
#[wasm_bindgen(js_name = parseRecord)]
pub fn parse_record(json: &str, lang: Option<String>) -> Result<JsValue, JsValue> {
    api::parse_record(json, lang)
}

/// An instrument in a language (the contract's `instrument`): the built-in one, or the one with this id.
///
/// # Errors
/// An error that the JavaScript side turns into a `RangeError`: a language that does not exist, or an
/// instrument that is not on this page.
#[wasm_bindgen(js_name = instrument)]
pub fn instrument_in(lang: Option<String>, id: Option<String>) -> Result<JsValue, JsValue> {
    api::instrument_in(lang, id)
}

/// The instruments on this page, the built-in one first (the contract's `instruments`).
///
/// # Errors
/// As [`instrument_in`] of the language.
#[wasm_bindgen(js_name = instruments)]
pub fn instruments_in(lang: Option<String>) -> Result<JsValue, JsValue> {
    api::instruments_in(lang)
}

/// Adds an instrument for this page and gives its id (the contract's `addInstrument`).
///
/// # Errors
/// An error that the JavaScript side turns into an `InstrumentError`.
#[wasm_bindgen(js_name = addInstrument)]
pub fn add_instrument(json: &str, lang: Option<String>) -> Result<String, JsValue> {
    api::add_instrument(json, lang)
}

#[wasm_bindgen(raw_module = "locale")]
extern "C" {
    /// How the browser writes numbers and days in a language, on a line each: the mark before
    /// decimals, the pattern of a day, and the twelve months. Empty where it does not say so.
    fn conventions(tag: &str) -> String;

    /// The day on which a moment falls where the browser is, as ISO 8601 writes days.
    #[wasm_bindgen(js_name = localDay)]
    fn local_day(moment: &str) -> String;
}

/// Makes the engine ready for use.
#[wasm_bindgen]
pub fn init() {
    local_days_by(|moment| Day::of_moment(&local_day(moment)));
    localise_by(|tag| {
        let answer = conventions(tag);
        if answer.is_empty() {
            return Conventions::default();
        }
        let mut lines = answer.split('\n').map(String::from);
        Conventions {
            mark: lines.next().unwrap_or_default(),
            date: lines.next().unwrap_or_default(),
            months: lines.collect(),
        }
    });
}

/// Draws a figure as a standalone SVG document (the contract's `chart`).
///
/// # Errors
/// An error about the record, the kind or an option.
#[wasm_bindgen]
pub fn chart(kind: &str, record: &JsValue, options: &JsValue) -> Result<String, JsValue> {
    api::chart(kind, record, options)
}

/// Draws a figure in an element, or updates what an earlier call drew there (the contract's
/// `draw`). Without a width it takes the element's.
///
/// # Errors
/// An error about the record, the kind or an option; then nothing has changed.
#[wasm_bindgen]
pub fn draw(
    into: &Element,
    kind: &str,
    record: &JsValue,
    options: &JsValue,
) -> Result<(), JsValue> {
    api::draw(into, kind, record, options)
}

fn record_from_js(record: &JsValue) -> Result<Record, RecordError> {
    record_from_node(&node_from_js(record)?)
}

fn read_lang(lang: Option<String>) -> Result<Lang, JsValue> {
    match lang {
        None => Ok(Lang::default()),
        Some(tag) => Lang::from_tag(&tag)
            .ok_or_else(|| option_error("lang", key!("error.chart.lang"), Lang::default())),
    }
}

fn record_from_text(json: &str) -> Result<Record, RecordError> {
    if json.len() > MAX_BYTES {
        return Err(Code::TooLarge.into());
    }
    record_from_node(&node_from_json(json)?)
}
