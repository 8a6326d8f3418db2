//! A whole journey with answers that nobody chose, on screens that hold nothing but words.

use reflectiewijzer::guide::browser::MemoryBrowser;
use reflectiewijzer::guide::screens::view;
use reflectiewijzer::guide::steps::asked_in;
use reflectiewijzer::guide::{Message, Patch, Screen, Settings, State, Storage, update};
use reflectiewijzer::instrument::{Form, Instrument};
use reflectiewijzer::record::Answer;
use reflectiewijzer::texts::Lang;

use crate::page_texts::markup;

/// So many pages of questions are looked at: a document may have thousands of parts with nothing in them.
const MOST_PAGES: usize = 12;

/// The answer that this seed gives to the item in this place.
pub fn answer(place: usize, steps: u8, seed: u32) -> Answer {
    let mixed = (seed ^ place as u32).wrapping_mul(0x9e37_79b9) >> 16;
    match mixed % (u32::from(steps) + 2) {
        0 => Answer::Missing,
        value if value > u32::from(steps) => Answer::Skipped,
        value => Answer::Given(value as u8),
    }
}

/// A guide of an instrument, which keeps nothing: it reads nothing back either.
struct Guide {
    state: State,
    browser: MemoryBrowser,
}

impl Guide {
    fn take(&mut self, message: Message) {
        update(&mut self.state, message, &self.browser);
    }

    fn look(&self) {
        markup::read(&view(&self.state).into_string());
    }
}

/// Goes from the start to the results, back to one scale, and begins anew.
pub fn check(instrument: &'static Instrument, seed: u32) {
    let lang = Lang::all().nth(seed as usize % Lang::all().count());
    let settings = Settings {
        instrument,
        storage: Storage::None,
        ..Settings::default()
    };
    let state = State {
        settings,
        lang: lang.unwrap_or_default(),
        ..State::default()
    };
    let browser = MemoryBrowser::at("2026-11-24T08:00:00Z");
    let mut guide = Guide { state, browser };
    guide.look();
    let form = [Form::Short, Form::Full][usize::from(seed & 2 == 0)];
    guide.take(Message::Start(form));
    questions(&mut guide, seed);
    guide.take(Message::Review);
    guide.look();
    guide.take(Message::Results);
    assert_eq!(guide.state.screen, Screen::Results);
    guide.look();
    let scale = &instrument.scales[seed as usize % instrument.scales.len()];
    guide.take(Message::Change(scale));
    guide.look();
    let item = &instrument.items_of(scale)[0];
    guide.take(Message::Answer(item, Answer::Given(1)));
    guide.take(Message::Results);
    guide.look();
    guide.take(Message::Erase);
    assert!(guide.state.record.is_none());
}

fn questions(guide: &mut Guide, seed: u32) {
    let instrument = guide.state.settings.instrument;
    let form = guide.state.record.as_ref().expect("it has begun").form;
    let (mut pages, mut asked) = (0, 0);
    while let Screen::Questions(step) = guide.state.screen {
        let items = asked_in(instrument, step, form, &|_| true);
        assert!(!items.is_empty(), "a page that asks nothing");
        asked += items.len();
        for item in items {
            let answer = answer(item.place, instrument.steps, seed);
            guide.take(Message::Answer(item, answer));
            let patch = Patch::answered(&guide.state, Some(item));
            let apart = |line: &str| line.split('\t').count();
            assert!(patch.lines().lines().all(|line| apart(line) == 3));
        }
        if pages < MOST_PAGES {
            guide.look();
        }
        pages += 1;
        guide.take(Message::Next);
    }
    assert_eq!(guide.state.screen, Screen::Review);
    assert_eq!(asked, instrument.total(form), "everything is asked once");
}
