//! `store.js`, which keeps stories in `IndexedDB`.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(raw_module = "./store.js")]
extern "C" {
    /// Returns a new id for a story.
    #[wasm_bindgen(js_name = newId)]
    pub(super) fn new_id() -> String;

    /// Calls back with the state of the storage, and with changes in other tabs.
    pub(super) fn listen(callback: &Closure<dyn Fn(String, String)>);

    /// Returns the list of stories as JSON.
    #[wasm_bindgen(catch)]
    pub(super) async fn list() -> Result<JsValue, JsValue>;

    /// Returns the text of a record, which is going to be opened.
    #[wasm_bindgen(catch)]
    pub(super) async fn load(id: &str) -> Result<JsValue, JsValue>;

    /// Returns the text of a record as it is.
    #[wasm_bindgen(catch)]
    pub(super) async fn raw(id: &str) -> Result<JsValue, JsValue>;

    /// Keeps a story: its entry in the list, and its record.
    pub(super) fn keep(id: &str, entry: &str, work: &str);

    /// Takes the lock of a story. Returns `false` if another tab has it.
    #[wasm_bindgen(catch)]
    pub(super) async fn take(id: &str) -> Result<JsValue, JsValue>;

    /// Takes the lock of a story from another tab.
    #[wasm_bindgen(catch)]
    pub(super) async fn seize(id: &str) -> Result<JsValue, JsValue>;

    /// Gives the lock of the story back.
    // Without `catch`, wasm-bindgen would import the module twice under one name, of which esbuild warns.
    #[wasm_bindgen(catch)]
    pub(super) fn leave() -> Result<(), JsValue>;

    /// Remembers whether this tab shows its story or the start screen.
    pub(super) fn shows(is_story: bool);

    /// Removes a story. Returns `false` if another tab has it open.
    #[wasm_bindgen(catch)]
    pub(super) async fn remove(id: &str) -> Result<JsValue, JsValue>;

    /// Brings back the story that was removed last.
    #[wasm_bindgen(catch)]
    pub(super) async fn restore() -> Result<JsValue, JsValue>;

    /// Keeps what is in the box of the start screen.
    pub(super) fn draft(text: &str);
}
