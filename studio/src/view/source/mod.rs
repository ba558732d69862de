//! The story as text.
//!
//! - [`Source`]: the screen;
//! - `plain`: a plain field for the text, if the editor cannot be loaded;
//! - `problems`: the problems under the text;
//! - `bridge`: `source.js`, which shows the editor.

mod bridge;
mod plain;
mod problems;

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::spawn_local;
use yew::{
    Callback, Html, NodeRef, UseStateHandle, component, hook, html, use_context, use_effect_with,
    use_mut_ref, use_node_ref, use_state,
};

use self::bridge::Editor;
use self::plain::Plain;
use self::problems::Problems;
use crate::source::{Utf16, problem_byte, squiggles};
use crate::state::{Action, Edit, Selection, Studio};

/// The way in which the text is shown.
#[derive(Clone, Debug, Default)]
enum Shown {
    /// The editor is being loaded.
    #[default]
    Loading,
    /// The editor.
    Editor(Editor),
    /// A plain field: the editor could not be loaded.
    Plain,
}

/// The story as text, with its problems.
#[component]
pub(super) fn Source() -> Html {
    let studio = use_context::<Studio>().expect("the app provides the state");
    let host = use_node_ref();
    let shown = use_editor(&studio, &host);
    let text = Rc::clone(&studio.document.story);
    let on_reveal = {
        let (shown, text) = (shown.clone(), Rc::clone(&text));
        Callback::from(move |byte: usize| {
            if let Shown::Editor(editor) = &*shown {
                reveal(editor, &text, byte);
            }
        })
    };
    html! {
        <section class="source" aria-label="Source">
            <h1 class="unseen">{ "The story as text" }</h1>
            if matches!(*shown, Shown::Plain) {
                <p class="source__note">{ "The editor could not be loaded. This field works without it." }</p>
                <Plain />
            } else {
                <div class="source__editor" ref={host}></div>
            }
            <Problems onreveal={on_reveal} />
        </section>
    }
}

/// Puts the cursor at a byte of the text, and focuses the editor.
fn reveal(editor: &Editor, text: &str, byte: usize) {
    editor.reveal(u32::try_from(Utf16::of(text).at(byte)).unwrap_or_default());
}

/// Changes the story to what was typed.
fn type_text(studio: &Studio, text: &str) {
    let edit = Edit::story("Type in the source", &studio.document, text);
    studio.dispatch(Action::Edit(edit));
}

/// Shows the editor while the screen is shown, and tells it what the studio knows.
#[hook]
fn use_editor(studio: &Studio, host: &NodeRef) -> UseStateHandle<Shown> {
    let shown = use_state(Shown::default);
    let latest = use_mut_ref(|| studio.clone());
    *latest.borrow_mut() = studio.clone();
    use_effect_with((), {
        let (shown, host) = (shown.clone(), host.clone());
        move |()| {
            let heard = Closure::<dyn Fn(String, String)>::new({
                let latest = Rc::clone(&latest);
                move |kind: String, text: String| {
                    let studio = latest.borrow().clone();
                    match &*kind {
                        "undo" => studio.dispatch(Action::Undo),
                        "redo" => studio.dispatch(Action::Redo),
                        _ => type_text(&studio, &text),
                    }
                }
            });
            let heard = Rc::new(heard);
            let opened: Rc<std::cell::RefCell<Option<Editor>>> = Rc::default();
            let is_closed = Rc::new(std::cell::Cell::new(false));
            spawn_local({
                let (heard, opened, is_closed) =
                    (Rc::clone(&heard), Rc::clone(&opened), Rc::clone(&is_closed));
                async move {
                    let Some(host) = host.cast::<web_sys::Element>() else { return };
                    let (text, is_read_only) = {
                        let studio = latest.borrow();
                        (Rc::clone(&studio.document.story), studio.is_read_only)
                    };
                    match bridge::open(&host, &text, is_read_only, &heard).await {
                        Ok(editor) => {
                            let editor: Editor = editor.unchecked_into();
                            if is_closed.get() {
                                return editor.close();
                            }
                            *opened.borrow_mut() = Some(editor.clone());
                            shown.set(Shown::Editor(editor));
                        }
                        Err(_) if is_closed.get() => {}
                        Err(_) => shown.set(Shown::Plain),
                    }
                }
            });
            move || {
                is_closed.set(true);
                if let Some(editor) = opened.borrow_mut().take() {
                    editor.close();
                }
                drop(heard);
            }
        }
    });
    let is_shown = matches!(*shown, Shown::Editor(_));
    let watched = (Rc::clone(&studio.reading), studio.is_read_only, is_shown);
    let editor = shown.clone();
    let selected = match &studio.selection {
        Some(Selection::Value(path)) => Some(path.clone()),
        _ => None,
    };
    use_effect_with((selected, is_shown), {
        let (editor, reading) = (shown.clone(), Rc::clone(&studio.reading));
        move |(selected, _)| {
            let byte = selected.as_ref().and_then(|value| problem_byte(&reading, value));
            if let (Shown::Editor(editor), Some(byte)) = (&*editor, byte) {
                reveal(editor, &reading.text, byte);
            }
        }
    });
    use_effect_with(watched, move |(reading, is_read_only, _)| {
        if let Shown::Editor(editor) = &*editor {
            let squiggles = squiggles(&reading.text, &reading.problems);
            let squiggles = serde_json::to_string(&squiggles).unwrap_or_default();
            editor.update(&reading.text, *is_read_only, &squiggles);
        }
    });
    shown
}
