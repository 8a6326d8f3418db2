//! What the page shows: whole screens, changes of a screen, and figures at the width that they have.

use maud::Markup;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, ShadowRoot};

use crate::chart::{Kind, Letters, Measurement, Options};
use crate::guide::screens::{drawn, figures, view};
use crate::guide::{Patch, State};
use crate::instrument::Item;
use crate::later::later;
use crate::texts::key;

use super::Guide;
use crate::web::painter;

/// The narrowest and the widest figure on a screen, and the widest on a printed page, in the guide's own
/// pixels.
const NARROWEST: f64 = 220.0;
const WIDEST: f64 = 1160.0;
const PAPER: f64 = 680.0;

#[wasm_bindgen(raw_module = "patch")]
extern "C" {
    /// Changes a few things on the screen and leaves the rest alone.
    fn patch(root: &ShadowRoot, lines: &str);
}

later! { "31":
    /// Draws these figures no wider than that.
    fn draw_figures(guide: &Guide, state: &State, figures: Vec<Kind>, widest: f64) = draw_all
}

fn draw_all(guide: &Guide, state: &State, figures: Vec<Kind>, widest: f64) {
    #[cfg(faulty)]
    state
        .record
        .iter()
        .for_each(|record| crate::fault::point("drawing", record));
    if let Some((measurement, options)) = drawn(state) {
        let host = &guide.host;
        let letters = Letters::measured(host.letter_size(), host.width_of(Letters::SAMPLE));
        for kind in figures {
            guide.draw_one(kind, &measurement, letters, (&options, widest));
        }
    }
}

impl Guide {
    /// Shows the screen of this moment.
    pub(super) fn show(&self) {
        let html = view(&self.state.borrow()).into_string();
        self.host.fill(&self.place, &html);
        self.draw();
    }

    pub(super) fn patch(&self, changes: &Patch) {
        patch(&self.root, changes.lines());
    }

    /// Brings one live part up to date, and nothing else.
    pub(super) fn fill(&self, part: &str, shown: fn(&State) -> Markup) {
        let html = shown(&self.state.borrow()).into_string();
        if let Some(place) = self.one(&["[data-live=", part, "]"].concat()) {
            self.host.fill(&place, &html);
        }
    }

    /// Brings what an answer changes up to date, and leaves the rest alone.
    pub(super) fn mark(&self, item: Option<&Item>) {
        let changes = Patch::answered(&self.state.borrow(), item);
        self.patch(&changes);
        self.draw();
    }

    /// Unfolds the answers as text, which the page writes there, and goes there.
    pub(super) fn show_text(&self) {
        self.patch(&Patch::to(".rw-astext summary"));
        self.patch(&Patch::to("[data-live=answers]"));
        self.host.write_answers();
    }

    pub(super) fn say_copied(&self, copied: bool) {
        let key = match copied {
            true => key!("confined.copied"),
            false => key!("confined.selected"),
        };
        let words = self.state.borrow().texts().get(key);
        self.patch(&Patch::words("copied", words));
    }

    /// Draws every figure of the screen at the width that it has.
    pub(super) fn draw(&self) {
        self.draw_within(WIDEST);
    }

    /// The same for a printed page, where a wider one would be shrunk and its letters with it.
    pub(super) fn draw_for_paper(&self) {
        self.draw_within(PAPER);
    }

    fn draw_within(&self, widest: f64) {
        let state = self.state.borrow();
        let figures = figures(&state);
        if figures.is_empty() {
            return;
        }
        draw_figures(self, &state, figures, widest);
    }

    fn draw_one(
        &self,
        kind: Kind,
        measurement: &Measurement,
        letters: Letters,
        (options, widest): (&Options, f64),
    ) {
        let selector = ["[data-drawing=", kind.id(), "]"].concat();
        let Some(place) = self.one(&selector) else {
            return;
        };
        let options = Options {
            width: self.comfortable(&place, letters).min(widest),
            letters,
            ..options.clone()
        };
        painter::draw_in(&place, kind, measurement, options);
    }

    /// How wide a figure in the guide is drawn, in its own pixels, which are larger where letters
    /// are: as wide as its place. The narrowest phones have less room than host pages may ask for,
    /// and letters are not shrunk there either. What is folded away has no width, and takes that of
    /// the guide until it is shown: it may be printed.
    fn comfortable(&self, drawing: &Element, letters: Letters) -> f64 {
        let own = drawing.client_width();
        let room = if own > 0 {
            own
        } else {
            self.place.client_width()
        };
        (f64::from(room) / letters.size).max(NARROWEST)
    }

    fn one(&self, selector: &str) -> Option<Element> {
        self.root.query_selector(selector).ok().flatten()
    }
}
