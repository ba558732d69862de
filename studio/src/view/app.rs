//! [`App`]: the page.

use yew::{
    AttrValue, ContextProvider, Html, Properties, classes, component, html, use_context,
    use_effect_with, use_memo, use_reducer,
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
use crate::state::{Dialog, Screen, Studio};
use crate::storage::Begun;

/// The properties of [`App`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// The text that the author pasted before the studio started.
    #[prop_or_default]
    pub pasted: AttrValue,
    /// The content of the browser's storage, as JSON.
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
