//! The codes of the panel **Embed** of the story's page.

use anyhow::Result;
use browser_tests::{Page, Screen};

use crate::publisher::Publisher;

/// The code of each kind.
pub(crate) struct Codes {
    pub(crate) frame: String,
    pub(crate) element: String,
    pub(crate) plain: String,
}

impl Codes {
    /// Copies the codes from the page.
    pub(crate) async fn read(page: &Page, publisher: &Publisher) -> Result<Self> {
        page.open(&publisher.page(), &Screen::desktop()).await?;
        page.find("#dg-embed > summary").await?.click().await?;
        let mut codes = Vec::new();
        for (kind, start) in
            [("iframe", "<iframe "), ("element", "<diplo-graph "), ("plain", "<article ")]
        {
            page.find(&format!("form.embed [name=kind][value={kind}]")).await?.click().await?;
            let code = "document.querySelector('.embed__code').value";
            page.wait_until(&format!("{code}.startsWith('{start}')")).await?;
            codes.push(page.js(&format!("return {code}")).await?);
        }
        let [frame, element, plain] = codes.try_into().expect("there are three kinds");
        Ok(Self { frame, element, plain })
    }
}
