//! Our pages side by side with their peers: what they weigh, how soon they are seen and clicked, how they move.
//!
//! `cargo xtask compare` runs it; docs/benchmarks.md tells the method, and what it found.

mod aims;
mod found;
mod machine;
mod material;
mod peer;
mod record;
mod report;
mod site;
mod visit;

use std::{fs, path::PathBuf};

use anyhow::{Context, Result};

use crate::{
    found::Found,
    machine::Watch,
    material::Material,
    peer::Peer,
    record::{Condition, Kind, Record},
    site::Site,
    visit::Visit,
};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let asked = xflags::parse_or_exit! {
        /// Which peers, with commas between; all unless given.
        optional --peers names: String
        /// How many entries, with commas between.
        optional --n numbers: String
        /// Under which conditions.
        optional --conditions names: String
        /// How many rounds.
        optional --runs rounds: u32
        /// How many processors others may use meanwhile, before a visit is repeated.
        optional --noise processors: f64
        /// A folder for a picture of the end of each visit.
        optional --pictures folder: PathBuf
        /// Tells once more what this file has, and measures nothing.
        optional --tell file: PathBuf
        /// The file for all that was measured.
        optional --out file: PathBuf
    };
    if let Some(file) = asked.tell {
        let text = fs::read_to_string(&file)
            .with_context(|| format!("could not read {}", file.display()))?;
        let records: Vec<Record> = serde_json::from_str(&text)?;
        print!("{}", report::report(&Found(&records)));
        return Ok(());
    }
    let peers = asked.peers.map_or(Ok(Peer::ALL.to_vec()), |names| each(&names, Peer::named))?;
    let conditions = asked.conditions.unwrap_or_else(|| "fast,slow".to_owned());
    let sizes = asked.n.unwrap_or_else(|| "4,50,1000,10000".to_owned());
    let plan = Plan {
        peers,
        conditions: each(&conditions, Condition::named)?,
        sizes: each(&sizes, |size| size.parse().context("`--n` has something else than numbers"))?,
        rounds: asked.runs.unwrap_or(5),
        noise: asked.noise.unwrap_or(0.25),
        pictures: asked.pictures,
        out: asked.out.unwrap_or_else(|| "target/compare/results.json".into()),
    };
    plan.run().await
}

fn each<T>(list: &str, read: impl Fn(&str) -> Result<T>) -> Result<Vec<T>> {
    list.split(',').map(read).collect()
}

/// What is to be compared.
struct Plan {
    peers: Vec<Peer>,
    conditions: Vec<Condition>,
    sizes: Vec<usize>,
    rounds: u32,
    /// More of a processor in use by others than this disturbs a measurement.
    noise: f64,
    pictures: Option<PathBuf>,
    out: PathBuf,
}

/// From so many entries on, a drawing is dragged and zoomed.
const CROWDED: usize = 10_000;

impl Plan {
    async fn run(&self) -> Result<()> {
        let materials: Vec<_> = self.sizes.iter().map(|size| Material::of(*size)).collect();
        let mut site = Site::start().await?;
        for material in &materials {
            for peer in &self.peers {
                site.put(*peer, material)?;
            }
        }
        let mut records = Vec::new();
        // Peer by peer in each round, so that what befalls the machine befalls all of them.
        for round in 0..self.rounds {
            for (peer, material, condition, kind) in self.cells(&materials) {
                let pictures = self.pictures.as_deref();
                let visit = Visit { site: &site, material, peer, condition, kind, pictures };
                if is_hopeless(&records, &visit) {
                    continue;
                }
                let record = self.recorded(&visit, round).await;
                eprintln!("{}", record.line());
                records.push(record);
                self.keep(&records)?;
            }
        }
        print!("{}", report::report(&Found(&records)));
        Ok(())
    }

    /// Visits, and once more where others disturbed it; the quietest of the visits counts.
    async fn recorded(&self, visit: &Visit<'_>, round: u32) -> Record {
        const TRIES: usize = 3;
        let mut best: Option<Record> = None;
        for _ in 0..TRIES {
            machine::wait_for_quiet(self.noise).await;
            let watch = Watch::begin();
            let outcome = visit.run().await;
            let record = Record {
                peer: visit.peer,
                entries: visit.material.entries.len(),
                condition: visit.condition,
                kind: visit.kind,
                round,
                foreign: watch.foreign(),
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
        best.unwrap_or_else(|| unreachable!("it was tried"))
    }

    fn cells<'a>(&self, materials: &'a [Material]) -> Vec<(Peer, &'a Material, Condition, Kind)> {
        let mut cells = Vec::new();
        for material in materials {
            for condition in &self.conditions {
                for kind in [Kind::Look, Kind::Click, Kind::Move] {
                    let is_meant = |peer: &Peer| {
                        let is_crowded = material.entries.len() >= CROWDED;
                        kind != Kind::Move
                            || is_crowded && *condition == Condition::Slow && peer.moves()
                    };
                    let peers = self.peers.iter().copied().filter(is_meant);
                    cells.extend(peers.map(|peer| (peer, material, *condition, kind)));
                }
            }
        }
        cells
    }

    fn keep(&self, records: &[Record]) -> Result<()> {
        let file = &self.out;
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        let text = serde_json::to_string_pretty(records)?;
        fs::write(file, text).with_context(|| format!("could not write {}", file.display()))
    }
}

/// Whether the same was twice in vain: each time costs twenty seconds.
fn is_hopeless(records: &[Record], visit: &Visit<'_>) -> bool {
    let same = |record: &&Record| {
        record.peer == visit.peer
            && record.entries == visit.material.entries.len()
            && record.condition == visit.condition
            && record.kind == visit.kind
    };
    records.iter().filter(same).filter(|record| record.outcome.is_late).count() >= 2
}
