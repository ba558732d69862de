//! Transfer size of page views in requests and bytes, computed from the compressed files of `dist` for the founding
//! story in English.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};

/// Assumed share of readers, in percent, who press a control and therefore fetch the engine.
const TOUCHED: u64 = 20;
const MILLION: u64 = 1_000_000;
const BILLION: u64 = 1_000_000_000;

/// The files that a page with the founding story fetches before the first interaction.
pub(crate) const PAGE: &[&str] =
    &["kazakhstan-uzbekistan-2024.en.html", "page-*.js", "v1/diplograph-*.js", "icon.svg"];

/// The files that are fetched at the first interaction with a widget.
const ENGINE: [&str; 4] = [
    "v1/start-*.js",
    "v1/engine-*.js",
    "v1/engine-*.wasm",
    "stories/kazakhstan-uzbekistan-2024.json",
];

/// The files that an element with a page of the founding story fetches before the first interaction.
pub(crate) const ELEMENT: &[&str] =
    &["embed/kazakhstan-uzbekistan-2024.en.html", "v1/diplograph-*.js", "v1/widget-*.css"];

/// The files that an iframe with the founding story fetches before the first interaction.
pub(crate) const IFRAME: &[&str] = &[
    "embed/kazakhstan-uzbekistan-2024.en.html",
    "embed-*.css",
    "embed-*.js",
    "v1/diplograph-*.js",
];

/// The embedding methods, each with the files that it fetches before the first interaction.
const METHODS: [(&str, &[&str]); 4] = [
    ("element, its story inside", &["v1/diplograph-*.js", "v1/widget-*.css"]),
    ("element", ELEMENT),
    ("iframe", IFRAME),
    ("page of its own", PAGE),
];

/// Prints the size of each file, then the totals of a million page views.
pub(crate) fn run() -> Result<()> {
    let dist = compressed_dist()?;
    let mut names: Vec<_> = METHODS.iter().flat_map(|(_, files)| *files).chain(&ENGINE).collect();
    names.sort_unstable();
    names.dedup();
    println!("| file | bytes | gzip | brotli |\n|---|---:|---:|---:|");
    for name in names {
        let Weight { plain, gzip, brotli } = Weight::of(dist, name)?;
        println!("| `{name}` | {plain} | {gzip} | {brotli} |");
    }
    for (share, title) in
        [(0, "no engine"), (TOUCHED, "20 % use the engine"), (100, "all use the engine")]
    {
        println!(
            "\n| a million views, {title} | requests | GB, brotli | GB, gzip |\n|---|---:|---:|---:|"
        );
        for (way, files) in METHODS {
            println!("| {way} | {}", million(dist, files, share)?);
        }
    }
    Ok(())
}

/// Returns the `dist` folder; fails if it is not a compressed release build.
pub(crate) fn compressed_dist() -> Result<&'static Path> {
    let dist = Path::new("dist");
    ensure!(
        dist.join("v1/diplograph.js.br").exists(),
        "dist has no compressed files: run `cargo xtask build` first"
    );
    Ok(dist)
}

/// Formats the totals of a million views as table cells, where `share` percent of the views fetch the engine.
fn million(dist: &Path, files: &[&str], share: u64) -> Result<String> {
    let (mut requests, mut gzip, mut brotli) = (0, 0, 0);
    for (names, share) in [(files, 100), (&ENGINE[..], share)] {
        for name in names {
            let file = Weight::of(dist, name)?;
            requests += share;
            gzip += share * file.gzip;
            brotli += share * file.brotli;
        }
    }
    // The sums are for a hundred views.
    let [requests, brotli, gzip] = [(requests, MILLION), (brotli, BILLION), (gzip, BILLION)]
        .map(|(sum, unit)| tenths(sum * MILLION / 100, unit));
    Ok(format!("{requests} million | {brotli} | {gzip} |"))
}

/// Formats a number in a unit with one decimal place.
fn tenths(number: u64, unit: u64) -> String {
    let tenths = (number * 10 + unit / 2) / unit;
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// The size of a file in bytes, uncompressed and compressed.
pub(crate) struct Weight {
    plain: u64,
    gzip: u64,
    pub(crate) brotli: u64,
}

impl Weight {
    /// Measures the file that matches this name, where `*` stands for a hash.
    pub(crate) fn of(dist: &Path, name: &str) -> Result<Self> {
        let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
        let mut names = fs::read_dir(dist.join(folder))?
            .flatten()
            .filter_map(|entry| entry.file_name().into_string().ok());
        let (start, end) = file.split_once('*').unwrap_or((file, ""));
        let found = names.find(|found| match file.contains('*') {
            true => found.starts_with(start) && found.ends_with(end),
            false => found == file,
        });
        let found = found.with_context(|| format!("dist has no {name}"))?;
        let size = |ending| -> Result<u64> {
            Ok(fs::metadata(dist.join(folder).join(format!("{found}{ending}")))?.len())
        };
        Ok(Self { plain: size("")?, gzip: size(".gz")?, brotli: size(".br")? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gigabytes_have_one_decimal_place() {
        assert_eq!(tenths(49_350_000_000, BILLION), "49.4");
        assert_eq!(tenths(40_000_000, BILLION), "0.0");
    }
}
