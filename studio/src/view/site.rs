//! The scripts beside the studio: `static/studio/site.js` and `static/studio/marks.js`.

use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen(raw_module = "./site.js")]
extern "C" {
    /// Loads the widget.
    #[wasm_bindgen(js_name = loadWidget, catch)]
    pub(super) async fn load_widget() -> Result<JsValue, JsValue>;

    /// Returns a text file of the site.
    #[wasm_bindgen(js_name = fetchText, catch)]
    pub(super) async fn fetch_text(path: &str) -> Result<JsValue, JsValue>;

    /// Renders what a reader without a script gets.
    #[wasm_bindgen(catch)]
    pub(super) async fn standalone(story: &str, lang: &str) -> Result<JsValue, JsValue>;

    /// Puts a story into the widget, which shows it in place of the one before.
    #[wasm_bindgen(js_name = setStory)]
    pub(super) fn set_story(element: &Element, text: &str);

    /// Shows a page in a frame without scripts.
    #[wasm_bindgen(js_name = showPage)]
    pub(super) fn show_page(frame: &Element, html: &str);

    /// Copies a text; returns whether the browser allowed it.
    #[wasm_bindgen(catch)]
    pub(super) async fn copy(text: &str) -> Result<JsValue, JsValue>;

    /// The files of a story, which are ready to be zipped.
    #[derive(Clone, Debug, PartialEq)]
    pub(super) type Publication;

    #[wasm_bindgen(static_method_of = Publication, catch)]
    pub(super) async fn prepare(story: &str, name: &str, address: &str)
    -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, getter)]
    pub(super) fn sizes(this: &Publication) -> String;

    #[wasm_bindgen(method, getter)]
    pub(super) fn plain(this: &Publication) -> String;

    #[wasm_bindgen(method, getter, js_name = hasImages)]
    pub(super) fn has_images(this: &Publication) -> bool;

    #[wasm_bindgen(method, catch)]
    pub(super) async fn save(
        this: &Publication,
        name: &str,
        report: &js_sys::Function,
        signal: &web_sys::AbortSignal,
    ) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method)]
    pub(super) fn free(this: &Publication);
}

#[wasm_bindgen(raw_module = "./marks.js")]
extern "C" {
    /// Watches what is hidden in the widget; returns the function that ends it.
    pub(super) fn watch(element: &Element, report: &js_sys::Function) -> js_sys::Function;
}

/// Returns the message of an error of a script.
pub(super) fn reason(error: &JsValue) -> String {
    let message = error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message()));
    message.or_else(|| error.as_string()).unwrap_or_else(|| format!("{error:?}"))
}
