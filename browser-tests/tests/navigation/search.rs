//! Search and list pages of a timeline of many entries.

use anyhow::Result;
use browser_tests::in_each_engine;

use super::host::{ROOT, click, host, listed_entries, open, viewport_text};

#[tokio::test]
async fn search_finds_a_title_and_a_year() -> Result<()> {
    let server = host().await?;
    in_each_engine(async |page| {
        open(&page, &server).await?;
        click(&page, ".finder__summary").await?;
        let field = page.find_in_shadow("diplo-graph", ".finder__field").await?;
        field.send_keys("ENTRY 777").await?;
        page.wait_until(&format!(
            "{ROOT}.querySelector('.list-head__sight').textContent.startsWith('11 events')"
        ))
        .await?;
        field.clear().await?;
        field.send_keys("2003").await?;
        page.wait_until(&format!(
            "{ROOT}.querySelector('.list-head__sight').textContent.includes('2003')"
        ))
        .await?;
        let text = viewport_text(&page).await?;
        assert!(text.ends_with("from January 2003 to December 2003"), "only the year: {text}");
        assert!(listed_entries(&page).await? < 400, "{text}");
        let first: String =
            page.js(&format!("return {ROOT}.querySelector('.entry__date').textContent")).await?;
        assert!(first.contains("2003"), "the list begins in that year: {first}");
        click(&page, ".stepper__step--later").await?;
        page.wait_until(&format!("{ROOT}.querySelector('.entry__details[open]')")).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn list_is_paginated() -> Result<()> {
    let server = host().await?;
    in_each_engine(async |page| {
        open(&page, &server).await?;
        let places = format!("return {ROOT}.querySelector('.pages .stepper__place').textContent");
        assert_eq!(page.js::<String>(&places).await?, "1–20 of 10,000");
        click(&page, ".pages .stepper__step--later").await?;
        page.wait_until(&format!(
            "{ROOT}.querySelector('.pages .stepper__place').textContent === '21–40 of 10,000'"
        ))
        .await?;
        assert_eq!(
            page.js::<usize>(&format!("return {ROOT}.querySelectorAll('.entry').length")).await?,
            20
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn open_entry_is_open_and_not_reported_again_when_its_page_returns() -> Result<()> {
    let server = host().await?;
    in_each_engine(async |page| {
        open(&page, &server).await?;
        page.js::<()>(
            "window.reports = [];
             addEventListener('diplograph:open', ({ detail }) => reports.push(detail.entry))",
        )
        .await?;
        click(&page, ".entry__summary").await?;
        page.wait_until("reports.length === 1").await?;
        for (button, places) in [("later", "21–40 of 10,000"), ("earlier", "1–20 of 10,000")] {
            click(&page, &format!(".pages .stepper__step--{button}")).await?;
            page.wait_until(&format!(
                "{ROOT}.querySelector('.pages .stepper__place').textContent === '{places}'"
            ))
            .await?;
        }
        // The entry is a new node, which fires `toggle` once more.
        let after_return = "const entry = ENTRY;
             await new Promise((done) => setTimeout(done, 100));
             return [entry.id.replace('dg-entry-', ''), entry.open, reports]";
        let entry = format!("{ROOT}.querySelector('.entry__details')");
        let (id, is_open, reports): (String, bool, Vec<Option<String>>) =
            page.js(&after_return.replace("ENTRY", &entry)).await?;
        assert!(is_open, "in {}", page.engine());
        assert_eq!(reports, [Some(id)], "in {}", page.engine());
        Ok(())
    })
    .await
}
