//! The compared pages: each is made from the same content, with a script that finds its parts.

mod ours;
mod timelinejs;
mod vanilla;
mod vis;

use std::{fmt, path::PathBuf};

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};

use crate::content::Content;

/// A way to present the content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Peer {
    /// A page rendered with `diplograph render`.
    Ours,
    /// The element in a page that contains only its snippet.
    OursByScript,
    /// A minimal hand-written page.
    Vanilla,
    /// The hand-written page with its style in a file, as a policy without inline styles requires.
    VanillaWithSheet,
    /// A hand-written script that renders such a page.
    VanillaByScript,
    #[serde(rename = "timelinejs")]
    TimelineJs,
    VisTimeline,
}

/// A file of a page.
#[derive(Debug)]
pub(crate) struct File {
    /// Its name in the page's folder; empty for the page itself.
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

    /// Returns the peer with this name.
    pub(crate) fn named(name: &str) -> Result<Self> {
        let found = Self::ALL.into_iter().find(|peer| peer.name() == name);
        let all = Self::ALL.map(Self::name).join(", ");
        found.with_context(|| format!("unknown peer `{name}`: use some of {all}"))
    }

    /// Returns the page and its files.
    pub(crate) fn files(self, content: &Content) -> Result<Vec<File>> {
        match self {
            Self::Ours => ours::prerendered(content),
            Self::OursByScript => ours::by_script(content),
            Self::Vanilla => Ok(vanilla::written(content)),
            Self::VanillaWithSheet => Ok(vanilla::with_sheet(content)),
            Self::VanillaByScript => Ok(vanilla::by_script(content)),
            Self::TimelineJs => timelinejs::files(content),
            Self::VisTimeline => vis::files(content),
        }
    }

    /// Returns the script that finds the parts of the page; `probe.js` defines them.
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

    /// Returns whether it has a drawing that can be dragged and zoomed.
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

    /// Copies a published file under another name.
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
            _ => bail!("{} has an unknown file type", from.display()),
        };
        Ok(Self { name: name.into(), media_type, bytes })
    }
}

/// A host page that contains the widget.
fn host(title: &str, head: &str, body: &str) -> File {
    File::page(format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title}</title>{head}</head>\
         <body><h1>{title}</h1>{body}</body></html>"
    ))
}

/// Returns the path of a file of an npm package.
fn package(path: &str) -> Result<PathBuf> {
    let folder = std::env::var_os("DIPLOGRAPH_PEERS").map(PathBuf::from);
    let folder = folder.context(
        "DIPLOGRAPH_PEERS is not set to the folder of the peers: run `cargo xtask compare`",
    )?;
    Ok(folder.join(path))
}
