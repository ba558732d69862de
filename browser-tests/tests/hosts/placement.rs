//! Unusual placements: hidden tabs, shadow roots, pages that move or hide the widget, two versions of the script.

use anyhow::Result;
use browser_tests::{Reply, dist, in_each_engine};

use super::{
    FOUNDING, LOADER, apply_sheet, assert_no_errors, host, measure, open, put_sheet, wait_for_story,
};

/// Returns the numbers of visible drawings and marks of the first widget, and the width of its drawing with its gutter.
const VISIBLE: &str = "
    const root = document.querySelector('diplo-graph').shadowRoot;
    const seen = (selector) => [...root.querySelectorAll(selector)].filter((one) => one.checkVisibility());
    return [seen('.drawing').length, seen('.plots')[0]?.getBoundingClientRect().width ?? 0, seen('a.mark').length]";

#[tokio::test]
async fn widget_in_a_hidden_tab_is_complete_when_the_tab_is_shown() -> Result<()> {
    let server = host(
        "lang=en",
        &format!("<section hidden><diplo-graph {FOUNDING}></diplo-graph></section>"),
    )
    .await?;
    in_each_engine(async |page| {
        open(&page, &server).await?;
        page.js::<()>("await customElements.whenDefined('diplo-graph')").await?;
        page.js::<()>("document.querySelector('section').hidden = false").await?;
        wait_for_story(&page, "diplo-graph").await?;
        let shown: (u32, f64, u32) = page.js(VISIBLE).await?;
        assert_eq!((shown.0, shown.2), (1, 4), "one drawing of four entries");
        assert!(shown.1 > 500.0, "as wide as its column: {shown:?}");

        page.js::<()>("document.querySelector('section').hidden = true").await?;
        assert_eq!(page.js::<(u32, f64, u32)>(VISIBLE).await?, (0, 0.0, 0), "hidden again");
        page.js::<()>("document.querySelector('section').hidden = false").await?;
        assert_eq!(page.js::<(u32, f64, u32)>(VISIBLE).await?, shown, "shown again");
        assert_no_errors(&page).await
    })
    .await
}

#[tokio::test]
async fn hiding_or_disabling_an_article_also_applies_to_its_widget() -> Result<()> {
    let server =
        host("lang=en", &format!("<section><diplo-graph {FOUNDING}></diplo-graph></section>"))
            .await?;
    in_each_engine(async |page| {
        put_sheet(&server, "/host.css", "");
        open(&page, &server).await?;
        wait_for_story(&page, "diplo-graph").await?;
        let seen = "const root = document.querySelector('diplo-graph').shadowRoot;
            const step = root.querySelector('.stepper__step'), title = root.querySelector('h2');
            root.activeElement?.blur();
            step.focus({ preventScroll: true });
            const box = title.getBoundingClientRect();
            const hit = document.elementFromPoint(box.x + 5, box.y + 5);
            return [title, step].map((one) => one.checkVisibility({ visibilityProperty: true }))
                .concat(root.activeElement === step, hit?.localName === 'diplo-graph')";
        assert_eq!(page.js::<[bool; 4]>(seen).await?, [true; 4], "in a plain host");
        apply_sheet(&page, &server, "section { visibility: hidden }").await?;
        assert_eq!(page.js::<[bool; 4]>(seen).await?, [false; 4], "hidden");
        apply_sheet(&page, &server, "section { pointer-events: none }").await?;
        assert_eq!(
            page.js::<[bool; 4]>(seen).await?,
            [true, true, true, false],
            "not for pointers"
        );
        apply_sheet(&page, &server, "").await?;
        page.js::<()>("document.querySelector('section').inert = true").await?;
        assert_eq!(page.js::<[bool; 4]>(seen).await?, [true, true, false, false], "inert");
        page.js::<()>(
            "document.querySelector('section').inert = false;
            document.querySelector('diplo-graph').hidden = true",
        )
        .await?;
        assert_eq!(page.js::<[bool; 4]>(seen).await?, [false; 4], "hidden by its attribute");
        assert_no_errors(&page).await
    })
    .await
}

