//! The start screen.
//!
//! - [`Start`]: the choice of what to begin with;
//! - `paste`: the box for an article, for rows of a spreadsheet, or for a story file;
//! - `kept`: the stories that the browser keeps;
//! - `examples`: three stories to begin from.

mod examples;
mod kept;
mod paste;

use yew::{Callback, Html, component, html, use_context, use_effect_with};

use self::examples::Examples;
use self::kept::KeptStories;
use self::paste::Paste;
use super::keep::Desk;
use crate::document::Document;
use crate::open::Opened;
use crate::state::Screen;

/// The formats that the studio reads, each with a word about it.
const READS: [(&str, &str); 4] = [
    ("Our story file", "JSON, opened as it was saved"),
    ("TimelineJS", "JSON of both generations, and its spreadsheet"),
    ("vis-timeline and Wikidata", "Items as JSON; the answer of a query"),
    ("Tables and text", "CSV, TSV, XLSX, ODS in our template; plain text"),
];

/// The choice of what to begin with.
#[component]
pub(super) fn Start() -> Html {
    let desk = use_context::<Desk>().expect("the keeper provides the desk");
    use_effect_with((), {
        let desk = desk.clone();
        move |()| desk.refresh()
    });
    let open = {
        let desk = desk.clone();
        Callback::from(move |_| desk.pick())
    };
    let begin = Callback::from(move |_| {
        desk.show(Opened::story(&Document::empty().story, Screen::Tables), false);
    });
    html! {
        <section class="start">
            <div class="start__top">
                <div>
                    <h1 class="start__title">{ "From an article to an infographic" }</h1>
                    <p class="start__lead">{ "Each figure in it opens the sentence it rests on." }</p>
                </div>
                <p class="start__private">
                    <strong>{ "Nothing leaves this browser." }</strong>
                    { " No account, no upload: the page’s own policy forbids it to send anything to another host." }
                </p>
            </div>
            <KeptStories />
            <div class="start__ways">
                <Paste />
                <div class="start__side">
                    <div class="start__card start__drop">
                        <h2 class="start__label">{ "Drop a file here" }</h2>
                        <p class="start__note">{ "JSON, CSV, TSV, XLSX, ODS or TXT, up to 20 MB" }</p>
                        <p class="start__row">
                            <button type="button" class="button" onclick={open}>{ "Open a file " }<kbd>{ "Ctrl O" }</kbd></button>
                            <a class="start__template" href="studio/template.xlsx" download="story.xlsx">{ "Spreadsheet template" }</a>
                        </p>
                    </div>
                    <div class="start__card start__empty">
                        <div>
                            <h2 class="start__label">{ "Empty story" }</h2>
                            <p class="start__note">{ "Two parties, a title, one table a part" }</p>
                        </div>
                        <button type="button" class="button" onclick={begin}>{ "Begin" }</button>
                    </div>
                </div>
            </div>
            <Examples />
            <h2 class="start__heading">{ "What it reads" }</h2>
            <dl class="start__reads">
                { for READS.iter().map(|(name, about)| html! { <div><dt>{ name }</dt><dd>{ about }</dd></div> }) }
            </dl>
        </section>
    }
}
