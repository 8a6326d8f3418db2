//! What a host page calls beside the guide: it waits for the whole engine first, so all of it travels in
//! the later part.

use wasm_bindgen::JsValue;
use web_sys::Element;

use crate::chart::{self, KINDS, Kind, Measurement, Options};
use crate::instrument::read::{check_size, instrument_from_node};
use crate::instrument::{
    Instrument, InstrumentError, publish, reflectiewijzer as built_in, registry,
};
use crate::later::later;
use crate::record::Record;
use crate::record::write::record_to_node;
use crate::scoring::change::{self, comparison_to_node};
use crate::scoring::score;
use crate::scoring::write::scores_to_node;
use crate::texts::{Lang, Texts, key};
use crate::value::{Fields, Node};

use super::errors::{instrument_error, range_error, record_error};
use super::options::{check_same, read_kind, read_options};
use super::values::{node_from_json, node_to_js};
use super::{painter, read_lang, record_from_js, record_from_text};

later! { "13":
    /// Scores a record.
    ///
    /// # Errors
    /// As the function of this name in [`super`].
    pub fn score_record(record: &JsValue) -> Result<JsValue, JsValue> = scores_of
}

later! { "30":
    /// Reads a record from JSON text.
    ///
    /// # Errors
    /// As the function of this name in [`super`].
    pub fn parse_record(json: &str, lang: Option<String>) -> Result<JsValue, JsValue> = parsed
}

fn parsed(json: &str, lang: Option<String>) -> Result<JsValue, JsValue> {
    let lang = read_lang(lang)?;
    let parsed = record_from_text(json).map_err(|error| record_error(&error, lang))?;
    Ok(node_to_js(&record_to_node(&parsed)))
}

later! { "14":
    /// An instrument in a language.
    ///
    /// # Errors
    /// As the function of this name in [`super`].
    pub fn instrument_in(lang: Option<String>, id: Option<String>) -> Result<JsValue, JsValue> = published
}

later! { "15":
    /// The instruments on this page.
    ///
    /// # Errors
    /// As the function of this name in [`super`].
    pub fn instruments_in(lang: Option<String>) -> Result<JsValue, JsValue> = listed
}

later! { "16":
    /// Adds an instrument for this page and gives its id.
    ///
    /// # Errors
    /// As the function of this name in [`super`].
    pub fn add_instrument(json: &str, lang: Option<String>) -> Result<String, JsValue> = added
}

later! { "17":
    /// Draws a figure as a standalone SVG document.
    ///
    /// # Errors
    /// As the function of this name in [`super`].
    pub fn chart(kind: &str, record: &JsValue, options: &JsValue) -> Result<String, JsValue> = document
}

later! { "18":
    /// Draws a figure in an element, or updates what an earlier call drew there.
    ///
    /// # Errors
    /// As the function of this name in [`super`].
    pub fn draw(into: &Element, kind: &str, record: &JsValue, options: &JsValue) -> Result<(), JsValue> = drawing
}

later! { "22":
    /// What changed from one record to another.
    ///
    /// # Errors
    /// As the function of this name in [`super`].
    pub fn compare(before: &JsValue, after: &JsValue) -> Result<JsValue, JsValue> = compared
}

fn compared(before: &JsValue, after: &JsValue) -> Result<JsValue, JsValue> {
    let (before, after) = (read_record(before)?, read_record(after)?);
    Ok(node_to_js(&comparison_to_node(&change::compare(
        &before, &after,
    ))))
}

fn scores_of(record: &JsValue) -> Result<JsValue, JsValue> {
    Ok(node_to_js(&scores_to_node(&score(&read_record(record)?))))
}

fn published(lang: Option<String>, id: Option<String>) -> Result<JsValue, JsValue> {
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

fn listed(lang: Option<String>) -> Result<JsValue, JsValue> {
    let lang = read_lang(lang)?;
    let listed = Node::list(&registry::all(), &|instrument| {
        let mut fields = Fields::default();
        fields.add("id", &instrument.id);
        fields.add("title", instrument.words(lang.tag()).title());
        fields.into()
    });
    Ok(node_to_js(&listed))
}

fn added(json: &str, lang: Option<String>) -> Result<String, JsValue> {
    let lang = read_lang(lang)?;
    let added = instrument_from_text(json).and_then(registry::add);
    let added = added.map_err(|error| instrument_error(&error, lang))?;
    Ok(added.id.clone())
}

fn instrument_from_text(json: &str) -> Result<Instrument, InstrumentError> {
    check_size(json)?;
    instrument_from_node(&node_from_json(json)?)
}

fn document(kind: &str, record: &JsValue, options: &JsValue) -> Result<String, JsValue> {
    let options = read_options(options, None)?;
    let (kind, measurement) = read_figure(kind, record, &options)?;
    Ok(chart::draw(kind, &measurement, &options).to_svg())
}

fn drawing(into: &Element, kind: &str, record: &JsValue, options: &JsValue) -> Result<(), JsValue> {
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
