//! The changes that an author makes.

use super::{Change, Story, Writer, beginning, row_name};
use crate::ids::id_from;
use crate::json::{Json, Step};
use crate::tables::cite::toggled;
use crate::tables::column::{Column, Place};
use crate::tables::ids::references;
use crate::tables::rows::{RowPath, insert, put, relocate, rows, take};
use crate::tables::table::Table;
use crate::tables::value::{Cell, Meaning, meaning};

/// Changes a cell to a text that was typed. `Ok(None)` if nothing changes.
///
/// # Errors
///
/// A sentence for the author, if the text cannot stand there at all.
pub fn set(
    story: Story<'_>,
    table: Table,
    row: &[Step],
    column: &Column,
    typed: &str,
) -> Result<Option<Change>, String> {
    let cell = Cell { tree: story.tree, names: story.names, row, column };
    if meaning(&cell).text == typed {
        return Ok(None);
    }
    let mut writer = Writer::new(story.tree, story.names, table);
    let (_, row) = writer.type_into(row, column, typed)?;
    Ok(Some(changed(story, writer, row, column, &cell)))
}

/// Changes a cell to a value of the file, such as one of several readings.
///
/// # Errors
///
/// A sentence for the author, if the value cannot stand there.
pub fn set_value(
    story: Story<'_>,
    table: Table,
    row: &[Step],
    column: &Column,
    value: Option<Json>,
) -> Result<Change, String> {
    let cell = Cell { tree: story.tree, names: story.names, row, column };
    let mut writer = Writer::new(story.tree, story.names, table);
    let row = writer.write(row, column, value)?;
    Ok(changed(story, writer, row, column, &cell))
}

fn changed(
    story: Story<'_>,
    writer: Writer,
    row: RowPath,
    column: &Column,
    cell: &Cell<'_>,
) -> Change {
    let Writer { tree, table, renamed, message, .. } = writer;
    let what = match column.place {
        Place::Fact(_) => "fact".to_owned(),
        _ => column.label(false).to_lowercase(),
    };
    let label = match table {
        Table::Head => format!("Change the {what}"),
        _ => format!("Change the {what} of {}", row_name(story.tree, story.names, table, cell.row)),
    };
    let after = Cell { tree: &tree, names: story.names, row: &row, column };
    let Meaning { text, words } = meaning(&after);
    let message = message.or_else(|| words.map(|words| format!("{words}. Kept as {text}.")));
    let source = renamed.filter(|_| table == Table::Sources);
    Change { message, source, ..Change::new(label, tree, Some(row)) }
}

/// Makes cells empty. Returns `None` if nothing changes.
pub fn clear(story: Story<'_>, table: Table, cells: &[(RowPath, Column)]) -> Option<Change> {
    let mut writer = Writer::new(story.tree, story.names, table);
    for (row, column) in cells {
        if column.field == "id" || column.place.is_owner() {
            continue;
        }
        // A cell that must not be empty keeps its text.
        let _ = writer.write(row, column, None);
    }
    let (row, column) = cells.first()?;
    let label = match cells.len() {
        1 => format!(
            "Clear the {} of {}",
            column.label(false).to_lowercase(),
            row_name(story.tree, story.names, table, row)
        ),
        count => format!("Clear {count} cells"),
    };
    (writer.tree != *story.tree).then(|| Change::new(label, writer.tree, Some(row.clone())))
}

/// Adds an empty row after another one, or at the end.
pub fn add(story: Story<'_>, table: Table, after: Option<&[Step]>) -> Option<Change> {
    let mut tree = story.tree.clone();
    let mut object = Json::object();
    if table.has_ids() {
        object.set("id", Some(id_from("", table.noun(), &story.names.taken).into()));
    }
    let row = insert(&mut tree, table, after, object)?;
    name_owners(&mut tree, story, &row);
    Some(Change::new(format!("Add a row to {}", table.name()), tree, Some(row)))
}

/// Adds an empty statement about the fact with a key, to `disputed_by` or `also`.
pub fn add_statement(story: Story<'_>, key: &str, list: &str) -> Option<Change> {
    let fact = story.names.fact_called(key)?;
    let mut tree = story.tree.clone();
    let row = put(&mut tree, &[&fact.row[..], &[list.into()]].concat(), usize::MAX, Json::object());
    let label = format!("Add a statement about “{}”", beginning(&fact.words, 60));
    row.map(|row| Change::new(label, tree, Some(row)))
}

