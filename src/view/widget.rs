//! [`Widget`]: the whole infographic.

use yew::prelude::*;

use super::context::{Adoption, Form, HeadingLevel, Here, MediaBase, RenderContext};
use super::files::Files;
use super::parts::{Areas, Figures, Foot, Head, Languages, Measures, Projects, Quotes, Ties};
use super::picture::Picture;
use super::shared::Shared;
use super::state::{Action, Effect, Metadata, TimelineState};
use super::timeline::{LiveRegion, Timeline};
use crate::story::{Id, Lang, Part, Story};

/// The prefix of every id. A shadow root keeps the ids of two widgets apart.
pub const PREFIX: &str = "dg";

/// A story as an infographic.
#[component]
pub fn Widget(props: &WidgetProps) -> Html {
    use_render_reports(&props.on_render);
    let WidgetProps { languages, files, measure_text, on_effect, on_open, on_shown, .. } = props;
    let context = use_render_context(props);
    let state = use_timeline_state(props, &context);
    let dispatcher = state.dispatcher();
    let on_action = use_callback((), move |action, ()| dispatcher.dispatch(action));
    use_effects(&state, on_effect);
    use_open_entry(&context, state.open, props.open.as_ref(), on_open);
    use_effect_with((), {
        let (on_shown, on_action) = (on_shown.clone(), on_action.clone());
        let adoption = props.adoption.clone();
        move |()| {
            adoption.end();
            on_shown.emit(on_action);
        }
    });

    html! {
        <article
            class="story" part="story" lang={context.locale.tag} dir={context.locale.direction.dir()}
            aria-labelledby={context.id("title")} data-copied={context.is_drawn().then_some(context.words().copied)}
            data-lost={context.is_drawn().then_some(context.words().lost)}
        >
            <Head context={&context} languages={languages.clone()} />
            <Parts context={&context} state={(*state).clone()} {on_action} measure_text={measure_text.clone()} />
            <Foot context={&context} files={files.clone()} />
            if context.is_drawn() {
                <LiveRegion context={&context} state={state.idle()} />
            }
        </article>
    }
}

/// The parts that the story has data for, in the story's order.
#[component]
fn Parts(props: &PartsProps) -> Html {
    let PartsProps { context, .. } = props;

    html! {
        <div class="parts">
            for part in parts(context) {
                { one_part(props, part) }
            }
        </div>
    }
}

/// Returns the parts to show. The picture contains the measures, the projects and the timeline, and stands where the first of
/// them does.
fn parts(context: &RenderContext) -> Vec<Part> {
    let mut parts: Vec<Part> =
        context.story.parts().filter(|part| has_data(&context.story, *part)).collect();
    if context.is_drawn() {
        let mut has_picture = false;
        parts.retain(|part| !is_pictured(*part) || !std::mem::replace(&mut has_picture, true));
    }
    parts
}

/// Returns whether a part belongs to the picture.
fn is_pictured(part: Part) -> bool {
    matches!(part, Part::Measures | Part::Projects | Part::Timeline)
}

fn has_data(story: &Story, part: Part) -> bool {
    match part {
        Part::Measures => !story.measures.is_empty(),
        Part::Projects => !story.projects.is_empty(),
        Part::Timeline => !story.events.is_empty(),
        Part::Ties => !story.ties.is_empty(),
        Part::Figures => !story.figures.is_empty(),
        Part::Quotes => !story.quotes.is_empty(),
        Part::Areas => !story.areas.is_empty(),
    }
}

fn one_part(props: &PartsProps, part: Part) -> Html {
    let PartsProps { context, state, on_action, measure_text } = props;
    let key = part.word();
    match part {
        _ if context.is_drawn() && is_pictured(part) => html! {
            <Picture key="picture" {context} state={state.clone()} {on_action} measure_text={measure_text.clone()} />
        },
        Part::Measures => html! { <Measures {key} {context} /> },
        Part::Projects => html! { <Projects {key} {context} /> },
        Part::Timeline => html! {
            <Timeline {key} {context} state={state.clone()} {on_action} />
        },
        Part::Ties => html! { <Ties {key} {context} /> },
        Part::Figures => html! { <Figures {key} {context} /> },
        Part::Quotes => html! { <Quotes {key} {context} /> },
        Part::Areas => html! { <Areas {key} {context} /> },
    }
}

/// The props of [`Parts`].
#[derive(Properties, PartialEq)]
struct PartsProps {
    context: Shared<RenderContext>,
    state: TimelineState,
    on_action: Callback<Action>,
    measure_text: Option<Callback<String, f64>>,
}

