//! `source.js`, which shows the editor.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(raw_module = "./source.js")]
extern "C" {
    /// An editor that is shown.
    #[derive(Clone, Debug)]
    pub(super) type Editor;

    /// Shows an editor in an element. It calls back with `text` and the text after a pause of typing, `undo` and `redo`.
    #[wasm_bindgen(catch)]
    pub(super) async fn open(
        host: &web_sys::Element,
        text: &str,
        is_read_only: bool,
        heard: &Closure<dyn Fn(String, String)>,
    ) -> Result<JsValue, JsValue>;

    /// Shows the text and the problems that the studio knows.
    #[wasm_bindgen(method)]
    pub(super) fn update(this: &Editor, text: &str, is_read_only: bool, problems: &str);

    /// Puts the cursor at a place, counted in UTF-16 code units.
    #[wasm_bindgen(method)]
    pub(super) fn reveal(this: &Editor, at: u32);

    /// Tells what was typed last, and removes the editor.
    #[wasm_bindgen(method)]
    pub(super) fn close(this: &Editor);
}
