//! [`Keeper`]: keeps each change, and gives the [`Desk`] to the page.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::future::TimeoutFuture;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;
use yew::{
    AttrValue, Children, ContextProvider, Html, Properties, component, hook, html, use_context,
    use_effect_with, use_mut_ref, use_reducer,
};

use super::desk::{Desk, How};
use super::shelf::{Change, Shelf};
use super::{file, store};
use crate::state::{Action, Screen, State, Studio};
use crate::storage::{Begun, Entry, Moment, Status, Work};

/// The properties of [`Keeper`].
#[derive(Debug, PartialEq, Properties)]
pub(in crate::view) struct KeeperProps {
    /// The content of the storage.
    pub(in crate::view) begun: Rc<Begun>,
    /// The text that the author pasted before the studio started.
    pub(in crate::view) pasted: AttrValue,
    /// The page.
    pub(in crate::view) children: Children,
}

/// Keeps each change, and gives the [`Desk`] to the page.
#[component]
pub(in crate::view) fn Keeper(props: &KeeperProps) -> Html {
    let KeeperProps { begun, pasted, children } = props;
    let studio = use_context::<Studio>().expect("the app provides the state");
    let shelf = use_reducer(|| Shelf::of(begun, pasted, |time| moment(time).time()));
    let desk = Desk { studio, shelf };
    use_watches(&desk);
    use_keeping(&desk);
    html! { <ContextProvider<Desk> context={desk}>{ children.clone() }</ContextProvider<Desk>> }
}

/// Returns a time in the time zone of the author.
pub(in crate::view) fn moment(time: f64) -> Moment {
    let date = js_sys::Date::new(&JsValue::from_f64(time));
    Moment {
        year: date.get_full_year(),
        month: date.get_month() + 1,
        day: date.get_date(),
        hour: date.get_hours(),
        minute: date.get_minutes(),
    }
}

/// Listens to the storage, to files that are dropped, and to the keys that open and save.
#[hook]
fn use_watches(desk: &Desk) {
    let latest = use_mut_ref(|| desk.clone());
    *latest.borrow_mut() = desk.clone();
    use_effect_with((), move |()| {
        let desk = Rc::clone(&latest);
        let heard = Closure::<dyn Fn(String, String)>::new(move |kind: String, detail: String| {
            let desk = desk.borrow().clone();
            hear(&desk, &kind, &detail);
        });
        store::listen(&heard);
        let desk = Rc::clone(&latest);
        let dropped =
            Closure::<dyn Fn(String, JsValue)>::new(move |kind: String, file: JsValue| {
                let desk = desk.borrow().clone();
                match &*kind {
                    "file" => desk.open_chosen(file.unchecked_into()),
                    kind => desk.change(Change::FileOver(kind == "over")),
                }
            });
        file::watch_drops(&dropped);
        let options = EventListenerOptions::enable_prevent_default();
        let keys = EventListener::new_with_options(
            &gloo::utils::document(),
            "keydown",
            options,
            move |event| {
                press(&latest, event.unchecked_ref());
            },
        );
        // The page has one studio, as long as it lives.
        heard.forget();
        dropped.forget();
        keys.forget();
    });
}

fn hear(desk: &Desk, kind: &str, detail: &str) {
    match kind {
        "list" => desk.refresh(),
        // Another tab has written the story that this one shows.
        "changed" => {
            let (desk, id) = (desk.clone(), desk.studio.id.clone());
            let Some(id) = id else { return };
            spawn_local(async move { desk.restore(id, false).await });
        }
        _ => {
            let detail = match (kind, detail.parse()) {
                ("saved", Ok(time)) => moment(time).time(),
                _ => detail.to_owned(),
            };
            let Some(status) = Status::of(kind, &detail) else { return };
            if status == Status::Elsewhere {
                desk.studio.dispatch(Action::ReadOnly(true));
            }
            let is_new = matches!(status, Status::Saved(_) | Status::Full);
            desk.change(Change::Status(status));
            if is_new && desk.studio.screen == Screen::Start {
                desk.refresh();
            }
        }
    }
}

