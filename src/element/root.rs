//! [`Root`]: an application of Yew's, and the story that it shows.

use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, AttrValue, Renderer};

use super::gesture::Gestures;
use super::page::{
    asking_for_language, following_links, granting_wishes, hearing_what_is_sought,
    noting_what_the_browser_opens, telling_that_it_is_shown,
};
use super::ruler::measuring_text;
use super::{Act, language};
use crate::seal::{CHAPTERS, IMAGES, LANGUAGES, TABLES};
use crate::story::{Id, Lang, Story};
use crate::view::{
    Failure, FailureNoticeProps, Files, Form, HeadingLevel, Languages, Listing, PREFIX, Shell,
    ShellProps, WidgetProps,
};
use crate::wording::Locale;

/// An application of Yew's in an element of its own.
pub(super) struct Root {
    pub(super) place: Element,
    app: AppHandle<Shell>,
    pub(super) props: ShellProps,
    /// How many stories have been shown here.
    count: u32,
    /// The way to act in the reader's place, once a story is shown.
    pub(super) act: Act,
    /// Links from one part to another, what the browser opens by itself, and what is searched for.
    _listeners: [EventListener; 3],
    /// Fingers and wheels on the timeline.
    _gestures: Gestures,
}

/// What an application finds in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Start {
    /// Nothing, or what is to be replaced.
    Empty,
    /// The very HTML that it would draw.
    Drawn,
}

impl Root {
    /// An application that shows nothing yet, in an element of its own.
    pub(super) fn new() -> Result<Self, JsValue> {
        let place = gloo::utils::document().create_element("div")?;
        place.set_class_name("place");
        Ok(Self::start(place, Act::default(), ShellProps::default(), Start::Empty))
    }

    /// Takes over a place with a story in it; one that the script would draw otherwise is drawn anew.
    pub(super) fn take_over(
        place: Element,
        story: Story,
        lang: Lang,
        address: &str,
        level: HeadingLevel,
        start: Start,
    ) -> Self {
        let act = Act::default();
        let languages = match place.get_attribute(LANGUAGES) {
            Some(pages) => Languages::Linked(pages.into()),
            None => Languages::Asked(asking_for_language(place.clone())),
        };
        let listing = match (place.get_attribute(CHAPTERS), start) {
            (Some(pages), _) => Listing::Linked(pages.into()),
            // Every entry stands there.
            (None, Start::Drawn) => Listing::Whole,
            (None, Start::Empty) => Listing::Paged,
        };
        let open = open_entry(&place);
        let widget = WidgetProps {
            languages,
            open,
            listing,
            ..widget(&place, &act, story, lang, address, level)
        };
        let props = ShellProps { shown: Some((1, Rc::new(widget))), failure: None };
        Self { count: 1, ..Self::start(place, act, props, start) }
    }

    fn start(place: Element, act: Act, props: ShellProps, start: Start) -> Self {
        let renderer = Renderer::<Shell>::with_root_and_props(place.clone(), props.clone());
        let app = match start {
            Start::Empty => renderer.render(),
            Start::Drawn => renderer.hydrate(),
        };
        let listeners = [
            following_links(&place),
            noting_what_the_browser_opens(&place, &act),
            hearing_what_is_sought(&place, &act),
        ];
        let gestures = Gestures::on(&place, &act);
        Self { place, app, props, count: 0, act, _listeners: listeners, _gestures: gestures }
    }

    pub(super) fn show(&mut self, story: Story, lang: &str, address: &str, level: HeadingLevel) {
        let lang = language(lang, &story);
        let widget = widget(&self.place, &self.act, story, lang, address, level);
        self.count += 1;
        self.props.shown = Some((self.count, Rc::new(widget)));
        self.props.failure = None;
        self.update();
    }

    pub(super) fn report(&mut self, failure: Failure, lang: &str, address: &str) {
        let locale = self.locale(lang);
        let address = address.to_owned().into();
        self.props.failure = Some(Rc::new(FailureNoticeProps { failure, locale, address }));
        self.update();
    }

    /// The language of a notice: the one asked for, else that of the story beside it, else English.
    pub(super) fn locale(&self, lang: &str) -> &'static Locale {
        let beside = || Locale::find(&self.props.shown.as_ref()?.1.lang);
        Locale::find(lang).or_else(beside).unwrap_or_else(|| Locale::fallback())
    }

    pub(super) fn update(&mut self) {
        self.app.update(self.props.clone());
    }
}

impl std::fmt::Debug for Root {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Root").field("props", &self.props).finish_non_exhaustive()
    }
}

/// A story as the page's own widget shows it.
fn widget(
    place: &Element,
    act: &Act,
    story: Story,
    lang: Lang,
    address: &str,
    level: HeadingLevel,
) -> WidgetProps {
    WidgetProps {
        story: Rc::new(story),
        lang,
        form: Form::Full,
        level,
        files: Some(Files {
            story: (!address.is_empty()).then(|| AttrValue::from(address.to_owned())),
            tables: place.get_attribute(TABLES).map(Into::into),
            images: place.get_attribute(IMAGES).map(Into::into),
        }),
        languages: Languages::Asked(asking_for_language(place.clone())),
        open: None,
        listing: Listing::Paged,
        ruler: Some(measuring_text(place.clone())),
        on_wish: granting_wishes(place.clone(), Rc::clone(act)),
        on_shown: telling_that_it_is_shown(place.clone(), Rc::clone(act)),
    }
}

/// The entry that a reader opened before there was a script.
fn open_entry(place: &Element) -> Option<Id> {
    let open = place.query_selector("details.entry__details[open]").ok()??;
    open.id().strip_prefix(&format!("{PREFIX}-entry-"))?.parse().ok()
}
