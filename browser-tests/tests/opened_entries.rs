//! Entries that open and close before and after hydration: by the browser alone, by a reader, or by a filter.

use anyhow::{Context, Result};
use browser_tests::{Page, WAKE, in_browser, in_each_engine};

use crate::hydration::{HOSTS, Host, POLICY, click, open, serve, serve_story};

#[tokio::test]
async fn entry_opened_by_the_browser_updates_the_state() -> Result<()> {
    let server = serve(Host::OwnPage, POLICY).await?;
    in_browser(async |page| {
        open(&page, &server).await?;
        page.js::<()>(WAKE).await?;
        page.wait_until("window.ready").await?;
        // As find-in-page does.
        page.js::<()>("root.querySelector('#dg-entry-astana-2021').open = true").await?;
        page.wait_until("root.querySelector('.stepper__place').textContent.startsWith('1')")
            .await?;
        // One click closes it again.
        click(&page, "#dg-entry-astana-2021 > summary").await?;
        page.wait_until("!root.querySelector('.entry__details[open]')").await
    })
    .await
}

/// Waits until the page has heard these ids of open entries, and checks that one entry is open, or none.
async fn wait_for_reports(page: &Page, reports: &str) -> Result<()> {
    let waited = page.wait_until(&format!("String(reports.map(String)) === '{reports}'")).await;
    let (heard, open): (Vec<Option<String>>, Vec<String>) = page
        .js("return [reports, [...root.querySelectorAll('.entry__details[open]')].map((one) => one.id)]")
        .await?;
    waited.with_context(|| format!("in {}: heard {heard:?}, open {open:?}", page.engine()))?;
    let last = heard.last().and_then(Option::as_ref).map(|id| format!("dg-entry-{id}"));
    assert_eq!(open, Vec::from_iter(last), "in {}: after {reports}", page.engine());
    Ok(())
}

