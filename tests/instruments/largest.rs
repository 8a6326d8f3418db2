//! The largest document that is read: it works, and how long an answer takes is printed.

use std::time::{Duration, Instant};

use reflectiewijzer::guide::browser::MemoryBrowser;
use reflectiewijzer::guide::screens::view;
use reflectiewijzer::guide::{Message, Patch, Screen, Settings, State, update};
use reflectiewijzer::instrument::Form;
use reflectiewijzer::instrument::read::{MAX_ITEMS, MAX_SCALES};
use reflectiewijzer::record::Answer;

use crate::generated::{Size, instrument};

/// How often each thing is done, for a number that is no accident.
const TURNS: u32 = 20;

fn timed<T>(what: &str, mut turn: impl FnMut() -> T) -> T {
    let start = Instant::now();
    let mut last = turn();
    for _ in 1..TURNS {
        last = turn();
    }
    let each: Duration = start.elapsed() / TURNS;
    println!("{what}: {:.2} ms", each.as_secs_f64() * 1000.0);
    last
}

#[test]
fn forty_scales_with_two_hundred_items_work() {
    let instrument = instrument(Size {
        id: "largest",
        scales: MAX_SCALES,
        items_each: MAX_ITEMS / MAX_SCALES,
        label: "Onderdeel",
    });
    assert_eq!(instrument.items.len(), MAX_ITEMS);
    let settings = Settings {
        instrument,
        ..Settings::default()
    };
    let (mut state, browser) = (
        State {
            settings,
            ..State::default()
        },
        MemoryBrowser::at("2026-11-22T08:00:00Z"),
    );
    update(&mut state, Message::Start(Form::Full), &browser);
    for item in &instrument.items {
        update(
            &mut state,
            Message::Answer(item, Answer::Given(2)),
            &browser,
        );
    }
    let last = instrument.items.last().unwrap();
    timed("an answer, kept", || {
        update(
            &mut state,
            Message::Answer(last, Answer::Given(5)),
            &browser,
        )
    });
    let patch = timed("its patch", || Patch::answered(&state, Some(last)));
    assert!(patch.lines().contains("200"));
    let html = timed("two hundred questions", || view(&state).into_string());
    assert_eq!(html.matches("data-item=").count(), MAX_ITEMS);
    update(&mut state, Message::Results, &browser);
    assert_eq!(state.screen, Screen::Results);
    let html = timed("the results", || view(&state).into_string());
    assert_eq!(html.matches("rw-buffer").count(), MAX_SCALES);
}
