//! An engine that breaks takes nothing with it: not the page, not the other widgets, not the words of its own.

use anyhow::Result;
use browser_tests::{Page, Reply, Screen, Server, dist, in_each_engine};

use crate::takeover::element;

/// What a careful site lets a page do, and no more.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

/// Makes the page refuse what Yew needs, inside one widget: the component tree panics, as it would by a fault of ours.
const SABOTAGE: &str = "
    const widget = document.getElementById('one');
    const insert = Node.prototype.insertBefore;
    Node.prototype.insertBefore = function (...nodes) {
        if (window.isSabotaged && this.getRootNode().host === widget) throw new Error('sabotage');
        return insert.apply(this, nodes);
    };
    window.told = [];
    for (const name of ['ready', 'error']) {
        addEventListener(`diplograph:${name}`, ({ target, detail }) => told.push(`${target.id} ${detail?.reason ?? name}`));
    }";

async fn host(body: &str) -> Result<Server> {
    let server = Server::start(dist()).await?;
    let html = format!(
        "<!doctype html><html lang=en><head><title>Host</title><script src=/witness.js></script></head><body>{body}\
         <script type=module src=/v1/diplograph.js></script>"
    );
    server.put("/host", Reply::page(html).with_header("content-security-policy", POLICY));
    Ok(server)
}

async fn wait_for_story(page: &Page, id: &str) -> Result<()> {
    page.wait_until(&format!(
        "document.getElementById('{id}').shadowRoot?.querySelector('.place--live .foot')"
    ))
    .await
}

/// Whether the widget does what only a living engine does: a step opens the first entry.
async fn assert_alive(page: &Page, id: &str) -> Result<()> {
    let root = format!("document.getElementById('{id}').shadowRoot");
    page.js::<()>(&format!("{root}.querySelector('.stepper__step--later').click()")).await?;
    page.wait_until(&format!("{root}.querySelector('.stepper__place').textContent.startsWith('1')"))
        .await
}

async fn assert_untroubled(page: &Page) -> Result<()> {
    assert_eq!(page.troubles().await?, Vec::<String>::new(), "in {}", page.engine());
    Ok(())
}

