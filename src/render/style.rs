//! The style sheet inside a page that stands alone, and the hash by which the page's policy allows it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// Makes the list of the files of the widget's style sheet, each with its text.
macro_rules! sheets {
    ($( $name:literal ),+ $(,)?) => {
        [$( ($name, include_str!(concat!("../../static/widget/", $name, ".css"))), )+]
    };
}

/// The files that `static/widget.css` imports, in its order.
const SHEETS: [(&str, &str); 27] = sheets![
    "tokens",
    "base",
    "head",
    "receipt",
    "link",
    "measures",
    "bar",
    "projects",
    "figures",
    "picture",
    "measure-panel",
    "project-panel",
    "band",
    "table",
    "timeline",
    "tools",
    "chapters",
    "entries",
    "media",
    "ties",
    "quotes",
    "foot",
    "failure",
    "layout",
    "show",
    "forced-colors",
    "print",
];

/// The style of the page around the story.
const PAGE: &str = include_str!("page.css");
/// The style of a page without the engine.
const STANDALONE: &str = include_str!("standalone.css");

const ICON: &str = include_str!("../../static/icon.svg");

/// Returns the style sheet of the widget and of the page, with the rules for a page without the engine if it has none.
pub(super) fn style(has_engine: bool) -> String {
    let sheets = SHEETS.into_iter().map(|(_, text)| text);
    let standalone = (!has_engine).then_some(STANDALONE);
    let all = sheets.chain([PAGE]).chain(standalone);
    all.flat_map(str::lines).fold(String::new(), |all, line| all + line + "\n")
}

/// Returns the source by which a content security policy allows an inline style sheet.
pub(super) fn hash(style: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(style)))
}

/// Returns the icon as a data URL.
pub(super) fn icon() -> String {
    format!("data:image/svg+xml;base64,{}", STANDARD.encode(ICON.trim_end()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_are_the_imports_of_the_widget_in_order() {
        let imports = include_str!("../../static/widget.css").lines();
        let imports = imports.filter_map(|line| line.strip_prefix("@import \"widget/"));
        let imports: Vec<_> = imports.filter_map(|line| line.strip_suffix(".css\";")).collect();
        assert_eq!(SHEETS.map(|(name, _)| name).to_vec(), imports);
    }

    #[test]
    fn style_can_be_written_between_tags() {
        let style = style(false);
        for forbidden in ["</", "<!--", "\r", "\0", "{{", "@import", "url("] {
            assert!(!style.contains(forbidden), "{forbidden:?} in the style sheet");
        }
    }
}
