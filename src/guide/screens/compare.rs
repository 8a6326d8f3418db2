//! Then and now: what became wider or narrower between two measurements, in words first.

use maud::{Markup, html};

use crate::chart::Kind;
use crate::guide::State;
use crate::guide::compared::Compared;
use crate::instrument::{Form, Role};
use crate::later::later;
use crate::record::Record;
use crate::scoring::change::{Change, Comparison, compare};
use crate::scoring::named::BANDWIDTH;
use crate::texts::{Key, key};
use crate::value::digits::digits;

use super::history::row;
use super::parts::{heading, notice, number, own};
use super::results::{figure_of, numbers_switch};

later! { "23":
    /// Two measurements beside each other.
    pub fn screen(state: &State) -> Markup = whole
}

fn whole(state: &State) -> Markup {
    let Some(compared) = Compared::of(state) else {
        return html! {};
    };
    let texts = state.texts();
    let [before, after] = compared.pair();
    let comparison = compare(before, after);
    html! {
        (heading(sentence(&comparison, before, state)))
        p.rw-lead { (texts.get(key!("compare.lead"))) }
        (choice(&compared, state))
        @match comparison.comparable {
            true => (changes(&comparison, &compared, state)),
            false => p { (texts.get(reason(before, after))) },
        }
        div.rw-actions {
            (way("measure", key!("history.again"), state))
            (way("results", key!("start.results"), state))
            (way("home", key!("results.start"), state))
        }
        (notice(state))
    }
}

/// What became of the bandwidth, or, where there is none, what this screen is.
fn sentence(comparison: &Comparison, before: &Record, state: &State) -> String {
    let texts = state.texts();
    let mut changes = comparison.changes.iter();
    let day = before.day().map(|day| texts.day(day)).unwrap_or_default();
    match changes.find(|change| change.id == BANDWIDTH).map(turn) {
        Some(turn) if !day.is_empty() => {
            let key = match turn {
                Turn::More => key!("compare.sentence.wider"),
                Turn::Less => key!("compare.sentence.narrower"),
                Turn::Same => key!("compare.sentence.same"),
            };
            texts.fill(key, &[("day", &day)])
        }
        _ => texts.get(key!("compare.title")).to_owned(),
    }
}

/// Why two measurements cannot be compared.
fn reason(before: &Record, after: &Record) -> Key {
    match before.form == after.form {
        false => key!("compare.forms"),
        true if before.edition() != after.edition() => key!("compare.edition"),
        true => key!("compare.unknown"),
    }
}

/// Which two it is about.
fn choice(compared: &Compared, state: &State) -> Markup {
    let texts = state.texts();
    let places = [
        ("compare-first", key!("compare.first")),
        ("compare-second", key!("compare.second")),
    ];
    html! {
        fieldset.rw-compared data-compare {
            legend { (texts.get(key!("compare.choose"))) }
            @for ((action, name), chosen) in places.into_iter().zip(compared.chosen) {
                label {
                    span.rw-small { (texts.get(name)) }
                    select data-action=(action) {
                        @for (place, record) in compared.all.iter().enumerate() {
                            option value=(digits(place)) selected[place == chosen] { (row(record, state)) }
                        }
                    }
                }
            }
            (numbers_switch(state))
        }
    }
}

/// In words, one by one, and as figures.
fn changes(comparison: &Comparison, compared: &Compared, state: &State) -> Markup {
    let texts = state.texts();
    let [before, after] = compared.pair();
    let (shown, options) = compared.shown();
    let is_short = after.form == Form::Short && after.instrument.has_bandwidth();
    let figure = |kinds: &[Kind]| {
        let has =
            |kind: &&Kind| kind.is_of(after.instrument) && (**kind == Kind::Trend || !is_short);
        let kind = kinds.iter().find(has)?;
        Some(figure_of(*kind, state, &shown, &options))
    };
    let question = html! { p.rw-mirror { (texts.get(key!("compare.question"))) } };
    html! {
        @if is_short { p { (texts.get(key!("compare.short"))) } } @else { (notable(comparison, state)) }
        @if let Some(trend) = figure(&[Kind::Trend]) { (section(key!("chart.trend.title"), &trend, state)) }
        (section(key!("compare.each"), &html! {
            div.rw-split {
                div.rw-stick { (figure(&[Kind::Buffers, Kind::Scales]).unwrap_or_default()) }
                (one_by_one(comparison, before, state))
            }
            @if !is_short && after.instrument.has_bandwidth() {
                p.rw-small { (texts.get(key!("compare.notable"))) }
            }
        }, state))
        @match figure(&[Kind::Continua, Kind::Planes]) {
            Some(path) => (section(key!("compare.path"), &html! { div.rw-split { (path) (question) } }, state)),
            None => (question),
        }
    }
}

