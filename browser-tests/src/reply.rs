//! Replies of a test server: a file, or generated content.

use std::time::Duration;

/// A reply of a [`Server`](crate::Server) that replaces its default reply.
#[derive(Clone, Debug)]
pub struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) delay: Duration,
    pub(crate) content: Content,
}

#[derive(Clone, Debug)]
pub(crate) enum Content {
    /// The file at the requested path.
    File,
    /// Generated content with a media type.
    Generated(String, Vec<u8>),
    /// No content.
    Empty,
}

impl Reply {
    /// Replies with the requested file, so that a header, a delay or a status can be added.
    pub fn file() -> Self {
        Self::new(200, Content::File)
    }

    /// Replies with an HTML page.
    pub fn page(html: impl Into<String>) -> Self {
        Self::text("text/html; charset=utf-8", html)
    }

    /// Replies with text of this media type.
    pub fn text(media_type: &str, text: impl Into<String>) -> Self {
        Self::bytes(media_type, text.into().into_bytes())
    }

    /// Replies with bytes of this media type.
    pub fn bytes(media_type: &str, bytes: impl Into<Vec<u8>>) -> Self {
        Self::new(200, Content::Generated(media_type.to_owned(), bytes.into()))
    }

    /// Replies with a status, such as 404, and no content.
    pub fn status(status: u16) -> Self {
        Self::new(status, Content::Empty)
    }

    /// Redirects to another address.
    pub fn redirect(to: &str) -> Self {
        Self::status(302).with_header("location", to)
    }

    /// Sets the status.
    #[must_use]
    pub fn with_status(mut self, status: u16) -> Self {
        self.status = status;
        self
    }

    /// Adds a header, such as `content-security-policy`.
    #[must_use]
    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Delays the start of the reply.
    #[must_use]
    pub fn with_delay(mut self, delay: Duration) -> Self {
        self.delay = delay;
        self
    }

    fn new(status: u16, content: Content) -> Self {
        Self { status, headers: Vec::new(), delay: Duration::ZERO, content }
    }
}
