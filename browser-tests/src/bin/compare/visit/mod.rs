//! A visit to a page in a new browser: looking, clicking, or moving the drawing.

mod motion;
mod reader;
mod reading;

use std::{collections::BTreeMap, path::Path, time::Duration};

use browser_tests::{Engine, Session};
use serde_json::{Value, json};

use crate::{
    content::Content,
    peer::Peer,
    record::{Condition, Kind, Outcome},
    site::Site,
    system_load::Watch,
};

use reader::{Reader, TimedOut};

type Metrics = BTreeMap<String, Vec<f64>>;

/// The page and kind of a visit.
pub(crate) struct Visit<'a> {
    pub(crate) site: &'a Site,
    pub(crate) content: &'a Content,
    pub(crate) peer: Peer,
    pub(crate) condition: Condition,
    pub(crate) kind: Kind,
    /// A folder for a screenshot at the end.
    pub(crate) pictures: Option<&'a Path>,
}

impl Visit<'_> {
    /// Runs the visit, and returns the number of processors that other processes used meanwhile. A page that times out is an
    /// outcome, not an error.
    pub(crate) async fn run(&self) -> (Outcome, f64) {
        let mut outcome = Outcome::default();
        // It is read while the browser runs, because the processor time of an ended process is not known any more.
        let (watch, mut foreign) = (Watch::begin(), None);
        let session = Session::default().for_measuring().with_limit(Duration::from_secs(150));
        let visit = session.in_engine(Engine::Chromium, async |page| {
            let reader = Reader::enter(page, self).await?;
            let found = match self.kind {
                Kind::Look => reader.look(&mut outcome.metrics).await,
                Kind::Click => reader.click(&mut outcome.metrics).await,
                Kind::Move => reader.move_drawing(&mut outcome.metrics).await,
            };
            if let Err(error) = found {
                outcome.is_late = error.is::<TimedOut>();
                outcome.failure = Some(format!("{error:#}"));
            }
            if !outcome.is_late {
                outcome.errors = reader.errors().await.unwrap_or_default();
            }
            foreign = Some(watch.foreign());
            reader.take_screenshot().await;
            Ok(())
        });
        if let Err(error) = visit.await {
            outcome.failure.get_or_insert_with(|| format!("{error:#}"));
        }
        (outcome, foreign.unwrap_or_else(|| watch.foreign()))
    }

    /// Returns the script that runs in the page before its own scripts.
    fn probe(&self) -> String {
        let entries = self.content.entries.iter().take(8);
        let entries: Vec<Value> = entries
            .map(|entry| json!({ "headline": entry.headline, "text": entry.text }))
            .collect();
        include_str!("../probe.js")
            .replacen("= PARTS", &format!("= {}", self.peer.parts().trim_end()), 1)
            .replacen("= ENTRIES", &format!("= {}", Value::from(entries)), 1)
    }
}
