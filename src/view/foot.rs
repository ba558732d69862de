//! The foot: how we know, sources, and what may be taken along.

use yew::prelude::*;

use super::chapters::Here;
use super::files::Files;
use super::heading::heading;
use super::part::PartProps;
use super::receipt::cite;
use super::said::{date, said};
use super::telling::Telling;
use crate::story::Source;

/// Where it all comes from.
pub(super) fn foot(props: &PartProps) -> Html {
    let PartProps { telling, files, .. } = props;
    let words = telling.words();
    let story = &telling.story;

    html! {
        <footer class="foot" part="foot">
            if !story.notes.is_empty() {
                <section class="foot__notes">
                    { heading(telling, 1, "foot__title", Some(telling.id("notes")), Html::from(words.how_we_know)) }
                    for note in &story.notes {
                        <p>{ said(telling, note) }</p>
                    }
                </section>
            }
            <details class="foot__sources">
                <summary class="foot__title">{ words.sources }{ " " }<span class="foot__count">{ story.sources.len() }</span></summary>
                { sources(telling) }
            </details>
            if let Some(files) = files {
                { along(telling, files) }
            }
        </footer>
    }
}

/// What a reader takes along, in one quiet line, and below it what a publisher does.
fn along(telling: &Telling, files: &Files) -> Html {
    let words = telling.words();
    let told = |files: &AttrValue| AttrValue::from(files.replace('*', &telling.lang));
    let table = files.tables.as_ref().map(told);
    html! {
        <>
            <p class="along">
                <span class="along__label">{ words.download }</span>{ " " }
                { file("csv", "CSV", table) }{ " " }
                { file("json", "JSON", files.story.clone()) }{ " " }
                if let Some(images) = &files.images {
                    // No script can draw one, so it is there or it is not.
                    { file("png", "PNG", Some(told(images))) }{ " " }
                }
                { cite(telling) }{ " " }
                <a class="link scripted" data-take="page" href={format!("#{}", telling.id("title"))}>{ words.link_story }</a>
            </p>
            // What opens is made by the element: it is for a few, and brings its own words.
            <details class="foot__embed scripted" id={telling.id("embed")}><summary class="foot__title">{ words.embed }</summary></details>
        </>
    }
}

/// A link that saves a file; one that is nowhere is made by the script, without which the link is not seen.
fn file(kind: &'static str, name: &'static str, address: Option<AttrValue>) -> Html {
    let class = if address.is_some() { "link" } else { "link scripted" };
    let href = address.unwrap_or_else(|| format!("#{kind}").into());
    html! { <a {class} data-take={kind} {href} download="">{ name }</a> }
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
