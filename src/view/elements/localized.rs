//! Texts and dates of the story as HTML, with `lang` and `datetime` attributes where they are needed.

use yew::prelude::*;

use crate::story::{Date, Lang, Said, Text};
use crate::view::context::RenderContext;
use crate::wording::Message;

/// Returns a text of the story in the reader's language.
pub(in crate::view) fn localized(context: &RenderContext, text: &Text) -> Html {
    with_language(context, context.say(text))
}

/// Returns an optional text of the story.
pub(in crate::view) fn localized_or_empty(context: &RenderContext, text: Option<&Text>) -> Html {
    text.map(|text| localized(context, text)).unwrap_or_default()
}

/// Returns a text with its language, if that differs from the language of the page.
///
/// A text that has translations, but none for this reader, is also marked visibly. A text without any translation, such as
/// a name, is meant for all languages and is not marked.
pub(in crate::view) fn with_language(context: &RenderContext, said: Said<'_>) -> Html {
    let class = said.is_untranslated.then_some("untranslated");
    match foreign_language(context, said.lang) {
        Some(lang) => html! { <span {class} {lang} dir="auto">{ said.text }</span> },
        None => said.text.into(),
    }
}

/// Returns the value of a `lang` attribute, if the language differs from that of the page.
pub(in crate::view) fn foreign_language(context: &RenderContext, lang: &Lang) -> Option<AttrValue> {
    let is_foreign = **lang != *context.locale.tag;
    is_foreign.then(|| lang.to_string().into())
}

/// Returns a date.
pub(in crate::view) fn date(context: &RenderContext, date: &Date) -> Html {
    dated(context, date, context.locale.date(date))
}

/// Returns a date in its short form.
pub(in crate::view) fn short_date(context: &RenderContext, date: &Date) -> Html {
    dated(context, date, context.locale.date_short(date))
}

/// Returns the text of a date, with a `datetime` attribute if the date is exact enough for one.
fn dated(context: &RenderContext, date: &Date, text: String) -> Html {
    match context.locale.date_iso(date) {
        Some(datetime) => html! { <time {datetime}>{ text }</time> },
        None => html! { <span class="date">{ text }</span> },
    }
}

/// Returns a message of the interface with markup in its placeholder.
pub(in crate::view) fn fill_with_markup(message: Message<1>, markup: Html) -> Html {
    let (before, after) = message.around();
    html! { <>{ before }{ markup }{ after }</> }
}
