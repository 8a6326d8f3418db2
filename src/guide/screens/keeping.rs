//! What can be done with the answers below every screen: opened, saved, copied, erased.

use maud::{Markup, html};

use crate::guide::{State, Storage};
use crate::later::later;
use crate::texts::{Texts, key};

use super::frame::button;
use super::parts::lasting;

later! { "24":
    /// All of that.
    pub fn section(state: &State) -> Markup = whole
}

/// What may hold answers. By ending and by type: some systems know a file by the one, some by the other.
const OPENED: &str =
    ".json,.html,.htm,.txt,.svg,.png,application/json,text/html,text/plain,image/svg+xml,image/png";

fn whole(state: &State) -> Markup {
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
