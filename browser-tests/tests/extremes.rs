//! Stories at the limits of the format: long words and amounts on a phone, and many entries on one day.

use std::fmt::Write;

use anyhow::Result;
use browser_tests::{Page, Reply, Screen, Server, dist, in_each_engine};
use fantoccini::key::Key;

const ROOT: &str = "document.querySelector('diplo-graph').shadowRoot";
const LONG_WORDS: &str = include_str!("../../tests/long/words.json");

/// A page with this story as an element.
async fn host(story: String) -> Result<Server> {
    let server = Server::start(dist()).await?;
    server.put("/story.json", Reply::text("application/json", story));
    server.put(
        "/host",
        Reply::page(
            "<!doctype html><html lang=en><head><title>Host</title><script src=/error-recorder.js></script>\
             <meta name=viewport content='width=device-width'></head><body style='margin: 0'>\
             <diplo-graph src=/story.json></diplo-graph><script type=module src=/v1/diplograph.js></script>",
        ),
    );
    Ok(server)
}

async fn open(page: &Page, server: &Server, screen: &Screen) -> Result<()> {
    page.open(&server.url("/host"), screen).await?;
    page.wait_until(&format!("{ROOT}?.querySelector('.place--live .foot')")).await
}

#[tokio::test]
async fn long_words_and_long_amounts_stay_inside_a_phone() -> Result<()> {
    let server = host(LONG_WORDS.to_owned()).await?;
    in_each_engine(async |page| {
        for width in [320, 390] {
            open(&page, &server, &Screen::new(width, 800)).await?;
            // Everything is open, and tables scroll inside their own boxes.
            page.js::<()>(&format!(
                "for (const one of {ROOT}.querySelectorAll('details')) {{ one.removeAttribute('name'); one.open = true; }}
                 await new Promise((done) => setTimeout(done, 200))"
            ))
            .await?;
            let (texts, outside): (u32, Vec<String>) = page
                .js(&format!(
                    "const texts = document.createTreeWalker({ROOT}.querySelector('.story'), NodeFilter.SHOW_TEXT), outside = [];
                     let count = 0;
                     while (texts.nextNode()) {{
                         const {{ parentNode, data }} = texts.currentNode;
                         if (!data.trim() || parentNode.closest('style, title, table, .unseen') || !parentNode.checkVisibility()) continue;
                         count++;
                         const range = document.createRange();
                         range.selectNodeContents(texts.currentNode);
                         for (const box of range.getClientRects()) {{
                             if (box.width && (box.left < -1 || box.right > innerWidth + 1)) outside.push(`${{data.slice(0, 40)}} in ${{parentNode.className.baseVal ?? parentNode.className}}`);
                         }}
                     }}
                     return [count, outside]"
                ))
                .await?;
            let scrolls: u32 = page.js("return document.documentElement.scrollWidth").await?;
            assert_eq!((outside, scrolls), (Vec::new(), width), "{}, {width}", page.engine());
            assert!(texts > 40, "{}: {texts} texts", page.engine());
        }
        Ok(())
    })
    .await
}

/// A story with an amount in two currencies in each place where one may stand.
fn two_currencies(value: &str) -> String {
    let cite = format!(r#""cite": [{{ "source": "s", "sentence": "It was {value}." }}]"#);
    format!(
        r#"{{ "format": 1, "lang": "en", "title": {{ "en": "Two currencies", "zh": "两种货币", "ar": "عملتان" }},
            "parties": [{{ "id": "a", "name": "Aland" }}, {{ "id": "b", "name": "Borduria" }}],
            "sources": [{{ "id": "s", "publisher": "S", "url": "https://example.org/s", "date": "2024" }}],
            "measures": [{{ "id": "m", "title": "Trade", "goals": [{{ "id": "g", "target": "{value}", {cite} }}],
                "series": [{{ "id": "r", "title": "Aland", "points": [{{ "period": "2023", "value": "{value}", {cite} }}] }}] }}],
            "projects": [{{ "id": "p", "state": "under-way", "title": "Railway", "value": "{value}", {cite} }}],
            "figures": [{{ "id": "f", "label": "exports in the first nine months", "value": "{value}", {cite} }}] }}"#
    )
}

