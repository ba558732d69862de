//! Serves the pages of all peers from one server, compressed.

use std::{
    collections::{BTreeMap, HashMap},
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::PathBuf,
};

use anyhow::{Context, Result};
use browser_tests::{Reply, Server, compressed};

use crate::{
    content::Content,
    peer::{File, Peer},
};

/// A server with the pages and the transfer sizes of their files.
pub(crate) struct Site {
    pub(crate) server: Server,
    /// Kind of file and compressed body size in bytes, by path.
    weights: HashMap<String, (&'static str, usize)>,
}

impl Site {
    pub(crate) async fn start() -> Result<Self> {
        let server = Server::start(cache()?).await?;
        server.put("/blank", Reply::page("<!DOCTYPE html><title>blank</title>"));
        Ok(Self { server, weights: HashMap::new() })
    }

    /// Returns the path of a peer's page.
    pub(crate) fn path(peer: Peer, entries: usize) -> String {
        format!("/{peer}/{entries}/")
    }

    /// Adds a peer's page and its files.
    pub(crate) fn put(&mut self, peer: Peer, content: &Content) -> Result<()> {
        let folder = Self::path(peer, content.entries.len());
        for File { name, media_type, bytes } in peer.files(content)? {
            let path = folder.clone() + &name;
            // Fonts are already compressed.
            let is_compressed = media_type.starts_with("font/");
            let sent = if is_compressed { bytes } else { compressed_once(&bytes)? };
            let (kind, weight) = (kind(media_type), sent.len());
            // Files do not change during a visit, so a repeated request must be answered from the browser cache.
            let mut reply =
                Reply::bytes(media_type, sent).with_header("cache-control", "public, max-age=600");
            if !is_compressed {
                reply = reply.with_header("content-encoding", "br");
            }
            self.server.put(&path, reply);
            self.weights.insert(path, (kind, weight));
        }
        Ok(())
    }

    /// Returns the requested paths in order. The browser's own request for an icon is left out.
    pub(crate) fn requests(&self) -> Vec<String> {
        let mut requests = self.server.requests();
        requests.retain(|path| path != "/favicon.ico");
        requests
    }

    /// Returns the number of requests after the first `before`, the number of failed ones, and the bytes by kind of
    /// file.
    pub(crate) fn requests_since(&self, before: usize) -> BTreeMap<String, f64> {
        let mut sums = BTreeMap::new();
        let mut add = |name: &str, number: usize| {
            #[expect(
                clippy::cast_precision_loss,
                reason = "sizes are far below the limit of exact integers"
            )]
            let number = number as f64;
            *sums.entry(name.to_owned()).or_default() += number;
        };
        for request in &self.requests()[before..] {
            let path = request.split('?').next().unwrap_or_default();
            add("requests", 1);
            match self.weights.get(path) {
                Some((kind, weight)) => {
                    add("bytes", *weight);
                    add(&format!("bytes_{kind}"), *weight);
                }
                None => add("in_vain", 1),
            }
        }
        sums
    }
}

fn kind(media_type: &str) -> &'static str {
    match media_type.split([';', '/']).nth(1) {
        Some("html") => "html",
        Some("css") => "css",
        Some("javascript") => "js",
        Some("wasm") => "wasm",
        Some("json") => "data",
        Some("svg+xml") => "image",
        _ => "font",
    }
}

/// Compresses bytes and caches the result on disk: the largest page takes half a minute, and most pages do not change
/// between runs.
fn compressed_once(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    let file = cache()?.join(format!("{:016x}-{}.br", hasher.finish(), bytes.len()));
    if let Ok(compressed_once) = fs::read(&file) {
        return Ok(compressed_once);
    }
    let compressed_once = compressed(bytes)?;
    fs::write(&file, &compressed_once)
        .with_context(|| format!("could not write {}", file.display()))?;
    Ok(compressed_once)
}

fn cache() -> Result<PathBuf> {
    let folder =
        PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../target/compare/compressed"));
    fs::create_dir_all(&folder)
        .with_context(|| format!("could not create {}", folder.display()))?;
    Ok(folder)
}
