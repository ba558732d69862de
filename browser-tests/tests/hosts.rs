//! The element on pages that were not made for it: hostile sheets, other directions, other letters, odd places.

use anyhow::{Result, ensure};
use browser_tests::{Page, Reply, Screen, Server, dist, in_browser, in_each_engine};
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

/// Sheets of hosts, each with what it is called here. None of them may change anything of the widget.
const HOSTILE: [(&str, &str); 15] = [
    ("everything unset", "* { all: unset !important }"),
    (
        "boxes and floats",
        "* { box-sizing: content-box !important; float: left !important; margin: 0 !important }",
    ),
    (
        "text of the host's",
        "html, body, main, diplo-graph { color: red !important; letter-spacing: 9px !important;
            text-transform: uppercase !important; word-spacing: 2em !important; text-indent: 40px !important;
            white-space: pre !important; cursor: wait !important; text-shadow: 0 0 9px red !important;
            line-break: anywhere !important; hyphens: auto !important; quotes: none !important;
            text-align: center !important; font: italic bold 40px/3 monospace !important;
            font-variant: small-caps !important; -webkit-text-fill-color: red !important;
            -webkit-user-select: none !important; user-select: none !important; list-style: square !important;
            word-break: break-all !important; tab-size: 1 !important; -webkit-text-stroke: 2px red !important;
            font-feature-settings: 'smcp' !important; accent-color: red !important; color-scheme: dark !important }",
    ),
    (
        "elements of the host's",
        "button { display: none !important } svg { width: 20px !important } div:empty { display: none !important }
            h2, h3, h4, p, a, li, summary, details, span, section { font-size: 80px !important; float: right !important;
            display: inline !important; color: lime !important; text-decoration: line-through !important }",
    ),
    ("a small root", "html { font-size: 62.5% }"),
    ("a large root", "html { font-size: 24px }"),
    ("huge letters", "html { font-size: 60px } body, diplo-graph { font: 90px/2 serif !important }"),
    ("an element in a line", "diplo-graph { display: inline !important; width: 1px !important }"),
    ("an element that is a row", "diplo-graph { display: flex !important; align-items: center }"),
    ("an element that is a grid", "diplo-graph { display: grid !important; place-items: center }"),
    ("an element without a box", "diplo-graph { display: contents !important }"),
    ("a row", "#column { display: flex !important; align-items: flex-start }"),
    (
        "a stack",
        "#column { display: flex !important; flex-direction: column; align-items: flex-start }",
    ),
    ("a table", "#column { display: table !important } diplo-graph { display: table-cell !important }"),
    ("lines from top to bottom", "html { writing-mode: vertical-rl !important }"),
];

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

#[tokio::test]
async fn no_sheet_of_a_host_changes_anything_of_the_widget() -> Result<()> {
    let server = host("lang=en", &format!("<diplo-graph {FOUNDING}></diplo-graph>")).await?;
    in_each_engine(async |page| {
        // It comes to life under the worst of them.
        put_sheet(&server, "/host.css", HOSTILE[0].1);
        open(&page, &server).await?;
        wait_for_story(&page, "diplo-graph").await?;
        page.find_in_shadow("diplo-graph", ".entry summary").await?.click().await?;
        dress(&page, &server, "").await?;
        let plain = measure(&page, "diplo-graph").await?;
        ensure!(plain[0].1[2] > 600.0 && plain[0].1[3] > 1000.0, "a whole story: {:?}", plain[0]);
        for (name, sheet) in HOSTILE {
            dress(&page, &server, sheet).await?;
            assert_alike(&measure(&page, "diplo-graph").await?, &plain, name);
        }
        assert_untroubled(&page).await
    })
    .await
}

