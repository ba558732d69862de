//! The founding story by mouse and by keyboard, in five languages.

use anyhow::Result;
use browser_tests::{Key, Page, Screen, Server, WAKE, dist, in_browser};
use serde_json::{Value, json};

/// Each entry and the start of the article sentence that it cites.
pub(crate) const ENTRIES: [(&str, &str); 4] = [
    ("astana-2021", "The discussions reflected on the fruitful outcomes of mutual state visits"),
    ("agreements-2022", "Both parties acknowledged the solid legal framework"),
    ("tashkent-2022", "The discussions reflected on the fruitful outcomes of mutual state visits"),
    ("astana-2024", "During the bilateral negotiations held in Astana on February 19"),
];

/// A language and its texts for $156 million, about $1 billion, 21 projects, $10 billion, and three dates.
pub(crate) const WORDS: [(&str, [&str; 7]); 5] = [
    (
        "en",
        [
            "$156 million",
            "about $1 billion",
            "21 projects",
            "$10 billion",
            "December 2021",
            "December 2022",
            "February 19, 2024",
        ],
    ),
    (
        "ru",
        [
            "156 млн долларов",
            "около 1 млрд долларов",
            "21 проект",
            "10 млрд долларов",
            "декабрь 2021 г.",
            "декабрь 2022 г.",
            "19 февраля 2024 г.",
        ],
    ),
    (
        "kk",
        [
            "156 млн доллар",
            "шамамен 1 млрд доллар",
            "21 жоба",
            "10 млрд доллар",
            "2021 ж. желтоқсан",
            "2022 ж. желтоқсан",
            "2024 ж. 19 ақпан",
        ],
    ),
    (
        "uz",
        [
            "156 mln dollar",
            "taxminan 1 mlrd dollar",
            "21 ta loyiha",
            "10 mlrd dollar",
            "2021-yil dekabr",
            "2022-yil dekabr",
            "2024-yil 19-fevral",
        ],
    ),
    (
        "uz-Cyrl",
        [
            "156 млн доллар",
            "тахминан 1 млрд доллар",
            "21 та лойиҳа",
            "10 млрд доллар",
            "2021 йил декабрь",
            "2022 йил декабрь",
            "2024 йил 19 февраль",
        ],
    ),
];

/// Opens the founding story in a language and hydrates it with a pointer event.
async fn open(page: &Page, server: &Server, lang: &str) -> Result<()> {
    let address = server.url(&format!("/kazakhstan-uzbekistan-2024.{lang}.html"));
    page.open(&address, &Screen::desktop()).await?;
    hydrate(page).await
}

/// Touches the widget and waits for hydration.
pub(crate) async fn hydrate(page: &Page) -> Result<()> {
    // Repeats the press, because the first one may come before the listener exists.
    page.wait_until(&format!("{WAKE} && document.querySelector('diplo-graph > .place--live')"))
        .await
}

/// Runs a script with the document as `root`.
async fn in_root<T: serde::de::DeserializeOwned>(
    page: &Page,
    script: &str,
    with: Value,
) -> Result<T> {
    let script = format!("const root = document; {script}");
    page.js_with(&script, vec![with]).await
}

/// Returns the text of the story with plain spaces.
async fn text(page: &Page) -> Result<String> {
    in_root(page, "return document.querySelector('diplo-graph').textContent.replace(/[\\s\\u00a0\\u202f]+/g, ' ')", json!(null))
        .await
}

/// Returns the visible sentence of an entry, if the entry is open.
async fn shown_sentence(page: &Page, entry: &str) -> Result<Option<String>> {
    in_root(
        page,
        "const details = root.getElementById(`dg-entry-${arguments[0]}`);
         const sentence = details.querySelector('.citation__sentence');
         return details.open && sentence.checkVisibility() ? sentence.textContent : null",
        json!(entry),
    )
    .await
}

async fn assert_opened(page: &Page, entry: &str, sentence: &str) -> Result<()> {
    page.wait_until(&format!("document.getElementById('dg-entry-{entry}').open")).await?;
    let shown = shown_sentence(page, entry).await?;
    assert!(
        shown.as_deref().is_some_and(|shown| shown.starts_with(sentence)),
        "{entry}: {shown:?}"
    );
    let open: u32 =
        in_root(page, "return root.querySelectorAll('.entry__details[open]').length", json!(null))
            .await?;
    assert_eq!(open, 1, "one entry is open at a time");
    Ok(())
}

