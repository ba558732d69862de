//! [`Sentence`]: a sentence of an article.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// A sentence of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its bytes in the article, without space around it.
    pub range: Range<usize>,
    /// Its paragraph, counted from 0. Each line of the article with text is a paragraph.
    pub paragraph: usize,
}

/// Words with a full stop that do not end a sentence if a word with a capital follows.
const ABBREVIATIONS: &[&str] = &[
    "adm", "art", "capt", "col", "dr", "fig", "gen", "gov", "hon", "inc", "jr", "lt", "ltd", "maj",
    "messrs", "mr", "mrs", "ms", "no", "prof", "rep", "rev", "sen", "sgt", "sr", "st", "vs", "mme",
    "mlle", "bzw", "ca", "nr", "sra", "dra", "exmo", "г", "гг", "им", "тов", "ст", "рис", "см",
    "др", "акад", "проф", "ген", "им", "ж", "б", "т",
];

/// Splits an article into its sentences, by the rules of Unicode Standard Annex 29.
///
/// The rules know no abbreviations: a sentence does not end at a title such as "Dr." or at an initial.
pub fn sentences(article: &str) -> Vec<Sentence> {
    let mut all = Vec::new();
    let lines = article.split('\n').filter(|line| !line.trim().is_empty());
    for (paragraph, line) in lines.enumerate() {
        let start = line.as_ptr() as usize - article.as_ptr() as usize;
        let mut open: Option<Range<usize>> = None;
        for (at, piece) in line.split_sentence_bound_indices() {
            let begin = open.take().map_or(start + at, |open| open.start);
            let range = begin..start + at + piece.len();
            if ends_in_abbreviation(&article[range.clone()]) {
                open = Some(range);
            } else {
                all.extend(trimmed(article, range).map(|range| Sentence { range, paragraph }));
            }
        }
        let rest = open.and_then(|range| trimmed(article, range));
        all.extend(rest.map(|range| Sentence { range, paragraph }));
    }
    all
}

fn ends_in_abbreviation(piece: &str) -> bool {
    let Some(before) = piece.trim_end().strip_suffix('.') else { return false };
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let is_initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    is_initial || ABBREVIATIONS.contains(&&*word.to_lowercase())
}

/// Returns the bytes of a text without the space around it; `None` if there is nothing else.
fn trimmed(article: &str, range: Range<usize>) -> Option<Range<usize>> {
    let piece = &article[range.clone()];
    let start = range.start + (piece.len() - piece.trim_start().len());
    let end = start + piece.trim().len();
    (start < end).then_some(start..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(article: &str, expected: &[&str]) {
        let found: Vec<&str> =
            sentences(article).into_iter().map(|sentence| &article[sentence.range]).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn sentences_end_at_their_marks() {
        case("One. Two! \u{201c}Three?\u{201d}", &["One.", "Two!", "\u{201c}Three?\u{201d}"]);
        case("一。二。", &["一。", "二。"]);
        case("تمّ ذلك. نعم؟ لا.", &["تمّ ذلك.", "نعم؟", "لا."]);
        case(
            "Trade reached $4.4 bn. It grew by 3.5%.",
            &["Trade reached $4.4 bn.", "It grew by 3.5%."],
        );
    }

    #[test]
    fn abbreviation_or_initial_does_not_end_a_sentence() {
        case("Mr. Lind met Dr. Berg. They spoke.", &["Mr. Lind met Dr. Berg.", "They spoke."]);
        case("President K. Tokayev came.", &["President K. Tokayev came."]);
        case("В 2021 г. Президент прибыл. Всё.", &["В 2021 г. Президент прибыл.", "Всё."]);
        case("Signed by Dr.", &["Signed by Dr."]);
    }

    #[test]
    fn paragraphs_are_lines_with_text() {
        let article = "One. Two.\r\n\r\n  Three \nFour;\n";
        let found = sentences(article);
        let paragraphs: Vec<usize> = found.iter().map(|sentence| sentence.paragraph).collect();
        assert_eq!(paragraphs, [0, 0, 1, 2]);
        assert_eq!(&article[found[2].range.clone()], "Three");
        assert_eq!(&article[found[3].range.clone()], "Four;");
    }
}
