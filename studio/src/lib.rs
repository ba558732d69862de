//! The studio: a page in which authors make a story from an article or a spreadsheet, without JSON.
//!
//! It runs in the browser alone, and uploads nothing. Readers of a story never load it.
//!
//! - [`json`]: a story file as a tree that may have mistakes;
//! - [`document`]: the work of an author, with its history and its problems;
//! - [`words`], [`ids`]: words and ids that several parts make in the same way;
//! - [`evidence`]: facts from an article;
//! - [`mend`]: mending a file by what its checks offer;
//! - [`open`]: what an author pastes or opens, and the document that it becomes;
//! - [`source`]: the problems of a story file as an editor shows them;
//! - [`storage`]: what is kept in the browser;
//! - [`preview`]: the marks beside the preview;
//! - [`publish`]: the checks before a story goes out, and the code for an article;
//! - [`state`]: the state of the page, and everything that changes it;
//! - [`tables`]: the parts of a story as tables;
//! - [`view`]: the Yew components.

pub mod document;
pub mod evidence;
pub mod ids;
pub mod json;
pub mod mend;
pub mod open;
pub mod preview;
pub mod publish;
pub mod source;
pub mod state;
pub mod storage;
pub mod tables;
pub mod view;
pub mod words;

use wasm_bindgen::prelude::*;

/// Starts the studio in an element of the page, with what the author has pasted meanwhile, and with what `store.js` has
/// found in the browser's storage.
///
/// # Errors
///
/// If the page has no element with this id.
#[wasm_bindgen]
pub fn start(id: &str, pasted: &str, kept: &str) -> Result<(), JsValue> {
    let root = gloo::utils::document().get_element_by_id(id);
    let root = root.ok_or_else(|| format!("the page has no element #{id}"))?;
    root.set_text_content(None);
    let props = view::AppProps { pasted: pasted.to_owned().into(), kept: kept.to_owned().into() };
    yew::Renderer::<view::App>::with_root_and_props(root, props).render();
    Ok(())
}
