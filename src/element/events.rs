//! Custom events that the engine reports to the element.

use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, Element};
use yew::Callback;

use super::dispatcher::Dispatcher;
use super::dom::find_open_entry;
use super::listeners::report_entry;
use super::opened::OpenedParts;
use crate::contract::{
    ENTRY_EVENT, LANGUAGE_EVENT, PLACE_CLASS, RENDER_EVENT, RENDERED_EVENT, STARTED_EVENT,
};
use crate::story::{Id, Lang};
use crate::view::{Action, RenderPhase};

/// The class of a mount point in which the engine runs.
const LIVE_CLASS: &str = "place--live";

/// Returns a callback that reports the language that a reader chooses.
///
/// The language is kept in the element's `lang` attribute only. The element answers with `WidgetHandle::set_language`.
pub(super) fn language_reporter(mount_point: Element) -> Callback<Lang> {
    Callback::from(move |lang: Lang| {
        report(&mount_point, LANGUAGE_EVENT, &JsValue::from_str(&lang));
    })
}

/// Returns a callback that reports the entry that is open now.
pub(super) fn entry_reporter(mount_point: Element) -> Callback<Option<Id>> {
    Callback::from(move |id: Option<Id>| {
        report(&mount_point, ENTRY_EVENT, &id.map_or(JsValue::NULL, |id| JsValue::from_str(&id)));
    })
}

/// Returns a callback that reports the first render of a story, which happens after `WidgetHandle::show` returns.
///
/// It also adds the class by which the style sheet shows the controls that need the script.
pub(super) fn shown_reporter(
    mount_point: Element,
    dispatcher: Dispatcher,
) -> Callback<Callback<Action>> {
    Callback::from(move |on_action| {
        dispatcher.set(Some(on_action));
        mount_point.set_class_name(&format!("{PLACE_CLASS} {LIVE_CLASS}"));
        // A large story is hydrated in several tasks, and the reader may have opened an entry between them.
        if let Some(entry) = find_open_entry(&mount_point) {
            report_entry(&entry, &dispatcher);
        }
        report(&mount_point, STARTED_EVENT, &JsValue::NULL);
    })
}

/// Returns a callback that reports the begin and the end of each render, and opens again what the render has replaced.
///
/// The element has to know which widget breaks the engine, and `guard.js` which changes of the tree are not the engine's.
pub(super) fn render_reporter(mount_point: Element, opened: OpenedParts) -> Callback<RenderPhase> {
    Callback::from(move |phase| {
        let name = match phase {
            RenderPhase::Begin => RENDER_EVENT,
            RenderPhase::End => {
                opened.restore(&mount_point);
                RENDERED_EVENT
            }
        };
        report(&mount_point, name, &JsValue::NULL);
    })
}

/// Dispatches an event that bubbles up to the shadow root.
fn report(mount_point: &Element, name: &str, detail: &JsValue) {
    let options = CustomEventInit::new();
    options.set_detail(detail);
    options.set_bubbles(true);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &options) {
        // The event is not cancelable, so the result has no meaning.
        let _ = mount_point.dispatch_event(&event);
    }
}
