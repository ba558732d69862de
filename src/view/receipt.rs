//! The receipt: the exact sentence a fact rests on, who published it, when, and where.

use yew::prelude::*;

use super::said::{date, filled, foreign, said, spoken};
use super::telling::Telling;
use crate::story::{Aspect, Citation, Dispute, Lang, Source, Text};

/// What a fact rests on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Evidence<'a> {
    pub(super) cite: &'a [Citation],
    pub(super) disputed_by: &'a [Dispute],
    pub(super) how: Option<&'a Text>,
    pub(super) note: Option<&'a Text>,
    pub(super) as_written: Option<&'a Text>,
}

impl<'a> Evidence<'a> {
    /// Evidence that is citations alone.
    pub(super) fn cited(cite: &'a [Citation]) -> Self {
        Self { cite, disputed_by: &[], how: None, note: None, as_written: None }
    }

    /// The same with what other sources say and what a reader should know.
    pub(super) fn with(self, disputed_by: &'a [Dispute], note: Option<&'a Text>) -> Self {
        Self { disputed_by, note, ..self }
    }

    /// The same with how the figure was worked out.
    pub(super) fn with_how(self, how: Option<&'a Text>) -> Self {
        Self { how, ..self }
    }

    /// The same with the source's own words for the date.
    pub(super) fn with_words(self, as_written: Option<&'a Text>) -> Self {
        Self { as_written, ..self }
    }
}

/// A fact that opens its receipt, which has this key in the story.
pub(super) fn receipt(telling: &Telling, key: &str, fact: Html, evidence: Evidence<'_>) -> Html {
    let marked = html! { <>{ fact }{ disputed_mark(telling, evidence) }</> };
    unmarked_receipt(telling, key, marked, evidence)
}

/// The same for a fact that has the mark of a dispute in a place of its own.
pub(super) fn unmarked_receipt(
    telling: &Telling,
    key: &str,
    fact: Html,
    evidence: Evidence<'_>,
) -> Html {
    html! {
        <details class="receipt">
            <summary class="receipt__fact">{ fact }</summary>
            { body(telling, Some(telling.receipt_id(key)), evidence) }
        </details>
    }
}

/// A link to a part of the story, which is an address that a reader can keep, and one that copies the sentences below it.
///
/// They come last in their place, because a script may put an answer behind them that Yew knows nothing of.
pub(super) fn links(telling: &Telling, id: &AttrValue, evidence: Evidence<'_>) -> Html {
    if !telling.is_drawn() {
        return html! {};
    }
    let has_sentences = !(evidence.cite.is_empty() && evidence.disputed_by.is_empty());
    html! {
        <>
            <a class="link" href={format!("#{id}")}>{ telling.words().link }</a>
            if has_sentences && telling.has_script() {
                { " " }{ cite(telling) }
            }
        </>
    }
}

/// What copies the sentences of the place it stands in, or the citation of the whole story: only a script can.
pub(super) fn cite(telling: &Telling) -> Html {
    html! { <button class="link scripted" data-take="cite" type="button">{ telling.words().cite }</button> }
}

/// The words that tell, beside a fact, that sources disagree on it.
pub(super) fn disputed_mark(telling: &Telling, evidence: Evidence<'_>) -> Html {
    if evidence.disputed_by.is_empty() {
        return html! {};
    }
    html! { <>{ " " }<span class="receipt__disputed">{ telling.words().sources_disagree }</span></> }
}

/// The open receipt; what has an id of its own has a link to it.
pub(super) fn body(telling: &Telling, id: Option<AttrValue>, evidence: Evidence<'_>) -> Html {
    let words = telling.words();
    // A link to an element inside a fold opens the fold, so the id is not on the fold itself.
    html! {
        <div class="receipt__body" id={id.clone()}>
            if let Some(how) = evidence.how {
                <p class="receipt__how">{ words.computed_how }{ " " }{ said(telling, how) }</p>
            }
            if let Some(text) = evidence.as_written {
                <p class="receipt__written">
                    { words.as_written }{ " " }
                    <q class="receipt__quoted">{ said(telling, text) }</q>
                </p>
            }
            if evidence.disputed_by.is_empty() {
                { own_side(telling, evidence.cite) }
            } else {
                <div class="receipt__sides">
                    { own_side(telling, evidence.cite) }
                    for dispute in evidence.disputed_by {
                        { disputing(telling, dispute) }
                    }
                </div>
            }
            if let Some(note) = evidence.note {
                <p class="receipt__note">{ said(telling, note) }</p>
            }
            if let Some(id) = &id {
                { links(telling, id, evidence) }
            }
        </div>
    }
}

/// What the sources say on which the fact rests.
fn own_side(telling: &Telling, cite: &[Citation]) -> Html {
    html! {
        <div class="receipt__side">
            if cite.is_empty() {
                <p class="receipt__uncited">{ telling.words().not_cited }</p>
            }
            for cited in cite {
                { citation(telling, cited) }
            }
        </div>
    }
}

