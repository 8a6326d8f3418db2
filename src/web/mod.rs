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

pub mod errors;
pub mod guide;
pub mod options;
pub mod painter;
pub mod storage;
pub mod values;

use wasm_bindgen::prelude::*;
use web_sys::Element;

use crate::chart::{self, KINDS, Kind, Measurement, Options};
use crate::instrument::read::{check_size, instrument_from_node};
use crate::instrument::{
    Instrument, InstrumentError, publish, reflectiewijzer as built_in, registry,
};
use crate::record::parse::record_from_node;
use crate::record::write::record_to_node;
use crate::record::{Record, RecordError};
use crate::scoring::score;
use crate::scoring::write::scores_to_node;
use crate::texts::{Conventions, Lang, Texts, key, localise_by};
use crate::value::date::local_days_by;
use crate::value::{Day, Fields, Node};

use errors::{instrument_error, option_error, range_error, record_error};
use options::{check_same, read_kind, read_options};
use values::{node_from_js, node_from_json, node_to_js};

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
    Ok(node_to_js(&scores_to_node(&score(&read_record(record)?))))
}

/// Reads a record from JSON text (the contract's `parseRecord`).
///
/// # Errors
/// An error that the JavaScript side turns into a `RecordError`.
#[wasm_bindgen(js_name = parseRecord)]
pub fn parse_record(json: &str, lang: Option<String>) -> Result<JsValue, JsValue> {
    let lang = read_lang(lang)?;
    let parsed = record_from_text(json).map_err(|error| record_error(&error, lang))?;
    Ok(node_to_js(&record_to_node(&parsed)))
}

/// An instrument in a language (the contract's `instrument`): the built-in one, or the one with this id.
///
/// # Errors
/// An error that the JavaScript side turns into a `RangeError`: a language that does not exist, or an
/// instrument that is not on this page.
#[wasm_bindgen(js_name = instrument)]
pub fn instrument_in(lang: Option<String>, id: Option<String>) -> Result<JsValue, JsValue> {
    let lang = read_lang(lang)?;
    let id = id.as_deref().unwrap_or(built_in::ID);
    if id == built_in::ID {
        return Ok(node_to_js(&built_in::publish::publish(lang)));
    }
    let Some(known) = registry::find(id) else {
        let values = [("id", id)];
        return Err(range_error(
            &Texts::of(lang).fill(key!("error.instrument.unknown"), &values),
        ));
    };
    Ok(node_to_js(&publish::publish(known, lang.tag())))
}

/// The instruments on this page, the built-in one first (the contract's `instruments`).
///
/// # Errors
/// As [`instrument_in`] of the language.
#[wasm_bindgen(js_name = instruments)]
pub fn instruments_in(lang: Option<String>) -> Result<JsValue, JsValue> {
    let lang = read_lang(lang)?;
    let listed = Node::list(&registry::all(), &|instrument| {
        let mut fields = Fields::default();
        fields.add("id", &instrument.id);
        fields.add("title", instrument.words(lang.tag()).title());
        fields.into()
    });
    Ok(node_to_js(&listed))
}

/// Adds an instrument for this page and gives its id (the contract's `addInstrument`).
///
/// # Errors
/// An error that the JavaScript side turns into an `InstrumentError`.
#[wasm_bindgen(js_name = addInstrument)]
pub fn add_instrument(json: &str, lang: Option<String>) -> Result<String, JsValue> {
    let lang = read_lang(lang)?;
    let added = instrument_from_text(json).and_then(registry::add);
    let added = added.map_err(|error| instrument_error(&error, lang))?;
    Ok(added.id.clone())
}

fn instrument_from_text(json: &str) -> Result<Instrument, InstrumentError> {
    check_size(json)?;
    instrument_from_node(&node_from_json(json)?)
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
    let options = read_options(options, None)?;
    let (kind, measurement) = read_figure(kind, record, &options)?;
    Ok(chart::draw(kind, &measurement, &options).to_svg())
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
    let mut options = read_options(options, Some(into))?;
    let (kind, measurement) = read_figure(kind, record, &options)?;
    options.letters = painter::letters_in(into);
    painter::draw_in(into, kind, &measurement, options);
    Ok(())
}

/// Reads which figure is asked, and of which record.
fn read_figure(
    kind: &str,
    record: &JsValue,
    options: &Options,
) -> Result<(Kind, Measurement), JsValue> {
    read_kind(kind, &KINDS, options.lang)?;
    let record = read_record(record)?;
    #[cfg(faulty)]
    crate::fault::point("drawing", &record);
    let measurement = Measurement::of(&record);
    check_same(&measurement, options)?;
    let kind = read_kind(kind, &Kind::all_of(record.instrument), options.lang)?;
    Ok((kind, measurement))
}

fn read_record(record: &JsValue) -> Result<Record, JsValue> {
    record_from_js(record).map_err(|error| record_error(&error, Lang::default()))
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
    record_from_node(&node_from_json(json)?)
}
