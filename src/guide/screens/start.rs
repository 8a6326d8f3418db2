//! The first screen: what this is, the two forms, where answers stay.

use maud::{Markup, html};

use crate::guide::{State, Storage};
use crate::instrument::Form;
use crate::record::Record;
use crate::texts::{Texts, key};
use crate::value::digits::digits;

use super::parts::{about, heading, help, notice};

/// The start.
pub fn screen(state: &State) -> Markup {
    let texts = state.texts();
    let earlier = state.record.as_ref().filter(|_| state.has_answers());
    html! {
        (heading(texts.get(key!("start.title"))))
        p.rw-lead { (texts.get(key!("start.lead"))) }
        p { (texts.get(key!("start.what"))) }
        @if let Some(record) = earlier { (resume(state, record)) }
        (forms(state, earlier.is_some()))
        @if earlier.is_some() { p.rw-small { (texts.get(key!("start.keep"))) } }
        p.rw-small { (privacy(state, texts)) }
        @if state.settings.share { (consent(state, texts)) }
        (notice(state))
        (about(texts))
        (help(texts))
    }
}

/// What is there already. Half a set of answers of long ago is better begun afresh; that erases
/// it, and so asks first.
fn resume(state: &State, record: &Record) -> Markup {
    let texts = state.texts();
    let old = state.left_long_ago();
    let done = record.answered() == record.form.total();
    let (answered, total) = (digits(record.answered()), digits(record.form.total()));
    let counts = [("answered", &*answered), ("total", &*total)];
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
        }
    }
}

fn forms(state: &State, earlier: bool) -> Markup {
    let texts = state.texts();
    let forms = [
        (Form::Short, key!("start.short"), key!("start.short.size")),
        (Form::Full, key!("start.full"), key!("start.full.size")),
    ];
    let offered = forms
        .into_iter()
        .filter(|(form, ..)| state.settings.offered.is_none_or(|only| only == *form));
    html! {
        ul.rw-forms {
            @for (form, name, size) in offered {
                li {
                    button.rw-button.rw-first[!earlier] type="button" data-action={ "start-" (form.id()) }
                        aria-describedby={ "size-" (form.id()) } {
                        (texts.get(name))
                    }
                    span.rw-small id={ "size-" (form.id()) } {
                        (texts.get(size))
                    }
                }
            }
        }
    }
}

fn privacy(state: &State, texts: Texts) -> &'static str {
    if state.settings.is_confined {
        return texts.get(key!("confined"));
    }
    texts.get(match (state.settings.share, state.settings.storage) {
        (true, _) => key!("start.privacy.share"),
        (false, Storage::Local) => key!("start.privacy"),
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
    }
}
