//! Keeping the record in the browser's storage, together with other tabs of the same visit: what to
//! keep, what to merge, and what to forget.

use crate::instrument::{Form, Item};
use crate::record::merge::{Later, is_another_visit, is_same_visit, later_of, merged};
use crate::record::write::record_to_node;
use crate::texts::{Key, key};
use crate::value::Node;
use crate::value::node::MAX_BYTES;

use super::super::effect::Effect;
use super::super::scope::Scope;
use super::super::state::{Offer, Screen};
use super::super::storage::{Found, Kept, Slot, Storage, key_of, read_record};
use super::Turn;

impl Turn<'_> {
    fn slot(&self) -> Slot<'_> {
        let settings = &self.state.settings;
        Slot::new(self.browser, settings)
    }

    /// Brings back the answers of an earlier visit, or those that the element remembers.
    pub(super) fn open(&mut self, remembered: Option<String>) {
        self.settle_place();
        let unsaved = self.slot().unsaved();
        let is_unsaved = unsaved.is_some();
        if let Some(json) = unsaved.or(remembered) {
            match read_record(self.browser, self.state.settings.instrument, &json) {
                Ok(record) => self.state.record = Some(record),
                Err(_) => self.offer_unreadable(json),
            }
        }
        match self.find() {
            // What found no room is newer than what is stored.
            Found::Record(kept) if is_unsaved && self.state.record.is_some() => {
                self.merge_in(&kept, Later::Mine);
                self.state.stored = Some(kept.tree);
            }
            Found::Record(kept) => {
                self.state.record = None;
                self.adopt(*kept);
            }
            // Said at once: what is answered from here on is not kept.
            Found::Newer(_) => self.alert(key!("saved.newer"), String::new(), None),
            Found::Nothing | Found::SetAside(_) | Found::InTheWay(_) => {}
        }
        self.remember();
        self.then(Effect::Refresh);
    }

    /// A page that was saved with answers may be opened on anyone's computer: what is changed in it stays
    /// in its tab, unless someone asked here that it be kept.
    fn settle_place(&mut self) {
        if !self.state.settings.is_file {
            return;
        }
        let in_file = self.state.settings.in_file.as_deref();
        let instrument = self.state.settings.instrument;
        let in_file = in_file.and_then(|json| read_record(self.browser, instrument, json).ok());
        self.state.taken_along = in_file.as_ref().map(record_to_node);
        if self.state.settings.storage == Storage::Local && !self.slot().is_used() {
            self.state.settings.storage = Storage::Session;
        }
    }

    /// Keeps what is changed in a saved page on this computer too, or no longer.
    pub(super) fn keep_here(&mut self, here: bool) {
        let (now, next) = match here {
            true => (Storage::Session, Storage::Local),
            false => (Storage::Local, Storage::Session),
        };
        if !self.state.settings.is_file || self.state.settings.storage != now {
            return;
        }
        // Emptied and not removed: to another tab of this file a removal means that it was erased.
        self.slot().empty();
        self.state.settings.storage = next;
        self.keep();
        self.then(Effect::Refresh);
    }

    /// Says once that what was changed in a saved page stands only in its tab.
    pub(super) fn tell_to_save(&mut self) {
        if !self.state.told_to_save && self.state.has_unsaved() {
            self.state.told_to_save = true;
            self.say(key!("saved.again"));
            self.then(Effect::ShowNotice);
        }
    }

    /// What stands in storage. What cannot be read there is offered as a file, once.
    fn find(&mut self) -> Found {
        let found = self.slot().find();
        if let Found::SetAside(text) | Found::InTheWay(text) = &found
            && self.state.unreadable.as_ref() != Some(text)
        {
            self.offer_unreadable(text.clone());
            self.then(Effect::ShowNotice);
        }
        found
    }

    /// Offers what cannot be read, as it was.
    fn offer_unreadable(&mut self, text: String) {
        self.state.unreadable = Some(text);
        let offer = Some(Offer::Unreadable);
        self.alert(key!("saved.unreadable"), String::new(), offer);
    }

    /// The record is as another tab stored it.
    fn adopt(&mut self, kept: Kept) -> News {
        let here = self.state.record.take();
        let is_another = here.is_some_and(|mine| is_another_visit(&mine, &kept.record));
        if is_another {
            self.leave_visit();
        }
        self.state.record = Some(kept.record);
        self.state.stored = Some(kept.tree);
        self.state.is_own_write = false;
        match is_another {
            true => News::OfAnother,
            false => News::OfThisVisit,
        }
    }

    /// Keeps the record in the place of what is stored.
    pub(super) fn keep(&mut self) {
        let forbidden = self.find().forbids();
        self.write(forbidden);
    }

    /// Keeps an answer that changed. It is put into what is stored by now, so that two tabs keep each
    /// other's work; what is of another visit by now gets this answer too.
    pub(super) fn keep_answer(&mut self, item: &'static Item) {
        let found = self.find();
        let forbidden = found.forbids();
        if let Found::Record(kept) = found
            && self.is_news(&kept)
            && let Some(mine) = &self.state.record
        {
            let (answer, moment) = (mine.answers.get(item), mine.updated_at.clone());
            if is_same_visit(mine, &kept.record) {
                self.merge_in(&kept, Later::Mine);
            } else {
                self.adopt(*kept);
            }
            if let Some(record) = &mut self.state.record {
                record.answers.set(item, answer);
                record.started_at = record.started_at.take().or(moment.clone());
                record.updated_at = record.updated_at.take().max(moment);
            }
        }
        self.write(forbidden);
    }

    /// Keeps a record that was opened. It replaces what this tab knew; what another tab has done
    /// meanwhile to the same visit, and this one has not heard of, is no less the person's.
    pub(super) fn keep_opened(&mut self) {
        let found = self.find();
        let forbidden = found.forbids();
        if let (Some(record), Found::Record(kept)) = (&self.state.record, found) {
            let begun = record.started_at.is_some();
            let same = begun && record.started_at == kept.record.started_at;
            if same && self.is_news(&kept) {
                self.merge_in(&kept, Later::Mine);
            }
        }
        self.write(forbidden);
    }

    /// Writes the record into storage, and gives it to the element. What is stored stays the base of
    /// merging where nothing could be written.
    fn write(&mut self, forbidden: Option<Key>) {
        let Some(tree) = self.tree() else {
            return;
        };
        let json = self.browser.json(&tree);
        // What is too large to be read again is not written over what can be.
        let too_large = (json.len() > MAX_BYTES).then_some(key!("saved.full"));
        let kept = match forbidden.or(too_large) {
            Some(reason) => Err(reason),
            None => self.slot().keep(&json),
        };
        self.then(Effect::Remember(Some(json)));
        match kept {
            Ok(()) => {
                self.state.stored = Some(tree);
                self.state.is_own_write = true;
            }
            Err(reason) if !self.state.told_not_kept => {
                self.state.told_not_kept = true;
                self.alert(reason, String::new(), Some(Offer::Answers));
                self.then(Effect::ShowNotice);
            }
            Err(_) => {}
        }
    }

    /// Gives the element what there is now, for a file and for when the engine stops.
    fn remember(&mut self) {
        let json = self.tree().map(|tree| self.browser.json(&tree));
        self.then(Effect::Remember(json));
    }

    fn tree(&self) -> Option<Node> {
        self.state.record.as_ref().map(record_to_node)
    }

    /// Whether another tab has stored something that this one has not heard of.
    fn is_news(&self, kept: &Kept) -> bool {
        self.state.stored.as_ref() != Some(&kept.tree)
    }

    /// Puts what another tab stored of this visit into the record here.
    fn merge_in(&mut self, kept: &Kept, later: Later) {
        let Some(mine) = &self.state.record else {
            return;
        };
        if is_same_visit(mine, &kept.record) {
            let both = merged(self.state.stored.as_ref(), mine, &kept.tree, later);
            self.state.record = both.or(self.state.record.take());
        }
    }

    /// Another visit is here now: what was said and asked of the one before is over. What comes next
    /// is not what someone agreed to share.
    fn leave_visit(&mut self) {
        self.state.consent = false;
        self.state.scope = Scope::All;
        self.state.reviewing = false;
        self.state.before = None;
    }

    /// Takes over what another tab stored meanwhile, and stores once more what it wrote over before
    /// it could know of it. Another visit, an opened file say, replaces this one as it is.
    pub(super) fn catch_up(&mut self) -> News {
        let Found::Record(kept) = self.find() else {
            return News::None;
        };
        if !self.is_news(&kept) {
            return News::None;
        }
        let here = self.state.record.as_ref();
        let Some(mine) = here.filter(|mine| is_same_visit(mine, &kept.record)) else {
            let news = self.adopt(*kept);
            self.remember();
            return news;
        };
        let later = later_of(mine, &kept.record);
        self.merge_in(&kept, later);
        if self.tree().as_ref() == Some(&kept.tree) {
            self.state.stored = Some(kept.tree);
            self.state.is_own_write = false;
            self.remember();
        } else {
            self.write(None);
        }
        News::OfThisVisit
    }

    /// Another tab changed what is stored: this one shows it, and the focus stays where it is.
    pub(super) fn stored_elsewhere(&mut self, key: Option<&str>, erased: bool) {
        let settings = &self.state.settings;
        // That a site threw away everything says nothing of this guide: what is open stays the person's.
        let is_ours = key.is_some_and(|key| key == key_of(settings));
        if settings.storage != Storage::Local || !is_ours {
            return;
        }
        if !erased {
            return self.catch_up_and_follow();
        }
        // Browsers tell late, and a tab in the background very late, that another one erased
        // everything: what has been stored there since is not to be erased as well.
        match self.find() {
            Found::Nothing => self.forget_here(),
            Found::Record(kept) if self.is_news(&kept) => self.read_again(*kept),
            Found::Record(_) if self.state.is_own_write => self.forget_here(),
            _ => {}
        }
    }

    /// The browser froze the page and brings it back as it was. What was never stored, for want of
    /// room, was not erased either.
    pub(super) fn came_back(&mut self) {
        if self.state.settings.storage != Storage::Local {
            return;
        }
        match self.find() {
            Found::Nothing if self.state.stored.is_some() => self.forget_here(),
            Found::Record(kept) if self.is_news(&kept) => match self.tree() == self.state.stored {
                true => self.read_again(*kept),
                false => self.catch_up_and_follow(),
            },
            _ => {}
        }
    }

    /// Shows what is stored now instead of what was here: the page was frozen and answered nothing
    /// meanwhile, or another tab erased that and began anew. What was erased may not come back, so
    /// nothing is put together.
    fn read_again(&mut self, kept: Kept) {
        let form = self.state.record.as_ref().map(|record| record.form);
        self.state.before = None;
        let news = self.adopt(kept);
        self.remember();
        self.follow(news, form);
    }

    fn catch_up_and_follow(&mut self) {
        let form = self.state.record.as_ref().map(|record| record.form);
        let news = self.catch_up();
        self.follow(news, form);
    }

    /// Shows what came from elsewhere. Results and review stay as someone is reading them, unless
    /// they are of a visit that is no more; going there again is up to date.
    fn follow(&mut self, news: News, form_before: Option<Form>) {
        let form = self.state.record.as_ref().map(|record| record.form);
        match (self.state.screen, news) {
            (_, News::None) => {}
            (Screen::Questions(_), _) if form == form_before => self.then(Effect::Mark(None)),
            (Screen::Questions(_) | Screen::Start, _) => self.then(Effect::Refresh),
            (Screen::Review | Screen::Results, News::OfAnother) => self.go(Screen::Start),
            (Screen::Review | Screen::Results, News::OfThisVisit) => {}
        }
    }

    /// What another tab erased is gone here too, and the person is told why.
    fn forget_here(&mut self) {
        if self.state.record.is_some() {
            self.erase();
            self.say(key!("saved.elsewhere"));
        }
    }

    /// Erases everything and begins anew.
    pub(super) fn erase(&mut self) {
        self.slot().forget();
        self.state.begin_anew();
        self.say(key!("saved.erased"));
        self.then(Effect::Remember(None));
        self.go(Screen::Start);
    }
}

/// What another tab has done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum News {
    /// Nothing that was not known.
    None,
    /// Something of the visit that is open here.
    OfThisVisit,
    /// It has begun or opened another one.
    OfAnother,
}
