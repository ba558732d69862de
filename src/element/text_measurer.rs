//! Measures texts in the fonts of the page, which are not known before the page is shown.

use std::cell::OnceCell;

use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, Element, HtmlCanvasElement};
use yew::Callback;

use crate::timeline::width_of;

/// The weight and size of a label. Its date has this weight and its title a lighter one, so no label is wider.
const LABEL: &str = "600 13px";

/// Returns a callback that measures a text as a label of the drawing in a mount point.
pub(super) fn text_measurer(mount_point: Element) -> Callback<String, f64> {
    let canvas: OnceCell<Option<CanvasRenderingContext2d>> = OnceCell::new();
    Callback::from(move |text: String| {
        let canvas = canvas.get_or_init(|| label_canvas(&mount_point));
        let metrics = canvas.as_ref().and_then(|canvas| canvas.measure_text(&text).ok());
        metrics.map_or_else(|| width_of(&text, 13.0), |metrics| metrics.width())
    })
}

/// Returns a canvas context with the font of the story's labels.
fn label_canvas(mount_point: &Element) -> Option<CanvasRenderingContext2d> {
    let story = mount_point.query_selector(".story").ok()??;
    let style = window().get_computed_style(&story).ok()??;
    let family = style.get_property_value("font-family").ok()?;
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context.set_font(&format!("{LABEL} {family}"));
    Some(context)
}
