//! [`Make`]: the buttons that make the zip and copy the plain HTML.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;
use web_sys::AbortController;
use yew::{
    AttrValue, Callback, Html, Properties, component, hook, html, use_effect_with, use_mut_ref,
    use_state_eq,
};

use super::files::Prepared;
use super::paste::copier;
use crate::publish::{Check, quoted, size};
use crate::view::site::{Publication, reason};
use crate::words::language_name;

/// The properties of [`Make`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct MakeProps {
    pub(super) prepared: Prepared,
    /// The name of the files.
    pub(super) name: AttrValue,
    /// The first check that stops the publication.
    pub(super) stop: Option<Check>,
    pub(super) on_close: Callback<()>,
}

/// The state of the zip.
#[derive(Clone, Debug, PartialEq)]
enum Zip {
    /// It was not asked for.
    None,
    /// It is being made: what is done, and how much of all in thousandths.
    Making(AttrValue, u32),
    /// The browser saves it.
    Made { size: AttrValue, lacks: Vec<AttrValue> },
    /// It could not be made, for this reason.
    Failed(AttrValue),
}

/// The buttons at the foot of the dialog, and what became of them.
#[component]
pub(super) fn Make(props: &MakeProps) -> Html {
    let MakeProps { prepared, name, stop, on_close } = props;
    let publication = match prepared {
        Prepared::Ready(publication) => Some(publication.clone()),
        _ => None,
    };
    let said = use_state_eq(AttrValue::default);
    let plain = publication.as_ref().map(|publication| AttrValue::from(publication.plain()));
    let (zip, make, stop_it) = use_zip(publication.clone(), name);
    let is_making = matches!(zip, Zip::Making(..));
    let is_off = publication.is_none() || is_making;
    let copy = copier(plain.clone().unwrap_or_default(), said.setter());
    let why = stop.as_ref().map(|check| format!("Not yet: {}.", check.text));
    html! {
        <footer class="publish__foot">
            <div class="publish__said" role="status" id="publish-said">
                { state(&zip, name, why.as_deref()) }
                if !said.is_empty() {
                    <p>{ &*said }</p>
                }
            </div>
            if is_making {
                <button type="button" class="button" onclick={stop_it.reform(|_| ())}>{ "Stop" }</button>
            }
            <button type="button" class="button" onclick={on_close.reform(|_| ())}>{ "Close" }</button>
            <button type="button" class="button" disabled={plain.is_none()} onclick={copy}>{ "Copy plain HTML" }</button>
            // It stays reachable while it is off, so that it can say why.
            <button type="button" class="button button--main" aria-disabled={is_off.to_string()}
                aria-describedby="publish-said" onclick={make.reform(|_| ())}>
                { "Make the zip" }
            </button>
        </footer>
    }
}

/// Returns the state of the zip, the callback that makes it, and the one that stops it.
#[hook]
fn use_zip(
    publication: Option<Publication>,
    name: &AttrValue,
) -> (Zip, Callback<()>, Callback<()>) {
    let zip = use_state_eq(|| Zip::None);
    let stopper = use_mut_ref(|| None::<AbortController>);
    let at_the_end = Rc::clone(&stopper);
    // A zip that is being made ends with the dialog.
    use_effect_with((), move |()| move || stop_making(&at_the_end));
    let is_making = matches!(*zip, Zip::Making(..));
    let (name, setter, starting) = (name.clone(), zip.setter(), Rc::clone(&stopper));
    let make = Callback::from(move |()| {
        let (Some(publication), Ok(controller)) = (publication.clone(), AbortController::new())
        else {
            return;
        };
        if !is_making {
            starting.replace(Some(controller.clone()));
            yew::platform::spawn_local(save(publication, name.clone(), controller, setter.clone()));
        }
    });
    ((*zip).clone(), make, Callback::from(move |()| stop_making(&stopper)))
}

fn stop_making(stopper: &RefCell<Option<AbortController>>) {
    if let Some(controller) = &*stopper.borrow() {
        controller.abort();
    }
}

fn state(zip: &Zip, name: &str, why: Option<&str>) -> Html {
    match zip {
        Zip::Making(words, done) => html! {
            <>
                <p><strong>{ words }</strong></p>
                <progress class="publish__progress" value={done.to_string()} max="1000" aria-label="Progress"></progress>
            </>
        },
        Zip::Made { size, lacks } => html! {
            <>
                <p><strong>{ name }{ ".zip, " }{ size }{ ", is in your downloads." }</strong>{ " Next: unpack it, copy the folder, paste the code." }</p>
                for lack in lacks {
                    <p>{ lack }</p>
                }
            </>
        },
        Zip::Failed(reason) => html! {
            <p class="publish__failed">{ "The zip was not made: " }{ reason }{ ". Try again; the plain HTML can still be copied." }</p>
        },
        Zip::None => match why {
            Some(why) => html! { <p class="publish__failed">{ why }</p> },
            None => {
                html! { <p>{ "After a change: make the zip again and replace the folder. The code stays the same." }</p> }
            }
        },
    }
}

/// Makes the zip and has the browser save it.
async fn save(
    publication: Publication,
    name: AttrValue,
    stopper: AbortController,
    zip: yew::UseStateSetter<Zip>,
) {
    let zip = Rc::new(zip);
    let shown = Rc::clone(&zip);
    let report = Closure::<dyn Fn(String, f64)>::new(move |words: String, done: f64| {
        shown.set(Zip::Making(words.into(), thousandths(done)));
    });
    let signal = stopper.signal();
    let saved = publication.save(&name, report.as_ref().unchecked_ref(), &signal).await;
    zip.set(match saved {
        Ok(saved) => made(&saved),
        Err(_) if signal.aborted() => Zip::None,
        Err(error) => Zip::Failed(reason(&error).into()),
    });
}

fn thousandths(done: f64) -> u32 {
    (0..=1000).rev().find(|nth| f64::from(*nth) <= done * 1000.0).unwrap_or_default()
}

/// Reads the answer of the script: `{ size, lacks }`.
fn made(saved: &JsValue) -> Zip {
    let field = |name: &str| js_sys::Reflect::get(saved, &name.into()).unwrap_or_default();
    let bytes = field("size").as_string().and_then(|bytes| bytes.parse().ok()).unwrap_or_default();
    let lacks = js_sys::Array::from(&field("lacks"));
    Zip::Made {
        size: size(bytes).into(),
        lacks: lacks.iter().map(|lack| lack_in_words(&lack)).collect(),
    }
}

/// Returns why there is no share image in words, from the language and the reason.
fn lack_in_words(lack: &JsValue) -> AttrValue {
    let lack = js_sys::Array::from(lack);
    let [lang, reason] = [0, 1].map(|nth| lack.get(nth).as_string().unwrap_or_default());
    let image = match &*lang {
        "" => "There is no share image".to_owned(),
        lang => format!("There is no share image for {}", language_name(lang)),
    };
    format!("{image}: {}.", quoted(&reason)).into()
}
