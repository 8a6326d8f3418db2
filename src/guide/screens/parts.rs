//! Pieces that more than one screen shows.

use maud::{Markup, html};

use crate::chart::Options;
use crate::guide::State;
use crate::texts::{Texts, key};

/// The screen's heading; it takes the focus when the screen appears.
pub fn heading(text: &str) -> Markup {
    html! { h2.rw-heading tabindex="-1" { (text) } }
}

/// How a figure is drawn where only its words matter.
pub fn chart_options(state: &State) -> Options {
    Options {
        lang: state.lang,
        ..Options::default()
    }
}

/// What this is not, and what it is never for: beside every result.
pub fn notice(state: &State) -> Markup {
    html! { p.rw-small { (state.texts().get(state.notice_beside_results())) } }
}

/// The way to help; a host page can replace its words through the slot, not remove it.
pub fn help(texts: Texts) -> Markup {
    html! {
        div.rw-help part="help" {
            h3 { (texts.get(key!("help.title"))) }
            slot name="help" { p { (texts.get(key!("help"))) } }
        }
    }
}

/// Where the ideas come from and what the figures can and cannot say.
pub fn about(texts: Texts) -> Markup {
    html! {
        details.rw-about {
            summary { (texts.get(key!("about.title"))) }
            @for key in [key!("about.limits"), key!("about.bandwidth"), key!("about.source"), key!("about.placing")] {
                p { (texts.get(key)) }
            }
        }
    }
}
