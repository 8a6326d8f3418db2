//! Pieces that more than one screen shows.

use maud::{Markup, html};

use crate::chart::Options;
use crate::chart::parts::shapes::{HUES, SHAPES, SIDE, face_of};
use crate::guide::{State, Storage};
use crate::instrument::{AnswerKind, Instrument};
use crate::scoring::Score;
use crate::scoring::words::{ATTENTION, ORGANISED};
use crate::texts::{Lang, Texts, key};
use crate::value::digits::{digits, one_decimal};

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

/// The class that gives what stands in it the hue of this force, or of this part.
pub fn hue(place: usize) -> &'static str {
    HUES[face_of(place)]
}

/// The shape of a force, or of a part where there are no forces: it stands before a name, so it says
/// nothing itself.
pub fn glyph(place: usize) -> Markup {
    let side = digits(SIDE as u32);
    html! {
        svg.rw-glyph.(hue(place)) viewBox={ "0 0 " (side) " " (side) } aria-hidden="true" {
            path fill-rule="evenodd" d=(SHAPES[face_of(place)]) {}
        }
    }
}

/// Which face a part of the questions wears: that of its force, or, where there are no forces, the one
/// of its place; none for a part that belongs to no force.
pub fn face_of_part(instrument: &Instrument, place: usize) -> Option<usize> {
    if !instrument.has_bandwidth() {
        return Some(place);
    }
    let part = instrument.parts.get(place)?;
    let mut forces = instrument.forces.iter();
    forces.position(|force| force.scales == part.scales)
}

/// A score as a bar, cut where the word for it changes; the word stands beside it.
pub fn meter(score: Score) -> Markup {
    html! {
        svg.rw-meter aria-hidden="true" {
            rect width="100%" height="8" {}
            @if let Some(score) = score { rect.rw-filled width={ (one_decimal(score, ".")) "%" } height="8" {} }
            @for cut in [ATTENTION, ORGANISED] { rect.rw-cut x={ (one_decimal(cut, ".")) "%" } width="2" height="8" {} }
        }
    }
}

/// A sentence with markup in the places that it leaves open.
pub fn filled(sentence: &str, values: &[(&str, Markup)]) -> Markup {
    let mut pieces = sentence.split('{');
    let begin = pieces.next().unwrap_or_default();
    html! {
        (begin)
        @for piece in pieces {
            @if let Some((name, after)) = piece.split_once('}') {
                @for (_, value) in values.iter().filter(|(known, _)| *known == name) { (value) }
                (after)
            }
        }
    }
}

/// A number that stands on the screen only for who asked for numbers.
pub fn number(text: impl maud::Render) -> Markup {
    html! { " " span.rw-num { (text) } }
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
        numbers: state.numbers,
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
            (help_words(texts))
        }
    }
}

/// The way to help above everything else: it takes the focus, and no heading stands above the screen's own.
pub fn help_first_of_all(texts: Texts) -> Markup {
    html! {
        div.rw-help part="help" {
            p.rw-heading tabindex="-1" { strong { (texts.get(key!("help.title"))) } }
            (help_words(texts))
        }
    }
}

/// What stands in the way to help.
pub fn help_words(texts: Texts) -> Markup {
    html! { slot name="help" { p { (texts.get(key!("help"))) } } }
}

/// What this is and what it is not: no test, and compared with nobody.
pub fn limits(state: &State) -> Markup {
    match state.words().limits() {
        Some(limits) => own(state, limits),
        None => html! { (state.texts().get(key!("about.limits"))) },
    }
}
