//! [`App`]: the page.

use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::{
    AttrValue, ContextProvider, Html, Properties, UseReducerDispatcher, classes, component, html,
    use_context, use_effect_with, use_memo, use_reducer,
};

use super::bar::Bar;
use super::dialogs::{Check, Keys, Languages};
use super::evidence::Evidence;
use super::foot::Foot;
use super::keep::{Desk, Keeper, Notices};
use super::keys::listen;
use super::open_address::use_open_address;
use super::outline::Outline;
use super::preview::Preview;
use super::publish::Publish;
use super::source::Source;
use super::start::Start;
use super::tables::Tables;
use crate::document::Document;
use crate::state::{Action, Dialog, Screen, State, Studio};
use crate::storage::Begun;

/// The properties of [`App`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// What the author has pasted before the studio started.
    #[prop_or_default]
    pub pasted: AttrValue,
    /// What the page has found in the browser's storage, as JSON.
    #[prop_or_default]
    pub kept: AttrValue,
}

/// The page of the studio.
#[component]
pub fn App(props: &AppProps) -> Html {
    let begun = use_memo(props.kept.clone(), |kept| Begun::read(kept));
    let studio: Studio = use_reducer(|| begun.state());
    {
        let studio = studio.clone();
        use_effect_with(studio.revision, move |_| listen(studio));
    }
    {
        let studio = studio.dispatcher();
        use_effect_with((), move |()| open_named(studio));
    }
    html! {
        <ContextProvider<Studio> context={studio.clone()}>
            <Keeper {begun} pasted={props.pasted.clone()}>
                <Bar />
                <Notices />
                <Screens />
                <Foot />
            </Keeper>
            <p class="live" role="status">{ studio.message.as_deref() }</p>
        </ContextProvider<Studio>>
    }
}

/// The screen that is shown, with what is beside it and the dialog above it.
#[component]
fn Screens() -> Html {
    let studio = use_context::<Studio>().expect("the app provides the state");
    let desk = use_context::<Desk>().expect("the keeper provides the desk");
    use_open_address(&desk, &studio);
    let screen = match studio.screen {
        Screen::Start => html! { <Start /> },
        Screen::Evidence => html! { <Evidence /> },
        Screen::Tables => html! { <Tables /> },
        Screen::Source => html! { <Source /> },
        Screen::Preview => Html::default(),
    };
    let is_start = studio.screen == Screen::Start;
    let is_preview = studio.screen == Screen::Preview;
    html! {
        <main class={classes!("screen", (!is_start).then_some("screen--split"))}>
            { screen }
            if !is_start {
                <div class={classes!("side", is_preview.then_some("side--only"))}>
                    if is_preview || studio.screen == Screen::Evidence { <Outline /> }
                    <Preview />
                </div>
            }
            { dialog(studio.dialog) }
        </main>
    }
}

fn dialog(dialog: Option<Dialog>) -> Html {
    match dialog {
        None => Html::default(),
        Some(Dialog::Check) => html! { <Check /> },
        Some(Dialog::Languages) => html! { <Languages /> },
        Some(Dialog::Publish) => html! { <Publish /> },
        Some(Dialog::Keys) => html! { <Keys /> },
    }
}

/// Opens the story of this site that the address names: `?open=stories/NAME.json`.
fn open_named(studio: UseReducerDispatcher<State>) {
    let search = gloo::utils::window().location().search().unwrap_or_default();
    let name = search.strip_prefix("?open=stories/");
    let Some(name) = name.filter(|name| !name.contains(['/', '\\', '%'])) else { return };
    let request = gloo::utils::window().fetch_with_str(&format!("stories/{name}"));
    spawn_local(async move {
        let Ok(response) = JsFuture::from(request).await else { return };
        let response: web_sys::Response = response.into();
        let Some(text) = response.text().ok().filter(|_| response.ok()) else { return };
        if let Ok(text) = JsFuture::from(text).await {
            let document = Document::of_story(&text.as_string().unwrap_or_default());
            studio.dispatch(Action::Open(document, Screen::Tables));
        }
    });
}
