//! Marks as links, before the engine runs and without scripts.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use browser_tests::{Page, Reply, Screen, Server, Session, dist, published};

use super::{DECADE, LIMIT, run};
use crate::hydration::{POLICY, element};

/// A mark of each kind, by an expression: a goal, a value, a report, an event, and an event whose row is folded away.
const MARKS: [(&str, &str); 5] = [
    ("a goal", "marks(drawing('drawing--measure')).findLast((mark) => mark.matches('.goal-line'))"),
    (
        "a value",
        "marks(drawing('drawing--measure')).findLast((mark) => mark.matches('.value') && target(mark))",
    ),
    ("a report", "marks(drawing('drawing--projects')).find((mark) => target(mark))"),
    (
        "an event",
        "marks(drawing('drawing--timeline')).find((mark) => !target(mark).closest('.entries__rest'))",
    ),
    (
        "a folded event",
        "marks(drawing('drawing--timeline')).find((mark) => target(mark).closest('.entries__rest'))",
    ),
];

/// Clicks the mark that an expression gives, and checks that what it links to is shown.
async fn click_and_expect(page: &Page, kind: &str, mark: &str) -> Result<()> {
    let point: Option<(f64, f64)> = run(
        page,
        &format!(
            "for (const open of root.querySelectorAll('details[open]')) open.open = false;
             return pointOn({mark})"
        ),
    )
    .await?;
    let id: String = run(page, &format!("return hash({mark})")).await?;
    let (x, y) = point.with_context(|| format!("{kind}: no point of the mark can be clicked"))?;
    page.move_mouse((x, y)).await?;
    page.press_mouse().await?;
    page.release_mouse().await?;
    let shown = format!(
        "const one = root.querySelector('[id=\"{id}\"]'), own = one.closest('.receipt, .entry__details') ?? one.querySelector('.receipt');
         const body = own?.querySelector(':scope > :not(summary)');
         return [Boolean(own?.open && body && isVisible(body) && isInView(own)), root.querySelector('details[open]')?.outerHTML.slice(0, 120) ?? 'nothing', one.outerHTML.slice(0, 40)]"
    );
    let mut last = String::new();
    for _ in 0..60 {
        let (is_shown, open, html): (bool, String, String) = run(page, &shown).await?;
        if is_shown {
            return Ok(());
        }
        last = format!("{html}; open is {open}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    anyhow::bail!("{kind}: {id} is not shown: {last}")
}

#[tokio::test]
async fn marks_open_their_receipts_and_entries_without_scripts() -> Result<()> {
    let server = Server::start(dist()).await?;
    Session::default()
        .without_scripts()
        .with_limit(LIMIT)
        .in_each_engine(async |page| {
            for path in [DECADE, "/embed/kazakhstan-uzbekistan.en.html"] {
                for screen in [Screen::desktop(), Screen::phone()] {
                    for (kind, mark) in MARKS {
                        // Each from the start: a fragment that is there already leads nowhere.
                        page.open(&server.url(path), &screen).await?;
                        click_and_expect(&page, kind, mark)
                            .await
                            .with_context(|| path.to_owned())?;
                    }
                }
            }
            Ok(())
        })
        .await
}

#[tokio::test]
async fn frame_without_scripts_opens_what_a_mark_links_to() -> Result<()> {
    let server = Server::start(dist()).await?;
    server.put(
        "/host",
        Reply::page(
            "<!doctype html><html lang=en><title>Host</title>\
             <iframe src=/embed/kazakhstan-uzbekistan.en.html style='width: 100%; height: 2400px; border: 0'></iframe>",
        ),
    );
    Session::default()
        .without_scripts()
        .with_limit(LIMIT)
        .in_each_engine(async |page| {
            page.open(&server.url("/host"), &Screen::desktop()).await?;
            page.in_frame("iframe", async |page| {
                for (kind, mark) in MARKS {
                    let id: String = run(
                        page,
                        &format!("const mark = {mark}; window.mark = mark; return hash(mark)"),
                    )
                    .await?;
                    // The position of the frame on the page does not matter for a click by script.
                    run::<()>(page, "mark.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))").await?;
                    let mut is_open = false;
                    for _ in 0..60 {
                        is_open = run(
                            page,
                            &format!("return root.querySelector('[id=\"{id}\"]')?.closest('.receipt, .entry__details')?.open ?? false"),
                        )
                        .await?;
                        if is_open {
                            break;
                        }
                        tokio::time::sleep(Duration::from_millis(50)).await;
                    }
                    ensure!(is_open, "{kind}: {id} stays closed");
                }
                Ok(())
            })
            .await
        })
        .await
}

#[tokio::test]
async fn marks_of_an_element_open_before_the_engine_runs() -> Result<()> {
    let server = Server::start(dist()).await?;
    let html = element("kazakhstan-uzbekistan", "en")?;
    server.put(
        "/host",
        Reply::page(format!(
            "<!doctype html><html lang=en><title>Host</title><p>An article.</p>{html}"
        ))
        .with_header("content-security-policy", POLICY),
    );
    // The engine never comes.
    server.put(&published("engine.wasm"), Reply::status(503));
    Session::default().with_limit(LIMIT).in_each_engine(async |page| {
        for (kind, mark) in MARKS {
            page.open(&server.url("/host"), &Screen::desktop()).await?;
            page.wait_until("customElements.get('diplo-graph') && document.querySelector('diplo-graph').shadowRoot.querySelector('.drawing--wide').getClientRects().length")
                .await?;
            click_and_expect(&page, kind, mark).await?;
            let address: String = page.js("return location.hash").await?;
            assert_eq!(address, "", "{kind}: the address belongs to the host page");
        }
        Ok(())
    })
    .await
}
