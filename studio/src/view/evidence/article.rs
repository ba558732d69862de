//! [`ArticlePane`]: the sentences of an article, with the amounts and dates in them.

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::{
    Callback, Html, KeyboardEvent, MouseEvent, Properties, component, html, use_context,
    use_state_eq,
};

use super::Work;
use super::edit_text::{ChangedSentences, EditText};
use super::strip::{share, strip};
use crate::document::{Article, Card};
use crate::evidence::{Finding, FoundMeaning, Status};
use crate::state::{Action, Edit, Selection, Studio};
use crate::view::dom::{find, find_all, focus, focus_later, reveal_on_phone, selected_words};

/// The properties of [`ArticlePane`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct ArticlePaneProps {
    /// The article.
    pub(super) work: Work,
    /// Shows another article.
    pub(super) on_article: Callback<usize>,
    /// Opens the box for another article.
    pub(super) on_paste: Callback<()>,
}

/// The element of the pane.
const PANE: &str = ".article__text";

/// The sentences of an article, with the amounts and dates in them.
#[component]
pub(super) fn ArticlePane(props: &ArticlePaneProps) -> Html {
    let studio = use_context::<Studio>().expect("the app provides the state");
    let shows_set_aside = use_state_eq(|| false);
    let is_editing = use_state_eq(|| false);
    let Work { article, counts, nth, .. } = &props.work;
    if *is_editing {
        let on_done = Callback::from(move |()| is_editing.set(false));
        return html! { <EditText work={props.work.clone()} {on_done} /> };
    }
    let edit = Callback::from(move |_: MouseEvent| is_editing.set(true));
    let onkeydown = keys(&studio, &props.work);
    let toggle = {
        let shows_set_aside = shows_set_aside.clone();
        Callback::from(move |_: MouseEvent| shows_set_aside.set(!*shows_set_aside))
    };
    let articles = (0..studio.document.articles.len()).map(|other| {
        let onclick = props.on_article.reform(move |_: MouseEvent| other);
        let current = (other == *nth).then_some("true");
        html! {
            <button type="button" class="button button--small" aria-current={current} {onclick}>
                { format!("Article {}", other + 1) }
            </button>
        }
    });
    let left = counts.left;
    html! {
        <section class="article" aria-labelledby="article-title">
            <header class="article__head">
                <h2 class="article__title" id="article-title">{ "Article" }</h2>
                <span class="article__size">{ format!("{} sentences", props.work.sentences.len()) }</span>
                if studio.document.articles.len() > 1 {
                    <span class="article__others">{ for articles }</span>
                }
                { share(*counts) }
                <span class="article__counts">
                    <b>{ counts.taken }</b>{ " taken · " }<b>{ counts.in_card }</b>{ " in card · " }
                    <b>{ left }</b>{ " left · " }
                    <button type="button" class="link" aria-expanded={shows_set_aside.to_string()} onclick={toggle}>
                        { format!("{} set aside", counts.set_aside) }
                    </button>
                </span>
            </header>
            if *shows_set_aside {
                { set_aside(&studio, &props.work) }
            }
            if counts.all() == 0 {
                <p class="article__note">
                    { format!("No amounts or dates were found in these {} sentences. ", props.work.sentences.len()) }
                    { "Select any words and press N to make a fact of them, or choose another language." }
                </p>
            } else if left == 0 && counts.in_card == 0 {
                <p class="article__note">
                    <b>{ format!("All {} findings are decided: ", counts.all()) }</b>
                    { format!("{} taken, {} set aside.", counts.taken, counts.set_aside) }
                </p>
            }
            <ChangedSentences work={props.work.clone()} />
            <div class="article__reading">
                <div class="article__text" lang={article.lang.clone()} dir="auto" {onkeydown}>
                    { for paragraphs(&studio, &props.work) }
                </div>
                { strip(&studio, &props.work) }
            </div>
            <footer class="article__foot">
                <span class="finding finding--open">{ "found" }</span>
                <span class="finding finding--taken">{ "taken" }</span>
                <span class="finding finding--card">{ "in the open card" }</span>
                <span class="finding finding--asks">{ "asks" }</span>
                <span class="finding finding--repeats">{ "repeats" }</span>
                <span class="finding finding--aside">{ "set aside" }</span>
                <button type="button" class="link article__edit" onclick={edit}>{ "Edit the text" }</button>
                <button type="button" class="link" onclick={props.on_paste.reform(|_| ())}>{ "Another article" }</button>
            </footer>
        </section>
    }
}

