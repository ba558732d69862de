//! [`Chapter`]: a page with some entries of a long story, or with all its sources. It needs no script.

use std::ops::Range;

use yew::prelude::*;

use super::context::{Chapters, Here, RenderContext, period};
use super::elements::{heading, localized};
use super::parts::{Languages, languages, source_list};
use super::shared::Shared;
use super::timeline::{chapter_links, entry};

/// A chapter page: a link to the story, a title, the list, and links to the other chapters.
#[component]
pub fn Chapter(props: &ChapterProps) -> Html {
    let ChapterProps { context } = props;
    let Some(chapters) = context.chapters() else { return html! {} };

    html! {
        <article
            class="story chapter" part="story" lang={context.locale.tag} dir={context.locale.direction.dir()}
            aria-labelledby={context.id("title")}
        >
            { head(context, chapters) }
            <div class="parts">
                <section class="part timeline">
                    if let Here::List(list) = chapters.here() {
                        { entries(context, &chapters.lists()[list]) }
                        { neighbours(context, chapters, list) }
                    } else {
                        <div class="foot__all">{ source_list(context, &context.story.sources) }</div>
                    }
                    { chapter_links(context, &Callback::noop()) }
                </section>
            </div>
        </article>
    }
}

/// The props of [`Chapter`].
#[derive(Clone, Debug, Properties, PartialEq)]
pub struct ChapterProps {
    /// The story with its chapters, seen from this page.
    pub context: Shared<RenderContext>,
}

/// Returns the title of the page: "1985", "Sources".
pub fn title(context: &RenderContext) -> String {
    let Some(chapters) = context.chapters() else { return String::new() };
    match chapters.here() {
        Here::List(list) => chapters
            .bin(list)
            .map_or_else(String::new, |bin| context.locale.date(&period(bin.first, bin.last))),
        Here::Sources => context.words().sources.to_owned(),
        Here::Story => context.say(&context.story.title).text.to_owned(),
    }
}

fn head(context: &RenderContext, chapters: &Chapters) -> Html {
    let other_languages = Languages::Linked(chapters.address(chapters.here(), "*").into());
    html! {
        <header class="head">
            { link_to_story(context, chapters) }
            { heading(context, 0, "head__title", Some(context.id("title")), title(context).into()) }
            { entry_count(context, chapters) }
            { languages(context, &other_languages) }
        </header>
    }
}

/// Returns a link to the story with its title.
fn link_to_story(context: &RenderContext, chapters: &Chapters) -> Html {
    let story = chapters.address(Here::Story, &context.lang);
    html! {
        <p class="chapter__back">
            <svg class="stepper__arrow" width="10" height="12" aria-hidden="true"><path d="M7 1 2 6l5 5" /></svg>
            <a href={format!("{story}#{}", context.id("timeline"))}>{ localized(context, &context.story.title) }</a>
        </p>
    }
}

/// Returns the number of entries in the chapter and, if it has several pages, the entries on this one.
fn entry_count(context: &RenderContext, chapters: &Chapters) -> Html {
    let Here::List(list) = chapters.here() else { return html! {} };
    let Some(bin) = chapters.bin(list) else { return html! {} };
    let (Range { start, end }, total) = (chapters.lists()[list].clone(), bin.entries.len());
    let (from, to) = (start - bin.entries.start, end - bin.entries.start);
    let mut count = context.locale.entries(total);
    if to - from < total {
        count = context.locale.labelled(&count, &context.locale.places(from + 1, to, total));
    }
    html! { <p class="head__updated">{ count }</p> }
}

fn entries(context: &Shared<RenderContext>, list: &Range<usize>) -> Html {
    let listed = list.clone().filter_map(|index| Some((index, context.event(index)?)));
    html! {
        <ol class="entries">
            for (index, event) in listed {
                { entry(context, event, index, false) }
            }
        </ol>
    }
}

/// Returns links to the previous and the next page.
fn neighbours(context: &RenderContext, chapters: &Chapters, list: usize) -> Html {
    let words = context.words();
    let previous = list.checked_sub(1).map(Here::List);
    let next = Some(list + 1).filter(|next| *next < chapters.lists().len()).map(Here::List);
    html! {
        <div class="stepper">
            <span class="stepper__place"></span>
            { page_link(context, chapters, previous, "prev", words.previous) }
            { page_link(context, chapters, next, "next", words.next) }
        </div>
    }
}

fn page_link(
    context: &RenderContext,
    chapters: &Chapters,
    page: Option<Here>,
    rel: &'static str,
    label: &'static str,
) -> Html {
    let Some(page) = page else { return html! {} };
    let (class, arrow) = match rel {
        "prev" => ("stepper__step stepper__step--earlier", "M7 1 2 6l5 5"),
        _ => ("stepper__step stepper__step--later", "m3 1 5 5-5 5"),
    };
    html! {
        <a {class} {rel} href={chapters.address(page, &context.lang)}>
            <svg class="stepper__arrow" width="10" height="12" aria-hidden="true"><path d={arrow} /></svg>
            <span class="stepper__words">{ label }</span>
        </a>
    }
}
