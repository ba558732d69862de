//! [`Paste`]: the box for an article, for rows of a spreadsheet, or for a story file.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlElement, HtmlSelectElement, HtmlTextAreaElement, KeyboardEvent};
use yew::{
    Callback, Html, InputEvent, TargetCast, component, hook, html, use_context, use_effect_with,
    use_memo, use_mut_ref, use_node_ref, use_state,
};

use crate::open::{Kind, LANGUAGES, LONGEST_ARTICLE};
use crate::view::keep::Desk;

/// The name of a pasted text in messages.
const NAME: &str = "The pasted text";

/// The box for an article, for rows of a spreadsheet, or for a story file. It tells at once what it has got.
#[component]
pub(super) fn Paste() -> Html {
    let desk = use_context::<Desk>().expect("the keeper provides the desk");
    let lang = use_state(String::new);
    let draft = desk.shelf().draft.clone();
    let kind = use_memo(draft.clone(), |draft| Kind::of(draft.as_bytes(), NAME));
    let area = use_node_ref();
    use_paste_anywhere(&desk, &area);
    // A box with so much text would stop the browser for seconds.
    let is_held = draft.len() > LONGEST_ARTICLE && draft.chars().count() > LONGEST_ARTICLE;
    let oninput = {
        let desk = desk.clone();
        Callback::from(move |event: InputEvent| {
            desk.draft(event.target_unchecked_into::<HtmlTextAreaElement>().value().into());
        })
    };
    let open = {
        let (desk, lang, draft) = (desk.clone(), (*lang).clone(), draft.clone());
        Callback::from(move |()| {
            desk.open_text(&draft, Some(&*lang).filter(|lang| !lang.is_empty()));
        })
    };
    let onkeydown = {
        let open = open.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                event.prevent_default();
                open.emit(());
            }
        })
    };
    let clear = Callback::from(move |_| desk.draft("".into()));
    let choose = {
        let lang = lang.clone();
        Callback::from(move |event: yew::Event| {
            lang.set(event.target_unchecked_into::<HtmlSelectElement>().value());
        })
    };
    let (words, button) = said(&kind);
    html! {
        <div class="start__card start__paste">
            <div class="start__row">
                <label class="start__label" for="paste">{ "Paste an article" }</label>
                <span class="start__note">{ "or rows from a spreadsheet, or our JSON: what it is, is seen at once" }</span>
                <kbd class="start__key">{ "Ctrl V" }</kbd>
            </div>
            if is_held {
                <div class="start__held" id="paste" tabindex="-1">
                    <p class="start__excerpt">{ draft.chars().take(300).collect::<String>() }{ " …" }</p>
                    <button type="button" class="button button--small" onclick={clear}>{ "Clear" }</button>
                </div>
            } else {
                <textarea ref={area} class="start__box" id="paste" rows="5" aria-describedby="paste-kind"
                    placeholder="… aimed to elevate mutual trade to $10bn … joint projects totaling $156mn already implemented and a pipeline of 21 …"
                    value={draft.to_string()} {oninput} {onkeydown} />
            }
            <div class="start__row start__foot">
                <button type="button" class="button button--main" disabled={button.is_none()} onclick={open.reform(|_| ())}>
                    { button.unwrap_or("Show its sentences") }
                </button>
                <p class="start__kind" id="paste-kind" role="status">{ words }</p>
                { language(&lang, choose) }
            </div>
        </div>
    }
}

/// The choice of the language of an article.
fn language(chosen: &str, choose: Callback<yew::Event>) -> Html {
    let option = |(tag, name): (&'static str, &'static str)| {
        html! { <option value={tag} selected={chosen == tag}>{ name }</option> }
    };
    html! {
        <select class="select" aria-label="Language of the article" onchange={choose}>
            <option value="" selected={chosen.is_empty()}>{ "Language: from the text" }</option>
            { for LANGUAGES.into_iter().map(option) }
        </select>
    }
}

/// The words under the box, and those of the button.
fn said(kind: &Result<Option<Kind>, crate::open::Refusal>) -> (String, Option<&'static str>) {
    match kind {
        Ok(None) => ("None of it enters the story until you accept it.".to_owned(), None),
        Ok(Some(kind)) => (kind.words(), kind.button()),
        Err(refusal) => (format!("{} {}", refusal.text, refusal.help), None),
    }
}

/// Takes what is pasted outside of a field, and what is too long for the box.
#[hook]
fn use_paste_anywhere(desk: &Desk, area: &yew::NodeRef) {
    let latest = use_mut_ref(|| desk.clone());
    *latest.borrow_mut() = desk.clone();
    let area = area.clone();
    use_effect_with((), move |()| {
        let options = EventListenerOptions::enable_prevent_default();
        let document = gloo::utils::document();
        let listener = EventListener::new_with_options(&document, "paste", options, move |event| {
            let event: &ClipboardEvent = event.unchecked_ref();
            let data = event.clipboard_data();
            let text = data.and_then(|data| data.get_data("text/plain").ok()).unwrap_or_default();
            if text.is_empty() || (is_field(event) && text.len() <= LONGEST_ARTICLE) {
                return;
            }
            event.prevent_default();
            latest.borrow().draft(text.into());
            if let Some(area) = area.cast::<HtmlElement>() {
                // The box is in the page, so it takes the focus.
                let _ = area.focus();
            }
        });
        move || drop(listener)
    });
}

/// Returns `true` if the text is pasted into a field.
fn is_field(event: &ClipboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|target| matches!(&*target.tag_name(), "TEXTAREA" | "INPUT"))
}
