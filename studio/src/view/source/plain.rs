//! [`Plain`]: a plain field for the text, if the editor cannot be loaded.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use web_sys::HtmlTextAreaElement;
use yew::{
    Callback, FocusEvent, Html, InputEvent, TargetCast, component, html, use_context, use_mut_ref,
};

use super::type_text;
use crate::state::Studio;

/// The pause of typing after which the text is taken, in milliseconds.
const PAUSE: u32 = 1000;

/// A plain field for the text.
#[component]
pub(super) fn Plain() -> Html {
    let studio = use_context::<Studio>().expect("the app provides the state");
    let latest = use_mut_ref(|| studio.clone());
    *latest.borrow_mut() = studio.clone();
    let timer = use_mut_ref(|| None::<Timeout>);
    let oninput = {
        let (latest, timer) = (Rc::clone(&latest), Rc::clone(&timer));
        Callback::from(move |event: InputEvent| {
            let area: HtmlTextAreaElement = event.target_unchecked_into();
            let latest = Rc::clone(&latest);
            let typed = move || type_text(&latest.borrow().clone(), &area.value());
            *timer.borrow_mut() = Some(Timeout::new(PAUSE, typed));
        })
    };
    let onblur = Callback::from(move |event: FocusEvent| {
        timer.borrow_mut().take();
        let area: HtmlTextAreaElement = event.target_unchecked_into();
        type_text(&latest.borrow().clone(), &area.value());
    });
    html! {
        <textarea class="source__plain" aria-label="The story file" spellcheck="false" readonly={studio.is_read_only}
            value={studio.document.story.to_string()} {oninput} {onblur} />
    }
}
