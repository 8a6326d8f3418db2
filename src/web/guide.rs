//! The journey in a page: events in, effects out.

use std::cell::{Cell, RefCell};

use js_sys::{Date, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, HtmlInputElement, ShadowRoot};

use crate::chart::caption::captioned;
use crate::chart::{KINDS, Kind, Options, figure};
use crate::guide::screens::{notice, progress_text, view};
use crate::guide::{Effect, Focus, Message, Notice, State, Storage, update};
use crate::instrument::{Form, Item, Lang};
use crate::record::date::Day;
use crate::record::node::Node;
use crate::record::write::record_to_node;
use crate::record::{Answer, Record, RecordError};
use crate::scoring::score;
use crate::scoring::write::scores_to_node;

use super::faults::record_fault;
use super::shelf::{Found, Shelf};
use super::values::{node_to_js, node_to_json};
use super::{painter, record_from_js, record_from_text, walk};

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

    /// Offers a figure as a file; the name says whether as SVG or as PNG.
    #[wasm_bindgen(method, js_name = saveFigure)]
    fn save_figure(this: &Host, name: &str, svg: &str, width: f64, height: f64);

    /// Hands over the text of a file that the person chose, through [`Guide::import_file`].
    #[wasm_bindgen(method)]
    fn read(this: &Host, file: &web_sys::File);
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
}

#[wasm_bindgen]
impl Guide {
    /// Mounts a guide in `place`, inside the shadow root. `settings` holds the attributes `lang`,
    /// `form`, `storage`, `name` and `share`, checked already, and `record`: the JSON text that
    /// an earlier guide of the same element remembered.
    #[wasm_bindgen(constructor)]
    pub fn new(root: ShadowRoot, place: Element, host: Host, settings: &JsValue) -> Self {
        let setting = |name: &str| Reflect::get(settings, &name.into()).ok()?.as_string();
        let storage = setting("storage")
            .and_then(|id| Storage::from_id(&id))
            .unwrap_or_default();
        let guide = Self {
            shelf: Shelf::new(storage, &setting("name").unwrap_or_default()),
            state: RefCell::new(State {
                lang: setting("lang")
                    .and_then(|tag| Lang::from_tag(&tag))
                    .unwrap_or_default(),
                offered: setting("form").and_then(|id| Form::from_id(&id)),
                share: setting("share").as_deref() == Some("host"),
                storage,
                ..State::default()
            }),
            root,
            place,
            host,
            told_not_kept: Cell::new(false),
        };
        guide.bring_back(setting("record"));
        guide.show(None);
        guide
    }

    /// Begins, or goes on, with this form.
    pub fn start(&self, form: &str) {
        if let Some(form) = Form::from_id(form) {
            self.take(Message::Start(form));
        }
    }

