//! How long the native work on a story takes, as criterion measures it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use serde_json::Value;
use xshell::{Shell, cmd};

/// The works, in the order in which they are done.
const WORKS: [&str; 4] = ["read", "layout", "html", "table"];
/// The size against which growth is told.
const USUAL: &str = "1000";

/// Runs the benchmarks, then prints the median of each work and how it grows with the entries.
pub(crate) fn run(sh: &Shell) -> Result<()> {
    let folder = sh.current_dir().join("target/criterion");
    // What an earlier run left would be told with this one's.
    sh.remove_path(&folder)?;
    cmd!(sh, "cargo bench --profile speed --package diplograph --bench story")
        .env("CRITERION_HOME", &folder)
        .run()?;
    println!("| work | entries | median, ms | quartiles, ms | µs per entry | of that at 1,000 |");
    println!("|---|---:|---:|---:|---:|---:|");
    for work in WORKS {
        tell(work, &folder.join(work))?;
    }
    Ok(())
}

/// Prints the lines of one work.
fn tell(work: &str, folder: &Path) -> Result<()> {
    let per_entry = |times: &Times, entries: f64| times.median / entries;
    let usual = per_entry(&Times::read(&folder.join(USUAL))?, USUAL.parse()?);
    for (entries, folder) in sizes(folder)? {
        let times = Times::read(&folder)?;
        let one = per_entry(&times, entries);
        let [low, median, high] = [times.low, times.median, times.high].map(|it| it / 1e6);
        println!(
            "| {work} | {entries} | {median:.3} | {low:.3} to {high:.3} | {:.2} | {:.2} |",
            one / 1e3,
            one / usual
        );
    }
    Ok(())
}

/// The folders of a work, each with the number of its entries, from few to many.
fn sizes(folder: &Path) -> Result<Vec<(f64, PathBuf)>> {
    let inside = fs::read_dir(folder).with_context(|| format!("no {}", folder.display()))?;
    let mut sizes: Vec<(f64, PathBuf)> = inside
        .flatten()
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path())))
        .collect();
    sizes.sort_by(|a, b| a.0.total_cmp(&b.0));
    Ok(sizes)
}

/// How long one run took, in nanoseconds: the median of the samples, and the quartiles around it.
struct Times {
    low: f64,
    median: f64,
    high: f64,
}

impl Times {
    /// From the samples that criterion keeps of a benchmark.
    fn read(folder: &Path) -> Result<Self> {
        let path = folder.join("new/sample.json");
        let text = fs::read_to_string(&path).with_context(|| format!("no {}", path.display()))?;
        Self::of(&serde_json::from_str(&text)?).context("these are no samples of criterion's")
    }

    /// Each sample is a time and how often the work was done in it.
    fn of(sample: &Value) -> Option<Self> {
        let numbers = |name| Some(sample.get(name)?.as_array()?.iter().filter_map(Value::as_f64));
        let mut each: Vec<f64> =
            numbers("times")?.zip(numbers("iters")?).map(|(time, runs)| time / runs).collect();
        each.sort_by(f64::total_cmp);
        let at = |quarters: usize| each.get(each.len().saturating_sub(1) * quarters / 4).copied();
        Some(Self { low: at(1)?, median: at(2)?, high: at(3)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_that_of_single_runs() {
        let sample =
            r#"{ "iters": [2.0, 2.0, 1.0, 1.0, 4.0], "times": [20.0, 6.0, 8.0, 1.0, 8.0] }"#;
        let times = Times::of(&serde_json::from_str(sample).unwrap()).unwrap();
        assert_eq!([times.low, times.median, times.high], [2.0, 3.0, 8.0]);
    }
}
