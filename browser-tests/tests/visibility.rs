//! Visibility and size: contrast of texts and marks, size of targets, text spacing and zoom.

use anyhow::Result;
use browser_tests::{Page, Screen, Server, dist, in_browser, in_each_engine};

use crate::founding_story::hydrate;
use crate::page::{STORIES, first_page};

/// Opens every disclosure except the entries, of which one is open at a time. Waits for the embed form, whose module is
/// loaded on first use.
async fn open_all(page: &Page) -> Result<()> {
    page.js::<()>(
        "for (const details of document.querySelectorAll('details:not([name])')) details.open = true",
    )
    .await?;
    page.wait_until("document.querySelector('.foot__embed .embed__code')?.value").await
}

/// Returns elements with low contrast: text below 4.5, and marks whose fill and stroke are both below 3.
///
/// Exceptions: the faded end of a bar, because the figure is approximate and the bar begins at the exact part; and the
/// grid, because the labels below it carry the information.
const LOW_CONTRAST: &str = "
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const read = (colour) => {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data].map((value) => value / 255);
    };
    const over = ([r, g, b, a], ground, more = 1) => [r, g, b].map((value, nth) => value * a * more + ground[nth] * (1 - a * more));
    const light = (colour) => {
        const [r, g, b] = colour.map((value) => value <= .04045 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4);
        return .2126 * r + .7152 * g + .0722 * b;
    };
    const ratio = (one, other) => {
        const [high, low] = [light(one), light(other)].sort((a, b) => b - a);
        return (high + .05) / (low + .05);
    };
    const groundOf = (element) => {
        if (!element) return [1, 1, 1];
        const colour = element instanceof SVGElement ? [0, 0, 0, 0] : read(getComputedStyle(element).backgroundColor);
        return colour[3] === 1 ? colour.slice(0, 3) : over(colour, groundOf(element.parentElement));
    };
    const story = document.querySelector('.story'), faint = [];
    let words = 0, marks = 0;
    for (const element of story.querySelectorAll('*')) {
        if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.unseen, .bar__soft, .axis__line, .fade, .report__soft, .band__line[fill-opacity], .value__column, .time-axis__line, .report-tick, .lane__line, .report__bar[fill-opacity], .value-axis__line:not(.value-axis__zero), .report-row__line')) continue;
        const style = getComputedStyle(element), ground = groundOf(element), inSvg = element instanceof SVGElement;
        const says = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
        if (says) {
            words++;
            const found = ratio(over(read(inSvg ? style.fill : style.color), ground), ground);
            if (found < 4.5) faint.push(`${element.className.baseVal ?? element.className} ${found.toFixed(2)}: ${element.textContent.slice(0, 30)}`);
        } else if (inSvg && /^(rect|circle|path|line|polygon)$/.test(element.localName)) {
            const face = style.fill === 'none' ? 0 : ratio(over(read(style.fill), ground, style.fillOpacity), ground);
            const edge = style.stroke === 'none' ? 0 : ratio(over(read(style.stroke), ground, style.strokeOpacity), ground);
            if (!element.className.baseVal.endsWith('__target')) {
                marks++;
                if (Math.max(face, edge) < 3) faint.push(`${element.outerHTML.slice(0, 120)} ${Math.max(face, edge).toFixed(2)}`);
            }
        }
    }
    return [words, marks, [...new Set(faint)]]";

#[tokio::test]
async fn texts_and_marks_have_contrast_in_light_dark_and_forced_colours() -> Result<()> {
    let server = Server::start(dist()).await?;
    in_browser(async |page| {
        let desk = Screen::desktop();
        let forced = |screen: Screen| screen.with_media("forced-colors", "active");
        for story in STORIES {
            for screen in [
                desk.clone(),
                desk.clone().dark(),
                forced(desk.clone()),
                forced(desk.clone().dark()),
            ] {
                page.open(&server.url(&first_page(story)), &screen).await?;
                hydrate(&page).await?;
                open_all(&page).await?;
                let (words, marks, faint): (u32, u32, Vec<String>) = page.js(LOW_CONTRAST).await?;
                assert!(
                    words > 30 && marks > 3,
                    "{story:?}: {words} texts and {marks} marks are visible"
                );
                assert!(faint.is_empty(), "{story:?}, {screen:?}:\n{}", faint.join("\n"));
            }
        }
        Ok(())
    })
    .await
}

