//! Quotations that differ from their sentences.

use super::claim::language;
use crate::story::{Check, Citation, Doubt, Index, Lang, Story};

/// Returns a doubt for each quote whose text stands in none of its sentences. A quote in another language than its sentences
/// cannot be compared.
pub(super) fn check(story: &Story, index: &Index) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    for (nth, quote) in story.quotes.iter().enumerate() {
        let lang = quote.lang.as_ref().unwrap_or(&story.lang);
        if !is_quoted(story, index, &quote.cite, lang, &quote.text) {
            doubts.push(Doubt {
                check: Check::QuotationNotInSentence,
                path: ["quotes".into(), nth.into(), "text".into()].into_iter().collect(),
                message: "the quote stands in none of its sentences".to_owned(),
                help: "copy the words from the sentence, with `…` for words left out".to_owned(),
            });
        }
    }
    doubts
}

/// Returns `false` if there are sentences in the language of a text, and none of them has it.
fn is_quoted(story: &Story, index: &Index, cite: &[Citation], lang: &Lang, text: &str) -> bool {
    let mut comparable =
        cite.iter().filter(|it| language(story, index, it).is_same(lang)).peekable();
    comparable.peek().is_none() || comparable.any(|it| has_parts(&it.sentence, text))
}

/// Returns `true` if a sentence has the parts of a quotation in their order. "…" and "[…]" stand for words left out.
fn has_parts(sentence: &str, quotation: &str) -> bool {
    let (sentence, quotation) = (plain(sentence), plain(quotation));
    let mut rest = &*sentence;
    for part in quotation.split("...").map(|part| part.trim_matches(['[', ']', ' ', '.', ','])) {
        let Some(start) = rest.find(part) else { return false };
        rest = &rest[start + part.len()..];
    }
    true
}

/// Returns a text in lower case, with single spaces and without quotation marks.
fn plain(text: &str) -> String {
    let is_mark = |it: &char| "\"'«»„“”‘’‚‹›「」".contains(*it);
    let kept: String = text.replace('…', "...").chars().filter(|it| !is_mark(it)).collect();
    let words: Vec<&str> = kept.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotation_may_differ_in_marks_spaces_and_words_left_out() {
        let sentence = "“Our trade, he said,  will  double by 2030,” the minister added.";
        assert!(has_parts(sentence, "our trade … will double"));
        assert!(has_parts(sentence, "Our trade, [...] will double by 2030."));
        assert!(!has_parts(sentence, "our trade will double"));
        assert!(!has_parts(sentence, "double … our trade"), "the order counts");
    }
}
