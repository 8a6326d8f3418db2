//! What stands around every screen: notices above, languages and the person's answers below.

use maud::{Markup, html};

use crate::guide::{Offer, Screen, State, Storage};
use crate::record::Record;
use crate::texts::{Key, Lang, Texts, key};
use crate::value::digits::digits;

use super::head::head;
use super::parts::{about, help_words, lasting};
use super::{compare, questions, results, review, start};

/// The whole widget in this state.
pub fn view(state: &State) -> Markup {
    #[cfg(faulty)]
    if let Some(record) = &state.record {
        crate::fault::point("screen", record);
    }
    let texts = state.texts();
    let languages = languages(state);
    let is_start = state.screen == Screen::Start;
    html! {
        div.rw lang=(state.lang.tag()) dir=(texts.get(key!("lang.direction"))) data-screen=(state.screen.id())
            data-numbers=(if state.numbers { "true" } else { "false" }) part="guide" {
            div.rw-page {
                (head(state, &languages))
                div data-live="notice" { (notice(state)) }
                @match state.screen {
                    Screen::Start => (start::screen(state)),
                    Screen::Questions(step) => (questions::screen(state, step)),
                    Screen::Review => (review::screen(state)),
                    Screen::Results => (results::screen(state)),
                    Screen::Compare => (compare::screen(state)),
                }
                div.rw-foot {
                    @if matches!(state.screen, Screen::Questions(_) | Screen::Review) { (folded_help(texts)) }
                    (about(state))
                    (answers(state))
                    @if !is_start { (languages) }
                }
            }
        }
    }
}

/// The way to help where the screen is about something else: one step away.
fn folded_help(texts: Texts) -> Markup {
    html! {
        details.rw-aid part="help" {
            summary { (texts.get(key!("help.title"))) }
            (help_words(texts))
        }
    }
}

/// What has to be said above the screen, or nothing.
pub fn notice(state: &State) -> Markup {
    if let Some(record) = state.opening.as_ref().and_then(|opened| opened.latest()) {
        return opening(record, state.texts());
    }
    let (Some(notice), texts) = (&state.notice, state.texts()) else {
        return html! {};
    };
    html! {
        div.rw-notice {
            div role=(if notice.alert { "alert" } else { "status" }) {
                p { (texts.get(notice.key)) }
                @if !notice.detail.is_empty() { p { (notice.detail) } }
            }
            @let always = [Offer::Undo, Offer::LaterPart];
            @if let Some(offer) = notice.offer.filter(|offer| always.contains(offer) || !state.settings.is_confined) {
                @let (action, key) = match offer {
                    Offer::Answers => ("download", key!("saved.download")),
                    Offer::Undo => ("undo", key!("opening.undo")),
                    Offer::Text => ("show-text", key!("saved.text")),
                    Offer::Unreadable => ("download-unreadable", key!("saved.unreadable.download")),
                    Offer::LaterPart => ("fetch-later", key!("later.retry")),
                };
                (button(action, key, texts))
            }
        }
    }
}

/// Answers are here and others were opened: which it will be.
fn opening(record: &Record, texts: Texts) -> Markup {
    let (answered, total) = (digits(record.answered()), digits(record.total()));
    let day = record.day().map(|day| texts.day(day)).unwrap_or_default();
    let values = [("answered", &*answered), ("total", &*total), ("day", &*day)];
    let what = match day.is_empty() {
        true => key!("opening.what"),
        false => key!("opening.what.day"),
    };
    html! {
        div.rw-notice {
            div role="alert" {
                p { (texts.get(key!("opening.ask"))) }
                p { (texts.fill(what, &values)) }
            }
            (button("open-no", key!("opening.no"), texts))
            (button("open-yes", key!("opening.yes"), texts))
            @if record.finished_at.is_some() { (button("open-add", key!("opening.add"), texts)) }
        }
    }
}

/// What may hold answers. By ending and by type: some systems know a file by the one, some by the other.
const OPENED: &str =
    ".json,.html,.htm,.txt,.svg,.png,application/json,text/html,text/plain,image/svg+xml,image/png";

