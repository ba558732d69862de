//! The tools that make and test the page, at the versions this repository is tried with.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use xshell::{Shell, cmd};

use crate::{cache::Cache, machine};

/// For the comparison of both ways to build alone.
const TRUNK: &str = "0.21.14";
const BINARYEN: &str = "132.0.0";
const ESBUILD: &str = "0.28.2";
const GECKODRIVER: &str = "0.37.1";
const AXE: &str = "4.14.1";
/// What other sites make iframes fit with. The tests run them as they are; none of them is published, nor has any line
/// of them come into this repository: `@iframe-resizer/parent` is under the GPL.
const HOSTS: [(&str, &str); 5] = [
    ("pym.js", "1.3.2"),
    ("iframe-resizer", "4.3.11"),
    ("@iframe-resizer/parent", "5.5.9"),
    ("@open-iframe-resizer/core", "2.1.0"),
    ("@newswire/frames", "1.0.0"),
];
/// What the comparison measures us against, and the fonts that `TimelineJS3` would fetch from elsewhere, as a site has them
/// that serves its own.
const PEERS: [(&str, &str); 5] = [
    ("@knight-lab/timelinejs", "3.9.11"),
    ("vis-timeline", "8.5.4"),
    ("@fontsource/pt-sans", "5.3.0"),
    ("@fontsource/pt-sans-narrow", "5.3.0"),
    ("@fontsource/pt-serif", "5.3.0"),
];
/// The fonts that the images of what is published are lettered in, so that they are the same wherever they are drawn: for
/// Latin and Cyrillic letters, Arabic ones, and Chinese ones. Their licence is the OFL.
const FONTS: [(&str, &str, &str); 3] = [
    ("@expo-google-fonts/noto-sans", "0.4.2", "NotoSans"),
    ("@expo-google-fonts/noto-sans-arabic", "0.4.3", "NotoSansArabic"),
    ("@expo-google-fonts/noto-sans-sc", "0.4.3", "NotoSansSC"),
];
/// The weights that are used of the nine that there are.
const WEIGHTS: [&str; 2] = ["400Regular", "600SemiBold"];
/// Node.js with ICU 78 and the data of CLDR 48, in which all machines compare our wording with the same words.
const REFERENCE: &str = "24.21.0";
/// The last that runs on the Node.js of Debian 12.
const HTML_VALIDATE: &str = "9.7.1";

/// Puts wasm-bindgen and esbuild on the `PATH` of this shell: what each build of the site needs.
pub(crate) fn need_site_tools(sh: &Shell) -> Result<()> {
    machine::need_wasm_target(sh)?;
    need_program(sh, &CrateTool::wasm_bindgen(sh)?)?;
    need_npm_program(sh, "esbuild", "esbuild", ESBUILD)
}

/// Puts wasm-opt on the `PATH` of this shell, which makes the published engine small.
pub(crate) fn need_wasm_opt(sh: &Shell) -> Result<()> {
    let (release, _) = BINARYEN.split_once('.').context("a release has a number")?;
    if is_on_path(sh, "wasm-opt", release) {
        return Ok(());
    }
    need_npm_program(sh, "wasm-opt", "binaryen", BINARYEN)
}

/// Puts Trunk on the `PATH` of this shell, which builds the same site.
pub(crate) fn need_trunk(sh: &Shell) -> Result<()> {
    need_program(sh, &CrateTool::trunk())
}

/// Installs a program that Cargo builds, unless the machine has it at this version.
fn need_program(sh: &Shell, tool: &CrateTool) -> Result<()> {
    if is_on_path(sh, tool.program, &tool.version) {
        return Ok(());
    }
    put_on_path(sh, vec![tool.folder(sh, &Cache::open()?)?.join("bin")])
}

/// Installs a program from npm, unless the machine has it at this version.
fn need_npm_program(sh: &Shell, program: &str, package: &str, version: &str) -> Result<()> {
    if is_on_path(sh, program, version) {
        return Ok(());
    }
    machine::need_node(sh)?;
    put_on_path(sh, vec![npm_package(sh, &Cache::open()?, package, version)?.join("bin")])
}

/// Puts geckodriver, by which the browser tests drive Firefox, on the `PATH` of this shell.
pub(crate) fn need_geckodriver(sh: &Shell) -> Result<()> {
    need_program(sh, &CrateTool::geckodriver())
}

