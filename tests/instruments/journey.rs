//! The whole way through a guide of each instrument, from the start to erasing.

use reflectiewijzer::export::csv;
use reflectiewijzer::guide::browser::MemoryBrowser;
use reflectiewijzer::guide::screens::view;
use reflectiewijzer::guide::steps::asked_in;
use reflectiewijzer::guide::storage::key_of;
use reflectiewijzer::guide::{
    Control, Effect, Event, Message, Patch, Screen, Settings, State, update,
};
use reflectiewijzer::instrument::{Form, Instrument, Item};
use reflectiewijzer::record::Answer;
use reflectiewijzer::record::parse::record_from_json;
use reflectiewijzer::texts::Lang;

use crate::documents::{Pattern, all, forms, named};
use crate::html::check_words;

const NOW: &str = "2026-11-22T08:00:00Z";

/// Someone at work in a browser that has only memory.
pub struct Visitor {
    pub state: State,
    browser: MemoryBrowser,
}

impl Visitor {
    /// Opens a guide.
    pub fn of(instrument: &'static Instrument, lang: Lang) -> Self {
        let settings = Settings {
            instrument,
            ..Settings::default()
        };
        let state = State {
            settings,
            lang,
            ..State::default()
        };
        let mut visitor = Self {
            state,
            browser: MemoryBrowser::at(NOW),
        };
        visitor.take(Message::Open(None));
        visitor
    }

    fn instrument(&self) -> &'static Instrument {
        self.state.settings.instrument
    }

    /// Something happens; the screen after it has words everywhere.
    pub fn take(&mut self, message: Message) -> Vec<Effect> {
        let effects = update(&mut self.state, message, &self.browser);
        check_words(&self.html(), &self.place());
        effects
    }

    /// A control is used.
    pub fn press(&mut self, action: &str) -> Vec<Effect> {
        let control = Control {
            action,
            ..Control::default()
        };
        assert!(
            self.html().contains(&format!("data-action=\"{action}\"")),
            "{}: no {action}",
            self.place()
        );
        let message = Message::of_control(control, self.instrument());
        self.take(message.unwrap_or_else(|| panic!("no {action}")))
    }

    /// A statement is answered, as its controls do it.
    pub fn answer(&mut self, item: &Item, answer: Answer) {
        let value = answer.given().map(|value| value.to_string());
        let control = Control {
            action: if value.is_some() { "answer" } else { "skip" },
            item: Some(&item.id),
            value: value.as_deref(),
            ..Control::default()
        };
        let message = Message::of_control(control, self.instrument()).unwrap();
        let effects = update(&mut self.state, message, &self.browser);
        assert!(effects.contains(&Effect::Mark(Some(
            self.instrument().item(&item.id).unwrap()
        ))));
        check_patch(&self.state, item);
    }

    /// The screen.
    pub fn html(&self) -> String {
        view(&self.state).into_string()
    }

    fn place(&self) -> String {
        let lang = self.state.lang.tag();
        format!("{} {lang} {:?}", self.instrument().id, self.state.screen)
    }

    fn kept(&self) -> Option<String> {
        self.browser.kept(&key_of(&self.state.settings))
    }
}

/// Lines of three parts, and what belongs to the statement named by it.
fn check_patch(state: &State, item: &Item) {
    let patch = Patch::answered(state, Some(item));
    let lines: Vec<_> = patch.lines().lines().collect();
    assert!(lines.iter().all(|line| line.split('\t').count() == 3));
    let own = format!("[data-item={}] ", item.id);
    assert!(lines.iter().any(|line| line.starts_with(&own)));
}

#[test]
fn every_instrument_is_walked_from_start_to_erase() {
    for instrument in all() {
        for lang in Lang::all() {
            for form in forms(instrument) {
                walk(instrument, lang, form);
            }
        }
    }
}

