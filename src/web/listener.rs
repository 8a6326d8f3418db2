//! An event listener that unregisters when it is dropped.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget};

/// Listens for as long as it lives.
///
/// The handler may be entered again while it runs: a host page may answer one of our events with
/// a click inside the widget.
pub struct Listener {
    target: EventTarget,
    event: &'static str,
    handler: Closure<dyn Fn(Event)>,
}

impl Listener {
    /// Starts listening.
    pub fn new(
        target: &EventTarget,
        event: &'static str,
        handler: impl Fn(Event) + 'static,
    ) -> Self {
        let handler = Closure::<dyn Fn(Event)>::new(handler);
        let function = handler.as_ref().unchecked_ref();
        // Fails only for an object that is no event target.
        let _ = target.add_event_listener_with_callback(event, function);
        Self {
            target: target.clone(),
            event,
            handler,
        }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let function = self.handler.as_ref().unchecked_ref();
        let _ = self
            .target
            .remove_event_listener_with_callback(self.event, function);
    }
}
