//! The menu of languages of a story with more than four.

use anyhow::{Context, Result, ensure};
use browser_tests::{Key, Page, Reply, Screen, Server, Session, WAKE, dist, in_each_engine};

use super::{LIMIT, open, run, wait_for};
use crate::hydration::{POLICY, element};

/// The languages as a reader sees them: the names beside the menu, and its label.
async fn names(page: &Page) -> Result<(Vec<String>, String)> {
    run(
        page,
        "return [[...root.querySelectorAll('.languages > .languages__choice')].map((one) => one.textContent),
            root.querySelector('.languages__more').textContent]",
    )
    .await
}

/// Opens the menu by keyboard, and follows or presses the choice of this language.
async fn choose(page: &Page, lang: &str) -> Result<()> {
    run::<()>(page, "root.querySelector('.languages__more').focus()").await?;
    page.press(Key::Enter).await?;
    wait_for(page, "root.querySelector('.languages__menu').open").await?;
    for _ in 0..12 {
        page.press(Key::Tab).await?;
        if run(page, &format!("return root.activeElement.lang === '{lang}'")).await? {
            return page.press(Key::Enter).await;
        }
    }
    anyhow::bail!("no stop is {lang}")
}

#[tokio::test]
async fn language_of_the_menu_is_chosen_by_keyboard_in_an_element() -> Result<()> {
    let server = Server::start(dist()).await?;
    let html = element("kazakhstan-uzbekistan-2024", "en")?;
    server.put(
        "/host",
        Reply::page(format!("<!doctype html><html lang=en><title>Host</title>{html}<p id=after style='height: 900px'>After.</p>"))
            .with_header("content-security-policy", POLICY),
    );
    in_each_engine(async |page| {
        page.open(&server.url("/host"), &Screen::desktop()).await?;
        page.wait_until(
            &format!("{WAKE} && document.querySelector('diplo-graph').shadowRoot.querySelector('.place--live')"),
        )
        .await?;
        let (shown, more) = names(&page).await?;
        assert_eq!((shown.len(), more.trim()), (3, "9 more"), "{shown:?}");
        choose(&page, "tr").await?;
        wait_for(&page, "root.querySelector('.story').lang === 'tr'").await?;
        let (shown, _) = names(&page).await?;
        assert_eq!(shown[0], "Türkçe", "the chosen language is shown");
        wait_for(&page, "!root.querySelector('.languages__menu').open")
            .await
            .context("the menu closes after the choice")?;
        let is_at_menu: bool =
            run(&page, "return root.activeElement?.matches('.languages__more') ?? false").await?;
        assert!(is_at_menu, "the focus returns to the menu");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn language_of_the_menu_is_chosen_by_keyboard_on_a_page() -> Result<()> {
    let server = Server::start(dist()).await?;
    in_each_engine(async |page| {
        page.open(&server.url("/kazakhstan-uzbekistan-2024.en.html"), &Screen::desktop()).await?;
        let (shown, more) = names(&page).await?;
        assert_eq!((shown.len(), more.trim()), (3, "9 more"), "{shown:?}");
        choose(&page, "ar").await?;
        while !page.client().current_url().await?.path().ends_with(".ar.html") {
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        wait_for(&page, "root.querySelector('.languages > .languages__choice')").await?;
        let (shown, _) = names(&page).await?;
        assert_eq!((shown.len(), &*shown[0]), (3, "العربية"), "the current language is shown");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn open_menu_closes_with_escape_and_a_click_elsewhere() -> Result<()> {
    let server = Server::start(dist()).await?;
    in_each_engine(async |page| {
        open(&page, &server, "/kazakhstan-uzbekistan-2024.en.html", &Screen::desktop()).await?;
        run::<()>(&page, "root.querySelector('.languages__more').focus()").await?;
        page.press(Key::Enter).await?;
        wait_for(&page, "root.querySelector('.languages__menu').open").await?;
        page.press(Key::Tab).await?;
        page.press(Key::Escape).await?;
        wait_for(&page, "!root.querySelector('.languages__menu').open && root.activeElement.matches('.languages__more')")
            .await
            .context("Escape closes the menu and returns to its summary")?;
        page.press(Key::Enter).await?;
        wait_for(&page, "root.querySelector('.languages__menu').open").await?;
        page.find(".head__title").await?.click().await?;
        wait_for(&page, "!root.querySelector('.languages__menu').open").await.context("a click elsewhere closes the menu")
    })
    .await
}

#[tokio::test]
async fn open_menu_is_not_cut_off() -> Result<()> {
    let server = Server::start(dist()).await?;
    Session::default().with_limit(LIMIT).in_each_engine(async |page| {
        for lang in ["en", "ar", "kk", "zh"] {
            for path in [format!("/kazakhstan-uzbekistan-2024.{lang}.html"), format!("/embed/kazakhstan-uzbekistan-2024.{lang}.html")] {
                for width in [320, 390, 599, 680, 1200] {
                    open(&page, &server, &path, &Screen::new(width, 900)).await?;
                    page.find(".languages__more").await?.click().await?;
                    wait_for(&page, "root.querySelector('.languages__menu').open").await?;
                    let hidden: Vec<String> = run(
                        &page,
                        "return [...root.querySelectorAll('.languages__rest > *')].filter((one) => {
                            one.scrollIntoView({ block: 'center', behavior: 'instant' });
                            const { left, right, top, bottom } = one.getBoundingClientRect();
                            return left < 0 || right > document.documentElement.clientWidth || top < 0
                                || root.elementFromPoint((left + right) / 2, (top + bottom) / 2) !== one;
                        }).map((one) => `${one.textContent} ${JSON.stringify(one.getBoundingClientRect())}`)",
                    )
                    .await?;
                    ensure!(hidden.is_empty(), "{path} at {width}: {hidden:#?}");
                    let wide: u32 = page.js("return document.documentElement.scrollWidth").await?;
                    ensure!(wide <= width, "{path} at {width}: {wide} wide");
                }
            }
        }
        Ok(())
    })
    .await
}
