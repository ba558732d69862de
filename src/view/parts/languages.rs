//! The languages that the story is available in, for the reader to choose.

use yew::prelude::*;

use crate::story::Lang;
use crate::view::context::{Form, RenderContext};
use crate::wording::Language;

/// The way to another language of the story.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Languages {
    /// There is no choice.
    #[default]
    Fixed,
    /// Buttons that call this callback.
    Asked(Callback<Lang>),
    /// Links to other pages, whose address has `*` in place of the language tag.
    Linked(AttrValue),
}

/// Returns a button or a link for each language, if there are several.
pub(in crate::view) fn languages(context: &RenderContext, languages: &Languages) -> Html {
    let all = context.languages();
    if all.len() < 2 {
        return html! {};
    }
    match languages {
        Languages::Fixed => html! {},
        Languages::Asked(_) if context.form == Form::TextOnly => html! {},
        Languages::Asked(on_language) => html! {
            <div class="languages scripted" role="group" aria-label={context.words().language}>
                { choices(context, all, |lang| button(context, lang, on_language.clone())) }
            </div>
        },
        Languages::Linked(address) => html! {
            <nav class="languages" aria-label={context.words().language}>
                { choices(context, all, |lang| link(context, &lang, address)) }
            </nav>
        },
    }
}

/// The maximum number of languages that are all shown, and the number that is shown before the menu of the others.
const MAX_SHOWN: usize = 4;
const SHOWN_BEFORE_MENU: usize = 3;

/// Returns the choices: all of them, or the current language with some others, and a menu of the rest.
fn choices(context: &RenderContext, mut all: Vec<Lang>, choice: impl Fn(Lang) -> Html) -> Html {
    if all.len() <= MAX_SHOWN {
        return html! { for lang in all { { choice(lang) } } };
    }
    if let Some(current) = all.iter().position(|lang| is_current(context, lang))
        && current >= SHOWN_BEFORE_MENU
    {
        let current = all.remove(current);
        all.insert(0, current);
    }
    let rest = all.split_off(SHOWN_BEFORE_MENU);
    let number = context.locale.entry_number(rest.len());
    html! {
        <>
            for lang in all {
                { choice(lang) }
            }
            <details class="languages__menu" name={context.id("languages")}>
                <summary class="languages__more languages__choice">{ context.words().more_languages.fill([&number]) }</summary>
                <div class="languages__rest">
                    for lang in rest {
                        { choice(lang) }
                    }
                </div>
            </details>
        </>
    }
}

fn button(context: &RenderContext, lang: Lang, on_language: Callback<Lang>) -> Html {
    let is_current = is_current(context, &lang);
    let (name, tag) = (name(&lang), AttrValue::from(lang.to_string()));
    html! {
        <button
            class="languages__choice" type="button" lang={tag.clone()} key={tag.to_string()}
            aria-pressed={if is_current { "true" } else { "false" }}
            onclick={move |_| on_language.emit(lang.clone())}
        >
            { name }
        </button>
    }
}

fn link(context: &RenderContext, lang: &Lang, address: &str) -> Html {
    let tag = AttrValue::from(lang.to_string());
    html! {
        <a
            class="languages__choice" href={address.replace('*', lang)} lang={tag.clone()} hreflang={tag.clone()}
            key={tag.to_string()} aria-current={is_current(context, lang).then_some("page")}
        >
            { name(lang) }
        </a>
    }
}

fn is_current(context: &RenderContext, lang: &Lang) -> bool {
    **lang == *context.locale.tag
}

/// Returns the language's own name, else its tag.
fn name(lang: &Lang) -> String {
    Language::find(lang).map_or_else(|| lang.to_string(), |language| language.name.to_owned())
}
