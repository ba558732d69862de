//! The margin beside the widget, with marks of what is hidden.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::Element;
use yew::{Html, NodeRef, hook, html, use_effect_with, use_state_eq};

use crate::preview::{Hidden, Mark};
use crate::view::site;

/// The width of the margin, in pixels.
const WIDTH: i32 = 112;
/// The end of the dashed line, and the beginning of the words.
const LINE_END: i32 = 8;

/// Returns what is hidden in the widget, and follows it.
#[hook]
pub(super) fn use_hidden(element: &NodeRef, is_on: bool, is_there: bool) -> Vec<Hidden> {
    let hidden = use_state_eq(Vec::new);
    let (node, setter) = (element.clone(), hidden.setter());
    use_effect_with((is_on, is_there), move |(is_on, is_there)| {
        let element = node.cast::<Element>().filter(|_| *is_on && *is_there);
        let watched = element.map(|element| {
            let report = Closure::<dyn Fn(String)>::new(move |found: String| {
                setter.set(serde_json::from_str(&found).unwrap_or_default());
            });
            let end = site::watch(&element, report.as_ref().unchecked_ref());
            (report, end)
        });
        move || {
            if let Some((_report, end)) = watched {
                // The script of this page does not throw.
                let _ = end.call0(&wasm_bindgen::JsValue::NULL);
            }
        }
    });
    (*hidden).clone()
}

/// Returns the margin. The line below the preview says how much is hidden, so it is no part of the accessibility tree.
pub(super) fn margin(marks: &[Mark]) -> Html {
    let height = marks.iter().map(|mark| mark.y).max().unwrap_or_default() + 16;
    html! {
        <svg class="preview__margin" width={WIDTH.to_string()} height={height.to_string()} aria-hidden="true">
            for mark in marks {
                <path class="preview__leader" d={format!("M0 {}.5 L{LINE_END} {}.5", mark.at, mark.y)} />
                <text class="preview__mark" x={(LINE_END + 4).to_string()} y={(mark.y + 4).to_string()}>{ &mark.words }</text>
            }
        </svg>
    }
}
