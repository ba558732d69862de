//! The marks beside the preview: what opens on a click, in the margin of the widget.

/// A closed disclosure: its height below the top of the widget in pixels, the number of its sentences, and whether it has a
/// text.
pub type Hidden = (i32, usize, bool);

/// A mark in the margin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The height of the disclosure below the top of the widget, in pixels.
    pub at: i32,
    /// The height of the words, which do not overlap those above.
    pub y: i32,
    /// The words: "text, 1 sentence".
    pub words: String,
}

/// The height of the words, in pixels.
const LINE: i32 = 16;

/// Returns the marks of what is hidden, from top to bottom. Disclosures of one line have one mark.
pub fn marks(hidden: &[Hidden]) -> Vec<Mark> {
    let mut hidden = hidden.to_vec();
    hidden.sort_by_key(|(at, ..)| *at);
    let mut lines: Vec<Hidden> = Vec::new();
    for (at, sentences, has_text) in hidden {
        match lines.last_mut() {
            Some(line) if at - line.0 < LINE / 2 => {
                line.1 += sentences;
                line.2 |= has_text;
            }
            _ => lines.push((at, sentences, has_text)),
        }
    }
    let mut lowest = 0;
    lines
        .into_iter()
        .map(|(at, sentences, has_text)| {
            let y = at.max(lowest);
            lowest = y + LINE;
            Mark { at, y, words: words(sentences, has_text) }
        })
        .collect()
}

fn words(sentences: usize, has_text: bool) -> String {
    match (sentences, has_text) {
        (0, true) => "text".to_owned(),
        (0, false) => "no sentence".to_owned(),
        (count, _) => {
            let (text, s) =
                (if has_text { "text, " } else { "" }, if count == 1 { "" } else { "s" });
            format!("{text}{count} sentence{s}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(hidden: &[Hidden]) -> Vec<String> {
        marks(hidden).iter().map(|mark| format!("{} {} {}", mark.at, mark.y, mark.words)).collect()
    }

    #[test]
    fn mark_names_the_sentences_and_the_text() {
        let hidden = [(10, 1, false), (100, 2, true), (200, 0, false), (300, 0, true)];
        let expected = [
            "10 10 1 sentence",
            "100 100 text, 2 sentences",
            "200 200 no sentence",
            "300 300 text",
        ];
        assert_eq!(shown(&hidden), expected);
    }

    #[test]
    fn marks_of_one_line_are_joined_and_of_close_lines_do_not_overlap() {
        let hidden = [(22, 1, false), (10, 1, false), (13, 1, true), (300, 1, false)];
        let expected = ["10 10 text, 2 sentences", "22 26 1 sentence", "300 300 1 sentence"];
        assert_eq!(shown(&hidden), expected);
    }

    #[test]
    fn nothing_hidden_has_no_marks() {
        assert!(marks(&[]).is_empty());
    }
}
