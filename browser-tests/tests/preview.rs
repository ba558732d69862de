//! `diplograph preview`: a story in the browser while its author writes it.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Stdio};

use anyhow::{Context, Result};
use browser_tests::{Screen, in_each_engine};

use crate::program::{diplograph, empty_folder, story};

/// A running preview of a copy of the founding story.
struct Preview {
    child: Child,
    file: PathBuf,
    address: String,
}

impl Preview {
    fn start(name: &str) -> Result<Self> {
        let file = empty_folder(name)?.join("my-story.json");
        std::fs::copy(story("kazakhstan-uzbekistan-2024"), &file)?;
        let mut child = diplograph()?
            .args(["preview", "--port", "0"])
            .arg(&file)
            .stdout(Stdio::piped())
            .spawn()?;
        let mut line = String::new();
        let stdout = child.stdout.take().context("the output is piped")?;
        BufReader::new(stdout).read_line(&mut line)?;
        let address = line.split(' ').find(|word| word.starts_with("http://"));
        let address = address.with_context(|| format!("no address in `{line}`"))?.to_owned();
        Ok(Self { child, file, address })
    }

    /// Replaces words of the file.
    fn change(&self, from: &str, to: &str) -> Result<()> {
        let text = std::fs::read_to_string(&self.file)?;
        assert!(text.contains(from), "{from}");
        Ok(std::fs::write(&self.file, text.replace(from, to))?)
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        // A child that has ended by itself is what the test reports.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[tokio::test]
async fn preview_shows_page_phone_and_iframe_and_reloads_when_the_file_changes() -> Result<()> {
    const TITLES: &str = "return [...document.querySelectorAll('iframe')]
        .map((frame) => frame.contentDocument?.querySelector('.head__title')?.textContent ?? '')";
    const TITLE: &str = "Kazakhstan and Uzbekistan aim for";
    in_each_engine(async |page| {
        let preview = Preview::start("preview-reload")?;
        page.open(&preview.address, &Screen::desktop()).await?;
        page.wait_until(
            "[...document.querySelectorAll('iframe')].filter((one) => one.contentDocument?.querySelector('.foot')).length === 3",
        )
        .await?;
        let titles: Vec<String> = page.js(TITLES).await?;
        assert!(titles.iter().all(|title| title.contains(TITLE)), "{titles:?}");
        let (width, shown): (u32, Vec<u32>) = page
            .js("const frames = [...document.querySelectorAll('iframe')];
                 const seen = (frame) => [...frame.contentDocument.querySelectorAll('.drawing')].filter((one) => one.getClientRects().length).length;
                 return [document.querySelector('.phone').contentWindow.innerWidth, frames.map(seen)]")
            .await?;
        assert_eq!((width, shown), (320, vec![1, 1, 1]), "one drawing in each frame");
        page.js::<()>("document.querySelector('.article').contentWindow.scrollTo(0, 300)").await?;

        preview.change(TITLE, "Two countries aim for")?;
        let has_changed = |words: &str| {
            format!("[...document.querySelectorAll('iframe')].filter((one) => one.contentDocument?.querySelector('.head__title')?.textContent.includes('{words}')).length === 3")
        };
        page.wait_until(&has_changed("Two countries aim for")).await?;
        page.wait_until("document.querySelector('.article').contentWindow.scrollY === 300").await?;

        // An error is told with its place, and the story returns when it is mended.
        preview.change("USD 10bn", "USD ten")?;
        page.wait_until("document.querySelector('pre')?.textContent.includes('`USD ten` is not an amount')").await?;
        let frames: u32 = page.js("return document.querySelectorAll('iframe').length").await?;
        assert_eq!(frames, 0, "a story with an error is not shown");
        preview.change("USD ten", "USD 11bn")?;
        page.wait_until(&has_changed("Two countries aim for")).await?;
        let amount: String = page
            .js("return document.querySelector('.page').contentDocument.querySelector('.goal__amount').textContent")
            .await?;
        assert!(amount.contains("11 billion"), "{amount}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn links_of_the_preview_lead_to_its_languages() -> Result<()> {
    in_each_engine(async |page| {
        let preview = Preview::start("preview-languages")?;
        page.open(&preview.address, &Screen::desktop()).await?;
        page.find("nav a[lang=ru]").await?.click().await?;
        page.wait_until("document.querySelector('.page')?.contentDocument?.querySelector('.story')?.lang === 'ru'")
            .await?;
        page.open(&format!("{}story.ar.html", preview.address), &Screen::phone()).await?;
        page.wait_until("document.querySelector('.story')?.dir === 'rtl'").await
    })
    .await
}
