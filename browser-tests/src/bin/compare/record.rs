//! What is kept of a comparison: each visit, under which conditions it was, and what it found.

use std::collections::BTreeMap;

use anyhow::{Result, bail};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::peer::Peer;

/// What a line and a machine a reader has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Condition {
    /// As this machine is.
    Fast,
    /// 150 ms to the server, 1.6 Mbit/s from it, a quarter of this processor.
    Slow,
}

/// What a visitor does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Kind {
    Look,
    Click,
    Move,
}

/// What a visit found.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Outcome {
    /// By name; what is done several times has several.
    pub(crate) measures: BTreeMap<String, Vec<f64>>,
    /// Whether it was broken off because nothing came.
    pub(crate) is_late: bool,
    /// Why it was broken off.
    pub(crate) trouble: Option<String>,
    /// The page's own errors.
    pub(crate) errors: Vec<String>,
}

/// A visit and what it found.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Record {
    pub(crate) peer: Peer,
    pub(crate) entries: usize,
    pub(crate) condition: Condition,
    pub(crate) kind: Kind,
    pub(crate) round: u32,
    /// How many processors others used meanwhile.
    pub(crate) foreign: f64,
    #[serde(flatten)]
    pub(crate) outcome: Outcome,
}

impl Outcome {
    /// What was measured under this name. `memory` is the heap of scripts with what wasm instances have beside it.
    pub(crate) fn values(&self, name: &str) -> Vec<f64> {
        let measured = |name: &str| self.measures.get(name).cloned().unwrap_or_default();
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
            _ => bail!("there is no condition `{name}`: name `fast`, `slow` or both"),
        }
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Fast => "fast",
            Self::Slow => "slow",
        }
    }

    /// The line, in Chromium's words; bytes a second.
    pub(crate) fn line(self) -> Option<Value> {
        (self == Self::Slow).then(|| {
            json!({ "offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750 })
        })
    }

    /// How many times longer than here all work takes.
    pub(crate) fn slowness(self) -> u32 {
        match self {
            Self::Fast => 1,
            Self::Slow => 4,
        }
    }
}

impl Record {
    /// One line for who watches.
    pub(crate) fn line(&self) -> String {
        let Self { peer, entries, condition, kind, round, foreign, outcome } = self;
        let measure = |name: &str| Some(format!("{name} {:.0}", median(&outcome.values(name))?));
        let told = [
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
        let told: Vec<_> = told.into_iter().filter_map(measure).collect();
        let trouble = outcome.trouble.as_deref().unwrap_or_default();
        let (condition, told) = (condition.name(), told.join(", "));
        format!(
            "{round} {peer:<18} {entries:>5} {condition} {kind:?}: {told} {trouble} (others {foreign:.2})"
        )
    }
}

/// The middle of some numbers; of an even number of them the mean of the middle two.
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
    fn the_median_of_an_even_number_lies_between_the_middle_two() {
        assert_eq!(median(&[4.0, 1.0, 3.0, 2.0]), Some(2.5));
        assert_eq!(median(&[3.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(&[]), None);
    }
}
