//! Pieces that more than one screen shows.

use maud::{Markup, html};

use crate::chart::Options;
use crate::guide::{State, Storage};
use crate::instrument::{AnswerKind, Instrument};
use crate::texts::{Key, Lang, Texts, key};

/// The screen's heading; it takes the focus when the screen appears.
pub fn heading(text: impl maud::Render) -> Markup {
    html! { h2.rw-heading tabindex="-1" { (text) } }
}

/// Words of the instrument. Where it does not speak the guide's language they are marked as of another
/// one, so that they are read aloud, hyphenated and directed as such.
pub fn own(state: &State, text: &str) -> Markup {
    let lang = state.words().lang_of(text);
    html! {
        @if Lang::from_tag(lang) == Some(state.lang) { (text) } @else { bdi lang=(lang) { (text) } }
    }
}

/// What there is to answer: statements, or what neither a mark nor a place between two ends is given to.
pub fn asked(instrument: &Instrument, texts: Texts) -> &'static str {
    texts.get(match instrument.answers {
        AnswerKind::Frequency | AnswerKind::Agreement => key!("asked.statements"),
        AnswerKind::Rating | AnswerKind::Poles => key!("asked.questions"),
    })
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

/// How long a browser keeps what it keeps, and what is safe: behind another sentence. Where nothing can
/// be saved as a file something else is said.
pub fn lasting(state: &State) -> Markup {
    let texts = state.texts();
    html! {
        @if !state.settings.is_confined {
            @if state.settings.storage == Storage::Local { " " (texts.get(key!("saved.lasting"))) }
            " " (texts.get(key!("saved.safe")))
        }
    }
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

/// How a result is worked out, enough to do it again with a pocket calculator.
const SUM: [Key; 7] = [
    key!("about.sum.1"),
    key!("about.sum.skipped"),
    key!("about.bandwidth"),
    key!("about.sum.2"),
    key!("about.sum.signals"),
    key!("about.sum.3"),
    key!("about.sum.4"),
];

/// Where the ideas come from, what the figures can and cannot say, and how they are worked out.
pub fn about(state: &State) -> Markup {
    let (texts, words) = (state.texts(), state.words());
    let has_bandwidth = state.settings.instrument.has_bandwidth();
    html! {
        details.rw-about {
            summary { (texts.get(key!("about.title"))) }
            p {
                @match words.limits() {
                    Some(limits) => (own(state, limits)),
                    None => (texts.get(key!("about.limits"))),
                }
            }
            @if has_bandwidth { p { (texts.get(key!("about.pressure"))) } }
            p { (own(state, words.source())) }
            @if has_bandwidth {
                p { (texts.get(key!("about.placing"))) }
                h4 { (texts.get(key!("about.sum.title"))) }
                @for key in SUM { p { (texts.get(key)) } }
            }
        }
    }
}
