//! What can be taken along from the results.

use maud::{Markup, html};

use crate::guide::State;
use crate::later::later;
use crate::texts::{Key, key};

/// What there is: its action, its words, and what it is for.
const TAKEN_ALONG: [(&str, Key, Key); 4] = [
    ("print", key!("results.print"), key!("save.print.what")),
    ("html", key!("saved.page"), key!("save.page.what")),
    (
        "download",
        key!("save.download"),
        key!("save.download.what"),
    ),
    ("csv", key!("save.csv"), key!("save.csv.what")),
];

later! { "27":
    /// One menu of all that can be taken along.
    pub fn menu(state: &State) -> Markup = whole
}

fn whole(state: &State) -> Markup {
    let texts = state.texts();
    html! {
        details.rw-menu {
            summary { (texts.get(key!("results.save"))) }
            ul {
                @for (action, name, what) in TAKEN_ALONG {
                    li {
                        button type="button" data-action=(action) {
                            strong { (texts.get(name)) }
                            " "
                            span.rw-small { (texts.get(what)) }
                        }
                    }
                }
            }
        }
    }
}
