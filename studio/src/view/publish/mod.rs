//! [`Publish`]: the files to publish.

mod before;
mod files;
mod make;
mod paste;

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::{
    AttrValue, Callback, Html, InputEvent, TargetCast, UseStateHandle, component, html,
    use_context, use_memo, use_state_eq,
};

use self::before::Before;
use self::files::{Prepared, files, use_prepared};
use self::make::Make;
use self::paste::Paste;
use crate::publish::{Outcome, address, checks, name};
use crate::state::Studio;
use crate::view::modal::use_modal;

/// The dialog with the files to publish. The browser keeps the focus inside it and closes it on Escape.
#[component]
pub(super) fn Publish() -> Html {
    let studio = use_context::<Studio>().expect("the app provides the state");
    let (dialog, close) = use_modal(&studio);
    let typed = use_state_eq(AttrValue::default);
    let checks = use_memo(Rc::clone(&studio.reading), |reading| checks(reading));
    let stop = checks.iter().find(|check| check.outcome == Outcome::Failed).cloned();
    let story = studio.reading.story.as_deref().filter(|_| stop.is_none());
    let name: AttrValue = story.map(name).unwrap_or_default().into();
    let address: AttrValue = address(&typed).into();
    let text = story.map(|_| Rc::clone(&studio.document.story));
    let prepared = use_prepared(text, &name, &address);
    let lang: AttrValue = studio.reading.lang().to_owned().into();
    let title: AttrValue = studio.reading.title().to_owned().into();
    html! {
        <dialog class="publish" ref={dialog} aria-labelledby="publish-title">
            <header class="publish__head">
                <h2 class="publish__title" id="publish-title">{ "Publish" }</h2>
                <p class="publish__quiet">{ "Made in this browser. You put it where you like." }</p>
                <button type="button" class="publish__close" aria-label="Close" onclick={close.reform(|_| ())}>{ "×" }</button>
            </header>
            <div class="publish__body">
                <div class="publish__column">
                    <Before {checks} />
                    { files(&prepared, &name, &lang) }
                </div>
                <div class="publish__column">
                    { place(&typed) }
                    <Paste name={name.clone()} {lang} {title} address={(*typed).clone()} plain={plain(&prepared)} />
                    { hosts() }
                </div>
            </div>
            <Make {prepared} {name} {stop} on_close={close} />
        </dialog>
    }
}

/// Returns the field of the address.
fn place(typed: &UseStateHandle<AttrValue>) -> Html {
    let setter = typed.setter();
    let oninput = Callback::from(move |event: InputEvent| {
        setter.set(event.target_unchecked_into::<HtmlInputElement>().value().into());
    });
    html! {
        <section aria-labelledby="publish-place">
            <h3 class="publish__heading" id="publish-place"><label for="publish-address">{ "Where will it live?" }</label></h3>
            <input class="publish__address" id="publish-address" type="url" inputmode="url" autocomplete="off" spellcheck="false"
                placeholder="https://example.org/graphics/my-story/" value={(**typed).clone()} {oninput}
                aria-describedby="publish-address-note" />
            <p class="publish__note" id="publish-address-note">
                { "Only for the code below and for link previews. It can be left empty and changed later." }
            </p>
        </section>
    }
}

/// Returns the story as one block of text, once it is rendered.
fn plain(prepared: &Prepared) -> Option<AttrValue> {
    match prepared {
        Prepared::Ready(publication) => Some(publication.plain().into()),
        _ => None,
    }
}

fn hosts() -> Html {
    let hosts = [
        (
            "A static host",
            "Netlify, Pages and such",
            "Unpack the zip and drop the folder on the host’s page. The headers file is read; there is nothing to set.",
        ),
        (
            "Your own server",
            "S3, SFTP, nginx",
            "Copy the folder. Serve .wasm as application/wasm. If not, the page still reads; its controls start more slowly.",
        ),
        (
            "Only a content system",
            "no place for files",
            "Leave the zip. Copy the plain HTML into an HTML block.",
        ),
    ];
    html! {
        <section aria-labelledby="publish-hosts">
            <h3 class="publish__heading" id="publish-hosts">{ "What to do with the zip" }</h3>
            <dl class="publish__hosts">
                for (name, examples, steps) in hosts {
                    <div class="publish__host">
                        <dt><strong>{ name }</strong><span class="publish__quiet publish__examples">{ examples }</span></dt>
                        <dd>{ steps }</dd>
                    </div>
                }
            </dl>
        </section>
    }
}
