//! The element on pages that were not made for it: hostile sheets, other directions, other letters, odd places.

mod letters;
mod look;
mod places;
mod sheets;

use anyhow::Result;
use browser_tests::{Page, Reply, Screen, Server, dist};
use serde_json::json;

/// What a host asks for by name.
const LOADER: &str = "/v1/diplograph.js";

/// What a careful site lets a page do, and no more.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

const FOUNDING: &str = "src=/stories/kazakhstan-uzbekistan-2024.json";

/// The host's own layout, which no sheet of these tests can change: a column of text.
const COLUMN: &str =
    "#column { display: block !important; width: 640px !important; float: none !important }";

/// What there is to see of each element of a story: its class, its place in the story, and the style of its text.
const MEASURE: &str = "
    const [place] = arguments;
    const story = document.querySelector(place).shadowRoot.querySelector('.story');
    const from = story.getBoundingClientRect();
    const styles = ['display', 'visibility', 'fontSize', 'fontFamily', 'fontWeight', 'fontStyle', 'fontVariantCaps',
        'lineHeight', 'letterSpacing', 'wordSpacing', 'textTransform', 'textIndent', 'textAlign', 'whiteSpace', 'cursor',
        'textShadow', 'lineBreak', 'wordBreak', 'hyphens', 'quotes', 'writingMode', 'direction', 'color',
        'webkitTextFillColor', 'webkitUserSelect', 'userSelect', 'pointerEvents', 'colorScheme', 'boxSizing', 'cssFloat'];
    return [story, ...story.querySelectorAll(':not(.unseen)')].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect(), style = getComputedStyle(element);
        // What is not drawn is nowhere.
        const place = element.getClientRects().length ? [x - from.x, y - from.y, width, height] : [0, 0, 0, 0];
        return [element.getAttribute('class') ?? element.localName, place,
            styles.map((name) => `${name}: ${style[name]}`)];
    })";

/// An element of a story as [`MEASURE`] has it.
type Seen = (String, [f64; 4], Vec<String>);

/// A page of a host with this in its column; its sheet is `/host.css`.
async fn host(html: &str, inside: &str) -> Result<Server> {
    let server = Server::start(dist()).await?;
    let page = format!(
        "<!doctype html><html {html}><head><title>Host</title><script src=/witness.js></script>\
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
    page.open(&server.url("/host"), &Screen::desk()).await
}

/// Waits until the widget of a selector tells a story.
async fn wait_for_story(page: &Page, selector: &str) -> Result<()> {
    page.wait_until(&format!(
        "document.querySelector('{selector}').shadowRoot?.querySelector('.place--live .foot')"
    ))
    .await
}

/// Gives the page another sheet in place of its own.
async fn dress(page: &Page, server: &Server, sheet: &str) -> Result<()> {
    put_sheet(server, "/host.css", sheet);
    // Firefox fetches no sheet twice from one address.
    page.js("const href = `/host.css?${performance.now()}`;
        const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
        const done = new Promise((done, fail) => { link.onload = done; link.onerror = fail; });
        document.getElementById('sheet').replaceWith(link);
        link.id = 'sheet';
        await done")
        .await
}

async fn measure(page: &Page, selector: &str) -> Result<Vec<Seen>> {
    page.js_with(MEASURE, vec![json!(selector)]).await
}

/// That a story is seen as in a plain host, to the twentieth of a pixel.
#[track_caller]
fn assert_alike(seen: &[Seen], plain: &[Seen], what: &str) {
    assert_eq!(seen.len(), plain.len(), "{what}: as many elements");
    let unlike: Vec<_> =
        seen.iter().zip(plain).filter_map(|(one, other)| unlike(one, other)).collect();
    let first = unlike.iter().take(5).cloned().collect::<Vec<_>>().join("\n");
    assert!(unlike.is_empty(), "{what} changes {} of {}:\n{first}", unlike.len(), seen.len());
}

/// In what an element is not as it is in a plain host.
fn unlike((class, place, style): &Seen, (_, as_plain, plainly): &Seen) -> Option<String> {
    let is_there = place.iter().zip(as_plain).all(|(one, other)| (one - other).abs() < 0.05);
    let styled: Vec<_> = style.iter().zip(plainly).filter(|(one, other)| one != other).collect();
    (!is_there || !styled.is_empty())
        .then(|| format!("{class}: at {place:?}, plainly at {as_plain:?}; {styled:?}"))
}

async fn assert_untroubled(page: &Page) -> Result<()> {
    assert_eq!(page.troubles().await?, Vec::<String>::new(), "what went wrong in the page");
    Ok(())
}
