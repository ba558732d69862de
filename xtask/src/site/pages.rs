//! The site's own pages: each story in each of its languages, as a full page, an iframe page and a text-only page; long
//! stories also get chapter pages.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Result, ensure};
use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};
use xshell::Cmd;

use super::{Build, hashed_name, hashed_name::Pinned, read, renderer::Renderer, widget};
use crate::tools;

/// The template of all story pages.
pub(super) const FRAME: &str = "index.html";
/// The template of iframe pages. The published file with this name can show any story.
const EMBED: &str = "embed.html";
/// The folder of the files of the widget's style sheet.
const SHEETS: &str = "widget";
/// The folder of the modules that the scripts import.
const MODULES: &str = "element";
/// The story of the start page.
const FIRST: &str = "static/stories/kazakhstan-uzbekistan-2024.json";

/// Joins the files of the widget's style sheet, and puts the result before the style sheet of each page type: a page is
/// displayed only after all its style sheets have loaded.
pub(super) fn join_sheets(folder: &Path) -> Result<()> {
    let sheet = folder.join("widget.css");
    let widget = with_imports(folder, &read(&sheet)?)?;
    fs::write(sheet, &widget)?;
    fs::remove_dir_all(folder.join(SHEETS))?;
    for name in ["page.css", "embed.css"] {
        let sheet = folder.join(name);
        fs::write(&sheet, widget.clone() + &read(&sheet)?)?;
    }
    Ok(())
}

/// Returns a style sheet with the imported files in place of the imports.
pub(super) fn with_imports(folder: &Path, sheet: &str) -> Result<String> {
    let import = |line| imported(line).map(|name| read(&folder.join(name)));
    sheet.lines().map(|line| import(line).unwrap_or_else(|| Ok(format!("{line}\n")))).collect()
}

/// Returns the name of the file that a line of a style sheet imports.
pub(super) fn imported(line: &str) -> Option<&str> {
    line.strip_prefix("@import \"")?.strip_suffix("\";")
}

/// Renders the pages. They load the loader by its hashed name, so caches can keep it.
pub(super) fn make(build: &Build<'_>, renderer: &Renderer<'_>, loader: &Pinned) -> Result<()> {
    let (page, embed) = (page_frame(build, loader)?, embed_frame(build, loader)?);
    // All scripts that import the modules are bundled by now.
    fs::remove_dir_all(build.folder.join(MODULES))?;
    fs::write(build.folder.join(EMBED), for_any_story(&embed, &build.own_origin()))?;
    let aside = env::temp_dir().join(format!("diplograph-{}", std::process::id()));
    fs::create_dir_all(&aside)?;
    let (page_path, embed_path) = (aside.join(FRAME), aside.join(EMBED));
    fs::write(&page_path, page)?;
    fs::write(&embed_path, embed)?;
    render(build, renderer, &page_path, &embed_path)?;
    Ok(fs::remove_dir_all(aside)?)
}

/// Returns the page template, with its style sheet inside and with hashed file names.
fn page_frame(build: &Build<'_>, loader: &Pinned) -> Result<String> {
    let [sheet, script] = own_files(build, ["page.css", "page.js"])?;
    let sheet = build.folder.join(sheet.name);
    let style = InlineStyle::new(read(&sheet)?)?;
    fs::remove_file(sheet)?;
    let link = |name: &str| format!("<link rel=\"stylesheet\" href=\"{name}\">");
    let tag = |name: &str| format!("<script type=\"module\" src=\"{name}\"");
    let stable = format!("{}/{}", widget::FOLDER, widget::LOADER);
    let pinned = format!("{}/{}", widget::FOLDER, loader.name);
    let frame = without_comments(&read(&build.folder.join(FRAME))?);
    with_names(
        frame,
        &[
            (link("widget.css"), String::new()),
            (link("page.css"), style.element()),
            ("style-src 'self'".to_owned(), format!("style-src {}", style.source())),
            (tag("page.js"), tag(&script.name)),
            (tag(&stable), tag(&pinned)),
        ],
    )
}

/// Returns the iframe page template. Its pages are in a subfolder; newsrooms that publish their own stories find its
/// files in the widget's folder.
///
/// The style sheet is not inside, because elements fetch these pages too: the policy of their host would be violated.
fn embed_frame(build: &Build<'_>, loader: &Pinned) -> Result<String> {
    let [sheet, script] = own_files(build, ["embed.css", "embed.js"])?;
    for (name, pinned) in [("embed.css", &sheet), ("embed.js", &script)] {
        let stable = build.folder.join(widget::FOLDER).join(name);
        fs::copy(build.folder.join(&pinned.name), stable)?;
    }
    let old = |name: &str| format!("\"{{{{assets}}}}{name}\"");
    let new = |name: &str| format!("\"../{name}\"");
    let frame = without_comments(&read(&build.folder.join(EMBED))?);
    with_names(
        frame,
        &[
            (old("embed.css"), new(&sheet.name)),
            (old("embed.js"), new(&script.name)),
            (old(widget::LOADER), new(&format!("{}/{}", widget::FOLDER, loader.name))),
        ],
    )
}