    /// Erases everything, without asking: the host page asks.
    pub fn reset(&self) {
        self.take(Message::Erase);
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
        let refused = read.as_ref().err().map(|error| {
            let message = error.message(self.state.borrow().texts());
            object(&[
                ("code", error.code.id().into()),
                ("message", message.into()),
            ])
        });
        // Why it was refused stands in the guide already; the page gets code and sentence.
        let _ = self.import(read);
        if let Some(detail) = refused {
            self.host.tell("error", &detail);
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

    /// The record, if the person agreed that the page may see it; else `null`.
    pub fn record(&self) -> JsValue {
        self.shared(record_to_node)
    }

    /// The scores, if the person agreed that the page may see them; else `null`.
    pub fn scores(&self) -> JsValue {
        self.shared(|record| scores_to_node(&score(record)))
    }

    /// The name of the screen that is shown.
    pub fn screen(&self) -> String {
        self.state.borrow().screen.id().to_owned()
    }

    /// A key was pressed in the guide; true when it meant something here.
    pub fn pressed(&self, target: &Element, key: &str) -> bool {
        walk::pressed(target, key)
    }

    /// The pointer came over something in the guide.
    pub fn pointed(&self, target: &Element) {
        walk::pointed(target);
    }

    /// Draws the figures again at the width that they have now.
    pub fn resized(&self) {
        self.paint();
    }

    /// Something in the guide was clicked.
    pub fn clicked(&self, target: &Element) {
        let Ok(Some(button)) = target.closest("button[data-action]") else {
            return;
        };
        let action = button.get_attribute("data-action").unwrap_or_default();
        if let Some(figure) = action.strip_prefix("save-") {
            self.save_figure(&button, figure);
        } else if action == "numbers" {
            self.open_numbers();
        } else if action == "skip" {
            if let Some(item) = item_of(&button) {
                self.take(Message::Answer(item, Answer::Skipped));
            }
        } else if let Some(message) = Message::from_action(&action) {
            self.take(message);
        }
    }

    /// A control in the guide was changed.
    pub fn changed(&self, target: &Element) {
        let Some(input) = target.dyn_ref::<HtmlInputElement>() else {
            return;
        };
        match target.get_attribute("data-action").as_deref() {
            Some("consent") => self.take(Message::Consent(input.checked())),
            Some("open") => {
                if let Some(file) = input.files().and_then(|files| files.get(0)) {
                    self.host.read(&file);
                    // So that choosing the same file again is a change again.
                    input.set_value("");
                }
            }
            _ => {
                let answer = input
                    .value()
                    .parse()
                    .ok()
                    .filter(|value| (1..=5).contains(value));
                if let (Some(item), Some(value)) = (item_of(target), answer) {
                    self.take(Message::Answer(item, Answer::Given(value)));
                }
            }
        }
    }
}

impl Guide {
    /// Takes a message and carries out what follows. The state is never borrowed while the host
    /// page's own code may run.
    fn take(&self, message: Message) {
        if matches!(
            message,
            Message::Start(_) | Message::Resume | Message::Results
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
            Effect::TellChange => self.tell_change(),
            Effect::TellScreen => {
                let screen = self.state.borrow().screen.id();
                self.host
                    .tell("screen", &object(&[("screen", screen.into())]));
            }
            Effect::TellComplete => self.tell_complete(),
        }
    }

    fn show(&self, focus: Option<Focus>) {
        let html = view(&self.state.borrow()).into_string();
        self.host.fill(&self.place, &html);
        self.paint();
        let target = match focus {
            None => return,
            Some(Focus::Heading) => self.one(".rw-heading"),
            Some(Focus::Action(action)) => self.one(&format!("[data-action=\"{action}\"]")),
        };
        if let Some(target) = target.and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
            if let Ok(Some(folded)) = target.closest("details") {
                let _ = folded.set_attribute("open", "");
            }
            let _ = target.focus();
        }
    }

    fn say(&self) {
        let html = notice(&self.state.borrow()).into_string();
        if let Some(place) = self.one("[data-live=\"notice\"]") {
            self.host.fill(&place, &html);
        }
    }

    /// Draws every figure of the screen at the width that it has.
    fn paint(&self) {
        let state = self.state.borrow();
        let Some(record) = &state.record else {
            return;
        };
        for kind in KINDS.into_iter().chain([Kind::Bars]) {
            self.paint_one(kind, record, state.lang);
        }
    }

    fn paint_one(&self, kind: Kind, record: &Record, lang: Lang) {
        let selector = ["[data-drawing=", kind.id(), "]"].concat();
        let Some(drawing) = self
            .one(&selector)
            .filter(|drawing| drawing.client_width() > 0)
        else {
            return;
        };
        let options = Options {
            lang,
            width: comfortable(&drawing),
            ..Options::default()
        };
        painter::draw_in(&drawing, kind, record, options);
    }

    /// Offers the figure around this control as a file of its own.
    fn save_figure(&self, control: &Element, file: &str) {
        let state = self.state.borrow();
        let around = control.closest("[data-chart]").ok().flatten();
        let id = around.and_then(|figure| figure.get_attribute("data-chart"));
        let (Some(record), Some(kind)) = (&state.record, id.and_then(|id| Kind::from_id(&id)))
        else {
            return;
        };
        let texts = state.texts();
        let today = Day::of_moment(&now())
            .map(|day| texts.day(day))
            .unwrap_or_default();
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
    }

    /// Opens the table of numbers and puts the focus on it.
    fn open_numbers(&self) {
        if let Some(numbers) = self.one(".rw-numbers") {
            let _ = numbers.set_attribute("open", "");
        }
        if let Some(summary) = self
            .one(".rw-numbers summary")
            .and_then(|summary| summary.dyn_into::<HtmlElement>().ok())
        {
            let _ = summary.focus();
        }
    }

    /// Brings progress and one statement's controls up to date, and leaves the rest alone.
    fn mark(&self, item: &Item) {
        let state = self.state.borrow();
        let Some(record) = &state.record else {
            return;
        };
        let progress = progress_text(record, state.texts());
        if let Some(text) = self.one("[data-live=\"progress\"]") {
            text.set_text_content(Some(&progress));
        }
        if let Some(bar) = self.one("[data-live=\"bar\"]") {
            let _ = bar.set_attribute("value", &record.answered().to_string());
            let _ = bar.set_attribute("aria-label", &progress);
        }
        self.mark_controls(item, record.answers.get(item));
    }

    fn mark_controls(&self, item: &Item, answer: Answer) {
        let Some(question) = self.one(&format!("[data-item=\"{}\"]", item.id())) else {
            return;
        };
        if let Ok(Some(skip)) = question.query_selector("[data-action=\"skip\"]") {
            let pressed = (answer == Answer::Skipped).to_string();
            let _ = skip.set_attribute("aria-pressed", &pressed);
        }
        if answer != Answer::Skipped {
            return;
        }
        let checked = question.query_selector("input:checked").ok().flatten();
        if let Some(input) = checked.and_then(|input| input.dyn_into::<HtmlInputElement>().ok()) {
            input.set_checked(false);
        }
    }

    /// Takes over answers that another tab kept meanwhile.
    fn catch_up(&self) {
        let Found::Answers(kept) = self.shelf.find(&now()) else {
            return;
        };
        match &mut self.state.borrow_mut().record {
            Some(record) => record.answers = kept.answers,
            none => *none = Some(*kept),
        }
    }

    /// Keeps the record. When one answer changed it is put into what is kept by now, so that two
    /// tabs keep each other's answers.
    fn keep(&self, changed: Option<Item>) {
        let found = self.shelf.find(&now());
        let mut state = self.state.borrow_mut();
        let Some(record) = &mut state.record else {
            return;
        };
        let in_the_way = matches!(found, Found::InTheWay);
        if let (Some(item), Found::Answers(kept)) = (changed, found) {
            let answer = record.answers.get(&item);
            record.answers = kept.answers;
            record.answers.set(&item, answer);
        }
        self.host
            .remember(Some(node_to_json(&record_to_node(record))));
        let kept = if in_the_way {
            Err("saved.full")
        } else {
            self.shelf.keep(record)
        };
        drop(state);
        if let Err(reason) = kept
            && !self.told_not_kept.replace(true)
        {
            self.take(Message::NotKept(reason));
        }
    }

    /// Brings back the answers of an earlier visit, or those that the element remembers.
    fn bring_back(&self, remembered: Option<String>) {
        let found = self.shelf.find(&now());
        let mut state = self.state.borrow_mut();
        if let Found::SetAside | Found::InTheWay = found {
            state.notice = Some(Notice {
                key: "saved.unreadable",
                detail: String::new(),
                alert: true,
            });
        }
        let earlier = remembered.and_then(|json| record_from_text(&json).ok());
        state.record = match found {
            Found::Answers(record) => Some(*record),
            Found::Nothing | Found::SetAside | Found::InTheWay => earlier,
        };
        let record = state.record.as_ref();
        self.host
            .remember(record.map(|record| node_to_json(&record_to_node(record))));
    }

    fn tell_change(&self) {
        let counts = self.state.borrow().record.as_ref().map(|record| {
            [
                ("answered", record.answered()),
                ("total", record.form.total()),
            ]
        });
        if let Some(counts) = counts {
            let counts = counts.map(|(name, count)| (name, JsValue::from(count as u32)));
            self.host.tell("change", &object(&counts));
        }
    }

    fn tell_complete(&self) {
        let detail = object(&[("record", self.record()), ("scores", self.scores())]);
        self.host.tell("complete", &detail);
    }

    /// What the host page may see: `null` unless the person agreed.
    fn shared(&self, write: impl Fn(&Record) -> Node) -> JsValue {
        let state = self.state.borrow();
        match &state.record {
            Some(record) if state.shared() => node_to_js(&write(record)),
            _ => JsValue::NULL,
        }
    }

    fn one(&self, selector: &str) -> Option<Element> {
        self.root.query_selector(selector).ok().flatten()
    }
}

/// How wide a figure in the guide is drawn: as wide as its place, but never wider than a printed
/// page, where it would be shrunk and its letters with it. The narrowest phones have less room
/// than host pages may ask for, and letters are not shrunk there either.
fn comfortable(drawing: &Element) -> f64 {
    f64::from(drawing.client_width()).clamp(220.0, 680.0)
}

fn item_of(control: &Element) -> Option<Item> {
    let question = control.closest("[data-item]").ok().flatten()?;
    Item::from_id(&question.get_attribute("data-item")?)
}

fn object(entries: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in entries {
        // Setting a field of a plain object of ours cannot fail.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}

fn now() -> String {
    Date::new_0().to_iso_string().into()
}
