//! [`FileNotes`]: what became of the parts of a file, for people and for programs.

use std::io::{self, Write};

use serde_json::{Value, json};

use crate::import::{Change, Note};
use crate::story::escaped;

/// The notes on an imported file.
pub(super) struct FileNotes {
    pub(super) name: String,
    pub(super) format: String,
    pub(super) notes: Vec<Note>,
}

/// The number of places that are shown without `--verbose`.
const FEW_PLACES: usize = 3;

/// The longest value that is shown without `--verbose`, in characters.
const LONGEST_VALUE: usize = 100;

impl FileNotes {
    /// Prints each kind of change once, with its places.
    pub(super) fn print(&self, out: &mut impl Write, is_verbose: bool) -> io::Result<()> {
        for group in self.groups() {
            let note = group[0];
            writeln!(out, "{}: {}", note.change, escaped(&note.text))?;
            let shown = if is_verbose { group.len() } else { FEW_PLACES };
            for note in group.iter().take(shown) {
                let place = escaped(&note.place.to_string());
                write!(out, "  --> {}: {place}", escaped(&self.name))?;
                match &note.value {
                    Some(value) => writeln!(out, ": {}", shortened(value, is_verbose))?,
                    None => writeln!(out)?,
                }
            }
            if group.len() > shown {
                writeln!(out, "  --> and {} more places", group.len() - shown)?;
            }
            if let Some(help) = &note.help {
                writeln!(out, "   = help: {}", escaped(help))?;
            }
            writeln!(out)?;
        }
        Ok(())
    }

    /// The notes that say the same, in the order of the first of each.
    fn groups(&self) -> Vec<Vec<&Note>> {
        let mut places = std::collections::BTreeMap::new();
        let mut groups: Vec<Vec<&Note>> = Vec::new();
        for note in &self.notes {
            let nth = *places.entry((note.change, &note.text)).or_insert(groups.len());
            match groups.get_mut(nth) {
                Some(group) => group.push(note),
                None => groups.push(vec![note]),
            }
        }
        groups
    }

    /// The notes as JSON.
    pub(super) fn json(&self) -> Value {
        let note = |note: &Note| {
            json!({
                "change": word(note.change),
                "place": note.place.to_string(),
                "message": note.text,
                "value": note.value,
                "help": note.help,
            })
        };
        let notes: Vec<Value> = self.notes.iter().map(note).collect();
        json!({ "file": self.name, "format": self.format, "notes": notes })
    }
}

fn word(change: Change) -> &'static str {
    match change {
        Change::Understood => "understood",
        Change::Changed => "changed",
        Change::AsTyped => "as-typed",
        Change::LeftOut => "left-out",
    }
}

fn shortened(value: &str, is_verbose: bool) -> String {
    match value.char_indices().nth(LONGEST_VALUE) {
        Some((end, _)) if !is_verbose => format!("{}…", escaped(&value[..end])),
        _ => escaped(value),
    }
}
