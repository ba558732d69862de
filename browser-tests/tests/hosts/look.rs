//! What a host may set: parts, tokens, the box, themes.

use anyhow::Result;
use browser_tests::{Screen, dist, in_each_engine};
use serde_json::json;

use super::{FOUNDING, assert_untroubled, dress, host, open, put_sheet, wait_for_story};

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
