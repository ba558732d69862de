//! Records of a comparison: each visit, its conditions and its measurements.

use std::collections::BTreeMap;

use anyhow::{Result, bail};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::peer::Peer;

/// The connection and processor of a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Condition {
    /// The unmodified machine.
    Fast,
    /// 150 ms latency, 1.6 Mbit/s downstream, a quarter of this processor.
    Slow,
}

/// The activity in a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Kind {
    Look,
    Click,
    Move,
}

/// The measurements of a visit.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Outcome {
    /// Values by name; repeated actions have several values.
    pub(crate) metrics: BTreeMap<String, Vec<f64>>,
    /// True if the visit timed out.
    pub(crate) is_late: bool,
    /// The error that ended the visit.
    #[serde(rename = "trouble")]
    pub(crate) failure: Option<String>,
    /// The errors of the page itself.
    pub(crate) errors: Vec<String>,
}

/// A visit and its outcome.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Record {
    pub(crate) peer: Peer,
    pub(crate) entries: usize,
    pub(crate) condition: Condition,
    pub(crate) kind: Kind,
    pub(crate) round: u32,
    /// The mean number of processors that other processes used.
    pub(crate) foreign: f64,
    #[serde(flatten)]
    pub(crate) outcome: Outcome,
}

impl Outcome {
    /// Returns the values of a metric. `memory` is the script heap plus the memory of wasm instances.
    pub(crate) fn values(&self, name: &str) -> Vec<f64> {
        let measured = |name: &str| self.metrics.get(name).cloned().unwrap_or_default();
        let Some(prefix) = name.strip_suffix("memory").filter(|prefix| !prefix.ends_with("wasm_"))
        else {
            return measured(name);
        };
        let [heap, wasm] = ["heap", "wasm_memory"].map(|name| measured(&format!("{prefix}{name}")));
        heap.iter().zip(&wasm).map(|(heap, wasm)| heap + wasm).collect()
    }
}

impl Condition {
    pub(crate) fn named(name: &str) -> Result<Self> {
        match name {
            "fast" => Ok(Self::Fast),
            "slow" => Ok(Self::Slow),
            _ => bail!("unknown condition `{name}`: use `fast`, `slow` or both"),
        }
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Fast => "fast",
            Self::Slow => "slow",
        }
    }

    /// Returns Chromium's settings for the connection; rates are in bytes per second.
    pub(crate) fn connection(self) -> Option<Value> {
        (self == Self::Slow).then(|| {
            json!({ "offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750 })
        })
    }

    /// Returns the factor by which the processor is slowed down.
    pub(crate) fn slowdown(self) -> u32 {
        match self {
            Self::Fast => 1,
            Self::Slow => 4,
        }
    }
}

impl Record {
    /// Returns a progress line.
    pub(crate) fn line(&self) -> String {
        let Self { peer, entries, condition, kind, round, foreign, outcome } = self;
        let metric = |name: &str| Some(format!("{name} {:.0}", median(&outcome.values(name))?));
        let metrics = [
            "first_paint",
            "entry_seen",
            "clickable",
            "first_click_opened",
            "painted",
            "opened",
            "bytes",
            "nodes",
            "drag_dropped",
            "zoom_dropped",
        ];
        let metrics: Vec<_> = metrics.into_iter().filter_map(metric).collect();
        let failure = outcome.failure.as_deref().unwrap_or_default();
        let (condition, metrics) = (condition.name(), metrics.join(", "));
        format!(
            "{round} {peer:<18} {entries:>5} {condition} {kind:?}: {metrics} {failure} (others {foreign:.2})"
        )
    }
}

/// Returns the median; for an even count, the mean of the two middle numbers.
pub(crate) fn median(numbers: &[f64]) -> Option<f64> {
    let mut numbers = numbers.to_vec();
    numbers.sort_by(f64::total_cmp);
    let middle = numbers.len() / 2;
    let upper = *numbers.get(middle)?;
    Some(if numbers.len().is_multiple_of(2) { (numbers[middle - 1] + upper) / 2.0 } else { upper })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn median_of_an_even_count_is_the_mean_of_the_middle_two() {
        assert_eq!(median(&[4.0, 1.0, 3.0, 2.0]), Some(2.5));
        assert_eq!(median(&[3.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(&[]), None);
    }
}
