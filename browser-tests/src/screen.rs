//! The screen that a page is shown on, and pictures of it.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::json;

use crate::Page;

/// A size, and what the reader has asked of all pages.
#[derive(Clone, Debug)]
pub struct Screen {
    width: u32,
    height: u32,
    media: Vec<(String, String)>,
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
        self
    }
}

impl Page {
    /// Shows the page on another screen, as when a window is resized or a phone turned.
    pub async fn use_screen(&self, screen: &Screen) -> Result<()> {
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

    /// Writes a picture of the whole page, to its very foot, as a PNG file.
    pub async fn photograph(&self, file: &Path) -> Result<()> {
        let whole =
            json!({ "format": "png", "captureBeyondViewport": true, "clip": self.extent().await? });
        let answer = self.cdp("Page.captureScreenshot", whole).await?;
        let data = answer["data"].as_str().context("Chromium took no picture")?;
        let picture = BASE64_STANDARD.decode(data).context("Chromium's picture is not base64")?;
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)
                .with_context(|| format!("could not make {}", folder.display()))?;
        }
        fs::write(file, picture).with_context(|| format!("could not write {}", file.display()))
    }

    /// The rectangle of all there is to see.
    async fn extent(&self) -> Result<serde_json::Value> {
        let metrics = self.cdp("Page.getLayoutMetrics", json!({})).await?;
        let size = &metrics["cssContentSize"];
        Ok(json!({
            "x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1,
        }))
    }
}
