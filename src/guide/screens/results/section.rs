//! The sections of the results, and the way to each.

use maud::{Markup, html};

use crate::guide::State;
use crate::scoring::Scores;
use crate::texts::{Key, key};

/// A section of the results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// The bandwidth and what the pressure asks.
    Bandwidth,
    /// The scales, as figure and one by one.
    Scales,
    /// The planes.
    Planes,
    /// Where most room is.
    Levers,
    /// Where to go from here.
    Next,
}

impl Section {
    const ALL: [Self; 5] = [
        Self::Bandwidth,
        Self::Scales,
        Self::Planes,
        Self::Levers,
        Self::Next,
    ];

    /// What its heading is found by.
    pub fn id(self) -> &'static str {
        match self {
            Self::Bandwidth => "rw-bandwidth",
            Self::Scales => "rw-scales",
            Self::Planes => "rw-planes",
            Self::Levers => "rw-levers",
            Self::Next => "rw-next",
        }
    }

    /// The section with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.id() == id)
    }

    /// What it is called in the contents.
    fn name(self, scores: &Scores) -> Key {
        match (self, &scores.bandwidth) {
            (Self::Bandwidth, _) => key!("results.contents.bandwidth"),
            (Self::Scales, Some(_)) => key!("results.contents.buffers"),
            (Self::Scales, None) => key!("results.contents.scales"),
            (Self::Planes, Some(_)) => key!("results.contents.continua"),
            (Self::Planes, None) => key!("results.contents.planes"),
            (Self::Levers, Some(_)) => key!("results.contents.levers"),
            (Self::Levers, None) => key!("results.contents.room"),
            (Self::Next, _) => key!("results.next.title"),
        }
    }

    /// Whether these results have it.
    pub fn is_in(self, scores: &Scores) -> bool {
        match self {
            Self::Bandwidth => scores.bandwidth.is_some(),
            Self::Scales | Self::Next => true,
            Self::Planes => scores.planes.iter().any(Option::is_some),
            Self::Levers => !scores.on_radar().is_empty(),
        }
    }
}

/// What stays in sight while someone reads: the way to each section, and the one switch for numbers.
pub fn contents(scores: &Scores, state: &State) -> Markup {
    let texts = state.texts();
    let sections = Section::ALL.into_iter();
    // Of places between two good ends there are no numbers.
    let has_numbers = scores.instrument.has_radios();
    html! {
        div.rw-contents {
            ul aria-label=(texts.get(key!("results.contents"))) {
                @for section in sections.filter(|section| section.is_in(scores)) {
                    li {
                        button type="button" data-action={ "go-" (section.id()) } {
                            (texts.get(section.name(scores)))
                        }
                    }
                }
            }
            @if has_numbers { (numbers_switch(state)) }
        }
    }
}

/// The one switch for numbers.
pub fn numbers_switch(state: &State) -> Markup {
    html! {
        label.rw-toggle {
            input type="checkbox" role="switch" data-action="numbers" checked[state.numbers];
            span { (state.texts().get(key!("results.numbers"))) }
        }
    }
}

/// A section with its heading, which the contents lead to.
pub fn section(which: Section, heading: impl maud::Render, inside: Markup) -> Markup {
    html! {
        section.rw-section {
            h3 id=(which.id()) tabindex="-1" { (heading) }
            (inside)
        }
    }
}
