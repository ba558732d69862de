//! The tools that build and test the site, at pinned versions.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use xshell::{Shell, cmd};

use crate::{cache::Cache, prerequisites};

/// Used only to compare the two ways to build.
const TRUNK: &str = "0.21.14";
const BINARYEN: &str = "132.0.0";
const ESBUILD: &str = "0.28.2";
const GECKODRIVER: &str = "0.37.1";
const AXE: &str = "4.14.1";
/// Scripts that other sites use to resize iframes. The tests run them unchanged; none of them is published or copied
/// into this repository: `@iframe-resizer/parent` is under the GPL.
const HOSTS: [(&str, &str); 5] = [
    ("pym.js", "1.3.2"),
    ("iframe-resizer", "4.3.11"),
    ("@iframe-resizer/parent", "5.5.9"),
    ("@open-iframe-resizer/core", "2.1.0"),
    ("@newswire/frames", "1.0.0"),
];
/// The peers of the comparison, and the fonts that `TimelineJS3` would fetch from another host; the test site serves
/// them itself.
const PEERS: [(&str, &str); 5] = [
    ("@knight-lab/timelinejs", "3.9.11"),
    ("vis-timeline", "8.5.4"),
    ("@fontsource/pt-sans", "5.3.0"),
    ("@fontsource/pt-sans-narrow", "5.3.0"),
    ("@fontsource/pt-serif", "5.3.0"),
];
/// The fonts of the published images, pinned so that images are the same on every machine: for the Latin and Cyrillic,
/// Arabic and Chinese scripts. Their licence is the OFL.
const FONTS: [(&str, &str, &str); 3] = [
    ("@expo-google-fonts/noto-sans", "0.4.2", "NotoSans"),
    ("@expo-google-fonts/noto-sans-arabic", "0.4.3", "NotoSansArabic"),
    ("@expo-google-fonts/noto-sans-sc", "0.4.3", "NotoSansSC"),
];
/// The font weights in use, two of nine.
const WEIGHTS: [&str; 2] = ["400Regular", "600SemiBold"];
/// Node.js with ICU 78 and CLDR 48, pinned so that all machines compare our formats with the same reference.
const REFERENCE: &str = "24.21.0";
/// The last version that supports the Node.js of Debian 12.
const HTML_VALIDATE: &str = "9.7.1";

/// Makes types of a schema, and describes an element from its comments, for the npm package.
const DESCRIBERS: [(&str, &str); 2] =
    [("json-schema-to-typescript", "16.0.0"), ("@custom-elements-manifest/analyzer", "0.11.0")];
/// Check the npm package and its types.
const CHECKERS: [(&str, &str); 3] =
    [("publint", "0.3.25"), ("@arethetypeswrong/cli", "0.18.5"), ("typescript", "7.0.2")];

/// Other runtimes than Node.js, in which the npm package is tested.
const RUNTIMES: [(&str, &str); 2] =
    [("@deno/linux-x64-glibc", "2.9.6"), ("@oven/bun-linux-x64", "1.4.5")];

/// Puts wasm-bindgen and esbuild, which each build of the site needs, on the `PATH` of this shell.
pub(crate) fn need_site_tools(sh: &Shell) -> Result<()> {
    prerequisites::need_wasm_target(sh)?;
    need_program(sh, &CrateTool::wasm_bindgen(sh)?)?;
    need_npm_program(sh, "esbuild", "esbuild", ESBUILD)
}

/// Puts wasm-opt, which reduces the published engine, on the `PATH` of this shell.
pub(crate) fn need_wasm_opt(sh: &Shell) -> Result<()> {
    let (release, _) = BINARYEN.split_once('.').context("the version has no dot")?;
    if is_on_path(sh, "wasm-opt", release) {
        return Ok(());
    }
    need_npm_program(sh, "wasm-opt", "binaryen", BINARYEN)
}

/// Puts a Node.js of at least this major version on the `PATH` of this shell, unless the machine has one. Debian 12 has 18.
pub(crate) fn need_recent_node(sh: &Shell, oldest: u32) -> Result<()> {
    prerequisites::need_npm(sh)?;
    let version = cmd!(sh, "node --version").quiet().read()?;
    let major = version.trim_start_matches('v').split('.').next();
    if major.and_then(|major| major.parse().ok()) >= Some(oldest) {
        return Ok(());
    }
    let node = need_reference(sh)?;
    put_on_path(sh, vec![node.parent().unwrap_or(Path::new("")).to_owned()])
}

/// Puts the programs that describe the npm package on the `PATH` of this shell.
pub(crate) fn need_npm_describers(sh: &Shell) -> Result<()> {
    need_npm_programs(sh, "npm-describers", &DESCRIBERS)
}

