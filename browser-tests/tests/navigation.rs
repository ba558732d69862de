//! A timeline of many entries: seen, zoomed, moved, searched and listed by mouse, fingers and keys.

use std::fmt::Write;

use anyhow::{Context, Result};
use browser_tests::{Key, Page, Reply, Screen, Server, dist, in_browser, in_each_engine};
use serde_json::json;

/// The entries of the story that these tests are about.
const ENTRIES: usize = 10_000;
/// Where its elements are found.
pub(crate) const ROOT: &str = "document.querySelector('diplo-graph').shadowRoot";
/// The drawing that is shown.
pub(crate) const DRAWING: &str =
    "[...document.querySelector('diplo-graph').shadowRoot.querySelectorAll('.drawing')]
    .find((drawing) => drawing.getClientRects().length)";

/// A story of so many entries over thirty years, each day of it as busy as the others.
fn story(entries: usize) -> String {
    let kinds = ["visit", "talks", "agreement", "institution", "project", "summit"];
    let mut text = String::from(
        r#"{ "format": 1, "lang": "en", "title": "Many entries",
            "parties": [{ "id": "a", "name": "A" }, { "id": "b", "name": "B" }],
            "sources": [{ "id": "s", "publisher": "S" }], "events": ["#,
    );
    for nth in 0..entries {
        let day = nth * (30 * 336) / entries;
        let (year, month, day) = (1990 + day / 336, day / 28 % 12 + 1, day % 28 + 1);
        let (comma, kind) = (if nth == 0 { "" } else { "," }, kinds[nth % 6]);
        let (from, to) = if nth % 2 == 0 { ("a", "b") } else { ("b", "a") };
        let date = match nth % 20 {
            7 => format!("{year}-{month:02}"),
            11 => format!("{year}"),
            _ => format!("{year}-{month:02}-{day:02}"),
        };
        // Writing to a string does not fail.
        let _ = write!(
            text,
            r#"{comma}{{ "id": "e{nth}", "kind": "{kind}", "date": "{date}", "title": "Entry {nth}",
                "from": "{from}", "to": "{to}", "cite": [{{ "source": "s", "sentence": "Sentence {nth}." }}] }}"#
        );
    }
    text + "] }"
}

/// A host with that story, which grows long below it.
pub(crate) async fn host() -> Result<Server> {
    let server = Server::start(dist()).await?;
    server.put("/many.json", Reply::text("application/json", story(ENTRIES)));
    server.put(
        "/host",
        Reply::page(
            "<!doctype html><html lang=en><head><title>Host</title><script src=/witness.js></script></head><body>\
             <main><h1>Host</h1><diplo-graph src=/many.json></diplo-graph><p style='height: 3000px'>Below.</p></main>\
             <script type=module src=/v1/diplograph.js></script>",
        ),
    );
    Ok(server)
}

pub(crate) async fn open(page: &Page, server: &Server) -> Result<()> {
    page.open(&server.url("/host"), &Screen::desk()).await?;
    page.wait_until(&format!("{ROOT}?.querySelector('.place--live .foot')")).await
}

/// What is said of the stretch that is seen.
pub(crate) async fn sight(page: &Page) -> Result<String> {
    page.js(&format!("return {ROOT}.querySelector('.tools__sight').textContent")).await
}

/// How many entries the list goes through.
async fn listed(page: &Page) -> Result<usize> {
    let words = sight(page).await?;
    let number: String = words.split(' ').next().unwrap_or_default().replace(',', "");
    Ok(number.parse()?)
}

pub(crate) async fn click(page: &Page, selector: &str) -> Result<()> {
    Ok(page.find_in_shadow("diplo-graph", selector).await?.click().await?)
}

/// Waits until the list goes through fewer entries, or more, than it did.
async fn wait_for_other_than(page: &Page, before: &str) -> Result<()> {
    let text = format!("{ROOT}.querySelector('.tools__sight').textContent !== {}", json!(before));
    page.wait_until(&text).await
}

