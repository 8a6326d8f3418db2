//! The statements of one step.

use maud::{Markup, html};

use crate::guide::steps::{self, asked_in};
use crate::guide::{Scope, State};
use crate::instrument::{Form, Instrument, Item, Period};
use crate::record::{Answer, Record};
use crate::texts::{Texts, key};
use crate::value::digits::digits;

use super::answers::answers;
use super::parts::{face_of_part, filled, glyph, heading, hue, own};

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
    let face = face_of_part(instrument, step);
    html! {
        (progress(record, step, state))
        div.rw-title.(face.map_or("", hue)) {
            @if let Some(face) = face { (glyph(face)) }
            (heading(own(state, title)))
        }
        @if let Some(meaning) = meaning { p.rw-lead { (own(state, meaning)) } }
        (above(instrument, state.texts()))
        div.rw-items.(face.map_or("", hue)) role="group" aria-label=(title) {
            @for set in asked.chunk_by(|one, next| one.scale == next.scale) {
                div.rw-set { @for item in set { (question(item, record, state)) } }
            }
        }
        (ways(step, state))
    }
}

/// What the statements are about, and how they can be answered; nothing where neither is said.
fn above(instrument: &Instrument, texts: Texts) -> Markup {
    let slider = (!instrument.has_radios()).then(|| texts.get(key!("questions.slider")));
    html! {
        @if let Some(period) = period(instrument, texts) { p { strong { (period) } } }
        @if let Some(slider) = slider { p.rw-small { (slider) } }
        @if let Some(keys) = keys(instrument, texts) { p.rw-small.rw-keys { (keys) } }
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
fn ways(step: usize, state: &State) -> Markup {
    let texts = state.texts();
    html! {
        div.rw-actions {
            @if matches!(state.scope, Scope::Scale(_)) {
                button.rw-button.rw-first type="button" data-action="results" { (texts.get(key!("questions.back"))) }
            } @else {
                button.rw-button.rw-first type="button" data-action="next" { (onward(step, state)) }
                button.rw-link type="button" data-action="previous" { (texts.get(key!("questions.previous"))) }
                @if state.reviewing {
                    button.rw-link type="button" data-action="review" { (texts.get(key!("questions.review"))) }
                }
            }
        }
    }
}

/// What the next step is about; after the last one comes the review.
fn onward(step: usize, state: &State) -> Markup {
    let (texts, instrument) = (state.texts(), state.settings.instrument);
    let form = state
        .record
        .as_ref()
        .map_or(Form::Full, |record| record.form);
    let mut steps = steps::asked(instrument, form, &state.scope).into_iter();
    let next = steps.find(|next| *next > step);
    let Some(part) = next.and_then(|next| instrument.parts.get(next)) else {
        return html! { (texts.get(key!("questions.next"))) };
    };
    let next = own(state, state.words().part_label(part));
    filled(texts.get(key!("questions.onward")), &[("next", next)])
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

/// How many statements of a step have an answer, and how many there are.
pub fn part_progress(record: &Record, step: usize) -> (usize, usize) {
    let asked = asked_in(record.instrument, step, record.form, &|_| true);
    let is_answered = |item: &&&Item| record.answers.get(item).given().is_some();
    (asked.iter().filter(is_answered).count(), asked.len())
}

fn progress(record: &Record, index: usize, state: &State) -> Markup {
    let (texts, steps) = (state.texts(), record.instrument.parts.len());
    let values = [("step", &*digits(index + 1)), ("steps", &*digits(steps))];
    let is_alone = matches!(state.scope, Scope::Scale(_)) || steps == 1;
    html! {
        div.rw-progress {
            p.rw-small {
                span {
                    span data-live="progress" { (progress_text(record, texts)) }
                    @if !is_alone { span.rw-unseen { ". " (texts.fill(key!("questions.step"), &values)) } }
                }
                span data-live="time" { (time_left(record, texts)) }
            }
            progress.rw-unseen data-live="bar" value=(record.answered()) max=(record.total())
                aria-label=(progress_text(record, texts)) {}
            div.rw-parts aria-hidden="true" {
                @for step in 0..steps { (part_bar(record, step, step == index)) }
            }
        }
    }
}

/// How far one step is, in the hue of its force.
fn part_bar(record: &Record, step: usize, is_here: bool) -> Markup {
    let (answered, asked) = part_progress(record, step);
    let face = face_of_part(record.instrument, step);
    html! {
        progress.(face.map_or("", hue)) data-part=(step) data-here[is_here] value=(answered) max=(asked.max(1)) {}
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
