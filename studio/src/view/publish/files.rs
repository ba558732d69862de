//! The files of the zip: their preparation, and their list.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use yew::{AttrValue, Html, hook, html, use_effect_with, use_mut_ref, use_state_eq};

use crate::publish::{Group, listing, size};
use crate::view::site::{Publication, reason};

/// The time in milliseconds after the last letter of the address before the files are rendered with it.
const PAUSE: u32 = 500;

/// The state of the files.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Prepared {
    /// The story has errors, so there are none.
    Nothing,
    /// They are being rendered.
    Rendering,
    /// They can be zipped.
    Ready(Publication),
    /// They could not be made, for this reason.
    Failed(AttrValue),
}

/// Renders the files of a story, again for each address.
#[hook]
pub(super) fn use_prepared(
    text: Option<Rc<str>>,
    name: &AttrValue,
    address: &AttrValue,
) -> Prepared {
    let prepared = use_state_eq(|| Prepared::Nothing);
    let setter = prepared.setter();
    // Only the latest of several preparations is shown.
    let latest = use_mut_ref(|| 0_u32);
    let wait = if *prepared == Prepared::Nothing { 0 } else { PAUSE };
    use_effect_with((text, name.clone(), address.clone()), move |(text, name, address)| {
        *latest.borrow_mut() += 1;
        let own = *latest.borrow();
        setter.set(if text.is_some() { Prepared::Rendering } else { Prepared::Nothing });
        let (text, name, address) = (text.clone(), name.clone(), address.clone());
        let timeout = text.map(|text| {
            Timeout::new(wait, move || {
                yew::platform::spawn_local(async move {
                    let made = match Publication::prepare(&text, &name, &address).await {
                        Ok(publication) => Prepared::Ready(publication.unchecked_into()),
                        Err(error) => Prepared::Failed(reason(&error).into()),
                    };
                    match made {
                        made if *latest.borrow() == own => setter.set(made),
                        Prepared::Ready(publication) => publication.free(),
                        _ => {}
                    }
                });
            })
        });
        move || drop(timeout)
    });
    (*prepared).clone()
}

/// Returns the list of the files.
pub(super) fn files(prepared: &Prepared, name: &str, lang: &str) -> Html {
    let list = match prepared {
        Prepared::Nothing => html! {
            <p class="publish__note">{ "There is nothing to publish until the problems above are mended." }</p>
        },
        Prepared::Rendering => {
            html! { <p class="publish__note" role="status">{ "Rendering the pages …" }</p> }
        }
        Prepared::Failed(reason) => html! {
            <p class="publish__failed" role="alert">
                { "The files cannot be made: " }{ reason }{ ". Your story is kept; close this and try again." }
            </p>
        },
        Prepared::Ready(publication) => table(publication, name, lang),
    };
    html! {
        <section aria-labelledby="publish-files">
            <h3 class="publish__heading" id="publish-files">
                { "In the zip" }<span class="publish__quiet publish__aside">{ "unpack it into one folder" }</span>
            </h3>
            { list }
        </section>
    }
}

fn table(publication: &Publication, name: &str, lang: &str) -> Html {
    let sizes: Vec<(String, usize)> =
        serde_json::from_str(&publication.sizes()).unwrap_or_default();
    let total = sizes.iter().map(|(_, bytes)| bytes).sum();
    let image = if publication.has_images() {
        html! {
            <tr>
                <td class="publish__file">{ name }{ "." }{ lang }{ ".png" }</td>
                <td>{ "Share image, 1200 × 630, in each language" }</td>
                <td class="publish__size">{ "drawn at the end" }</td>
            </tr>
        }
    } else {
        html! {
            <tr>
                <td class="publish__file">{ "no share image" }</td>
                <td colspan="2">{ "This copy of the studio has no fonts to draw one." }</td>
            </tr>
        }
    };
    let listed = listing(&sizes, name, lang);
    let (groups, rest) = listed.split_at(listed.iter().take_while(|group| !is_last(group)).count());
    html! {
        <>
            <table class="publish__files">
                <thead class="unseen"><tr><th>{ "File" }</th><th>{ "Content" }</th><th>{ "Size" }</th></tr></thead>
                <tbody>
                    for group in groups {
                        { row(group) }
                    }
                    { image }
                    for group in rest {
                        { row(group) }
                    }
                </tbody>
                <tfoot>
                    <tr>
                        <th colspan="2" scope="row">{ sizes.len() }{ " files" }</th>
                        <td class="publish__size"><strong>{ size(total) }</strong></td>
                    </tr>
                </tfoot>
            </table>
            <p class="publish__note">{ "No file calls another site. The zip has no dates and no names of yours." }</p>
        </>
    }
}

/// Returns whether a group comes after the share images in the list.
fn is_last(group: &Group) -> bool {
    ["stories/", "oembed/", "v1/", "_headers"].iter().any(|start| group.names.starts_with(start))
}

fn row(group: &Group) -> Html {
    html! {
        <tr>
            <td class="publish__file">{ &group.names }</td>
            <td>{ &group.about }</td>
            <td class="publish__size">{ size(group.bytes) }</td>
        </tr>
    }
}
