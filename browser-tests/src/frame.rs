//! Access to iframes, including cross-origin ones.

use anyhow::Result;

use crate::Page;

impl Page {
    /// Runs an action in the iframe with this selector and returns to the parent page.
    pub async fn in_frame<T>(
        &self,
        selector: &str,
        act: impl AsyncFnOnce(&Self) -> Result<T>,
    ) -> Result<T> {
        self.find(selector).await?.enter_frame().await?;
        let outcome = act(self).await;
        self.client.enter_parent_frame().await?;
        outcome
    }
}
