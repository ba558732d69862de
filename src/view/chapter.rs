//! [`Chapter`]: a page of a long story's entries, or of its sources, in full; it is read without a script.

use std::ops::Range;
use std::rc::Rc;

use yew::prelude::*;

use super::chapters::{Chapters, Here, chapters};
use super::count::stretch;
use super::entry::entry;
use super::foot::source_list;
use super::heading::heading;
use super::languages::{Languages, languages};
use super::said::said;
use super::telling::Telling;

/// What such a page has: the way back, a title, the list, the ways on.
#[component]
pub fn Chapter(props: &ChapterProps) -> Html {
    let ChapterProps { telling } = props;
    let Some(chapters) = telling.chapters() else { return html! {} };
    let other_languages = Languages::Linked(chapters.address(chapters.here(), "*").into());

    html! {
        <article
            class="story chapter" part="story" lang={telling.locale.tag} dir={telling.locale.direction.dir()}
            aria-labelledby={telling.id("title")}
        >
            <header class="head">
                { way_back(telling, chapters) }
                { heading(telling, 0, "head__title", Some(telling.id("title")), Html::from(&title(telling))) }
                { number(telling, chapters) }
                { languages(telling, &other_languages) }
            </header>
            <div class="parts">
                <section class="part timeline">
                    if let Here::List(list) = chapters.here() {
                        { entries(telling, &chapters.lists()[list]) }
                        { steps(telling, chapters, list) }
                    } else {
                        <div class="foot__all">{ source_list(telling, &telling.story.sources) }</div>
                    }
                    { self::chapters(telling, &Callback::noop()) }
                </section>
            </div>
        </article>
    }
}

/// What the page is given: a telling with chapters, by which it is known which of them it is.
#[derive(Clone, Debug, Properties, PartialEq)]
pub struct ChapterProps {
    /// The story, as seen from this page.
    pub telling: Rc<Telling>,
}

/// What the page is called: "1985", "Sources".
pub fn title(telling: &Telling) -> String {
    let Some(chapters) = telling.chapters() else { return String::new() };
    match chapters.here() {
        Here::List(list) => chapters
            .cell(list)
            .map_or_else(String::new, |cell| telling.locale.date(&stretch(cell.first, cell.last))),
        Here::Sources => telling.words().sources.to_owned(),
        Here::Story => telling.say(&telling.story.title).text.to_owned(),
    }
}

/// A link to the story, by its title.
fn way_back(telling: &Telling, chapters: &Chapters) -> Html {
    let story = chapters.address(Here::Story, &telling.lang);
    html! {
        <p class="chapter__back">
            <svg class="stepper__arrow" width="10" height="12" aria-hidden="true"><path d="M7 1 2 6l5 5" /></svg>
            <a href={format!("{story}#{}", telling.id("timeline"))}>{ said(telling, &telling.story.title) }</a>
        </p>
    }
}

/// How many entries the chapter has, and which of them are here if it has several pages.
fn number(telling: &Telling, chapters: &Chapters) -> Html {
    let Here::List(list) = chapters.here() else { return html! {} };
    let Some(cell) = chapters.cell(list) else { return html! {} };
    let (Range { start, end }, all) = (chapters.lists()[list].clone(), cell.entries.len());
    let (from, to) = (start - cell.entries.start, end - cell.entries.start);
    html! {
        <p class="head__updated">
            { telling.locale.entries(all) }
            if to - from < all {
                { telling.words().colon }{ telling.locale.places(from + 1, to, all) }
            }
        </p>
    }
}

fn entries(telling: &Telling, list: &Range<usize>) -> Html {
    html! {
        <ol class="entries">
            for nth in list.clone() {
                if let Some(event) = telling.event(nth) {
                    { entry(telling, event, nth, false, &Callback::noop()) }
                }
            }
        </ol>
    }
}

/// To the page before this one, and to the next.
fn steps(telling: &Telling, chapters: &Chapters, list: usize) -> Html {
    let words = telling.words();
    let before = list.checked_sub(1).map(Here::List);
    let next = Some(list + 1).filter(|next| *next < chapters.lists().len()).map(Here::List);
    html! {
        <div class="stepper">
            <span class="stepper__place"></span>
            { step(telling, chapters, before, "prev", words.previous) }
            { step(telling, chapters, next, "next", words.next) }
        </div>
    }
}

fn step(
    telling: &Telling,
    chapters: &Chapters,
    page: Option<Here>,
    rel: &'static str,
    words: &'static str,
) -> Html {
    let Some(page) = page else { return html! {} };
    let (class, arrow) = match rel {
        "prev" => ("stepper__step stepper__step--earlier", "M7 1 2 6l5 5"),
        _ => ("stepper__step stepper__step--later", "m3 1 5 5-5 5"),
    };
    html! {
        <a {class} {rel} href={chapters.address(page, &telling.lang)}>
            <svg class="stepper__arrow" width="10" height="12" aria-hidden="true"><path d={arrow} /></svg>
            <span class="stepper__words">{ words }</span>
        </a>
    }
}
