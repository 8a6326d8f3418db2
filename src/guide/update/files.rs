//! What a person takes along, and the few messages that change no record and no screen.

use crate::export::{calendar, csv};
use crate::texts::key;

use crate::instrument::built_in;

use super::super::effect::Effect;
use super::super::message::Message;
use super::super::state::Offer;
use super::Turn;

impl Turn<'_> {
    /// What has to be done for a message of this kind; of the others nothing.
    pub(super) fn take_along(&mut self, message: &Message) {
        let there = self.state.record.is_some();
        match message {
            Message::Download => self.then(Effect::Download),
            Message::DownloadUnreadable => self.save_unreadable(),
            Message::SavePage if there => self.then(Effect::SavePage),
            Message::PageNotSaved => {
                let offer = Some(Offer::Answers);
                self.alert(key!("saved.page.failed"), String::new(), offer);
                self.then(Effect::ShowNotice);
            }
            Message::SaveTable => self.save_table(),
            Message::SaveCalendar => self.save_calendar(),
            Message::SaveFigure(kind, picture) if there => {
                self.then(Effect::SaveFigure(*kind, *picture));
            }
            Message::Print => self.then(Effect::Print),
            Message::Copy => self.then(Effect::Copy),
            Message::Copied(copied) => self.then(Effect::SayCopied(*copied)),
            Message::Persist => self.then(Effect::Persist),
            Message::Persisted(kept) => {
                self.say(match kept {
                    true => key!("saved.persist.yes"),
                    false => key!("saved.persist.no"),
                });
                self.then(Effect::ShowNotice);
            }
            Message::ShowNumbers => self.then(Effect::ShowNumbers),
            Message::Resized => self.then(Effect::Draw),
            _ => {}
        }
    }

    fn save(&mut self, end: &str, text: String) {
        let name = [&file_name(&self.state.settings.instrument.id), end].concat();
        self.then(Effect::Save(name, text));
    }

    fn save_unreadable(&mut self) {
        if let Some(text) = self.state.unreadable.clone() {
            self.save("-onleesbaar.txt", text);
        }
    }

    fn save_table(&mut self) {
        let (record, measurement) = (&self.state.record, self.state.measurement());
        if let (Some(record), Some(measurement)) = (record, measurement) {
            let text = csv(record, &measurement.scores, self.state.texts());
            self.save(".csv", text);
        }
    }

    fn save_calendar(&mut self) {
        let (record, now) = (self.state.record.as_ref(), self.browser.now());
        let text = record.and_then(|record| calendar(record, self.state.texts(), &now));
        if let Some(text) = text {
            self.save(".ics", text);
        }
    }
}

/// How the names of saved files begin: what they come from, and of which instrument if not the built-in.
pub fn file_name(instrument: &str) -> String {
    let own = &built_in().id;
    match instrument == own {
        true => own.clone(),
        false => [own, "-", instrument].concat(),
    }
}
