//! `WebDriver` commands that `fantoccini` does not provide.

use anyhow::{Result, ensure};
use fantoccini::wd::WebDriverCompatibleCommand;
use hyper::Method;
use serde_json::Value;
use url::{ParseError, Url};

use crate::{Engine, Page};

impl Page {
    /// Sends a POST request to this path of the session and returns the driver's answer.
    pub(crate) async fn extension(&self, path: &str, body: Value) -> Result<Value> {
        let command = Command { path: path.to_owned(), body: Some(body) };
        Ok(self.client.issue_cmd(command).await?)
    }

    /// Sends a GET request to this path of the session and returns the driver's answer.
    pub(crate) async fn get(&self, path: String) -> Result<Value> {
        Ok(self.client.issue_cmd(Command { path, body: None }).await?)
    }

    /// Fails if the page is shown in another engine than this one.
    pub(crate) fn need_engine(&self, engine: Engine, feature: &str) -> Result<()> {
        let here = self.engine;
        ensure!(here == engine, "{feature} exists only in {engine}, and this is {here}");
        Ok(())
    }
}

#[derive(Debug)]
struct Command {
    path: String,
    /// `Some` makes a POST request, `None` a GET request.
    body: Option<Value>,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base_url: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base_url.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        match &self.body {
            Some(body) => (Method::POST, Some(body.to_string())),
            None => (Method::GET, None),
        }
    }
}
