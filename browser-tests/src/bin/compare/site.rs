//! The pages of all peers on one server, compressed as a careful site has them.

use std::{
    collections::{BTreeMap, HashMap},
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::PathBuf,
};

use anyhow::{Context, Result};
use browser_tests::{Reply, Server, compressed};

use crate::{
    material::Material,
    peer::{File, Peer},
};

/// A server with pages, and what each of its files weighs.
pub(crate) struct Site {
    pub(crate) server: Server,
    /// By path: the kind of file, and the bytes of its body as sent.
    weights: HashMap<String, (&'static str, usize)>,
}

impl Site {
    pub(crate) async fn start() -> Result<Self> {
        let server = Server::start(cache()?).await?;
        server.put("/blank", Reply::page("<!DOCTYPE html><title>blank</title>"));
        Ok(Self { server, weights: HashMap::new() })
    }

    /// The path of a peer's page.
    pub(crate) fn path(peer: Peer, entries: usize) -> String {
        format!("/{peer}/{entries}/")
    }

    /// Puts a peer's page there, with all it is made of.
    pub(crate) fn put(&mut self, peer: Peer, material: &Material) -> Result<()> {
        let folder = Self::path(peer, material.entries.len());
        for File { name, media_type, bytes } in peer.files(material)? {
            let path = folder.clone() + &name;
            // Fonts are compressed already.
            let is_packed = media_type.starts_with("font/");
            let sent = if is_packed { bytes } else { packed(&bytes)? };
            let (kind, weight) = (kind(media_type), sent.len());
            // Nothing changes in a visit; a page that asks for a file twice must find it in the browser's cache.
            let mut reply =
                Reply::bytes(media_type, sent).with_header("cache-control", "public, max-age=600");
            if !is_packed {
                reply = reply.with_header("content-encoding", "br");
            }
            self.server.put(&path, reply);
            self.weights.insert(path, (kind, weight));
        }
        Ok(())
    }

    /// What pages asked for, in order. That a browser asks for an icon by itself is no page's doing.
    pub(crate) fn asked(&self) -> Vec<String> {
        let mut asked = self.server.requests();
        asked.retain(|path| path != "/favicon.ico");
        asked
    }

    /// What was asked for since there had been so many requests: their number, those in vain, and the bytes by kind.
    pub(crate) fn asked_since(&self, before: usize) -> BTreeMap<String, f64> {
        let mut sums = BTreeMap::new();
        let mut add = |name: &str, number: usize| {
            #[expect(clippy::cast_precision_loss, reason = "no page weighs petabytes")]
            let number = number as f64;
            *sums.entry(name.to_owned()).or_default() += number;
        };
        for request in &self.asked()[before..] {
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

/// Brotli takes half a minute for the largest page, and most pages are the same the next time.
fn packed(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    let file = cache()?.join(format!("{:016x}-{}.br", hasher.finish(), bytes.len()));
    if let Ok(packed) = fs::read(&file) {
        return Ok(packed);
    }
    let packed = compressed(bytes)?;
    fs::write(&file, &packed).with_context(|| format!("could not write {}", file.display()))?;
    Ok(packed)
}

fn cache() -> Result<PathBuf> {
    let folder =
        PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../target/compare/compressed"));
    fs::create_dir_all(&folder).with_context(|| format!("could not make {}", folder.display()))?;
    Ok(folder)
}
