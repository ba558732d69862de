//! What Trunk's build becomes before it is published: hashed names, and a page for each story and language.

use std::{
    env, fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};
use xshell::{Shell, cmd};

/// The variable by which the address of what is published comes through Trunk.
pub(crate) const ADDRESS: &str = "DIPLOGRAPH_ADDRESS";
/// The loader: other pages name it, so its name stays, and it is told the names of the rest.
const LOADER: &str = "diplo-graph.js";
/// The page whose frame all stories get.
const FRAME: &str = "index.html";
/// The story of the first page.
const FIRST: &str = "kazakhstan-uzbekistan-2024";
/// What gets a name with a hash, for a cache to keep for ever.
const HASHED: [&str; 5] =
    ["diplograph.js", "diplograph_bg.wasm", "widget.css", "page.css", "page.js"];
/// What also keeps its plain name, because pasted HTML has it.
const KEPT: &str = "widget.css";

/// Finishes a build in the folder that Trunk names; Trunk calls this at the end of each of its builds.
pub(crate) fn run(sh: &Shell) -> Result<()> {
    let folder = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let folder = folder.context("Trunk calls this: type `cargo xtask build`")?;
    join_sheets(&folder)?;
    if env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release") {
        minify(sh, &folder)?;
    }
    name_by_content(&folder)?;
    render(sh, &folder)
}

/// Makes one style sheet of the widget's and the page's, for the frame: a page is not shown before it has all of them.
fn join_sheets(folder: &Path) -> Result<()> {
    let (frame, page) = (folder.join(FRAME), folder.join("page.css"));
    let link = "<link rel=\"stylesheet\" href=\"widget.css\">";
    let text = read(&frame)?;
    ensure!(text.contains(link), "{FRAME} lacks {link}");
    fs::write(&frame, without_comments(&text).replacen(link, "", 1))?;
    Ok(fs::write(&page, read(&folder.join("widget.css"))? + &read(&page)?)?)
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

/// Makes what a reader fetches as small as it can be without a change of what it does.
fn minify(sh: &Shell, folder: &Path) -> Result<()> {
    let texts = HASHED.iter().filter(|name| !name.ends_with(".wasm"));
    for name in texts.chain([&LOADER]) {
        let file = folder.join(name);
        cmd!(sh, "esbuild --minify --legal-comments=none --log-level=warning --allow-overwrite")
            .args([file.as_os_str(), format!("--outfile={}", file.display()).as_ref()])
            .quiet()
            .run()
            .with_context(|| format!("could not make {name} smaller"))?;
    }
    Ok(())
}

/// Renames files after what is in them, and writes the new names into the loader and the frame.
fn name_by_content(folder: &Path) -> Result<()> {
    let mut texts = Vec::new();
    for name in [LOADER, FRAME] {
        texts.push((folder.join(name), read(&folder.join(name))?));
    }
    for name in HASHED {
        let new = hashed(folder, name)?;
        fs::copy(folder.join(name), folder.join(&new))?;
        if name != KEPT {
            fs::remove_file(folder.join(name))?;
        }
        let mut times = 0;
        for (_, text) in &mut texts {
            for quote in ['"', '\''] {
                let old = format!("{quote}{name}{quote}");
                times += text.matches(&old).count();
                *text = text.replace(&old, &format!("{quote}{new}{quote}"));
            }
        }
        ensure!(times > 0, "neither {LOADER} nor {FRAME} names {name}");
    }
    texts.iter().try_for_each(|(path, text)| Ok(fs::write(path, text)?))
}

/// The name of a file with a digest of its content before the ending.
fn hashed(folder: &Path, name: &str) -> Result<String> {
    let path = folder.join(name);
    let content = fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
    let mut digest = DefaultHasher::new();
    content.hash(&mut digest);
    let (stem, ending) = name.rsplit_once('.').context("a file without an ending")?;
    Ok(format!("{stem}-{:016x}.{ending}", digest.finish()))
}

/// Puts the stories into the frame: each in each of its languages, and the first once more as the page of the folder.
fn render(sh: &Shell, folder: &Path) -> Result<()> {
    let frame = env::temp_dir().join(format!("diplograph-frame-{}.html", std::process::id()));
    fs::rename(folder.join(FRAME), &frame)
        .or_else(|_| fs::copy(folder.join(FRAME), &frame).map(|_| ()))?;
    let stories = sh.read_dir("static/stories")?;
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
    Ok(fs::remove_file(frame)?)
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("could not read {}", path.display()))
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
