//! [`Server`]: the web server of the preview, for this machine only.

use std::io::{self, Write};
use std::net::Ipv4Addr;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::anyhow;
use tiny_http::{Header, Method, Request, StatusCode};

use super::draft;
use super::pages::{self, Answer, plain};

/// The longest wait for a change. A browser may give up later.
const LONGEST_WAIT: Duration = Duration::from_secs(25);
/// The time between two looks at the file.
const PAUSE: Duration = Duration::from_millis(500);

/// The headers of all answers. Other sites can read nothing of the preview.
const HEADERS: [(&str, &str); 4] = [
    ("Cache-Control", "no-store"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
];

/// A server that is bound to its port.
pub(super) struct Server {
    server: tiny_http::Server,
    port: u16,
}

impl Server {
    /// Binds a port of this machine; 0 stands for a free one.
    pub(super) fn bind(port: u16) -> anyhow::Result<Self> {
        let server = tiny_http::Server::http((Ipv4Addr::LOCALHOST, port)).map_err(|error| {
            anyhow!("cannot listen on port {port}: {error}; choose another with `--port`")
        })?;
        let port = server.server_addr().to_ip().map_or(port, |address| address.port());
        Ok(Self { server, port })
    }

    /// Returns the address of the preview.
    pub(super) fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Answers requests until the process ends, each in its own thread, because some wait for a change.
    pub(super) fn run(&self, path: &Path) {
        for request in self.server.incoming_requests() {
            let (path, port) = (path.to_owned(), self.port);
            // A browser that leaves a page closes its connections, so write errors are ignored.
            thread::spawn(move || drop(respond(request, port, &path)));
        }
    }
}

fn respond(request: Request, port: u16, path: &Path) -> io::Result<()> {
    let (status, answer) = match () {
        () if !is_addressed(&request, port) => {
            (421, plain("this server answers only to its own address"))
        }
        () if !matches!(request.method(), Method::Get | Method::Head) => {
            (405, plain("only GET and HEAD are supported"))
        }
        () => found(request.url(), path),
    };
    let has_body = *request.method() != Method::Head;
    let head = head(status, &answer);
    let mut writer = request.into_writer();
    writer.write_all(head.as_bytes())?;
    writer.write_all(if has_body { &answer.body } else { &[] })?;
    writer.flush()
}

/// Returns the head of a response, after which the browser closes the connection.
///
/// `tiny_http` has one thread for each open connection, and lets a new connection wait for a thread now and then. If
/// connections stayed open, a frame could stay empty for minutes. `tiny_http` itself never sends `Connection: close`.
fn head(status: u16, answer: &Answer) -> String {
    let reason = StatusCode(status).default_reason_phrase();
    let length = answer.body.len();
    let mut text =
        format!("HTTP/1.1 {status} {reason}\r\nConnection: close\r\nContent-Length: {length}\r\n");
    let own = [("Content-Type", answer.media_type), ("Content-Security-Policy", answer.policy)];
    for (name, value) in HEADERS.into_iter().chain(own) {
        text.extend([name, ": ", value, "\r\n"]);
    }
    text + "\r\n"
}

/// Returns whether a request names this server. Another name would be that of a site that has its own name lead here, so
/// that its scripts may read the answers.
fn is_addressed(request: &Request, port: u16) -> bool {
    let own = [format!("127.0.0.1:{port}"), format!("localhost:{port}")];
    let mut hosts = request.headers().iter().filter(|header| header.field.equiv("Host"));
    let is_own = |host: &Header| own.iter().any(|own| host.value.as_str() == own);
    hosts.next().is_some_and(is_own) && hosts.next().is_none()
}

/// Returns the status and the answer for an address.
fn found(url: &str, path: &Path) -> (u16, Answer) {
    let (page, query) = url.split_once('?').unwrap_or((url, ""));
    if page == "/changes" {
        let seen = query.strip_prefix("seen=").unwrap_or_default();
        return (200, plain(&next_version(path, seen)));
    }
    pages::found(url, path)
}

/// Waits until the file has another version than the one seen, and returns it; after some time, the same version.
fn next_version(path: &Path, seen: &str) -> String {
    let deadline = Instant::now() + LONGEST_WAIT;
    let mut stamp = draft::stamp(path);
    let mut version = draft::version(path);
    while version == seen && Instant::now() < deadline {
        thread::sleep(PAUSE);
        let now = draft::stamp(path);
        if now != stamp {
            (stamp, version) = (now, draft::version(path));
        }
    }
    version
}