/// The list of what was set aside, each with a way back.
fn set_aside(studio: &Studio, work: &Work) -> Html {
    let aside = work.findings.iter().filter(|it| it.status == Status::SetAside);
    let item = |it: &Finding| {
        let range = it.found.range.clone();
        let words = work.article.text[range.clone()].to_owned();
        let (studio, work) = (studio.clone(), work.clone());
        let label = format!("Bring back “{words}”");
        let onclick = Callback::from(move |_: MouseEvent| {
            let mut article = (*work.article).clone();
            article.set_aside.retain(|it| *it != range);
            change(&studio, &work, article, label.clone());
        });
        html! {
            <li>
                { format!("“{words}” in sentence {} ", it.found.sentence + 1) }
                <button type="button" class="link" {onclick}>{ "Bring back" }</button>
            </li>
        }
    };
    html! { <ul class="article__aside">{ for aside.map(item) }</ul> }
}

/// Changes the article.
fn change(studio: &Studio, work: &Work, article: Article, label: String) {
    let document = studio.document.with_article(work.nth, article);
    let message = format!("{label}: done.");
    let edit = Edit { label: label.into(), document, message: None };
    studio.dispatch(Action::Edit(edit.saying(message)));
}

fn paragraphs(studio: &Studio, work: &Work) -> Vec<Html> {
    let count = work.sentences.last().map_or(0, |sentence| sentence.paragraph + 1);
    let mut paragraphs: Vec<Vec<Html>> = vec![Vec::new(); count];
    for (nth, sentence) in work.sentences.iter().enumerate() {
        paragraphs[sentence.paragraph].push(sentence_of(studio, work, nth));
    }
    paragraphs
        .into_iter()
        .map(|inside| html! { <p class="article__paragraph">{ for inside }</p> })
        .collect()
}

/// A sentence with its number, its findings and its mark in the margin.
fn sentence_of(studio: &Studio, work: &Work, nth: usize) -> Html {
    let range = work.sentences[nth].range.clone();
    let here: Vec<(usize, &Finding)> =
        work.findings.iter().enumerate().filter(|(_, it)| it.found.sentence == nth).collect();
    let mut pieces = Vec::new();
    let mut at = range.start;
    for (number, finding) in &here {
        let inner = finding.found.range.clone();
        pieces.push(html! { { &work.article.text[at..inner.start] } });
        pieces.push(finding_of(studio, work, *number, finding));
        at = inner.end;
    }
    pieces.push(html! { { &work.article.text[at..range.end] } });
    let taken = work.uses.on(work.text(nth)).len();
    let open = here.iter().filter(|(_, it)| it.status == Status::Open).count();
    let asks = here.iter().any(|(_, it)| it.status == Status::Asks);
    let in_card = here.iter().filter(|(_, it)| it.status == Status::InCard).count();
    let is_selected = matches!(studio.selection,
        Some(Selection::Sentence { article, sentence }) if (article, sentence) == (work.nth, nth));
    let class = yew::classes!("sentence", is_selected.then_some("sentence--selected"));
    let onclick = {
        let studio = studio.clone();
        let selection = Selection::Sentence { article: work.nth, sentence: nth };
        Callback::from(move |_: MouseEvent| {
            studio.dispatch(Action::Select(Some(selection.clone())));
        })
    };
    html! {
        <span {class} id={format!("sentence-{}", nth + 1)} {onclick}>
            <span class="sentence__marks" aria-hidden="true">
                if taken > 0 { <span class="mark mark--taken">{ format!("✓{taken}") }</span> }
                if in_card > 0 { <span class="mark mark--card">{ "+1" }</span> }
                if asks { <span class="mark mark--asks">{ "?" }</span> }
                if open > 0 && taken == 0 && in_card == 0 { <span class="mark mark--open">{ format!("○{open}") }</span> }
            </span>
            <sup class="sentence__number">{ nth + 1 }</sup>
            { for pieces }
            { " " }
        </span>
    }
}

/// An amount or a date, as a button that opens its card.
fn finding_of(studio: &Studio, work: &Work, number: usize, finding: &Finding) -> Html {
    let words = &work.article.text[finding.found.range.clone()];
    let (class, state, tag) = match &finding.status {
        Status::Open => ("finding--open", "found".to_owned(), None),
        Status::Asks => ("finding--asks", "has no year".to_owned(), Some("which year?")),
        Status::InCard => ("finding--card", "in the open card".to_owned(), None),
        Status::Taken(kind) => ("finding--taken", format!("taken as {kind}"), Some(*kind)),
        Status::Repeats => ("finding--repeats", "repeats an earlier sentence".to_owned(), None),
        Status::SetAside => ("finding--aside", "set aside".to_owned(), Some("set aside")),
    };
    let onclick = {
        let (studio, work) = (studio.clone(), work.clone());
        Callback::from(move |event: MouseEvent| {
            event.stop_propagation();
            open(&studio, &work, number);
        })
    };
    let kind =
        if matches!(finding.found.meaning, FoundMeaning::Amount(_)) { "amount" } else { "date" };
    html! {
        <button
            type="button" class={yew::classes!("finding", class)} data-finding={number.to_string()}
            aria-label={format!("{words}, {kind}, {state}")} {onclick}
        >
            { words }
            if let Some(tag) = tag { <span class="finding__tag">{ tag }</span> }
        </button>
    }
}

