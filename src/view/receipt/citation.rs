//! A cited sentence, its translation, and its source.

use yew::prelude::*;

use crate::story::{Aspect, Citation, Lang, Source, Translation};
use crate::view::context::RenderContext;
use crate::view::elements::{date, fill_with_markup, foreign_language, localized, with_language};

/// Returns a cited sentence with its source.
pub(super) fn citation(context: &RenderContext, cited: &Citation) -> Html {
    let source = context.source(&cited.source);
    let lang = cited.lang.as_ref().or_else(|| source?.lang.as_ref()).unwrap_or(&context.story.lang);
    html! {
        <figure class="citation">
            if let Some(aspect) = cited.supports {
                <p class="citation__for">{ aspect_label(context, aspect) }</p>
            }
            { quotation(context, "citation__sentence", &cited.sentence, lang) }
            { translation(context, cited.translation.as_ref(), lang) }
            <figcaption class="citation__source">
                { publication(context, cited, source) }
                { circumstances(context, cited, source, lang) }
            </figcaption>
        </figure>
    }
}

/// Returns the authors' translation of a sentence, if the reader's language has one and the original is in another.
pub(in crate::view) fn translation(
    context: &RenderContext,
    text: Option<&Translation>,
    original: &Lang,
) -> Html {
    let own = &context.story.lang;
    let Some(said) = text.and_then(|text| text.in_language(&context.lang, own)) else {
        return html! {};
    };
    if said.lang == original || context.lang == *original {
        return html! {};
    }
    html! {
        <p class="citation__translation">
            <span class="citation__label">{ context.words().translation }</span>{ context.words().punctuation.label_space }
            { with_language(context, said) }
        </p>
    }
}

/// Returns the exact words of a source. The style sheet adds the quotation marks, which are those of the reader's language.
pub(in crate::view) fn quotation(
    context: &RenderContext,
    class: &'static str,
    words: &str,
    original: &Lang,
) -> Html {
    let [open, close] = context.locale.quotation_marks_around(original);
    html! {
        <blockquote
            {class} lang={foreign_language(context, original)} dir="auto" data-open={open} data-close={close}
        >
            { words }
        </blockquote>
    }
}

/// Returns the publisher and the title of a source, with a link.
fn publication(context: &RenderContext, cited: &Citation, source: Option<&Source>) -> Html {
    let Some(source) = source else { return html! { <cite>{ &*cited.source }</cite> } };
    let name = html! {
        <>
            { localized(context, &source.publisher) }
            if let Some(title) = &source.title {
                { context.words().punctuation.colon }{ localized(context, title) }
            }
        </>
    };
    // In print, the number refers to the list of sources, and the address of a citation's own page is written out.
    let index = context.source_index(&cited.source).filter(|_| context.is_drawn());
    let number = index.map(|index| (index + 1).to_string());
    let class = cited.url.is_some().then_some("citation__own");
    match cited.url.as_ref().or(source.url.as_ref()) {
        Some(url) => html! {
            <cite data-source={number}><a {class} href={url.to_string()} target="_blank" rel="noopener">{ name }</a></cite>
        },
        None => html! {
            <>
                <cite data-source={number}>{ name }</cite>
                { fact(context.words().address_unknown.into()) }
            </>
        },
    }
}

/// Returns the speaker, the date, the language and the note of a citation.
fn circumstances(
    context: &RenderContext,
    cited: &Citation,
    source: Option<&Source>,
    lang: &Lang,
) -> Html {
    let words = context.words();
    let published = match source.and_then(|source| source.date.as_ref()) {
        Some(published) => known(fill_with_markup(words.published, date(context, published))),
        None => fact(words.date_unknown.into()),
    };
    html! {
        <>
            if let Some(speaker) = &cited.speaker {
                { known(fill_with_markup(words.said_by, localized(context, speaker))) }
            }
            { published }
            if **lang != *context.locale.tag {
                { fact(context.locale.in_language(lang).into()) }
            }
            if source.is_some_and(|source| source.paraphrased) {
                { fact(words.paraphrased.into()) }
            }
            if let Some(note) = &cited.note {
                { fact(localized(context, note)) }
            }
        </>
    }
}

/// Returns a fact that is part of the citation when it is copied.
fn known(words: Html) -> Html {
    html! { <span class="citation__fact citation__known">{ " · " }{ words }</span> }
}

/// Returns a fact that is shown, but not copied.
fn fact(words: Html) -> Html {
    html! { <span class="citation__fact">{ " · " }{ words }</span> }
}

/// Returns the label of the aspect of a fact that a citation supports.
fn aspect_label(context: &RenderContext, aspect: Aspect) -> &'static str {
    let words = context.words();
    match aspect {
        Aspect::Date => words.for_date,
        Aspect::Place => words.for_place,
        Aspect::People => words.for_people,
        Aspect::Value => words.for_value,
        Aspect::Count => words.for_count,
        Aspect::State => words.for_state,
        Aspect::Deadline => words.for_deadline,
    }
}
