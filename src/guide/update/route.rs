//! From screen to screen.

use crate::instrument::{Form, Item, Scale};
use crate::record::Record;
use crate::value::date::is_moment;

use super::super::compared::Compared;
use super::super::effect::{Effect, Event, Focus};
use super::super::scope::Scope;
use super::super::state::{Before, Screen};
use super::super::steps::{asked, first_open};
use super::Turn;

impl Turn<'_> {
    /// Chooses a form; answers that are there stay, whichever form they were given in. Someone who
    /// goes from the short form to the full one is asked only what is missing.
    pub(super) fn start(&mut self, form: Form) {
        self.catch_up();
        let instrument = self.state.settings.instrument;
        // An instrument without a short form has the full one only.
        let form = if instrument.has(form) {
            form
        } else {
            Form::Full
        };
        let record = self
            .state
            .record
            .get_or_insert_with(|| Record::new(instrument, form));
        let scope = if record.form == form {
            Scope::All
        } else {
            Scope::missing(record, form)
        };
        record.form = form;
        self.ask(scope);
    }

    /// Goes on where the first open statement is.
    pub(super) fn resume(&mut self) {
        self.catch_up();
        // What is asked only now is gone on with; one scale's statements are not.
        let scope = match std::mem::take(&mut self.state.scope) {
            Scope::Only(items) => Scope::Only(items),
            Scope::All | Scope::Scale(_) => Scope::All,
        };
        self.ask(scope);
    }

    /// To the first open statement of what is asked.
    fn ask(&mut self, scope: Scope) {
        let Some(record) = &self.state.record else {
            return self.go(Screen::Start);
        };
        let steps = asked(record.instrument, record.form, &scope);
        // With nothing open any more, someone who goes back wants to look from the beginning.
        let open = first_open(record).filter(|step| steps.contains(step));
        let step = open.or(steps.first().copied()).unwrap_or(0);
        self.state.scope = scope;
        self.state.reviewing = false;
        self.state.before = None;
        self.keep();
        self.go(Screen::Questions(step));
    }

    /// To the nearest step after or before this one in which anything is asked.
    pub(super) fn step(&mut self, forward: bool) {
        let Some(record) = &self.state.record else {
            return;
        };
        let steps = asked(record.instrument, record.form, &self.state.scope);
        let mut steps = steps.into_iter();
        match self.state.screen {
            Screen::Questions(now) if forward => {
                let next = steps.find(|step| *step > now);
                self.go(next.map_or(Screen::Review, Screen::Questions));
            }
            Screen::Questions(now) => {
                let previous = steps.rfind(|step| *step < now);
                self.go(previous.map_or(Screen::Start, Screen::Questions));
            }
            Screen::Review if !forward => {
                self.go(Screen::Questions(steps.next_back().unwrap_or_default()));
            }
            _ => {}
        }
    }

    /// To what was skipped or left open.
    pub(super) fn review(&mut self) {
        self.catch_up();
        let there = self.state.record.is_some();
        self.state.scope = Scope::All;
        self.state.reviewing = false;
        self.go(if there { Screen::Review } else { Screen::Start });
    }

    /// From the review to one statement.
    pub(super) fn jump(&mut self, item: &'static Item) {
        if self.state.record.is_none() {
            return;
        }
        self.state.scope = Scope::All;
        self.state.reviewing = true;
        let step = self.state.settings.instrument.part_with(item);
        self.go_to(Screen::Questions(step), Focus::Item(item));
    }

    /// Remembers what the results show, so that they can say what the other answer did.
    pub(super) fn change(&mut self, scale: &'static Scale) {
        let (Some(record), Some(measurement)) = (&self.state.record, self.state.measurement())
        else {
            return;
        };
        self.state.before = Some(Before {
            answers: record.answers.clone(),
            measurement,
        });
        self.state.scope = Scope::Scale(scale);
        let step = record
            .instrument
            .part_with(&record.instrument.items_of(scale)[0]);
        self.go(Screen::Questions(step));
    }

    /// To the results.
    pub(super) fn results(&mut self) {
        self.catch_up();
        if self.state.record.is_none() {
            return self.go(Screen::Start);
        }
        let finished = matches!(self.state.screen, Screen::Questions(_) | Screen::Review);
        if finished {
            self.finish();
        }
        self.compare_with_before();
        self.state.scope = Scope::All;
        self.state.reviewing = false;
        self.go(Screen::Results);
        if finished {
            self.then(Effect::Dispatch(Event::Complete));
        }
    }

    /// To two measurements beside each other, where there are two.
    pub(super) fn compare(&mut self) {
        self.catch_up();
        self.state.compared = None;
        let screen = match Compared::of(self.state) {
            Some(_) => Screen::Compare,
            None => Screen::Start,
        };
        self.go(screen);
    }

    /// Lays another measurement beside the other one.
    pub(super) fn choose(&mut self, place: usize, which: usize) {
        let Some(Compared { all, mut chosen }) = Compared::of(self.state) else {
            return;
        };
        if which < all.len() && place < chosen.len() {
            chosen[place] = which;
            self.state.compared = Some(chosen);
            self.then(Effect::Refresh);
        }
    }

    /// The results are reached for the first time, from the statements: that dates the measurement. Looking at an
    /// older one does not.
    fn finish(&mut self) {
        let now = self.browser.now();
        let record = self.state.record.as_mut();
        let record = record.filter(|record| record.finished_at.is_none() && is_moment(&now));
        let Some(record) = record.filter(|record| !record.answers.is_empty()) else {
            return;
        };
        record.finished_at = Some(now);
        self.keep();
    }

    /// Keeps what the results showed before only where someone changed an answer from there, and it
    /// really is another one: then the results say once what it did.
    fn compare_with_before(&mut self) {
        let changing = matches!(self.state.scope, Scope::Scale(_));
        let now = self.state.record.as_ref().map(|record| &record.answers);
        let differs = |before: &Before| now.is_some_and(|now| *now != before.answers);
        let before = self.state.before.take();
        self.state.before = before.filter(|before| changing && differs(before));
    }

    /// Goes where the browser's back and forward lead, as far as there is something to show. That is
    /// no step further in the history.
    pub(super) fn visit(&mut self, screen: Screen, there: bool) {
        if screen == self.state.screen {
            return;
        }
        self.state.screen = if there { screen } else { Screen::Start };
        if self.state.screen == Screen::Results {
            self.compare_with_before();
        } else {
            self.state.before = None;
        }
        if matches!(self.state.scope, Scope::Scale(_)) {
            self.state.scope = Scope::All;
        }
        self.then(Effect::Show(Focus::Heading));
        self.then(Effect::Dispatch(Event::Screen));
    }
}