#[tokio::test]
async fn a_story_reads_in_its_own_direction_whatever_the_host_s_is() -> Result<()> {
    const TURN: &str = "document.documentElement.dir = arguments[0]";
    let both = format!(
        "<diplo-graph id=en {FOUNDING}></diplo-graph>\
         <diplo-graph id=ar src=/stories/egypt-turkiye-2026.json></diplo-graph>"
    );
    let server = host("lang=en", &both).await?;
    in_each_engine(async |page| {
        put_sheet(&server, "/host.css", "");
        open(&page, &server).await?;
        for (id, dir) in [("#en", "ltr"), ("#ar", "rtl")] {
            wait_for_story(&page, id).await?;
            page.js_with::<()>(TURN, vec![json!(dir)]).await?;
            let at_home = measure(&page, id).await?;
            assert!(at_home[0].2.contains(&format!("direction: {dir}")), "{:?}", at_home[0].2);
            let other = if dir == "ltr" { "rtl" } else { "ltr" };
            page.js_with::<()>(TURN, vec![json!(other)]).await?;
            assert_alike(
                &measure(&page, id).await?,
                &at_home,
                &format!("{id} in a host of {other}"),
            );
        }
        assert_untroubled(&page).await
    })
    .await
}

/// Elements of the first widget that stick out of it, and words of its titles that are broken in the middle.
const CUT: &str = "
    const root = document.querySelector('diplo-graph').shadowRoot, story = root.querySelector('.story');
    const { left, right } = story.getBoundingClientRect();
    const wide = [...story.querySelectorAll('*')].filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width && !element.closest('svg, .filters, .unseen, .stepper__words')
            && (box.left < left - 1 || box.right > right + 1);
    });
    const broken = [];
    for (const title of story.querySelectorAll('h2, h3, h4, h5, .goal__amount, .project__value, .series__period')) {
        const texts = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) for (const { 0: word, index } of texts.currentNode.data.matchAll(/\\p{L}+/gu)) {
            const range = document.createRange();
            range.setStart(texts.currentNode, index);
            range.setEnd(texts.currentNode, index + word.length);
            if (new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1) broken.push(word);
        }
    }
    return [...wide.map((element) => `${element.className} sticks out`), ...broken.map((word) => `${word} is broken`)]";

#[tokio::test]
async fn letters_twice_as_large_are_neither_cut_nor_broken_on_a_phone() -> Result<()> {
    let server = host("lang=en", &format!("<diplo-graph {FOUNDING}></diplo-graph>")).await?;
    in_each_engine(async |page| {
        let phone = "#column { width: 320px !important }";
        put_sheet(&server, "/host.css", &format!("{phone} diplo-graph {{ --dg-size: 200% }}"));
        open(&page, &server).await?;
        for (story, lang) in [
            ("kazakhstan-uzbekistan-2024", "en"),
            ("kazakhstan-uzbekistan", "ru"),
            ("egypt-turkiye-2026", "ar"),
        ] {
            page.js_with::<()>(
                "const widget = document.querySelector('diplo-graph'), [src, lang] = arguments;
                 widget.setAttribute('src', `/stories/${src}.json`);
                 widget.lang = lang",
                vec![json!(story), json!(lang)],
            )
            .await?;
            // The story's own file is offered at its foot.
            page.wait_until(&format!(
                "document.querySelector('diplo-graph').shadowRoot?.querySelector('[lang={lang}] .foot__data [href*=\"{story}.\"]')"
            ))
            .await?;
            page.js::<()>("document.querySelector('diplo-graph').shadowRoot.querySelectorAll('details')
                .forEach((details, nth) => { details.open = nth % 3 === 0; })")
                .await?;
            let size: String = page.js(LETTERS).await?;
            assert_eq!(size, "32px");
            assert_eq!(page.js::<Vec<String>>(CUT).await?, Vec::<String>::new(), "{story} in {lang}");
        }
        assert_untroubled(&page).await
    })
    .await
}

/// The size of a story's letters.
const LETTERS: &str = "return getComputedStyle(document.querySelector('diplo-graph').shadowRoot
    .querySelector('.story')).fontSize";

#[tokio::test]
async fn letters_are_as_large_as_the_reader_has_set_them_or_the_host_asks() -> Result<()> {
    let server = host("lang=en", &format!("<diplo-graph {FOUNDING}></diplo-graph>")).await?;
    put_sheet(&server, "/host.css", "html { font-size: 10px }");
    in_browser(async |page| {
        for (reader, size) in [(16, "16px"), (32, "32px")] {
            page.cdp("Page.setFontSizes", json!({ "fontSizes": { "standard": reader } })).await?;
            open(&page, &server).await?;
            wait_for_story(&page, "diplo-graph").await?;
            assert_eq!(page.js::<String>(LETTERS).await?, size);
        }
        for (token, size) in
            [("medium", "32px"), ("50%", "16px"), ("1.2rem", "12px"), ("18px", "18px")]
        {
            dress(
                &page,
                &server,
                &format!("html {{ font-size: 10px }} diplo-graph {{ --dg-size: {token} }}"),
            )
            .await?;
            assert_eq!(page.js::<String>(LETTERS).await?, size, "{token}");
        }
        assert_untroubled(&page).await
    })
    .await
}