/// Returns targets smaller than 24 pixels that are too close to another target (within a circle of 24 pixels), except
/// for links in running text.
const SMALL: &str = "
    const story = document.querySelector('.story'), boxes = [];
    for (const element of story.querySelectorAll('a, button, summary, input, select, textarea')) {
        if (!element.checkVisibility({ visibilityProperty: true })) continue;
        const target = element.querySelector('.mark__target, .count__target') ?? element;
        // Some engines include the stroke of a shape in its box.
        const edge = target instanceof SVGElement ? parseFloat(getComputedStyle(target).strokeWidth) : 0;
        for (const { x, y, width, height } of target.getClientRects()) {
            const more = target.localName === 'rect' && height < edge ? edge / 2 : 0;
            if (width && height) boxes.push({ element, box: new DOMRect(x - more, y - more, width + 2 * more, height + 2 * more) });
        }
    }
    // A position in percent of a width may be a hundredth of a pixel short.
    const isLarge = (box) => Math.min(box.width, box.height) > 23.9;
    // A link in running text has the height of the line.
    const isInline = (element) => {
        if (element instanceof SVGElement) return false;
        let line = element;
        while (getComputedStyle(line).display === 'inline') line = line.parentElement;
        return line !== element && line.textContent.trim().length > element.textContent.trim().length;
    };
    const isCrowded = (mark) => mark.matches('.mark') && mark.closest('.drawing').querySelectorAll('.mark').length > 12;
    const near = ({ x, y }, box) => Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
    const small = [];
    for (const { element, box } of boxes) {
        // Amounts stand where their dates are, and the rows of a long timeline are closer than 24 pixels. Each is a large
        // target in the list below too.
        if (isLarge(box) || isInline(element) || element.closest('.value, .goal-line, .report') || isCrowded(element)) continue;
        const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        const other = boxes.find((other) => other.element !== element && !other.element.contains(element) && !element.contains(other.element)
            && near(centre, other.box) < (isLarge(other.box) ? 12 : 24 - Math.min(other.box.width, 24) / 2));
        if (other) small.push(`${element.className.baseVal ?? element.className} ${Math.round(box.width)} x ${Math.round(box.height)} beside ${other.element.className.baseVal ?? other.element.className}`);
    }
    return [boxes.length, [...new Set(small)]]";

#[tokio::test]
async fn targets_are_large_enough_or_far_enough_apart() -> Result<()> {
    let server = Server::start(dist()).await?;
    in_each_engine(async |page| {
        for story in STORIES {
            for screen in [Screen::phone(), Screen::desktop()] {
                page.open(&server.url(&first_page(story)), &screen).await?;
                hydrate(&page).await?;
                open_all(&page).await?;
                let (all, small): (u32, Vec<String>) = page.js(SMALL).await?;
                assert!(all > 10, "{story:?}: {all} targets");
                assert!(small.is_empty(), "{story:?}, {screen:?}:\n{}", small.join("\n"));
            }
        }
        Ok(())
    })
    .await
}

/// Applies the text spacing of WCAG success criterion 1.4.12 to the story.
const SPACE: &str = "
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]";
/// Returns elements that stick out of the story, or are clipped by a box that does not scroll.
const CUT: &str = "
    const story = document.querySelector('.story'), { left, right } = story.getBoundingClientRect(), cut = [];
    for (const element of story.querySelectorAll('*')) {
        if (element.closest('svg, .unseen, .stepper__words') || !element.checkVisibility({ visibilityProperty: true })) continue;
        const box = element.getBoundingClientRect(), { overflowX, overflowY } = getComputedStyle(element);
        if (box.width && !element.closest('.filters, .data__table') && (box.left < left - 1 || box.right > right + 1)) cut.push(`${element.className || element.outerHTML.slice(0, 80)} sticks out`);
        for (const [way, size, room] of [[overflowX, element.scrollWidth, element.clientWidth], [overflowY, element.scrollHeight, element.clientHeight]])
            if (/hidden|clip/.test(way) && size > room + 1) cut.push(`${element.className || element.outerHTML.slice(0, 80)} is cut`);
    }
    return [document.documentElement.scrollWidth, [...new Set(cut)]]";

#[tokio::test]
async fn text_spacing_and_400_percent_zoom_clip_nothing() -> Result<()> {
    let server = Server::start(dist()).await?;
    in_each_engine(async |page| {
        for story in STORIES {
            // A window of 1,280 pixels has 320 CSS pixels at 400 % zoom.
            page.open(&server.url(&first_page(story)), &Screen::new(320, 256)).await?;
            hydrate(&page).await?;
            open_all(&page).await?;
            assert_not_clipped(&page, &format!("{story:?} at 320 pixels")).await?;
            page.js::<()>(SPACE).await?;
            assert_not_clipped(&page, &format!("{story:?} with text spacing")).await?;
        }
        Ok(())
    })
    .await
}

async fn assert_not_clipped(page: &Page, state: &str) -> Result<()> {
    let (wide, cut): (u32, Vec<String>) = page.js(CUT).await?;
    assert!(cut.is_empty(), "{state}:\n{}", cut.join("\n"));
    assert!(wide <= 320, "{state}: {wide} pixels wide");
    Ok(())
}
