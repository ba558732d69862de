//! The founding story by keyboard alone, from the host's link before it to the host's link behind it.

use anyhow::{Context, Result, anyhow, ensure};
use browser_tests::{Element, Engine, Key, Page, Reply, Screen, Server, dist, in_each_engine};

use crate::takeover::{POLICY, element};

/// The story inside a host's article, in a shadow root, with a field and a note of every key that the host hears.
async fn host() -> Result<Server> {
    let server = Server::start(dist()).await?;
    let html = format!(
        "<!doctype html><html lang=en><head><title>Host</title><script src=/witness.js></script></head><body>\
         <main><h1>An article</h1><p><a id=before href=#before>Before</a> <input id=field aria-label=Field></p>{}\
         <p><a id=after href=#after>After</a></p></main>",
        element("kazakhstan-uzbekistan-2024", "en")?
    );
    server.put("/host", Reply::page(html).with_header("content-security-policy", POLICY));
    Ok(server)
}

const ROOT: &str = "document.querySelector('diplo-graph').shadowRoot";

async fn open(page: &Page) -> Result<Server> {
    let server = host().await?;
    page.open(&server.url("/host"), &Screen::desk()).await?;
    // What wakes the story is the first key that comes into it.
    page.js::<()>("document.getElementById('field').focus()").await?;
    page.press(Key::Tab).await?;
    page.wait_until(&format!("{ROOT}.querySelector('.place--live')")).await?;
    Ok(server)
}

/// What has the focus: what it is and what it is called. It must be seen, and be seen to have the focus.
async fn stop(page: &Page) -> Result<String> {
    let focused = page.focused().await?.context("nothing has the focus")?;
    let (kind, ring, is_in_sight): (String, bool, bool) = page
        .js_with(
            "const [one] = arguments, { outlineStyle, outlineWidth } = getComputedStyle(one);
             const { top, bottom } = one.getBoundingClientRect();
             return [one.localName, outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1, bottom > 0 && top < innerHeight]",
            vec![serde_json::to_value(&focused)?],
        )
        .await?;
    let name = name(page, &focused).await?;
    ensure!(ring, "nothing shows that `{kind} {name}` has the focus");
    ensure!(is_in_sight, "`{kind} {name}` has the focus and is out of sight");
    Ok(format!("{kind} {name}"))
}

