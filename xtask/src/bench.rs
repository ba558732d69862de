//! Benchmarks of the native work on a story, measured with criterion.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use serde_json::Value;
use xshell::{Shell, cmd};

/// The stages of the work, in the order in which they run.
const STAGES: [&str; 4] = ["read", "layout", "html", "table"];
/// The number of entries that growth is compared with.
const BASELINE: &str = "1000";

/// Runs the benchmarks, then prints the median of each stage and its growth with the number of entries.
pub(crate) fn run(sh: &Shell) -> Result<()> {
    let folder = sh.current_dir().join("target/criterion");
    // Results of an earlier run must not be mixed with these.
    sh.remove_path(&folder)?;
    cmd!(sh, "cargo bench --profile speed --package diplograph --bench story")
        .env("CRITERION_HOME", &folder)
        .run()?;
    println!("| stage | entries | median, ms | quartiles, ms | µs per entry | of that at 1,000 |");
    println!("|---|---:|---:|---:|---:|---:|");
    for stage in STAGES {
        print_rows(stage, &folder.join(stage))?;
    }
    Ok(())
}

/// Prints the table rows of one stage.
fn print_rows(stage: &str, folder: &Path) -> Result<()> {
    let per_entry = |times: &Times, entries: f64| times.median / entries;
    let baseline = per_entry(&Times::read(&folder.join(BASELINE))?, BASELINE.parse()?);
    for (entries, folder) in sizes(folder)? {
        let times = Times::read(&folder)?;
        let one = per_entry(&times, entries);
        let [low, median, high] = [times.low, times.median, times.high].map(|it| it / 1e6);
        println!(
            "| {stage} | {entries} | {median:.3} | {low:.3} to {high:.3} | {:.2} | {:.2} |",
            one / 1e3,
            one / baseline
        );
    }
    Ok(())
}

/// The result folders of a stage, each with its number of entries, in ascending order.
fn sizes(folder: &Path) -> Result<Vec<(f64, PathBuf)>> {
    let inside = fs::read_dir(folder).with_context(|| format!("no {}", folder.display()))?;
    let mut sizes: Vec<(f64, PathBuf)> = inside
        .flatten()
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path())))
        .collect();
    sizes.sort_by(|a, b| a.0.total_cmp(&b.0));
    Ok(sizes)
}

/// Duration of one run in nanoseconds: the median and quartiles of the samples.
struct Times {
    low: f64,
    median: f64,
    high: f64,
}

impl Times {
    /// Reads the samples that criterion stored for a benchmark.
    fn read(folder: &Path) -> Result<Self> {
        let path = folder.join("new/sample.json");
        let text = fs::read_to_string(&path).with_context(|| format!("no {}", path.display()))?;
        Self::of(&serde_json::from_str(&text)?).context("the file has no criterion samples")
    }

    /// Each sample is a total time and its number of runs.
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
    fn median_is_per_run_and_not_per_sample() {
        let sample =
            r#"{ "iters": [2.0, 2.0, 1.0, 1.0, 4.0], "times": [20.0, 6.0, 8.0, 1.0, 8.0] }"#;
        let times = Times::of(&serde_json::from_str(sample).unwrap()).unwrap();
        assert_eq!([times.low, times.median, times.high], [2.0, 3.0, 8.0]);
    }
}