#[tokio::test]
async fn each_change_of_the_open_entry_is_reported_once() -> Result<()> {
    in_each_engine(async |page| {
        for host in HOSTS {
            let server = serve(host, POLICY).await?;
            open(&page, &server).await?;
            page.js::<()>(
                "window.reports = [];
                 addEventListener('diplograph:open', ({ detail }) => reports.push(detail.entry));
                 window.press = (selector) => root.querySelector(selector).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }))",
            )
            .await?;
            // The browser alone opens these two; the second closes the first.
            let click = async |selector: &str| page.js::<()>(&format!("press('{selector}')")).await;
            click("#dg-entry-astana-2021 > summary").await?;
            wait_for_reports(&page, "astana-2021").await?;
            click("#dg-entry-agreements-2022 > summary").await?;
            wait_for_reports(&page, "astana-2021,agreements-2022").await?;
            page.js::<()>(&format!("{WAKE}; reports.length = 0")).await?;
            page.wait_until("window.ready").await?;
            // Hydration reports nothing. Then a click, a mark and a button open an entry each.
            click("#dg-entry-astana-2021 > summary").await?;
            wait_for_reports(&page, "astana-2021").await?;
            click(".drawing .mark[data-entry=\"2\"]").await?;
            wait_for_reports(&page, "astana-2021,tashkent-2022").await?;
            click(".stepper__step--later").await?;
            wait_for_reports(&page, "astana-2021,tashkent-2022,astana-2024").await?;
            page.js::<()>("reports.length = 0").await?;
            click("#dg-entry-astana-2024 > summary").await?;
            wait_for_reports(&page, "null").await?;
            click("#dg-entry-astana-2024 > summary").await?;
            wait_for_reports(&page, "null,astana-2024").await?;
            // Three clicks in one task: the entry is open.
            page.js::<()>("reports.length = 0; for (let nth = 0; nth < 3; nth++) press('#dg-entry-astana-2021 > summary')").await?;
            page.wait_until("reports.at(-1) === 'astana-2021'").await?;
            page.wait_until("root.querySelector('.stepper__place').textContent.startsWith('1')").await?;
            let errors: Vec<String> = page.js("return recordedErrors").await?;
            assert_eq!(errors, Vec::<String>::new(), "{host:?}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn entry_that_a_filter_hides_is_closed_when_it_returns() -> Result<()> {
    in_each_engine(async |page| {
        for host in HOSTS {
            let server = serve_story(host, "european-union-china", POLICY).await?;
            open(&page, &server).await?;
            page.js::<()>(
                "window.reports = [];
                 addEventListener('diplograph:open', ({ detail }) => reports.push(detail.entry));
                 window.filter = (nth) => root.querySelector(`.filters__choice:nth-child(${nth})`).click();",
            )
            .await?;
            page.js::<()>(WAKE).await?;
            page.wait_until("window.ready").await?;
            // Neither is a visit. The second entry is in the folded rest of the list.
            for entry in ["relations-1975", "summit-2020-off"] {
                let click = format!("root.querySelector('#dg-entry-{entry} > summary').click()");
                page.js::<()>(&format!("reports.length = 0; {click}")).await?;
                wait_for_reports(&page, entry).await?;
                page.js::<()>("filter(2)").await?;
                wait_for_reports(&page, &format!("{entry},null")).await?;
                page.js::<()>("filter(1)").await?;
                page.wait_until(&format!("root.querySelector('#dg-entry-{entry}')")).await?;
                page.js::<()>(&click).await?;
                wait_for_reports(&page, &format!("{entry},null,{entry}")).await?;
                page.js::<()>(&click).await?;
                wait_for_reports(&page, &format!("{entry},null,{entry},null")).await?;
            }
            let errors: Vec<String> = page.js("return recordedErrors").await?;
            assert_eq!(errors, Vec::<String>::new(), "{host:?}");
        }
        Ok(())
    })
    .await
}

/// Presses that come before the page has reported the entry that the one before them opened.
#[tokio::test]
async fn step_or_close_right_after_a_step_is_carried_out() -> Result<()> {
    in_each_engine(async |page| {
        let server = serve(Host::OwnPage, POLICY).await?;
        open(&page, &server).await?;
        page.js::<()>(WAKE).await?;
        page.wait_until("window.ready").await?;
        page.js::<()>(
            "window.rendered = async () => { for (let turn = 0; turn < 50; turn++) await null; };
             window.later = async () => { root.querySelector('.stepper__step--later').click(); await rendered(); };
             window.settled = () => new Promise((done) => setTimeout(done, 300));",
        )
        .await?;
        let open_now = "[...root.querySelectorAll('.entry__details[open]')].map((one) => one.id)";
        let (opened, twice): (Vec<String>, Vec<String>) = page
            .js(&format!(
                "await later(); const opened = {open_now}; await later(); await settled(); return [opened, {open_now}]"
            ))
            .await?;
        assert_eq!(opened, ["dg-entry-astana-2021"], "the render is in the same task");
        assert_eq!(twice, ["dg-entry-agreements-2022"], "in {}: two steps", page.engine());
        let status: String = page.js("return root.querySelector('[role=status]').textContent").await?;
        assert!(status.starts_with("2 of 4"), "in {}: `{status}`", page.engine());
        let (opened, closed): (Vec<String>, Vec<String>) = page
            .js(&format!(
                "await later(); const opened = {open_now};
                 const escape = new KeyboardEvent('keydown', {{ key: 'Escape', bubbles: true, cancelable: true, composed: true }});
                 root.querySelector('.drawing .mark[tabindex=\"0\"]').dispatchEvent(escape);
                 await rendered(); await settled(); return [opened, {open_now}]"
            ))
            .await?;
        assert_eq!(opened, ["dg-entry-tashkent-2022"]);
        assert_eq!(closed, <[String; 0]>::default(), "in {}: a step and Escape", page.engine());
        Ok(())
    })
    .await
}
