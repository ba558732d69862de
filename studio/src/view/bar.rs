//! [`Bar`]: the title of the story, the screens, undo and redo, and the dialogs.

use yew::{Callback, Html, component, html, use_context};

use crate::state::{Action, Dialog, Screen, Studio};

/// The bar at the top of the page.
#[component]
pub(super) fn Bar() -> Html {
    let studio = use_context::<Studio>().expect("the app provides the state");
    let does = |action: Action| {
        let studio = studio.clone();
        Callback::from(move |_| studio.dispatch(action.clone()))
    };
    let screens = [
        (Screen::Evidence, "Evidence"),
        (Screen::Tables, "Tables"),
        (Screen::Source, "Source"),
        (Screen::Preview, "Preview"),
    ];
    let screens = screens.map(|(screen, name)| {
        let current = (studio.screen == screen).then_some("page");
        html! {
            <button type="button" class="bar__screen" aria-current={current} onclick={does(Action::Show(screen))}>
                { name }
            </button>
        }
    });
    html! {
        <header class="bar">
            <button type="button" class="bar__home" onclick={does(Action::Show(Screen::Start))}>{ "Diplograph" }</button>
            <nav class="bar__screens" aria-label="Screens">{ for screens }</nav>
            <button type="button" class="bar__undo" disabled={studio.history.undo_label().is_none()} onclick={does(Action::Undo)}>{ "Undo" }</button>
            <button type="button" class="bar__redo" disabled={studio.history.redo_label().is_none()} onclick={does(Action::Redo)}>{ "Redo" }</button>
            <button type="button" class="bar__publish" onclick={does(Action::OpenDialog(Some(Dialog::Publish)))}>{ "Publish" }</button>
        </header>
    }
}
