//! Keeping the dossier in the browser's storage, together with other tabs: what to
//! keep, what to merge, and what to forget.

use crate::instrument::{Form, Item};
use crate::record::dossier::{dossier_to_node, is_same, merge};
use crate::record::merge::is_another_visit;
use crate::record::write::record_to_node;
use crate::record::{Dossier, Record};
use crate::texts::{Key, key};
use crate::value::Node;
use crate::value::node::MAX_BYTES;

use super::super::effect::Effect;
use super::super::scope::Scope;
use super::super::state::{Offer, Screen};
use super::super::storage::{
    Found, Kept, Slot, Storage, dossier_of, key_of, older_key_of, read_dossier,
};
use super::Turn;

impl Turn<'_> {
    fn slot(&self) -> Slot<'_> {
        let settings = &self.state.settings;
        Slot::new(self.browser, settings)
    }

    /// Brings back what was kept of earlier visits, or what the element remembers.
    pub(super) fn open(&mut self, remembered: Option<String>) {
        self.settle_place();
        let unsaved = self.slot().unsaved();
        let is_unsaved = unsaved.is_some();
        if let Some(json) = unsaved.or(remembered) {
            match read_dossier(self.browser, self.state.settings.instrument, &json) {
                Ok(dossier) => self.state.set_dossier(dossier),
                Err(_) => self.offer_unreadable(json),
            }
        }
        match self.find() {
            // What found no room is newer than what is stored.
            Found::Dossier(kept) if is_unsaved && self.state.dossier().is_some() => {
                self.merge_in(&kept.dossier);
                self.state.stored = Some(kept.tree);
            }
            Found::Dossier(kept) => {
                self.state.record = None;
                self.adopt(*kept);
            }
            // Said at once: what is answered from here on is not kept.
            Found::Newer(_) => self.alert(key!("saved.newer"), String::new(), None),
            Found::Nothing | Found::SetAside(_) | Found::InTheWay(_) => {}
        }
        self.take_over_older();
        self.remember();
        self.then(Effect::Refresh);
    }

    /// What a release before dossiers kept stands in the dossier from now on. Its own place is given up
    /// when that is safely written, and not before.
    fn take_over_older(&mut self) {
        if self.merge_older() && self.keep() {
            self.slot().forget_older();
        }
    }

    /// Puts what such a release kept with what is here; whether there was anything.
    fn merge_older(&mut self) -> bool {
        let older = self.slot().find_older();
        self.offer_what_is_unreadable(&older);
        let Found::Dossier(older) = older else {
            return false;
        };
        match self.state.dossier() {
            Some(_) => self.merge_in(&older.dossier),
            None => self.state.set_dossier(older.dossier),
        }
        true
    }

    /// A page that was saved with answers may be opened on anyone's computer: what is changed in it stays
    /// in its tab, unless someone asked here that it be kept.
    fn settle_place(&mut self) {
        if !self.state.settings.is_file {
            return;
        }
        let in_file = self.state.settings.in_file.as_deref();
        let instrument = self.state.settings.instrument;
        let in_file = in_file.and_then(|json| read_dossier(self.browser, instrument, json).ok());
        let record = in_file.as_ref().and_then(Dossier::latest);
        self.state.taken_along = record.map(record_to_node);
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
        self.offer_what_is_unreadable(&found);
        found
    }

    fn offer_what_is_unreadable(&mut self, found: &Found) {
        if let Found::SetAside(text) | Found::InTheWay(text) = found
            && self.state.unreadable.as_ref() != Some(text)
        {
            self.offer_unreadable(text.clone());
            self.then(Effect::ShowNotice);
        }
    }

    /// Offers what cannot be read, as it was.
    fn offer_unreadable(&mut self, text: String) {
        self.state.unreadable = Some(text);
        let offer = Some(Offer::Unreadable);
        self.alert(key!("saved.unreadable"), String::new(), offer);
    }

    /// Everything is as another tab stored it.
    fn adopt(&mut self, kept: Kept) -> News {
        let here = self.state.record.take();
        self.state.set_dossier(kept.dossier);
        self.state.stored = Some(kept.tree);
        self.state.is_own_write = false;
        self.news_since(here.as_ref())
    }

    /// What it means that something else is here now than this record.
    fn news_since(&mut self, before: Option<&Record>) -> News {
        let is_another = match (before, &self.state.record) {
            (Some(before), Some(now)) => is_another_visit(before, now),
            (Some(_), None) => true,
            (None, _) => false,
        };
        if !is_another {
            return News::OfThisVisit;
        }
        self.leave_visit();
        News::OfAnother
    }

    /// Keeps everything in the place of what is stored; whether that went well.
    pub(super) fn keep(&mut self) -> bool {
        let forbidden = self.find().forbids();
        self.write(forbidden)
    }

    /// Keeps an answer that changed. It is put into what is stored by now, so that two tabs keep each
    /// other's work; what is of another visit by now gets this answer too.
    pub(super) fn keep_answer(&mut self, item: &'static Item) {
        let found = self.find();
        let forbidden = found.forbids();
        if let Found::Dossier(kept) = found
            && self.is_news(&kept)
            && let Some(mine) = self.state.record.clone()
        {
            if self.is_of_another(&kept) {
                self.adopt(*kept);
            } else {
                self.merge_in(&kept.dossier);
            }
            self.answer_again(&mine, item);
        }
        self.write(forbidden);
    }

    /// Puts the answer to this item in the measurement that it was given in, wherever that is by now.
    fn answer_again(&mut self, mine: &Record, item: &'static Item) {
        let mut past = self.state.past.records.iter_mut();
        let Some(record) = past
            .find(|past| is_same(past, mine))
            .or(self.state.record.as_mut())
        else {
            return;
        };
        let moment = mine.updated_at.clone();
        record.answers.set(item, mine.answers.get(item));
        record.started_at = record.started_at.take().or(moment.clone());
        record.updated_at = record.updated_at.take().max(moment);
    }

    /// Keeps what was opened. It replaces what this tab knew; what another tab has done meanwhile, and
    /// this one has not heard of, is no less the person's.
    pub(super) fn keep_opened(&mut self) {
        let found = self.find();
        let forbidden = found.forbids();
        if let Found::Dossier(kept) = found
            && self.is_news(&kept)
            && !self.is_of_another(&kept)
        {
            self.merge_in(&kept.dossier);
        }
        self.write(forbidden);
    }

    /// Writes everything into storage, and gives it to the element; whether it is kept. What is stored
    /// stays the base of merging where nothing could be written.
    fn write(&mut self, forbidden: Option<Key>) -> bool {
        if self.state.past.id.is_empty() {
            self.state.past.id = self.browser.random();
        }
        let Some(tree) = self.tree() else {
            return false;
        };
        let json = self.browser.json(&tree);
        // What is too large to be read again is not written over what can be.
        let too_large = (json.len() > MAX_BYTES).then_some(key!("saved.full"));
        let kept = match forbidden.or(too_large) {
            Some(reason) => Err(reason),
            None => self.slot().keep(&json),
        };
        self.remember_as(Some(json));
        match kept {
            Ok(()) => {
                self.state.stored = Some(tree);
                self.state.is_own_write = true;
                return true;
            }
            Err(reason) if !self.state.told_not_kept => {
                self.state.told_not_kept = true;
                self.alert(reason, String::new(), Some(Offer::Answers));
                self.then(Effect::ShowNotice);
            }
            Err(_) => {}
        }
        false
    }

    /// Gives the element what there is now, for a file and for when the engine stops.
    fn remember(&mut self) {
        let json = self.tree().map(|tree| self.browser.json(&tree));
        self.remember_as(json);
    }

    fn remember_as(&mut self, dossier: Option<String>) {
        let record = self
            .state
            .record
            .as_ref()
            .or(self.state.past.records.last());
        let record = record.map(|record| self.browser.json(&record_to_node(record)));
        self.then(Effect::Remember { record, dossier });
    }

    fn tree(&self) -> Option<Node> {
        self.state.dossier().as_ref().map(dossier_to_node)
    }

    /// Whether another tab has stored something that this one has not heard of.
    fn is_news(&self, kept: &Kept) -> bool {
        self.state.stored.as_ref() != Some(&kept.tree)
    }

    /// Whether what another tab stored is another dossier, which it opened in the place of this one.
    fn is_of_another(&self, kept: &Kept) -> bool {
        let (mine, theirs) = (&self.state.past.id, &kept.dossier.id);
        !mine.is_empty() && !theirs.is_empty() && mine != theirs
    }

    /// Puts what stands elsewhere with what is here.
    fn merge_in(&mut self, theirs: &Dossier) {
        let Some(mine) = self.state.dossier() else {
            return;
        };
        let instrument = self.state.settings.instrument;
        let stored = self.state.stored.as_ref();
        let base = stored.and_then(|tree| dossier_of(instrument, tree).ok());
        self.state.set_dossier(merge(base.as_ref(), &mine, theirs));
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
    /// it could know of it. Another dossier, an opened one say, replaces this one as it is.
    pub(super) fn catch_up(&mut self) -> News {
        let Found::Dossier(kept) = self.find() else {
            return News::None;
        };
        if !self.is_news(&kept) {
            return News::None;
        }
        if self.state.dossier().is_none() || self.is_of_another(&kept) {
            let news = self.adopt(*kept);
            self.remember();
            return news;
        }
        let before = self.state.record.clone();
        self.merge_in(&kept.dossier);
        if self.tree().as_ref() == Some(&kept.tree) {
            self.state.stored = Some(kept.tree);
            self.state.is_own_write = false;
            self.remember();
        } else {
            self.write(None);
        }
        self.news_since(before.as_ref())
    }

    /// Another tab changed what is stored: this one shows it, and the focus stays where it is.
    pub(super) fn stored_elsewhere(&mut self, key: Option<&str>, erased: bool) {
        let settings = &self.state.settings;
        // That a site threw away everything says nothing of this guide: what is open stays the person's.
        let is_ours = key.is_some_and(|key| key == key_of(settings));
        if settings.storage == Storage::Local
            && key.is_some_and(|key| key == older_key_of(settings))
        {
            return self.hear_of_older(erased);
        }
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
            Found::Dossier(kept) if self.is_news(&kept) => self.read_again(*kept),
            Found::Dossier(_) if self.state.is_own_write => self.forget_here(),
            _ => {}
        }
    }

    /// A tab of a release before dossiers answered something. Its place stays: to that tab a removal would
    /// mean that everything was erased. That a newer one took the place over means nothing here.
    fn hear_of_older(&mut self, erased: bool) {
        let before = self.state.record.clone();
        if !erased && self.merge_older() {
            let form = before.as_ref().map(|record| record.form);
            self.keep();
            let news = self.news_since(before.as_ref());
            self.follow(news, form);
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
            Found::Dossier(kept) if self.is_news(&kept) => match self.tree() == self.state.stored {
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
            (Screen::Questions(_) | Screen::Start | Screen::Compare, _) => {
                self.then(Effect::Refresh)
            }
            (Screen::Review | Screen::Results, News::OfAnother) => self.go(Screen::Start),
            (Screen::Review | Screen::Results, News::OfThisVisit) => {}
        }
    }

    /// What another tab erased is gone here too, and the person is told why.
    fn forget_here(&mut self) {
        if self.state.dossier().is_some() {
            self.erase();
            self.say(key!("saved.elsewhere"));
        }
    }

    /// Erases everything and begins anew.
    pub(super) fn erase(&mut self) {
        self.slot().forget();
        self.slot().forget_older();
        self.state.begin_anew();
        self.say(key!("saved.erased"));
        self.remember_as(None);
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