/// The file of axe-core, which the browser tests run inside a page.
pub(crate) fn need_axe(sh: &Shell) -> Result<PathBuf> {
    let folder = npm_package(sh, &Cache::open()?, "axe-core", AXE)?;
    Ok(folder.join("lib/node_modules/axe-core/axe.min.js"))
}

/// The folder of the scripts with which other sites make iframes fit, which the browser tests run in pages around ours.
pub(crate) fn need_hosts(sh: &Shell) -> Result<PathBuf> {
    npm_modules(sh, "hosts", &HOSTS)
}

/// The folder of the peers that the comparison measures us against.
pub(crate) fn need_peers(sh: &Shell) -> Result<PathBuf> {
    npm_modules(sh, "peers", &PEERS)
}

/// The folder of the fonts for images, in the order in which they are asked for a letter.
pub(crate) fn need_fonts(sh: &Shell) -> Result<PathBuf> {
    let versions: Vec<_> = FONTS.iter().map(|(_, version, _)| *version).collect();
    let packages: Vec<_> =
        FONTS.iter().map(|(package, version, _)| format!("{package}@{version}")).collect();
    let cache = Cache::open()?;
    cache.folder(&format!("fonts-{}", versions.join("-")), |folder| {
        let workshop = folder.with_extension("packages");
        npm_install(sh, &workshop, &packages)?;
        fs::create_dir_all(folder)?;
        for (nth, (package, _, family)) in FONTS.iter().enumerate() {
            let package = workshop.join("lib/node_modules").join(package);
            for weight in WEIGHTS {
                let font = format!("{family}_{weight}.ttf");
                // A folder of fonts is read in the order of its names.
                let to = folder.join(format!("{nth}-{font}"));
                fs::copy(package.join(weight).join(&font), to)
                    .with_context(|| format!("{} has no {font}", package.display()))?;
            }
            fs::copy(package.join("LICENSE_FONT"), folder.join(format!("{nth}-{family}.txt")))?;
        }
        // Each has its letters in nine weights, of which one is ten megabytes.
        fs::remove_dir_all(&workshop)
            .with_context(|| format!("could not remove {}", workshop.display()))
    })
}

/// The program that tells whether a page is HTML as the standard has it.
pub(crate) fn need_html_validate(sh: &Shell) -> Result<PathBuf> {
    machine::need_node(sh)?;
    let folder = npm_package(sh, &Cache::open()?, "html-validate", HTML_VALIDATE)?;
    Ok(folder.join("bin/html-validate"))
}

/// The Node.js whose words ours are compared with.
pub(crate) fn need_reference(sh: &Shell) -> Result<PathBuf> {
    let machine = match env::consts::ARCH {
        "x86_64" => "x64",
        "aarch64" => "arm64",
        other => bail!("there is no Node.js {REFERENCE} to compare with for {other}"),
    };
    let package = format!("node-linux-{machine}");
    let folder = npm_package(sh, &Cache::open()?, &package, REFERENCE)?;
    Ok(folder.join("lib/node_modules").join(package).join("bin/node"))
}

/// A tool that Cargo compiles.
struct CrateTool {
    program: &'static str,
    package: &'static str,
    version: String,
    source: Source,
    /// The optimisation level. A tool that runs for a second is not worth minutes of compiling.
    opt_level: &'static str,
    time: &'static str,
}

/// The place where Cargo finds the sources of a tool.
enum Source {
    /// The registry, with the versions of its dependencies that it was published with.
    Registry,
    /// A folder of this repository, and the name under which Cargo builds the program there.
    Folder { path: &'static str, program: &'static str },
}

impl CrateTool {
    fn trunk() -> Self {
        Self {
            program: "trunk",
            package: "trunk",
            version: TRUNK.to_owned(),
            source: Source::Registry,
            opt_level: "0",
            time: "7 minutes",
        }
    }

    /// The version must be exactly that of the library that the engine is compiled with.
    fn wasm_bindgen(sh: &Shell) -> Result<Self> {
        Ok(Self {
            program: "wasm-bindgen",
            package: "wasm-bindgen",
            version: locked_version(sh, "wasm-bindgen")?,
            source: Source::Folder { path: "xtask/bind", program: "bind" },
            opt_level: "0",
            time: "20 seconds",
        })
    }

    fn geckodriver() -> Self {
        Self {
            program: "geckodriver",
            package: "geckodriver",
            version: GECKODRIVER.to_owned(),
            source: Source::Registry,
            opt_level: "0",
            time: "a minute",
        }
    }

