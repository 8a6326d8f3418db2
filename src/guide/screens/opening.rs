//! What is asked before something that was opened takes the place of what is here.

use maud::{Markup, html};

use crate::later::later;
use crate::record::Record;
use crate::texts::{Texts, key};
use crate::value::digits::digits;

use super::frame::button;

later! { "25":
    /// Answers are here and others were opened: which it will be.
    pub fn question(record: &Record, texts: Texts) -> Markup = whole
}

fn whole(record: &Record, texts: Texts) -> Markup {
    let (answered, total) = (digits(record.answered()), digits(record.total()));
    let day = record.day().map(|day| texts.day(day)).unwrap_or_default();
    let values = [("answered", &*answered), ("total", &*total), ("day", &*day)];
    let what = match day.is_empty() {
        true => key!("opening.what"),
        false => key!("opening.what.day"),
    };
    html! {
        div.rw-notice {
            div role="alert" {
                p { (texts.get(key!("opening.ask"))) }
                p { (texts.fill(what, &values)) }
            }
            (button("open-no", key!("opening.no"), texts))
            (button("open-yes", key!("opening.yes"), texts))
            @if record.finished_at.is_some() { (button("open-add", key!("opening.add"), texts)) }
        }
    }
}
