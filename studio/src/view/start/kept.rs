//! [`KeptStories`]: the stories that the browser keeps.

use yew::{Callback, Html, component, html, use_context, use_state};

use crate::storage::Entry;
use crate::view::keep::{Desk, moment};

/// The stories that are shown before the author asks for all.
const FEW: usize = 3;

/// The stories that the browser keeps, the last changed one first.
#[component]
pub(super) fn KeptStories() -> Html {
    let desk = use_context::<Desk>().expect("the keeper provides the desk");
    let shows_all = use_state(|| false);
    let list = &desk.shelf().list;
    if list.is_empty() {
        return Html::default();
    }
    let shown = if *shows_all { list.len() } else { FEW };
    let rest = list.len().saturating_sub(shown);
    let show_all = Callback::from(move |_| shows_all.set(true));
    html! {
        <section class="start__card kept" aria-labelledby="kept-title">
            <h2 class="kept__heading" id="kept-title">{ "Go on" }</h2>
            <ul class="kept__list">
                { for list.iter().take(shown).enumerate().map(|(nth, entry)| line(&desk, entry, nth == 0)) }
            </ul>
            if rest > 0 {
                <button type="button" class="button button--small kept__more" onclick={show_all}>{ format!("Show {rest} more") }</button>
            }
        </section>
    }
}

fn line(desk: &Desk, entry: &Entry, is_first: bool) -> Html {
    let does = |does: fn(&Desk, &Entry)| {
        let (desk, entry) = (desk.clone(), entry.clone());
        Callback::from(move |_| does(&desk, &entry))
    };
    let open = does(|desk, entry| desk.open_kept(entry.id.as_str().into()));
    let save = does(|desk, entry| desk.save_kept(entry.id.as_str().into()));
    let delete = does(|desk, entry| desk.remove(entry));
    let obstacle = entry.obstacle();
    let facts = match &obstacle {
        Some(obstacle) => obstacle.clone(),
        None => {
            let when = moment(entry.changed).words(moment(js_sys::Date::now()));
            format!("{} · changed {when} · kept in this browser only", entry.numbers())
        }
    };
    let of = |verb: &str| format!("{verb}: {}", entry.name());
    let main = if is_first { "button button--small button--main" } else { "button button--small" };
    html! {
        <li class="kept__story" key={entry.id.clone()}>
            <p class="kept__words"><span class="kept__title">{ entry.name() }</span>{ " " }<span class="kept__facts">{ facts }</span></p>
            <button type="button" class="button button--small button--quiet" aria-label={of("Delete")} onclick={delete}>{ "Delete" }</button>
            <button type="button" class="button button--small" aria-label={of("Save a file")} onclick={save}>{ "Save a file" }</button>
            if obstacle.is_none() {
                <button type="button" class={main} aria-label={of("Open")} onclick={open}>{ "Open" }</button>
            }
        </li>
    }
}
