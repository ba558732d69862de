//! [`Examples`]: three stories to begin from, each with a picture.

use yew::{Callback, Html, component, html, use_context};

use crate::open::Opened;
use crate::state::Screen;
use crate::view::keep::Desk;

/// A story to begin from.
struct Example {
    name: &'static str,
    about: &'static str,
    /// The address of the picture.
    picture: &'static str,
    story: Story,
}

/// The text of an example.
#[derive(Clone, Copy, Debug)]
enum Story {
    /// A story of this site, by its address.
    At(&'static str),
    /// The text of a story file.
    Text(&'static str),
}

const EXAMPLES: [Example; 3] = [
    Example {
        name: "A pledge, and what came of it",
        about: "Kazakhstan and Uzbekistan · a goal for trade, and 21 projects",
        picture: "studio/pledge.svg",
        story: Story::At("stories/kazakhstan-uzbekistan-2024.json"),
    },
    Example {
        name: "A chronology",
        about: "European Union and China · 50 years",
        picture: "studio/chronology.svg",
        story: Story::At("stories/european-union-china.json"),
    },
    Example {
        name: "A postponed visit",
        about: "France and Morocco · put off, then held; one entry with its history",
        picture: "studio/postponed.svg",
        story: Story::Text(include_str!("../../../../src/cli/examples/postponed.json")),
    },
];

/// Three stories to begin from.
#[component]
pub(super) fn Examples() -> Html {
    let desk = use_context::<Desk>().expect("the keeper provides the desk");
    let example = |Example { name, about, picture, story }: &Example| {
        let (desk, story) = (desk.clone(), *story);
        let onclick = Callback::from(move |_| match story {
            Story::At(address) => desk.open_address(address),
            Story::Text(text) => desk.show(Opened::story(text, Screen::Tables), false),
        });
        html! {
            <li class="start__card example">
                <button type="button" class="example__button" {onclick}>
                    <img class="example__picture" src={*picture} alt="" width="350" height="128" />
                    <span class="example__name">{ *name }</span>
                    <span class="start__note">{ *about }</span>
                </button>
            </li>
        }
    };
    html! {
        <>
            <h2 class="start__heading">{ "Or begin from an example. It is yours to change." }</h2>
            <ul class="start__examples">{ for EXAMPLES.iter().map(example) }</ul>
        </>
    }
}
