//! The sentences on which a row rests.

use super::names::Names;
use crate::json::{Json, Step};

/// A sentence of the story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its id; empty if it is written inside of a fact.
    pub id: String,
    /// Its row in the table of the evidence, counted from 1; 0 if it is written inside of a fact.
    pub number: usize,
    /// The words.
    pub text: String,
    /// The name of its source.
    pub source: String,
}

/// Returns the sentences that a row cites. One that the story does not have has no words.
pub fn cited(tree: &Json, names: &Names, row: &[Step]) -> Vec<Sentence> {
    let citations = tree.at(row).map_or(&[][..], |object| object.list("cite"));
    let of = |citation: &Json| {
        let id = citation.text().unwrap_or_else(|| citation.text_of("evidence"));
        let (number, text) = match names.sentences.get(id) {
            Some((nth, text)) => (nth + 1, text.clone()),
            None => (0, citation.text_of("sentence").to_owned()),
        };
        let source = names.name("source", citation.text_of("source")).unwrap_or_default();
        Sentence { id: id.to_owned(), number, text, source }
    };
    citations.iter().map(of).collect()
}

/// Returns the sentences with an id that have the words of a search, at most `most` of them.
pub fn sentences(tree: &Json, names: &Names, search: &str, most: usize) -> Vec<Sentence> {
    let words: Vec<String> = search.split_whitespace().map(str::to_lowercase).collect();
    let all = tree.list("evidence").iter().enumerate().map(|(nth, evidence)| Sentence {
        id: evidence.text_of("id").to_owned(),
        number: nth + 1,
        text: evidence.text_of("sentence").to_owned(),
        source: names.name("source", evidence.text_of("source")).unwrap_or_default(),
    });
    let has_words = |sentence: &Sentence| {
        let text = [&*sentence.text, &sentence.source, &sentence.id].join(" ").to_lowercase();
        words.iter().all(|word| text.contains(&**word))
    };
    all.filter(|sentence| !sentence.id.is_empty() && has_words(sentence)).take(most).collect()
}

/// The citations of a row with one more sentence, or with one fewer if it is cited already.
pub(super) fn toggled(citations: &[Json], id: &str) -> Vec<Json> {
    let is_it =
        |citation: &&Json| citation.text() == Some(id) || citation.text_of("evidence") == id;
    let mut rest: Vec<Json> = citations.iter().filter(|it| !is_it(it)).cloned().collect();
    if rest.len() == citations.len() {
        rest.push(id.into());
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn story() -> Json {
        let text = r#"{ "sources": [{ "id": "g", "publisher": "Gazette" }],
            "evidence": [{ "id": "ten", "source": "g", "sentence": "Ten billion." }, { "id": "two", "source": "g", "sentence": "Two visits." }],
            "events": [{ "cite": ["two", { "evidence": "ten", "supports": "date" }, { "source": "g", "sentence": "Inline." }, "gone"] }] }"#;
        Json::read(text).unwrap()
    }

    #[test]
    fn row_shows_the_sentences_of_all_forms_of_citations() {
        let tree = story();
        let cited = cited(&tree, &Names::of(&tree, "en"), &["events".into(), 0.into()]);
        let shown: Vec<(usize, &str)> = cited.iter().map(|it| (it.number, &*it.text)).collect();
        assert_eq!(shown, [(2, "Two visits."), (1, "Ten billion."), (0, "Inline."), (0, "")]);
    }

    #[test]
    fn sentences_are_found_by_their_words_and_sources() {
        let tree = story();
        let names = Names::of(&tree, "en");
        let found = |search: &str| -> Vec<String> {
            sentences(&tree, &names, search, 9).into_iter().map(|it| it.id).collect()
        };
        assert_eq!(found(""), ["ten", "two"]);
        assert_eq!(found("gazette VISITS"), ["two"]);
        assert!(found("nothing").is_empty());
    }

    #[test]
    fn citation_is_added_and_taken_away() {
        let tree = story();
        let citations = tree.list("events")[0].list("cite");
        assert_eq!(toggled(citations, "ten").len(), 3);
        assert_eq!(toggled(citations, "new").last(), Some(&"new".into()));
    }
}