/// Open, save and erase: always there, never in the way.
fn answers(state: &State) -> Markup {
    let texts = state.texts();
    html! {
        details.rw-answers open[state.erasing] {
            summary { (texts.get(key!("saved.title"))) }
            @if state.erasing { (erasing(state)) } @else { (keeping(state)) }
        }
    }
}

fn erasing(state: &State) -> Markup {
    let texts = state.texts();
    html! {
        p {
            (texts.get(key!("saved.erase.sure")))
            @if state.settings.is_file { " " (texts.get(key!("saved.erase.file"))) }
        }
        div.rw-actions {
            @if !state.settings.is_confined { (button("download", key!("saved.erase.first"), texts)) }
            (button("erase-no", key!("saved.erase.no"), texts))
            (button("erase-yes", key!("saved.erase.yes"), texts))
        }
    }
}

fn keeping(state: &State) -> Markup {
    let texts = state.texts();
    let there = state.record.is_some();
    html! {
        @if state.settings.is_confined { (as_text(there, true, texts)) }
        div.rw-actions {
            label.rw-button.rw-quiet {
                (texts.get(key!("start.open")))
                input.rw-unseen type="file" accept=(OPENED) data-action="open";
            }
            @if there && !state.settings.is_confined {
                (button("download", key!("saved.download"), texts))
                (button("html", key!("saved.page"), texts))
            }
            @if state.undo.is_some() { (button("undo", key!("opening.undo"), texts)) }
            @if there { (button("erase", key!("saved.erase"), texts)) }
        }
        @if state.settings.is_file && !state.settings.is_confined { (keeping_here(state)) }
        @if !state.settings.is_confined {
            @if there {
                p.rw-small { (texts.get(key!("saved.page.what"))) (lasting(state)) }
                @if state.can_ask_to_keep() { (button("persist", key!("saved.persist"), texts)) }
                (carrying(state))
            }
            details.rw-astext {
                summary { (texts.get(key!("saved.text"))) }
                (as_text(there, false, texts))
            }
        }
    }
}

/// Where what is changed in a saved page stands: in its tab, or also on this computer if the person asks.
fn keeping_here(state: &State) -> Markup {
    let texts = state.texts();
    html! {
        label.rw-consent {
            input type="checkbox" data-action="keep-here" checked[state.settings.storage == Storage::Local];
            span { (texts.get(key!("saved.here"))) }
        }
    }
}

/// What of the answers goes along in a picture: nothing, unless it is asked for, as pictures are shown around.
fn carrying(state: &State) -> Markup {
    let texts = state.texts();
    let boxes = [
        ("carry-answers", key!("carry.answers"), state.carry.answers),
        ("carry-words", key!("carry.words"), state.carry.words),
    ];
    html! {
        p.rw-small { (texts.get(key!("carry.what"))) }
        @for (action, key, is_on) in boxes {
            label.rw-consent {
                input type="checkbox" data-action=(action) checked[is_on];
                span { (texts.get(key)) }
            }
        }
    }
}

/// The answers as text to copy, which always works, and a place for what was copied before. The browser
/// side writes the text, as soon as it is unfolded. Where it is the only way, it stands alone.
fn as_text(there: bool, is_alone: bool, texts: Texts) -> Markup {
    html! {
        @if there {
            label.rw-text {
                (texts.get(key!("saved.title")))
                textarea data-live="answers" readonly rows="4" {}
            }
            (button("copy", key!("confined.copy"), texts))
            p.rw-small data-live="copied" aria-live="polite" role=[is_alone.then_some("status")] {}
        }
        label.rw-text {
            (texts.get(key!("confined.paste")))
            textarea name="pasted" rows="4" {}
        }
        button.rw-button.rw-quiet type="button" data-action="paste" data-from="pasted" { (texts.get(key!("confined.open"))) }
    }
}

fn button(action: &str, key: Key, texts: Texts) -> Markup {
    html! {
        button.rw-button.rw-quiet type="button" data-action=(action) { (texts.get(key)) }
    }
}

fn languages(state: &State) -> Markup {
    html! {
        div.rw-languages {
            @for lang in Lang::all().filter(|lang| *lang != state.lang) {
                button.rw-link type="button" lang=(lang.tag()) data-action={ "speak-" (lang.tag()) } {
                    (lang.name())
                }
            }
        }
    }
}
