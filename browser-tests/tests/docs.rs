//! The documentation followed word for word: each code that it gives for a page is put on a fresh one, and works.

use anyhow::{Context, Result, ensure};
use browser_tests::{Page, Reply, Screen, Server, dist, in_each_engine, until_it_works};

/// Where the documentation says that the files are published.
const ADDRESS: &str = "https://example.org/relations/";

/// The pieces of HTML in a document that name a published file.
fn codes(document: &str) -> Result<Vec<String>> {
    let path = format!("{}/../{document}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).with_context(|| format!("no {document}"))?;
    let blocks = text.split("```html\n").skip(1).filter_map(|rest| rest.split_once("```"));
    Ok(blocks.map(|(code, _)| code.to_owned()).filter(|code| code.contains(ADDRESS)).collect())
}

/// Waits until the story of a code is there, and as tall as what was promised.
async fn assert_works(page: &Page, code: &str) -> Result<()> {
    if code.contains("<diplo-graph") {
        return page
            .wait_until("document.querySelector('diplo-graph').shadowRoot?.querySelector('.place--live .foot')")
            .await;
    }
    until_it_works("the story in the frame", async || {
        page.in_frame("iframe", async |page| {
            let is_there: bool =
                page.js("return Boolean(document.querySelector('.story .foot'))").await?;
            ensure!(is_there, "it is not there");
            Ok(())
        })
        .await
    })
    .await?;
    if code.contains("frame.js") {
        page.wait_until("document.querySelector('iframe').clientHeight > 1000").await?;
    }
    Ok(())
}

#[tokio::test]
async fn each_code_of_the_documentation_works_on_a_fresh_page() -> Result<()> {
    let codes = [codes("README.md")?, codes("docs/embedding.md")?].concat();
    // AMP's own runtime would be needed for its element, and the document says that it was not there.
    let (amp, codes): (Vec<_>, Vec<_>) = codes.into_iter().partition(|code| code.contains("<amp-"));
    assert_eq!((amp.len(), codes.len()), (1, 5), "as many as there are in the documents");
    let published = Server::start(dist()).await?;
    published.allow_any_origin();
    let host = Server::start(dist().join("stories")).await?;
    in_each_engine(async |page| {
        for code in &codes {
            let pasted = code.replace(ADDRESS, &published.url("/"));
            host.put(
                "/fresh",
                Reply::page(format!(
                    "<!doctype html><html lang=en><head><title>Host</title><script src=/witness.js></script></head><body>{pasted}"
                )),
            );
            page.open(&host.url("/fresh"), &Screen::desk()).await?;
            assert_works(&page, code).await.with_context(|| code.clone())?;
            assert_eq!(page.troubles().await?, Vec::<String>::new(), "{code}");
        }
        Ok(())
    })
    .await
}
