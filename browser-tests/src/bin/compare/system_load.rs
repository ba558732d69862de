//! The machine: its description, and its use by other processes during a measurement.

use std::{
    collections::HashMap,
    fs, process,
    time::{Duration, Instant},
};

use tokio::time::sleep;

/// Timeout of the wait for an idle machine.
const IDLE_TIMEOUT: Duration = Duration::from_secs(20);
/// The kernel's unit of processor time.
const TICKS_PER_SECOND: f64 = 100.0;

/// Measures the processor use of other processes.
pub(crate) struct Watch {
    begin: Instant,
    total: f64,
    own: f64,
}

impl Watch {
    pub(crate) fn begin() -> Self {
        Self { begin: Instant::now(), total: total_busy_time(), own: own_time() }
    }

    /// Returns the mean number of processors that other processes used since the start.
    pub(crate) fn foreign(&self) -> f64 {
        let foreign = (total_busy_time() - self.total) - (own_time() - self.own);
        (foreign / self.begin.elapsed().as_secs_f64()).max(0.0)
    }
}

/// Waits until other processes use at most this many processors, up to a timeout.
pub(crate) async fn wait_for_idle(noise: f64) {
    let begin = Instant::now();
    while begin.elapsed() < IDLE_TIMEOUT {
        let watch = Watch::begin();
        sleep(Duration::from_millis(300)).await;
        if watch.foreign() <= noise {
            return;
        }
    }
}

/// Describes the processors for the report.
pub(crate) fn description() -> String {
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = info.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let model = model.map_or("unknown processors", |(_, model)| model);
    let count = std::thread::available_parallelism().map_or(1, usize::from);
    format!("{count} × {model}")
}

/// Returns the busy time of all processors in seconds, including time stolen by the hypervisor.
fn total_busy_time() -> f64 {
    let stat = fs::read_to_string("/proc/stat").unwrap_or_default();
    let first = stat.lines().next().unwrap_or_default();
    let times: Vec<f64> =
        first.split_whitespace().skip(1).filter_map(|time| time.parse().ok()).collect();
    // user, nice, system, idle, iowait, irq, softirq, steal
    let worked = [0, 1, 2, 5, 6, 7].iter().filter_map(|at| times.get(*at)).sum::<f64>();
    worked / TICKS_PER_SECOND
}

/// Returns the processor time of this process and its descendants in seconds.
fn own_time() -> f64 {
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

/// Returns the parent of a process and its processor time, including its ended children.
fn of_process(id: u32) -> Option<(u32, f64)> {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    // The name before these fields is in brackets and may itself contain spaces and brackets.
    let fields: Vec<&str> = stat.rsplit_once(") ")?.1.split(' ').collect();
    let time = fields.get(11..15)?.iter().filter_map(|time| time.parse::<f64>().ok()).sum();
    Some((fields.get(1)?.parse().ok()?, time))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_processor_time_is_not_counted_as_foreign() {
        let (own_before, begin) = (own_time(), Instant::now());
        while begin.elapsed() < Duration::from_millis(200) {
            std::hint::spin_loop();
        }
        let worked = own_time() - own_before;
        assert!(worked > 0.05, "the process was busy for 0.2 s, but {worked} s were measured");
    }
}
