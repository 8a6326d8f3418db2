//! What the page shows: whole screens, and the parts that change while someone answers.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, ShadowRoot};

use crate::chart::{KINDS, Kind, Options};
use crate::guide::screens::{live_text, notice, progress_text, time_left, view};
use crate::guide::{Focus, State};
use crate::instrument::Item;
use crate::record::{Answer, Record};
use crate::value::digits::digits;

use super::Guide;
use crate::web::painter;

#[wasm_bindgen(raw_module = "amend")]
extern "C" {
    /// Changes a few things on the screen and leaves the rest alone.
    fn amend(root: &ShadowRoot, lines: &str);
}

/// What changes on the screen: a line each, as `www/widget/amend.js` reads them.
#[derive(Default)]
pub(super) struct Amendments(String);

impl Amendments {
    /// Puts the focus on what this selector finds, and unfolds what it stands in.
    pub(super) fn focus(selector: &str) -> Self {
        let mut amendments = Self::default();
        amendments.add(selector, "focus", "");
        amendments
    }

    /// Puts words in one live part.
    pub(super) fn words(part: &str, words: &str) -> Self {
        let mut amendments = Self::default();
        amendments.write(part, words);
        amendments
    }

    fn add(&mut self, selector: &str, what: &str, value: &str) {
        let line = [selector, "\t", what, "\t", value, "\n"].concat();
        self.0.push_str(&line);
    }

    /// Puts words in a live part.
    fn write(&mut self, part: &str, words: &str) {
        self.add(&["[data-live=", part, "]"].concat(), "text", words);
    }

    /// Makes a statement's controls show this answer.
    fn mark(&mut self, item: &Item, answer: Answer) {
        let of_item = |control: &str| ["[data-item=", &item.id(), "] ", control].concat();
        let skipped = if answer == Answer::Skipped {
            "true"
        } else {
            "false"
        };
        let skip = of_item("[data-action=skip]");
        self.add(&skip, "aria-pressed", skipped);
        match answer {
            Answer::Given(value) => {
                let input = of_item(&["[value='", &digits(value), "']"].concat());
                self.add(&input, "checked", "true");
            }
            Answer::Skipped | Answer::Missing => {
                self.add(&of_item(":checked"), "checked", "false");
            }
        }
    }
}

impl Guide {
    /// Shows the screen of this moment.
    pub(super) fn show(&self, focus: Option<Focus>) {
        let html = view(&self.state.borrow()).into_string();
        self.host.fill(&self.place, &html);
        self.paint();
        let target = match focus {
            None => return,
            Some(Focus::Heading) => ".rw-heading".to_owned(),
            Some(Focus::Action(action)) => ["[data-action=", action, "]"].concat(),
            Some(Focus::Item(item)) => ["[data-item=", &item.id(), "] input"].concat(),
        };
        self.amend(Amendments::focus(&target));
    }

    pub(super) fn amend(&self, amendments: Amendments) {
        amend(&self.root, &amendments.0);
    }

    /// Brings the notice up to date, and nothing else.
    pub(super) fn say(&self) {
        let html = notice(&self.state.borrow()).into_string();
        if let Some(place) = self.one("[data-live=notice]") {
            self.host.fill(&place, &html);
        }
    }

    /// Draws every figure of the screen at the width that it has.
    pub(super) fn paint(&self) {
        let state = self.state.borrow();
        let Some(record) = &state.record else {
            return;
        };
        for kind in KINDS.into_iter().chain([Kind::Bars, Kind::Live]) {
            self.paint_one(kind, record, &state);
        }
    }

    fn paint_one(&self, kind: Kind, record: &Record, state: &State) {
        let selector = ["[data-drawing=", kind.id(), "]"].concat();
        let Some(drawing) = self.one(&selector) else {
            return;
        };
        let options = Options {
            lang: state.lang,
            width: self.comfortable(&drawing, kind),
            ..Options::default()
        };
        painter::draw_in(&drawing, kind, record, options);
    }

    /// How wide a figure in the guide is drawn: as wide as its place, but never wider than a
    /// printed page, where it would be shrunk and its letters with it. The narrowest phones have
    /// less room than host pages may ask for, and letters are not shrunk there either. What is
    /// folded away has no width, and takes that of the guide until it is shown: it may be printed.
    fn comfortable(&self, drawing: &Element, kind: Kind) -> f64 {
        let own = drawing.client_width();
        let room = if own > 0 {
            own
        } else {
            self.place.client_width()
        };
        let widest = if kind == Kind::Live { 320.0 } else { 680.0 };
        f64::from(room).clamp(220.0, widest)
    }

    /// Brings what an answer changes up to date: progress, the bandwidth in the making and this
    /// statement's controls; and leaves the rest alone.
    pub(super) fn mark(&self, item: &Item) {
        self.mark_all(&[*item]);
    }

    /// The same for several statements.
    pub(super) fn mark_all(&self, items: &[Item]) {
        let state = self.state.borrow();
        let Some(record) = &state.record else {
            return;
        };
        let progress = progress_text(record, state.texts());
        let mut changes = Amendments::default();
        changes.write("progress", &progress);
        changes.write("time", &time_left(record, state.texts()));
        changes.write("bandwidth", &live_text(&state, record));
        changes.add("[data-live=bar]", "value", &digits(record.answered()));
        changes.add("[data-live=bar]", "aria-label", &progress);
        for item in items {
            changes.mark(item, record.answers.get(item));
        }
        self.amend(changes);
        self.paint_one(Kind::Live, record, &state);
    }

    fn one(&self, selector: &str) -> Option<Element> {
        self.root.query_selector(selector).ok().flatten()
    }
}
