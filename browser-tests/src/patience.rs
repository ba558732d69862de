//! Waiting for what a page does in its own time.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use tokio::time::sleep;

/// How long a page may take to do what a test waits for. A page on a busy machine is slow, not broken.
const PATIENCE: Duration = Duration::from_secs(10);
const PAUSE: Duration = Duration::from_millis(30);

/// Tries until it works; the error is that of the last try.
pub async fn until_it_works<T>(what: &str, attempt: impl AsyncFn() -> Result<T>) -> Result<T> {
    let begin = Instant::now();
    loop {
        match attempt().await {
            Err(_) if begin.elapsed() < PATIENCE => sleep(PAUSE).await,
            outcome => {
                return outcome
                    .with_context(|| format!("waited {} s for {what}", PATIENCE.as_secs()));
            }
        }
    }
}
