//! Errors on their way to JavaScript: plain objects with `kind`, `message`, and for a record
//! `code` and `path`. The JavaScript side makes the contract's error classes of them.

use serde::Serialize;
use wasm_bindgen::JsValue;

use crate::instrument::{Lang, Texts};
use crate::record::RecordError;

use super::to_js;

#[derive(Serialize)]
struct Fault<'text> {
    kind: &'static str,
    code: &'static str,
    path: &'text str,
    message: String,
}

fn thrown(fault: &Fault) -> JsValue {
    to_js(fault).unwrap_or_else(|error| error)
}

/// What is wrong with a record; becomes a `RecordError`.
pub fn record_fault(error: &RecordError, lang: Lang) -> JsValue {
    thrown(&Fault {
        kind: "record",
        code: error.code.id(),
        path: &error.path,
        message: error.message(Texts::of(lang)),
    })
}

/// An option with an impossible value; becomes a `RangeError`.
pub fn option_fault(option: &str, expected: &str, lang: Lang) -> JsValue {
    let texts = Texts::of(lang);
    let values = [("option", option), ("expected", texts.get(expected))];
    range_fault(texts.fill("error.chart.option", &values))
}

/// Any other impossible value; becomes a `RangeError`.
pub fn range_fault(message: String) -> JsValue {
    thrown(&Fault {
        kind: "range",
        code: "out-of-range",
        path: "",
        message,
    })
}
