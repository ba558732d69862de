//! [`NoScript`]: what a reader without a script gets.

use std::rc::Rc;

use web_sys::Element;
use yew::{
    AttrValue, Html, Properties, component, html, use_effect_with, use_node_ref, use_state_eq,
};

use crate::view::site;

/// The properties of [`NoScript`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct NoScriptProps {
    /// The story file.
    pub(super) text: Rc<str>,
    /// The tag of the language; empty for the story's own.
    pub(super) lang: AttrValue,
}

/// The page that a reader without a script gets: the rendered story, in a frame that allows nothing.
#[component]
pub(super) fn NoScript(props: &NoScriptProps) -> Html {
    let frame = use_node_ref();
    let failed = use_state_eq(|| None::<String>);
    let (node, setter) = (frame.clone(), failed.setter());
    use_effect_with((Rc::clone(&props.text), props.lang.clone()), move |(text, lang)| {
        let (text, lang) = (Rc::clone(text), lang.clone());
        yew::platform::spawn_local(async move {
            let page = site::standalone(&text, &lang).await;
            match (page, node.cast::<Element>()) {
                (Ok(page), Some(frame)) => {
                    site::show_page(&frame, &page.as_string().unwrap_or_default());
                    setter.set(None);
                }
                (Err(error), _) => setter.set(Some(site::reason(&error))),
                (Ok(_), None) => {}
            }
        });
    });
    html! {
        <>
            if let Some(reason) = &*failed {
                <p class="preview__failed" role="alert">{ "The page without script could not be made: " }{ reason }{ "." }</p>
            }
            <iframe class="preview__frame" ref={frame} sandbox="" title="The page of a reader without a script"></iframe>
        </>
    }
}
