//! Files that the guide offers: figures, the table of numbers, dates for a calendar.

use crate::chart::caption::captioned;
use crate::chart::{Kind, Options, figure};
use crate::guide::files::{calendar, csv};
use crate::record::Day;

use super::show::Amendments;
use super::{Guide, now};

/// The figure that stands for them all: the radar.
const EMBLEM: Kind = Kind::Buffers;

impl Guide {
    /// Offers a file of this kind; false when there is nothing to offer.
    pub(super) fn offer_file(&self, kind: &str) -> bool {
        if kind == "svg" || kind == "png" {
            return self.save_figure(EMBLEM, kind);
        }
        let state = self.state.borrow();
        let Some(record) = &state.record else {
            return false;
        };
        if kind == "html" {
            self.host.save_page(state.lang.tag());
            return true;
        }
        let text = match kind {
            "csv" => Some(csv(record, state.texts())),
            _ => calendar(record, state.texts(), &now()),
        };
        drop(state);
        if let Some(text) = &text {
            self.host.save(&["reflectiewijzer.", kind].concat(), text);
        }
        text.is_some()
    }

    /// Copies the answers where no file can be offered, and says whether that went well.
    pub(super) fn copy_answers(&self) {
        let key = if self.host.copy() {
            "confined.copied"
        } else {
            "confined.selected"
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

    /// Offers a figure as a file of its own; false when there is none yet.
    pub(super) fn save_figure(&self, kind: Kind, file: &str) -> bool {
        let state = self.state.borrow();
        let Some(record) = &state.record else {
            return false;
        };
        let texts = state.texts();
        let today = Day::of_moment(&now());
        let today = today.map(|day| texts.day(day)).unwrap_or_default();
        let made = texts.fill("figure.made", &[("day", &today)]);
        let options = Options {
            lang: state.lang,
            ..Options::default()
        };
        let notice = if state.share {
            "notice.share"
        } else {
            "notice"
        };
        let words = [texts.get(notice), " ", &made].concat();
        let scene = captioned(figure(kind, record, &options), &words);
        let name = ["reflectiewijzer-", kind.id(), ".", file].concat();
        self.host
            .save_figure(&name, &scene.to_svg(), scene.width, scene.height);
        true
    }
}
