//! How wide a text is in the letters that the page has: its fonts are not known before it is shown.

use std::cell::OnceCell;

use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, Element, HtmlCanvasElement};
use yew::Callback;

use crate::timeline::width_of;

/// The size and weight of a label; its date is as bold as this, and its title lighter, so no label is wider.
const LABEL: &str = "600 13px";

/// Measures a text as a label of the drawing in a place.
pub(super) fn measuring_text(place: Element) -> Callback<String, f64> {
    let canvas: OnceCell<Option<CanvasRenderingContext2d>> = OnceCell::new();
    Callback::from(move |text: String| {
        let canvas = canvas.get_or_init(|| in_letters_of(&place));
        let metrics = canvas.as_ref().and_then(|canvas| canvas.measure_text(&text).ok());
        metrics.map_or_else(|| width_of(&text, 13.0), |metrics| metrics.width())
    })
}

fn in_letters_of(place: &Element) -> Option<CanvasRenderingContext2d> {
    let story = place.query_selector(".story").ok()??;
    let style = window().get_computed_style(&story).ok()??;
    let family = style.get_property_value("font-family").ok()?;
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context.set_font(&format!("{LABEL} {family}"));
    Some(context)
}
