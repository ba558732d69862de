//! The rows of the sheet of statements.

use super::build::Builder;
use super::parts::Part;
use super::record::Record;
use super::statements::RELATIONS;
use super::value::Value;
use crate::import::note::{Change, Note, Place};

/// The sheets of facts about which others can say something.
const FACTS: [&str; 5] = ["goals", "projects", "figures", "events", "ties"];

impl Builder {
    /// Keeps the statement of a row for the fact that the row names.
    pub(super) fn add_statement(&mut self, record: &Record<'_>) {
        let relations = (0..).zip(RELATIONS);
        let mut named = relations.filter(|(_, (column, _))| record.field(column).is_some());
        let Some((relation, (column, _))) = named.next() else {
            let place =
                Place::Cell { sheet: record.table.name.clone(), row: record.row, column: None };
            let text =
                "the statement, because it does not say which fact it disputes or agrees with";
            self.reader.notes.push(Note::new(Change::LeftOut, place, text));
            return;
        };
        let facts = FACTS.into_iter();
        let fact =
            facts.filter_map(|part| Some((part, self.belongs(record, column, part)?))).next();
        let Some((part, id)) = fact else {
            return self.note_missing(record, column, Change::LeftOut);
        };
        let mut statement = self.object(record, None);
        if let Some(state) = self.state(record, part) {
            statement.take("state");
            statement.push("state", state);
            statement.sort(&["value", "count", "state", "date", "claim", "cite"]);
        }
        self.statements.add(id, relation, statement);
    }

    /// The state that a statement gives, in the words for its fact.
    fn state(&mut self, record: &Record<'_>, part: &str) -> Option<Value> {
        let field = record.field("state")?;
        let column = Part::named(part)?.columns.iter().find(|column| column.field == "state")?;
        self.reader.value(column, &record.placed(field))
    }
}
