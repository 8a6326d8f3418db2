//! `ChartOptions`: relaxed about what is left out, strict about what is there.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

use crate::chart::{Kind, Options, WIDTHS};
use crate::instrument::{Lang, Texts};

use super::faults::{option_fault, range_fault};
use super::read_record;

#[wasm_bindgen]
extern "C" {
    /// Throws for a proxy that was revoked, so it has to be caught.
    #[wasm_bindgen(catch, js_namespace = Array, js_name = isArray)]
    fn is_array(value: &JsValue) -> Result<bool, JsValue>;
}

/// Reads a kind of figure.
///
/// # Errors
/// A fault that names the kinds there are.
pub fn read_kind(kind: &str, lang: Lang) -> Result<Kind, JsValue> {
    Kind::from_id(kind)
        .ok_or_else(|| range_fault(&Texts::of(lang).fill("error.chart.kind", &[("kind", kind)])))
}

/// Reads the options of a figure; without a width it is as wide as `into`.
///
/// # Errors
/// A fault that names the option and what it may be, or what is wrong with a record in it.
pub fn read_options(options: &JsValue, into: Option<&Element>) -> Result<Options, JsValue> {
    let mut read = Options::default();
    if let Some(lang) = option(options, "lang") {
        let known = lang.as_string().and_then(|tag| Lang::from_tag(&tag));
        read.lang = known.ok_or_else(|| option_fault("lang", "error.chart.lang", read.lang))?;
    }
    if let Some(into) = into {
        read.width = width_of(into);
    }
    if let Some(width) = option(options, "width") {
        let known = width.as_f64().filter(|width| WIDTHS.contains(width));
        read.width = known.ok_or_else(|| option_fault("width", "error.chart.width", read.lang))?;
    }
    read.desired = option(options, "desired").is_some_and(|desired| desired.is_truthy());
    if let Some(earlier) = option(options, "earlier") {
        read.earlier = Some(Box::new(read_record(&earlier)?));
    }
    if let Some(history) = option(options, "history") {
        let fault = || option_fault("history", "error.chart.history", read.lang);
        let records = list_items(&history).ok().flatten().ok_or_else(fault)?;
        let records = records.map(|record| read_record(&record.map_err(|_| fault())?));
        read.history = records.collect::<Result<_, _>>()?;
    }
    Ok(read)
}

/// The items of an array, each of which may still throw; `None` for anything else.
fn list_items(
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

/// How wide a figure in this element is drawn, in CSS pixels.
pub fn width_of(element: &Element) -> f64 {
    let room = f64::from(element.client_width());
    if room == 0.0 {
        return Options::default().width;
    }
    room.clamp(*WIDTHS.start(), *WIDTHS.end())
}

fn option(options: &JsValue, name: &str) -> Option<JsValue> {
    if !options.is_object() {
        return None;
    }
    let value = Reflect::get(options, &name.into()).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}
