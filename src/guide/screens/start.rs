//! The first screen: what this is, the two forms, where answers stay.

use maud::{Markup, html};

use crate::guide::{State, Storage};
use crate::instrument::{Form, Instrument};
use crate::record::Record;
use crate::texts::{Key, Texts, key};
use crate::value::digits::digits;

use super::history;
use super::parts::{asked, heading, help, lasting, limits, notice, own};
use super::questions::minutes;
use super::sample::sample;

/// The start.
pub fn screen(state: &State) -> Markup {
    let (texts, words) = (state.texts(), state.words());
    let earlier = state.record.as_ref().filter(|_| state.has_answers());
    html! {
        div.rw-split {
            div {
                (heading(own(state, words.lead())))
                p.rw-lead { (own(state, words.what())) }
                @if let Some(record) = earlier { (resume(state, record)) }
                (forms(state, earlier.is_some()))
                @if earlier.is_some() { p.rw-small { (texts.get(key!("start.keep"))) } }
                p.rw-small { (privacy(state, texts)) (lasting(state)) }
                @if state.settings.share { (consent(state, texts)) }
            }
            (sample(state))
        }
        (history::section(state))
        (steps(texts))
        section.rw-even {
            (help(texts))
            div {
                (notice(state))
                p.rw-small { (limits(state)) }
            }
        }
    }
}

/// What comes after the statements.
fn steps(texts: Texts) -> Markup {
    let steps = [
        (key!("journey.insight"), key!("steps.insight")),
        (key!("journey.outlook"), key!("steps.outlook")),
        (key!("journey.plan"), key!("steps.plan")),
        (key!("journey.lookback"), key!("steps.lookback")),
    ];
    html! {
        section {
            h3 { (texts.get(key!("steps.title"))) }
            ol.rw-steps {
                @for (name, what) in steps {
                    li { strong { (texts.get(name)) } p { (texts.get(what)) } }
                }
            }
        }
    }
}

/// What is there already. Half a set of answers of long ago is better begun afresh; that erases
/// it, and so asks first.
fn resume(state: &State, record: &Record) -> Markup {
    let texts = state.texts();
    let old = state.left_long_ago();
    let done = record.answered() == record.total();
    let (answered, total) = (digits(record.answered()), digits(record.total()));
    let counts = [
        ("answered", &*answered),
        ("total", &*total),
        ("asked", asked(record.instrument, texts)),
    ];
    html! {
        div.rw-resume {
            p { (texts.fill(key!("start.resume.progress"), &counts)) }
            @if let Some(day) = old {
                p { (texts.fill(key!("start.old"), &[("day", &texts.day(day))])) }
            }
            div.rw-actions {
                button.rw-button.rw-first[old.is_none() && !done] type="button" data-action="resume" { (texts.get(key!("start.resume"))) }
                button.rw-button.rw-first[done] type="button" data-action="results" { (texts.get(key!("start.results"))) }
                button.rw-button.rw-first[old.is_some()] type="button" data-action="erase" { (texts.get(key!("start.fresh"))) }
            }
            (history::again(state))
        }
    }
}

fn forms(state: &State, earlier: bool) -> Markup {
    let texts = state.texts();
    let instrument = state.settings.instrument;
    let full = match instrument.has_choice() {
        true => key!("start.full"),
        false => key!("start.only"),
    };
    let forms = [(Form::Full, full), (Form::Short, key!("start.short"))];
    let offered = forms.into_iter().filter(|(form, _)| offers(state, *form));
    html! {
        ul.rw-forms {
            @for (index, (form, name)) in offered.enumerate() {
                li {
                    button.rw-button.rw-form.rw-first[!earlier && index == 0] type="button"
                        data-action={ "start-" (form.id()) } {
                        strong { (texts.get(name)) }
                        " "
                        span.rw-size {
                            (size(form, instrument, texts))
                            @if instrument.has_choice() { ". " (texts.get(gives(form))) }
                        }
                    }
                }
            }
        }
    }
}

/// Whether the site owner offers this form; where there is no choice it is always the whole.
fn offers(state: &State, form: Form) -> bool {
    let only = match state.settings.instrument.has_choice() {
        true => state.settings.offered,
        false => Some(Form::Full),
    };
    only.is_none_or(|only| only == form)
}

/// What a form gives for its minutes.
fn gives(form: Form) -> Key {
    match form {
        Form::Short => key!("start.sketch"),
        Form::Full => key!("start.sharp"),
    }
}

/// How much a form asks, and how long that takes.
fn size(form: Form, instrument: &Instrument, texts: Texts) -> String {
    let total = instrument.total(form);
    let (total, minutes) = (digits(total), minutes(total));
    let key = match minutes {
        1 => key!("start.size.minute"),
        _ => key!("start.size"),
    };
    texts.fill(
        key,
        &[
            ("total", &total),
            ("asked", asked(instrument, texts)),
            ("minutes", &digits(minutes)),
        ],
    )
}

fn privacy(state: &State, texts: Texts) -> &'static str {
    if state.settings.is_confined {
        return texts.get(key!("confined"));
    }
    texts.get(match (state.settings.share, state.settings.storage) {
        (true, _) => key!("start.privacy.share"),
        (false, Storage::Local) => key!("start.privacy"),
        (false, Storage::Session) if state.settings.is_file => key!("start.privacy.file"),
        (false, Storage::Session) => key!("start.privacy.session"),
        (false, Storage::None) => key!("start.privacy.none"),
    })
}

fn consent(state: &State, texts: Texts) -> Markup {
    html! {
        label.rw-consent {
            input type="checkbox" data-action="consent" checked[state.consent];
            span { (texts.get(key!("start.consent"))) }
        }
        p.rw-small { (texts.get(key!("start.consent.what"))) }
    }
}
