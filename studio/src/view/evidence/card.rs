//! [`CardPane`]: the fact that is being completed.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::{
    Callback, Html, KeyboardEvent, MouseEvent, Properties, SubmitEvent, component, html,
    use_context, use_effect_with, use_state_eq,
};

use super::Work;
use super::article::{focus_next, set_finding_aside};
use super::field::FieldRow;
use super::source::SourceRow;
use crate::document::{Card, Field, Kind, Shape};
use crate::evidence::{Offer, Refusal, Use, accept, cite_too};
use crate::state::{Action, Edit, Screen, Selection, Studio};
use crate::view::dom::focus_later;

/// The properties of [`CardPane`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct CardPaneProps {
    /// The article.
    pub(super) work: Work,
}

/// The fact that is being completed, or what to do next.
#[component]
pub(super) fn CardPane(props: &CardPaneProps) -> Html {
    let studio = use_context::<Studio>().expect("the app provides the state");
    let refusals = use_state_eq(Vec::<Refusal>::new);
    let work = &props.work;
    let card = studio.document.card.clone().filter(|card| card.article == work.nth);
    {
        // A refusal is removed once the author has changed the card.
        let refusals = refusals.clone();
        use_effect_with(card.clone(), move |_| refusals.set(Vec::new()));
    }
    let Some(card) = card else { return nothing_open(&studio, work) };
    let on_change = {
        let studio = studio.clone();
        Callback::from(move |card: Card| studio.dispatch(Action::SetCard(Some(card))))
    };
    let submit = {
        let (studio, work, card, refusals) =
            (studio.clone(), work.clone(), Rc::clone(&card), refusals.clone());
        Callback::from(move |()| match accept(&studio.document, &card) {
            Ok(edit) => accepted(&studio, &work, &card, edit),
            Err(list) => {
                let first = list.first().map(|it| it.text.clone()).unwrap_or_default();
                studio.dispatch(Action::Say(first.into()));
                focus_later(".card [aria-invalid=true]");
                refusals.set(list);
            }
        })
    };
    let onsubmit = {
        let submit = submit.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            submit.emit(());
        })
    };
    let (close, dismiss) = (close(&studio, work, &card), dismiss(&studio, work, &card));
    let onkeydown = {
        let close = close.clone();
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" if event.ctrl_key() || event.meta_key() => {
                event.prevent_default();
                submit.emit(());
            }
            "Escape" => close.emit(()),
            _ => {}
        })
    };
    let used = work.uses.on(&card.text);
    let general = refusals.iter().filter(|it| it.field.is_none());
    html! {
        <form class="card" aria-labelledby="card-title" {onsubmit} {onkeydown}>
            <header class="card__head">
                <h2 class="card__title" id="card-title">{ format!("Sentence {}", card.sentence + 1) }</h2>
                <span class="card__size">{ sizes(used.len()) }</span>
                <button type="button" class="card__close" aria-label="Close the card" onclick={close.reform(|_: MouseEvent| ())}>
                    { "×" }
                </button>
            </header>
            { for used.iter().map(|fact| taken(&studio, fact)) }
            { for card.repeated(&work.found, &work.uses).into_iter().map(|fact| repeated(&studio, &card, fact)) }
            <blockquote class="card__sentence" lang={work.article.lang.clone()} dir="auto">{ &card.text }</blockquote>
            <Kinds card={Rc::clone(&card)} on_change={on_change.clone()} />
            if let Some(kind) = card.kind {
                { for fields(work, &card, kind, &on_change, &refusals) }
                <p class="field">
                    <span class="field__label">{ "Evidence" }</span>
                    <span class="field__body">{ format!("This sentence ({})", card.sentence + 1) }</span>
                </p>
                <SourceRow work={work.clone()} card={Rc::clone(&card)} {on_change} />
                { for general.map(|it| html! { <p class="field__asks" role="alert">{ &it.text }</p> }) }
                <footer class="card__foot">
                    <button type="submit" class="button button--main">
                        { "Accept into the story " }<kbd>{ "Ctrl ⏎" }</kbd>
                    </button>
                    <button type="button" class="button" onclick={dismiss.reform(|_: MouseEvent| ())}>{ "Not a fact" }</button>
                </footer>
            } else {
                <p class="card__hint">{ "Choose what it is. Nothing enters the story until you accept it." }</p>
                <footer class="card__foot">
                    <button type="button" class="button" onclick={dismiss.reform(|_: MouseEvent| ())}>{ "Not a fact" }</button>
                </footer>
            }
        </form>
    }
}

