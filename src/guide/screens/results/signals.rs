//! Which signals someone often notices, by name.

use maud::{Markup, html};

use crate::guide::State;
use crate::instrument::{Item, Role, Scale};
use crate::record::Record;
use crate::scoring::Scores;
use crate::texts::key;

/// How many signals are named at most.
const NAMED: usize = 3;

/// The signals of an instrument that names them.
pub fn signals(scores: &Scores, state: &State) -> Markup {
    let Some(record) = &state.record else {
        return html! {};
    };
    let texts = state.texts();
    let mut scales = scores.instrument.scales.iter();
    let scale = scales.find(|scale| scale.role == Role::Signal && has_names(scale, state));
    html! {
        @if let Some(scale) = scale {
            @let named = often(scale, record, state);
            h4 { (texts.get(key!("results.signals.title"))) }
            p {
                @if scores.scales[scale.place].is_none() {
                    (texts.get(key!("results.signals.unknown")))
                } @else if named.is_empty() {
                    (texts.get(key!("results.signals.none")))
                } @else {
                    (texts.fill(key!("results.signals.named"), &[("signals", &named.join(", "))]))
                }
            }
            p.rw-small { (texts.get(key!("results.signals"))) }
        }
    }
}

fn has_names(scale: &Scale, state: &State) -> bool {
    let items = state.settings.instrument.items_of(scale).iter();
    items.into_iter().any(|item| name(item, state).is_some())
}

fn name(item: &Item, state: &State) -> Option<&'static str> {
    state.words().named(item)
}

/// The first that were answered “often” or more, in order.
fn often(scale: &Scale, record: &Record, state: &State) -> Vec<&'static str> {
    let instrument = record.instrument;
    let often = instrument.steps - 1;
    let is_often = |item: &&Item| {
        let is_asked = record.form.asks(item);
        is_asked
            && record
                .answers
                .get(item)
                .given()
                .is_some_and(|answer| answer >= often)
    };
    let items = instrument.items_of(scale).iter().filter(is_often);
    items
        .filter_map(|item| name(item, state))
        .take(NAMED)
        .collect()
}
