//! Styling by the host: parts, tokens, the box, themes.

use anyhow::Result;
use browser_tests::{Screen, dist, in_each_engine};
use serde_json::json;

use super::{FOUNDING, apply_sheet, assert_no_errors, host, open, put_sheet, wait_for_story};

/// Returns the visible parts.
const PARTS: &str = "
    const widget = document.querySelector('diplo-graph'), root = widget.shadowRoot ?? widget;
    const parts = ['head', 'measures', 'projects', 'timeline', 'ties', 'figures', 'quotes', 'areas', 'foot'];
    return parts.filter((name) => root.querySelector(`[part=${name}]`)?.checkVisibility())";

/// Returns parts with an empty space beside them.
const GAPS: &str = "
    const widget = document.querySelector('diplo-graph'), root = widget.shadowRoot ?? widget;
    const seen = [...root.querySelectorAll('.part')].filter((part) => part.checkVisibility());
    const box = (part) => part.getBoundingClientRect(), whole = box(root.querySelector('.parts')).width - 56;
    const beside = (part) => seen.filter((other) => box(other).top < box(part).bottom && box(other).bottom > box(part).top);
    // A column beside it may have several parts below each other, of the same width.
    const widths = (part) => new Map(beside(part).map((one) => [box(one).left, box(one).width]));
    return seen.filter((part) => whole - [...widths(part).values()].reduce((sum, width) => sum + width, 0) > 41)
        .map((part) => part.className)";

/// The `show` attribute, and the visible parts of the founding story.
const SHOWN: [(Option<&str>, &[&str]); 6] = [
    (Some("timeline"), &["timeline"]),
    (Some("measures projects"), &["measures", "projects"]),
    (Some("foot  head"), &["head", "foot"]),
    (Some("measures-and-more quotes"), &["quotes"]),
    (Some(""), &["head", "measures", "projects", "timeline", "ties", "quotes", "areas", "foot"]),
    (None, &["head", "measures", "projects", "timeline", "ties", "quotes", "areas", "foot"]),
];

#[tokio::test]
async fn only_the_requested_parts_are_shown() -> Result<()> {
    let server = host("lang=en", &format!("<diplo-graph {FOUNDING}></diplo-graph>")).await?;
    server.record_errors(OWN_PAGE)?;
    in_each_engine(async |page| {
        for path in ["/host", OWN_PAGE] {
            page.open(&server.url(path), &Screen::desktop()).await?;
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
                    page.js::<Vec<String>>(GAPS).await?,
                    Vec::<String>::new(),
                    "{show:?} at {path}"
                );
            }
            assert_no_errors(&page).await?;
        }
        Ok(())
    })
    .await
}

/// An own page, where the story is in the document.
const OWN_PAGE: &str = "/kazakhstan-uzbekistan-2024.en.html";

/// Computed colours and font sizes in the first widget.
const STYLES: &str = "
    const root = document.querySelector('diplo-graph').shadowRoot;
    const style = (selector, name) => getComputedStyle(root.querySelector(selector))[name];
    return [style('.story', 'backgroundColor'), style('.head__title', 'color'), style('.head__title', 'fontFamily'),
        style('.head', 'borderTopColor'), style('.quote__words', 'fontSize'), style('.projects__group', 'display')]";

#[tokio::test]
async fn host_can_style_tokens_parts_and_the_box() -> Result<()> {
    const SHEET: &str = "diplo-graph { --dg-paper: light-dark(rgb(1, 2, 3), rgb(4, 5, 6)); --dg-ink: rgb(7, 8, 9);
            --dg-font: serif; --dg-size: 20px; width: 500px; margin: 30px; border: 10px solid; float: right }
        diplo-graph::part(head) { border-block-start-color: rgb(10, 11, 12) }";
    let server =
        host("lang=en", &format!("<diplo-graph {FOUNDING} theme=dark></diplo-graph>")).await?;
    in_each_engine(async |page| {
        put_sheet(&server, "/host.css", "");
        open(&page, &server).await?;
        wait_for_story(&page, "diplo-graph").await?;
        let plain: [String; 6] = page.js(STYLES).await?;
        assert_eq!(plain[..2], ["rgb(23, 25, 28)", "rgb(236, 235, 231)"], "dark by its attribute");
        apply_sheet(&page, &server, SHEET).await?;
        let set: [String; 6] = page.js(STYLES).await?;
        let wanted = ["rgb(4, 5, 6)", "rgb(7, 8, 9)", "serif", "rgb(10, 11, 12)", "23.75px", "block"];
        assert_eq!(set, wanted);
        let (width, right): (f64, f64) = page
            .js("const widget = document.querySelector('diplo-graph').getBoundingClientRect();
                return [widget.width, document.getElementById('column').getBoundingClientRect().right - widget.right]")
            .await?;
        assert_eq!((width, right), (520.0, 30.0), "the host sets the box");
        for (sheet, wide) in [
            ("diplo-graph { width: 1px }", 280.0),
            ("#column { width: 200px !important } diplo-graph { width: 1px }", 200.0),
            ("#column { width: 1000px !important } diplo-graph { float: left }", 720.0),
        ] {
            apply_sheet(&page, &server, sheet).await?;
            let width: f64 = page.js("return document.querySelector('diplo-graph').offsetWidth").await?;
            assert_eq!(width, wide, "{sheet}");
        }
        assert_no_errors(&page).await
    })
    .await
}

/// Returns the weak contrasts of a theme: text against its background, and marks against the paper.
const WEAK_CONTRASTS: &str = "
    const root = document.querySelector('diplo-graph').shadowRoot, story = root.querySelector('.story');
    // The computed value of a colour, read from an element.
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
async fn each_theme_has_contrast_in_light_and_dark() -> Result<()> {
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
        // Checked before axe-core adds its own styles, which the policy blocks.
        assert_no_errors(&page).await?;
        for (theme, look, paper) in THEMES {
            let sheet = std::fs::read_to_string(dist().join(format!("themes/{theme}.css")))?;
            apply_sheet(&page, &server, &sheet).await?;
            page.js_with::<()>(
                "const [look] = arguments, widget = document.querySelector('diplo-graph');
                 if (look) widget.setAttribute('theme', look);
                 else widget.removeAttribute('theme')",
                vec![json!(look)],
            )
            .await?;
            let found: [String; 6] = page.js(STYLES).await?;
            assert_eq!(found[0], paper, "{theme} {look:?}");
            assert_eq!(
                page.js::<Vec<String>>(WEAK_CONTRASTS).await?,
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

/// Each theme, the element's own attribute if set, and the expected paper for a reader who prefers light.
const THEMES: [(&str, Option<&str>, &str); 6] = [
    ("newsprint", None, "rgb(247, 241, 227)"),
    ("newsprint", Some("dark"), "rgb(29, 26, 21)"),
    ("night", None, "rgb(11, 16, 32)"),
    ("night", Some("auto"), "rgb(251, 251, 254)"),
    ("civic", None, "rgb(255, 255, 255)"),
    ("civic", Some("dark"), "rgb(23, 25, 28)"),
];
