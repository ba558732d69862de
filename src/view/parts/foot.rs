//! The foot: methodology, sources, downloads and the embed code.

use yew::prelude::*;

use super::sources::sources;
use crate::view::context::RenderContext;
use crate::view::elements::{heading, localized};
use crate::view::files::Files;
use crate::view::island::island;
use crate::view::receipt::cite_button;
use crate::view::shared::Shared;

/// The foot of a story.
#[component]
pub(in crate::view) fn Foot(props: &FootProps) -> Html {
    let FootProps { context, files } = props;
    let words = context.words();
    let story = &context.story;

    html! {
        <footer class="foot" part="foot">
            if !story.notes.is_empty() {
                <section class="foot__notes">
                    { heading(context, 1, "foot__title", Some(context.id("notes")), words.how_we_know.into()) }
                    for note in &story.notes {
                        <p>{ localized(context, note) }</p>
                    }
                </section>
            }
            <details class="foot__sources" data-island={context.island()}>{ island(context, all_sources, 0) }</details>
            if let Some(files) = files {
                { downloads(context, files) }
            }
        </footer>
    }
}

fn all_sources(context: &Shared<RenderContext>, _: usize) -> Html {
    let count = context.story.sources.len();
    html! {
        <>
            <summary class="foot__title">{ context.words().sources }{ " " }<span class="foot__count">{ count }</span></summary>
            { sources(context) }
        </>
    }
}

/// The props of [`Foot`].
#[derive(Clone, Debug, Properties, PartialEq)]
pub(in crate::view) struct FootProps {
    /// The story.
    pub(in crate::view) context: Shared<RenderContext>,
    /// The files to download, if there are any.
    pub(in crate::view) files: Option<Files>,
}

/// Returns the downloads and links for readers, and the embed code for publishers.
fn downloads(context: &RenderContext, files: &Files) -> Html {
    let words = context.words();
    let localized = |files: &AttrValue| AttrValue::from(files.replace('*', &context.lang));
    let table = files.tables.as_ref().map(localized);
    html! {
        <>
            <p class="along">
                <span class="along__label">{ words.download }</span>{ " " }
                { download("csv", "CSV", table) }{ " " }
                { download("json", "JSON", files.story.clone()) }{ " " }
                if let Some(images) = &files.images {
                    // The script cannot draw an image, so the link is there only if the file is.
                    { download("png", "PNG", Some(localized(images))) }{ " " }
                }
                { cite_button(context) }{ " " }
                <a class="link scripted" data-take="page" href={format!("#{}", context.id("title"))}>{ words.link_story }</a>
            </p>
            // The loader makes the content when the disclosure is opened.
            <details class="foot__embed scripted" id={context.id("embed")}><summary class="foot__title">{ words.embed }</summary></details>
        </>
    }
}

/// Returns a link that saves a file. A file without an address is made by the script, so its link needs the script.
fn download(kind: &'static str, name: &'static str, address: Option<AttrValue>) -> Html {
    let class = if address.is_some() { "link" } else { "link scripted" };
    let href = address.unwrap_or_else(|| format!("#{kind}").into());
    html! { <a {class} data-take={kind} {href} download="">{ name }</a> }
}
