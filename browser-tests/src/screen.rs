//! Screens and screenshots.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};

use crate::{Engine, Page, retry::retry};

/// A screen size and the reader's media preferences.
#[derive(Clone, Debug)]
pub struct Screen {
    pub(crate) width: u32,
    pub(crate) height: u32,
    /// Names and values of media features.
    pub(crate) media: Vec<(String, String)>,
}

impl Default for Screen {
    fn default() -> Self {
        Self::desktop()
    }
}

impl Screen {
    /// A screen of this size in CSS pixels, with the light theme and motion.
    pub fn new(width: u32, height: u32) -> Self {
        let as_is =
            [("prefers-color-scheme", "light"), ("prefers-reduced-motion", "no-preference")];
        let media = as_is.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
        Self { width, height, media }
    }

    /// A common phone in portrait orientation.
    pub fn phone() -> Self {
        Self::new(390, 844)
    }

    /// A desktop window.
    pub fn desktop() -> Self {
        Self::new(1200, 900)
    }

    /// Prefers the dark theme.
    #[must_use]
    pub fn dark(self) -> Self {
        self.with_media("prefers-color-scheme", "dark")
    }

    /// Prefers reduced motion.
    #[must_use]
    pub fn reduced_motion(self) -> Self {
        self.with_media("prefers-reduced-motion", "reduce")
    }

    /// Sets a media feature, such as `forced-colors`, to this value.
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
    /// Changes the screen, as when a window is resized or a phone rotated.
    ///
    /// Features that an engine does not support are errors. Firefox supports colour and motion preferences but no other
    /// media feature; WebKit supports the same two and only with the values from the start of its session. WebKit's
    /// minimum width is 238 pixels.
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
            "WebKit reads colour and motion preferences only at its start: \
             use `Session::default().for_screen` with a screen that has {:?}",
            screen.media
        );
        Ok(self.client.set_window_size(screen.width, screen.height).await?)
    }

    /// Waits until the page has this screen; a screen below the minimum size is an error.
    async fn wait_for_screen(&self, screen: &Screen) -> Result<()> {
        const SCRIPT: &str = "const [media] = arguments;
            const different = media.filter(([name, value]) => !matchMedia(`(${name}: ${value})`).matches);
            return [innerWidth, innerHeight, different]";
        let expected = (screen.width, screen.height, Vec::<(String, String)>::new());
        retry("the screen", async || {
            let actual: (u32, u32, Vec<(String, String)>) =
                self.js_with(SCRIPT, vec![json!(screen.media)]).await?;
            ensure!(
                actual == expected,
                "{} shows a page of {} by {}, without {:?}, instead of {screen:?}",
                self.engine,
                actual.0,
                actual.1,
                actual.2
            );
            Ok(())
        })
        .await
    }

    /// Writes a screenshot of the whole page, in WebKit of the viewport, as a PNG file.
    pub async fn take_screenshot(&self, file: &Path) -> Result<()> {
        let screenshot = match self.engine {
            Engine::Chromium => self.full_screenshot().await?,
            Engine::Firefox => decoded(&self.get("moz/screenshot/full".to_owned()).await?)?,
            Engine::WebKit => self.client.screenshot().await?,
        };
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)
                .with_context(|| format!("could not create {}", folder.display()))?;
        }
        fs::write(file, screenshot).with_context(|| format!("could not write {}", file.display()))
    }

    async fn full_screenshot(&self) -> Result<Vec<u8>> {
        let whole =
            json!({ "format": "png", "captureBeyondViewport": true, "clip": self.extent().await? });
        let answer = self.cdp("Page.captureScreenshot", whole).await?;
        decoded(&answer["data"])
    }

    /// Returns the rectangle of the whole page.
    async fn extent(&self) -> Result<Value> {
        let metrics = self.cdp("Page.getLayoutMetrics", json!({})).await?;
        let size = &metrics["cssContentSize"];
        Ok(json!({
            "x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1,
        }))
    }
}

fn decoded(data: &Value) -> Result<Vec<u8>> {
    let data = data.as_str().context("the browser returned no screenshot")?;
    BASE64_STANDARD.decode(data).context("the screenshot is not base64")
}
