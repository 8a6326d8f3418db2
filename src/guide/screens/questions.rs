//! The statements of one step.

use maud::{Markup, html};

use crate::chart::{Kind, describe};
use crate::guide::steps::asked_in;
use crate::guide::{Scope, State};
use crate::instrument::{Instrument, Item, Period};
use crate::record::{Answer, Record};
use crate::texts::{Texts, key};
use crate::value::digits::digits;

use super::answers::answers;
use super::parts::{chart_options, heading, own};

/// Seconds that a statement takes; measured loosely, said loosely.
const SECONDS_EACH: usize = 8;
/// The most steps that a single key can answer.
const KEYS: u8 = 9;

/// How many minutes so many statements take.
pub fn minutes(statements: usize) -> usize {
    (statements * SECONDS_EACH).div_ceil(60)
}

/// One step of the questions.
pub fn screen(state: &State, step: usize) -> Markup {
    let instrument = state.settings.instrument;
    let (Some(record), Some(part)) = (&state.record, instrument.parts.get(step)) else {
        return html! {};
    };
    let words = state.words();
    let asked = asked_in(instrument, step, record.form, &|item| {
        state.scope.asks(item)
    });
    let (title, meaning) = match &state.scope {
        Scope::Scale(scale) => (words.label(scale), None),
        Scope::All | Scope::Only(_) => (words.part_label(part), Some(words.part_meaning(part))),
    };
    html! {
        (progress(record, step, &state.scope, state.texts()))
        (heading(own(state, title)))
        @if let Some(meaning) = meaning { p { (own(state, meaning)) } }
        (above(instrument, state.texts()))
        div.rw-items role="group" aria-label=(title) {
            @for item in asked { (question(item, record, state)) }
        }
        (ways(state))
        @if instrument.has_bandwidth() { (live(state)) }
    }
}

/// What the statements are about, and how they can be answered; nothing where neither is said.
fn above(instrument: &Instrument, texts: Texts) -> Markup {
    let (period, keys) = (period(instrument, texts), keys(instrument, texts));
    let slider = (!instrument.has_radios()).then(|| texts.get(key!("questions.slider")));
    html! {
        @if period.is_some() || slider.is_some() || keys.is_some() {
            p.rw-small {
                @if let Some(period) = period { (period) " " }
                @if let Some(slider) = slider { (slider) }
                @if let Some(keys) = keys { span.rw-keys { (keys) } }
            }
        }
    }
}

/// What time the statements are about.
fn period(instrument: &Instrument, texts: Texts) -> Option<&'static str> {
    match instrument.period {
        Period::FourWeeks => Some(texts.get(key!("questions.period"))),
        Period::Goal => Some(texts.get(key!("questions.goal"))),
        Period::None => None,
    }
}

/// Which keys answer: none move a slider but its own.
fn keys(instrument: &Instrument, texts: Texts) -> Option<String> {
    match instrument.has_radios() {
        false => None,
        true if instrument.steps > KEYS => Some(texts.get(key!("questions.keys.ten")).to_owned()),
        true => Some(texts.fill(
            key!("questions.keys"),
            &[("steps", &digits(instrument.steps))],
        )),
    }
}

/// On, back, and where else the person may come from.
fn ways(state: &State) -> Markup {
    let texts = state.texts();
    html! {
        div.rw-actions.rw-way {
            @if matches!(state.scope, Scope::Scale(_)) {
                button.rw-button.rw-first type="button" data-action="results" { (texts.get(key!("questions.back"))) }
            } @else {
                button.rw-button type="button" data-action="previous" { (texts.get(key!("questions.previous"))) }
                button.rw-button.rw-first type="button" data-action="next" { (texts.get(key!("questions.next"))) }
                @if state.reviewing {
                    button.rw-button type="button" data-action="review" { (texts.get(key!("questions.review"))) }
                }
            }
        }
    }
}

/// The bandwidth in the making; [`crate::web`] draws it anew after every answer.
fn live(state: &State) -> Markup {
    html! {
        figure.rw-live {
            div data-drawing=(Kind::Live.id()) {}
            figcaption data-live="bandwidth" { (live_text(state)) }
        }
    }
}

/// What is known of the bandwidth so far, in a sentence; nothing until the engine can compute it.
pub fn live_text(state: &State) -> String {
    let known = state.measurement();
    known.map_or_else(String::new, |known| {
        describe(Kind::Live, &known, &chart_options(state))
    })
}

/// How far the person is: answered of total.
pub fn progress_text(record: &Record, texts: Texts) -> String {
    let (answered, total) = (digits(record.answered()), digits(record.total()));
    texts.fill(
        key!("questions.progress"),
        &[("answered", &answered), ("total", &total)],
    )
}

/// How long the rest will take: what was skipped takes no time any more.
pub fn time_left(record: &Record, texts: Texts) -> String {
    let is_open = |item: &&Item| record.answers.get(item) == Answer::Missing;
    let open = record.asked().filter(is_open).count();
    match (open, minutes(open)) {
        (0, _) if record.answered() == record.total() => {
            texts.get(key!("questions.done")).to_owned()
        }
        (0, _) => texts.get(key!("questions.none")).to_owned(),
        (_, 1) => texts.get(key!("questions.minute")).to_owned(),
        (_, minutes) => texts.fill(key!("questions.minutes"), &[("minutes", &digits(minutes))]),
    }
}

fn progress(record: &Record, index: usize, scope: &Scope, texts: Texts) -> Markup {
    let (step, steps) = (digits(index + 1), digits(record.instrument.parts.len()));
    html! {
        div.rw-progress {
            p.rw-small {
                @if !matches!(scope, Scope::Scale(_)) && record.instrument.parts.len() > 1 {
                    span { (texts.fill(key!("questions.step"), &[("step", &step), ("steps", &steps)])) }
                }
                span {
                    span data-live="progress" { (progress_text(record, texts)) }
                    ", "
                    span data-live="time" { (time_left(record, texts)) }
                }
            }
            progress data-live="bar" value=(record.answered()) max=(record.total())
                aria-label=(progress_text(record, texts)) {}
        }
    }
}

fn question(item: &Item, record: &Record, state: &State) -> Markup {
    let answer = record.answers.get(item);
    let (texts, words) = (state.texts(), state.words());
    let is_rating = record.instrument.is_rating();
    html! {
        fieldset.rw-item data-item=(item.id) part="item" {
            legend {
                @if is_rating {
                    strong { (own(state, words.label(&record.instrument.scales[item.scale]))) }
                    br;
                }
                (own(state, words.statement(item)))
            }
            @if let Some(help) = words.help(item) { p.rw-small { (own(state, help)) } }
            (answers(item, answer, state))
            button.rw-link.rw-skip type="button" data-action="skip"
                aria-pressed=(if answer == Answer::Skipped { "true" } else { "false" }) {
                (texts.get(key!("answer.skip")))
            }
        }
    }
}
