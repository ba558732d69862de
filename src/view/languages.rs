//! The languages that the story is told in, for a reader to choose.

use yew::prelude::*;

use super::telling::{Form, Telling};
use crate::story::Lang;
use crate::wording::Language;

/// How a reader comes to another language of the story.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Languages {
    /// There is no choice.
    #[default]
    Fixed,
    /// By a button that calls this.
    Asked(Callback<Lang>),
    /// By a link to another page: its address, with `*` where the tag belongs.
    Linked(AttrValue),
}

/// A button or a link for each language, where there are several.
pub(super) fn languages(telling: &Telling, languages: &Languages) -> Html {
    let all = telling.languages();
    if all.len() < 2 {
        return html! {};
    }
    match languages {
        Languages::Fixed => html! {},
        Languages::Asked(_) if telling.form == Form::Bare => html! {},
        Languages::Asked(on_language) => html! {
            <div class="languages scripted" role="group" aria-label={telling.words().language}>
                for lang in all {
                    { button(telling, lang, on_language.clone()) }
                }
            </div>
        },
        Languages::Linked(address) => html! {
            <nav class="languages" aria-label={telling.words().language}>
                for lang in all {
                    { link(telling, &lang, address) }
                }
            </nav>
        },
    }
}

fn button(telling: &Telling, lang: Lang, on_language: Callback<Lang>) -> Html {
    let is_told = is_told(telling, &lang);
    let (name, tag) = (name(&lang), AttrValue::from(lang.to_string()));
    html! {
        <button
            class="languages__choice" type="button" lang={tag.clone()} key={tag.to_string()}
            aria-pressed={if is_told { "true" } else { "false" }}
            onclick={move |_| on_language.emit(lang.clone())}
        >
            { name }
        </button>
    }
}

fn link(telling: &Telling, lang: &Lang, address: &str) -> Html {
    let tag = AttrValue::from(lang.to_string());
    html! {
        <a
            class="languages__choice" href={address.replace('*', lang)} lang={tag.clone()} hreflang={tag.clone()}
            key={tag.to_string()} aria-current={is_told(telling, lang).then_some("page")}
        >
            { name(lang) }
        </a>
    }
}

fn is_told(telling: &Telling, lang: &Lang) -> bool {
    **lang == *telling.locale.tag
}

/// The language's own name, or its tag.
fn name(lang: &Lang) -> String {
    Language::find(lang).map_or_else(|| lang.to_string(), |language| language.name.to_owned())
}