/// What another source says instead.
fn disputing(telling: &Telling, dispute: &Dispute) -> Html {
    html! {
        <div class="receipt__side receipt__side--disputing">
            <p class="receipt__other">
                { telling.words().another_source }{ " " }
                <strong>{ difference(telling, dispute) }</strong>
            </p>
            for cited in &dispute.cite {
                { citation(telling, cited) }
            }
        </div>
    }
}

/// The other values, and the difference in the author's words.
fn difference(telling: &Telling, dispute: &Dispute) -> Html {
    let value = dispute.value.iter().map(|value| telling.locale.quantity(value));
    // Nothing but projects is counted, so nothing else is disputed by a count.
    let count = dispute.count.iter().map(|count| telling.locale.projects(count));
    let day = dispute.date.iter().map(|date| telling.locale.date(date));
    let values: Vec<String> = value.chain(count).chain(day).collect();
    html! {
        <>
            { values.join(telling.words().comma) }
            if let Some(claim) = &dispute.claim {
                if !values.is_empty() {
                    { " · " }
                }
                { said(telling, claim) }
            }
        </>
    }
}

/// A sentence and where it stands.
pub(super) fn citation(telling: &Telling, cited: &Citation) -> Html {
    let source = telling.source(&cited.source);
    let lang = cited.lang.as_ref().or_else(|| source?.lang.as_ref()).unwrap_or(&telling.story.lang);
    html! {
        <figure class="citation">
            if let Some(aspect) = cited.supports {
                <p class="citation__for">{ aspect_words(telling, aspect) }</p>
            }
            { quotation(telling, "citation__sentence", &cited.sentence, lang) }
            { translation(telling, cited.translation.as_ref(), lang) }
            <figcaption class="citation__source">
                { publication(telling, cited, source) }
                { circumstances(telling, cited, source, lang) }
            </figcaption>
        </figure>
    }
}

/// Words translated by the story's authors, where the reader's language has them and the original is another.
pub(super) fn translation(telling: &Telling, text: Option<&Text>, original: &Lang) -> Html {
    let Some(said) = text.map(|text| telling.say(text)) else { return html! {} };
    if said.lang == original || telling.lang == *original {
        return html! {};
    }
    html! {
        <p class="citation__translation">
            <span class="citation__label">{ telling.words().translation }</span>{ " " }
            { spoken(telling, said) }
        </p>
    }
}

/// Exact words; the marks around them are those of the reader's language and no part of the words.
pub(super) fn quotation(
    telling: &Telling,
    class: &'static str,
    words: &str,
    original: &Lang,
) -> Html {
    let [open, close] = telling.locale.quotation_marks_around(original);
    html! {
        <blockquote
            {class} lang={foreign(telling, original)} dir="auto" data-open={open} data-close={close}
        >
            { words }
        </blockquote>
    }
}

fn publication(telling: &Telling, cited: &Citation, source: Option<&Source>) -> Html {
    let Some(source) = source else { return html! { <cite>{ &*cited.source }</cite> } };
    let name = html! {
        <>
            { said(telling, &source.publisher) }
            if let Some(title) = &source.title {
                { telling.words().colon }{ said(telling, title) }
            }
        </>
    };
    // On paper nobody follows a link: there the number leads to the address in the list of sources, and the address of a
    // citation's own page, which stands nowhere else, is written out.
    let place = telling.source_place(&cited.source).filter(|_| telling.is_drawn());
    let number = place.map(|place| (place + 1).to_string());
    let class = cited.url.is_some().then_some("citation__own");
    match cited.url.as_ref().or(source.url.as_ref()) {
        Some(url) => html! {
            <cite data-source={number}><a {class} href={url.to_string()} target="_blank" rel="noopener">{ name }</a></cite>
        },
        None => html! {
            <>
                <cite data-source={number}>{ name }</cite>
                { fact(html! { { telling.words().address_unknown } }) }
            </>
        },
    }
}

fn circumstances(
    telling: &Telling,
    cited: &Citation,
    source: Option<&Source>,
    lang: &Lang,
) -> Html {
    let words = telling.words();
    let published = match source.and_then(|source| source.date.as_ref()) {
        Some(published) => known(filled(words.published, date(telling, published))),
        None => fact(html! { { words.date_unknown } }),
    };
    html! {
        <>
            if let Some(speaker) = &cited.speaker {
                { known(filled(words.said_by, said(telling, speaker))) }
            }
            { published }
            if **lang != *telling.locale.tag {
                { fact(html! { { telling.locale.in_language(lang) } }) }
            }
            if let Some(note) = &cited.note {
                { fact(said(telling, note)) }
            }
        </>
    }
}

/// One more thing known of a citation, which belongs to it wherever it is copied to.
fn known(words: Html) -> Html {
    html! { <span class="citation__fact citation__known">{ " · " }{ words }</span> }
}

/// One more thing that a reader is told of it.
fn fact(words: Html) -> Html {
    html! { <span class="citation__fact">{ " · " }{ words }</span> }
}

fn aspect_words(telling: &Telling, aspect: Aspect) -> &'static str {
    let words = telling.words();
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
