//! What stands around every screen: notices above, languages and the person's answers below.

use maud::{Markup, html};

use crate::guide::{Offer, Part, Screen, State};
use crate::texts::{Key, Lang, Texts, key};

use super::head::head;
use super::parts::help_words;
use super::{compare, opening, questions, results, review, start};

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
                    div data-live="about" { (about(state)) }
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
        return opening::question(record, state.texts());
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

/// Where the ideas come from: once the later part is there.
pub fn about(state: &State) -> Markup {
    match state.lacks(Part::Later) {
        true => html! {},
        false => super::about::section(state),
    }
}

/// Open, save and erase: always there, never in the way.
fn answers(state: &State) -> Markup {
    let texts = state.texts();
    html! {
        details.rw-answers open[state.erasing] {
            summary { (texts.get(key!("saved.title"))) }
            div data-live="keeping" { (keeping(state)) }
        }
    }
}

/// What can be done with the answers. Before the later part is there they can be erased, at least.
pub fn keeping(state: &State) -> Markup {
    let can_erase = state.record.is_some();
    match (state.erasing, state.lacks(Part::Later)) {
        (true, _) => erasing(state),
        (false, false) => super::keeping::section(state),
        (false, true) => html! {
            @if can_erase { (button("erase", key!("saved.erase"), state.texts())) }
        },
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

/// A control that is not the first thing to do.
pub fn button(action: &str, key: Key, texts: Texts) -> Markup {
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
