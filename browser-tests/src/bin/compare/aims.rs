//! What the comparison is to show, and whether it does.

use std::fmt::Write;

use crate::{
    found::{Cell, Found},
    peer::Peer,
    record::{Condition, Kind},
};

/// Something that must not be more than so much.
struct Aim {
    what: String,
    entries: usize,
    condition: Condition,
    limit: f64,
    found: Option<f64>,
}

/// Each aim with what was found.
pub(crate) fn table(found: &Found<'_>) -> String {
    let mut text =
        "\n| aim | entries | | at most | found | holds |\n|---|---:|---|---:|---:|---|\n"
            .to_owned();
    for (entries, condition) in found.fields() {
        let ratios = ratios(found, entries, condition);
        let crowded =
            if entries >= crate::CROWDED { crowded(found, condition) } else { Vec::new() };
        for Aim { what, entries, condition, limit, found } in ratios.into_iter().chain(crowded) {
            let (value, holds) = match found {
                Some(value) => {
                    (format!("{value:.2}"), if value <= limit { "yes" } else { "**no**" })
                }
                None => ("–".to_owned(), "not measured"),
            };
            // Writing to a string does not fail.
            let _ = writeln!(
                text,
                "| {what} | {entries} | {} | {limit} | {value} | {holds} |",
                condition.name()
            );
        }
    }
    text
}

/// Ours in parts of theirs, where they show anything.
fn ratios(found: &Found<'_>, entries: usize, condition: Condition) -> Vec<Aim> {
    use Peer::{Ours, OursByScript, TimelineJs, Vanilla, VanillaWithSheet, VisTimeline};
    let seen = ("first entry seen", "entry_seen", Kind::Look);
    let clickable = ("a click has opened", "clickable", Kind::Click);
    let painted = ("click to paint", "painted", Kind::Click);
    let mut aims = Vec::new();
    for (ours, (title, name, kind), theirs, limit) in [
        (Ours, seen, Vanilla, 1.1),
        (Ours, seen, VanillaWithSheet, 1.1),
        (OursByScript, clickable, TimelineJs, 0.8),
        (OursByScript, clickable, VisTimeline, 0.5),
        (Ours, painted, Vanilla, 1.2),
        (OursByScript, painted, Vanilla, 1.2),
    ] {
        let cell = |peer| Cell { peer, entries, condition };
        let is_of_use = name != "clickable" || condition == Condition::Slow;
        if !is_of_use || found.is_late(cell(theirs), kind) {
            continue;
        }
        let value = found
            .median(cell(ours), name)
            .zip(found.median(cell(theirs), name))
            .map(|(ours, theirs)| ours / theirs);
        aims.push(Aim {
            what: format!("{title}: {ours} to {theirs}"),
            entries,
            condition,
            limit,
            found: value,
        });
    }
    aims
}

/// What holds for ten thousand entries alone.
fn crowded(found: &Found<'_>, condition: Condition) -> Vec<Aim> {
    let entries = crate::CROWDED;
    let cell = |peer| Cell { peer, entries, condition };
    let aim = |what: String, limit: f64, found: Option<f64>| Aim {
        what,
        entries,
        condition,
        limit,
        found,
    };
    let mut aims = Vec::new();
    for ours in [Peer::Ours, Peer::OursByScript] {
        aims.push(aim(format!("nodes: {ours}"), 1500.0, found.median(cell(ours), "nodes")));
        for theirs in [Peer::TimelineJs, Peer::VisTimeline] {
            let memory = |peer| found.median(cell(peer), "memory");
            if let Some(theirs_holds) = memory(theirs) {
                let ratio = memory(ours).map(|ours| ours / theirs_holds);
                aims.push(aim(format!("heap: {ours} to {theirs}"), 1.0, ratio));
            }
        }
        if condition == Condition::Slow {
            for (what, name) in [("dragged", "drag_dropped"), ("zoomed", "zoom_dropped")] {
                let dropped = found.median(cell(ours), name);
                aims.push(aim(format!("frames dropped, {what}: {ours}"), 0.0, dropped));
            }
        }
    }
    aims
}