    /// The folder with this tool in `bin`; it is compiled now if the cache lacks it.
    fn folder(&self, sh: &Shell, cache: &Cache) -> Result<PathBuf> {
        let name = format!("{}-{}", self.package, self.version);
        let workshop = cache.workshop(&name);
        cache.folder(&name, |folder| self.install(sh, folder, &workshop))
    }

    fn install(&self, sh: &Shell, folder: &Path, workshop: &Path) -> Result<()> {
        let Self { package, version, time, .. } = self;
        eprintln!(
            "Installing {package} {version}: once for this user, about {time} on two cores. \
             If it is interrupted, the next run continues."
        );
        let install = match self.source {
            Source::Registry => cmd!(sh, "cargo install {package} --version {version}"),
            Source::Folder { path, .. } => cmd!(sh, "cargo install --path {path}"),
        };
        // Link-time optimisation and few codegen units would double the time.
        install
            .arg("--locked")
            .args(["--root".as_ref(), folder, "--target-dir".as_ref(), workshop])
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", self.opt_level)
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "64")
            .run()
            .with_context(|| format!("could not install {package} {version}"))?;
        if let Source::Folder { program, .. } = self.source {
            fs::rename(folder.join("bin").join(program), folder.join("bin").join(self.program))?;
        }
        fs::remove_dir_all(workshop)
            .with_context(|| format!("could not remove {}", workshop.display()))
    }
}

/// The folder of a package from npm, whose programs are in `bin`.
fn npm_package(sh: &Shell, cache: &Cache, package: &str, version: &str) -> Result<PathBuf> {
    let name = format!("{package}-{version}");
    npm_packages(sh, cache, &name, &[format!("{package}@{version}")])
}

/// The folder of the packages themselves, for files that are used as they are.
fn npm_modules(sh: &Shell, what: &str, packages: &[(&str, &str)]) -> Result<PathBuf> {
    let versions: Vec<_> = packages.iter().map(|(_, version)| *version).collect();
    let name = format!("{what}-{}", versions.join("-"));
    let packages: Vec<_> =
        packages.iter().map(|(package, version)| format!("{package}@{version}")).collect();
    let folder = npm_packages(sh, &Cache::open()?, &name, &packages)?;
    Ok(folder.join("lib/node_modules"))
}

/// The folder of this name with packages from npm, each with its version.
fn npm_packages(sh: &Shell, cache: &Cache, name: &str, packages: &[String]) -> Result<PathBuf> {
    cache.folder(name, |folder| npm_install(sh, folder, packages))
}

fn npm_install(sh: &Shell, folder: &Path, packages: &[String]) -> Result<()> {
    machine::need_npm(sh)?;
    let names = packages.join(" ");
    eprintln!("Installing {names}: once for this user, some seconds.");
    // No package that is used here needs a script of its own to run when it is installed.
    cmd!(sh, "npm install --global --prefix {folder} --ignore-scripts --no-audit --no-fund")
        .args(packages)
        .run()
        .with_context(|| format!("could not install {names}"))
}

/// The version of a package in `Cargo.lock`.
fn locked_version(sh: &Shell, package: &str) -> Result<String> {
    let id = cmd!(sh, "cargo pkgid {package}").quiet().read()?;
    let (_, version) = id
        .rsplit_once('@')
        .with_context(|| format!("`cargo pkgid {package}` names no version: {id}"))?;
    Ok(version.to_owned())
}

/// Whether the `PATH` has this program and it says that it is of this version.
fn is_on_path(sh: &Shell, program: &str, version: &str) -> bool {
    machine::on_path(program)
        && cmd!(sh, "{program} --version")
            .quiet()
            .ignore_stderr()
            .read()
            .is_ok_and(|said| said.split_whitespace().any(|word| word == version))
}

/// Lets this shell find the programs in these folders before any others.
fn put_on_path(sh: &Shell, mut folders: Vec<PathBuf>) -> Result<()> {
    let path = sh.var_os("PATH").unwrap_or_default();
    folders.extend(env::split_paths(&path));
    let path = env::join_paths(folders)
        .context("a folder on the `PATH` or the cache folder has a colon in its name")?;
    sh.set_var("PATH", path);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trunk_toml_names_the_version_that_is_tested() {
        let settings = fs::read_to_string(crate::repository().join("Trunk.toml")).unwrap();
        let line = format!("trunk-version = \"={TRUNK}\"");
        assert!(settings.lines().any(|has| has == line), "Trunk.toml lacks `{line}`");
    }
}
