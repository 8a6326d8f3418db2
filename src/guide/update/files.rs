//! What a person takes along, and the few messages that change no record and no screen.

use crate::export::{calendar, csv};
use crate::record::dossier::dossier_to_node;
use crate::record::write::record_to_node;
use crate::texts::{Key, key};
use crate::value::Day;

use crate::instrument::built_in;

use super::super::effect::{Effect, Picture};
use super::super::message::Message;
use super::super::state::Offer;
use super::super::way_out::WayOut;
use super::Turn;

impl Turn<'_> {
    /// What has to be done for a message of this kind; of the others nothing.
    pub(super) fn take_along(&mut self, message: &Message) {
        match message {
            Message::Print if self.state.settings.cannot_print => {
                self.say_failed(key!("print.cannot"), None);
            }
            Message::Print => self.then(Effect::Print),
            Message::NotSaved => self.cannot_save(),
            Message::PictureFailed(kind) => {
                self.say_failed(key!("saved.picture.failed"), None);
                self.then(Effect::SaveFigure(*kind, Picture::Svg));
            }
            Message::TakenAlong => {
                self.state.taken_along = self.state.record.as_ref().map(record_to_node);
            }
            Message::PageNotSaved => {
                self.say_failed(key!("saved.page.failed"), Some(Offer::Answers));
            }
            Message::NotPrinted => {
                self.say_failed(key!("saved.print.failed"), Some(Offer::Answers));
            }
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
            Message::ShowText => self.then(Effect::ShowText),
            Message::ShowTable => self.then(Effect::ShowTable),
            Message::GoTo(section) => self.then(Effect::GoTo(*section)),
            Message::Resized => self.then(Effect::Draw),
            Message::Paper => self.then(Effect::DrawForPaper),
            _ => self.save_as(message),
        }
    }

    /// Saves what the message names, if files leave from here. Where that is not certain the person hears
    /// what else they can do: a browser says nothing of a download that it does not allow.
    fn save_as(&mut self, message: &Message) {
        let way_out = self.state.settings.way_out;
        if way_out == WayOut::Nothing {
            return self.cannot_save();
        }
        let before = self.effects.len();
        self.save_file(message);
        if way_out == WayOut::Uncertain && self.effects.len() > before {
            self.say(key!("saved.uncertain"));
            self.offer(Offer::Text);
            self.then(Effect::ShowNotice);
        }
    }

    fn save_file(&mut self, message: &Message) {
        let there = self.state.record.is_some();
        match message {
            Message::Download => self.then(Effect::Download),
            Message::DownloadUnreadable => self.save_unreadable(),
            Message::SaveDossier => self.save_dossier(),
            Message::SavePage if there => self.save_page(),
            Message::SaveTable => self.save_table(),
            Message::SaveCalendar => self.save_calendar(),
            Message::SaveFigure(kind, picture) if there => {
                self.then(Effect::SaveFigure(*kind, *picture));
            }
            _ => {}
        }
    }

    /// Says that nothing can be saved here, and shows what can be copied.
    fn cannot_save(&mut self) {
        if self.state.record.is_none() {
            return;
        }
        self.say_failed(key!("saved.cannot"), None);
        self.then(Effect::ShowText);
    }

    /// Says what cannot be done here, and nothing else changes.
    fn say_failed(&mut self, key: Key, offer: Option<Offer>) {
        self.alert(key, String::new(), offer);
        self.then(Effect::ShowNotice);
    }

    fn save(&mut self, end: &str, text: String) {
        let name = [&file_name(&self.state.settings.instrument.id), end].concat();
        self.then(Effect::Save(name, text));
    }

    /// The day in its name is the one on the person's own calendar.
    fn save_page(&mut self) {
        let today = Day::local(&self.browser.now());
        let day = today.map(|day| ["-", &day.iso()].concat());
        let name = [&built_in().id, &*day.unwrap_or_default(), ".html"].concat();
        self.then(Effect::SavePage(name));
    }

    fn save_dossier(&mut self) {
        if let Some(dossier) = self.state.dossier() {
            let text = self.browser.json(&dossier_to_node(&dossier));
            self.save("-dossier.json", text);
        }
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
