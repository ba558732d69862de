//! The list of sources.

use yew::prelude::*;

use crate::story::Source;
use crate::view::context::{Here, RenderContext};
use crate::view::elements::{date, localized};

/// Returns the sources that this page lists, and a link to the page that lists them all.
pub(super) fn sources(context: &RenderContext) -> Html {
    let (listed, total) = (context.listed_sources(), context.story.sources.len());
    let rest = context.chapters().filter(|_| listed.len() < total);
    html! {
        <>
            { source_list(context, listed) }
            if let Some(chapters) = rest {
                <p class="foot__rest">
                    <a href={chapters.address(Here::Sources, &context.lang)}>
                        { context.locale.places(listed.len() + 1, total, total) }
                    </a>
                </p>
            }
        </>
    }
}

/// Returns sources as a list.
pub(in crate::view) fn source_list(context: &RenderContext, sources: &[Source]) -> Html {
    html! {
        <ol class="sources">
            for source in sources {
                <li class="sources__one" key={&*source.id} id={context.id(&format!("source-{}", &*source.id))}>
                    { one_source(context, source) }
                </li>
            }
        </ol>
    }
}

fn one_source(context: &RenderContext, source: &Source) -> Html {
    let words = context.words();
    let name = source.title.as_ref().unwrap_or(&source.publisher);
    html! {
        <>
            if source.title.is_some() {
                <span class="sources__publisher">{ localized(context, &source.publisher) }</span>{ words.punctuation.colon }
            }
            if let Some(url) = &source.url {
                <a href={url.to_string()} target="_blank" rel="noopener">{ localized(context, name) }</a>
            } else {
                { localized(context, name) }{ words.punctuation.comma }{ words.address_unknown }
            }
            { words.punctuation.comma }
            if let Some(published) = &source.date {
                { date(context, published) }
            } else {
                { words.date_unknown }
            }
            if let Some(note) = &source.note {
                <span class="sources__note">{ " " }{ localized(context, note) }</span>
            }
        </>
    }
}
