//! The report for docs/benchmarks.md: Markdown tables.

use std::fmt::Write;

use crate::{
    record::{Condition, Kind},
    results::{Cell, Results, Spread},
    system_load, targets,
};

/// The unit of a metric, which determines its format.
#[derive(Clone, Copy)]
enum Unit {
    Milliseconds,
    Kilobytes,
    Megabytes,
    Number,
    Score,
}

/// The columns of rendering and interaction: title, metric, unit, and kind of visit.
const RENDERING: [(&str, &str, Unit, Kind); 9] = [
    ("first paint, ms", "first_paint", Unit::Milliseconds, Kind::Look),
    ("first entry seen, ms", "entry_seen", Unit::Milliseconds, Kind::Look),
    ("a click has opened, ms", "clickable", Unit::Milliseconds, Kind::Click),
    ("click to paint, ms", "painted", Unit::Milliseconds, Kind::Click),
    ("click to text, ms", "opened", Unit::Milliseconds, Kind::Click),
    ("blocked, ms", "blocked", Unit::Milliseconds, Kind::Look),
    ("longest task, ms", "longest_task", Unit::Milliseconds, Kind::Look),
    ("first click to text, ms", "first_click_opened", Unit::Milliseconds, Kind::Click),
    ("shift", "shift", Unit::Score, Kind::Look),
];

/// The columns of transfer size and memory, which do not depend on the speed.
const WEIGHT: [(&str, &str, Unit, Kind); 12] = [
    ("requests", "requests", Unit::Number, Kind::Look),
    ("kB", "bytes", Unit::Kilobytes, Kind::Look),
    ("html", "bytes_html", Unit::Kilobytes, Kind::Look),
    ("css", "bytes_css", Unit::Kilobytes, Kind::Look),
    ("js", "bytes_js", Unit::Kilobytes, Kind::Look),
    ("wasm", "bytes_wasm", Unit::Kilobytes, Kind::Look),
    ("fonts", "bytes_font", Unit::Kilobytes, Kind::Look),
    ("data", "bytes_data", Unit::Kilobytes, Kind::Look),
    ("heap, MB", "memory", Unit::Megabytes, Kind::Look),
    ("after reading, MB", "read_memory", Unit::Megabytes, Kind::Click),
    ("elements", "elements", Unit::Number, Kind::Look),
    ("nodes", "nodes", Unit::Number, Kind::Look),
];

/// The columns of the drag and zoom measurements.
const MOTION: [(&str, &str, Unit, Kind); 6] = [
    ("frames dragging", "drag_frames", Unit::Number, Kind::Move),
    ("dropped", "drag_dropped", Unit::Number, Kind::Move),
    ("longest, ms", "drag_longest", Unit::Milliseconds, Kind::Move),
    ("frames zooming", "zoom_frames", Unit::Number, Kind::Move),
    ("dropped", "zoom_dropped", Unit::Number, Kind::Move),
    ("longest, ms", "zoom_longest", Unit::Milliseconds, Kind::Move),
];

/// Returns the complete report.
pub(crate) fn report(found: &Results<'_>) -> String {
    let mut text = format!(
        "On {}; others used {:.1} processors meanwhile (median of the visits).\n",
        system_load::description(),
        found.foreign()
    );
    text += &targets::table(found);
    for (entries, condition) in found.fields() {
        let title = format!("{entries} entries, {}", condition.name());
        text += &table(found, &title, entries, condition, &RENDERING);
        text += &table(found, &format!("{title}: moved"), entries, condition, &MOTION);
    }
    let mut last = None;
    for (entries, condition) in found.fields() {
        if last.replace(entries) != Some(entries) {
            let title = format!("{entries} entries: what is sent and held");
            text += &table(found, &title, entries, condition, &WEIGHT);
        }
    }
    for error in found.errors() {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "- {error}");
    }
    text
}

/// Returns a table with a row for each peer; empty if it would have no values.
fn table(
    found: &Results<'_>,
    title: &str,
    entries: usize,
    condition: Condition,
    columns: &[(&str, &str, Unit, Kind)],
) -> String {
    let mut lines = String::new();
    for peer in found.peers() {
        let cell = Cell { peer, entries, condition };
        let formatted: Vec<_> = columns.iter().map(|column| value(found, cell, *column)).collect();
        if formatted.iter().any(|value| value != NOTHING) {
            let _ = writeln!(lines, "| {peer} | {} |", formatted.join(" | "));
        }
    }
    if lines.is_empty() {
        return lines;
    }
    let titles: Vec<_> = columns.iter().map(|(title, ..)| *title).collect();
    let rule = "---:|".repeat(columns.len());
    format!("\n**{title}**\n\n| page | {} |\n|---|{rule}\n{lines}", titles.join(" | "))
}

const NOTHING: &str = "–";

fn value(found: &Results<'_>, cell: Cell, column: (&str, &str, Unit, Kind)) -> String {
    let (_, name, unit, kind) = column;
    match found.spread(cell, name) {
        Some(spread) => spread.formatted(unit),
        None if found.is_late(cell, kind) => "> 20 s".to_owned(),
        None => NOTHING.to_owned(),
    }
}

impl Spread {
    /// Formats the median; times also get the minimum and the maximum in brackets.
    fn formatted(self, unit: Unit) -> String {
        let Self { low, median, high } = self;
        match unit {
            Unit::Milliseconds if high - low < 1.0 => format!("{median:.0}"),
            Unit::Milliseconds => format!("{median:.0} ({low:.0} to {high:.0})"),
            Unit::Kilobytes => format!("{:.1}", median / 1000.0),
            Unit::Megabytes => format!("{:.1}", median / 1e6),
            Unit::Number => format!("{median:.0}"),
            Unit::Score => format!("{median:.3}"),
        }
    }
}
