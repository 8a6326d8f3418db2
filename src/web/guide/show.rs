//! What the page shows: whole screens, and the parts that change while someone answers.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

use crate::chart::{KINDS, Kind, Options};
use crate::digits::digits;
use crate::guide::screens::{live_text, notice, progress_text, time_left, view};
use crate::guide::{Focus, State};
use crate::instrument::Item;
use crate::record::{Answer, Record};

use super::Guide;
use crate::web::painter;

impl Guide {
    /// Shows the screen of this moment.
    pub(super) fn show(&self, focus: Option<Focus>) {
        let html = view(&self.state.borrow()).into_string();
        self.host.fill(&self.place, &html);
        self.paint();
        let target = match focus {
            None => return,
            Some(Focus::Heading) => self.one(".rw-heading"),
            Some(Focus::Action(action)) => self.one(&["[data-action=\"", action, "\"]"].concat()),
            Some(Focus::Item(item)) => self.control(&item, "input"),
        };
        if let Some(target) = target {
            unfold(&target);
            focus_on(target);
        }
    }

    /// Brings the notice up to date, and nothing else.
    pub(super) fn say(&self) {
        let html = notice(&self.state.borrow()).into_string();
        if let Some(place) = self.one("[data-live=\"notice\"]") {
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

    /// Opens the table of numbers and puts the focus on it.
    pub(super) fn open_numbers(&self) {
        if let Some(summary) = self.one(".rw-numbers summary") {
            unfold(&summary);
            focus_on(summary);
        }
    }

    /// Brings what an answer changes up to date: progress, the bandwidth in the making and this
    /// statement's controls; and leaves the rest alone.
    pub(super) fn mark(&self, item: &Item) {
        let state = self.state.borrow();
        let Some(record) = &state.record else {
            return;
        };
        let progress = progress_text(record, state.texts());
        self.rewrite("progress", &progress);
        self.rewrite("time", &time_left(record, state.texts()));
        self.rewrite("bandwidth", &live_text(&state, record));
        if let Some(bar) = self.one("[data-live=\"bar\"]") {
            let _ = bar.set_attribute("value", &digits(record.answered()));
            let _ = bar.set_attribute("aria-label", &progress);
        }
        self.paint_one(Kind::Live, record, &state);
        self.mark_controls(item, record.answers.get(item));
    }

    /// Puts other words in a live part, if they are other words.
    fn rewrite(&self, part: &str, words: &str) {
        let place = self.one(&["[data-live=\"", part, "\"]"].concat());
        if let Some(place) = place.filter(|place| place.text_content().as_deref() != Some(words)) {
            place.set_text_content(Some(words));
        }
    }

    pub(super) fn mark_controls(&self, item: &Item, answer: Answer) {
        if let Some(skip) = self.control(item, "[data-action=\"skip\"]") {
            let pressed = if answer == Answer::Skipped {
                "true"
            } else {
                "false"
            };
            let _ = skip.set_attribute("aria-pressed", pressed);
        }
        let (selector, checked) = match answer {
            Answer::Given(value) => (["input[value=\"", &digits(value), "\"]"].concat(), true),
            Answer::Skipped | Answer::Missing => ("input:checked".to_owned(), false),
        };
        let input = self.control(item, &selector);
        if let Some(input) = input.and_then(|input| input.dyn_into::<HtmlInputElement>().ok()) {
            input.set_checked(checked);
        }
    }

    /// Puts the focus on an answer that was given with a key.
    pub(super) fn focus_answer(&self, item: &Item, value: u8) {
        let selector = ["input[value=\"", &digits(value), "\"]"].concat();
        if let Some(input) = self.control(item, &selector) {
            focus_on(input);
        }
    }

    /// A control of a statement on the screen.
    fn control(&self, item: &Item, selector: &str) -> Option<Element> {
        self.one(&["[data-item=\"", &item.id(), "\"] ", selector].concat())
    }
}

/// Opens what a control is folded away in.
fn unfold(control: &Element) {
    if let Ok(Some(folded)) = control.closest("details") {
        let _ = folded.set_attribute("open", "");
    }
}

fn focus_on(element: Element) {
    if let Ok(element) = element.dyn_into::<HtmlElement>() {
        let _ = element.focus();
    }
}
