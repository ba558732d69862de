//! [`Widget`]: the whole infographic.

use std::rc::Rc;

use yew::prelude::*;

use super::chapters::Here;
use super::figures::figures;
use super::files::Files;
use super::foot::foot;
use super::goals::goals;
use super::head::head;
use super::heading::HeadingLevel;
use super::languages::Languages;
use super::part::{Part, PartProps};
use super::piece::{Piece, What};
use super::projects::projects;
use super::quotes::{areas, quotes};
use super::reading::{Action, AtRest, Reading, Wish};
use super::register::Register;
use super::telling::{Form, Telling};
use super::ties::ties;
use super::timeline::Timeline;
use crate::story::{Id, Lang, Story};

/// What every id begins with. A shadow root keeps the ids of two widgets apart.
pub const PREFIX: &str = "dg";

/// A story as an infographic.
#[component]
pub fn Widget(props: &WidgetProps) -> Html {
    let WidgetProps { story, lang, form, files, languages, open, listing, ruler, .. } = props;
    let WidgetProps { level, on_wish, on_shown, .. } = props;
    let told = (Rc::clone(story), lang.clone(), *form, *level, listing.clone());
    let telling = use_memo(told, |(story, lang, form, level, listing)| {
        let telling = Telling::new(Rc::clone(story), lang.clone(), PREFIX.into(), *form);
        let telling = telling.with_level(*level);
        match listing {
            Listing::Linked(pages) => telling.with_chapters(pages.clone(), Here::Story),
            Listing::Whole | Listing::Paged => telling,
        }
    });
    let reading = {
        let (telling, open) = (Rc::clone(&telling), open.clone());
        let is_paged = *listing != Listing::Whole;
        use_reducer(move || {
            let open = open.and_then(|id| telling.entry(&id));
            Reading::new(Rc::new(Register::of(telling)), is_paged, open)
        })
    };
    use_effect_with((reading.wish, on_wish.clone()), |(wish, on_wish)| {
        if let Some((_, wish)) = wish {
            on_wish.emit(*wish);
        }
    });
    use_effect_with((AtRest((*reading).clone()), on_wish.clone()), |(reading, on_wish)| {
        on_wish.emit(Wish::Keep);
        if reading.0.needs_width() {
            on_wish.emit(Wish::Measure);
        }
    });
    let on_action = {
        let dispatcher = reading.dispatcher();
        use_callback((), move |action, ()| dispatcher.dispatch(action))
    };
    // An effect runs when what it belongs to stands in the page.
    use_effect_with((), {
        let (on_shown, on_action) = (on_shown.clone(), on_action.clone());
        move |()| on_shown.emit(on_action)
    });

    let part = |draw: fn(&PartProps) -> Html| {
        let (telling, languages, files) = (&telling, languages.clone(), files.clone());
        html! { <Part {telling} {languages} {files} {draw} /> }
    };

    let what = What::Said(AtRest((*reading).clone()));

    html! {
        <article
            class="story" part="story" lang={telling.locale.tag} dir={telling.locale.direction.dir()}
            aria-labelledby={telling.id("title")} data-copied={telling.is_drawn().then_some(telling.words().copied)}
        >
            { part(head) }
            <div class="parts">
                if !story.goals.is_empty() {
                    { part(goals) }
                }
                if !story.projects.is_empty() {
                    { part(projects) }
                }
                if !story.events.is_empty() {
                    <Timeline telling={&telling} reading={(*reading).clone()} on_action={on_action.clone()} ruler={ruler.clone()} />
                }
                if !story.ties.is_empty() {
                    { part(ties) }
                }
                if !story.figures.is_empty() {
                    { part(figures) }
                }
                if !story.quotes.is_empty() {
                    { part(quotes) }
                }
                if !story.areas.is_empty() {
                    { part(areas) }
                }
            </div>
            { part(foot) }
            if telling.is_drawn() {
                <p class="unseen" role="status"><Piece telling={&telling} {on_action} {what} /></p>
            }
        </article>
    }
}

/// How the entries of a long timeline are listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Listing {
    /// All in one list.
    #[default]
    Whole,
    /// A page of them at a time.
    Paged,
    /// The same, with links to pages that have all of them: the address of the story's page, with `*` where the tag of
    /// the language belongs.
    Linked(AttrValue),
}

/// What the widget is given.
#[derive(Clone, Debug, Properties)]
pub struct WidgetProps {
    /// The story.
    pub story: Rc<Story>,
    /// The language the reader wants it in.
    pub lang: Lang,
    /// What it is told for.
    #[prop_or_default]
    pub form: Form,
    /// Where its title stands among the headings of the page.
    #[prop_or_default]
    pub level: HeadingLevel,
    /// What a reader may take along, if anything.
    #[prop_or_default]
    pub files: Option<Files>,
    /// How a reader comes to another language.
    #[prop_or_default]
    pub languages: Languages,
    /// The entry that is open at first.
    #[prop_or_default]
    pub open: Option<Id>,
    /// How a list of many entries is listed.
    #[prop_or_default]
    pub listing: Listing,
    /// How wide a text is in the letters of labels, in pixels.
    #[prop_or_default]
    pub ruler: Option<Callback<String, f64>>,
    /// Called with what only the page can do, once it is drawn.
    #[prop_or_default]
    pub on_wish: Callback<Wish>,
    /// Called once, when the story stands in the page, with the way to act in the reader's place.
    #[prop_or_default]
    pub on_shown: Callback<Callback<Action>>,
}

impl PartialEq for WidgetProps {
    fn eq(&self, other: &Self) -> bool {
        // A story is compared by identity: it is never changed once read.
        Rc::ptr_eq(&self.story, &other.story)
            && self.lang == other.lang
            && (self.form, self.level) == (other.form, other.level)
            && self.files == other.files
            && self.languages == other.languages
            && self.open == other.open
            && self.listing == other.listing
            && self.ruler == other.ruler
            && self.on_wish == other.on_wish
            && self.on_shown == other.on_shown
    }
}
