//! Commands to a driver that `fantoccini` has no method for.

use anyhow::{Result, ensure};
use fantoccini::wd::WebDriverCompatibleCommand;
use hyper::Method;
use serde_json::Value;
use url::{ParseError, Url};

use crate::{Engine, Page};

impl Page {
    /// What the driver answers at this address below the session's, when it is given `body`.
    pub(crate) async fn extension(&self, path: &str, body: Value) -> Result<Value> {
        let command = Command { path: path.to_owned(), body: Some(body) };
        Ok(self.client.issue_cmd(command).await?)
    }

    /// What the driver has at this address below the session's.
    pub(crate) async fn ask(&self, path: String) -> Result<Value> {
        Ok(self.client.issue_cmd(Command { path, body: None }).await?)
    }

    /// Refuses what only one engine can do in the others.
    pub(crate) fn need_engine(&self, engine: Engine, what: &str) -> Result<()> {
        let here = self.engine;
        ensure!(here == engine, "{what} is there in {engine} alone, and this is {here}");
        Ok(())
    }
}

#[derive(Debug)]
struct Command {
    path: String,
    /// With a body it is a POST, without one a GET.
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
