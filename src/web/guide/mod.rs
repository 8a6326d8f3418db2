//! The journey in a page: events in, effects out.

mod files;
mod keep;
mod show;
mod tell;

use std::cell::{Cell, RefCell};

use js_sys::Date;
use wasm_bindgen::prelude::*;
use web_sys::{Element, ShadowRoot};

use crate::chart::Kind;
use crate::guide::{Effect, Invitation, Message, Screen, State, Storage, update};
use crate::instrument::{Form, Item};
use crate::record::{Answer, Record, RecordError};
use crate::texts::Lang;
use crate::value::Day;
use crate::value::Node;

use super::faults::record_fault;
use super::shelf::Shelf;
use super::values::node_from_js;
use super::{record_from_js, record_from_text};
use show::Amendments;

#[wasm_bindgen]
extern "C" {
    /// What the JavaScript side does for a guide.
    #[wasm_bindgen(typescript_type = "GuideHost")]
    pub type Host;

    /// Puts HTML in an element: the one place where HTML enters the page.
    #[wasm_bindgen(method)]
    fn fill(this: &Host, element: &Element, html: &str);

    /// Dispatches `reflectiewijzer:<name>` on the element.
    #[wasm_bindgen(method)]
    fn tell(this: &Host, name: &str, detail: &JsValue);

    /// Remembers the record as JSON text, beyond the reach of a panic; nothing when erased.
    #[wasm_bindgen(method)]
    fn remember(this: &Host, record: Option<String>);

    /// Offers the remembered record as a file.
    #[wasm_bindgen(method)]
    fn download(this: &Host);

    /// Offers text as a file of this name.
    #[wasm_bindgen(method)]
    fn save(this: &Host, name: &str, text: &str);

    /// Offers the guide with the remembered record in it, as one file that opens in this language.
    #[wasm_bindgen(method, js_name = savePage)]
    fn save_page(this: &Host, lang: &str);

    /// Copies the text in which the answers stand on the screen; whether that went well.
    #[wasm_bindgen(method)]
    fn copy(this: &Host) -> bool;

    /// Prints the guide, without the page around it.
    #[wasm_bindgen(method)]
    fn print(this: &Host);

    /// Offers a figure as a file; the name says whether as SVG or as PNG.
    #[wasm_bindgen(method, js_name = saveFigure)]
    fn save_figure(this: &Host, name: &str, svg: &str, width: f64, height: f64);

}

/// A guide that is mounted in a page.
#[wasm_bindgen]
pub struct Guide {
    root: ShadowRoot,
    place: Element,
    host: Host,
    shelf: Shelf,
    state: RefCell<State>,
    /// Whether the person was told that answers cannot be kept: once is enough.
    told_not_kept: Cell<bool>,
    /// What stood on the shelf and could not be read, to be offered as a file.
    unreadable: RefCell<Option<String>>,
}

#[wasm_bindgen]
impl Guide {
    /// Mounts a guide in `place`, inside the shadow root. `settings` holds the attributes `lang`,
    /// `form`, `storage`, `name`, `share`, `href` and `label` (of the call to action), checked
    /// already, and whether the page `isConfined` and `isFile`; `remembered` is the record, as JSON
    /// text, that an earlier guide of the same element remembered.
    #[wasm_bindgen(constructor)]
    pub fn new(
        root: ShadowRoot,
        place: Element,
        host: Host,
        settings: &JsValue,
        remembered: Option<String>,
    ) -> Self {
        let settings = node_from_js(settings).unwrap_or(Node::Null);
        let setting = |name: &str| settings.known(name)?.text();
        let is = |name: &str| settings.known(name) == Some(&Node::Bool(true));
        let storage = setting("storage").and_then(Storage::from_id);
        let storage = storage.unwrap_or_default();
        let guide = Self {
            shelf: Shelf::new(storage, setting("name").unwrap_or_default()),
            state: RefCell::new(State {
                lang: setting("lang").and_then(Lang::from_tag).unwrap_or_default(),
                offered: setting("form").and_then(Form::from_id),
                share: setting("share") == Some("host"),
                storage,
                is_confined: is("isConfined"),
                is_file: is("isFile"),
                today: Day::of_moment(&now()),
                invitation: invitation(setting("href"), setting("label")),
                ..State::default()
            }),
            root,
            place,
            host,
            told_not_kept: Cell::new(false),
            unreadable: RefCell::new(None),
        };
        guide.bring_back(remembered);
        guide.show(None);
        guide
    }

    /// Opens answers from JSON text.
    ///
    /// # Errors
    /// A record fault; nothing has changed.
    #[wasm_bindgen(js_name = importRecord)]
    pub fn import_record(&self, json: &str) -> Result<(), JsValue> {
        self.import(record_from_text(json))
    }

    /// Opens answers from a JavaScript object.
    ///
    /// # Errors
    /// A record fault; nothing has changed.
    #[wasm_bindgen(js_name = setRecord)]
    pub fn set_record(&self, record: &JsValue) -> Result<(), JsValue> {
        self.import(record_from_js(record))
    }