/// Opens the card of a finding.
fn open(studio: &Studio, work: &Work, number: usize) {
    let finding = &work.findings[number];
    let selection = Selection::Sentence { article: work.nth, sentence: finding.found.sentence };
    studio.dispatch(Action::Select(Some(selection)));
    if !matches!(finding.status, Status::InCard) {
        let mut card = work.card(number);
        if let Some(before) = studio.document.card.as_deref() {
            card.source = before.source.clone();
        }
        studio.dispatch(Action::SetCard(Some(card)));
    }
    reveal_on_phone(&format!("#sentence-{}", finding.found.sentence + 1));
    focus_later(".card input[name=kind]:checked, .card input[name=kind]");
}

/// Sets the finding with the focus aside, or the first one of the open card.
pub(super) fn set_finding_aside(studio: &Studio, work: &Work, number: usize) {
    let range = work.found[number].range.clone();
    let words = &work.article.text[range.clone()];
    let label = format!("Set “{words}” aside");
    let mut article = (*work.article).clone();
    if !article.set_aside.contains(&range) {
        article.set_aside.push(range);
    }
    studio.dispatch(Action::SetCard(None));
    change(studio, work, article, label);
    focus_next(number);
}

/// Focuses the next finding that is open, once the page is rendered.
pub(super) fn focus_next(after: usize) {
    let open = ".article .finding--open[data-finding], .article .finding--asks[data-finding]";
    let number = |element: &Element| element.get_attribute("data-finding")?.parse::<usize>().ok();
    let next = find_all(open).iter().filter_map(number).find(|number| *number > after);
    focus_later(next.map_or_else(|| open.to_owned(), |next| format!("[data-finding='{next}']")));
}

/// The keys of the article: J and K for the sentences, X for "not a fact", N for a fact from the selected words.
fn keys(studio: &Studio, work: &Work) -> Callback<KeyboardEvent> {
    let (studio, work) = (studio.clone(), work.clone());
    Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() || !studio.has_single_keys {
            return;
        }
        let focused = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        let number = focused.as_ref().and_then(|it| it.get_attribute("data-finding"));
        let number = number.and_then(|number| number.parse::<usize>().ok());
        match event.key().as_str() {
            "j" | "J" => move_sentence(&studio, &work, number, 1),
            "k" | "K" => move_sentence(&studio, &work, number, -1),
            "x" | "X" => {
                if let Some(number) = number {
                    set_finding_aside(&studio, &work, number);
                }
            }
            "n" | "N" => fact_from_words(&studio, &work),
            _ => return,
        }
        event.prevent_default();
    })
}

/// Goes to the next or the previous sentence with a finding.
fn move_sentence(studio: &Studio, work: &Work, number: Option<usize>, by: isize) {
    let selected = match studio.selection {
        Some(Selection::Sentence { sentence, .. }) => sentence,
        _ => number.map_or(0, |number| work.found[number].sentence),
    };
    let mut with_findings: Vec<usize> = work.found.iter().map(|it| it.sentence).collect();
    with_findings.dedup();
    let next = if by > 0 {
        with_findings.into_iter().find(|sentence| *sentence > selected)
    } else {
        with_findings.into_iter().rev().find(|sentence| *sentence < selected)
    };
    let Some(sentence) = next else { return };
    studio.dispatch(Action::Select(Some(Selection::Sentence { article: work.nth, sentence })));
    if let Some(element) = find(&format!("#sentence-{} .finding", sentence + 1)) {
        focus(&element);
    }
}

/// Opens a card for the sentence of the selected words, or of the selected sentence.
pub(super) fn fact_from_words(studio: &Studio, work: &Work) {
    let words = selected_words(PANE);
    let at = words.as_ref().and_then(|words| {
        let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        (0..work.sentences.len()).find(|nth| plain(work.text(*nth)).contains(&**words))
    });
    let selected = match studio.selection {
        Some(Selection::Sentence { sentence, .. }) => Some(sentence),
        _ => None,
    };
    let Some(sentence) = at.or(selected) else {
        studio.dispatch(Action::Say("Select some words of a sentence first.".into()));
        return;
    };
    let mut card = Card::of_sentence(work.nth, sentence, work.text(sentence));
    if let Some(words) = words {
        card.fields.insert(crate::document::Field::Name, words.clone());
        card.fields.insert(crate::document::Field::Words, unquoted(&words));
    }
    studio.dispatch(Action::Select(Some(Selection::Sentence { article: work.nth, sentence })));
    studio.dispatch(Action::SetCard(Some(card)));
    focus_later(".card input[name=kind]");
}

/// Removes the quotation marks around words.
fn unquoted(words: &str) -> String {
    words.trim_matches(['“', '”', '„', '«', '»', '"', '‘', '’']).to_owned()
}
