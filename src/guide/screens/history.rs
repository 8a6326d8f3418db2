//! What was measured before: on the start of someone who comes back.

use maud::{Markup, html};

use crate::guide::State;
use crate::instrument::Form;
use crate::record::Record;
use crate::texts::key;
use crate::value::digits::digits;

/// The earlier measurements, each with its day and the way to take it out, and the way to lay two beside each
/// other. Nothing for someone who has none.
pub fn section(state: &State) -> Markup {
    let (texts, past) = (state.texts(), &state.past.records);
    let can_compare = past.len() + usize::from(state.has_answers()) > 1;
    html! {
        @if !past.is_empty() {
            section.rw-history {
                h3 { (texts.get(key!("history.title"))) }
                ul {
                    @for (place, record) in past.iter().enumerate() {
                        li {
                            span { (row(record, state)) }
                            " "
                            button.rw-link type="button" data-action={ "delete-" (digits(place)) } {
                                (texts.fill(key!("history.delete"), &[("day", &day(record, state))]))
                            }
                        }
                    }
                }
                @if can_compare {
                    button.rw-button type="button" data-action="compare" { (texts.get(key!("history.compare"))) }
                }
            }
        }
    }
}

/// The way to another measurement, once there is a finished one; said when it is time, and never pressing.
pub fn again(state: &State) -> Markup {
    let texts = state.texts();
    let is_finished = state.record.as_ref().is_some_and(Record::is_finished);
    html! {
        @if is_finished {
            @if state.is_due() { p { (texts.get(key!("history.due"))) } }
            button.rw-link type="button" data-action="measure" { (texts.get(key!("history.again"))) }
        }
    }
}

/// A measurement in a list: its day and its form.
pub fn row(record: &Record, state: &State) -> String {
    let texts = state.texts();
    let form = match record.form {
        Form::Short => key!("history.form.short"),
        Form::Full => key!("history.form.full"),
    };
    match record.instrument.has_choice() {
        true => texts.fill(
            key!("history.row"),
            &[("day", &day(record, state)), ("form", texts.get(form))],
        ),
        false => day(record, state),
    }
}

fn day(record: &Record, state: &State) -> String {
    let texts = state.texts();
    let day = record.day().map(|day| texts.day(day));
    day.unwrap_or_else(|| texts.get(key!("history.undated")).to_owned())
}
