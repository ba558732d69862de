//! Retries for asynchronous changes of a page.

use std::time::Duration;

use anyhow::{Context, Result};
use tokio::time::sleep;

/// The number of attempts before a wait fails: ten seconds on an idle machine.
///
/// Attempts are counted instead of seconds because a busy machine slows down both the queries and the page. A time
/// limit would fail there without a defect.
const ATTEMPTS: u32 = 300;
const PAUSE: Duration = Duration::from_millis(30);

/// Repeats an attempt until it succeeds; after the last attempt, returns its error.
pub async fn retry<T>(condition: &str, attempt: impl AsyncFn() -> Result<T>) -> Result<T> {
    for _ in 1..ATTEMPTS {
        if let Ok(outcome) = attempt().await {
            return Ok(outcome);
        }
        sleep(PAUSE).await;
    }
    attempt().await.with_context(|| format!("waited for {condition}: {ATTEMPTS} attempts"))
}
