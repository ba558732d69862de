//! Words and dates as HTML: a language where it differs, a machine's date where there is one.

use yew::prelude::*;

use super::telling::Telling;
use crate::story::{Date, Lang, Said, Text};
use crate::wording::Template;

/// A text of the story; it names its language where that is not the reader's.
pub(super) fn said(telling: &Telling, text: &Text) -> Html {
    spoken(telling, telling.say(text))
}

/// A text that may be lacking.
pub(super) fn maybe_said(telling: &Telling, text: Option<&Text>) -> Html {
    text.map(|text| said(telling, text)).unwrap_or_default()
}

/// Words that may be in another language than the reader's.
///
/// What has translations, but none for this reader, is marked where it can be seen too. A text that is given once is for all
/// languages, as names are, and most of these would be marked for nothing.
pub(super) fn spoken(telling: &Telling, said: Said<'_>) -> Html {
    let class = said.is_untranslated.then_some("untranslated");
    match foreign(telling, said.lang) {
        Some(lang) => html! { <span {class} {lang} dir="auto">{ said.text }</span> },
        None => html! { { said.text } },
    }
}

/// The language of words, where it is not that of the page around them.
pub(super) fn foreign(telling: &Telling, lang: &Lang) -> Option<AttrValue> {
    let is_foreign = **lang != *telling.locale.tag;
    is_foreign.then(|| lang.to_string().into())
}

/// A date in words.
pub(super) fn date(telling: &Telling, date: &Date) -> Html {
    dated(telling, date, telling.locale.date(date))
}

/// A date in words where there is little room.
pub(super) fn short_date(telling: &Telling, date: &Date) -> Html {
    dated(telling, date, telling.locale.date_short(date))
}

/// Words for a date, with the machine's date where there is one.
fn dated(telling: &Telling, date: &Date, words: String) -> Html {
    match telling.locale.date_iso(date) {
        Some(datetime) => html! { <time {datetime}>{ words }</time> },
        None => html! { <span class="date">{ words }</span> },
    }
}

/// A sentence of the interface with markup in its hole.
pub(super) fn filled(template: Template<1>, markup: Html) -> Html {
    let (before, after) = template.around();
    html! { <>{ before }{ markup }{ after }</> }
}
