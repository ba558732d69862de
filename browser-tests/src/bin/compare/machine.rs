//! The machine: what it is, and how much of it others use while something is measured.

use std::{
    collections::HashMap,
    fs, process,
    time::{Duration, Instant},
};

use tokio::time::sleep;

/// How long to wait for quiet. A machine that others work on may have none.
const PATIENCE: Duration = Duration::from_secs(20);
/// The kernel counts processors' time in these.
const TICKS_PER_SECOND: f64 = 100.0;

/// Begins to count what others use.
pub(crate) struct Watch {
    begin: Instant,
    all: f64,
    own: f64,
}

impl Watch {
    pub(crate) fn begin() -> Self {
        Self { begin: Instant::now(), all: all(), own: own() }
    }

    /// How many processors others kept busy since.
    pub(crate) fn foreign(&self) -> f64 {
        let foreign = (all() - self.all) - (own() - self.own);
        (foreign / self.begin.elapsed().as_secs_f64()).max(0.0)
    }
}

/// Waits until others use no more of the machine than this, but not for ever.
pub(crate) async fn wait_for_quiet(noise: f64) {
    let begin = Instant::now();
    while begin.elapsed() < PATIENCE {
        let watch = Watch::begin();
        sleep(Duration::from_millis(300)).await;
        if watch.foreign() <= noise {
            return;
        }
    }
}

/// What a reader of the figures should know of it.
pub(crate) fn description() -> String {
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = info.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let model = model.map_or("processors of an unknown kind", |(_, model)| model);
    let count = std::thread::available_parallelism().map_or(1, usize::from);
    format!("{count} × {model}")
}

/// The seconds that all processors have worked, for this machine or for others that it shares them with.
fn all() -> f64 {
    let stat = fs::read_to_string("/proc/stat").unwrap_or_default();
    let first = stat.lines().next().unwrap_or_default();
    let times: Vec<f64> =
        first.split_whitespace().skip(1).filter_map(|time| time.parse().ok()).collect();
    // user, nice, system, idle, iowait, irq, softirq, steal
    let worked = [0, 1, 2, 5, 6, 7].iter().filter_map(|at| times.get(*at)).sum::<f64>();
    worked / TICKS_PER_SECOND
}

/// The seconds that this process has worked, with all that it started and that they did.
fn own() -> f64 {
    let (mut times, mut children) = (HashMap::new(), HashMap::<u32, Vec<u32>>::new());
    for entry in fs::read_dir("/proc").into_iter().flatten().flatten() {
        let id = entry.file_name().to_str().and_then(|name| name.parse::<u32>().ok());
        if let Some((id, (parent, time))) = id.and_then(|id| Some((id, of_process(id)?))) {
            times.insert(id, time);
            children.entry(parent).or_default().push(id);
        }
    }
    let mut own = vec![process::id()];
    let mut sum = 0.0;
    while let Some(id) = own.pop() {
        sum += times.get(&id).unwrap_or(&0.0);
        own.extend(children.get(&id).into_iter().flatten());
    }
    sum / TICKS_PER_SECOND
}

/// The parent of a process, and the time that it and those of its children worked that have ended.
fn of_process(id: u32) -> Option<(u32, f64)> {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    // The name, which stands in brackets before the rest, may have blanks and brackets in it.
    let fields: Vec<&str> = stat.rsplit_once(") ")?.1.split(' ').collect();
    let time = fields.get(11..15)?.iter().filter_map(|time| time.parse::<f64>().ok()).sum();
    Some((fields.get(1)?.parse().ok()?, time))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_this_process_does_is_not_foreign() {
        let (own_before, begin) = (own(), Instant::now());
        while begin.elapsed() < Duration::from_millis(200) {
            std::hint::spin_loop();
        }
        let worked = own() - own_before;
        assert!(worked > 0.05, "it worked for 0.2 s, but {worked} s are its own");
    }
}