/// Puts the programs that check the npm package on the `PATH` of this shell.
pub(crate) fn need_npm_checkers(sh: &Shell) -> Result<()> {
    need_npm_programs(sh, "npm-checkers", &CHECKERS)
}

/// Returns the folder of the packages of Deno and Bun.
pub(crate) fn need_runtimes(sh: &Shell) -> Result<PathBuf> {
    if env::consts::ARCH != "x86_64" {
        bail!("the npm package is tested in Deno and Bun only on x86_64");
    }
    npm_modules(sh, "runtimes", &RUNTIMES)
}

fn need_npm_programs(sh: &Shell, what: &str, packages: &[(&str, &str)]) -> Result<()> {
    let modules = npm_modules(sh, what, packages)?;
    let folder = modules.ancestors().nth(2).context("the packages are in no folder")?;
    put_on_path(sh, vec![folder.join("bin")])
}

/// Puts Trunk on the `PATH` of this shell.
pub(crate) fn need_trunk(sh: &Shell) -> Result<()> {
    need_program(sh, &CrateTool::trunk())
}

/// Installs a program with Cargo, unless the machine has it at this version.
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
    prerequisites::need_node(sh)?;
    put_on_path(sh, vec![npm_package(sh, &Cache::open()?, package, version)?.join("bin")])
}

/// Puts geckodriver, the driver of Firefox, on the `PATH` of this shell.
pub(crate) fn need_geckodriver(sh: &Shell) -> Result<()> {
    need_program(sh, &CrateTool::geckodriver())
}

/// Returns the path of axe-core, which the browser tests run inside a page.
pub(crate) fn need_axe(sh: &Shell) -> Result<PathBuf> {
    let folder = npm_package(sh, &Cache::open()?, "axe-core", AXE)?;
    Ok(folder.join("lib/node_modules/axe-core/axe.min.js"))
}

/// Returns the folder of the iframe resizing scripts, which the browser tests run in host pages.
pub(crate) fn need_hosts(sh: &Shell) -> Result<PathBuf> {
    npm_modules(sh, "hosts", &HOSTS)
}

/// Returns the folder of the peers of the comparison.
pub(crate) fn need_peers(sh: &Shell) -> Result<PathBuf> {
    npm_modules(sh, "peers", &PEERS)
}

/// Returns the folder of the image fonts. Their file names give the fallback order.
pub(crate) fn need_fonts(sh: &Shell) -> Result<PathBuf> {
    let versions: Vec<_> = FONTS.iter().map(|(_, version, _)| *version).collect();
    let packages: Vec<_> =
        FONTS.iter().map(|(package, version, _)| format!("{package}@{version}")).collect();
    let cache = Cache::open()?;
    cache.folder(&format!("fonts-{}", versions.join("-")), |folder| {
        let build_folder = folder.with_extension("packages");
        npm_install(sh, &build_folder, &packages)?;
        fs::create_dir_all(folder)?;
        for (nth, (package, _, family)) in FONTS.iter().enumerate() {
            let package = build_folder.join("lib/node_modules").join(package);
            for weight in WEIGHTS {
                let font = format!("{family}_{weight}.ttf");
                // Fonts are loaded in the order of their file names.
                let to = folder.join(format!("{nth}-{font}"));
                fs::copy(package.join(weight).join(&font), to)
                    .with_context(|| format!("{} has no {font}", package.display()))?;
            }
            fs::copy(package.join("LICENSE_FONT"), folder.join(format!("{nth}-{family}.txt")))?;
        }
        // The packages contain every font in nine weights; one of them has ten megabytes.
        fs::remove_dir_all(&build_folder)
            .with_context(|| format!("could not remove {}", build_folder.display()))
    })
}

/// Returns the path of the HTML validator.
pub(crate) fn need_html_validate(sh: &Shell) -> Result<PathBuf> {
    prerequisites::need_node(sh)?;
    let folder = npm_package(sh, &Cache::open()?, "html-validate", HTML_VALIDATE)?;
    Ok(folder.join("bin/html-validate"))
}

/// Returns the path of the Node.js that provides the reference formats.
pub(crate) fn need_reference(sh: &Shell) -> Result<PathBuf> {
    let arch = match env::consts::ARCH {
        "x86_64" => "x64",
        "aarch64" => "arm64",
        other => bail!("there is no Node.js {REFERENCE} to compare with for {other}"),
    };
    let package = format!("node-linux-{arch}");
    let folder = npm_package(sh, &Cache::open()?, &package, REFERENCE)?;
    Ok(folder.join("lib/node_modules").join(package).join("bin/node"))
}

/// A tool that is compiled with Cargo.
struct CrateTool {
    program: &'static str,
    package: &'static str,
    version: String,
    source: Source,
    /// The optimisation level. Most tools run for a second, so long compilation does not pay.
    opt_level: &'static str,
    time: &'static str,
}

