//! What stands around every screen: notices above, languages and the person's answers below.

use maud::{Markup, html};

use crate::guide::{Offer, Screen, State};
use crate::texts::{Key, Lang, Texts, key};

use super::{questions, results, review, start};

/// The whole widget in this state.
pub fn view(state: &State) -> Markup {
    #[cfg(faulty)]
    if let Some(record) = &state.record {
        crate::fault::point("screen", record);
    }
    let texts = state.texts();
    html! {
        div.rw lang=(state.lang.tag()) dir=(texts.get(key!("lang.direction"))) data-screen=(state.screen.id()) part="guide" {
            div data-live="notice" { (notice(state)) }
            @match state.screen {
                Screen::Start => (start::screen(state)),
                Screen::Questions(step) => (questions::screen(state, step)),
                Screen::Review => (review::screen(state)),
                Screen::Results => (results::screen(state)),
            }
            div.rw-foot {
                (answers(state))
                (languages(state))
            }
        }
    }
}

/// What has to be said above the screen, or nothing.
pub fn notice(state: &State) -> Markup {
    let (Some(notice), texts) = (&state.notice, state.texts()) else {
        return html! {};
    };
    html! {
        div.rw-notice {
            div role=(if notice.alert { "alert" } else { "status" }) {
                p { (texts.get(notice.key)) }
                @if !notice.detail.is_empty() { p { (notice.detail) } }
            }
            @let offered = |offer: &Offer| *offer == Offer::LaterPart || !state.settings.is_confined;
            @if let Some(offer) = notice.offer.filter(offered) {
                @let (action, key) = match offer {
                    Offer::Answers => ("download", key!("saved.download")),
                    Offer::Unreadable => ("download-unreadable", key!("saved.unreadable.download")),
                    Offer::LaterPart => ("fetch-later", key!("later.retry")),
                };
                (button(action, key, texts))
            }
        }
    }
}

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
        @if state.settings.is_confined { (as_text(there, texts)) }
        div.rw-actions {
            label.rw-button.rw-quiet {
                (texts.get(key!("start.open")))
                input.rw-unseen type="file" accept=".json,application/json" data-action="open";
            }
            @if there && !state.settings.is_confined {
                (button("download", key!("saved.download"), texts))
                (button("html", key!("saved.page"), texts))
            }
            @if there { (button("erase", key!("saved.erase"), texts)) }
        }
        @if there && !state.settings.is_confined { p.rw-small { (texts.get(key!("saved.page.what"))) } }
    }
}

/// Where nothing can be saved: the answers as text to copy, and a place for what was copied before.
/// The browser side writes the text.
fn as_text(there: bool, texts: Texts) -> Markup {
    html! {
        @if there {
            label.rw-text {
                (texts.get(key!("saved.title")))
                textarea data-live="answers" readonly rows="4" {}
            }
            (button("copy", key!("confined.copy"), texts))
            p.rw-small data-live="copied" role="status" {}
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
                    (Texts::of(lang).get(key!("lang.name")))
                }
            }
        }
    }
}