#[tokio::test]
async fn widget_moved_into_a_shadow_root_and_out_keeps_its_open_entry() -> Result<()> {
    let server = host("lang=en", &format!("<diplo-graph {FOUNDING}></diplo-graph>")).await?;
    in_each_engine(async |page| {
        open(&page, &server).await?;
        wait_for_story(&page, "diplo-graph").await?;
        page.find_in_shadow("diplo-graph", ".entry summary").await?.click().await?;
        let plain = measure(&page, "diplo-graph").await?;
        page.js::<()>(
            "const outer = document.createElement('div');
             outer.id = 'outer';
             document.getElementById('column').append(outer);
             window.widget = document.querySelector('diplo-graph');
             outer.attachShadow({ mode: 'open' }).append(widget)",
        )
        .await?;
        page.js::<()>("widget.shadowRoot.querySelector('.stepper__step--later').click()").await?;
        page.wait_until("widget.shadowRoot.querySelectorAll('.entry__details')[1].open").await?;
        page.js::<()>("document.getElementById('column').prepend(widget)").await?;
        page.js::<()>("await new Promise(requestAnimationFrame)").await?;
        assert_eq!(measure(&page, "diplo-graph").await?.len(), plain.len(), "the same elements");
        let open: Vec<bool> = page
            .js("return [...widget.shadowRoot.querySelectorAll('.entry__details')].map((one) => one.open)")
            .await?;
        assert_eq!(open, [false, true, false, false], "the open entry");
        assert_no_errors(&page).await
    })
    .await
}

#[tokio::test]
async fn widget_starts_in_a_shadow_root() -> Result<()> {
    let server = host(
        "lang=en",
        &format!(
            "<div id=outer><template shadowrootmode=open>\
        <p>An article.</p><diplo-graph {FOUNDING}></diplo-graph></template></div>"
        ),
    )
    .await?;
    in_each_engine(async |page| {
        open(&page, &server).await?;
        let widget = "document.getElementById('outer').shadowRoot.querySelector('diplo-graph')";
        page.wait_until(&format!("{widget}.shadowRoot?.querySelector('.foot')")).await?;
        let (width, seen): (f64, bool) = page
            .js(&format!(
                "const title = {widget}.shadowRoot.querySelector('h2');
                return [{widget}.offsetWidth, title.checkVisibility()]"
            ))
            .await?;
        assert!(seen && (width - 640.0).abs() < 1.0, "in its column: {width}");
        page.js::<()>(&format!(
            "{widget}.shadowRoot.querySelector('a.mark').dispatchEvent(
            new MouseEvent('click', {{ bubbles: true, composed: true, cancelable: true }}))"
        ))
        .await?;
        page.wait_until(&format!("{widget}.shadowRoot.querySelector('.entry__details[open]')"))
            .await?;
        assert_no_errors(&page).await
    })
    .await
}

#[tokio::test]
async fn two_versions_of_the_script_work_on_one_page() -> Result<()> {
    let server = host(
        "lang=en",
        &format!("<diplo-graph id=one {FOUNDING}></diplo-graph><diplo-graph id=two {FOUNDING} lang=kk></diplo-graph>\
            <script type=module src=/older/loader.js></script>"),
    )
    .await?;
    let loader = std::fs::read_to_string(dist().join(&LOADER[1..]))?;
    server.put("/older/loader.js", Reply::text("text/javascript", loader));
    in_each_engine(async |page| {
        open(&page, &server).await?;
        wait_for_story(&page, "#one").await?;
        wait_for_story(&page, "#two").await?;
        page.find_in_shadow("#two", ".entry summary").await?.click().await?;
        page.wait_until(
            "document.querySelector('#two').shadowRoot.querySelector('.entry__details[open]')",
        )
        .await?;
        let asked = server.requests();
        assert!(
            asked.iter().any(|path| path == "/older/loader.js"),
            "both loaders were requested: {asked:?}"
        );
        assert_no_errors(&page).await
    })
    .await
}
