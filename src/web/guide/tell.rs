//! What the host page is told: events, and the answers only with the person's consent.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;

use crate::record::Record;
use crate::record::node::Node;
use crate::record::write::record_to_node;
use crate::scoring::score;
use crate::scoring::write::scores_to_node;

use super::Guide;
use crate::web::values::node_to_js;

impl Guide {
    pub(super) fn tell_change(&self) {
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

    pub(super) fn tell_screen(&self) {
        let screen = self.state.borrow().screen.id();
        self.host
            .tell("screen", &object(&[("screen", screen.into())]));
    }

    pub(super) fn tell_complete(&self) {
        let record = self.shared_record();
        let scores = self.shared_scores();
        self.host.tell(
            "complete",
            &object(&[("record", record), ("scores", scores)]),
        );
    }

    /// The record, if the person agreed that the page may see it; else `null`.
    pub(super) fn shared_record(&self) -> JsValue {
        self.shared(record_to_node)
    }

    /// The scores, if the person agreed that the page may see them; else `null`.
    pub(super) fn shared_scores(&self) -> JsValue {
        self.shared(|record| scores_to_node(&score(record)))
    }

    fn shared(&self, write: impl Fn(&Record) -> Node) -> JsValue {
        let state = self.state.borrow();
        match &state.record {
            Some(record) if state.shared() => node_to_js(&write(record)),
            _ => JsValue::NULL,
        }
    }
}

/// A plain object with these fields.
pub(super) fn object(entries: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in entries {
        // Setting a field of a plain object of ours cannot fail.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}
