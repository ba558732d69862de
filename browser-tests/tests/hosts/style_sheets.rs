//! Hostile host style sheets do not change the widget.

use anyhow::{Result, ensure};
use browser_tests::in_each_engine;

use super::{
    FOUNDING, apply_sheet, assert_no_errors, assert_same_look, host, measure, open, put_sheet,
    wait_for_story,
};

/// Host style sheets with a name for the test output. None of them may change the widget.
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

#[tokio::test]
async fn host_style_sheets_do_not_change_the_widget() -> Result<()> {
    let server = host("lang=en", &format!("<diplo-graph {FOUNDING}></diplo-graph>")).await?;
    in_each_engine(async |page| {
        // The widget starts under the most hostile style sheet.
        put_sheet(&server, "/host.css", HOSTILE[0].1);
        open(&page, &server).await?;
        wait_for_story(&page, "diplo-graph").await?;
        page.find_in_shadow("diplo-graph", ".entry summary").await?.click().await?;
        apply_sheet(&page, &server, "").await?;
        let plain = measure(&page, "diplo-graph").await?;
        ensure!(
            plain[0].1[2] > 600.0 && plain[0].1[3] > 1000.0,
            "a complete story: {:?}",
            plain[0]
        );
        for (name, sheet) in HOSTILE {
            apply_sheet(&page, &server, sheet).await?;
            assert_same_look(&measure(&page, "diplo-graph").await?, &plain, name);
        }
        assert_no_errors(&page).await
    })
    .await
}