fn sizes(taken: usize) -> String {
    match taken {
        0 => "1 draft".to_owned(),
        1 => "1 fact taken, 1 draft".to_owned(),
        count => format!("{count} facts taken, 1 draft"),
    }
}

/// A fact of the story that rests on the same sentence.
fn taken(studio: &Studio, fact: &Use) -> Html {
    let (studio, path) = (studio.clone(), fact.path.clone());
    let edit = Callback::from(move |_: MouseEvent| {
        studio.dispatch(Action::Select(Some(Selection::Value(path.clone()))));
        studio.dispatch(Action::Show(Screen::Tables));
    });
    html! {
        <p class="card__taken">
            <span class="card__tick" aria-hidden="true">{ "✓" }</span>
            <b>{ fact.kind }</b>{ " " }{ &fact.name }{ " " }
            <span class="card__values">{ fact.values.join(", ") }</span>{ " " }
            <button type="button" class="link link--small" onclick={edit}>{ "Edit" }</button>
        </p>
    }
}

/// A fact on another sentence that has the same, and a way to cite this sentence for it.
fn repeated(studio: &Studio, card: &Rc<Card>, fact: &Use) -> Html {
    let name = if fact.name.is_empty() { fact.kind.to_owned() } else { fact.name.clone() };
    let (studio, card, path, title) =
        (studio.clone(), Rc::clone(card), fact.path.clone(), name.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        if let Some(edit) = cite_too(&studio.document, &card, &path, &title) {
            studio.dispatch(Action::Edit(edit));
            focus_later(".finding--open[data-finding]");
        }
    });
    html! {
        <p class="card__taken">
            { format!("“{name}” has the same, from another sentence. ") }
            <button type="button" class="button button--small" {onclick}>{ "Cite this sentence for it too" }</button>
        </p>
    }
}

fn nothing_open(studio: &Studio, work: &Work) -> Html {
    let left = work.counts.left;
    let from_words = {
        let (studio, work) = (studio.clone(), work.clone());
        Callback::from(move |_: MouseEvent| super::article::fact_from_words(&studio, &work))
    };
    html! {
        <section class="card card--empty" aria-label="Card">
            <p class="card__hint">
                if left > 0 {
                    { "Click an underlined amount or date in the article. Its sentence becomes the evidence." }
                } else {
                    { "Nothing is left to look at. Look at the tables, or add another article." }
                }
            </p>
            <p class="card__hint">
                { "Or select words in a sentence: " }
                <button type="button" class="button button--small" onclick={from_words}>{ "Make a fact of the selected words" }</button>
            </p>
        </section>
    }
}

/// Tells the author that a fact is in the story, and goes on to the next finding.
fn accepted(studio: &Studio, work: &Work, card: &Card, edit: Edit) {
    studio.dispatch(Action::Edit(edit));
    let last = work.found.iter().rposition(|it| card.has(&it.range));
    let in_sentence = || work.found.iter().position(|it| it.sentence >= card.sentence);
    focus_next(last.or_else(in_sentence).unwrap_or_default());
}

