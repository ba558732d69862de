//! [`Changed`]: a sentence of the story that the text of its article does not have any more.

use strsim::normalized_levenshtein;

use super::sentence::Sentence;
use super::uses::folded;
use crate::document::{Article, Document};
use crate::json::{Json, Step};
use crate::state::Edit;

/// A sentence of the story that the text of its article does not have any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// Its place among the sentences of the story.
    pub evidence: usize,
    /// The words that the story has.
    pub old: String,
    /// The number of the sentence that probably took its place, from 0.
    pub now: Option<usize>,
}

/// The least likeness of two versions of a sentence, from 0 to 1.
const LIKE: f64 = 0.6;

/// Returns the sentences that the story has from an article and the text does not.
pub fn changed(tree: &Json, article: &Article, sentences: &[Sentence]) -> Vec<Changed> {
    let Some(source) = &article.source else { return Vec::new() };
    let texts: Vec<String> =
        sentences.iter().map(|it| folded(&article.text[it.range.clone()])).collect();
    let of_source = tree.list("evidence").iter().enumerate();
    let of_source = of_source.filter(|(_, it)| it.text_of("source") == source);
    let gone = of_source.filter(|(_, it)| !texts.contains(&folded(it.text_of("sentence"))));
    gone.map(|(evidence, it)| {
        let old = it.text_of("sentence").to_owned();
        let like =
            texts.iter().enumerate().map(|(nth, text)| (nth, normalized_levenshtein(text, &old)));
        let best = like.max_by(|a, b| a.1.total_cmp(&b.1)).filter(|(_, like)| *like >= LIKE);
        Changed { evidence, old, now: best.map(|(nth, _)| nth) }
    })
    .collect()
}

/// Puts the words of an article into a sentence of the story.
pub fn update(document: &Document, evidence: usize, words: &str) -> Option<Edit> {
    let mut tree = Json::read(&document.story).ok()?;
    let path: [Step; 2] = ["evidence".into(), evidence.into()];
    tree.at_mut(&path)?.set("sentence", Some(words.into()));
    let edit = Edit::story("Update a sentence", document, &tree.write());
    Some(edit.saying("The sentence of the story has the words of the article again."))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::sentences;

    #[test]
    fn sentence_that_was_edited_is_found_again() {
        let tree = Json::read(
            r#"{ "evidence": [{ "source": "s", "sentence": "They aim for $10bn of trade." },
              { "source": "s", "sentence": "It is gone." }, { "source": "other", "sentence": "Elsewhere." }] }"#,
        )
        .unwrap();
        let text = "First. They aim for $12bn of trade.".to_owned();
        let article = Article { text, source: Some("s".to_owned()), ..Article::default() };
        let found = changed(&tree, &article, &sentences(&article.text));
        let now: Vec<_> = found.iter().map(|it| (it.evidence, it.now)).collect();
        assert_eq!(now, [(0, Some(1)), (1, None)]);
        let document = Document::of_story(&tree.write());
        let after = update(&document, 0, "They aim for $12bn of trade.").unwrap().document;
        assert!(after.story.contains("$12bn"));
    }
}