/// Minifies a style sheet, bundles a script, and gives both hashed names.
fn own_files(build: &Build<'_>, [sheet, script]: [&str; 2]) -> Result<[Pinned; 2]> {
    build.minify(&build.folder.join(sheet))?;
    let module = build.folder.join(script);
    build.bundle(&module, &module)?;
    Ok([hashed_name::rename(build.folder, sheet)?, hashed_name::rename(build.folder, script)?])
}

/// A style sheet inside a page. It saves a request, and a policy allows it by its hash.
struct InlineStyle(String);

impl InlineStyle {
    /// Checks that the text can stand in a template between tags.
    fn new(text: String) -> Result<Self> {
        let forbidden = ["</", "<!--", "{{", "\r"];
        let found = forbidden.into_iter().find(|forbidden| text.contains(forbidden));
        ensure!(found.is_none(), "a style sheet contains {found:?}");
        Ok(Self(text))
    }

    fn element(&self) -> String {
        format!("<style>{}</style>", self.0)
    }

    /// Returns the source expression of a policy.
    fn source(&self) -> String {
        format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(&self.0)))
    }
}

fn with_names(mut frame: String, names: &[(String, String)]) -> Result<String> {
    for (old, new) in names {
        let times = frame.matches(old).count();
        ensure!(times == 1, "a template has `{old}` {times} times; it must occur once");
        frame = frame.replace(old, new);
    }
    Ok(frame)
}

/// Removes the comments from a template; the placeholders of `diplograph render` stay.
fn without_comments(frame: &str) -> String {
    let mut rest = frame.split("<!-- ");
    let mut plain = rest.next().unwrap_or_default().to_owned();
    for piece in rest {
        match piece.split_once("-->") {
            Some((comment, after)) if !comment.starts_with("diplograph:") => plain.push_str(after),
            _ => plain.extend(["<!-- ", piece]),
        }
    }
    plain
}

/// Returns an iframe page without a story: its script loads the requested one.
fn for_any_story(frame: &str, own_origin: &str) -> String {
    [
        ("\"../", "\""),
        ("{{lang}}", "en"),
        ("{{dir}}", "ltr"),
        ("{{self}}", own_origin),
        ("<!-- diplograph:head -->", "<title>Diplograph</title>"),
        ("<!-- diplograph:story -->", "<diplo-graph></diplo-graph>"),
    ]
    .iter()
    .fold(frame.to_owned(), |page, (mark, value)| page.replace(mark, value))
}

/// Returns the story files. Media files may lie beside them.
fn story_files(build: &Build<'_>) -> Result<Vec<PathBuf>> {
    let mut files = build.sh.read_dir("static/stories")?;
    files.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    Ok(files)
}

/// Renders each story in each of its languages, and the first one again as the start page.
fn render(build: &Build<'_>, renderer: &Renderer<'_>, page: &Path, embed: &Path) -> Result<()> {
    let folder = build.folder;
    let command = || renderer.command().args(["render", "--quiet"]);
    let stories = story_files(build)?;
    let all = |render: Cmd<'_>, kind: &str| {
        let output = folder.join(kind).join("");
        render.args(["--all-languages", "--output"]).arg(output).args(&stories).run()
    };
    let address = build.address.iter().flat_map(|address| ["--address", address]);
    let addressed = |images: &str| command().args(address.clone()).args(["--images", images]);
    let paged = || addressed("./").arg("--template").arg(page);
    let embedded = addressed("../").args(["--embed", "--stories", "../stories/", "--template"]);
    all(paged(), "")?;
    paged().arg("--output").arg(folder.join(FRAME)).arg(FIRST).run()?;
    all(embedded.arg(embed), "embed")?;
    // The text is pasted into other sites, where only whole addresses lead to the media.
    let site = build.address.as_deref().map_or("..", |address| address.trim_end_matches('/'));
    all(command().args(["--fragment", "--stories", &format!("{site}/stories/")]), "plain")?;
    if build.address.is_some() {
        all(addressed("./").arg("--oembed"), "oembed")?;
    }
    Ok(())
}

/// Draws a share image of each story in each of its languages, next to its page.
pub(super) fn draw(build: &Build<'_>, renderer: &Renderer<'_>) -> Result<()> {
    let stories = story_files(build)?;
    let fonts = tools::need_fonts(build.sh)?;
    let command = renderer.command().args(["image", "--quiet", "--all-languages", "--font"]);
    Ok(command.arg(fonts).arg("--output").arg(build.folder.join("")).args(stories).run()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_removed_and_placeholders_stay() {
        let frame = "<head><!-- diplograph:head --><!-- why --></head><!-- diplograph:story -->";
        let plain = "<head><!-- diplograph:head --></head><!-- diplograph:story -->";
        assert_eq!(without_comments(frame), plain);
    }

    #[test]
    fn page_for_any_story_has_root_relative_links_and_no_placeholders() {
        let page =
            for_any_story(include_str!("../../../static/embed.html"), "'self' https://a.example");
        let page = page.replace("{{assets}}", "");
        assert!(!page.contains("{{") && !page.contains("<!-- diplograph"), "{page}");
        assert!(page.contains("script-src 'self' https://a.example 'wasm-unsafe-eval'"), "{page}");
        assert!(page.contains("<diplo-graph></diplo-graph>"), "{page}");
        let lower = "<link href=\"../embed-1.css\">";
        assert_eq!(for_any_story(lower, ""), "<link href=\"embed-1.css\">");
    }
}
