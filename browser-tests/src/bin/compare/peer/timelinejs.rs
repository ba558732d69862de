//! `TimelineJS3`, embedded as its documentation says, with all its files on the page's own server.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::{File, host, package};
use crate::content::{Content, Entry};

const FOLDER: &str = "@knight-lab/timelinejs/dist";
/// The fonts of its default style: family, style, weight, and the package with the same font, compressed.
const FONTS: [(&str, &str, &str, &str); 4] = [
    ("PT Sans", "normal", "400", "pt-sans"),
    ("PT Sans Narrow", "normal", "700", "pt-sans-narrow"),
    ("PT Serif", "italic", "400", "pt-serif"),
    ("PT Serif", "normal", "400", "pt-serif"),
];

pub(super) fn files(content: &Content) -> Result<Vec<File>> {
    let of_package = |name: &str| package(&format!("{FOLDER}/{name}"));
    let mut files = vec![
        page(content),
        File::json("timeline.json", &timeline(content)),
        File::copied("tl/js/timeline.js", of_package("js/timeline.js")?)?,
        File::copied("tl/css/timeline.css", of_package("css/timeline.css")?)?,
    ];
    for entry in std::fs::read_dir(of_package("css/icons")?)? {
        let path = entry?.path();
        // Skip the format for browsers that no longer exist.
        if path.extension().is_some_and(|ending| ending != "eot") {
            let name = path.file_name().context("the icon has no file name")?.to_string_lossy();
            files.push(File::copied(format!("tl/css/icons/{name}"), path.clone())?);
        }
    }
    files.extend(fonts()?);
    Ok(files)
}

fn page(content: &Content) -> File {
    let head = "<link rel=\"stylesheet\" href=\"tl/css/timeline.css\"><script src=\"tl/js/timeline.js\"></script>";
    // Its scripts load its other files from the configured path.
    let body = "<div id=\"timeline\" style=\"width: 100%; height: 600px\"></div>\
        <script>new TL.Timeline('timeline', 'timeline.json', { script_path: new URL('tl/js/', location.href).href });</script>";
    host(&content.title, head, body)
}

fn timeline(content: &Content) -> Value {
    let event = |(nth, entry): (usize, &Entry)| {
        json!({
            "unique_id": format!("e{nth}"),
            "start_date": { "year": entry.year, "month": entry.month, "day": entry.day },
            "text": { "headline": entry.headline, "text": entry.text },
        })
    };
    json!({ "events": content.entries.iter().enumerate().map(event).collect::<Vec<_>>() })
}

/// Returns its font style sheet with local fonts: the original one loads larger files from another site, which would be
/// a disadvantage.
fn fonts() -> Result<Vec<File>> {
    let name = "tl/css/fonts/font.default.css";
    let mut sheet = File::copied(name, package(&format!("{FOLDER}/css/fonts/font.default.css"))?)?;
    let text = String::from_utf8(sheet.bytes)?;
    let mut rules = text.split("@font-face");
    let mut own = rules.next().unwrap_or_default().to_owned();
    let mut files = Vec::new();
    for rule in rules {
        let (face, rest) = rule.split_once('}').context("a font rule is not closed")?;
        let (family, style, weight, package_name) = FONTS
            .into_iter()
            .find(|(family, style, weight, _)| {
                face.contains(&format!("'{family}'"))
                    && face.contains(&format!("font-style: {style}"))
                    && face.contains(&format!("font-weight: {weight}"))
            })
            .with_context(|| format!("unknown font of TimelineJS3: {face}"))?;
        let file = format!("{package_name}-latin-{weight}-{style}.woff2");
        own += &format!(
            "@font-face {{ font-family: '{family}'; font-style: {style}; font-weight: {weight}; font-display: swap; \
             src: url({file}) format('woff2'); }}{rest}"
        );
        let from = package(&format!("@fontsource/{package_name}/files/{file}"))?;
        files.push(File::copied(format!("tl/css/fonts/{file}"), from)?);
    }
    sheet.bytes = own.into();
    files.push(sheet);
    Ok(files)
}