#[tokio::test]
async fn amount_never_breaks_inside_its_bracket() -> Result<()> {
    const BROKEN: &str = "
        const texts = document.createTreeWalker(ROOT.querySelector('.story'), NodeFilter.SHOW_TEXT), found = [[], []];
        while (texts.nextNode()) {
            const { data, parentNode } = texts.currentNode, bracket = data.match(/[(（][^)）]*[)）]/);
            if (!bracket || !parentNode.checkVisibility() || parentNode.closest('table, .receipt__body, svg')) continue;
            const range = document.createRange();
            range.setStart(texts.currentNode, bracket.index);
            range.setEnd(texts.currentNode, bracket.index + bracket[0].length);
            // Digits and letters of different fonts do not begin at the same height.
            const middles = [...range.getClientRects()].filter((box) => box.width > 0).map((box) => (box.top + box.bottom) / 2);
            found[0].push(bracket[0]);
            if (Math.max(...middles) - Math.min(...middles) > 8) found[1].push(`${bracket[0]} in ${parentNode.className}`);
        }
        return found";
    let values =
        ["CNY 360bn (USD 50.7bn)", "CNY 400bn (EUR 50bn to 60bn)", "CNY -360bn (USD -50bn)"];
    in_each_engine(async |page| {
        for value in values {
            let server = host(two_currencies(value)).await?;
            open(&page, &server, &Screen::new(390, 800)).await?;
            for lang in ["en", "zh", "ar"] {
                page.js::<()>(&format!("document.querySelector('diplo-graph').lang = '{lang}'"))
                    .await?;
                page.wait_until(&format!("{ROOT}.querySelector('.story').lang === '{lang}'"))
                    .await?;
                // Each width breaks the lines at another place.
                for width in (320..=384).step_by(8) {
                    page.js::<()>(&format!(
                        "document.querySelector('diplo-graph').style.maxWidth = '{width}px'"
                    ))
                    .await?;
                    let (brackets, broken): (Vec<String>, Vec<String>) =
                        page.js(&BROKEN.replace("ROOT", ROOT)).await?;
                    assert!(brackets.len() >= 4, "{value}, {lang}: {brackets:?}");
                    assert_eq!(broken, [""; 0], "{}: {value}, {lang}, {width}", page.engine());
                }
            }
        }
        Ok(())
    })
    .await
}

/// The number of entries on the crowded day.
const CROWD: usize = 63;

/// A story of 500 entries over five years, many of them on 19 September 2023.
fn crowded_day() -> String {
    let mut text = String::from(
        r#"{ "format": 1, "lang": "en", "title": "A crowded day",
            "parties": [{ "id": "a", "name": "A" }, { "id": "b", "name": "B" }],
            "sources": [{ "id": "s", "publisher": "S" }], "events": ["#,
    );
    for nth in 0..500 {
        let comma = if nth == 0 { "" } else { "," };
        let date = if nth < CROWD {
            "2023-09-19".to_owned()
        } else {
            format!("20{}-{:02}-{:02}", 20 + nth % 5, nth / 5 % 12 + 1, nth % 28 + 1)
        };
        // Writing to a string cannot fail.
        let _ = write!(
            text,
            r#"{comma}{{ "id": "e{nth}", "kind": "talks", "date": "{date}", "title": "Entry {nth}",
                "from": "a", "to": "b", "cite": [{{ "source": "s", "sentence": "Sentence {nth}." }}] }}"#
        );
    }
    text + "] }"
}

/// Finds the cluster with the most entries of one day in the visible drawing.
const LARGEST: &str = "
    window.largest = () => {
        const drawing = [...ROOT.querySelectorAll('.drawing')].find((one) => one.getClientRects().length);
        const size = (link) => Number(link.getAttribute('aria-label')?.match(/(\\d+) events/)?.[1] ?? 0);
        const links = [...drawing.querySelectorAll('a')].filter((link) => size(link) > 1);
        const ofDay = links.filter((link) => /19/.test(link.getAttribute('aria-label')));
        return (ofDay.length ? ofDay : links).sort((a, b) => size(b) - size(a))[0];
    };
    window.reached = () => ROOT.activeElement?.closest('.entry__details');";

#[tokio::test]
async fn cluster_of_one_day_leads_to_its_entries_in_the_list() -> Result<()> {
    let server = host(crowded_day()).await?;
    in_each_engine(async |page| {
        for is_click in [true, false] {
            open(&page, &server, &Screen::desktop()).await?;
            page.js::<()>(&LARGEST.replace("ROOT", ROOT)).await?;
            for _ in 0..12 {
                if page.js("return Boolean(reached())").await? {
                    break;
                }
                let label: String = page.js("return largest()?.getAttribute('aria-label') ?? ''").await?;
                assert!(!label.is_empty(), "{}: a cluster is left", page.engine());
                if is_click {
                    page.js::<()>("largest().dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }))").await?;
                } else {
                    page.js::<()>("largest().focus()").await?;
                    page.press(Key::Enter).await?;
                }
                page.js::<()>("await new Promise((done) => setTimeout(done, 400))").await?;
            }
            let (text, is_visible, listed): (String, bool, usize) = page
                .js(&format!(
                    "const entry = reached(), {{ top, bottom }} = entry.querySelector('summary').getBoundingClientRect();
                     return [entry.textContent, top >= 0 && bottom <= innerHeight,
                         [...{ROOT}.querySelectorAll('.entry__details')].filter((one) => one.textContent.includes('September 19, 2023')).length]"
                ))
                .await?;
            let case = format!("{}, click {is_click}", page.engine());
            assert!(text.contains("September 19, 2023"), "{case}: {text}");
            assert!(is_visible, "{case}: the entry is visible");
            assert!(listed > 10, "{case}: {listed} entries of that day are listed");
            assert_eq!(page.recorded_errors().await?, [""; 0], "{case}");
        }
        Ok(())
    })
    .await
}
