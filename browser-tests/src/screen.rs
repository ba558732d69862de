//! The screen that a page is shown on, and pictures of it.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};

use crate::{Engine, Page, attempts::until_it_works};

/// A size, and what the reader has asked of all pages.
#[derive(Clone, Debug)]
pub struct Screen {
    pub(crate) width: u32,
    pub(crate) height: u32,
    /// Names of media features and their values.
    pub(crate) media: Vec<(String, String)>,
}

impl Default for Screen {
    fn default() -> Self {
        Self::desk()
    }
}

impl Screen {
    /// A screen of this size in CSS pixels, light, with motion.
    pub fn new(width: u32, height: u32) -> Self {
        let as_is =
            [("prefers-color-scheme", "light"), ("prefers-reduced-motion", "no-preference")];
        let media = as_is.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
        Self { width, height, media }
    }

    /// A common phone, upright.
    pub fn phone() -> Self {
        Self::new(390, 844)
    }

    /// A window on a desk.
    pub fn desk() -> Self {
        Self::new(1200, 900)
    }

    /// The same screen for a reader who likes pages dark.
    #[must_use]
    pub fn dark(self) -> Self {
        self.with_media("prefers-color-scheme", "dark")
    }

    /// The same screen for a reader whom motion disturbs.
    #[must_use]
    pub fn still(self) -> Self {
        self.with_media("prefers-reduced-motion", "reduce")
    }

    /// The same screen with this media feature, such as `forced-colors`, at this value.
    #[must_use]
    pub fn with_media(mut self, name: &str, value: &str) -> Self {
        self.media.retain(|(other, _)| other != name);
        self.media.push((name.to_owned(), value.to_owned()));
        self.media.sort();
        self
    }

    pub(crate) fn has(&self, name: &str, value: &str) -> bool {
        self.media.iter().any(|(other, its)| other == name && its == value)
    }
}

impl Page {
    /// Shows the page on another screen, as when a window is resized or a phone turned.
    ///
    /// What an engine cannot do is an error. Firefox knows the colours and motion that a reader may want, but no other
    /// media feature; WebKit the same, and only those that its session began with. Its window is 238 pixels wide at
    /// the least.
    pub async fn use_screen(&self, screen: &Screen) -> Result<()> {
        match self.engine {
            Engine::Chromium => return self.emulate(screen).await,
            Engine::Firefox => self.set_screen(screen).await?,
            Engine::WebKit => self.resize(screen).await?,
        }
        self.wait_for_screen(screen).await
    }

    async fn emulate(&self, screen: &Screen) -> Result<()> {
        let Screen { width, height, media } = screen;
        let size = json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false,
        });
        self.cdp("Emulation.setDeviceMetricsOverride", size).await?;
        let features: Vec<_> =
            media.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.cdp("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
        Ok(())
    }

    async fn resize(&self, screen: &Screen) -> Result<()> {
        ensure!(
            screen.media == self.session.screen().media,
            "WebKit takes colours and motion only when it starts: \
             begin with `Session::default().for_screen` and a screen that has {:?}",
            screen.media
        );
        Ok(self.client.set_window_size(screen.width, screen.height).await?)
    }

    /// Waits until the page is told of this screen; it may never be, if the screen is too small.
    async fn wait_for_screen(&self, screen: &Screen) -> Result<()> {
        const SCRIPT: &str = "const [media] = arguments;
            const unlike = media.filter(([name, value]) => !matchMedia(`(${name}: ${value})`).matches);
            return [innerWidth, innerHeight, unlike]";
        let wanted = (screen.width, screen.height, Vec::<(String, String)>::new());
        until_it_works("the screen", async || {
            let seen: (u32, u32, Vec<(String, String)>) =
                self.js_with(SCRIPT, vec![json!(screen.media)]).await?;
            ensure!(
                seen == wanted,
                "{} shows a page of {} by {}, without {:?}, in place of {screen:?}",
                self.engine,
                seen.0,
                seen.1,
                seen.2
            );
            Ok(())
        })
        .await
    }

    /// Writes a picture as a PNG file: of the whole page, to its very foot; in WebKit of what the window has of it.
    pub async fn photograph(&self, file: &Path) -> Result<()> {
        let picture = match self.engine {
            Engine::Chromium => self.whole_picture().await?,
            Engine::Firefox => decoded(&self.ask("moz/screenshot/full".to_owned()).await?)?,
            Engine::WebKit => self.client.screenshot().await?,
        };
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)
                .with_context(|| format!("could not make {}", folder.display()))?;
        }
        fs::write(file, picture).with_context(|| format!("could not write {}", file.display()))
    }

    async fn whole_picture(&self) -> Result<Vec<u8>> {
        let whole =
            json!({ "format": "png", "captureBeyondViewport": true, "clip": self.extent().await? });
        let answer = self.cdp("Page.captureScreenshot", whole).await?;
        decoded(&answer["data"])
    }

    /// The rectangle of all there is to see.
    async fn extent(&self) -> Result<Value> {
        let metrics = self.cdp("Page.getLayoutMetrics", json!({})).await?;
        let size = &metrics["cssContentSize"];
        Ok(json!({
            "x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1,
        }))
    }
}

fn decoded(data: &Value) -> Result<Vec<u8>> {
    let data = data.as_str().context("the browser took no picture")?;
    BASE64_STANDARD.decode(data).context("the browser's picture is not base64")
}
