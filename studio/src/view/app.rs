//! [`App`]: the page.

use yew::{AttrValue, ContextProvider, Html, Properties, component, html, use_reducer};

use super::bar::Bar;
use super::evidence::Evidence;
use super::preview::Preview;
use super::publish::Publish;
use super::source::Source;
use super::start::Start;
use super::tables::Tables;
use crate::document::Document;
use crate::state::{Dialog, Screen, State, Studio};

/// The properties of [`App`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// What the author has pasted before the studio started.
    #[prop_or_default]
    pub pasted: AttrValue,
}

/// The page of the studio.
#[component]
pub fn App(_props: &AppProps) -> Html {
    let studio: Studio = use_reducer(|| State::of(Document::empty(), Screen::Start));
    let screen = match studio.screen {
        Screen::Start => html! { <Start /> },
        Screen::Evidence => html! { <Evidence /> },
        Screen::Tables => html! { <Tables /> },
        Screen::Source => html! { <Source /> },
        Screen::Preview => Html::default(),
    };
    html! {
        <ContextProvider<Studio> context={studio.clone()}>
            <Bar />
            <main class="screen">
                { screen }
                if studio.screen != Screen::Start {
                    <Preview />
                }
            </main>
            if studio.dialog == Some(Dialog::Publish) {
                <Publish />
            }
            <p class="live" role="status">{ studio.message.as_deref() }</p>
        </ContextProvider<Studio>>
    }
}
