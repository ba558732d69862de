//! [`Controls`]: the width, the theme and the language of the preview.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{
    AttrValue, Callback, Event, Html, Properties, TargetCast, UseStateHandle, component, html,
    use_context, use_memo,
};

use crate::publish::languages;
use crate::state::{Action, Screen, Studio};
use crate::words::language_name;

/// The choices of an author for the preview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Choices {
    pub(super) width: Width,
    pub(super) theme: Theme,
    /// The tag of the language; empty for the story's own.
    pub(super) lang: AttrValue,
    /// `true` for what a reader without a script gets.
    pub(super) no_script: bool,
    /// `true` if what is hidden is marked.
    pub(super) marks: bool,
}

impl Default for Choices {
    fn default() -> Self {
        let (width, theme) = (Width::default(), Theme::default());
        Self { width, theme, lang: AttrValue::default(), no_script: false, marks: true }
    }
}

/// A width of the widget.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Width {
    /// 360 pixels.
    #[default]
    Phone,
    /// 680 pixels.
    Article,
    /// The whole room.
    Full,
}

/// The colours of the widget.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Theme {
    #[default]
    Auto,
    Light,
    Dark,
}

impl Width {
    const ALL: [(Self, &str, &str); 3] = [
        (Self::Phone, "Phone", "360 pixels wide"),
        (Self::Article, "Article", "680 pixels wide"),
        (Self::Full, "Full", "As wide as there is room"),
    ];

    /// Returns the modifier of a class.
    pub(super) fn class(self, block: &str) -> String {
        let name = match self {
            Self::Phone => "phone",
            Self::Article => "article",
            Self::Full => "full",
        };
        format!("{block}--{name}")
    }
}

impl Theme {
    const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// Returns the value of the attribute.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::Auto => "Reader’s colours",
            Self::Light => "Light",
            Self::Dark => "Dark",
        }
    }
}

/// The properties of [`Controls`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct ControlsProps {
    pub(super) choices: UseStateHandle<Choices>,
    /// The story file that is shown.
    pub(super) text: Option<Rc<str>>,
}

/// The width, the theme and the language of the preview, and what is marked.
#[component]
pub(super) fn Controls(props: &ControlsProps) -> Html {
    let studio = use_context::<Studio>().expect("the app provides the state");
    let choices = &props.choices;
    let onchange = {
        let choices = choices.clone();
        Callback::from(move |event: Event| {
            let marks = event.target_unchecked_into::<HtmlInputElement>().checked();
            choices.set(Choices { marks, ..(*choices).clone() });
        })
    };
    html! {
        <header class="preview__head">
            <h2 class="preview__title" id="preview-title">{ "Preview" }</h2>
            { widths(choices, &studio) }
            <div class="preview__more">
                <Language choices={choices.clone()} text={props.text.clone()} />
                { themes(choices) }
                <label class="preview__check">
                    <input type="checkbox" checked={choices.marks} disabled={choices.no_script} {onchange} />
                    { "Mark what is hidden" }
                </label>
            </div>
        </header>
    }
}

fn widths(choices: &UseStateHandle<Choices>, studio: &Studio) -> Html {
    let widths = Width::ALL.map(|(width, name, title)| {
        let is_on = choices.width == width && !choices.no_script;
        let (choices, studio) = (choices.clone(), studio.clone());
        let onclick = Callback::from(move |_| {
            choices.set(Choices { width, no_script: false, ..(*choices).clone() });
            if width == Width::Full {
                studio.dispatch(Action::Show(Screen::Preview));
            }
        });
        html! { <button type="button" class="choice" aria-pressed={is_on.to_string()} {title} {onclick}>{ name }</button> }
    });
    let is_on = choices.no_script.to_string();
    let choices = choices.clone();
    let onclick = Callback::from(move |_| {
        choices.set(Choices { no_script: true, ..(*choices).clone() });
    });
    html! {
        <div class="choices" role="group" aria-label="Width">
            { for widths }
            <button type="button" class="choice" aria-pressed={is_on} title="What a reader without script gets" {onclick}>
                { "No script" }
            </button>
        </div>
    }
}

fn themes(choices: &UseStateHandle<Choices>) -> Html {
    let onchange = {
        let choices = choices.clone();
        Callback::from(move |event: Event| {
            let name = event.target_unchecked_into::<HtmlSelectElement>().value();
            let theme = Theme::ALL.into_iter().find(|theme| theme.name() == name);
            choices.set(Choices { theme: theme.unwrap_or_default(), ..(*choices).clone() });
        })
    };
    html! {
        <select class="select" aria-label="Colours of the preview" disabled={choices.no_script} {onchange}>
            for theme in Theme::ALL {
                <option value={theme.name()} selected={choices.theme == theme}>{ theme.words() }</option>
            }
        </select>
    }
}

/// The choice of the language, if the story has several.
#[component]
fn Language(props: &ControlsProps) -> Html {
    let choices = &props.choices;
    let all = use_memo(props.text.clone(), |text| {
        let story = text.as_deref().and_then(|text| diplograph::story::read(text).story);
        story.as_ref().map(languages).unwrap_or_default()
    });
    if all.len() < 2 {
        return Html::default();
    }
    let onchange = {
        let choices = choices.clone();
        Callback::from(move |event: Event| {
            let select = event.target().and_then(|it| it.dyn_into::<HtmlSelectElement>().ok());
            let lang = select.map(|select| select.value()).unwrap_or_default().into();
            choices.set(Choices { lang, ..(*choices).clone() });
        })
    };
    let chosen =
        if choices.lang.is_empty() { all[0].to_string() } else { choices.lang.to_string() };
    html! {
        <select class="select" aria-label="Language of the preview" {onchange}>
            for lang in all.iter() {
                <option value={lang.to_string()} selected={**lang == *chosen}>{ language_name(lang) }</option>
            }
        </select>
    }
}
