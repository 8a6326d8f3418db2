//! What the host page is told: events, and the answers only with the person's consent.

use wasm_bindgen::JsValue;

use crate::record::write::record_to_node;
use crate::record::{Record, RecordError};
use crate::scoring::score;
use crate::scoring::write::scores_to_node;
use crate::value::{Fields, Node};

use super::Guide;
use crate::web::values::node_to_js;

impl Guide {
    pub(super) fn tell_change(&self) {
        let mut detail = Fields::default();
        if let Some(record) = &self.state.borrow().record {
            detail.add("answered", record.answered() as f64);
            detail.add("total", record.form.total() as f64);
        } else {
            return;
        }
        self.tell("change", detail);
    }

    pub(super) fn tell_screen(&self) {
        let mut detail = Fields::default();
        detail.add("screen", self.state.borrow().screen.id());
        self.tell("screen", detail);
    }

    pub(super) fn tell_complete(&self) {
        let mut detail = Fields::default();
        detail.add("record", self.shared(record_to_node));
        detail.add("scores", self.shared(write_scores));
        self.tell("complete", detail);
    }

    pub(super) fn tell_refused(&self, error: &RecordError) {
        let mut detail = Fields::default();
        detail.add("code", error.code.id());
        detail.add("message", &error.message(self.state.borrow().texts()));
        self.tell("error", detail);
    }

    fn tell(&self, name: &str, detail: Fields) {
        self.host.tell(name, &node_to_js(&detail.into()));
    }

    /// The record, if the person agreed that the page may see it; else `null`.
    pub(super) fn shared_record(&self) -> JsValue {
        node_to_js(&self.shared(record_to_node))
    }

    /// The scores, if the person agreed that the page may see them; else `null`.
    pub(super) fn shared_scores(&self) -> JsValue {
        node_to_js(&self.shared(write_scores))
    }

    fn shared(&self, write: fn(&Record) -> Node) -> Node {
        let state = self.state.borrow();
        match &state.record {
            Some(record) if state.shared() => write(record),
            _ => Node::Null,
        }
    }
}

fn write_scores(record: &Record) -> Node {
    scores_to_node(&score(record))
}
