//! A panic in the engine does not affect the page, the other widgets or the widget's own HTML.

use anyhow::Result;
use browser_tests::{Page, Reply, Screen, Server, WAKE, dist, in_each_engine};

use crate::hydration::element;

/// The strict content security policy of a host.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

/// Makes `insertBefore` throw inside one widget, so that its component tree panics as with a defect of the engine.
const BREAK_INSERT: &str = "
    const widget = document.getElementById('one');
    const insert = Node.prototype.insertBefore;
    Node.prototype.insertBefore = function (...nodes) {
        if (window.isSabotaged && this.getRootNode().host === widget) throw new Error('sabotage');
        return insert.apply(this, nodes);
    };
    window.events = [];
    for (const name of ['ready', 'error']) {
        addEventListener(`diplograph:${name}`, ({ target, detail }) => events.push(`${target.id} ${detail?.reason ?? name}`));
    }";

async fn host(body: &str) -> Result<Server> {
    let server = Server::start(dist()).await?;
    let html = format!(
        "<!doctype html><html lang=en><head><title>Host</title><script src=/error-recorder.js></script></head><body>{body}\
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

/// Checks that the engine works: the stepper opens the first entry.
async fn assert_interactive(page: &Page, id: &str) -> Result<()> {
    let root = format!("document.getElementById('{id}').shadowRoot");
    page.js::<()>(&format!("{root}.querySelector('.stepper__step--later').click()")).await?;
    page.wait_until(&format!("{root}.querySelector('.stepper__place').textContent.startsWith('1')"))
        .await
}

/// Breaks the engine in the widget `one`: the reader steps through the entries until a render inserts a node.
/// `after_step` is JavaScript that runs after each step.
async fn break_by_steps(page: &Page, after_step: &str) -> Result<()> {
    page.js::<()>(&format!(
        "window.isSabotaged = true;
        const step = () => {{
            if (events.some((event) => event.endsWith(' broken'))) return;
            document.getElementById('one').shadowRoot.querySelector('.stepper__step--later')?.click();
            {after_step}
            setTimeout(step, 50);
        }};
        step();"
    ))
    .await
}

async fn assert_no_errors(page: &Page) -> Result<()> {
    assert_eq!(page.recorded_errors().await?, Vec::<String>::new(), "in {}", page.engine());
    Ok(())
}

#[tokio::test]
async fn panic_in_one_widget_does_not_affect_other_widgets_or_the_page() -> Result<()> {
    let server = host(
        "<diplo-graph id=one src=/stories/kazakhstan-uzbekistan-2024.json><p>Read this instead.</p></diplo-graph>\
         <diplo-graph id=two src=/stories/france-maroc-2024.json></diplo-graph>",
    )
    .await?;
    in_each_engine(async |page| {
        page.open(&server.url("/host"), &Screen::desktop()).await?;
        page.js::<()>(BREAK_INSERT).await?;
        wait_for_story(&page, "one").await?;
        wait_for_story(&page, "two").await?;
        page.find_in_shadow("#two", ".entry summary").await?.click().await?;
        page.wait_until(
            "document.getElementById('two').shadowRoot.querySelector('.entry__details[open]')",
        )
        .await?;
        break_by_steps(&page, "").await?;
        page.wait_until("events.includes('one broken')").await?;
        let (text, notice): (bool, String) = page
            .js("const { shadowRoot } = document.getElementById('one');
                return [document.querySelector('#one p').checkVisibility(), shadowRoot.textContent]")
            .await?;
        assert!(text, "the fallback content is shown again");
        assert_eq!(notice, "The interactive part could not be loaded.");
        // The other widget continues with a new engine, and its open entry stays open.
        wait_for_story(&page, "two").await?;
        page.wait_until(
            "document.getElementById('two').shadowRoot.querySelector('.entry__details[open]')",
        )
        .await?;
        page.js::<()>("document.getElementById('two').shadowRoot.querySelector('.entry summary').click()")
            .await?;
        assert_interactive(&page, "two").await?;
        assert_no_errors(&page).await
    })
    .await
}

/// The browser reports a hover whenever the layout moves another widget under a resting mouse.
#[tokio::test]
async fn panic_is_attributed_to_the_widget_that_was_rendered_not_to_the_one_under_the_mouse()
-> Result<()> {
    let server = host(
        "<diplo-graph id=one src=/stories/kazakhstan-uzbekistan-2024.json></diplo-graph>\
         <diplo-graph id=two src=/stories/france-maroc-2024.json></diplo-graph>",
    )
    .await?;
    in_each_engine(async |page| {
        page.open(&server.url("/host"), &Screen::desktop()).await?;
        page.js::<()>(BREAK_INSERT).await?;
        wait_for_story(&page, "one").await?;
        wait_for_story(&page, "two").await?;
        // The engine renders after the click, when the reader's mouse and finger are on the other widget already.
        break_by_steps(
            &page,
            "for (const type of ['pointerover', 'pointerdown']) {
                document.getElementById('two').shadowRoot.querySelector('.head')
                    ?.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
            }",
        )
        .await?;
        page.wait_until("events.some((event) => event.endsWith(' broken'))").await?;
        let broken: Vec<String> =
            page.js("return events.filter((event) => event.endsWith(' broken'))").await?;
        assert_eq!(broken, ["one broken"], "in {}", page.engine());
        wait_for_story(&page, "two").await?;
        assert_interactive(&page, "two").await
    })
    .await
}

#[tokio::test]
async fn panic_during_hydration_keeps_the_html() -> Result<()> {
    // The node count is right but the nodes are wrong, which the hydration key cannot detect.
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
        page.open(&server.url("/host"), &Screen::desktop()).await?;
        page.js::<()>(BREAK_INSERT).await?;
        page.js::<()>("document.getElementById('two').scrollIntoView()").await?;
        wait_for_story(&page, "two").await?;
        page.find_in_shadow("#one", "#dg-entry-tashkent-2022 > summary").await?.click().await?;
        page.js::<()>(WAKE).await?;
        page.wait_until("events.includes('one broken')").await?;
        let (entries, open): (u32, Option<String>) = page
            .js("const { shadowRoot } = document.getElementById('one');
                return [shadowRoot.querySelectorAll('.entry').length,
                    shadowRoot.querySelector('.entry__details[open]')?.id ?? null]")
            .await?;
        assert!(entries > 3, "the story is still readable: {entries} entries");
        assert_eq!(open.as_deref(), Some("dg-entry-tashkent-2022"), "the open entry stays open");
        page.find_in_shadow("#one", "#dg-part-trade summary").await?.click().await?;
        page.wait_until("document.getElementById('one').shadowRoot.querySelector('#dg-part-trade details').open")
            .await?;
        wait_for_story(&page, "two").await?;
        assert_interactive(&page, "two").await?;
        assert_no_errors(&page).await
    })
    .await
}

#[tokio::test]
async fn replaced_story_is_not_restored_when_the_new_one_panics() -> Result<()> {
    let one = element("kazakhstan-uzbekistan-2024", "en")?;
    let server = host(&one.replacen("<diplo-graph ", "<diplo-graph id=one ", 1)).await?;
    in_each_engine(async |page| {
        page.open(&server.url("/host"), &Screen::desktop()).await?;
        page.js::<()>(BREAK_INSERT).await?;
        page.find_in_shadow("#one", "#dg-entry-tashkent-2022 > summary").await?.click().await?;
        page.js::<()>(WAKE).await?;
        wait_for_story(&page, "one").await?;
        page.js::<()>("document.getElementById('one').src = '/stories/france-maroc-2024.json'").await?;
        page.wait_until("!document.getElementById('one').shadowRoot.querySelector('#dg-entry-tashkent-2022')")
            .await?;
        wait_for_story(&page, "one").await?;
        break_by_steps(&page, "").await?;
        page.wait_until("events.includes('one broken')").await?;
        let (stories, notice): (u32, String) = page
            .js("const { shadowRoot } = document.getElementById('one');
                return [shadowRoot.querySelectorAll('.story').length, shadowRoot.querySelector('.lost').textContent]")
            .await?;
        assert_eq!((stories, &*notice), (0, "The interactive part could not be loaded."));
        assert_no_errors(&page).await
    })
    .await
}