#[tokio::test]
async fn of_ten_thousand_entries_a_screenful_is_in_the_page() -> Result<()> {
    let server = host().await?;
    in_each_engine(async |page| {
        open(&page, &server).await?;
        let count = format!("return {ROOT}.querySelectorAll('*').length");
        for step in 0..9 {
            if step > 0 {
                page.wait_until(&format!("{ROOT}.querySelector('.drawing--fitted')")).await?;
            }
            let nodes: usize = page.js(&count).await?;
            assert!(nodes <= 1500, "{nodes} elements after {step} steps");
            let sum: usize = page
                .js(&format!(
                    "return {DRAWING}.querySelectorAll('.mark').length +
                        [...{DRAWING}.querySelectorAll('.count')].reduce((sum, count) => sum +
                            Number(count.getAttribute('aria-label').match(/([\\d,]+) entr/)[1].replace(',', '')), 0)"
                ))
                .await?;
            let all = listed(&page).await?;
            // The list has what touches the window; what began before it is drawn there.
            assert!(0 < sum && sum <= all + 600 && (step > 0 || sum == ENTRIES), "{sum} drawn of {all}");
            if step < 8 {
                let before = sight(&page).await?;
                click(&page, ".tools__one:nth-child(3)").await?;
                wait_for_other_than(&page, &before).await?;
            }
        }
        assert!(page.troubles().await?.is_empty(), "{:?}", page.troubles().await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_count_opens_into_its_stretch_until_entries_stand_alone() -> Result<()> {
    let server = host().await?;
    in_each_engine(async |page| {
        open(&page, &server).await?;
        for _ in 0..12 {
            if page.js(&format!("return !!{DRAWING}.querySelector('.mark')")).await? {
                break;
            }
            let before = sight(&page).await?;
            click_count(&page).await?;
            wait_for_other_than(&page, &before).await?;
        }
        let date: String = page
            .js(&format!("return {DRAWING}.querySelector('.mark').getAttribute('aria-label')"))
            .await?;
        assert!(date.contains("Entry"), "{date}");
        Ok(())
    })
    .await
}

/// Clicks the count that is shown in the middle.
async fn click_count(page: &Page) -> Result<()> {
    page.js::<()>(&format!(
        "const counts = [...{DRAWING}.querySelectorAll('.count:not(.count--pile)')];
         counts[counts.length >> 1].dispatchEvent(new MouseEvent('click', {{ bubbles: true, composed: true, cancelable: true }}))"
    ))
    .await
}

#[tokio::test]
async fn keys_reach_every_part_and_keep_the_focus_in_the_drawing() -> Result<()> {
    let server = host().await?;
    in_each_engine(async |page| {
        open(&page, &server).await?;
        page.js::<()>(&format!("{DRAWING}.querySelector('[tabindex=\"0\"]').focus()")).await?;
        let focused = async || -> Result<String> {
            page.js(&format!("return {ROOT}.activeElement?.getAttribute('aria-label') ?? ''")).await
        };
        let stops = format!("return {DRAWING}.querySelectorAll('[tabindex=\"0\"]').length");
        let mut seen = vec![focused().await?];
        for key in
            ["+", "+", "+", "ARROW_RIGHT", "PAGE_DOWN", "ARROW_LEFT", "END", "HOME", "-", "0"]
        {
            match key {
                "ARROW_RIGHT" => page.press(Key::Right).await?,
                "ARROW_LEFT" => page.press(Key::Left).await?,
                "PAGE_DOWN" => page.press(Key::PageDown).await?,
                "END" => page.press(Key::End).await?,
                "HOME" => page.press(Key::Home).await?,
                text => page.type_text(text).await?,
            }
            // The drawing is made anew once its width is known, and gives the focus back.
            let kept = page.wait_until(&format!("{ROOT}.activeElement?.closest('.drawing')")).await;
            kept.with_context(|| format!("the focus is lost by {key}"))?;
            let now = focused().await?;
            assert_eq!(page.js::<usize>(&stops).await?, 1, "one tab stop after {key}");
            seen.push(now);
        }
        seen.dedup();
        assert!(seen.len() >= 6, "the keys go somewhere: {seen:?}");
        assert_eq!(page.js::<f64>("return scrollY").await?, 0.0, "and the page stays");
        let said: String =
            page.js(&format!("return {ROOT}.querySelector('[role=status]').textContent")).await?;
        assert!(said.starts_with("10,000 entries"), "what was done is said: {said}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_title_and_a_year_are_found() -> Result<()> {
    let server = host().await?;
    in_each_engine(async |page| {
        open(&page, &server).await?;
        click(&page, ".finder__summary").await?;
        let field = page.find_in_shadow("diplo-graph", ".finder__field").await?;
        field.send_keys("ENTRY 777").await?;
        page.wait_until(&format!(
            "{ROOT}.querySelector('.tools__sight').textContent.startsWith('11 entries')"
        ))
        .await?;
        field.clear().await?;
        field.send_keys("2003").await?;
        page.wait_until(&format!(
            "{ROOT}.querySelector('.tools__sight').textContent.includes('2003')"
        ))
        .await?;
        let said = sight(&page).await?;
        assert!(said.ends_with("from January 2003 to December 2003"), "the year alone: {said}");
        assert!(listed(&page).await? < 400, "{said}");
        let first: String =
            page.js(&format!("return {ROOT}.querySelector('.entry__date').textContent")).await?;
        assert!(first.contains("2003"), "the list begins there: {first}");
        click(&page, ".stepper__step--later").await?;
        page.wait_until(&format!("{ROOT}.querySelector('.entry__details[open]')")).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_list_is_turned_page_by_page() -> Result<()> {
    let server = host().await?;
    in_each_engine(async |page| {
        open(&page, &server).await?;
        let places = format!("return {ROOT}.querySelector('.pages .stepper__place').textContent");
        assert_eq!(page.js::<String>(&places).await?, "1–20 of 10,000");
        click(&page, ".pages .stepper__step--later").await?;
        page.wait_until(&format!(
            "{ROOT}.querySelector('.pages .stepper__place').textContent === '21–40 of 10,000'"
        ))
        .await?;
        assert_eq!(
            page.js::<usize>(&format!("return {ROOT}.querySelectorAll('.entry').length")).await?,
            20
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_mouse_moves_the_time_and_a_wheel_zooms_it_only_with_its_key() -> Result<()> {
    let server = host().await?;
    in_browser(async |page| {
        open(&page, &server).await?;
        let (x, y) = middle(&page).await?;
        let wheel = async |down: f64, modifiers: u32| {
            page.cdp(
                "Input.dispatchMouseEvent",
                json!({ "type": "mouseWheel", "x": x, "y": y, "deltaX": 0, "deltaY": down, "modifiers": modifiers }),
            )
            .await
        };
        let before = sight(&page).await?;
        wheel(300.0, 0).await?;
        page.wait_until("scrollY > 0").await?;
        assert_eq!(sight(&page).await?, before, "the page scrolls, the time stays");
        page.js::<()>("scrollTo({ top: 0, behavior: 'instant' })").await?;

        // With Ctrl, which is 2.
        wheel(-720.0, 2).await?;
        wait_for_other_than(&page, &before).await?;
        assert_eq!(page.js::<f64>("return scrollY").await?, 0.0);
        let zoomed = sight(&page).await?;

        drag(&page, (x, y), -200.0).await?;
        wait_for_other_than(&page, &zoomed).await?;
        let open: usize = page
            .js(&format!("return {ROOT}.querySelectorAll('.entry__details[open]').length"))
            .await?;
        assert_eq!(open, 0, "a drag is no click");
        assert!(page.errors().await?.is_empty());
        Ok(())
    })
    .await
}

/// The middle of the drawing, in pixels of the window.
async fn middle(page: &Page) -> Result<(f64, f64)> {
    page.js(&format!(
        "const {{ left, top, width, height }} = {DRAWING}.getBoundingClientRect();
         return [left + width / 2, top + height / 2]"
    ))
    .await
}

async fn drag(page: &Page, (x, y): (f64, f64), way: f64) -> Result<()> {
    let mouse = async |kind: &str, x: f64| {
        let button = if kind == "mouseMoved" { "none" } else { "left" };
        page.cdp(
            "Input.dispatchMouseEvent",
            json!({ "type": kind, "x": x, "y": y, "button": button, "buttons": 1, "clickCount": 1 }),
        )
        .await
    };
    mouse("mousePressed", x).await?;
    for step in 1..=8 {
        mouse("mouseMoved", x + way * f64::from(step) / 8.0).await?;
    }
    mouse("mouseReleased", x + way).await?;
    Ok(())
}

#[tokio::test]
async fn two_fingers_zoom_and_one_that_goes_down_scrolls_the_page() -> Result<()> {
    let server = host().await?;
    in_browser(async |page| {
        page.cdp(
            "Emulation.setTouchEmulationEnabled",
            json!({ "enabled": true, "maxTouchPoints": 5 }),
        )
        .await?;
        open(&page, &server).await?;
        let (x, y) = middle(&page).await?;
        let touch = async |kind: &str, points: &[(f64, f64)]| {
            let points: Vec<_> = points
                .iter()
                .enumerate()
                .map(|(id, (x, y))| json!({ "x": x, "y": y, "id": id }))
                .collect();
            page.cdp("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points }))
                .await
        };
        let before = sight(&page).await?;
        touch("touchStart", &[(x - 40.0, y), (x + 40.0, y)]).await?;
        for step in 1..=6 {
            let apart = 40.0 + 30.0 * f64::from(step);
            touch("touchMove", &[(x - apart, y), (x + apart, y)]).await?;
        }
        touch("touchEnd", &[]).await?;
        wait_for_other_than(&page, &before).await?;
        let zoomed = sight(&page).await?;

        touch("touchStart", &[(x, y)]).await?;
        for step in 1..=6 {
            touch("touchMove", &[(x, y - 30.0 * f64::from(step))]).await?;
        }
        touch("touchEnd", &[]).await?;
        page.wait_until("scrollY > 0").await?;
        assert_eq!(sight(&page).await?, zoomed, "the time stays");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn axe_finds_nothing_in_a_timeline_that_was_zoomed_and_searched() -> Result<()> {
    let server = host().await?;
    in_browser(async |page| {
        open(&page, &server).await?;
        click(&page, ".finder__summary").await?;
        for _ in 0..6 {
            let before = sight(&page).await?;
            click(&page, ".tools__one:nth-child(3)").await?;
            wait_for_other_than(&page, &before).await?;
            let violations = page.accessibility_violations().await?;
            assert!(violations.is_empty(), "{}: {violations:#?}", sight(&page).await?);
        }
        Ok(())
    })
    .await
}
