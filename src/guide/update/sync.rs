//! Keeping the record in the browser's storage, together with other tabs of the same visit: what to
//! keep, what to merge, and what to forget.

use crate::instrument::Item;
use crate::record::Record;
use crate::record::merge::{Later, is_same_visit, later_of, merged};
use crate::record::write::record_to_node;
use crate::texts::key;
use crate::value::Node;

use super::super::effect::Effect;
use super::super::state::{Offer, Screen};
use super::super::storage::{Found, Kept, Slot, Storage, key_of, read_record};
use super::Turn;

impl Turn<'_> {
    fn slot(&self) -> Slot<'_> {
        let settings = &self.state.settings;
        Slot::new(self.browser, settings.storage, &settings.name)
    }

    /// Brings back the answers of an earlier visit, or those that the element remembers.
    pub(super) fn open(&mut self, remembered: Option<String>) {
        if let Some(json) = remembered {
            match read_record(self.browser, &json) {
                Ok(record) => self.state.record = Some(record),
                Err(_) => self.offer_unreadable(json),
            }
        }
        match self.slot().find() {
            Found::Record(kept) => self.take_kept(*kept),
            Found::Nothing => {}
            Found::SetAside(text) | Found::InTheWay(text) => self.offer_unreadable(text),
        }
        self.remember();
        self.then(Effect::Refresh);
    }

    /// Offers what cannot be read, as it was.
    fn offer_unreadable(&mut self, text: String) {
        self.state.unreadable = Some(text);
        let offer = Some(Offer::Unreadable);
        self.alert(key!("saved.unreadable"), String::new(), offer);
    }

    /// The record is as it is kept.
    fn take_kept(&mut self, kept: Kept) {
        self.state.record = Some(kept.record);
        self.state.stored = Some(kept.tree);
    }

    /// Keeps the record in the place of what is kept.
    pub(super) fn keep(&mut self) {
        let in_the_way = matches!(self.slot().find(), Found::InTheWay(_));
        self.write(in_the_way);
    }

    /// Keeps an answer that changed. It is put into what is kept by now, so that two tabs keep each
    /// other's work.
    pub(super) fn keep_answer(&mut self, item: Item) {
        let found = self.slot().find();
        let in_the_way = matches!(found, Found::InTheWay(_));
        let record = self.state.record.as_ref();
        let answer = record.map(|record| record.answers.get(&item));
        if let Found::Record(kept) = found
            && self.is_news(&kept)
        {
            self.take_over(kept.record, &kept.tree, Some(Later::Mine));
        }
        if let (Some(record), Some(answer)) = (&mut self.state.record, answer) {
            record.answers.set(&item, answer);
        }
        self.write(in_the_way);
    }

    /// Keeps a record that was opened. It replaces what this tab knew; what another tab has done
    /// meanwhile to the same visit, and this one has not heard of, is no less the person's.
    pub(super) fn keep_opened(&mut self) {
        let found = self.slot().find();
        let in_the_way = matches!(found, Found::InTheWay(_));
        if let (Some(record), Found::Record(kept)) = (&self.state.record, found) {
            let begun = record.started_at.is_some() && record.started_at == kept.record.started_at;
            if begun && self.is_news(&kept) {
                self.take_over(kept.record, &kept.tree, Some(Later::Mine));
            }
        }
        self.write(in_the_way);
    }

    /// Writes the record into storage, and gives it to the element.
    fn write(&mut self, in_the_way: bool) {
        let Some(tree) = self.tree() else {
            return;
        };
        let json = self.browser.json(&tree);
        let kept = match in_the_way {
            true => Err(key!("saved.full")),
            false => self.slot().keep(&json),
        };
        self.state.stored = Some(tree);
        self.then(Effect::Remember(Some(json)));
        if let Err(reason) = kept
            && !self.state.told_not_kept
        {
            self.state.told_not_kept = true;
            self.alert(reason, String::new(), Some(Offer::Answers));
            self.then(Effect::ShowNotice);
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

    /// Takes over what another tab kept meanwhile, and keeps once more what it wrote over before it
    /// could know of it.
    pub(super) fn catch_up(&mut self) {
        let Found::Record(kept) = self.slot().find() else {
            return;
        };
        if !self.is_news(&kept) {
            return;
        }
        if self.state.record.is_none() {
            self.take_kept(*kept);
            return self.remember();
        }
        let Kept { record, tree } = *kept;
        self.take_over(record, &tree, None);
        if self.tree().as_ref() == Some(&tree) {
            self.state.stored = Some(tree);
            self.remember();
        } else {
            self.write(false);
        }
    }

    /// Whether another tab has kept something that this one has not heard of.
    fn is_news(&self, kept: &Kept) -> bool {
        self.state.stored.as_ref() != Some(&kept.tree)
    }

    /// Of one visit both tabs are right together; which of them changed it `later`, their clocks say
    /// when nothing else does. Another visit, an opened file say, replaces this one.
    fn take_over(&mut self, mut kept: Record, tree: &Node, later: Option<Later>) {
        let Some(mine) = &self.state.record else {
            return;
        };
        if is_same_visit(mine, &kept) {
            let later = later.unwrap_or_else(|| later_of(mine, &kept));
            let both = merged(self.state.stored.as_ref(), mine, tree, later);
            self.state.record = both.or(self.state.record.take());
            return;
        }
        kept.updated_at = kept.updated_at.max(mine.updated_at.clone());
        kept.started_at = kept.started_at.or(mine.started_at.clone());
        self.state.record = Some(kept);
    }

    /// Another tab changed what is kept: this one shows it, and the focus stays where it is.
    pub(super) fn stored_elsewhere(&mut self, key: Option<&str>, erased: bool) {
        let settings = &self.state.settings;
        // That a site threw away everything says nothing of this guide: what is open stays the person's.
        let is_ours = key.is_some_and(|key| key == key_of(&settings.name));
        if settings.storage != Storage::Local || !is_ours {
            return;
        }
        if !erased {
            self.catch_up();
            return self.follow();
        }
        self.slot().forget_unsaved();
        if self.holds_another_visit() {
            self.read_again();
        } else {
            self.forget_here();
        }
    }

    /// Browsers tell late, and a tab in the background very late, that another one erased
    /// everything: by then a new visit may have begun there, which is not to be erased as well.
    fn holds_another_visit(&self) -> bool {
        let Found::Record(kept) = self.slot().find() else {
            return false;
        };
        let here = self.state.record.as_ref();
        let begun = here.and_then(|here| here.started_at.as_ref());
        begun.is_none() || begun != kept.record.started_at.as_ref()
    }

    /// The browser froze the page and brings it back as it was.
    pub(super) fn came_back(&mut self) {
        if self.state.settings.storage == Storage::Local {
            self.read_again();
        }
    }

    /// Shows what is kept now instead of what was here: the page was frozen and answered nothing
    /// meanwhile, or another tab erased that and began anew. What was erased may not come back, so
    /// nothing is put together.
    fn read_again(&mut self) {
        match self.slot().find() {
            Found::Nothing => self.forget_here(),
            Found::Record(kept) => {
                self.state.before = None;
                self.take_kept(*kept);
                self.remember();
                self.follow();
            }
            // Set aside, or in the way: here everything stays as it was.
            Found::SetAside(_) | Found::InTheWay(_) => {}
        }
    }

    /// Results and review stay as someone is reading them; going there again is up to date.
    fn follow(&mut self) {
        match self.state.screen {
            Screen::Questions(_) => self.then(Effect::Mark(None)),
            Screen::Start => self.then(Effect::Refresh),
            Screen::Review | Screen::Results => {}
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
