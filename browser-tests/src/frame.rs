//! What stands in an iframe, whatever its origin.

use anyhow::Result;

use crate::Page;

impl Page {
    /// Does something in the page of the iframe of this selector, and comes back out of it.
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
