//! Tests of stories in a running WordPress: the files of Debian's package, and the programs that serve them.

use std::{fs, path::PathBuf};

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

use crate::{browser, cache::Cache, prerequisites, tools};

/// The start of the names of the packages that WordPress links to, and of its theme.
const LINKED: [&str; 3] = ["libjs-", "php-getid3", "wordpress-theme-"];

/// Runs the tests against `dist`.
pub(crate) fn test(sh: &Shell) -> Result<()> {
    browser::need_dist(sh)?;
    prerequisites::need_browsers(sh)?;
    prerequisites::need_web_stack(sh)?;
    tools::need_geckodriver(sh)?;
    // Each test has a WordPress of its own; two of them keep two processors busy.
    cmd!(
        sh,
        "cargo test --package browser-tests --features browser --test wordpress -- --test-threads 2"
    )
    .env("DIPLOGRAPH_WORDPRESS", need_wordpress(sh)?)
    .env("RUST_LIB_BACKTRACE", "1")
    .run()
    .context("the tests of WordPress failed")
}

/// Returns the folder of WordPress, in the version of this Debian.
///
/// The packages are only unpacked: to install them would also install and start a web server.
fn need_wordpress(sh: &Shell) -> Result<PathBuf> {
    prerequisites::need_package_lists(sh, "wordpress")?;
    let about = cmd!(sh, "apt-cache show --no-all-versions wordpress").quiet().read()?;
    let version = about.lines().find_map(|line| line.strip_prefix("Version: "));
    let version = version.context("`apt-cache show wordpress` prints no version")?;
    let folder = Cache::open()?.folder(&format!("wordpress-{version}"), |folder| {
        eprintln!("Unpacking WordPress {version}: once per user, a few seconds.");
        let downloads = folder.join("packages");
        fs::create_dir_all(&downloads)?;
        {
            let _downloads = sh.push_dir(&downloads);
            cmd!(sh, "apt-get download --quiet wordpress").args(linked(&about)).run()?;
        }
        for package in sh.read_dir(&downloads)? {
            cmd!(sh, "dpkg-deb --extract {package} {folder}").run()?;
        }
        // It links to a file of the installed package, which only Apache reads.
        fs::remove_file(folder.join("usr/share/wordpress/.htaccess"))?;
        fs::remove_dir_all(downloads).context("could not remove the packages")
    })?;
    Ok(folder.join("usr/share/wordpress"))
}

/// Returns the packages with files that WordPress needs, from the description of its package.
fn linked(about: &str) -> Vec<&str> {
    let fields = ["Depends: ", "Recommends: "];
    let lines = about.lines().filter_map(|line| fields.iter().find_map(|it| line.strip_prefix(it)));
    let names = lines.flat_map(|line| line.split([',', ' ', '|']));
    names.filter(|name| LINKED.iter().any(|start| name.starts_with(start))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn linked_packages_are_those_with_files_and_no_servers() {
        let about = "Package: wordpress\n\
            Depends: apache2 | httpd, php-gd, php-getid3 (>= 1.9), libjs-underscore (>= 1.13)\n\
            Recommends: wordpress-l10n, wordpress-theme-twentytwentythree\n\
            Suggests: php-curl\n";
        let expected = ["php-getid3", "libjs-underscore", "wordpress-theme-twentytwentythree"];
        assert_eq!(linked(about), expected);
    }
}
