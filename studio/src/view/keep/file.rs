//! `file.js`, which opens and saves the files of the author.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(raw_module = "./file.js")]
extern "C" {
    /// A file that the author has chosen or dropped.
    pub(super) type Chosen;

    /// The name of the file.
    #[wasm_bindgen(method, getter)]
    pub(super) fn name(this: &Chosen) -> String;

    /// The bytes of the file, unless it is too large.
    #[wasm_bindgen(method, getter)]
    pub(super) fn bytes(this: &Chosen) -> Option<js_sys::Uint8Array>;

    /// Lets the author choose a file; `undefined` if none is chosen.
    #[wasm_bindgen(catch)]
    pub(super) async fn pick() -> Result<JsValue, JsValue>;

    /// Calls back with `over`, `out`, and `file` with the file.
    #[wasm_bindgen(js_name = watchDrops)]
    pub(super) fn watch_drops(callback: &Closure<dyn Fn(String, JsValue)>);

    /// Remembers that a story was opened from the file that was read last.
    pub(super) fn adopt(id: &str, text: &str);

    /// The result of saving.
    pub(super) type Answer;

    /// The kind of the result: `saved`, `downloaded`, `cancelled`, `changed` or `failed`.
    #[wasm_bindgen(method, getter)]
    pub(super) fn kind(this: &Answer) -> String;

    /// The name of the file.
    #[wasm_bindgen(method, getter, js_name = name)]
    pub(super) fn file(this: &Answer) -> String;

    /// The text of a file that has changed, or the reason of a failure.
    #[wasm_bindgen(method, getter)]
    pub(super) fn text(this: &Answer) -> String;

    /// Saves a story as a file.
    #[wasm_bindgen(catch)]
    pub(super) async fn save(
        id: &str,
        name: &str,
        text: &str,
        how: &str,
    ) -> Result<JsValue, JsValue>;

    /// Remembers that the author has taken the text of the file.
    #[wasm_bindgen(catch)]
    pub(super) async fn take(id: &str, text: &str) -> Result<JsValue, JsValue>;

    /// Saves a text as a download.
    pub(super) fn download(name: &str, text: &str);
}
