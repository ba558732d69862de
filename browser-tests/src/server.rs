//! A web server on this machine for one test: a folder of files, and over it what the test puts there.

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
    reply::{Content, Reply},
    witness,
};

/// A running server. Each has a port, and so an origin, of its own; two of them make a cross-origin page.
///
/// It runs on the test's own runtime and ends with it.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    site: Arc<Site>,
}

impl Server {
    /// Serves the files of this folder, most often [`dist`](crate::dist).
    pub async fn start(folder: impl Into<PathBuf>) -> Result<Self> {
        let folder = folder.into();
        ensure!(
            folder.is_dir(),
            "there is no folder {} to serve: run `cargo xtask build` first",
            folder.display()
        );
        let listener =
            TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.context("no port to serve on")?;
        let address = listener.local_addr()?;
        let site = Arc::new(Site { folder, ..Site::default() });
        tokio::spawn(accept(listener, Arc::clone(&site)));
        let server = Self { address, site };
        // Browsers ask for this by themselves, and log an error if it is missing.
        server.put("/favicon.ico", Reply::status(204));
        server.put(witness::PATH, Reply::text("text/javascript", witness::SCRIPT));
        Ok(server)
    }

    /// The address of a path, such as `/index.html`, on this server.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// From now on answers requests for this path so. What follows a `?` is not part of a path.
    pub fn put(&self, path: &str, reply: Reply) {
        self.site.replies().insert(path.to_owned(), reply);
    }

    /// From now on lets pages of any origin read what it answers, as published files must be: a sandboxed frame has none.
    pub fn allow_any_origin(&self) {
        self.site.is_open.store(true, Ordering::Relaxed);
    }

    /// From now on answers requests for this path with its page and, in it, the script that notes what goes wrong; see
    /// [`Page::troubles`](crate::Page::troubles).
    pub fn watch(&self, path: &str) -> Result<()> {
        let (_, page) = self.site.read(path).with_context(|| format!("there is no page {path}"))?;
        let page = String::from_utf8(page)?;
        let (head, rest) = page
            .split_once("<head>")
            .with_context(|| format!("the page {path} has no <head> to put a script in"))?;
        let script = witness::PATH;
        self.put(path, Reply::page(format!("{head}<head><script src={script}></script>{rest}")));
        Ok(())
    }

    /// The paths asked for so far with their queries, in order.
    pub fn requests(&self) -> Vec<String> {
        self.site.requests().clone()
    }
}

#[derive(Debug, Default)]
struct Site {
    folder: PathBuf,
    replies: Mutex<HashMap<String, Reply>>,
    requests: Mutex<Vec<String>>,
    /// Whether any origin may read what is answered.
    is_open: AtomicBool,
}

impl Site {
    fn replies(&self) -> MutexGuard<'_, HashMap<String, Reply>> {
        // A test that failed elsewhere must not make this one fail too.
        self.replies.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn requests(&self) -> MutexGuard<'_, Vec<String>> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn answer<B>(&self, request: Request<B>) -> hyper::http::Result<Response<Full<Bytes>>> {
        let path = request.uri().path();
        self.requests().push(request.uri().to_string());
        let reply = self.replies().get(path).cloned().unwrap_or_else(Reply::file);
        sleep(reply.delay).await;

        let (status, media_type, body) = match reply.content {
            Content::Empty => (reply.status, None, Vec::new()),
            Content::Made(media_type, body) => (reply.status, Some(media_type), body),
            Content::File => match self.read(path) {
                Some((media_type, body)) => (reply.status, Some(media_type.to_owned()), body),
                None => (404, None, Vec::new()),
            },
        };
        // A wrong media type must fail here as it would on a strict site, and no test see what another one was sent.
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
        for (name, value) in &reply.headers {
            response = response.header(name, value);
        }
        response.body(Full::new(Bytes::from(body)))
    }

    /// The file of this path with its media type, if there is one inside the folder.
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
        // An answer that is sent in parts must not wait for the browser's word that the first has come.
        let _ = stream.set_nodelay(true);
        let site = Arc::clone(&site);
        tokio::spawn(async move {
            let service = service_fn(|request| site.answer(request));
            // The browser hangs up when it leaves a page; that is no fault of the test's.
            let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
        });
    }
}

/// The media type by the ending, for the kinds of file that a site has.
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
    fn a_path_leads_to_no_file_outside_the_folder() {
        let site =
            Site { folder: concat!(env!("CARGO_MANIFEST_DIR"), "/src").into(), ..Site::default() };
        assert!(site.read("/lib.rs").is_some(), "a file of the folder is served");
        assert!(site.read("/../Cargo.toml").is_none(), "a file beside the folder is not");
    }
}
