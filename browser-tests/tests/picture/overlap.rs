//! The texts of the drawings with the fonts of each engine: none overlaps another, and none is cut.

use anyhow::{Result, ensure};
use browser_tests::{Page, Screen, Server, Session, dist};

use super::{LIMIT, run};
use crate::page::STORIES;

/// Returns the pairs of texts in a drawing whose letters overlap, and the texts that the edge of the story cuts.
///
/// The box of a text on the screen has its halo in Firefox, and is higher than its letters, so their height is taken from the base line. Digits have no descenders. A
/// question mark at a pin is part of the mark.
const PROBLEMS: &str = "
    const problems = [], story = root.querySelector('.story').getBoundingClientRect();
    let all = 0;
    for (const one of drawings()) {
        const name = one.getAttribute('class'), plot = one.getBoundingClientRect(), isClipped = getComputedStyle(one).overflowX !== 'visible';
        const texts = [...one.querySelectorAll('text:not(.mark__question)')].filter((text) => text.textContent.trim() && text.getClientRects().length && isVisible(text));
        const words = (text) => [...text.childNodes].filter((part) => part.nodeType === 3 || part.getClientRects().length).map((part) => part.textContent).join('').trim();
        const boxes = texts.map((text) => {
            const size = parseFloat(getComputedStyle(text).fontSize), box = text.getBBox(), { a, e } = text.getScreenCTM();
            const { x, y } = text.getStartPositionOfChar(0), base = new DOMPoint(x, y).matrixTransform(text.getScreenCTM()).y;
            const said = words(text);
            return { said, left: e + box.x * a, right: e + (box.x + box.width) * a, top: base - size * .75, bottom: base + (/^[\\d,.~×–-]+$/.test(said) ? 0 : size * .2) };
        });
        all += boxes.length;
        const [start, end] = isClipped ? [plot.left, plot.right] : [story.left, story.right];
        for (const { said, left, right } of boxes) if (left < start - 1 || right > end + 1) problems.push(`${name}: “${said}” is cut: ${left.toFixed(1)}–${right.toFixed(1)} in ${start}–${end}`);
        boxes.forEach((one, nth) => boxes.slice(nth + 1).forEach((other) => {
            const across = Math.min(one.right, other.right) - Math.max(one.left, other.left), down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
            if (across > 1 && down > 1) problems.push(`${name}: “${one.said}” and “${other.said}” overlap by ${across.toFixed(1)} × ${down.toFixed(1)}`);
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
