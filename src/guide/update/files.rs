//! What a person takes along.

use crate::export::{calendar, csv};
use crate::record::dossier::dossier_to_node;
use crate::texts::{Key, key};
use crate::value::Day;

use crate::instrument::built_in;

use super::super::effect::Effect;
use super::super::message::Message;
use super::super::state::Offer;
use super::super::way_out::WayOut;
use super::Turn;

impl Turn<'_> {
    /// Saves a file, if files leave from here. Where that is not certain the person hears
    /// what else they can do: a browser says nothing of a download that it does not allow.
    pub(super) fn save_as(&mut self, save: impl FnOnce(&mut Self)) {
        let way_out = self.state.settings.way_out;
        if way_out == WayOut::Nothing {
            return self.cannot_save();
        }
        let before = self.effects.len();
        save(self);
        if way_out == WayOut::Uncertain && self.effects.len() > before {
            self.say(key!("saved.uncertain"));
            self.offer(Offer::Text);
            self.then(Effect::ShowNotice);
        }
    }

    /// Saves what the message names.
    pub(super) fn save_file(&mut self, message: &Message) {
        let there = self.state.record.is_some();
        match message {
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
    pub(super) fn cannot_save(&mut self) {
        if self.state.record.is_none() {
            return;
        }
        self.say_failed(key!("saved.cannot"), None);
        self.then(Effect::ShowText);
    }

    /// Says what cannot be done here, and nothing else changes.
    pub(super) fn say_failed(&mut self, key: Key, offer: Option<Offer>) {
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

    /// What could not be read, as it was.
    pub(super) fn save_unreadable(&mut self) {
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