fn press(latest: &Rc<RefCell<Desk>>, event: &web_sys::KeyboardEvent) {
    if !(event.ctrl_key() || event.meta_key()) || event.shift_key() || event.alt_key() {
        return;
    }
    match &*event.key() {
        "o" => latest.borrow().pick(),
        "s" => {
            let latest = Rc::clone(latest);
            give_typed();
            spawn_local(async move {
                // The studio takes what was typed before it is saved.
                TimeoutFuture::new(0).await;
                let desk = latest.borrow().clone();
                if !desk.studio.is_empty() {
                    desk.save(How::Ask);
                }
            });
        }
        _ => return,
    }
    event.prevent_default();
}

/// Lets a field give what was typed in it, as when it loses the focus.
fn give_typed() {
    let field = gloo::utils::document().active_element();
    let field = field.filter(|field| matches!(&*field.tag_name(), "INPUT" | "TEXTAREA"));
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
        // The field is in the page, so it loses the focus and takes it back.
        let _ = field.blur().and_then(|()| field.focus());
    }
}

/// The state that was kept last.
#[derive(Debug, Default)]
struct Kept {
    id: Option<Rc<str>>,
    revision: u32,
    /// The last screen but the start screen.
    screen: Screen,
    changed: f64,
}

/// Keeps each change of the story and of the screen.
#[hook]
fn use_keeping(desk: &Desk) {
    let kept = use_mut_ref(Kept::default);
    let studio = &desk.studio;
    let watched = (studio.id.clone(), studio.revision, studio.screen, studio.is_read_only);
    let desk = desk.clone();
    use_effect_with(watched, move |_| keep(&desk, &mut kept.borrow_mut()));
}

fn keep(desk: &Desk, kept: &mut Kept) {
    let studio = &desk.studio;
    let before = std::mem::replace(&mut kept.id, studio.id.clone());
    let (revision, screen) = (kept.revision, kept.screen);
    kept.revision = studio.revision;
    if studio.screen != Screen::Start {
        kept.screen = studio.screen;
    }
    let Some(id) = studio.id.clone() else {
        if !studio.is_empty() {
            desk.name(store::new_id().into());
        } else if before.is_some() {
            // A lock that is gone already is no fault.
            let _ = store::leave();
            desk.change(Change::Status(Status::Nothing));
        }
        return;
    };
    store::shows(studio.screen != Screen::Start);
    let is_restored = before.as_ref() != Some(&id) && is_known(desk, &id);
    if is_restored {
        kept.changed = changed(desk, &id);
        let time = moment(kept.changed).time();
        let status = if studio.is_read_only { Status::Elsewhere } else { Status::Saved(time) };
        if !desk.shelf.status.needs_file() {
            desk.change(Change::Status(status));
        }
        return;
    }
    let is_same = before.as_ref() == Some(&id) && revision == studio.revision;
    if studio.is_read_only || (is_same && screen == kept.screen) {
        return;
    }
    if !is_same {
        kept.changed = js_sys::Date::now();
    }
    write(studio, &id, kept);
}

/// Returns `true` if a story was kept before this tab showed it.
fn is_known(desk: &Desk, id: &str) -> bool {
    desk.shelf.list.iter().any(|entry| entry.id == id)
}

fn changed(desk: &Desk, id: &str) -> f64 {
    let entry = desk.shelf.list.iter().find(|entry| entry.id == id);
    entry.map_or_else(js_sys::Date::now, |entry| entry.changed)
}

fn write(state: &State, id: &str, kept: &Kept) {
    let entry = Entry::of(id, &state.reading, state.document.articles.len(), kept.changed);
    store::keep(id, &entry.write(), &Work::of(state, kept.screen).write());
}