#[tokio::test]
async fn founding_story_shows_its_figures_in_five_languages() -> Result<()> {
    let server = Server::start(dist()).await?;
    in_browser(async |page| {
        for (lang, words) in WORDS {
            open(&page, &server, lang).await?;
            let text = text(&page).await?;
            for word in words {
                assert!(text.contains(word), "{lang}: `{word}` is not in: {text}");
            }
            let squares: u32 =
                in_root(&page, "return root.querySelectorAll('.squares:not(.squares--other) .squares__one').length", json!(null))
                    .await?;
            assert_eq!(squares, 21, "{lang}: a square for each project");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn each_entry_opens_by_mouse_and_shows_its_sentence() -> Result<()> {
    let server = Server::start(dist()).await?;
    in_browser(async |page| {
        for (lang, _) in WORDS {
            open(&page, &server, lang).await?;
            for (nth, (entry, sentence)) in ENTRIES.into_iter().enumerate() {
                // By the list row, then closed again, then by the mark in the drawing.
                let line = format!("#dg-entry-{entry} > summary");
                page.find(&line).await?.click().await?;
                assert_opened(&page, entry, sentence).await?;
                page.find(&line).await?.click().await?;
                // The browser closes the entry, and reports it to the engine a little later.
                page.wait_until("!document.querySelector('.entry__details[open], .mark--open')")
                    .await?;
                let mark = format!(".drawing--wide a[data-entry='{nth}'] .mark__shape");
                page.find(&mark).await?.click().await?;
                assert_opened(&page, entry, sentence).await?;
            }
        }
        Ok(())
    })
    .await
}

/// Returns an attribute of the focused element in the widget.
async fn focused(page: &Page, attribute: &str) -> Result<Option<String>> {
    in_root(page, "return root.activeElement?.getAttribute(arguments[0]) ?? null", json!(attribute))
        .await
}

#[tokio::test]
async fn each_entry_opens_by_keyboard_alone() -> Result<()> {
    let server = Server::start(dist()).await?;
    in_browser(async |page| {
        for (lang, _) in WORDS {
            open(&page, &server, lang).await?;
            // Tab reaches the drawing once.
            for _ in 0..60 {
                page.press(Key::Tab).await?;
                if focused(&page, "data-entry").await?.is_some() {
                    break;
                }
            }
            for (nth, (entry, sentence)) in ENTRIES.into_iter().enumerate() {
                assert_eq!(focused(&page, "data-entry").await?, Some(nth.to_string()), "{lang}");
                page.press(Key::Enter).await?;
                assert_opened(&page, entry, sentence).await?;
                page.press(Key::Escape).await?;
                assert_eq!(shown_sentence(&page, entry).await?, None, "Escape closes {entry}");
                assert_eq!(focused(&page, "data-entry").await?, Some(nth.to_string()), "and stays");
                page.press(Key::Right).await?;
            }
            page.press(Key::Home).await?;
            assert_eq!(focused(&page, "data-entry").await?.as_deref(), Some("0"), "Home");
            page.press(Key::End).await?;
            assert_eq!(focused(&page, "data-entry").await?.as_deref(), Some("3"), "End");
            page.press(Key::Tab).await?;
            assert_eq!(focused(&page, "data-entry").await?, None, "one tab stop for the drawing");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_figure_opens_its_receipt() -> Result<()> {
    let server = Server::start(dist()).await?;
    in_browser(async |page| {
        open(&page, &server, "en").await?;
        for (figure, sentence) in [
            ("#dg-part-trade", "The ministers aimed to elevate mutual trade to $10bn"),
            ("#dg-part-implemented", "joint projects totaling $156mn already implemented"),
            (
                "#dg-part-implemented",
                "Currently, 12 joint projects with a total value of $156 million",
            ),
            (
                "#dg-part-pipeline",
                "a pipeline of 21 new joint projects valued at approximately $1bn",
            ),
        ] {
            let open: bool = in_root(
                &page,
                "const receipt = root.querySelector(`${arguments[0]} details`);
                 return receipt.open",
                json!(figure),
            )
            .await?;
            if !open {
                let summary = format!("{figure} summary");
                page.find(&summary).await?.click().await?;
            }
            let shown: String = in_root(
                &page,
                "return [...root.querySelectorAll(`${arguments[0]} .citation__sentence`)]
                    .filter((sentence) => sentence.checkVisibility())
                    .map((sentence) => sentence.textContent).join(' ')",
                json!(figure),
            )
            .await?;
            assert!(shown.contains(sentence), "{figure}: {shown}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn stepper_and_filters_go_through_the_entries() -> Result<()> {
    let server = Server::start(dist()).await?;
    in_browser(async |page| {
        open(&page, &server, "en").await?;
        let next = page.find(".stepper__step--later").await?;
        for (entry, sentence) in ENTRIES {
            next.click().await?;
            assert_opened(&page, entry, sentence).await?;
        }
        let announcement: String =
            in_root(&page, "return root.querySelector('[role=status]').textContent", json!(null))
                .await?;
        assert_eq!(announcement, "4 of 4: February 19, 2024, Foreign ministers’ talks in Astana");

        assert!(
            !page.js::<bool>("return Boolean(document.querySelector('.filters'))").await?,
            "four rows need no filter"
        );

        page.open(&server.url("/european-union-china.en.html"), &Screen::desktop()).await?;
        hydrate(&page).await?;
        page.find(".finder__summary").await?.click().await?;
        page.find(".filters__choice:nth-child(2)").await?.click().await?;
        page.wait_until("document.querySelectorAll('ol.entries .entry').length === 4").await?;
        let titles: Vec<String> = in_root(
            &page,
            "return [...root.querySelectorAll('ol.entries .entry__title')].map((title) => title.textContent)",
            json!(null),
        )
        .await?;
        assert_eq!(
            titles,
            [
                "Soames visits China",
                "Jenkins visits China",
                "Tajani and Potočnik in China",
                "Xi Jinping visits the EU"
            ],
            "only the visits"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn entry_links_to_the_treaty_it_led_to() -> Result<()> {
    let server = Server::start(dist()).await?;
    in_browser(async |page| {
        open(&page, &server, "en").await?;
        page.find("#dg-entry-tashkent-2022 > summary").await?.click().await?;
        let link = "#dg-entry-tashkent-2022 a[data-part='dg-part-border-demarcation']";
        page.find(link).await?.click().await?;
        let (tie, focus, address): (bool, String, String) = in_root(
            &page,
            "const tie = root.getElementById('dg-part-border-demarcation');
             const { top, bottom } = tie.getBoundingClientRect();
             return [top >= 0 && bottom <= innerHeight, root.activeElement.textContent, location.hash]",
            json!(null),
        )
        .await?;
        assert!(tie, "the treaty is visible");
        assert!(focus.contains("border demarcation"), "and has the focus: {focus}");
        assert_eq!(address, "", "the address does not change");
        Ok(())
    })
    .await
}
