//! [`EditText`]: the text of the article, to correct it, and [`ChangedSentences`]: what the story has from an older text.

use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::{
    Callback, Html, InputEvent, MouseEvent, Properties, component, html, use_context, use_state_eq,
};

use super::Work;
use crate::document::Article;
use crate::evidence::{Changed, Status, changed, found, sentences, update};
use crate::state::{Action, Edit, Studio};

/// The properties of [`EditText`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct EditTextProps {
    /// The article.
    pub(super) work: Work,
    /// Goes back to the sentences.
    pub(super) on_done: Callback<()>,
}

/// The text of the article, to correct it.
#[component]
pub(super) fn EditText(props: &EditTextProps) -> Html {
    let studio = use_context::<Studio>().expect("the app provides the state");
    let text = use_state_eq(|| props.work.article.text.clone());
    let oninput = {
        let text = text.clone();
        Callback::from(move |event: InputEvent| {
            let area = event.target().and_then(|it| it.dyn_into::<HtmlTextAreaElement>().ok());
            text.set(area.map(|area| area.value()).unwrap_or_default());
        })
    };
    let save = {
        let (text, EditTextProps { work, on_done }) = (text.clone(), props.clone());
        Callback::from(move |_: MouseEvent| {
            let article = with_text(&work, &text);
            let document = studio.document.with_article(work.nth, article);
            let edit = Edit { label: "Edit the article".into(), document, message: None };
            studio.dispatch(Action::SetCard(None));
            studio.dispatch(Action::Edit(
                edit.saying("The text is changed. The story keeps its sentences."),
            ));
            on_done.emit(());
        })
    };
    let cancel = props.on_done.reform(|_: MouseEvent| ());
    html! {
        <section class="article" aria-labelledby="article-title">
            <header class="article__head">
                <h2 class="article__title" id="article-title">{ "Text of the article" }</h2>
            </header>
            <textarea class="article__editor" aria-labelledby="article-title" value={(*text).clone()} {oninput} dir="auto" />
            <footer class="article__foot">
                <button type="button" class="button button--main" onclick={save}>{ "Save the text" }</button>
                <button type="button" class="button" onclick={cancel}>{ "Cancel" }</button>
            </footer>
        </section>
    }
}

/// Returns the article with another text. An amount that was set aside stays so if its sentence is the same.
fn with_text(work: &Work, text: &str) -> Article {
    let mut article =
        Article { text: text.to_owned(), set_aside: Vec::new(), ..(*work.article).clone() };
    let new_sentences = sentences(text);
    let aside: Vec<(&str, &str)> = work
        .findings
        .iter()
        .filter(|it| it.status == Status::SetAside)
        .map(|it| (work.text(it.found.sentence), &work.article.text[it.found.range.clone()]))
        .collect();
    let found = found(&article, &new_sentences);
    let is_aside = |range: &std::ops::Range<usize>, sentence: usize| {
        let sentence = &text[new_sentences[sentence].range.clone()];
        aside.contains(&(sentence, &text[range.clone()]))
    };
    article.set_aside = found
        .into_iter()
        .filter(|it| is_aside(&it.range, it.sentence))
        .map(|it| it.range)
        .collect();
    article
}

/// The properties of [`ChangedSentences`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct ChangedSentencesProps {
    /// The article.
    pub(super) work: Work,
}

/// The sentences that the story has from an older text of the article. The story keeps them until the author updates them.
#[component]
pub(super) fn ChangedSentences(props: &ChangedSentencesProps) -> Html {
    let studio = use_context::<Studio>().expect("the app provides the state");
    let work = &props.work;
    let tree = studio.reading.tree.clone().unwrap_or_default();
    let changed = changed(&tree, &work.article, &work.sentences);
    if changed.is_empty() {
        return Html::default();
    }
    let item = |it: &Changed| {
        let update = it.now.map(|now| {
            let (studio, words, evidence) =
                (studio.clone(), work.text(now).to_owned(), it.evidence);
            let onclick = Callback::from(move |_: MouseEvent| {
                if let Some(edit) = update(&studio.document, evidence, &words) {
                    studio.dispatch(Action::Edit(edit));
                }
            });
            html! {
                <button type="button" class="button button--small" {onclick}>
                    { format!("Update it to sentence {}", now + 1) }
                </button>
            }
        });
        html! { <p>{ format!("The story keeps “{}”, which is not in this text. ", it.old) }{ update }</p> }
    };
    html! { <div class="article__changed">{ for changed.iter().map(item) }</div> }
}
