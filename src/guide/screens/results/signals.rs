//! Which signals someone often notices, by name.

use maud::{Markup, html};

use crate::guide::State;
use crate::instrument::{Item, Role, Scale};
use crate::record::Record;
use crate::scoring::Scores;
use crate::texts::key;

use super::super::parts::own;

/// How many signals are named at most.
const NAMED: usize = 3;

/// The signals of an instrument that asks about them; nothing while too little is known of them.
pub fn signals(scores: &Scores, state: &State) -> Markup {
    let mut scales = scores.instrument.scales.iter();
    let scale = scales.find(|scale| scale.role == Role::Signal);
    let known = scale.filter(|scale| scores.scales[scale.place].is_some());
    let (Some(record), Some(scale)) = (&state.record, known) else {
        return html! {};
    };
    let texts = state.texts();
    let often = often(scale, record);
    html! {
        @if often.is_empty() {
            p { (texts.get(key!("results.signals.none"))) }
        } @else {
            h4 { (texts.get(key!("results.signals.often"))) }
            ul.rw-signals {
                @for item in often { li { (own(state, state.words().short(item))) } }
            }
        }
        @if scores.bandwidth.is_some() { p.rw-small { (texts.get(key!("results.signals"))) } }
    }
}

/// The first that were answered “often” or more, in order.
fn often(scale: &Scale, record: &Record) -> Vec<&'static Item> {
    let instrument = record.instrument;
    let often = instrument.steps - 1;
    let is_often = |item: &&Item| {
        let answer = record.answers.get(item).given();
        record.form.asks(item) && answer.is_some_and(|answer| answer >= often)
    };
    let items = instrument.items_of(scale).iter().filter(is_often);
    items.take(NAMED).collect()
}
