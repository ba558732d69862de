//! Waiting for what a page does in its own time.

use std::time::Duration;

use anyhow::{Context, Result};
use tokio::time::sleep;

/// The number of attempts before a wait fails: ten seconds on an idle machine.
///
/// Attempts are counted, not seconds: on a busy machine each question to the page takes longer, and so does the page
/// itself. A limit in seconds would fail there though nothing is wrong.
const ATTEMPTS: u32 = 300;
const PAUSE: Duration = Duration::from_millis(30);

/// Tries until it works; the error is that of the last attempt.
pub async fn until_it_works<T>(what: &str, attempt: impl AsyncFn() -> Result<T>) -> Result<T> {
    for _ in 1..ATTEMPTS {
        if let Ok(outcome) = attempt().await {
            return Ok(outcome);
        }
        sleep(PAUSE).await;
    }
    attempt().await.with_context(|| format!("waited for {what}: {ATTEMPTS} attempts"))
}
