//! The journey in a page: messages in, effects out.

mod show;

use std::cell::RefCell;

use wasm_bindgen::prelude::*;
use web_sys::{Element, ShadowRoot};

use crate::chart::Kind;
use crate::chart::draw;
use crate::chart::parts::caption::captioned;
use crate::guide::effect::{shared_dossier, shared_record, shared_scores};
use crate::guide::opened::with_answers;
use crate::guide::screens::{about, drawn, keeping, notice};
use crate::guide::storage::{dossier_of, read_dossier};
use crate::guide::way_out::{Surroundings, WayOut, cannot_print};
use crate::guide::{
    Browser, CallToAction, Control, Effect, Event, Message, Part, Patch, Picture, Settings, State,
    Storage, file_name, update,
};
use crate::instrument::{Form, registry};
use crate::later::later;
use crate::record::{Dossier, RecordError};
use crate::texts::{Lang, key};
use crate::value::{Day, Node};

use super::errors::record_error;
use super::storage::Page;
use super::values::{node_from_js, node_to_js};

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
    fn dispatch(this: &Host, name: &str, detail: &JsValue);

    /// Adds the guide's place to the browser's history, where the page allows it.
    #[wasm_bindgen(method, js_name = pushHistory)]
    fn push_history(this: &Host);

    /// Remembers the measurement and the whole dossier as JSON text, beyond the reach of a panic; nothing when erased.
    #[wasm_bindgen(method)]
    fn remember(this: &Host, record: Option<String>, dossier: Option<String>);

    /// Offers the remembered record as a file.
    #[wasm_bindgen(method)]
    fn download(this: &Host);

    /// Offers text as a file of this name.
    #[wasm_bindgen(method)]
    fn save(this: &Host, name: &str, text: &str);

    /// Offers the guide with the remembered record in it, as one file of this name that opens in this language.
    #[wasm_bindgen(method, js_name = savePage)]
    fn save_page(this: &Host, name: &str, lang: &str);

    /// Offers a figure of this kind as a file; the name says whether as SVG or as PNG, which then takes this text along.
    #[wasm_bindgen(method, js_name = saveFigure)]
    fn save_figure(
        this: &Host,
        kind: &str,
        name: &str,
        svg: &str,
        width: f64,
        height: f64,
        carried: Option<String>,
    );

    /// Copies the text in which the answers stand on the screen; whether that went well.
    #[wasm_bindgen(method)]
    fn copy(this: &Host) -> bool;

    /// Writes the answers into the text in which they stand on the screen, where that is to be seen.
    #[wasm_bindgen(method, js_name = writeAnswers)]
    fn write_answers(this: &Host);

    /// How large the guide's letters are, in CSS pixels.
    #[wasm_bindgen(method, js_name = letterSize)]
    fn letter_size(this: &Host) -> f64;

    /// How wide these words are in the guide, in CSS pixels.
    #[wasm_bindgen(method, js_name = widthOf)]
    fn width_of(this: &Host, words: &str) -> f64;

    /// Asks the browser to keep what it keeps; it tells later whether it will.
    #[wasm_bindgen(method)]
    fn persist(this: &Host);

    /// Prints the guide, without the page around it.
    #[wasm_bindgen(method)]
    fn print(this: &Host);

    /// Fetches a part of the engine; the control `part-came`, with its name, or `part-failed` answers.
    #[wasm_bindgen(method, js_name = fetchPart)]
    fn fetch_part(this: &Host, part: &str);
}

/// A guide that is mounted in a page.
#[wasm_bindgen]
pub struct Guide {
    root: ShadowRoot,
    place: Element,
    host: Host,
    state: RefCell<State>,
    /// What came in while the state was changing: a page whose own code runs when something is stored may call back.
    waiting: RefCell<Vec<Message>>,
}