fn section(heading: Key, inside: &Markup, state: &State) -> Markup {
    html! {
        section.rw-section {
            h3 { (state.texts().get(heading)) }
            (inside)
        }
    }
}

/// The names of what differs enough to be called a change.
fn notable(comparison: &Comparison, state: &State) -> Markup {
    let texts = state.texts();
    let lists = [
        (Turn::More, true, key!("compare.more"), "buffers"),
        (Turn::Less, true, key!("compare.less"), "buffers"),
        (Turn::More, false, key!("compare.scales.more"), "scales"),
        (Turn::Less, false, key!("compare.scales.less"), "scales"),
    ];
    let said: Vec<_> = lists
        .into_iter()
        .filter_map(|(wanted, often, key, place)| {
            let changes = comparison.changes.iter().filter(|change| {
                turn(change) == wanted
                    && is_often(change.id, state) == often
                    && change.id != BANDWIDTH
            });
            let names: Vec<_> = changes.map(|change| name(change.id, state)).collect();
            (!names.is_empty()).then(|| texts.fill(key, &[(place, &names.join(", "))]))
        })
        .collect();
    html! {
        @if said.is_empty() { p { (texts.get(key!("compare.none"))) } }
        @for sentence in said { p { (sentence) } }
    }
}

/// Every score that is known in both, what differs most first; a mark and words beside each.
fn one_by_one(comparison: &Comparison, before: &Record, state: &State) -> Markup {
    let texts = state.texts();
    let day = before.day().map(|day| texts.day(day)).unwrap_or_default();
    let mut changes: Vec<_> = comparison.changes.iter().collect();
    let size = |change: &Change| change.difference().abs();
    changes.sort_by(|one, other| {
        (other.notable, size(other))
            .partial_cmp(&(one.notable, size(one)))
            .unwrap_or(std::cmp::Ordering::Equal)
    });
    html! {
        ul.rw-changes {
            @for change in changes {
                @let (mark, words) = said(change, state);
                li.rw-notable[change.notable] {
                    span { (own(state, name(change.id, state))) }
                    " "
                    span.rw-trend { span aria-hidden="true" { (mark) } " " (texts.fill(words, &[("day", &day)])) }
                    (number([texts.lang.number(change.before), texts.lang.number(change.after)].join(" → ")))
                }
            }
        }
    }
}

/// Which way a score went.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Turn {
    More,
    Less,
    Same,
}

fn turn(change: &Change) -> Turn {
    match (change.notable, change.difference() > 0.0) {
        (false, _) => Turn::Same,
        (true, true) => Turn::More,
        (true, false) => Turn::Less,
    }
}

/// The mark of a change and its words: of how often something is, of how much, or of how wide.
fn said(change: &Change, state: &State) -> (&'static str, Key) {
    let turn = turn(change);
    let mark = match turn {
        Turn::More => "↗",
        Turn::Less => "↘",
        Turn::Same => "→",
    };
    let keys = match (change.id, is_often(change.id, state)) {
        (BANDWIDTH, _) => [
            key!("compare.bandwidth.wider"),
            key!("compare.bandwidth.narrower"),
            key!("compare.bandwidth.same"),
        ],
        (_, true) => [
            key!("compare.trend.more"),
            key!("compare.trend.less"),
            key!("compare.trend.same"),
        ],
        (_, false) => [
            key!("compare.scale.more"),
            key!("compare.scale.less"),
            key!("compare.scale.same"),
        ],
    };
    let [more, less, same] = keys;
    let words = match turn {
        Turn::More => more,
        Turn::Less => less,
        Turn::Same => same,
    };
    (mark, words)
}

/// Whether a score says how often something is; else how much there is of something.
fn is_often(id: &str, state: &State) -> bool {
    let scale = state.settings.instrument.scale(id);
    scale.is_some_and(|scale| scale.role == Role::Radar)
}

/// What a score is called.
fn name(id: &str, state: &State) -> &'static str {
    let (instrument, own) = (state.settings.instrument, state.words());
    let force = instrument.forces.iter().find(|force| force.id == id);
    match (instrument.scale(id), force) {
        (Some(scale), _) => own.label(scale),
        (None, Some(force)) => own.force_label(force),
        (None, None) => state.texts().get(key!("results.bandwidth")),
    }
}

fn way(action: &str, key: Key, state: &State) -> Markup {
    html! { button.rw-link type="button" data-action=(action) { (state.texts().get(key)) } }
}