/// Returns the render context; recomputed only if the story, the language or the form changes.
#[hook]
fn use_render_context(props: &WidgetProps) -> Shared<RenderContext> {
    let WidgetProps { story, lang, form, level, media, listing, adoption, .. } = props;
    let adoption = adoption.clone();
    let dependencies = (story.clone(), lang.clone(), *form, *level, media.clone(), listing.clone());
    let context = use_memo(dependencies, move |(story, lang, form, level, media, listing)| {
        let context = RenderContext::new(story.clone(), lang.clone(), PREFIX.into(), *form);
        let context = context.with_level(*level).with_media(media.clone()).with_adoption(adoption);
        match listing {
            Listing::Linked(pages) => context.with_chapters(pages.clone(), Here::Story),
            Listing::Whole | Listing::Paged => context,
        }
    });
    context.into()
}

/// Returns the state of the timeline, which outlives a change of the language.
#[hook]
fn use_timeline_state(
    props: &WidgetProps,
    context: &Shared<RenderContext>,
) -> UseReducerHandle<TimelineState> {
    let (context, open) = (context.clone(), props.open.clone());
    let is_paged = props.listing != Listing::Whole;
    use_reducer(move || {
        let open = open.and_then(|id| context.entry(&id));
        // Hydration begins with what the server rendered; the page reports the open entry when it ends.
        let open = open.filter(|_| !context.adoption.adopts_islands());
        TimelineState::new(Shared::new(Metadata::of(context)), is_paged, open)
    })
}

/// Reports the begin of this render, and its end when the whole widget is in the page.
#[hook]
fn use_render_reports(on_render: &Callback<RenderPhase>) {
    on_render.emit(RenderPhase::Begin);
    let on_render = on_render.clone();
    use_effect(move || on_render.emit(RenderPhase::End));
}

/// Passes effects on to the page after each render.
#[hook]
fn use_effects(state: &UseReducerHandle<TimelineState>, on_effect: &Callback<Effect>) {
    use_effect_with((state.effect, on_effect.clone()), |(effect, on_effect)| {
        if let Some((_, effect)) = effect {
            on_effect.emit(*effect);
        }
    });
    use_effect_with((state.idle(), on_effect.clone()), |(state, on_effect)| {
        on_effect.emit(Effect::RestoreLostFocus);
        if state.needs_width() {
            on_effect.emit(Effect::MeasureWidth);
        }
    });
}

/// Reports the open entry after each change.
#[hook]
fn use_open_entry(
    context: &Shared<RenderContext>,
    open: Option<usize>,
    initial: Option<&Id>,
    on_open: &Callback<Option<Id>>,
) {
    let initial = initial.and_then(|id| context.entry(id));
    let reported = use_mut_ref(|| None);
    let (context, on_open) = (context.clone(), on_open.clone());
    use_effect_with(open, move |open| {
        let before = reported.take();
        // An entry that was open before the first render is no change. Hydration reports it when it ends.
        reported.replace(Some(if before.is_some() { *open } else { initial }));
        if before.is_some_and(|before| before != *open) {
            let event = open.and_then(|open| context.event(open));
            on_open.emit(event.map(|event| event.id.clone()));
        }
    });
}

/// A report of a render.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RenderPhase {
    /// The render begins, and nothing in the page has changed yet.
    Begin,
    /// The widget and all its parts are in the page.
    End,
}

/// The way in which the entries of a long timeline are listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Listing {
    /// All in one list.
    #[default]
    Whole,
    /// One page at a time.
    Paged,
    /// One page at a time, with links to the chapter pages. The address of the story's page has `*` in place of the
    /// language tag.
    Linked(AttrValue),
}

/// The props of [`Widget`].
#[derive(Clone, Debug, Properties, PartialEq)]
pub struct WidgetProps {
    /// The story.
    pub story: Shared<Story>,
    /// The language that the reader asked for.
    pub lang: Lang,
    /// The output that the story is rendered for.
    #[prop_or_default]
    pub form: Form,
    /// The heading level of the story's title.
    #[prop_or_default]
    pub level: HeadingLevel,
    /// The address that those of media are relative to.
    #[prop_or_default]
    pub media: MediaBase,
    /// The files to download, if there are any.
    #[prop_or_default]
    pub files: Option<Files>,
    /// The way to another language.
    #[prop_or_default]
    pub languages: Languages,
    /// The entry that is open at first.
    #[prop_or_default]
    pub open: Option<Id>,
    /// The way in which the entries of a long timeline are listed.
    #[prop_or_default]
    pub listing: Listing,
    /// The server-rendered nodes that hydration adopts.
    #[prop_or_default]
    pub adoption: Adoption,
    /// The text measurer: the width of a label text in pixels.
    #[prop_or_default]
    pub measure_text: Option<Callback<String, f64>>,
    /// Called after a render with what only the page can do.
    #[prop_or_default]
    pub on_effect: Callback<Effect>,
    /// Called after each change of the open entry, with its id.
    #[prop_or_default]
    pub on_open: Callback<Option<Id>>,
    /// Called once after the first render, with the dispatcher of the timeline's state.
    #[prop_or_default]
    pub on_shown: Callback<Callback<Action>>,
    /// Called at the begin and at the end of each render.
    #[prop_or_default]
    pub on_render: Callback<RenderPhase>,
}
