//! [`Evidence`]: the article, and the facts in it.
//!
//! - `article`: the sentences, with the amounts and dates in them;
//! - `edit_text`: the text of the article, and the sentences that it has lost;
//! - `paste`: the box for another article;
//! - `card`: the fact that is being completed;
//! - `field`, with `parties` and `yearless`: a field of the card; `field_props`: its properties;
//! - `source`: the source of the article;
//! - `strip`: the findings of the whole article beside its text.

mod article;
mod card;
mod edit_text;
mod field;
mod field_props;
mod parties;
mod paste;
mod source;
mod strip;
mod yearless;

use std::rc::Rc;

use yew::{Callback, Html, component, html, use_context, use_memo, use_state_eq};

use crate::document::{Article, Card};
use crate::evidence::{Counts, Finding, Found, Sentence, Uses, findings, found, sentences};
use crate::state::{Action, Studio};
use article::ArticlePane;
use card::CardPane;
use paste::Paste;

/// An article that was read, with what became of the amounts and dates in it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Work {
    /// The number of the article, from 0.
    pub(super) nth: usize,
    /// The article.
    pub(super) article: Rc<Article>,
    /// Its sentences.
    pub(super) sentences: Rc<Vec<Sentence>>,
    /// Its amounts and dates.
    pub(super) found: Rc<Vec<Found>>,
    /// The same, with what became of them.
    pub(super) findings: Rc<Vec<Finding>>,
    /// The facts of the story by their sentences.
    pub(super) uses: Rc<Uses>,
    /// The number of findings.
    pub(super) counts: Counts,
}

impl Work {
    /// Returns the words of a sentence.
    pub(super) fn text(&self, sentence: usize) -> &str {
        self.sentences.get(sentence).map_or("", |it| &self.article.text[it.range.clone()])
    }

    /// Returns the card of a finding.
    pub(super) fn card(&self, finding: usize) -> Card {
        let found = &self.found[finding];
        Card::of(self.nth, &self.article, self.text(found.sentence), found)
    }
}

/// The article, and the facts in it.
#[component]
pub(super) fn Evidence() -> Html {
    let studio = use_context::<Studio>().expect("the app provides the state");
    let nth = use_state_eq(|| 0_usize);
    let is_pasting = use_state_eq(|| false);
    let count = studio.document.articles.len();
    let current = (*nth).min(count.saturating_sub(1));
    let article = studio.document.articles.get(current).cloned().unwrap_or_default();
    let read = use_memo((article.text.clone(), article.lang.clone()), |_| {
        let sentences = sentences(&article.text);
        let found = found(&article, &sentences);
        (Rc::new(sentences), Rc::new(found))
    });
    let uses = use_memo(studio.reading.text.clone(), |_| {
        studio.reading.tree.as_deref().map(Uses::of).unwrap_or_default()
    });
    if count == 0 || *is_pasting {
        let on_done = {
            let (nth, is_pasting) = (nth.clone(), is_pasting.clone());
            Callback::from(move |article: Option<usize>| {
                is_pasting.set(false);
                if let Some(article) = article {
                    nth.set(article);
                }
            })
        };
        return html! { <Paste {on_done} can_cancel={count > 0} /> };
    }
    let (sentences, found) = (Rc::clone(&read.0), Rc::clone(&read.1));
    let card = studio.document.card.as_deref().filter(|card| card.article == current);
    let findings = findings(&article, &sentences, &found, &uses, card);
    let counts = Counts::of(&findings);
    let findings = Rc::new(findings);
    let work = Work { nth: current, article, sentences, found, findings, uses, counts };
    let on_article = {
        let studio = studio.clone();
        Callback::from(move |article| {
            nth.set(article);
            studio.dispatch(Action::SetCard(None));
        })
    };
    let on_paste = Callback::from(move |()| is_pasting.set(true));
    html! {
        <div class="evidence">
            <ArticlePane work={work.clone()} {on_article} {on_paste} />
            <CardPane {work} />
        </div>
    }
}
