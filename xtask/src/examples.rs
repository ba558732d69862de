//! The example sites: built with the packed npm package as a newsroom builds them, and opened in browsers.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use xshell::{Shell, cmd};

use crate::{browser, npm, tools};

/// The folder of the sites, of which each has a folder of its own.
const SOURCE: &str = "examples/sites";
/// The folder in which they are built.
const FOLDER: &str = "target/examples";
/// The story of the sites.
const STORY: &str = "static/stories/kazakhstan-uzbekistan-2024.json";
/// A story with an error, and what the check says of it.
const BAD_STORY: &str = "tests/bad/address-with-a-user.json";
const BAD_MESSAGES: [&str; 2] =
    ["`https://bank.example@evil.example/` is not a web address", "story.json:6:57"];
/// The oldest major version of Node.js that all frameworks accept.
const NODE: u32 = 24;

/// A site and the path of its story.
struct Site {
    name: &'static str,
    story: &'static str,
}

const SITES: [Site; 5] = [
    Site { name: "astro", story: "public/story.json" },
    Site { name: "eleventy", story: "stories/story.json" },
    Site { name: "next", story: "public/story.json" },
    Site { name: "sveltekit", story: "static/story.json" },
    Site { name: "vite", story: "public/story.json" },
];

/// Packs the npm package, builds each site with it, and opens the sites in browsers.
pub(crate) fn test(sh: &Shell) -> Result<()> {
    let packed = npm::make(sh)?;
    tools::need_recent_node(sh, NODE)?;
    // No framework reports this run, or asks.
    for name in ["ASTRO_TELEMETRY_DISABLED", "NEXT_TELEMETRY_DISABLED", "CI"] {
        sh.set_var(name, "1");
    }
    sh.remove_path(FOLDER)?;
    for site in &SITES {
        build(sh, site, &packed).with_context(|| format!("the example {} fails", site.name))?;
    }
    browser::test_examples(sh, &sh.current_dir().join(FOLDER))
}

/// Has each site ask for another version of the package.
pub(crate) fn set_version(sh: &Shell, before: &str, version: &str) -> Result<()> {
    for site in &SITES {
        let path = Path::new(SOURCE).join(site.name).join("package.json");
        let (package, line) = (sh.read_file(&path)?, dependency(before));
        ensure!(package.contains(&line), "{} lacks {line}", path.display());
        sh.write_file(&path, package.replace(&line, &dependency(version)))?;
    }
    Ok(())
}

fn dependency(version: &str) -> String {
    format!("\"diplograph\": \"^{version}\"")
}

/// Copies a site, installs what it needs, and builds it: first with a story that has an error.
fn build(sh: &Shell, site: &Site, packed: &Path) -> Result<()> {
    let root = sh.current_dir();
    let folder = root.join(FOLDER).join(site.name);
    copy(sh, &Path::new(SOURCE).join(site.name), &folder)?;
    let story = folder.join(site.story);
    sh.create_dir(story.parent().unwrap_or(&folder))?;
    let packed = root.join(packed);
    let _folder = sh.push_dir(&folder);
    cmd!(sh, "npm install --ignore-scripts --no-audit --no-fund --no-package-lock --prefer-offline {packed}")
        .run()
        .context("could not install the packages")?;
    sh.copy_file(root.join(BAD_STORY), &story)?;
    refuse(sh)?;
    sh.copy_file(root.join(STORY), &story)?;
    Ok(cmd!(sh, "npm run build").run()?)
}

/// Builds a site whose story has an error: the build fails and says where.
fn refuse(sh: &Shell) -> Result<()> {
    let output = cmd!(sh, "npm run build").ignore_status().output()?;
    let said = String::from_utf8_lossy(&output.stderr) + String::from_utf8_lossy(&output.stdout);
    ensure!(!output.status.success(), "a story with an error is built");
    for message in BAD_MESSAGES {
        ensure!(said.contains(message), "`{message}` is missing in: {said}");
    }
    Ok(())
}

/// Copies a folder, without what a build in it has left.
fn copy(sh: &Shell, from: &Path, to: &Path) -> Result<()> {
    sh.create_dir(to)?;
    let ignored = sh.read_file(Path::new(SOURCE).join(".gitignore"))?;
    let is_source = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        !ignored.lines().any(|line| line == name)
    };
    for path in sh.read_dir(from)?.into_iter().filter(is_source) {
        if path.is_dir() {
            copy(sh, &path, &to.join(path.file_name().unwrap_or_default()))?;
        } else {
            sh.copy_file(&path, to)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_is_built() {
        let sh = Shell::new().unwrap();
        let folders = sh.read_dir(crate::repository().join(SOURCE)).unwrap();
        let mut names: Vec<_> = folders.iter().filter(|path| path.is_dir()).collect();
        names.sort();
        let named = |path: &PathBuf| SITES.iter().any(|site| path.ends_with(site.name));
        assert_eq!(names.len(), SITES.len(), "{names:?}");
        assert!(names.into_iter().all(named));
    }

    #[test]
    fn every_example_asks_for_this_version_of_the_package() {
        let sh = Shell::new().unwrap();
        sh.change_dir(crate::repository());
        let version = crate::site::version(&sh).unwrap();
        let line = dependency(&version);
        for site in SITES {
            let package = Path::new(SOURCE).join(site.name).join("package.json");
            let text = sh.read_file(&package).unwrap();
            assert!(text.contains(&line), "{} lacks {line}", package.display());
        }
    }

    #[test]
    fn documentation_has_the_code_of_the_examples() {
        for site in SITES {
            let root = crate::repository();
            let page = root.join(format!("docs/sites/{}.md", site.name));
            let text = std::fs::read_to_string(page).unwrap();
            let mut shown = 0;
            // A block with the code of a file, or with a part of it, follows a line that ends with its path.
            for (at, begin) in text.match_indices("`:\n\n```") {
                let path = text[..at].rsplit('`').next().unwrap();
                let (_, rest) = text[at + begin.len()..].split_once('\n').unwrap();
                let (code, _) = rest.split_once("```").unwrap();
                let file = root.join(SOURCE).join(site.name).join(path);
                let file = std::fs::read_to_string(file).unwrap();
                assert!(file.contains(code.trim()), "{}: {path} lacks {code}", site.name);
                shown += 1;
            }
            assert!(shown > 1, "the page of {} shows its files", site.name);
        }
    }
}
