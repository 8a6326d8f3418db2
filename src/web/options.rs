//! `ChartOptions`: relaxed about what is left out, strict about what is there.

use wasm_bindgen::JsValue;
use web_sys::Element;

use crate::chart::{Kind, Measurement, Options, WIDTHS};
use crate::record::parse::record_from_node;
use crate::scoring::Scores;
use crate::texts::{Lang, Texts, key};
use crate::value::Node;

use super::errors::{option_error, range_error, record_error};
use super::values::options_from_js;

/// Reads a kind of figure, one of these.
///
/// # Errors
/// A fault that names them.
pub fn read_kind(kind: &str, kinds: &[Kind], lang: Lang) -> Result<Kind, JsValue> {
    let known = Kind::from_id(kind).filter(|kind| kinds.contains(kind));
    known.ok_or_else(|| {
        let names: Vec<_> = kinds
            .iter()
            .map(|kind| ["“", kind.id(), "”"].concat())
            .collect();
        let values = [("kind", kind), ("kinds", &names.join(", "))];
        range_error(&Texts::of(lang).fill(key!("error.chart.kind"), &values))
    })
}

/// Checks that what is shown beside a measurement is of the same instrument.
///
/// # Errors
/// A fault that names the option.
pub fn check_same(measurement: &Measurement, options: &Options) -> Result<(), JsValue> {
    let instrument = &measurement.scores.instrument.id;
    let is_same = |scores: &Scores| scores.instrument.id == *instrument;
    let of_history = options
        .history
        .iter()
        .all(|earlier| is_same(&earlier.scores));
    let of_earlier = options.earlier.as_deref().is_none_or(is_same);
    for (option, is_right) in [("history", of_history), ("earlier", of_earlier)] {
        if !is_right {
            return Err(option_error(option, key!("error.chart.same"), options.lang));
        }
    }
    Ok(())
}

/// Reads the options of a figure, of which the JavaScript side passes on those that it knows;
/// without a width it is as wide as `into`.
///
/// # Errors
/// A fault that names the option and what it may be, or what is wrong with a record in it.
pub fn read_options(options: &JsValue, into: Option<&Element>) -> Result<Options, JsValue> {
    let options =
        options_from_js(options).map_err(|error| record_error(&error.into(), Lang::default()))?;
    // A figure that leaves the page has no switch beside it: its numbers stand in it.
    let mut read = Options {
        numbers: true,
        ..Options::default()
    };
    if let Some(lang) = options.known("lang") {
        let known = lang.text().and_then(Lang::from_tag);
        read.lang =
            known.ok_or_else(|| option_error("lang", key!("error.chart.lang"), read.lang))?;
    }
    if let Some(into) = into {
        read.width = width_of(into);
    }
    if let Some(width) = options.known("width") {
        match width {
            Node::Number(width) if WIDTHS.contains(width) => read.width = *width,
            _ => return Err(option_error("width", key!("error.chart.width"), read.lang)),
        }
    }
    read.desired = options.known("desired") == Some(&Node::Bool(true));
    if let Some(earlier) = options.known("earlier") {
        read.earlier = Some(Box::new(read_measurement(earlier)?.scores));
    }
    match options.known("history") {
        None => {}
        Some(Node::List(records)) => {
            for record in records {
                read.history.push(read_measurement(record)?);
            }
        }
        Some(_) => {
            return Err(option_error(
                "history",
                key!("error.chart.history"),
                read.lang,
            ));
        }
    }
    Ok(read)
}

fn read_measurement(record: &Node) -> Result<Measurement, JsValue> {
    let record = record_from_node(record);
    let record = record.map_err(|error| record_error(&error, Lang::default()))?;
    Ok(Measurement::of(&record))
}

/// How wide a figure in this element is drawn, in CSS pixels.
pub fn width_of(element: &Element) -> f64 {
    let room = f64::from(element.client_width());
    if room == 0.0 {
        return Options::default().width;
    }
    room.clamp(*WIDTHS.start(), *WIDTHS.end())
}
