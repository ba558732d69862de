//! The hooks around the widget: when it is loaded, and how it gets the story.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, HtmlElement};
use yew::{NodeRef, hook, use_effect_with, use_state_eq};

use crate::state::Screen;
use crate::view::site;

/// The time in milliseconds that an author must pause before the preview follows.
const PAUSE: u32 = 300;

/// The state of the widget.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// It works, as far as anyone knows.
    Well,
    /// It cannot be shown, for this reason.
    Failed(String),
}

/// Returns whether the preview is or was visible. On a narrow page it is not, beside another screen.
#[hook]
pub(super) fn use_is_shown(section: &NodeRef, screen: Screen) -> bool {
    let is_shown = use_state_eq(|| false);
    let (section, setter) = (section.clone(), is_shown.setter());
    use_effect_with((screen, *is_shown), move |(_, was_shown)| {
        let look = move || {
            let element = section.cast::<HtmlElement>();
            if element.is_some_and(|element| element.offset_width() > 0) {
                setter.set(true);
            }
        };
        look();
        let window = gloo::utils::window();
        let listener = (!was_shown).then(|| EventListener::new(&window, "resize", move |_| look()));
        move || drop(listener)
    });
    *is_shown
}

/// Returns a text as it was before the latest pause of its author. The first text is there at once.
#[hook]
pub(super) fn use_debounced(text: Option<Rc<str>>) -> Option<Rc<str>> {
    let shown = use_state_eq(|| text.clone());
    let setter = shown.setter();
    let is_first = shown.is_none();
    use_effect_with(text, move |text| {
        let text = text.clone();
        let wait = if is_first { 0 } else { PAUSE };
        let timeout = Timeout::new(wait, move || setter.set(text));
        move || drop(timeout)
    });
    (*shown).clone()
}

/// Loads the widget when it is first shown, and has it follow the story. `is_on` tells whether the element is in the page,
/// if there is a story.
#[hook]
pub(super) fn use_widget(
    is_shown: bool,
    element: &NodeRef,
    is_on: bool,
    text: Option<Rc<str>>,
) -> Shown {
    let shown = use_state_eq(|| Shown::Well);
    let setter = shown.setter();
    use_effect_with(is_shown, move |is_shown| {
        if *is_shown {
            yew::platform::spawn_local(async move {
                if let Err(error) = site::load_widget().await {
                    setter.set(Shown::Failed(site::reason(&error)));
                }
            });
        }
    });
    let (node, setter) = (element.clone(), shown.setter());
    use_effect_with((is_on, text.is_some()), move |_| {
        let element = node.cast::<HtmlElement>();
        let listeners = element.map(|element| listeners(&element, &setter));
        move || drop(listeners)
    });
    let node = element.clone();
    use_effect_with((text, is_on), move |(text, _)| {
        if let (Some(text), Some(element)) = (text, node.cast::<HtmlElement>()) {
            site::set_story(&element, text);
        }
    });
    (*shown).clone()
}

/// Listens to what the widget reports.
fn listeners(element: &HtmlElement, setter: &yew::UseStateSetter<Shown>) -> [EventListener; 2] {
    let failed = setter.clone();
    let well = setter.clone();
    [
        EventListener::new(element, "diplograph:error", move |event| {
            let detail = event.dyn_ref::<CustomEvent>().map(CustomEvent::detail);
            let reason =
                detail.and_then(|detail| js_sys::Reflect::get(&detail, &"reason".into()).ok());
            let reason = reason.and_then(|reason| reason.as_string()).unwrap_or_default();
            failed.set(Shown::Failed(in_words(&reason).to_owned()));
        }),
        EventListener::new(element, "diplograph:shown", move |_| well.set(Shown::Well)),
    ]
}

/// Returns the reason that the widget gives in words.
fn in_words(reason: &str) -> &'static str {
    match reason {
        "engine" => "its engine could not be loaded",
        "broken" => "its engine broke",
        "refused" => "it does not take the story",
        _ => "it could not be loaded",
    }
}
