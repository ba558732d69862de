//! Our own CSV ([`crate::data`]) back into facts: a row a fact with one of its sentences.

mod amounts;
mod citations;
mod lines;
mod measures;
mod parts;
mod sources;

use crate::data::Column;
use crate::import::draft::Draft;
use crate::import::json;
use crate::import::note::Note;
use crate::import::refused::Refused;
use crate::import::table::Table;
use citations::Sentences;
use lines::Lines;

/// The file that is read, and the story that it fills.
struct Reading<'r> {
    lines: &'r Lines,
    draft: &'r mut Draft,
    notes: &'r mut Vec<Note>,
    sentences: Sentences,
}

/// Reads a table.
pub(super) fn read(bytes: &[u8], draft: &mut Draft, notes: &mut Vec<Note>) -> Result<(), Refused> {
    let table = Table::of(json::text_of(bytes)?);
    let lines = Lines::of(&table, notes)?;
    let mut reading = Reading { lines: &lines, draft, notes, sentences: Sentences::default() };
    reading.reserve_ids();
    reading.add_sources();
    reading.add_units();
    for fact in lines.facts() {
        reading.add(fact);
    }
    let Sentences { listed, .. } = reading.sentences;
    let before = std::mem::take(&mut draft.evidence);
    draft.evidence = before.iter().cloned().chain(listed).collect();
    Ok(())
}

/// Returns `true` if the first line of a text has the columns of such a table.
pub(super) fn is_table(text: &str) -> bool {
    let table = Table::of(text.lines().next().unwrap_or_default());
    [Column::Fact, Column::Part, Column::Name].into_iter().all(|column| table.has(column.name()))
}
