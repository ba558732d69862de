//! The foot: sources, how we know, and the story file itself.

use yew::prelude::*;

use super::chapters::Here;
use super::heading::heading;
use super::markup::{html, text};
use super::part::PartProps;
use super::said::{date, said};
use super::telling::Telling;
use crate::story::Source;

/// Where it all comes from.
pub(super) fn foot(props: &PartProps) -> Html {
    let PartProps { telling, story_url, .. } = props;
    let words = telling.words();
    let story = &telling.story;

    html! {
        <footer class="foot" part="foot">
            if !story.notes.is_empty() {
                <section class="foot__notes">
                    { heading(telling, 1, "foot__title", Some(telling.id("notes")), text(words.how_we_know)) }
                    for note in &story.notes {
                        <p>{ said(telling, note) }</p>
                    }
                </section>
            }
            <details class="foot__sources">
                <summary class="foot__title">{ words.sources }{ " " }<span class="foot__count">{ story.sources.len() }</span></summary>
                { sources(telling) }
            </details>
            if let Some(url) = story_url {
                <p class="foot__data"><a href={url} download="">{ words.download }</a></p>
                if telling.is_drawn() {
                    // What opens is made by the element: it is for a few, and brings its own words.
                    <details class="foot__embed scripted" id={telling.id("embed")}><summary class="foot__title">{ words.embed }</summary></details>
                }
            }
        </footer>
    }
}

/// All of them; where the story is on several pages and they are many, the first, and the way to all.
fn sources(telling: &Telling) -> Html {
    let (listed, total) = (telling.listed_sources(), telling.story.sources.len());
    let rest = telling.chapters().filter(|_| listed.len() < total);
    html! {
        <>
            { source_list(telling, listed) }
            if let Some(chapters) = rest {
                <p class="foot__rest">
                    <a href={chapters.address(Here::Sources, &telling.lang)}>
                        { telling.locale.places(listed.len() + 1, total, total) }
                    </a>
                </p>
            }
        </>
    }
}

/// Sources, one a line.
pub(super) fn source_list(telling: &Telling, sources: &[Source]) -> Html {
    html! {
        <ol class="sources">
            for source in sources {
                <li class="sources__one" key={&*source.id} id={telling.id(&format!("source-{}", &*source.id))}>
                    { one_source(telling, source) }
                </li>
            }
        </ol>
    }
}

fn one_source(telling: &Telling, source: &Source) -> Html {
    let words = telling.words();
    let name = source.title.as_ref().unwrap_or(&source.publisher);
    html! {
        <>
            if source.title.is_some() {
                <span class="sources__publisher">{ said(telling, &source.publisher) }</span>{ words.colon }
            }
            if let Some(url) = &source.url {
                <a href={url.to_string()} target="_blank" rel="noopener">{ said(telling, name) }</a>
            } else {
                { said(telling, name) }{ words.comma }{ words.address_unknown }
            }
            { words.comma }
            if let Some(published) = &source.date {
                { date(telling, published) }
            } else {
                { words.date_unknown }
            }
            if let Some(note) = &source.note {
                <span class="sources__note">{ " " }{ said(telling, note) }</span>
            }
        </>
    }
}
