//! What stands around every screen: notices above, languages and the person's answers below.

use maud::{Markup, html};

use crate::guide::{Offer, Screen, State};
use crate::instrument::{Lang, Texts};

use super::{questions, results, review, start};

/// The whole widget in this state.
pub fn view(state: &State) -> Markup {
    let texts = state.texts();
    html! {
        div.rw lang=(state.lang.tag()) dir=(texts.get("lang.direction")) data-screen=(state.screen.id()) part="guide" {
            div data-live="notice" { (notice(state)) }
            @match state.screen {
                Screen::Start => (start::screen(state)),
                Screen::Questions(step) => (questions::screen(state, step)),
                Screen::Review => (review::screen(state)),
                Screen::Results => (results::screen(state)),
            }
            div.rw-foot {
                (answers(state, texts))
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
            @if let Some(offer) = notice.offer {
                @let (action, key) = match offer {
                    Offer::Answers => ("download", "saved.download"),
                    Offer::Unreadable => ("download-unreadable", "saved.unreadable.download"),
                };
                button.rw-button.rw-quiet type="button" data-action=(action) { (texts.get(key)) }
            }
        }
    }
}

/// Open, save and erase: always there, never in the way.
fn answers(state: &State, texts: Texts) -> Markup {
    html! {
        details.rw-answers open[state.erasing] {
            summary { (texts.get("saved.title")) }
            @if state.erasing {
                p { (texts.get("saved.erase.sure")) }
                div.rw-actions {
                    button.rw-button.rw-quiet type="button" data-action="download" { (texts.get("saved.erase.first")) }
                    button.rw-button.rw-quiet type="button" data-action="erase-no" { (texts.get("saved.erase.no")) }
                    button.rw-button.rw-quiet type="button" data-action="erase-yes" { (texts.get("saved.erase.yes")) }
                }
            } @else {
                div.rw-actions {
                    label.rw-button.rw-quiet {
                        (texts.get("start.open"))
                        input.rw-unseen type="file" accept=".json,application/json" data-action="open";
                    }
                    @if state.record.is_some() {
                        button.rw-button.rw-quiet type="button" data-action="download" { (texts.get("saved.download")) }
                        button.rw-button.rw-quiet type="button" data-action="erase" { (texts.get("saved.erase")) }
                    }
                }
            }
        }
    }
}

fn languages(state: &State) -> Markup {
    html! {
        div.rw-languages {
            @for lang in Lang::all().filter(|lang| *lang != state.lang) {
                button.rw-link type="button" lang=(lang.tag()) data-action={ "speak-" (lang.tag()) } {
                    (Texts::of(lang).get("lang.name"))
                }
            }
        }
    }
}