#[tokio::test]
async fn a_panic_in_one_widget_leaves_the_others_alive_and_the_page_untroubled() -> Result<()> {
    let server = host(
        "<diplo-graph id=one src=/stories/kazakhstan-uzbekistan-2024.json><p>Read this instead.</p></diplo-graph>\
         <diplo-graph id=two src=/stories/france-maroc-2024.json></diplo-graph>",
    )
    .await?;
    in_each_engine(async |page| {
        page.open(&server.url("/host"), &Screen::desk()).await?;
        page.js::<()>(SABOTAGE).await?;
        wait_for_story(&page, "one").await?;
        wait_for_story(&page, "two").await?;
        page.find_in_shadow("#two", ".entry summary").await?.click().await?;
        page.wait_until(
            "document.getElementById('two').shadowRoot.querySelector('.entry__details[open]')",
        )
        .await?;
        page.js::<()>("
            window.isSabotaged = true;
            const { shadowRoot } = document.getElementById('one');
            shadowRoot.querySelector('.filters__choice:nth-child(2)').dispatchEvent(new Event('pointerdown', { bubbles: true, composed: true }));
            shadowRoot.querySelector('.filters__choice:nth-child(2)').click();
            setTimeout(() => shadowRoot.querySelector('.filters__choice')?.click());")
            .await?;
        page.wait_until("told.includes('one broken')").await?;
        let (text, said): (bool, String) = page
            .js("const { shadowRoot } = document.getElementById('one');
                return [document.querySelector('#one p').checkVisibility(), shadowRoot.textContent]")
            .await?;
        assert!(text, "what stood there is read again");
        assert_eq!(said, "The interactive part could not be loaded.");
        // The other one goes on with another engine, and what was open in it is open.
        wait_for_story(&page, "two").await?;
        page.wait_until(
            "document.getElementById('two').shadowRoot.querySelector('.entry__details[open]')",
        )
        .await?;
        page.js::<()>("document.getElementById('two').shadowRoot.querySelector('.entry summary').click()")
            .await?;
        assert_alive(&page, "two").await?;
        assert_untroubled(&page).await
    })
    .await
}

#[tokio::test]
async fn a_panic_while_html_is_taken_over_leaves_the_html() -> Result<()> {
    // As many nodes, but not those that Yew expects: the seal cannot tell.
    let broken = element("kazakhstan-uzbekistan-2024", "en")?
        .replacen("<diplo-graph ", "<diplo-graph id=one ", 1)
        .replacen("<ol class=\"entries\">", "<ul class=\"entries\">", 1)
        .replacen("</ol></section>", "</ul></section>", 1);
    assert!(broken.contains("<ul class=\"entries\">"), "the story has a list of entries");
    let server = host(&format!(
        "{broken}<diplo-graph id=two src=/stories/france-maroc-2024.json></diplo-graph>"
    ))
    .await?;
    in_each_engine(async |page| {
        page.open(&server.url("/host"), &Screen::desk()).await?;
        page.js::<()>(SABOTAGE).await?;
        page.js::<()>("document.getElementById('two').scrollIntoView()").await?;
        wait_for_story(&page, "two").await?;
        page.find_in_shadow("#one", "#dg-entry-tashkent-2022 > summary").await?.click().await?;
        page.wait_until("told.includes('one broken')").await?;
        let (entries, open): (u32, Option<String>) = page
            .js("const { shadowRoot } = document.getElementById('one');
                return [shadowRoot.querySelectorAll('.entry').length,
                    shadowRoot.querySelector('.entry__details[open]')?.id ?? null]")
            .await?;
        assert!(entries > 3, "the story is read as before: {entries} entries");
        assert_eq!(open.as_deref(), Some("dg-entry-tashkent-2022"), "and open where it was");
        page.find_in_shadow("#one", "#dg-part-trade summary").await?.click().await?;
        page.wait_until("document.getElementById('one').shadowRoot.querySelector('#dg-part-trade details').open")
            .await?;
        wait_for_story(&page, "two").await?;
        assert_alive(&page, "two").await?;
        assert_untroubled(&page).await
    })
    .await
}

#[tokio::test]
async fn a_story_that_was_replaced_does_not_come_back_when_its_successor_breaks() -> Result<()> {
    let one = element("kazakhstan-uzbekistan-2024", "en")?;
    let server = host(&one.replacen("<diplo-graph ", "<diplo-graph id=one ", 1)).await?;
    in_each_engine(async |page| {
        page.open(&server.url("/host"), &Screen::desk()).await?;
        page.js::<()>(SABOTAGE).await?;
        page.find_in_shadow("#one", "#dg-entry-tashkent-2022 > summary").await?.click().await?;
        wait_for_story(&page, "one").await?;
        page.js::<()>("document.getElementById('one').src = '/stories/france-maroc-2024.json'").await?;
        page.wait_until("!document.getElementById('one').shadowRoot.querySelector('#dg-entry-tashkent-2022')")
            .await?;
        wait_for_story(&page, "one").await?;
        page.js::<()>("
            window.isSabotaged = true;
            const { shadowRoot } = document.getElementById('one');
            shadowRoot.querySelector('.filters__choice:nth-child(2)').click();
            setTimeout(() => shadowRoot.querySelector('.filters__choice')?.click());")
            .await?;
        page.wait_until("told.includes('one broken')").await?;
        let (stories, said): (u32, String) = page
            .js("const { shadowRoot } = document.getElementById('one');
                return [shadowRoot.querySelectorAll('.story').length, shadowRoot.querySelector('.lost').textContent]")
            .await?;
        assert_eq!((stories, &*said), (0, "The interactive part could not be loaded."));
        assert_untroubled(&page).await
    })
    .await
}