/// How many of each thing of the first widget are seen, and how wide its drawing is.
const DRAWN: &str = "
    const root = document.querySelector('diplo-graph').shadowRoot;
    const seen = (selector) => [...root.querySelectorAll(selector)].filter((one) => one.checkVisibility());
    return [seen('.drawing').length, seen('.drawing')[0]?.getBoundingClientRect().width ?? 0, seen('.mark').length]";

#[tokio::test]
async fn a_widget_in_a_folded_tab_is_whole_when_the_tab_is_shown() -> Result<()> {
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
        let shown: (u32, f64, u32) = page.js(DRAWN).await?;
        assert_eq!((shown.0, shown.2), (1, 4), "one drawing of four entries");
        assert!(shown.1 > 500.0, "as wide as its column: {shown:?}");

        page.js::<()>("document.querySelector('section').hidden = true").await?;
        assert_eq!(page.js::<(u32, f64, u32)>(DRAWN).await?, (0, 0.0, 0), "folded again");
        page.js::<()>("document.querySelector('section').hidden = false").await?;
        assert_eq!(page.js::<(u32, f64, u32)>(DRAWN).await?, shown, "and shown again");
        assert_untroubled(&page).await
    })
    .await
}

#[tokio::test]
async fn what_hides_or_disables_an_article_does_so_to_the_widget_in_it() -> Result<()> {
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
        dress(&page, &server, "section { visibility: hidden }").await?;
        assert_eq!(page.js::<[bool; 4]>(seen).await?, [false; 4], "hidden");
        dress(&page, &server, "section { pointer-events: none }").await?;
        assert_eq!(
            page.js::<[bool; 4]>(seen).await?,
            [true, true, true, false],
            "not for pointers"
        );
        dress(&page, &server, "").await?;
        page.js::<()>("document.querySelector('section').inert = true").await?;
        assert_eq!(page.js::<[bool; 4]>(seen).await?, [true, true, false, false], "inert");
        page.js::<()>(
            "document.querySelector('section').inert = false;
            document.querySelector('diplo-graph').hidden = true",
        )
        .await?;
        assert_eq!(page.js::<[bool; 4]>(seen).await?, [false; 4], "hidden by its attribute");
        assert_untroubled(&page).await
    })
    .await
}

#[tokio::test]
async fn a_widget_is_moved_into_a_shadow_root_and_out_and_keeps_what_is_open() -> Result<()> {
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
        assert_eq!(open, [false, true, false, false], "what was open");
        assert_untroubled(&page).await
    })
    .await
}

#[tokio::test]
async fn a_widget_begins_in_a_shadow_root_as_it_does_in_a_page() -> Result<()> {
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
            "{widget}.shadowRoot.querySelector('.mark').dispatchEvent(
            new MouseEvent('click', {{ bubbles: true, composed: true, cancelable: true }}))"
        ))
        .await?;
        page.wait_until(&format!("{widget}.shadowRoot.querySelector('.entry__details[open]')"))
            .await?;
        assert_untroubled(&page).await
    })
    .await
}

#[tokio::test]
async fn two_versions_of_the_script_live_on_one_page() -> Result<()> {
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
        assert!(asked.iter().any(|path| path == "/older/loader.js"), "both came: {asked:?}");
        assert_untroubled(&page).await
    })
    .await
}

/// The parts that are seen.
const PARTS: &str = "
    const widget = document.querySelector('diplo-graph'), root = widget.shadowRoot ?? widget;
    const parts = ['head', 'goals', 'projects', 'timeline', 'ties', 'figures', 'quotes', 'areas', 'foot'];
    return parts.filter((name) => root.querySelector(`[part=${name}]`)?.checkVisibility())";

