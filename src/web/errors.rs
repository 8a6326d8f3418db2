//! Errors on their way to JavaScript: plain objects with `kind`, `message`, and for a record or
//! an instrument `code` and `path`. The JavaScript side makes the contract's error classes of them.

use wasm_bindgen::JsValue;

use crate::instrument::{self, InstrumentError};
use crate::record::{self, RecordError};
use crate::texts::{Key, Lang, Texts, key};
use crate::value::Fields;

use super::values::node_to_js;

/// What is wrong with a record; becomes a `RecordError`.
pub fn record_error(error: &RecordError, lang: Lang) -> JsValue {
    let message = record::message(error, Texts::of(lang));
    placed("record", error.code.id(), &error.path, &message)
}

/// What is wrong with an instrument's document; becomes an `InstrumentError`.
pub fn instrument_error(error: &InstrumentError, lang: Lang) -> JsValue {
    let message = instrument::message(error, Texts::of(lang));
    placed("instrument", error.code.id(), &error.path, &message)
}

/// What is wrong with something that was read, and where.
fn placed(kind: &str, code: &str, path: &str, message: &str) -> JsValue {
    let mut fields = Fields::default();
    fields.add("kind", kind);
    fields.add("code", code);
    fields.add("path", path);
    fields.add("message", message);
    node_to_js(&fields.into())
}

/// An option with an impossible value; becomes a `RangeError`.
pub fn option_error(option: &str, expected: Key, lang: Lang) -> JsValue {
    let texts = Texts::of(lang);
    let values = [("option", option), ("expected", texts.get(expected))];
    range_error(&texts.fill(key!("error.chart.option"), &values))
}

/// Any other impossible value; becomes a `RangeError`.
pub fn range_error(message: &str) -> JsValue {
    let mut fields = Fields::default();
    fields.add("kind", "range");
    fields.add("message", message);
    node_to_js(&fields.into())
}
