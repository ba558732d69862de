//! One zoom and one drag move all panels.

use anyhow::{Context, Result, ensure};
use browser_tests::{Page, Screen, Server, Session, dist};

use super::{DECADE, LIMIT, PANELS, expect_no_errors, open, run, wait_for};

/// Returns what differs between the drawings of the panels: their places, widths, and the grid lines of the time axis.
const DIFFERENCES: &str = "
    const middle = (one) => { const { left, right } = one.getBoundingClientRect(); return (left + right) / 2; };
    const lines = (one) => [...one.querySelectorAll('.time-axis__line, .axis__line, .report-tick')].filter((line) => line.getClientRects().length).map(middle);
    const all = drawings(), timeline = drawing('drawing--timeline'), its = lines(timeline), problems = [];
    if (its.length < 2) problems.push(`${its.length} lines in the timeline`);
    for (const one of all) {
        const [here, there] = [one, timeline].map((each) => each.getBoundingClientRect()), name = one.getAttribute('class');
        if (Math.abs(here.left - there.left) > .5 || Math.abs(here.width - there.width) > .5) problems.push(`${name} from ${here.left}, ${here.width} wide, not from ${there.left}, ${there.width} wide`);
        const own = lines(one);
        if (own.length < 2) problems.push(`${own.length} lines in ${name}`);
        for (const x of own) {
            const off = Math.min(...its.map((other) => Math.abs(other - x)));
            if (off > 1 && x >= there.left - 1 && x <= there.right + 1) problems.push(`a line of ${name} at ${x}: the nearest one of the timeline is ${off} away`);
        }
    }
    return problems";

/// Returns what is painted outside the plot but not in the gutter, and names of the gutter that cannot be seen.
const OUTSIDE: &str = "
    const problems = [], story = root.querySelector('.story').getBoundingClientRect();
    for (const one of drawings()) {
        const plot = one.getBoundingClientRect(), name = one.getAttribute('class'), isMoving = one.classList.contains('drawing--moving');
        if (!isMoving) problems.push(`${name} does not move`);
        for (const mark of one.querySelectorAll('a, text, .axis__line, .time-axis__line, .report-tick')) {
            const { left, right, top, bottom, width, height } = mark.getBoundingClientRect();
            if (!width && !height) continue;
            const [x, y] = [(Math.max(left, story.left) + Math.min(right, story.right)) / 2, (top + bottom) / 2];
            if (x > plot.left - 2 && x < plot.right + 2 || y < 0 || y > innerHeight || left > story.right || right < story.left) continue;
            const isFixed = !mark.closest('g[transform]');
            let isClipped = false;
            for (let outer = mark.parentElement; outer && outer !== one.parentElement; outer = outer.parentElement) {
                const { overflowX, clipPath } = getComputedStyle(outer);
                // It has the size of the plot, and what sticks out of it is not painted.
                if (outer instanceof SVGSVGElement && overflowX !== 'visible') isClipped = true;
                if (clipPath !== 'none') isClipped = true;
            }
            if (isFixed && isClipped) problems.push(`${name}: the gutter lacks ${mark.textContent}`);
            if (!isFixed && !isClipped) problems.push(`${name}: outside the plot at ${Math.round(left)} is ${mark.getAttribute('aria-label') ?? mark.textContent ?? ''} ${mark.getAttribute('class')}`);
        }
    }
    return problems.slice(0, 20)";

/// Zooms in with a wheel on a drawing.
async fn zoom_on(page: &Page, panel: &str) -> Result<()> {
    run(
        page,
        &format!(
            "const one = drawing('{panel}'), {{ left, top, width, height }} = one.getBoundingClientRect();
             one.dispatchEvent(new WheelEvent('wheel', {{ deltaY: -480, ctrlKey: true, bubbles: true, composed: true, cancelable: true,
                clientX: left + width * .7, clientY: top + height / 2 }}))"
        ),
    )
    .await
}

async fn expect_same_axis(page: &Page, state: &str) -> Result<()> {
    let problems: Vec<String> = run(page, DIFFERENCES).await?;
    ensure!(problems.is_empty(), "{state}:\n{}", problems.join("\n"));
    Ok(())
}

#[tokio::test]
async fn zoom_and_drag_on_any_panel_move_all_panels() -> Result<()> {
    let server = Server::start(dist()).await?;
    Session::default().with_limit(LIMIT).in_each_engine(async |page| {
        for (path, width) in [(DECADE, 1200), (DECADE, 680), (DECADE, 360), ("/kazakhstan-uzbekistan.ru.html", 900)] {
            open(&page, &server, path, &Screen::new(width, 900)).await?;
            expect_same_axis(&page, &format!("{path} at {width}")).await?;
            for panel in PANELS {
                let state = format!("{path} at {width}, {panel}");
                let sight = "root.querySelector('.list-head__sight').textContent";
                let before: String = run(&page, &format!("return {sight}")).await?;
                zoom_on(&page, panel).await?;
                wait_for(&page, &format!("{sight} !== {}", serde_json::json!(before)))
                    .await
                    .with_context(|| format!("{state}: no zoom"))?;
                wait_for(&page, "drawings().every((one) => one.classList.contains('drawing--fitted') && !one.classList.contains('drawing--moving'))")
                    .await
                    .with_context(|| format!("{state}: not fitted"))?;
                expect_same_axis(&page, &format!("{state}: zoomed")).await?;
                drag(&page, panel, &state).await?;
                expect_same_axis(&page, &format!("{state}: dragged")).await?;
                run::<()>(&page, "[...root.querySelectorAll('.tools__one')].at(-1).click()").await?;
                wait_for(&page, &format!("{sight} === {}", serde_json::json!(before))).await?;
            }
            expect_no_errors(&page).await?;
        }
        Ok(())
    })
    .await
}

/// Drags the time with the mouse on a panel, and checks the drawings while the button is pressed.
async fn drag(page: &Page, panel: &str, state: &str) -> Result<()> {
    // A place without a mark, so that no link is followed.
    let (x, y): (f64, f64) = run(
        page,
        &format!(
            "const one = drawing('{panel}');
             one.scrollIntoView({{ block: 'center', behavior: 'instant' }});
             const {{ left, top, width, height }} = one.getBoundingClientRect();
             return [left + width / 2, top + height / 2]"
        ),
    )
    .await?;
    let way = 60.0;
    page.move_mouse((x, y)).await?;
    page.press_mouse().await?;
    for step in 1..=4 {
        page.move_mouse((x + way * f64::from(step) / 4.0, y)).await?;
    }
    wait_for(page, "drawings().every((one) => one.classList.contains('drawing--moving'))")
        .await
        .with_context(|| format!("{state}: not every panel moves"))?;
    let outside: Vec<String> = run(page, OUTSIDE).await?;
    page.release_mouse().await?;
    ensure!(outside.is_empty(), "{state}, during the drag:\n{}", outside.join("\n"));
    wait_for(page, "!drawings().some((one) => one.classList.contains('drawing--moving'))").await?;
    let open: u32 =
        run(page, "return root.querySelectorAll('.entry__details[open], .receipt[open]').length")
            .await?;
    ensure!(open == 0, "{state}: a drag is not a click");
    Ok(())
}
