//! Files that the guide offers: figures, the table of numbers, dates for a calendar.

use crate::chart::parts::caption::captioned;
use crate::chart::{Kind, Options, figure};
use crate::export::{calendar, csv};
use crate::texts::key;
use crate::value::Day;

use super::show::Amendments;
use super::{Guide, now};

impl Guide {
    /// Offers a file of this kind, when there is something to offer.
    pub(super) fn offer_file(&self, kind: &str) {
        let state = self.state.borrow();
        let Some(record) = &state.record else {
            return;
        };
        let (lang, texts) = (state.lang, state.texts());
        let text = match kind {
            "html" => None,
            "csv" => Some(csv(record, &crate::scoring::score(record), texts)),
            _ => calendar(record, texts, &now()),
        };
        // The page's own code may run in what comes now.
        drop(state);
        match text {
            Some(text) => self.host.save(&["reflectiewijzer.", kind].concat(), &text),
            None if kind == "html" => self.host.save_page(lang.tag()),
            None => {}
        }
    }

    /// Copies the answers where no file can be offered, and says whether that went well.
    pub(super) fn copy_answers(&self) {
        let key = if self.host.copy() {
            key!("confined.copied")
        } else {
            key!("confined.selected")
        };
        let words = self.state.borrow().texts().get(key);
        self.amend(Amendments::words("copied", words));
    }

    /// Offers what stood on the shelf and could not be read, as it was.
    pub(super) fn offer_unreadable(&self) {
        if let Some(text) = &*self.unreadable.borrow() {
            self.host.save("reflectiewijzer-onleesbaar.txt", text);
        }
    }

    /// Offers a figure as a file of its own, when there is one.
    pub(super) fn save_figure(&self, kind: Kind, file: &str) {
        let state = self.state.borrow();
        let Some(record) = &state.record else {
            return;
        };
        let texts = state.texts();
        let today = Day::of_moment(&now());
        let today = today.map(|day| texts.day(day)).unwrap_or_default();
        let made = texts.fill(key!("figure.made"), &[("day", &today)]);
        let options = Options {
            lang: state.lang,
            ..Options::default()
        };
        let words = [texts.get(state.notice_beside_results()), " ", &made].concat();
        let scene = captioned(figure(kind, record, &options), &words);
        drop(state);
        let name = ["reflectiewijzer-", kind.id(), ".", file].concat();
        self.host
            .save_figure(&name, &scene.to_svg(), scene.width, scene.height);
    }
}