/// Gives an id to a measure, project or event that was made for its first row.
pub(in crate::tables) fn name_owners(tree: &mut Json, story: Story<'_>, row: &[Step]) {
    let (owner, _) = Table::of(row.get(..2).unwrap_or_default());
    let Some(object) = row.get(..2).filter(|_| row.len() >= 4).and_then(|path| tree.at_mut(path))
    else {
        return;
    };
    if owner.has_ids()
        && object.text_of("id").is_empty()
        && let Json::Object(fields) = object
    {
        let id = id_from("", owner.noun(), &story.names.taken);
        fields.shift_insert(0, "id".to_owned(), id.into());
    }
}

/// Deletes rows. The message says what still refers to them.
pub fn delete(story: Story<'_>, table: Table, deleted: &[RowPath]) -> Option<Change> {
    let mut tree = story.tree.clone();
    // From the end, so that the paths before stay the same.
    let mut order = deleted.to_vec();
    order.sort();
    for row in order.iter().rev() {
        take(&mut tree, row)?;
    }
    let label = match deleted {
        [only] => format!("Delete {}", row_name(story.tree, story.names, table, only)),
        several => format!("Delete {} rows", several.len()),
    };
    let first = order.first()?;
    let left = rows(&tree, table);
    let next = left.iter().find(|row| *row >= first).or(left.last());
    let next = next.cloned();
    let message = format!("{label}.").replacen("Delete", "Deleted:", 1);
    Some(Change { message: Some(message), ..Change::new(label, tree, next) })
}

/// Returns the names of the rows that refer to a row.
pub fn referrers(story: Story<'_>, table: Table, row: &[Step]) -> Vec<String> {
    let id = story.tree.at(row).map_or("", |object| object.text_of("id"));
    let inside = |path: &&Vec<Step>| !path.starts_with(row);
    let found = references(story.tree, table, id);
    let name = |path: &Vec<Step>| {
        let (table, row) = Table::of(path);
        if table == Table::Head {
            "the head".to_owned()
        } else {
            row_name(story.tree, story.names, table, &row)
        }
    };
    let mut names: Vec<String> = found.iter().filter(inside).map(name).collect();
    names.dedup();
    names
}

/// Moves a row to the place of another one. `None` if nothing moves: a statement stays in the list of its fact, since
/// another place would say something else.
pub fn move_row(story: Story<'_>, table: Table, from: &[Step], to: &[Step]) -> Option<Change> {
    let is_elsewhere =
        from.split_last().map(|(_, list)| list) != to.split_last().map(|(_, list)| list);
    if from == to || (table == Table::Statements && is_elsewhere) {
        return None;
    }
    let mut tree = story.tree.clone();
    let row = relocate(&mut tree, from, to)?;
    let nth = row.last().and_then(Step::index).unwrap_or_default();
    let message = Some(format!("Moved to place {}.", nth + 1));
    let label = format!("Move {}", row_name(story.tree, story.names, table, from));
    Some(Change { message, ..Change::new(label, tree, Some(row)) })
}

/// Cites a sentence in a row, or takes the citation away.
pub fn cite(story: Story<'_>, table: Table, row: &[Step], id: &str) -> Option<Change> {
    let mut tree = story.tree.clone();
    let object = tree.at_mut(row)?;
    let before = object.list("cite").len();
    let citations = toggled(object.list("cite"), id);
    let verb = if citations.len() > before { "Cite a sentence in" } else { "Take a sentence from" };
    object.set("cite", (!citations.is_empty()).then_some(Json::List(citations)));
    let label = format!("{verb} {}", row_name(story.tree, story.names, table, row));
    Some(Change::new(label, tree, Some(row.to_vec())))
}

/// Adds a sentence of a source to the evidence, and cites it in a row. A source that the story does not have is added by
/// the name of its publisher.
pub fn cite_new(
    story: Story<'_>,
    table: Table,
    row: &[Step],
    source: &str,
    sentence: &str,
) -> Option<Change> {
    let (source, sentence) = (source.trim(), sentence.trim());
    if sentence.is_empty() || source.is_empty() {
        return None;
    }
    let mut tree = story.tree.clone();
    let mut taken = story.names.taken.clone();
    let source = story.names.id("source", source).unwrap_or_else(|| {
        let id = id_from(source, "source", &taken);
        let mut object = Json::object();
        object.set("id", Some((&*id).into()));
        object.set("publisher", Some(source.into()));
        tree.push("sources", object);
        id
    });
    taken.insert(source.clone());
    let id = id_from(&beginning(sentence, 28), "sentence", &taken);
    let mut object = Json::object();
    object.set("id", Some((&*id).into()));
    object.set("source", Some(source.into()));
    object.set("sentence", Some(sentence.into()));
    tree.push("evidence", object);
    let citations = toggled(tree.at(row)?.list("cite"), &id);
    tree.at_mut(row)?.set("cite", Some(Json::List(citations)));
    let label = format!("Add a sentence for {}", row_name(story.tree, story.names, table, row));
    Some(Change::new(label, tree, Some(row.to_vec())))
}
