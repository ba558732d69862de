//! Who is compared: the page of each, made from the same material, and where in it a reader finds what.

mod ours;
mod timelinejs;
mod vanilla;
mod vis;

use std::{fmt, path::PathBuf};

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};

use crate::material::Material;

/// Somebody's way to show the material.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Peer {
    /// A page as `diplograph render` writes it.
    Ours,
    /// The element in a page that has nothing but its snippet.
    OursByScript,
    /// A page written by hand, with nothing that could be left out.
    Vanilla,
    /// The same, with its style in a file, as a policy has it that forbids it in the page.
    VanillaWithSheet,
    /// A hand-written script that draws such a page.
    VanillaByScript,
    #[serde(rename = "timelinejs")]
    TimelineJs,
    VisTimeline,
}

/// A file of a page.
#[derive(Debug)]
pub(crate) struct File {
    /// Its name in the page's folder; the page itself has none.
    pub(crate) name: String,
    pub(crate) media_type: &'static str,
    pub(crate) bytes: Vec<u8>,
}

impl Peer {
    pub(crate) const ALL: [Self; 7] = [
        Self::Vanilla,
        Self::VanillaWithSheet,
        Self::VanillaByScript,
        Self::Ours,
        Self::OursByScript,
        Self::TimelineJs,
        Self::VisTimeline,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Ours => "ours",
            Self::OursByScript => "ours-by-script",
            Self::Vanilla => "vanilla",
            Self::VanillaWithSheet => "vanilla-with-sheet",
            Self::VanillaByScript => "vanilla-by-script",
            Self::TimelineJs => "timelinejs",
            Self::VisTimeline => "vis-timeline",
        }
    }

    /// The one of this name.
    pub(crate) fn named(name: &str) -> Result<Self> {
        let found = Self::ALL.into_iter().find(|peer| peer.name() == name);
        let all = Self::ALL.map(Self::name).join(", ");
        found.with_context(|| format!("there is no peer `{name}`: name some of {all}"))
    }

    /// All that its page is made of.
    pub(crate) fn files(self, material: &Material) -> Result<Vec<File>> {
        match self {
            Self::Ours => ours::prerendered(material),
            Self::OursByScript => ours::by_script(material),
            Self::Vanilla => Ok(vanilla::written(material)),
            Self::VanillaWithSheet => Ok(vanilla::with_sheet(material)),
            Self::VanillaByScript => Ok(vanilla::by_script(material)),
            Self::TimelineJs => timelinejs::files(material),
            Self::VisTimeline => vis::files(material),
        }
    }

    /// The script that finds in its page what a reader looks for; `probe.js` says what it has to give.
    pub(crate) fn parts(self) -> &'static str {
        match self {
            Self::Ours | Self::OursByScript => include_str!("ours.js"),
            Self::Vanilla | Self::VanillaWithSheet | Self::VanillaByScript => {
                include_str!("vanilla.js")
            }
            Self::TimelineJs => include_str!("timelinejs.js"),
            Self::VisTimeline => include_str!("vis.js"),
        }
    }

    /// Whether it is a drawing that can be dragged and zoomed.
    pub(crate) fn moves(self) -> bool {
        matches!(self, Self::Ours | Self::OursByScript | Self::VisTimeline)
    }
}

impl fmt::Display for Peer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl File {
    fn page(html: String) -> Self {
        Self { name: String::new(), media_type: "text/html; charset=utf-8", bytes: html.into() }
    }

    fn json(name: &str, value: &serde_json::Value) -> Self {
        Self {
            name: name.to_owned(),
            media_type: "application/json",
            bytes: value.to_string().into(),
        }
    }

    /// A file as it is published, under another name.
    fn copied(name: impl Into<String>, from: PathBuf) -> Result<Self> {
        let bytes = std::fs::read(&from).with_context(|| format!("no {}", from.display()))?;
        let media_type = match from.extension().and_then(|ending| ending.to_str()) {
            Some("js") => "text/javascript; charset=utf-8",
            Some("css") => "text/css; charset=utf-8",
            Some("wasm") => "application/wasm",
            Some("woff2") => "font/woff2",
            Some("woff") => "font/woff",
            Some("ttf") => "font/ttf",
            Some("svg") => "image/svg+xml",
            Some("json") => "application/json",
            _ => bail!("{} is of no kind that a page has", from.display()),
        };
        Ok(Self { name: name.into(), media_type, bytes })
    }
}

/// A page of somebody's site in which the widget stands.
fn host(title: &str, head: &str, body: &str) -> File {
    File::page(format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title}</title>{head}</head>\
         <body><h1>{title}</h1>{body}</body></html>"
    ))
}

/// A file of a package of npm.
fn package(path: &str) -> Result<PathBuf> {
    let folder = std::env::var_os("DIPLOGRAPH_PEERS").map(PathBuf::from);
    let folder = folder
        .context("DIPLOGRAPH_PEERS names no folder of peers: run this by `cargo xtask compare`")?;
    Ok(folder.join(path))
}
