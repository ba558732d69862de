//! The site that publishes the story: its pages name its address, so that WordPress finds the oEmbed answer.

use std::fs;

use anyhow::{Context, Result, ensure};
use browser_tests::{Reply, Server, dist};
use url::Url;

use crate::program::{diplograph, empty_folder, story};

/// The paths of the page of the story, of its page for an iframe, and of its oEmbed answer.
const PAGE: &str = "/kazakhstan-uzbekistan-2024.en.html";
pub(crate) const EMBED: &str = "/embed/kazakhstan-uzbekistan-2024.en.html";
const OEMBED: &str = "/oembed/kazakhstan-uzbekistan-2024.en.json";

/// Where the story is published: the files of `dist`, with pages that name the address of the server.
pub(crate) struct Publisher {
    pub(crate) server: Server,
    /// The oEmbed answer.
    answer: Reply,
}

impl Publisher {
    /// Renders the pages as an author does who has an address, into the folder `name`.
    pub(crate) async fn start(name: &str) -> Result<Self> {
        let server = Server::start(dist()).await?;
        // `_headers` sends the same.
        server.allow_any_origin();
        let address = server.url("/");
        let folder = empty_folder(name)?;
        let kinds: [(&str, &[&str]); 3] = [
            ("", &["--assets", "v1/"]),
            ("embed", &["--embed", "--assets", "../v1/", "--stories", "../stories/"]),
            ("oembed", &["--oembed"]),
        ];
        for (place, options) in kinds {
            let output = diplograph()?
                .args(["render", "--quiet", "--lang", "en", "--address", &address])
                .args(options)
                .arg("--output")
                .arg(folder.join(place).join(""))
                .arg(story("kazakhstan-uzbekistan-2024"))
                .output()?;
            ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        }
        let read = |path: &str| fs::read_to_string(folder.join(&path[1..]));
        for path in [PAGE, EMBED] {
            server.put(path, Reply::page(read(path)?));
        }
        let answer = Reply::text("application/json", read(OEMBED)?);
        let publisher = Self { server, answer };
        publisher.answer_oembed(true);
        Ok(publisher)
    }

    /// Sets whether the oEmbed answer is there.
    pub(crate) fn answer_oembed(&self, is_there: bool) {
        let answer = if is_there { self.answer.clone() } else { Reply::status(404) };
        self.server.put(OEMBED, answer);
    }

    /// Returns the address of the page of the story.
    pub(crate) fn page(&self) -> String {
        self.server.url(PAGE)
    }

    /// Returns the port of the server.
    pub(crate) fn port(&self) -> Result<u16> {
        Url::parse(&self.server.url("/"))?.port().context("the address has a port")
    }
}