/// Closes the card without a change of the story.
fn close(studio: &Studio, work: &Work, card: &Card) -> Callback<()> {
    let studio = studio.clone();
    let finding = work.found.iter().position(|it| card.has(&it.range));
    Callback::from(move |()| {
        studio.dispatch(Action::SetCard(None));
        focus_later(
            finding.map_or_else(|| ".finding".to_owned(), |nth| format!("[data-finding='{nth}']")),
        );
    })
}

/// Says that the finding of the card is no fact.
fn dismiss(studio: &Studio, work: &Work, card: &Card) -> Callback<()> {
    let (studio, work) = (studio.clone(), work.clone());
    let finding = work.found.iter().position(|it| card.has(&it.range));
    Callback::from(move |()| match finding {
        Some(finding) => set_finding_aside(&studio, &work, finding),
        None => studio.dispatch(Action::SetCard(None)),
    })
}

/// The rows of the fields of a kind.
fn fields(
    work: &Work,
    card: &Rc<Card>,
    kind: Kind,
    on_change: &Callback<Card>,
    refusals: &[Refusal],
) -> Vec<Html> {
    let offers = card.offers(&work.article, &work.findings);
    let row = |field: Field| {
        let offers: Vec<Offer> = offers.iter().filter(|it| it.field == field).cloned().collect();
        let refusal = refusals.iter().find(|it| it.field == Some(field)).cloned();
        let (work, card, on_change) = (work.clone(), Rc::clone(card), on_change.clone());
        html! { <FieldRow key={field.key(kind)} {work} {card} {kind} {field} {offers} {refusal} {on_change} /> }
    };
    let mut fields: Vec<Field> = kind.fields().to_vec();
    if card.fields.contains_key(&Field::YearFrom) {
        let date = fields.iter().position(|field| field.shape() == Shape::Date);
        fields.insert(date.map_or(fields.len(), |date| date + 1), Field::YearFrom);
    }
    fields.into_iter().map(row).collect()
}

/// The properties of [`Kinds`].
#[derive(Clone, Debug, PartialEq, Properties)]
struct KindsProps {
    card: Rc<Card>,
    on_change: Callback<Card>,
}

/// The choice of the kind; the keys 1 to 8 choose too.
#[component]
fn Kinds(props: &KindsProps) -> Html {
    let choose = {
        let KindsProps { card, on_change } = props.clone();
        Callback::from(move |kind: Kind| {
            let mut card = (*card).clone();
            card.choose(kind);
            on_change.emit(card);
        })
    };
    let onkeydown = {
        let choose = choose.clone();
        Callback::from(move |event: KeyboardEvent| {
            let digit = event.key().parse::<usize>().ok().and_then(|digit| digit.checked_sub(1));
            let is_plain = !event.ctrl_key() && !event.alt_key() && !event.meta_key();
            if let Some(kind) = digit.filter(|_| is_plain).and_then(|nth| Kind::ALL.get(nth)) {
                event.prevent_default();
                choose.emit(*kind);
                focus_later(".card input[name=kind]:checked");
            }
        })
    };
    let option = |(nth, kind): (usize, Kind)| {
        let is_chosen = props.card.kind == Some(kind);
        let choose = choose.clone();
        let onchange = Callback::from(move |event: yew::Event| {
            let input = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
            if input.is_some_and(|input| input.checked()) {
                choose.emit(kind);
            }
        });
        html! {
            <label class="kind" title={kind.about()}>
                <input type="radio" name="kind" value={kind.name()} checked={is_chosen} {onchange} />
                <span class="kind__face"><span class="kind__key" aria-hidden="true">{ nth + 1 }</span>{ kind.name() }</span>
            </label>
        }
    };
    html! {
        <fieldset class="kinds" {onkeydown}>
            <legend class="kinds__title">{ "What is it? " }<span class="kinds__draft">{ "not in the story yet" }</span></legend>
            <div class="kinds__grid">{ for Kind::ALL.into_iter().enumerate().map(option) }</div>
            if let Some(kind) = props.card.kind { <p class="kinds__about">{ kind.about() }</p> }
        </fieldset>
    }
}
