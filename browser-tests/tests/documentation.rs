//! Each embedding snippet in the documentation works on a new page.

use anyhow::{Context, Result, ensure};
use browser_tests::{Page, Reply, Screen, Server, dist, in_each_engine, retry};

/// The example address in the documentation.
const ADDRESS: &str = "https://example.org/relations/";

/// Returns the HTML snippets in a document that contain a published file name.
fn snippets(document: &str) -> Result<Vec<String>> {
    let path = format!("{}/../{document}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).with_context(|| format!("no {document}"))?;
    let blocks = text.split("```html\n").skip(1).filter_map(|rest| rest.split_once("```"));
    Ok(blocks
        .map(|(snippet, _)| snippet.to_owned())
        .filter(|snippet| snippet.contains(ADDRESS))
        .collect())
}

/// Waits until the story of a snippet is shown in its documented height.
async fn assert_works(page: &Page, snippet: &str) -> Result<()> {
    if snippet.contains("<diplo-graph") {
        return page
            .wait_until("document.querySelector('diplo-graph').shadowRoot?.querySelector(':is(.place--ready, .place--live) .foot')")
            .await;
    }
    retry("the story in the frame", async || {
        page.in_frame("iframe", async |page| {
            let is_there: bool =
                page.js("return Boolean(document.querySelector('.story .foot'))").await?;
            ensure!(is_there, "the story is not shown");
            Ok(())
        })
        .await
    })
    .await?;
    if snippet.contains("frame.js") {
        page.wait_until("document.querySelector('iframe').clientHeight > 1000").await?;
    }
    Ok(())
}

#[tokio::test]
async fn each_documented_snippet_works_on_a_new_page() -> Result<()> {
    let snippets = [snippets("README.md")?, snippets("docs/embedding.md")?].concat();
    // The AMP element would need AMP's own runtime, which the document says was not available.
    let (amp, snippets): (Vec<_>, Vec<_>) =
        snippets.into_iter().partition(|snippet| snippet.contains("<amp-"));
    assert_eq!((amp.len(), snippets.len()), (1, 5), "the number of snippets in the documents");
    let published = Server::start(dist()).await?;
    published.allow_any_origin();
    let host = Server::start(dist().join("stories")).await?;
    in_each_engine(async |page| {
        for snippet in &snippets {
            let pasted = snippet.replace(ADDRESS, &published.url("/"));
            host.put(
                "/fresh",
                Reply::page(format!(
                    "<!doctype html><html lang=en><head><title>Host</title><script src=/error-recorder.js></script></head><body>{pasted}"
                )),
            );
            page.open(&host.url("/fresh"), &Screen::desktop()).await?;
            assert_works(&page, snippet).await.with_context(|| snippet.clone())?;
            assert_eq!(page.recorded_errors().await?, Vec::<String>::new(), "{snippet}");
        }
        Ok(())
    })
    .await
}
