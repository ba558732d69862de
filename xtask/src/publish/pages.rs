//! Our own pages: the frame, and in it each story in each of its languages.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Result, ensure};
use xshell::{Shell, cmd};

use super::{ADDRESS, Build, name, name::Pinned, read, widget};

/// The page whose frame all stories get.
const FRAME: &str = "index.html";
/// The story of the first page.
const FIRST: &str = "kazakhstan-uzbekistan-2024";

/// Makes one style sheet of the widget's and the page's: a page is not shown before it has all of them.
pub(super) fn join_sheets(folder: &Path) -> Result<()> {
    let page = folder.join("page.css");
    Ok(fs::write(&page, read(&folder.join("widget.css"))? + &read(&page)?)?)
}

/// Writes the pages. They name the pinned loader, so that a reader who comes again need not ask for it.
pub(super) fn make(build: &Build<'_>, loader: &Pinned) -> Result<()> {
    let Build { sh, folder, .. } = *build;
    let frame = frame(build, loader)?;
    let path = env::temp_dir().join(format!("diplograph-frame-{}.html", std::process::id()));
    fs::remove_file(folder.join(FRAME))?;
    fs::write(&path, frame)?;
    render(sh, folder, &path)?;
    Ok(fs::remove_file(path)?)
}

/// The frame with the names that its files have from now on.
fn frame(build: &Build<'_>, loader: &Pinned) -> Result<String> {
    let folder = build.folder;
    for name in ["page.css", "page.js"] {
        build.minify(&folder.join(name))?;
    }
    let (sheet, script) = (name::rename(folder, "page.css")?, name::rename(folder, "page.js")?);
    let mut frame = without_comments(&read(&folder.join(FRAME))?);
    let tag = |name: &str| format!("<script type=\"module\" src=\"{name}\"");
    let link = |name: &str| format!("<link rel=\"stylesheet\" href=\"{name}\">");
    let folder = widget::FOLDER;
    for (old, new) in [
        (link("widget.css"), String::new()),
        (link("page.css"), link(&sheet.name)),
        (tag("page.js"), tag(&script.name)),
        (tag(&format!("{folder}/{}", widget::LOADER)), tag(&format!("{folder}/{}", loader.name))),
    ] {
        let times = frame.matches(&old).count();
        ensure!(times == 1, "{FRAME} has `{old}` {times} times, where one is to be replaced");
        frame = frame.replace(&old, &new);
    }
    Ok(frame)
}

/// The frame without what it says to those who change it; the marks for `diplograph render` stay.
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

/// Puts the stories into the frame: each in each of its languages, and the first once more as the page of the folder.
fn render(sh: &Shell, folder: &Path, frame: &Path) -> Result<()> {
    let stories: Vec<PathBuf> = sh.read_dir("static/stories")?;
    let address = env::var(ADDRESS).ok();
    let address = address.iter().flat_map(|address| ["--address", address]).collect::<Vec<_>>();
    let base =
        ["run", "--quiet", "--package", "diplograph", "--", "render", "--quiet", "--template"];
    let render = || {
        let address = &address;
        // Trunk's flags are for the wasm: with them, all that is native would be compiled once more.
        cmd!(sh, "cargo {base...} {frame} {address...}")
            .env_remove("CARGO_ENCODED_RUSTFLAGS")
            .quiet()
    };
    render().args(["--all-languages", "--output"]).arg(folder.join("")).args(stories).run()?;
    render()
        .arg("--output")
        .arg(folder.join(FRAME))
        .arg(format!("static/stories/{FIRST}.json"))
        .run()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_go_and_marks_stay() {
        let frame = "<head><!-- diplograph:head --><!-- why --></head><!-- diplograph:story -->";
        let plain = "<head><!-- diplograph:head --></head><!-- diplograph:story -->";
        assert_eq!(without_comments(frame), plain);
    }
}
