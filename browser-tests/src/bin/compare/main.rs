//! Compares our pages with those of peers: transfer size, time to first entry, response to clicks, frame rate.
//!
//! Run it with `cargo xtask compare`; docs/benchmarks.md describes the method and the results.

mod content;
mod peer;
mod record;
mod report;
mod results;
mod site;
mod story_file;
mod system_load;
mod targets;
mod visit;

use std::{fs, path::PathBuf};

use anyhow::{Context, Result};

use crate::{
    content::Content,
    peer::Peer,
    record::{Condition, Kind, Record},
    results::Results,
    site::Site,
    visit::Visit,
};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let options = xflags::parse_or_exit! {
        /// The peers, separated by commas; default all.
        optional --peers names: String
        /// The numbers of entries, separated by commas.
        optional --n numbers: String
        /// The conditions, separated by commas.
        optional --conditions names: String
        /// The number of rounds.
        optional --runs rounds: u32
        /// The number of processors that other processes may use before a visit is repeated.
        optional --noise processors: f64
        /// A folder for a screenshot at the end of each visit.
        optional --pictures folder: PathBuf
        /// Prints the report of this file without new measurements.
        optional --tell file: PathBuf
        /// The output file of all measurements.
        optional --out file: PathBuf
    };
    if let Some(file) = options.tell {
        let text = fs::read_to_string(&file)
            .with_context(|| format!("could not read {}", file.display()))?;
        let records: Vec<Record> = serde_json::from_str(&text)?;
        print!("{}", report::report(&Results(&records)));
        return Ok(());
    }
    let peers =
        options.peers.map_or(Ok(Peer::ALL.to_vec()), |names| parse_list(&names, Peer::named))?;
    let conditions = options.conditions.unwrap_or_else(|| "fast,slow".to_owned());
    let sizes = options.n.unwrap_or_else(|| "4,50,1000,10000".to_owned());
    let plan = Comparison {
        peers,
        conditions: parse_list(&conditions, Condition::named)?,
        sizes: parse_list(&sizes, |size| size.parse().context("`--n` needs numbers"))?,
        rounds: options.runs.unwrap_or(5),
        noise: options.noise.unwrap_or(0.25),
        pictures: options.pictures,
        out: options.out.unwrap_or_else(|| "target/compare/results.json".into()),
    };
    plan.run().await
}

fn parse_list<T>(list: &str, read: impl Fn(&str) -> Result<T>) -> Result<Vec<T>> {
    list.split(',').map(read).collect()
}

/// The settings of a comparison.
struct Comparison {
    peers: Vec<Peer>,
    conditions: Vec<Condition>,
    sizes: Vec<usize>,
    rounds: u32,
    /// The number of processors in use by other processes that disturbs a measurement.
    noise: f64,
    pictures: Option<PathBuf>,
    out: PathBuf,
}

/// The minimum number of entries for the drag and zoom measurements.
const LARGE: usize = 10_000;

impl Comparison {
    async fn run(&self) -> Result<()> {
        let contents: Vec<_> = self.sizes.iter().map(|size| Content::of(*size)).collect();
        let mut site = Site::start().await?;
        for content in &contents {
            for peer in &self.peers {
                site.put(*peer, content)?;
            }
        }
        let mut records = Vec::new();
        // All peers in each round, so that changes of the machine affect all of them.
        for round in 0..self.rounds {
            for (peer, content, condition, kind) in self.cells(&contents) {
                let pictures = self.pictures.as_deref();
                let visit = Visit { site: &site, content, peer, condition, kind, pictures };
                if has_timed_out_twice(&records, &visit) {
                    continue;
                }
                let record = self.measure(&visit, round).await;
                eprintln!("{}", record.line());
                records.push(record);
                self.save(&records)?;
            }
        }
        print!("{}", report::report(&Results(&records)));
        Ok(())
    }

    /// Records a visit and repeats it if other processes disturbed it; the visit with the least disturbance counts.
    async fn measure(&self, visit: &Visit<'_>, round: u32) -> Record {
        const TRIES: usize = 3;
        let mut best: Option<Record> = None;
        for _ in 0..TRIES {
            system_load::wait_for_idle(self.noise).await;
            let (outcome, foreign) = visit.run().await;
            let record = Record {
                peer: visit.peer,
                entries: visit.content.entries.len(),
                condition: visit.condition,
                kind: visit.kind,
                round,
                foreign,
                outcome,
            };
            let is_quieter = best.as_ref().is_none_or(|best| record.foreign < best.foreign);
            if is_quieter {
                best = Some(record);
            }
            if best.as_ref().is_some_and(|best| best.foreign <= self.noise) {
                break;
            }
        }
        best.unwrap_or_else(|| unreachable!("there is at least one attempt"))
    }

    fn cells<'a>(&self, contents: &'a [Content]) -> Vec<(Peer, &'a Content, Condition, Kind)> {
        let mut cells = Vec::new();
        for content in contents {
            for condition in &self.conditions {
                for kind in [Kind::Look, Kind::Click, Kind::Move] {
                    let is_measured = |peer: &Peer| {
                        let is_large = content.entries.len() >= LARGE;
                        kind != Kind::Move
                            || is_large && *condition == Condition::Slow && peer.moves()
                    };
                    let peers = self.peers.iter().copied().filter(is_measured);
                    cells.extend(peers.map(|peer| (peer, content, *condition, kind)));
                }
            }
        }
        cells
    }

    fn save(&self, records: &[Record]) -> Result<()> {
        let file = &self.out;
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        let text = serde_json::to_string_pretty(records)?;
        fs::write(file, text).with_context(|| format!("could not write {}", file.display()))
    }
}

/// Returns whether the same visit has timed out twice: each attempt takes twenty seconds.
fn has_timed_out_twice(records: &[Record], visit: &Visit<'_>) -> bool {
    let same = |record: &&Record| {
        record.peer == visit.peer
            && record.entries == visit.content.entries.len()
            && record.condition == visit.condition
            && record.kind == visit.kind
    };
    records.iter().filter(same).filter(|record| record.outcome.is_late).count() >= 2
}