/// What a screen reader calls it, with plain blanks.
async fn name(page: &Page, element: &Element) -> Result<String> {
    Ok(page.name(element).await?.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Tabs to the next stop, and says which it is.
async fn tab(page: &Page) -> Result<String> {
    page.press(Key::Tab).await?;
    stop(page).await
}

/// Tabs on to the stop that begins so.
async fn tab_to(page: &Page, start: &str) -> Result<()> {
    let mut passed = Vec::new();
    for _ in 0..60 {
        let stop = tab(page).await?;
        if stop.starts_with(start) {
            return Ok(());
        }
        passed.push(stop);
    }
    Err(anyhow!("no stop begins with `{start}`: {passed:#?}"))
}

/// Waits until the stop is this one; what the script does takes a moment.
async fn expect(page: &Page, start: &str) -> Result<()> {
    let mut last = String::new();
    for _ in 0..100 {
        last = stop(page).await.unwrap_or_else(|error| error.to_string());
        if last.starts_with(start) {
            return Ok(());
        }
        tokio::time::sleep(std::time::Duration::from_millis(30)).await;
    }
    Err(anyhow!("the focus is at `{last}`, not at `{start}`"))
}

/// Waits until this is what the one live region says.
async fn hear(page: &Page, sentence: &str) -> Result<()> {
    let said = format!("{ROOT}.querySelector('[role=status]').textContent");
    page.wait_until(&format!("{said} === {}", serde_json::json!(sentence)))
        .await
        .with_context(|| format!("`{sentence}` is not said"))
}

/// Tabs back to the stop that begins so.
async fn back_to(page: &Page, start: &str) -> Result<()> {
    for _ in 0..60 {
        page.press_with(&[Key::Shift], Key::Tab).await?;
        if stop(page).await?.starts_with(start) {
            return Ok(());
        }
    }
    Err(anyhow!("no stop before it begins with `{start}`"))
}

/// The stops of the story with all closed, up to its foot.
const STOPS: [&str; 42] = [
    "button English",
    "button Русский",
    "button Қазақша",
    "button Oʻzbekcha",
    "button Ўзбекча",
    "button Français",
    "button Deutsch",
    "button Español",
    "button Português",
    "button Türkçe",
    "button 简体中文",
    "button العربية",
    "summary $10 billion",
    "summary $156 million Joint projects Sources disagree",
    "summary about $1 billion 21 projects New joint projects",
    "summary Data table : Projects",
    "button All",
    "button Visits",
    "button Talks",
    "button Agreements",
    "a Dec 2021 Mirziyoyev’s state visit to Astana (State visit)",
    "button Previous",
    "button Next",
    "summary December 2021 Mirziyoyev’s state visit to Astana",
    "summary 2022 Two agreements signed in Tashkent",
    "summary December 2022 Tokayev’s state visit to Tashkent",
    "summary February 19, 2024 Foreign ministers’ talks in Astana",
    "summary Data table : Timeline",
    "summary Agreement on allied relations Treaty signed 2022",
    "summary Agreement on border demarcation Treaty signed 2022",
    "summary Supreme Interstate Council Council established",
    "summary Council of Interparliamentary Cooperation Council operating",
    "summary Council of Foreign Ministers Council planned",
    "summary Murat Nurtleu, Deputy Prime Minister and Minister of Foreign Affairs of Kazakhstan, February 19, 2024",
    "summary Politics",
    "summary Economy",
    "summary Water and energy",
    "summary Transit and transport",
    "summary Cultural and humanitarian ties",
    "summary Transport and logistics",
    "summary Energy",
    "summary Water resources",
];

#[tokio::test]
async fn tab_goes_through_every_part_and_out_again_in_the_order_of_reading() -> Result<()> {
    in_each_engine(async |page| {
        let _server = open(&page).await?;
        page.js::<()>("document.getElementById('before').focus()").await?;
        assert_eq!(tab(&page).await?, "input Field", "{}", page.engine());
        let mut stops = Vec::new();
        loop {
            let stop = tab(&page).await?;
            if stop == "a After" {
                break;
            }
            stops.push(stop);
            ensure!(stops.len() < 60, "there is no way out: {stops:#?}");
        }
        assert_eq!(stops[..STOPS.len()], STOPS, "in {}", page.engine());
        assert!(stops[STOPS.len() + 1].starts_with("summary Sources"), "then the foot: {stops:#?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn all_that_a_pointer_does_is_done_by_keys_and_said_once() -> Result<()> {
    in_each_engine(async |page| {
        let _server = open(&page).await?;
        receipts(&page).await?;
        filters(&page).await?;
        marks(&page).await?;
        years(&page).await?;
        steps_and_links(&page).await?;
        languages(&page).await?;
        tab_to(&page, "summary Sources").await?;
        page.press(Key::Enter).await?;
        tab_to(&page, "a After").await?;
        let regions: usize = page
            .js(&format!("return {ROOT}.querySelectorAll('[role=status], [aria-live]').length"))
            .await?;
        assert_eq!(regions, 1, "one live region");
        assert_eq!(page.troubles().await?, Vec::<String>::new());
        Ok(())
    })
    .await
}

async fn receipts(page: &Page) -> Result<()> {
    page.js::<()>("document.getElementById('field').focus()").await?;
    tab_to(page, "summary $10 billion").await?;
    let is_open = format!("return {ROOT}.querySelector('.receipt').open");
    page.press(Key::Enter).await?;
    assert!(page.js::<bool>(&is_open).await?, "the receipt opens");
    assert!(tab(page).await?.starts_with("a "), "what it opens is the next stop");
    back_to(page, "summary $10 billion").await?;
    page.type_text(" ").await?;
    assert!(!page.js::<bool>(&is_open).await?, "and closes");
    Ok(())
}

async fn filters(page: &Page) -> Result<()> {
    tab_to(page, "button Visits").await?;
    page.type_text(" ").await?;
    hear(page, "2 entries from December 2021 to December 2022").await?;
    expect(page, "button Visits").await?;
    tab_to(page, "a Dec 2021").await?;
    page.press(Key::Right).await?;
    expect(page, "a Dec 2022 Tokayev").await?;
    back_to(page, "button All").await?;
    page.press(Key::Enter).await?;
    hear(page, "4 entries from December 2021 to February 19, 2024").await?;
    expect(page, "button All").await
}

async fn marks(page: &Page) -> Result<()> {
    // The tab stop is where the reader left it.
    tab_to(page, "a Dec 2022 Tokayev").await?;
    for (key, start) in [
        (Key::Home, "a Dec 2021"),
        (Key::Left, "a Dec 2021"),
        (Key::Right, "a 2022 Two agreements"),
        (Key::Down, "a Dec 2022"),
        (Key::Up, "a 2022 Two agreements"),
        (Key::End, "a Feb 19, 2024"),
    ] {
        page.press(key).await?;
        expect(page, start).await?;
    }
    page.press_with(&[Key::Control], Key::Home).await?;
    expect(page, "a Feb 19, 2024").await?;
    page.press(Key::Enter).await?;
    hear(page, "4 of 4: February 19, 2024, Foreign ministers’ talks in Astana").await?;
    // The entry was brought into sight; Escape comes back to the mark, which still has the focus.
    page.press(Key::Escape).await?;
    hear(page, "Closed").await?;
    expect(page, "a Feb 19, 2024").await
}

async fn years(page: &Page) -> Result<()> {
    page.type_text("20").await?;
    let shown = format!("{ROOT}.querySelector('.keys').textContent");
    page.wait_until(&format!(
        "{ROOT}.querySelector('.keys').checkVisibility() && {shown} === '20…' && {ROOT}.querySelector('[role=status]').textContent === '20…'"
    ))
    .await?;
    // Waiting ends a short year. What is typed at once leaves no time for that.
    expect(page, "a Dec 2021").await?;
    page.type_text("2022").await?;
    expect(page, "a 2022 Two agreements").await?;
    hear(page, "").await?;
    page.wait_until(&format!("{shown}.startsWith('Arrow keys')")).await?;
    page.type_text(&format!("2{}", char::from(Key::Escape))).await?;
    hear(page, "").await?;
    expect(page, "a 2022 Two agreements").await?;
    page.type_text(&format!("19{}", char::from(Key::Enter))).await?;
    expect(page, "a Dec 2021").await?;
    let open = format!("return {ROOT}.querySelectorAll('.entry__details[open]').length");
    assert_eq!(page.js::<usize>(&open).await?, 0, "Enter ends the year and opens nothing");
    // In the digits of other scripts, for which WebKitGTK's driver has no keys; a later year than all leads to the last.
    if page.engine() == Engine::WebKit {
        return page.type_text("2022").await;
    }
    page.type_text("٢٠٢٥").await?;
    expect(page, "a Feb 19, 2024").await?;
    page.type_text("۲۰۲۲").await?;
    expect(page, "a 2022 Two agreements").await
}

async fn steps_and_links(page: &Page) -> Result<()> {
    tab_to(page, "button Next").await?;
    for sentence in [
        "1 of 4: December 2021, Mirziyoyev’s state visit to Astana",
        "2 of 4: 2022, Two agreements signed in Tashkent",
        "3 of 4: December 2022, Tokayev’s state visit to Tashkent",
    ] {
        page.press(Key::Enter).await?;
        hear(page, sentence).await?;
        expect(page, "button Next").await?;
    }
    tab_to(page, "a Agreement on border demarcation").await?;
    page.press(Key::Enter).await?;
    expect(page, "summary Agreement on border demarcation").await?;
    back_to(page, "summary Data table : Timeline").await?;
    page.press(Key::Enter).await?;
    assert_eq!(tab(page).await?, "div Data table", "what is too wide scrolls by keys");
    tab_to(page, "a Mirziyoyev’s state visit to Astana").await?;
    page.press(Key::Enter).await?;
    expect(page, "summary December 2021 Mirziyoyev").await?;
    // The line says by itself that it is open.
    hear(page, "").await
}

async fn languages(page: &Page) -> Result<()> {
    back_to(page, "button Русский").await?;
    page.press(Key::Enter).await?;
    page.wait_until(&format!("{ROOT}.querySelector('.story').lang === 'ru'")).await?;
    expect(page, "button Русский").await?;
    hear(page, "Русский").await?;
    back_to(page, "button English").await?;
    page.press(Key::Enter).await?;
    hear(page, "English").await?;
    expect(page, "button English").await
}

#[tokio::test]
async fn keys_outside_the_widget_are_the_hosts() -> Result<()> {
    in_each_engine(async |page| {
        let _server = open(&page).await?;
        page.js::<()>(
            "window.caught = []; window.heard = 0;
             addEventListener('keydown', (event) => { window.heard++; if (event.defaultPrevented) caught.push(event.key); });
             document.getElementById('field').focus()",
        )
        .await?;
        page.type_text("2019").await?;
        for key in [Key::Left, Key::Left, Key::Home, Key::Right, Key::Escape] {
            page.press(key).await?;
        }
        let (value, caret, heard, caught): (String, u32, u32, Vec<String>) =
            page.js("const field = document.getElementById('field'); return [field.value, field.selectionStart, heard, caught]").await?;
        assert_eq!((&*value, caret, heard, caught), ("2019", 1, 9, vec![]), "in {}", page.engine());
        page.js::<()>("document.activeElement.blur()").await?;
        page.type_text("2019+-0").await?;
        page.press(Key::Right).await?;
        let caught: Vec<String> = page.js("return caught").await?;
        assert_eq!(caught, Vec::<String>::new(), "in {}", page.engine());
        let said: String = page.js(&format!("return {ROOT}.querySelector('[role=status]').textContent")).await?;
        assert_eq!(said, "", "nothing was done");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_mark_that_a_filter_takes_away_gives_its_focus_to_the_nearest() -> Result<()> {
    in_each_engine(async |page| {
        let _server = open(&page).await?;
        tab_to(&page, "a Dec 2021").await?;
        page.press(Key::Right).await?;
        expect(&page, "a 2022 Two agreements").await?;
        // By a click that leaves the focus where it is.
        page.js::<()>(&format!("{ROOT}.querySelector('.filters__choice:nth-child(2)').click()"))
            .await?;
        expect(&page, "a Dec 2022 Tokayev").await
    })
    .await
}
