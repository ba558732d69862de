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
                for lang in all {
                    { button(context, lang, on_language.clone()) }
                }
            </div>
        },
        Languages::Linked(address) => html! {
            <nav class="languages" aria-label={context.words().language}>
                for lang in all {
                    { link(context, &lang, address) }
                }
            </nav>
        },
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
