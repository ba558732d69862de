//! The texts of the drawings with the fonts of each engine: none overlaps another, and none is cut.

use anyhow::{Result, ensure};
use browser_tests::{Page, Screen, Server, Session, dist};

use super::{LIMIT, run};
use crate::page::STORIES;

/// Returns the pairs of texts in a drawing that overlap, and the texts that the edge of the story cuts.
///
/// A box has the height of the font, more than its letters: boxes of neighbouring lines may overlap by a third of it.
const PROBLEMS: &str = "
    const problems = [], story = root.querySelector('.story').getBoundingClientRect();
    let all = 0;
    for (const one of drawings()) {
        const name = one.getAttribute('class'), plot = one.getBoundingClientRect(), isClipped = getComputedStyle(one).overflowX !== 'visible';
        const texts = [...one.querySelectorAll('text')].filter((text) => text.textContent.trim() && text.getClientRects().length && isVisible(text));
        const words = (text) => [...text.childNodes].filter((part) => part.nodeType === 3 || part.getClientRects?.().length).map((part) => part.textContent).join('').trim();
        // A text of several lines has a box for each.
        const boxes = texts.flatMap((text) => {
            const size = parseFloat(getComputedStyle(text).fontSize), lines = [...text.querySelectorAll('tspan')].filter((line) => line.hasAttribute('y') || line.hasAttribute('dy'));
            return (lines.length ? lines : [text]).map((line) => ({ text, words: words(line), size, box: line.getBoundingClientRect() }));
        }).filter(({ box }) => box.width > 0);
        all += boxes.length;
        const [start, end] = isClipped ? [plot.left, plot.right] : [story.left, story.right];
        for (const { words, box } of boxes) if (box.left < start - 1 || box.right > end + 1) problems.push(`${name}: “${words}” is cut: ${box.left.toFixed(1)}–${box.right.toFixed(1)} in ${start}–${end}`);
        boxes.forEach((one, nth) => boxes.slice(nth + 1).forEach((other) => {
            const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
            const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
            if (one.text !== other.text && across > 1 && down > Math.min(one.size, other.size) * .35) problems.push(`${name}: “${one.words}” and “${other.words}” overlap by ${across.toFixed(1)} × ${down.toFixed(1)}`);
        }));
    }
    return [all, problems]";

/// The languages of a script of its own, and English.
const SCRIPTS: [&str; 4] = ["en", "ar", "zh", "ru"];

async fn expect_tidy(page: &Page, state: &str, problems: &mut Vec<String>) -> Result<()> {
    let (texts, found): (u32, Vec<String>) = run(page, PROBLEMS).await?;
    ensure!(texts > 3, "{state}: {texts} texts");
    problems.extend(found.into_iter().map(|problem| format!("{state}: {problem}")));
    Ok(())
}

#[tokio::test]
async fn texts_of_the_drawings_do_not_overlap_and_are_not_cut() -> Result<()> {
    let server = Server::start(dist()).await?;
    Session::default()
        .with_limit(LIMIT)
        .in_each_engine(async |page| {
            let mut problems = Vec::new();
            for (story, languages) in STORIES {
                for lang in
                    languages.iter().filter(|lang| SCRIPTS.contains(lang) || **lang == languages[0])
                {
                    for width in [320, 680, 1200] {
                        page.open(
                            &server.url(&format!("/{story}.{lang}.html")),
                            &Screen::new(width, 900),
                        )
                        .await?;
                        expect_tidy(&page, &format!("{story}.{lang} at {width}"), &mut problems)
                            .await?;
                    }
                }
            }
            ensure!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
            Ok(())
        })
        .await
}