    /// Opens answers from a file that the person chose; why it fails stands in the guide.
    #[wasm_bindgen(js_name = importFile)]
    pub fn import_file(&self, json: &str) {
        let read = record_from_text(json);
        let refused = read.as_ref().err().cloned();
        // Why it was refused stands in the guide already; the page gets code and sentence.
        let _ = self.import(read);
        if let Some(error) = refused {
            self.tell_refused(&error);
        }
    }

    /// Changes the language.
    pub fn speak(&self, lang: &str) {
        let current = self.state.borrow().lang;
        match Lang::from_tag(lang) {
            Some(lang) if lang != current => {
                self.state.borrow_mut().lang = lang;
                self.show(None);
            }
            _ => {}
        }
    }

    /// Changes the call to action.
    pub fn invite(&self, href: Option<String>, label: Option<String>) {
        self.state.borrow_mut().invitation = invitation(href.as_deref(), label.as_deref());
        if self.state.borrow().screen == Screen::Results {
            self.show(None);
        }
    }

    /// Another tab changed what is kept under this key; `erased` when it threw it away.
    pub fn follow(&self, key: &str, erased: bool) {
        if self.shelf.storage == Storage::Local && self.shelf.key == key {
            self.follow_shelf(erased);
        }
    }

    /// The browser froze the page and brings it back as it was: other tabs may have changed what is kept.
    #[wasm_bindgen(js_name = comeBack)]
    pub fn come_back(&self) {
        if self.shelf.storage == Storage::Local {
            self.read_again();
        }
    }

    /// Where the person is, for the browser's history.
    pub fn place(&self) -> String {
        self.state.borrow().screen.place()
    }

    /// The record, if the person agreed that the page may see it; else `null`.
    pub fn record(&self) -> JsValue {
        self.shared_record()
    }

    /// The scores, if the person agreed that the page may see them; else `null`.
    pub fn scores(&self) -> JsValue {
        self.shared_scores()
    }

    /// The name of the screen that is shown.
    pub fn screen(&self) -> String {
        self.state.borrow().screen.id().to_owned()
    }

    /// Draws the figures again at the width that they have now.
    pub fn resized(&self) {
        self.paint();
    }

    /// A control with this `data-action` was activated, in the figure of this kind if any.
    pub fn act(&self, action: &str, figure: Option<String>) {
        if let Some(file) = action.strip_prefix("save-") {
            if let Some(kind) = figure.and_then(|id| Kind::from_id(&id)) {
                self.save_figure(kind, file);
            }
        } else if action == "numbers" {
            self.amend(Amendments::focus(".rw-numbers summary"));
        } else if ["csv", "ics", "html"].contains(&action) {
            self.offer_file(action);
        } else if action == "copy" {
            self.copy_answers();
        } else if let Some(message) = Message::from_action(action) {
            self.take(message);
        }
    }

    /// A statement was answered with 1 to 5, or skipped with 0; other numbers are no answers.
    pub fn answer(&self, item: &str, value: u8) {
        let answer = match value {
            0 => Answer::Skipped,
            1..=5 => Answer::Given(value),
            _ => return,
        };
        if let Some(item) = Item::from_id(item) {
            self.take(Message::Answer(item, answer));
        }
    }
}

impl Guide {
    /// Takes a message and carries out what follows. The state is never borrowed while the host
    /// page's own code may run.
    fn take(&self, message: Message) {
        if matches!(
            message,
            Message::Start(_) | Message::Resume | Message::Review | Message::Results
        ) {
            self.catch_up();
        }
        let effects = update(&mut self.state.borrow_mut(), message, &now());
        effects
            .into_iter()
            .for_each(|effect| self.carry_out(effect));
    }

    fn import(&self, read: Result<Record, RecordError>) -> Result<(), JsValue> {
        match read {
            Ok(record) => {
                self.take(Message::Import(Box::new(record)));
                Ok(())
            }
            Err(error) => {
                self.take(Message::Refuse(error.clone()));
                Err(record_fault(&error, self.state.borrow().lang))
            }
        }
    }

    fn carry_out(&self, effect: Effect) {
        match effect {
            Effect::Show(focus) => self.show(Some(focus)),
            Effect::Say => self.say(),
            Effect::Mark(item) => self.mark(&item),
            Effect::Keep(item) => self.keep(item),
            Effect::Forget => {
                self.shelf.forget();
                self.host.remember(None);
            }
            Effect::Download => self.host.download(),
            Effect::DownloadUnreadable => self.offer_unreadable(),
            Effect::Print => self.host.print(),
            Effect::TellChange => self.tell_change(),
            Effect::TellScreen => self.tell_screen(),
            Effect::TellComplete => self.tell_complete(),
        }
    }
}

fn invitation(href: Option<&str>, label: Option<&str>) -> Option<Invitation> {
    Some(Invitation {
        href: href?.to_owned(),
        label: label?.to_owned(),
    })
}

/// This moment in ISO 8601, UTC; empty where the page has a clock that tells none.
fn now() -> String {
    let moment: &JsValue = &Date::new_0().to_json();
    moment.as_string().unwrap_or_default()
}
