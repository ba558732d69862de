//! [`Widget`]: the whole infographic.

use std::rc::Rc;

use yew::prelude::*;

use super::figures::Figures;
use super::foot::Foot;
use super::goals::Goals;
use super::head::Head;
use super::projects::Projects;
use super::quotes::{Areas, Quotes};
use super::reading::{Reading, Wish};
use super::telling::Telling;
use super::ties::Ties;
use super::timeline::Timeline;
use crate::story::{Lang, Story};

/// A story as an infographic.
#[component]
pub fn Widget(props: &WidgetProps) -> Html {
    let WidgetProps { story, lang, prefix, story_url, on_language, on_wish } = props;
    let told = (Rc::clone(story), lang.clone(), prefix.clone());
    let telling = use_memo(told, |(story, lang, prefix)| {
        Telling::new(Rc::clone(story), lang.clone(), prefix.clone())
    });
    let reading = {
        let telling = Rc::clone(&telling);
        use_reducer(move || Reading::new(telling.events().map(|event| event.kind.family())))
    };
    use_effect_with((reading.wish, on_wish.clone()), |(wish, on_wish)| {
        if let Some((_, wish)) = wish {
            on_wish.emit(*wish);
        }
    });
    let on_action = {
        let dispatcher = reading.dispatcher();
        use_callback((), move |action, ()| dispatcher.dispatch(action))
    };

    html! {
        <article
            class="story" part="story" lang={telling.locale.tag} dir={telling.locale.direction.dir()}
            aria-labelledby={telling.id("title")}
        >
            <Head telling={&telling} {on_language} />
            <div class="parts">
            if !story.goals.is_empty() {
                <Goals telling={&telling} />
            }
            if !story.projects.is_empty() {
                <Projects telling={&telling} />
            }
            if !story.events.is_empty() {
                <Timeline telling={&telling} reading={(*reading).clone()} {on_action} />
            }
            if !story.ties.is_empty() {
                <Ties telling={&telling} />
            }
            if !story.figures.is_empty() {
                <Figures telling={&telling} />
            }
            if !story.quotes.is_empty() {
                <Quotes telling={&telling} />
            }
            if !story.areas.is_empty() {
                <Areas telling={&telling} />
            }
            </div>
            <Foot telling={&telling} {story_url} />
        </article>
    }
}

/// What the widget is given.
#[derive(Clone, Debug, Properties)]
pub struct WidgetProps {
    /// The story.
    pub story: Rc<Story>,
    /// The language the reader wants it in.
    pub lang: Lang,
    /// What every id in the page begins with.
    pub prefix: AttrValue,
    /// Where the story file can be had.
    #[prop_or_default]
    pub story_url: Option<AttrValue>,
    /// Called with the language a reader chooses; without it there is no choice.
    #[prop_or_default]
    pub on_language: Option<Callback<Lang>>,
    /// Called with what only the page can do, once it is drawn.
    #[prop_or_default]
    pub on_wish: Callback<Wish>,
}

impl PartialEq for WidgetProps {
    fn eq(&self, other: &Self) -> bool {
        // A story is compared by identity: it is never changed once read.
        Rc::ptr_eq(&self.story, &other.story)
            && self.lang == other.lang
            && self.prefix == other.prefix
            && self.story_url == other.story_url
            && self.on_language == other.on_language
            && self.on_wish == other.on_wish
    }
}