fn walk(instrument: &'static Instrument, lang: Lang, form: Form) {
    let mut visitor = Visitor::of(instrument, lang);
    visitor.press(&format!("start-{}", form.id()));
    for step in 0..instrument.parts.len() {
        assert_eq!(visitor.state.screen, Screen::Questions(step));
        for item in asked_in(instrument, step, form, &|_| true) {
            let answer = Pattern::Rising.answer(item.place, instrument.steps);
            visitor.answer(item, answer);
        }
        check_words(&visitor.html(), &visitor.place());
        visitor.press("next");
    }
    review(&mut visitor, form);
    results(&mut visitor);
    change(&mut visitor);
    erase(&mut visitor);
}

/// What was skipped is offered; one of them is answered after all.
fn review(visitor: &mut Visitor, form: Form) {
    assert_eq!(visitor.state.screen, Screen::Review);
    let record = visitor.state.record.as_ref().unwrap();
    assert_eq!(record.total(), visitor.instrument().total(form));
    let is_skipped = |item: &&Item| record.answers.get(item) == Answer::Skipped;
    let Some(skipped) = record.asked().find(is_skipped) else {
        return;
    };
    visitor.press(&format!("jump-{}", skipped.id));
    let step = visitor.instrument().part_with(skipped);
    assert_eq!(visitor.state.screen, Screen::Questions(step));
    visitor.answer(skipped, Answer::Given(2));
    visitor.press("review");
    let jump = format!("jump-{}\"", skipped.id);
    assert!(!visitor.html().contains(&jump), "it is answered now");
}

fn results(visitor: &mut Visitor) {
    let effects = visitor.press("results");
    assert_eq!(visitor.state.screen, Screen::Results);
    assert!(effects.contains(&Effect::Dispatch(Event::Complete)));
    let state = &visitor.state;
    let (record, known) = (state.record.as_ref().unwrap(), state.measurement().unwrap());
    let table = csv(record, &known.scores, state.texts());
    let instrument = visitor.instrument();
    let rows = 1 + instrument.scales.len() + instrument.planes.len() + record.total();
    assert_eq!(table.matches("\r\n").count(), rows);
    let kept = visitor.kept().unwrap();
    assert_eq!(record_from_json(&kept).as_ref(), Ok(record));
}

/// From the results to one scale and back, with another answer.
fn change(visitor: &mut Visitor) {
    let form = visitor.state.record.as_ref().unwrap().form;
    let scale = &visitor.instrument().scales[0];
    visitor.press(&format!("change-{}", scale.id));
    let items = visitor.instrument().items_of(scale);
    let asked = items.iter().filter(|item| form.asks(item)).count();
    assert_eq!(visitor.html().matches("data-item=").count(), asked);
    let item = items.iter().find(|item| form.asks(item)).unwrap();
    let last = visitor.instrument().steps;
    visitor.answer(item, Answer::Given(last));
    visitor.press("results");
    let before = visitor.state.before.as_ref();
    assert!(before.is_some_and(|before| before.answers.get(item) != Answer::Given(last)));
    assert!(visitor.html().contains("rw-notice"), "it says what changed");
}

fn erase(visitor: &mut Visitor) {
    visitor.press("erase");
    visitor.press("erase-yes");
    assert_eq!(
        (visitor.state.screen, &visitor.state.record, visitor.kept()),
        (Screen::Start, &None, None)
    );
    assert_eq!(visitor.state.settings.instrument, visitor.instrument());
}

#[test]
fn each_instrument_keeps_its_answers_apart() {
    let keys: std::collections::BTreeSet<_> = all()
        .into_iter()
        .map(|instrument| key_of(&Visitor::of(instrument, Lang::default()).state.settings))
        .collect();
    assert_eq!(keys.len(), all().len());
}

#[test]
fn an_answer_beyond_the_last_step_is_none() {
    for (id, item, last) in [
        ("odd-scales", "long-1", 7),
        ("odd-poles", "two-2", 5),
        ("odd-ratings", "mark-3-1", 10),
    ] {
        let answer = |value: u8| {
            let value = value.to_string();
            let control = Control {
                action: "answer",
                item: Some(item),
                value: Some(&value),
                ..Control::default()
            };
            Message::of_control(control, named(id))
        };
        assert!(answer(1).is_some() && answer(last).is_some(), "{id}");
        assert!(answer(0).is_none() && answer(last + 1).is_none(), "{id}");
    }
}