#[wasm_bindgen]
impl Guide {
    /// Mounts a guide in `place`, inside the shadow root. `settings` holds the attributes `lang`,
    /// `form`, `storage`, `name`, `share`, `href` and `label` (of the call to action), checked
    /// already, the record `inFile` if the page was saved with one, its [`Surroundings`], and whether the
    /// engine still lacks the part `later` or `words`; `remembered` is the record, as JSON
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
        let guide = Self {
            state: RefCell::new(state_of(&settings)),
            waiting: RefCell::default(),
            root,
            place,
            host,
        };
        guide.take(Message::Open(remembered));
        guide
    }

    /// Opens answers from JSON text.
    ///
    /// # Errors
    /// A record's error; nothing has changed.
    #[wasm_bindgen(js_name = importRecord)]
    pub fn import_record(&self, json: &str) -> Result<(), JsValue> {
        let instrument = self.ask(|state| state.settings.instrument);
        self.import(read_dossier(&Page, instrument, json))
    }

    /// Opens answers from a JavaScript object.
    ///
    /// # Errors
    /// A record's error; nothing has changed.
    #[wasm_bindgen(js_name = setRecord)]
    pub fn set_record(&self, record: &JsValue) -> Result<(), JsValue> {
        self.import(self.read(record))
    }

    /// Opens a dossier from a JavaScript object.
    ///
    /// # Errors
    /// A dossier's error; nothing has changed.
    #[wasm_bindgen(js_name = setDossier)]
    pub fn set_dossier(&self, dossier: &JsValue) -> Result<(), JsValue> {
        self.import(self.read(dossier))
    }

    /// The host page changed its call to action.
    #[wasm_bindgen(js_name = setCallToAction)]
    pub fn set_call_to_action(&self, href: Option<String>, label: Option<String>) {
        self.take(Message::CallToAction(call_to_action(
            href.as_deref(),
            label.as_deref(),
        )));
    }

    /// Where the person is, for the browser's history.
    pub fn place(&self) -> String {
        self.ask(|state| state.screen.place())
    }

    /// The record, if the person agreed that the page may see it; else `null`.
    pub fn record(&self) -> JsValue {
        node_to_js(&self.ask(shared_record))
    }

    /// The dossier without what stays the person's own, if they agreed that the page may see it; else `null`.
    pub fn dossier(&self) -> JsValue {
        node_to_js(&self.ask(shared_dossier))
    }

    /// The scores, if the person agreed that the page may see them; else `null`.
    pub fn scores(&self) -> JsValue {
        node_to_js(&self.ask(shared_scores))
    }

    /// Whether closing the page would lose what was changed in it.
    #[wasm_bindgen(js_name = hasUnsaved)]
    pub fn has_unsaved(&self) -> bool {
        self.ask(State::has_unsaved)
    }

    /// How files leave the page: `download`, `uncertain`, `share` or `nothing`.
    #[wasm_bindgen(js_name = wayOut)]
    pub fn way_out(&self) -> String {
        self.ask(|state| state.settings.way_out.id().to_owned())
    }

    /// The name of the screen that is shown.
    pub fn screen(&self) -> String {
        self.ask(|state| state.screen.id().to_owned())
    }

    /// A control was activated, or something came from outside: its action, the statement and the
    /// figure that it belongs to, and its value. An action that does not exist is none.
    pub fn act(
        &self,
        action: &str,
        item: Option<String>,
        figure: Option<String>,
        value: Option<String>,
    ) {
        let control = Control {
            action,
            item: item.as_deref(),
            figure: figure.as_deref(),
            value: value.as_deref(),
        };
        let instrument = self.ask(|state| state.settings.instrument);
        if let Some(message) = Message::of_control(control, instrument) {
            self.take(message);
        }
    }
}

impl Guide {
    /// Takes a message and carries out what follows. While effects are carried out the state is free
    /// for the host page's own code; what comes in while it changes waits until it has.
    fn take(&self, message: Message) {
        let Ok(mut state) = self.state.try_borrow_mut() else {
            return self.waiting.borrow_mut().push(message);
        };
        let effects = update(&mut state, message, &Page);
        drop(state);
        for effect in effects {
            self.carry_out(effect);
        }
        let waiting = self.waiting.take();
        for message in waiting {
            self.take(message);
        }
    }

    /// Reads the state for the host page; nothing of it while it changes.
    fn ask<T: Default>(&self, read: impl FnOnce(&State) -> T) -> T {
        let state = self.state.try_borrow();
        state.map_or_else(|_| T::default(), |state| read(&state))
    }

    fn read(&self, value: &JsValue) -> Result<Dossier, RecordError> {
        let instrument = self.ask(|state| state.settings.instrument);
        dossier_of(instrument, &node_from_js(value)?)
    }

    fn import(&self, read: Result<Dossier, RecordError>) -> Result<(), JsValue> {
        let lang = self.ask(|state| state.lang);
        let refused = read.as_ref().err().map(|error| record_error(error, lang));
        self.take(match read {
            Ok(dossier) => Message::ImportDossier(Box::new(dossier)),
            Err(error) => Message::Refuse(error),
        });
        refused.map_or(Ok(()), Err)
    }

