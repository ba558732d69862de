//! What a server says to a request: a file as it is, or whatever a test makes up.

use std::time::Duration;

/// An answer of a [`Server`](crate::Server), put in place of the one it would give by itself.
#[derive(Clone, Debug)]
pub struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) delay: Duration,
    pub(crate) content: Content,
}

#[derive(Clone, Debug)]
pub(crate) enum Content {
    /// The file of the path that is asked for.
    File,
    /// This, of this media type.
    Made(String, Vec<u8>),
    /// Nothing.
    Empty,
}

impl Reply {
    /// The file of that path, as it would be served anyway: for adding a header, a delay or a status to it.
    pub fn file() -> Self {
        Self::new(200, Content::File)
    }

    /// A page of HTML.
    pub fn page(html: impl Into<String>) -> Self {
        Self::text("text/html; charset=utf-8", html)
    }

    /// A text of this media type.
    pub fn text(media_type: &str, text: impl Into<String>) -> Self {
        Self::bytes(media_type, text.into().into_bytes())
    }

    /// Whatever bytes, under this media type.
    pub fn bytes(media_type: &str, bytes: impl Into<Vec<u8>>) -> Self {
        Self::new(200, Content::Made(media_type.to_owned(), bytes.into()))
    }

    /// Nothing but a status, such as 404.
    pub fn status(status: u16) -> Self {
        Self::new(status, Content::Empty)
    }

    /// Another place to ask.
    pub fn redirect(to: &str) -> Self {
        Self::status(302).with_header("location", to)
    }

    /// The same reply under this status.
    #[must_use]
    pub fn with_status(mut self, status: u16) -> Self {
        self.status = status;
        self
    }

    /// The same reply with one more header, such as a `content-security-policy`.
    #[must_use]
    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The same reply, begun only after this time.
    #[must_use]
    pub fn with_delay(mut self, delay: Duration) -> Self {
        self.delay = delay;
        self
    }

    fn new(status: u16, content: Content) -> Self {
        Self { status, headers: Vec::new(), delay: Duration::ZERO, content }
    }
}
