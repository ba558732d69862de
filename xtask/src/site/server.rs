//! Development web server: serves a folder on the local machine only.

use std::{
    fs::File,
    net::Ipv4Addr,
    path::{Component, Path, PathBuf},
    sync::{Arc, Mutex, PoisonError, RwLock},
    thread,
};

use anyhow::{Context, Result, anyhow};
use tiny_http::{Header, Request, Response, StatusCode};
use xshell::Shell;

use super::renderer::Renderer;
use crate::tools;

/// A server that is bound to its port.
pub(super) struct Server(tiny_http::Server);

impl Server {
    pub(super) fn bind(port: u16) -> Result<Self> {
        let bound = tiny_http::Server::http((Ipv4Addr::LOCALHOST, port));
        bound.map(Self).map_err(|error| {
            anyhow!("could not listen on port {port}: {error}; choose another with `--port`")
        })
    }

    /// Answers requests until the process ends, each in its own thread.
    pub(super) fn run(&self, site: &Arc<Site>) {
        for request in self.0.incoming_requests() {
            let site = Arc::clone(site);
            // A browser that leaves a page closes its connections, so write errors are ignored.
            thread::spawn(move || drop(site.answer(request)));
        }
    }
}

/// The served folder.
pub(super) struct Site {
    folder: PathBuf,
    repository: PathBuf,
    /// Locked for writing while the folder is replaced.
    replacing: RwLock<()>,
    /// Locked while an image is drawn.
    drawing: Mutex<()>,
}

impl Site {
    pub(super) fn new(folder: PathBuf, repository: PathBuf) -> Self {
        Self { folder, repository, replacing: RwLock::new(()), drawing: Mutex::new(()) }
    }

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Replaces the folder while none of its files is being opened.
    pub(super) fn replace(&self, update: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
        let _guard = self.replacing.write().unwrap_or_else(PoisonError::into_inner);
        update(&self.folder)
    }

    fn answer(&self, request: Request) -> Result<()> {
        let url = request.url().to_owned();
        let path = self.path(&url);
        let Some((path, file)) = path.and_then(|path| Some((path.clone(), self.open(&path)?)))
        else {
            let message = format!("not found: {url}\n");
            return Ok(request.respond(Response::from_string(message).with_status_code(404))?);
        };
        let headers = [("Content-Type", media_type(&path)), ("Cache-Control", "no-cache")];
        let headers = headers.iter().map(|(name, value)| Header::from_bytes(*name, *value));
        let headers =
            headers.collect::<Result<Vec<_>, ()>>().map_err(|()| anyhow!("bad header"))?;
        let length = file.metadata()?.len().try_into().ok();
        Ok(request.respond(Response::new(StatusCode(200), headers, file, length, None))?)
    }

    /// Maps an address to a path in the folder; `None` if the path is outside the folder.
    fn path(&self, url: &str) -> Option<PathBuf> {
        let path = url.split(['?', '#']).next()?.trim_start_matches('/');
        let path = Path::new(path);
        let is_inside = path.components().all(|part| matches!(part, Component::Normal(_)));
        let path = is_inside.then(|| self.folder.join(path))?;
        Some(if path.is_dir() { path.join("index.html") } else { path })
    }

    /// Opens a file. A missing share image is drawn first.
    fn open(&self, path: &Path) -> Option<File> {
        if !path.exists() && is_share_image(path) {
            let _guard = self.drawing.lock().unwrap_or_else(PoisonError::into_inner);
            if let Err(error) = self.draw(path) {
                eprintln!("error: could not draw {}: {error:#}", path.display());
            }
        }
        let _guard = self.replacing.read().unwrap_or_else(PoisonError::into_inner);
        File::open(path).ok()
    }

    fn draw(&self, path: &Path) -> Result<()> {
        let name = path
            .file_stem()
            .and_then(|name| name.to_str())
            .context("the file name is not UTF-8")?;
        let (story, lang) = name.rsplit_once('.').context("the file name has no language")?;
        let story = self.repository.join(format!("static/stories/{story}.json"));
        if path.exists() || !story.exists() {
            return Ok(());
        }
        let sh = Shell::new()?;
        sh.change_dir(&self.repository);
        eprintln!("Drawing the share image {name}.png; the first one takes a minute to compile.");
        let command = Renderer::with_images(&sh)?.command().args(["image", "--quiet", "--lang"]);
        let drawn = command.args([lang, "--font"]).arg(tools::need_fonts(&sh)?).arg(story);
        Ok(drawn.arg("--output").arg(path).run()?)
    }
}

/// Returns whether a path is a share image: a PNG in the root folder of the site.
fn is_share_image(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "png")
        && path.parent().is_some_and(|folder| folder.join("index.html").exists())
}

/// Returns the media type for a file extension.
fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        "css" => "text/css; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "txt" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Site {
        Site::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src").into(), PathBuf::new())
    }

    #[test]
    fn addresses_map_only_to_files_in_the_folder() {
        let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src"));
        assert_eq!(site().path("/main.rs?theme=dark"), Some(folder.join("main.rs")));
        assert_eq!(site().path("/"), Some(folder.join("index.html")));
        assert_eq!(site().path("/../Cargo.toml"), None);
        assert_eq!(site().path("//etc/../../Cargo.toml"), None);
    }

    #[test]
    fn existing_file_opens_and_missing_file_does_not() {
        assert!(
            site().open(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src/main.rs"))).is_some()
        );
        assert!(site().open(Path::new("nowhere.html")).is_none(), "the file does not exist");
    }
}
