//! A local web server for one test: a folder of files, and replies that the test sets.

use std::{
    collections::HashMap,
    net::{Ipv4Addr, SocketAddr},
    path::{Component, Path, PathBuf},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

use anyhow::{Context, Result, ensure};
use http_body_util::Full;
use hyper::{Request, Response, body::Bytes, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use tokio::{net::TcpListener, time::sleep};

use crate::{
    error_recorder,
    reply::{Content, Reply},
};

/// A running server. Each server has its own port and therefore its own origin; cross-origin tests use two servers.
///
/// It runs on the test's runtime and ends with it.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    site: Arc<Site>,
}

impl Server {
    /// Serves the files of this folder, usually [`dist`](crate::dist).
    pub async fn start(folder: impl Into<PathBuf>) -> Result<Self> {
        let folder = folder.into();
        ensure!(
            folder.is_dir(),
            "the folder {} does not exist: run `cargo xtask build` first",
            folder.display()
        );
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
            .await
            .context("could not bind to a port")?;
        let address = listener.local_addr()?;
        let site = Arc::new(Site { folder, ..Site::default() });
        tokio::spawn(accept(listener, Arc::clone(&site)));
        let server = Self { address, site };
        // Browsers request this file on their own and log an error if it is missing.
        server.put("/favicon.ico", Reply::status(204));
        server.put(error_recorder::PATH, Reply::text("text/javascript", error_recorder::SCRIPT));
        Ok(server)
    }

    /// Returns the address of a path, such as `/index.html`, on this server.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Sets the reply for a path. A query (`?`) is not part of the path.
    pub fn put(&self, path: &str, reply: Reply) {
        self.site.replies().insert(path.to_owned(), reply);
    }

    /// Adds a header to each reply.
    pub fn add_header(&self, name: &str, value: &str) {
        self.site.headers().push((name.to_owned(), value.to_owned()));
    }

    /// Allows any origin to read the replies, as published files must: a sandboxed frame has no origin.
    pub fn allow_any_origin(&self) {
        self.site.is_open.store(true, Ordering::Relaxed);
    }

    /// Adds the error recorder to the page at this path; see [`Page::recorded_errors`](crate::Page::recorded_errors).
    pub fn record_errors(&self, path: &str) -> Result<()> {
        let (_, page) = self.site.read(path).with_context(|| format!("there is no page {path}"))?;
        let page = String::from_utf8(page)?;
        let (head, rest) = page
            .split_once("<head>")
            .with_context(|| format!("the page {path} has no <head> for the script"))?;
        let script = error_recorder::PATH;
        self.put(path, Reply::page(format!("{head}<head><script src={script}></script>{rest}")));
        Ok(())
    }

    /// Returns the requested paths so far with their queries, in order.
    pub fn requests(&self) -> Vec<String> {
        self.site.requests().clone()
    }
}

#[derive(Debug, Default)]
struct Site {
    folder: PathBuf,
    replies: Mutex<HashMap<String, Reply>>,
    requests: Mutex<Vec<String>>,
    headers: Mutex<Vec<(String, String)>>,
    /// True if any origin may read the replies.
    is_open: AtomicBool,
}

impl Site {
    fn replies(&self) -> MutexGuard<'_, HashMap<String, Reply>> {
        // A panic in one test must not fail this one too.
        self.replies.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn requests(&self) -> MutexGuard<'_, Vec<String>> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn headers(&self) -> MutexGuard<'_, Vec<(String, String)>> {
        self.headers.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn answer<B>(&self, request: Request<B>) -> hyper::http::Result<Response<Full<Bytes>>> {
        let path = request.uri().path();
        self.requests().push(request.uri().to_string());
        let reply = self.replies().get(path).cloned().unwrap_or_else(Reply::file);
        sleep(reply.delay).await;

        let (status, media_type, body) = match reply.content {
            Content::Empty => (reply.status, None, Vec::new()),
            Content::Generated(media_type, body) => (reply.status, Some(media_type), body),
            Content::File => match self.read(path) {
                Some((media_type, body)) => (reply.status, Some(media_type.to_owned()), body),
                None => (404, None, Vec::new()),
            },
        };
        // A wrong media type must fail as on a strict site, and no response may be cached across tests.
        let mut response =
            Response::builder().status(status).header("x-content-type-options", "nosniff");
        if !reply.headers.iter().any(|(name, _)| name == "cache-control") {
            response = response.header("cache-control", "no-store");
        }
        if self.is_open.load(Ordering::Relaxed) {
            response = response.header("access-control-allow-origin", "*");
        }
        if let Some(media_type) = media_type {
            response = response.header("content-type", media_type);
        }
        for (name, value) in self.headers().iter().chain(&reply.headers) {
            response = response.header(name, value);
        }
        response.body(Full::new(Bytes::from(body)))
    }

    /// Reads the file at this path inside the folder and returns its media type and content.
    fn read(&self, path: &str) -> Option<(&'static str, Vec<u8>)> {
        let mut file = self.folder.clone();
        for part in Path::new(path.trim_start_matches('/')).components() {
            let Component::Normal(part) = part else { return None };
            file.push(part);
        }
        if file.is_dir() {
            file.push("index.html");
        }
        Some((media_type(&file), std::fs::read(&file).ok()?))
    }
}

async fn accept(listener: TcpListener, site: Arc<Site>) {
    while let Ok((stream, _)) = listener.accept().await {
        // Avoids a delay between the parts of a reply.
        let _ = stream.set_nodelay(true);
        let site = Arc::clone(&site);
        tokio::spawn(async move {
            let service = service_fn(|request| site.answer(request));
            // The browser closes connections when it leaves a page, so errors are ignored.
            let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
        });
    }
}

/// Returns the media type for a file extension.
fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        "css" => "text/css; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "txt" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        "woff2" => "font/woff2",
        "xml" => "application/xml",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn path_outside_the_folder_is_not_served() {
        let site =
            Site { folder: concat!(env!("CARGO_MANIFEST_DIR"), "/src").into(), ..Site::default() };
        assert!(site.read("/lib.rs").is_some(), "a file of the folder is served");
        assert!(site.read("/../Cargo.toml").is_none(), "a file outside the folder is not served");
    }
}
