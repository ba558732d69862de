//! [`App`]: a Yew application, its listeners, and the story that it shows.

use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, AttrValue, Renderer};

use super::dispatcher::Dispatcher;
use super::dom::{find_open_entry, page_address};
use super::effects::effect_runner;
use super::events::{entry_reporter, language_reporter, render_reporter, shown_reporter};
use super::gesture::Gestures;
use super::islands;
use super::listeners::{link_listener, search_listener, toggle_listener};
use super::menu::menu_listeners;
use super::opened::OpenedParts;
use super::panels::panel_listeners;
use super::story_file::language;
use super::text_measurer::text_measurer;
use crate::contract::{ENTRY_ID, PLACE_CLASS};
use crate::hydration::{CHAPTERS, IMAGES, LANGUAGES, ORIGIN, TABLES};
use crate::story::{Id, Lang, Story};
use crate::view::{
    Action, Adoption, Failure, FailureNoticeProps, Files, Form, HeadingLevel, Languages, Listing,
    MediaBase, Shared, Shell, ShellProps, WidgetProps,
};
use crate::wording::Locale;

/// A Yew application in a mount point of its own.
pub(super) struct App {
    pub(super) mount_point: Element,
    app: AppHandle<Shell>,
    props: ShellProps,
    /// The number of stories that were shown here.
    count: u32,
    pub(super) dispatcher: Dispatcher,
    opened: OpenedParts,
    _listeners: [EventListener; 9],
    _gestures: Gestures,
}

/// The way in which an application starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Start {
    /// Renders into an empty mount point, or replaces its content.
    Render,
    /// Hydrates the server-rendered HTML.
    Hydrate,
}

impl App {
    /// Returns an application that shows nothing, in a new mount point.
    pub(super) fn new() -> Result<Self, JsValue> {
        let mount_point = gloo::utils::document().create_element("div")?;
        mount_point.set_class_name(PLACE_CLASS);
        let props = ShellProps::default();
        let (dispatcher, opened) = Default::default();
        Ok(Self::start(mount_point, dispatcher, opened, props, Start::Render))
    }

    /// Returns an application on a server-rendered story, which is hydrated or replaced.
    pub(super) fn on_rendered(
        mount_point: Element,
        story: Story,
        lang: Lang,
        address: &str,
        level: HeadingLevel,
        start: Start,
    ) -> Self {
        let (dispatcher, opened) = <(Dispatcher, OpenedParts)>::default();
        let languages = match mount_point.get_attribute(LANGUAGES) {
            Some(pages) => Languages::Linked(pages.into()),
            None => Languages::Asked(language_reporter(mount_point.clone())),
        };
        let listing = match (mount_point.get_attribute(CHAPTERS), start) {
            (Some(pages), _) => Listing::Linked(pages.into()),
            // The server rendered all entries.
            (None, Start::Hydrate) => Listing::Whole,
            (None, Start::Render) => Listing::Paged,
        };
        let adoption = match start {
            Start::Render => Adoption::default(),
            Start::Hydrate => islands::prepare(&mount_point),
        };
        let widget = WidgetProps {
            languages,
            open: open_entry(&mount_point),
            // The server did not know where the page would be.
            media: MediaBase::of(Some(address), mount_point.get_attribute(ORIGIN).as_deref()),
            listing,
            adoption,
            ..widget_props(&mount_point, (&dispatcher, &opened), story, lang, address, level)
        };
        let props = ShellProps { shown: Some((1, Rc::new(widget))), failure: None };
        Self { count: 1, ..Self::start(mount_point, dispatcher, opened, props, start) }
    }

    fn start(
        mount_point: Element,
        dispatcher: Dispatcher,
        opened: OpenedParts,
        props: ShellProps,
        start: Start,
    ) -> Self {
        let renderer = Renderer::<Shell>::with_root_and_props(mount_point.clone(), props.clone());
        let app = match start {
            Start::Render => renderer.render(),
            Start::Hydrate => renderer.hydrate(),
        };
        let [pointer, focus, keys] = panel_listeners(&mount_point, &dispatcher);
        let [menu_click, menu_focus, menu_key] = menu_listeners(&mount_point);
        let listeners = [
            link_listener(&mount_point, &dispatcher),
            toggle_listener(&mount_point, &dispatcher),
            search_listener(&mount_point, &dispatcher),
            pointer,
            focus,
            keys,
            menu_click,
            menu_focus,
            menu_key,
        ];
        let gestures = Gestures::on(&mount_point, &dispatcher);
        Self {
            mount_point,
            app,
            props,
            count: 0,
            dispatcher,
            opened,
            _listeners: listeners,
            _gestures: gestures,
        }
    }