    fn carry_out(&self, effect: Effect) {
        match effect {
            Effect::Refresh => self.show(),
            Effect::Show(focus) => {
                self.show();
                self.patch(&Patch::focus(focus));
            }
            Effect::ShowNotice => self.fill("notice", notice),
            Effect::ShowFolded => {
                self.fill("about", about);
                self.fill("keeping", keeping);
            }
            Effect::Mark(item) => self.mark(item),
            Effect::Draw => self.draw(),
            Effect::DrawForPaper => self.draw_for_paper(),
            Effect::ShowTable => self.patch(&Patch::to(".rw-numbers summary")),
            Effect::MarkNumbers => self.patch(&Patch::numbers(self.ask(|state| state.numbers))),
            Effect::GoTo(section) => self.patch(&Patch::to(&["#", section.id()].concat())),
            Effect::ShowText => self.show_text(),
            Effect::SayCopied(copied) => self.say_copied(copied),
            Effect::Remember { record, dossier } => self.host.remember(record, dossier),
            Effect::Download => self.host.download(),
            Effect::Save(name, text) => self.host.save(&name, &text),
            Effect::SavePage(name) => self.save_page(&name),
            Effect::SaveFigure(kind, picture) => self.save_figure(kind, picture),
            Effect::Copy => {
                let copied = self.host.copy();
                self.take(Message::Copied(copied));
            }
            Effect::Persist => self.host.persist(),
            Effect::Print => self.host.print(),
            Effect::PushHistory => self.host.push_history(),
            Effect::Dispatch(event) => self.dispatch(&event),
            Effect::FetchPart(part) => self.host.fetch_part(part.id()),
        }
    }

    fn dispatch(&self, event: &Event) {
        let detail = event.detail(&self.state.borrow());
        self.host.dispatch(event.name(), &node_to_js(&detail));
    }

    fn save_page(&self, name: &str) {
        let lang = self.state.borrow().lang;
        self.host.save_page(name, lang.tag());
    }

    /// Offers a figure as a file of its own.
    fn save_figure(&self, kind: Kind, picture: Picture) {
        let made = figure_file(&self.state.borrow(), kind, picture);
        if let Some(made) = made {
            let FigureFile {
                name,
                svg,
                size,
                carried,
            } = made;
            self.host
                .save_figure(kind.id(), &name, &svg, size[0], size[1], carried);
        }
    }
}

later! { "19":
    /// A figure of the results as a file; `None` while there is nothing to show.
    fn figure_file(state: &State, kind: Kind, picture: Picture) -> Option<FigureFile> = captioned_figure
}

/// A figure as a file.
struct FigureFile {
    name: String,
    svg: String,
    /// Its width and its height.
    size: [f64; 2],
    /// The answers that it may take along.
    carried: Option<String>,
}

fn captioned_figure(state: &State, kind: Kind, picture: Picture) -> Option<FigureFile> {
    let (measurement, options) = drawn(state)?;
    let texts = state.texts();
    let today = Day::local(&Page.now());
    let today = today.map(|day| texts.day(day)).unwrap_or_default();
    let made = texts.fill(key!("figure.made"), &[("day", &today)]);
    let words = [texts.get(state.notice_beside_results()), " ", &made].concat();
    let scene = captioned(draw(kind, &measurement, &options), &words);
    let record = state.record.as_ref();
    let carried = record.and_then(|record| state.carry.of(record, &Page));
    let begin = file_name(&measurement.scores.instrument.id);
    Some(FigureFile {
        name: [&begin, "-", kind.id(), ".", picture.id()].concat(),
        svg: with_answers(&scene.to_svg(), carried.as_deref()),
        size: [scene.width, scene.height],
        carried,
    })
}

/// A guide that has not begun, as the page asks for it. Where a sandbox keeps the page from storing
/// anything there is no storage, whatever the page asks for.
fn state_of(settings: &Node) -> State {
    let setting = |name: &str| settings.known(name)?.text();
    let is = |name: &str| settings.known(name) == Some(&Node::Bool(true));
    let here = Surroundings {
        is_confined: is("isConfined"),
        sandboxes: setting("sandboxes"),
        is_framed: is("isFramed"),
        agent: setting("agent").unwrap_or_default(),
        can_share: is("canShare"),
    };
    let storage = setting("storage").and_then(Storage::from_id);
    State {
        settings: Settings {
            instrument: setting("instrument")
                .and_then(registry::find)
                .unwrap_or_default(),
            name: setting("name").unwrap_or_default().to_owned(),
            offered: setting("form").and_then(Form::from_id),
            storage: match here.is_confined {
                true => Storage::None,
                false => storage.unwrap_or_default(),
            },
            is_confined: here.is_confined,
            way_out: WayOut::of(&here),
            cannot_print: cannot_print(&here),
            is_file: setting("inFile").is_some(),
            in_file: setting("inFile").map(str::to_owned),
            can_persist: is("canPersist"),
            share: setting("share") == Some("host"),
        },
        lang: setting("lang").and_then(Lang::from_tag).unwrap_or_default(),
        call_to_action: call_to_action(setting("href"), setting("label")),
        today: Day::local(&Page.now()),
        missing: Part::ALL.into_iter().filter(|part| is(part.id())).collect(),
        ..State::default()
    }
}

fn call_to_action(href: Option<&str>, label: Option<&str>) -> Option<CallToAction> {
    Some(CallToAction {
        href: href?.to_owned(),
        label: label?.to_owned(),
    })
}