/// Parts that leave the room beside them empty.
const HOLES: &str = "
    const widget = document.querySelector('diplo-graph'), root = widget.shadowRoot ?? widget;
    const seen = [...root.querySelectorAll('.part')].filter((part) => part.checkVisibility());
    const box = (part) => part.getBoundingClientRect(), whole = box(root.querySelector('.parts')).width - 56;
    const beside = (part) => seen.filter((other) => box(other).top === box(part).top);
    return seen.filter((part) => whole - beside(part).reduce((sum, one) => sum + box(one).width, 0) > 41)
        .map((part) => part.className)";

/// What a host asks for, and what of the founding story is seen then.
const SHOWN: [(Option<&str>, &[&str]); 6] = [
    (Some("timeline"), &["timeline"]),
    (Some("goals projects"), &["goals", "projects"]),
    (Some("foot  head"), &["head", "foot"]),
    (Some("goals-and-more quotes"), &["quotes"]),
    (Some(""), &["head", "goals", "projects", "timeline", "ties", "quotes", "areas", "foot"]),
    (None, &["head", "goals", "projects", "timeline", "ties", "quotes", "areas", "foot"]),
];

#[tokio::test]
async fn only_the_parts_that_are_asked_for_are_shown() -> Result<()> {
    let server = host("lang=en", &format!("<diplo-graph {FOUNDING}></diplo-graph>")).await?;
    server.watch(OURS)?;
    in_each_engine(async |page| {
        for path in ["/host", OURS] {
            page.open(&server.url(path), &Screen::desk()).await?;
            if path == "/host" {
                wait_for_story(&page, "diplo-graph").await?;
            }
            for (show, parts) in SHOWN {
                page.js_with::<()>(
                    "const widget = document.querySelector('diplo-graph');
                     if (arguments[0] === null) widget.removeAttribute('show');
                     else widget.setAttribute('show', arguments[0])",
                    vec![json!(show)],
                )
                .await?;
                assert_eq!(page.js::<Vec<String>>(PARTS).await?, parts, "{show:?} at {path}");
                assert_eq!(
                    page.js::<Vec<String>>(HOLES).await?,
                    Vec::<String>::new(),
                    "{show:?} at {path}"
                );
            }
            assert_untroubled(&page).await?;
        }
        Ok(())
    })
    .await
}

/// A page of our own, where the story stands in the document.
const OURS: &str = "/kazakhstan-uzbekistan-2024.en.html";

/// Colours and letters of things in the first widget, as they come out.
const LOOK: &str = "
    const root = document.querySelector('diplo-graph').shadowRoot;
    const style = (selector, name) => getComputedStyle(root.querySelector(selector))[name];
    return [style('.story', 'backgroundColor'), style('.head__title', 'color'), style('.head__title', 'fontFamily'),
        style('.head', 'borderTopColor'), style('.goal__amount', 'fontSize'), style('.projects__group', 'display')]";

#[tokio::test]
async fn a_host_sets_tokens_and_parts_and_the_box_as_it_likes() -> Result<()> {
    const SHEET: &str = "diplo-graph { --dg-paper: light-dark(rgb(1, 2, 3), rgb(4, 5, 6)); --dg-ink: rgb(7, 8, 9);
            --dg-font: serif; --dg-size: 20px; width: 500px; margin: 30px; border: 10px solid; float: right }
        diplo-graph::part(head) { border-block-start-color: rgb(10, 11, 12) }";
    let server =
        host("lang=en", &format!("<diplo-graph {FOUNDING} theme=dark></diplo-graph>")).await?;
    in_each_engine(async |page| {
        put_sheet(&server, "/host.css", "");
        open(&page, &server).await?;
        wait_for_story(&page, "diplo-graph").await?;
        let plain: [String; 6] = page.js(LOOK).await?;
        assert_eq!(plain[..2], ["rgb(23, 25, 28)", "rgb(236, 235, 231)"], "dark by its attribute");
        dress(&page, &server, SHEET).await?;
        let set: [String; 6] = page.js(LOOK).await?;
        let wanted = ["rgb(4, 5, 6)", "rgb(7, 8, 9)", "serif", "rgb(10, 11, 12)", "50px", "block"];
        assert_eq!(set, wanted);
        let (width, right): (f64, f64) = page
            .js("const widget = document.querySelector('diplo-graph').getBoundingClientRect();
                return [widget.width, document.getElementById('column').getBoundingClientRect().right - widget.right]")
            .await?;
        assert_eq!((width, right), (520.0, 30.0), "its box is the host's");
        for (sheet, wide) in [
            ("diplo-graph { width: 1px }", 280.0),
            ("#column { width: 200px !important } diplo-graph { width: 1px }", 200.0),
            ("#column { width: 1000px !important } diplo-graph { float: left }", 720.0),
        ] {
            dress(&page, &server, sheet).await?;
            let width: f64 = page.js("return document.querySelector('diplo-graph').offsetWidth").await?;
            assert_eq!(width, wide, "{sheet}");
        }
        assert_untroubled(&page).await
    })
    .await
}