    /// Returns the props of the story that is shown.
    pub(super) fn shown(&self) -> Option<&WidgetProps> {
        self.props.shown.as_ref().map(|(_, widget)| &**widget)
    }

    /// Shows a story.
    pub(super) fn show(&mut self, story: Story, lang: &str, address: &str, level: HeadingLevel) {
        let lang = language(lang, &story);
        let own = (&self.dispatcher, &self.opened);
        let widget = widget_props(&self.mount_point, own, story, lang, address, level);
        self.count += 1;
        self.props.shown = Some((self.count, Rc::new(widget)));
        self.props.failure = None;
        self.update();
    }

    /// Shows a failure notice, below the story if one is shown.
    pub(super) fn report(&mut self, failure: Failure, lang: &str, address: &str) {
        let locale = self.locale(lang);
        let address = address.to_owned().into();
        self.props.failure = Some(Rc::new(FailureNoticeProps { failure, locale, address }));
        self.update();
    }

    /// Changes the language and the heading level.
    pub(super) fn set_language(&mut self, lang: &str, level: HeadingLevel) {
        let mut has_changed = false;
        if let Some((_, widget)) = &mut self.props.shown {
            let lang = language(lang, &widget.story);
            has_changed = lang != widget.lang;
            if has_changed || level != widget.level {
                self.opened.keep(&self.mount_point);
            }
            *widget = Rc::new(WidgetProps { lang, level, ..(**widget).clone() });
        }
        let locale = self.locale(lang);
        if let Some(failure) = &mut self.props.failure {
            *failure = Rc::new(FailureNoticeProps { locale, ..(**failure).clone() });
        }
        self.update();
        if has_changed {
            self.dispatcher.dispatch(Action::LanguageChanged);
        }
    }

    /// Shows nothing, and removes the mount point from the page.
    pub(super) fn clear(&mut self) {
        self.props = ShellProps::default();
        self.dispatcher.set(None);
        self.update();
        self.mount_point.remove();
    }

    /// Returns the locale of a notice: that of the language, else that of the story beside it, else English.
    fn locale(&self, lang: &str) -> &'static Locale {
        let beside = || Locale::find(&self.shown()?.lang);
        Locale::find(lang).or_else(beside).unwrap_or_else(|| Locale::fallback())
    }

    fn update(&mut self) {
        self.app.update(self.props.clone());
    }
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("App").field("props", &self.props).finish_non_exhaustive()
    }
}

/// Returns the props of a story that the script renders.
fn widget_props(
    mount_point: &Element,
    (dispatcher, opened): (&Dispatcher, &OpenedParts),
    story: Story,
    lang: Lang,
    address: &str,
    level: HeadingLevel,
) -> WidgetProps {
    WidgetProps {
        story: Shared::new(story),
        lang,
        form: Form::Full,
        level,
        media: MediaBase::of(Some(address), page_address().as_deref()),
        files: Some(Files {
            story: (!address.is_empty()).then(|| AttrValue::from(address.to_owned())),
            tables: mount_point.get_attribute(TABLES).map(Into::into),
            images: mount_point.get_attribute(IMAGES).map(Into::into),
        }),
        languages: Languages::Asked(language_reporter(mount_point.clone())),
        open: None,
        listing: Listing::Paged,
        adoption: Adoption::default(),
        measure_text: Some(text_measurer(mount_point.clone())),
        on_effect: effect_runner(mount_point.clone(), dispatcher.clone()),
        on_open: entry_reporter(mount_point.clone()),
        on_shown: shown_reporter(mount_point.clone(), dispatcher.clone()),
        on_render: render_reporter(mount_point.clone(), opened.clone()),
    }
}

/// Returns the entry that the reader opened before the script was ready.
fn open_entry(mount_point: &Element) -> Option<Id> {
    find_open_entry(mount_point)?.id().strip_prefix(ENTRY_ID)?.parse().ok()
}