/// The source code of a tool.
enum Source {
    /// The registry, with the dependency versions of the tool's own lock file.
    Registry,
    /// A folder of this repository, and the name of the program that Cargo builds there.
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

    /// The version must equal that of the library that the engine is compiled with.
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

    /// Returns the folder with this tool in `bin`; compiles the tool if the cache does not have it.
    fn folder(&self, sh: &Shell, cache: &Cache) -> Result<PathBuf> {
        let mut name = format!("{}-{}", self.package, self.version);
        if let Source::Folder { program, .. } = self.source {
            // A program of this repository changes by its own version.
            name = format!("{name}-{}", locked_version(sh, program)?);
        }
        let build_folder = cache.build_folder(&name);
        cache.folder(&name, |folder| self.install(sh, folder, &build_folder))
    }

    fn install(&self, sh: &Shell, folder: &Path, build_folder: &Path) -> Result<()> {
        let Self { package, version, time, .. } = self;
        eprintln!(
            "Installing {package} {version}: once per user, about {time} on two cores. \
             An interrupted install continues in the next run."
        );
        let install = match self.source {
            Source::Registry => cmd!(sh, "cargo install {package} --version {version}"),
            Source::Folder { path, .. } => cmd!(sh, "cargo install --path {path}"),
        };
        // Link-time optimisation and few codegen units would double the compile time.
        install
            .arg("--locked")
            .args(["--root".as_ref(), folder, "--target-dir".as_ref(), build_folder])
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", self.opt_level)
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "64")
            .run()
            .with_context(|| format!("could not install {package} {version}"))?;
        if let Source::Folder { program, .. } = self.source {
            fs::rename(folder.join("bin").join(program), folder.join("bin").join(self.program))?;
        }
        fs::remove_dir_all(build_folder)
            .with_context(|| format!("could not remove {}", build_folder.display()))
    }
}

/// Returns the folder of an npm package, with its programs in `bin`.
fn npm_package(sh: &Shell, cache: &Cache, package: &str, version: &str) -> Result<PathBuf> {
    let name = format!("{package}-{version}");
    npm_packages(sh, cache, &name, &[format!("{package}@{version}")])
}

/// Returns the folder with the files of these npm packages.
pub(crate) fn npm_modules(sh: &Shell, what: &str, packages: &[(&str, &str)]) -> Result<PathBuf> {
    let versions: Vec<_> = packages.iter().map(|(_, version)| *version).collect();
    let name = format!("{what}-{}", versions.join("-"));
    let packages: Vec<_> =
        packages.iter().map(|(package, version)| format!("{package}@{version}")).collect();
    let folder = npm_packages(sh, &Cache::open()?, &name, &packages)?;
    Ok(folder.join("lib/node_modules"))
}

/// Returns the cache folder `name` with these npm packages installed.
fn npm_packages(sh: &Shell, cache: &Cache, name: &str, packages: &[String]) -> Result<PathBuf> {
    cache.folder(name, |folder| npm_install(sh, folder, packages))
}

fn npm_install(sh: &Shell, folder: &Path, packages: &[String]) -> Result<()> {
    prerequisites::need_npm(sh)?;
    let names = packages.join(" ");
    eprintln!("Installing {names}: once per user, a few seconds.");
    // No package in use needs its install script.
    cmd!(sh, "npm install --global --prefix {folder} --ignore-scripts --no-audit --no-fund")
        .args(packages)
        .run()
        .with_context(|| format!("could not install {names}"))
}

/// Returns the version of a package in `Cargo.lock`.
fn locked_version(sh: &Shell, package: &str) -> Result<String> {
    let id = cmd!(sh, "cargo pkgid {package}").quiet().read()?;
    // Cargo writes `#` before the version of a package whose folder has its name.
    let (_, version) = id
        .rsplit_once(['@', '#'])
        .with_context(|| format!("`cargo pkgid {package}` printed no version: {id}"))?;
    Ok(version.to_owned())
}

/// Returns whether `PATH` contains this program and it reports this version.
fn is_on_path(sh: &Shell, program: &str, version: &str) -> bool {
    prerequisites::on_path(program)
        && cmd!(sh, "{program} --version")
            .quiet()
            .ignore_stderr()
            .read()
            .is_ok_and(|output| output.split_whitespace().any(|word| word == version))
}

/// Puts these folders at the start of the `PATH` of this shell.
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
    fn trunk_toml_has_the_pinned_trunk_version() {
        let settings = fs::read_to_string(crate::repository().join("Trunk.toml")).unwrap();
        let line = format!("trunk-version = \"={TRUNK}\"");
        assert!(settings.lines().any(|has| has == line), "Trunk.toml lacks `{line}`");
    }
}