/// Contrasts of a theme that are too weak: of text to what it stands on, and of marks to the paper.
const WEAK: &str = "
    const root = document.querySelector('diplo-graph').shadowRoot, story = root.querySelector('.story');
    // A colour as it comes out, read from a thing that has it.
    const probe = story.appendChild(document.createElement('i'));
    const luminance = (token) => {
        probe.className = '';
        probe.style.setProperty('color', `var(--dg-${token})`);
        const [r, g, b] = getComputedStyle(probe).color.match(/[\\d.]+/g)
            .map((part) => part / 255).map((part) => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4);
        return .2126 * r + .7152 * g + .0722 * b;
    };
    const contrast = (one, other) => {
        const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
        return (light + .05) / (dark + .05);
    };
    const weak = [];
    const need = (least, one, other) => {
        const found = contrast(one, other);
        if (!(found >= least)) weak.push(`${one} on ${other}: ${found.toFixed(2)}`);
    };
    for (const text of ['ink', 'muted', 'second']) for (const ground of ['paper', 'wash']) need(4.5, text, ground);
    for (const mark of ['first', 'done', 'under-way', 'pipeline', 'cancelled']) need(3, mark, 'paper');
    probe.remove();
    return weak";

#[tokio::test]
async fn each_theme_is_legible_in_light_and_in_the_dark() -> Result<()> {
    let server =
        host("lang=en", &format!("<h1>Host</h1><diplo-graph {FOUNDING}></diplo-graph>")).await?;
    in_each_engine(async |page| {
        put_sheet(&server, "/host.css", "");
        open(&page, &server).await?;
        wait_for_story(&page, "diplo-graph").await?;
        page.js::<()>(
            "document.querySelector('diplo-graph').shadowRoot.querySelectorAll('details')
            .forEach((details, nth) => { details.open = nth % 2 === 0; })",
        )
        .await?;
        // Before axe-core comes with styles of its own, which the policy forbids.
        assert_untroubled(&page).await?;
        for (theme, look, paper) in THEMES {
            let sheet = std::fs::read_to_string(dist().join(format!("themes/{theme}.css")))?;
            dress(&page, &server, &sheet).await?;
            page.js_with::<()>(
                "const [look] = arguments, widget = document.querySelector('diplo-graph');
                 if (look) widget.setAttribute('theme', look);
                 else widget.removeAttribute('theme')",
                vec![json!(look)],
            )
            .await?;
            let found: [String; 6] = page.js(LOOK).await?;
            assert_eq!(found[0], paper, "{theme} {look:?}");
            assert_eq!(
                page.js::<Vec<String>>(WEAK).await?,
                Vec::<String>::new(),
                "{theme} {look:?}"
            );
            let violations = page.accessibility_violations().await?;
            assert!(violations.is_empty(), "{theme} {look:?}: {}", violations[0]);
        }
        Ok(())
    })
    .await
}

/// Each theme, the element's own attribute if it has one, and the paper there is then for a reader who likes it light.
const THEMES: [(&str, Option<&str>, &str); 6] = [
    ("newsprint", None, "rgb(247, 241, 227)"),
    ("newsprint", Some("dark"), "rgb(29, 26, 21)"),
    ("night", None, "rgb(11, 16, 32)"),
    ("night", Some("auto"), "rgb(251, 251, 254)"),
    ("civic", None, "rgb(255, 255, 255)"),
    ("civic", Some("dark"), "rgb(23, 25, 28)"),
];
