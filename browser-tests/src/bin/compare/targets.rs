//! The targets of the comparison, and whether they are met.

use std::fmt::Write;

use crate::{
    peer::Peer,
    record::{Condition, Kind},
    results::{Cell, Results},
};

/// A value with an upper limit.
struct Target {
    label: String,
    entries: usize,
    condition: Condition,
    limit: f64,
    found: Option<f64>,
}

/// Returns a table of the targets and their results.
pub(crate) fn table(found: &Results<'_>) -> String {
    let mut text =
        "\n| aim | entries | | at most | found | holds |\n|---|---:|---|---:|---:|---|\n"
            .to_owned();
    for (entries, condition) in found.fields() {
        let ratios = ratios(found, entries, condition);
        let large = if entries >= crate::LARGE { large(found, condition) } else { Vec::new() };
        for Target { label, entries, condition, limit, found } in ratios.into_iter().chain(large) {
            let (value, holds) = match found {
                Some(value) => {
                    (format!("{value:.2}"), if value <= limit { "yes" } else { "**no**" })
                }
                None => ("–".to_owned(), "not measured"),
            };
            // Writing to a string cannot fail.
            let _ = writeln!(
                text,
                "| {label} | {entries} | {} | {limit} | {value} | {holds} |",
                condition.name()
            );
        }
    }
    text
}

/// Compares our values with those of peers, for peers that show the story in time.
fn ratios(found: &Results<'_>, entries: usize, condition: Condition) -> Vec<Target> {
    use Peer::{Ours, OursByScript, TimelineJs, Vanilla, VanillaWithSheet, VisTimeline};
    let seen = ("first entry seen", "entry_seen", Kind::Look);
    let clickable = ("a click has opened", "clickable", Kind::Click);
    let painted = ("click to paint", "painted", Kind::Click);
    let mut targets = Vec::new();
    for (ours, (title, name, kind), theirs, limit) in [
        (Ours, seen, Vanilla, if entries < 50 { 1.3 } else { 1.1 }),
        (Ours, seen, VanillaWithSheet, 1.1),
        (OursByScript, clickable, TimelineJs, if entries < 1000 { 0.5 } else { 0.1 }),
        (OursByScript, clickable, VisTimeline, vis_limit(entries)),
        (Ours, painted, Vanilla, 1.5),
        (OursByScript, painted, Vanilla, 1.5),
    ] {
        let cell = |peer| Cell { peer, entries, condition };
        let is_relevant = name != "clickable" || condition == Condition::Slow;
        if !is_relevant || found.is_late(cell(theirs), kind) {
            continue;
        }
        let value = found
            .median(cell(ours), name)
            .zip(found.median(cell(theirs), name))
            .map(|(ours, theirs)| ours / theirs);
        targets.push(Target {
            label: format!("{title}: {ours} to {theirs}"),
            entries,
            condition,
            limit,
            found: value,
        });
    }
    targets
}

/// Returns the limit for the time of a first click, compared with vis-timeline. Its time grows with the number of entries.
fn vis_limit(entries: usize) -> f64 {
    match entries {
        0..1000 => 0.5,
        1000..10_000 => 0.4,
        _ => 0.2,
    }
}

/// Targets that apply to ten thousand entries only.
fn large(found: &Results<'_>, condition: Condition) -> Vec<Target> {
    let entries = crate::LARGE;
    let cell = |peer| Cell { peer, entries, condition };
    let target = |label: String, limit: f64, found: Option<f64>| Target {
        label,
        entries,
        condition,
        limit,
        found,
    };
    let mut targets = Vec::new();
    for ours in [Peer::Ours, Peer::OursByScript] {
        targets.push(target(format!("nodes: {ours}"), 1500.0, found.median(cell(ours), "nodes")));
        for theirs in [Peer::TimelineJs, Peer::VisTimeline] {
            let memory = |peer| found.median(cell(peer), "memory");
            if let Some(theirs_memory) = memory(theirs) {
                let ratio = memory(ours).map(|ours| ours / theirs_memory);
                targets.push(target(format!("heap: {ours} to {theirs}"), 1.0, ratio));
            }
        }
        if condition == Condition::Slow {
            for (label, name) in [("dragged", "drag_dropped"), ("zoomed", "zoom_dropped")] {
                let dropped = found.median(cell(ours), name);
                targets.push(target(format!("frames dropped, {label}: {ours}"), 0.0, dropped));
            }
        }
    }
    targets
}
