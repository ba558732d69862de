//! The element on pages that were not made for it: hostile style sheets, other text directions and sizes, unusual
//! placements.

mod placement;
mod style_sheets;
mod styling;
mod text;

use anyhow::Result;
use browser_tests::{Page, Reply, Screen, Server, dist};
use serde_json::json;

/// The stable name of the loader, which hosts use.
const LOADER: &str = "/v1/diplograph.js";

/// The strict content security policy of a host.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

const FOUNDING: &str = "src=/stories/kazakhstan-uzbekistan-2024.json";

/// The layout of the host, a column of text. The style sheets of these tests cannot override it.
const COLUMN: &str =
    "#column { display: block !important; width: 640px !important; float: none !important }";

/// Returns the visible properties of each element of a story: its class, its rectangle in the story, and its text style.
const MEASURE: &str = "
    const [selector] = arguments;
    const story = document.querySelector(selector).shadowRoot.querySelector('.story');
    const from = story.getBoundingClientRect();
    const styles = ['display', 'visibility', 'fontSize', 'fontFamily', 'fontWeight', 'fontStyle', 'fontVariantCaps',
        'lineHeight', 'letterSpacing', 'wordSpacing', 'textTransform', 'textIndent', 'textAlign', 'whiteSpace', 'cursor',
        'textShadow', 'lineBreak', 'wordBreak', 'hyphens', 'quotes', 'writingMode', 'direction', 'color',
        'webkitTextFillColor', 'webkitUserSelect', 'userSelect', 'pointerEvents', 'colorScheme', 'boxSizing', 'cssFloat'];
    return [story, ...story.querySelectorAll(':not(.unseen)')].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect(), style = getComputedStyle(element);
        // An element that is not rendered has no rectangle.
        const box = element.getClientRects().length ? [x - from.x, y - from.y, width, height] : [0, 0, 0, 0];
        return [element.getAttribute('class') ?? element.localName, box,
            styles.map((name) => `${name}: ${style[name]}`)];
    })";

/// An element of a story, as [`MEASURE`] returns it.
type Measured = (String, [f64; 4], Vec<String>);

/// Serves a host page with this content in its column and the style sheet `/host.css`.
async fn host(html: &str, inside: &str) -> Result<Server> {
    let server = Server::start(dist()).await?;
    let page = format!(
        "<!doctype html><html {html}><head><title>Host</title><script src=/error-recorder.js></script>\
         <link rel=stylesheet href=/column.css><link id=sheet rel=stylesheet href=/host.css>\
         <script type=module src={LOADER}></script></head><body><main id=column>{inside}</main></body></html>"
    );
    server.put("/host", Reply::page(page).with_header("content-security-policy", POLICY));
    put_sheet(&server, "/column.css", COLUMN);
    put_sheet(&server, "/host.css", "");
    Ok(server)
}

fn put_sheet(server: &Server, path: &str, text: &str) {
    server.put(path, Reply::text("text/css", text));
}

async fn open(page: &Page, server: &Server) -> Result<()> {
    page.open(&server.url("/host"), &Screen::desktop()).await
}

/// Waits until the widget with this selector shows a story.
async fn wait_for_story(page: &Page, selector: &str) -> Result<()> {
    page.wait_until(&format!(
        "document.querySelector('{selector}').shadowRoot?.querySelector('.place--live .foot')"
    ))
    .await
}

/// Replaces the style sheet of the page.
async fn apply_sheet(page: &Page, server: &Server, sheet: &str) -> Result<()> {
    put_sheet(server, "/host.css", sheet);
    // Firefox does not fetch a style sheet twice from one address.
    page.js("const href = `/host.css?${performance.now()}`;
        const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
        const done = new Promise((done, fail) => { link.onload = done; link.onerror = fail; });
        document.getElementById('sheet').replaceWith(link);
        link.id = 'sheet';
        await done")
        .await
}

async fn measure(page: &Page, selector: &str) -> Result<Vec<Measured>> {
    page.js_with(MEASURE, vec![json!(selector)]).await
}

/// Checks that a story looks as on a plain host page, within 0.05 pixels.
#[track_caller]
fn assert_same_look(seen: &[Measured], plain: &[Measured], case: &str) {
    assert_eq!(seen.len(), plain.len(), "{case}: the same number of elements");
    let differences: Vec<_> =
        seen.iter().zip(plain).filter_map(|(one, other)| difference(one, other)).collect();
    let first = differences.iter().take(5).cloned().collect::<Vec<_>>().join("\n");
    assert!(
        differences.is_empty(),
        "{case} changes {} of {}:\n{first}",
        differences.len(),
        seen.len()
    );
}

/// Describes the differences of an element from its look on a plain host page.
fn difference(
    (class, rectangle, style): &Measured,
    (_, plain_rectangle, plain_style): &Measured,
) -> Option<String> {
    let is_same_rectangle =
        rectangle.iter().zip(plain_rectangle).all(|(one, other)| (one - other).abs() < 0.05);
    let styled: Vec<_> =
        style.iter().zip(plain_style).filter(|(one, other)| one != other).collect();
    (!is_same_rectangle || !styled.is_empty()).then(|| {
        format!("{class}: at {rectangle:?}, on a plain page at {plain_rectangle:?}; {styled:?}")
    })
}

async fn assert_no_errors(page: &Page) -> Result<()> {
    assert_eq!(page.recorded_errors().await?, Vec::<String>::new(), "the page has errors");
    Ok(())
}
