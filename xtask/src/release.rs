//! `cargo xtask release VERSION`: sets the version, builds, tests and packs, and says what is left for a person to do.

use std::{fs, path::Path, process::ExitCode};

use anyhow::{Context, Result, ensure};
use xshell::{Shell, cmd};

use crate::{
    examples,
    flags::{Release, Test},
    npm, site, suite,
};

const MANIFEST: &str = "Cargo.toml";
const CHANGELOG: &str = "CHANGELOG.md";
/// The files of the last release, with which a test opens pages that were pasted then.
const KEPT: &str = "browser-tests/release";
/// The parts of the names of the files of a release that such a page loads, and their ends.
const WIDGET: [(&str, &str); 6] = [
    ("diplograph-", ".js"),
    ("start-", ".js"),
    ("engine-", ".js"),
    ("engine-", ".wasm"),
    ("widget-", ".css"),
    ("words-ru-", ".txt"),
];
/// The story of such a page.
const STORY: &str = "kazakhstan-uzbekistan-2024";

/// Prepares a release in the working tree.
pub(crate) fn run(sh: &Shell, options: &Release) -> Result<()> {
    let (version, before) = (&options.version, site::version(sh)?);
    let changes = cmd!(sh, "git status --porcelain").quiet().read()?;
    ensure!(changes.is_empty(), "commit or remove these changes first:\n{changes}");
    ensure!(
        number(version)? > number(&before)?,
        "{version} is not later than {before}, the version of the last release"
    );
    let today = cmd!(sh, "date -u +%F").quiet().read()?;
    edit(MANIFEST, |text| with_version(text, &before, version))?;
    edit(CHANGELOG, |text| with_release(text, version, &today))?;
    examples::set_version(sh, &before, version)?;
    // Cargo writes the version into its lock file too.
    cmd!(sh, "cargo metadata --offline --format-version 1").quiet().ignore_stdout().run()?;
    let outcome = suite::run(sh, &Test { full: true, step: Vec::new() })?;
    ensure!(
        outcome == ExitCode::SUCCESS,
        "a check failed, so this is no release: undo the version with `git checkout {MANIFEST} Cargo.lock {CHANGELOG} examples`, mend what failed, commit it, and run this again"
    );
    let packed = npm::pack_again(sh)?;
    keep(sh)?;
    println!("{}", left(version, &packed.display().to_string()));
    Ok(())
}

/// Keeps the files of this release that a page loads that was pasted today.
pub(crate) fn keep(sh: &Shell) -> Result<()> {
    sh.remove_path(KEPT)?;
    sh.create_dir(KEPT)?;
    let mut kept = Vec::new();
    for path in sh.read_dir("dist/v1")? {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let is_needed = |(begin, end): &(&str, &str)| {
            name.strip_prefix(begin).and_then(|rest| rest.strip_suffix(end)).is_some_and(is_hash)
        };
        if WIDGET.iter().any(is_needed) {
            // Compressed, a release takes 0.4 MB.
            sh.copy_file(format!("dist/v1/{name}.br"), KEPT)?;
            kept.push(name);
        }
    }
    ensure!(kept.len() == WIDGET.len(), "dist/v1 has {kept:?}: run `cargo xtask build`");
    sh.copy_file("dist/v1/release.json", KEPT)?;
    let element = Path::new(KEPT).join("element.html");
    cmd!(sh, "cargo run --quiet --package diplograph -- render --quiet --element --assets /v1/ --stories /stories/")
        .args(["--output".as_ref(), element.as_os_str()])
        .arg(format!("static/stories/{STORY}.json"))
        .run()
        .context("could not render the element to keep")
}

fn is_hash(text: &str) -> bool {
    text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn edit(path: &str, change: impl Fn(&str) -> Result<String>) -> Result<()> {
    let text = fs::read_to_string(path).with_context(|| format!("could not read {path}"))?;
    Ok(fs::write(path, change(&text)?)?)
}

/// Reads a version: three numbers.
fn number(version: &str) -> Result<[u32; 3]> {
    let numbers: Option<Vec<_>> = version.split('.').map(|part| part.parse().ok()).collect();
    let numbers = numbers.and_then(|numbers| numbers.try_into().ok());
    numbers
        .with_context(|| format!("{version} is not a version; write three numbers, such as 1.2.0"))
}

/// Returns the manifest with another version of the package.
fn with_version(manifest: &str, before: &str, version: &str) -> Result<String> {
    let line = |version: &str| format!("\nversion = \"{version}\"\n");
    ensure!(manifest.contains(&line(before)), "{MANIFEST} lacks the version {before}");
    Ok(manifest.replacen(&line(before), &line(version), 1))
}

/// Returns the changelog with what was unreleased as a release.
fn with_release(changelog: &str, version: &str, date: &str) -> Result<String> {
    const UNRELEASED: &str = "## [Unreleased]\n";
    let (head, changes) =
        changelog.split_once(UNRELEASED).context("CHANGELOG.md lacks `## [Unreleased]`")?;
    let next = changes.find("\n## [").unwrap_or(changes.len());
    ensure!(!changes[..next].trim().is_empty(), "CHANGELOG.md lists no change that is unreleased");
    Ok(format!("{head}{UNRELEASED}\n## [{version}] - {date}\n{changes}"))
}

/// Returns the steps that are left for a person.
fn left(version: &str, packed: &str) -> String {
    format!(
        "\nVersion {version} is built, tested and packed. Left for you:\n\
         1. Read the changes, and commit them: git add --all && git commit --message 'Release {version}'\n\
         2. Tag them, and push both: git tag v{version} && git push --follow-tags origin main v{version}\n\
         3. Publish the npm package: npm publish {packed}\n\
            The workflow `release` does it for a pushed tag, with provenance, if the repository may publish to npm.\n\
         4. Build the site for its address, and upload it without deleting (docs/deploy.md):\n\
            cargo xtask build --address https://example.org/relations/"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn version_of_the_package_alone_is_changed() {
        let manifest =
            "[package]\nname = \"a\"\nversion = \"0.1.0\"\n\n[dependencies]\nb = \"0.1.0\"\n";
        let changed = with_version(manifest, "0.1.0", "0.2.0").unwrap();
        assert_eq!(changed, manifest.replacen("0.1.0", "0.2.0", 1));
        assert!(with_version(manifest, "0.3.0", "0.4.0").is_err());
    }

    #[test]
    fn unreleased_changes_become_a_release_under_its_date() {
        let changelog =
            "# Changelog\n\n## [Unreleased]\n\n- A.\n\n## [0.1.0] - 2026-01-01\n\n- B.\n";
        let released = with_release(changelog, "0.2.0", "2026-12-01").unwrap();
        assert!(
            released.contains("## [Unreleased]\n\n## [0.2.0] - 2026-12-01\n\n- A.\n\n## [0.1.0]"),
            "{released}"
        );
        let error = with_release("## [Unreleased]\n\n## [0.1.0]\n\n- B.\n", "0.2.0", "2026-12-01")
            .unwrap_err();
        assert!(error.to_string().contains("no change"), "{error}");
    }

    #[test]
    fn versions_are_compared_by_their_numbers() {
        assert!(number("0.10.0").unwrap() > number("0.9.1").unwrap());
        for wrong in ["1.0", "1.0.0.0", "v1.0.0", "1.0.x"] {
            assert!(number(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn left_steps_name_the_version_and_the_packed_file() {
        let steps = left("0.2.0", "target/npm/diplograph-0.2.0.tgz");
        assert!(
            steps.contains("git tag v0.2.0")
                && steps.contains("npm publish target/npm/diplograph-0.2.0.tgz")
        );
    }
}
