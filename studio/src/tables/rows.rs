//! The rows of a table, and how they are added, moved and deleted.

use super::table::Table;
use crate::json::{Json, Step};

/// The path from the root of the file to the object of a row. The only row of the head has an empty one.
pub type RowPath = Vec<Step>;

/// Returns the rows of a table, in the order of the file. Statements about one fact stand together.
pub fn rows(tree: &Json, table: Table) -> Vec<RowPath> {
    if table == Table::Head {
        return vec![Vec::new()];
    }
    let mut found = Vec::new();
    for list in table.lists() {
        collect(tree, list, &mut Vec::new(), &mut found);
    }
    if table == Table::Statements {
        found.sort_by_cached_key(|row| order_of(table, row));
    }
    found
}

/// The place of the fact that a statement is about: its kind in the order of the lists, and its path.
fn order_of(table: Table, statement: &[Step]) -> (Option<usize>, RowPath) {
    let fact = &statement[..statement.len() - 2];
    let is_of = |list: &&[&str]| {
        list[..list.len() - 1].iter().copied().eq(fact.iter().filter_map(Step::key))
    };
    (table.lists().iter().position(is_of), fact.to_vec())
}

fn collect(value: &Json, list: &[&str], path: &mut Vec<Step>, found: &mut Vec<RowPath>) {
    let Some((key, rest)) = list.split_first() else { return };
    for (nth, item) in value.list(key).iter().enumerate() {
        path.extend([Step::from(*key), nth.into()]);
        if rest.is_empty() {
            found.push(path.clone());
        } else {
            collect(item, rest, path, found);
        }
        path.truncate(path.len() - 2);
    }
}

/// Adds an object after a row, or at the end of the table. Missing owners are made. Returns its path.
pub(super) fn insert(
    tree: &mut Json,
    table: Table,
    after: Option<&[Step]>,
    object: Json,
) -> Option<RowPath> {
    if let Some(after) = after.filter(|after| after.len() >= 2) {
        let (list, nth) = (&after[..after.len() - 1], after[after.len() - 1].index()?);
        return put(tree, list, nth + 1, object);
    }
    // The author says which fact a statement is about.
    if table == Table::Statements {
        return None;
    }
    if let Some(last) = rows(tree, table).pop().filter(|_| table != Table::Head) {
        return insert(tree, table, Some(&last), object);
    }
    let mut list = Vec::new();
    let (own, owners) = table.lists().first()?.split_last()?;
    for owner in owners {
        list.push(Step::from(*owner));
        let count = tree.at(&list).map_or(0, |owners| owners.items().len());
        if count == 0 {
            put(tree, &list, 0, Json::object())?;
        }
        list.push(count.saturating_sub(1).into());
    }
    list.push(Step::from(*own));
    let end = tree.at(&list).map_or(0, |items| items.items().len());
    put(tree, &list, end, object)
}

/// Puts an object into a list. Returns its path.
pub(super) fn put(tree: &mut Json, list: &[Step], nth: usize, object: Json) -> Option<RowPath> {
    let items = tree.at_mut(list)?;
    if let Json::Null = items {
        *items = Json::List(Vec::new());
    }
    let Json::List(items) = items else { return None };
    let nth = nth.min(items.len());
    items.insert(nth, object);
    Some(list.iter().cloned().chain([nth.into()]).collect())
}

/// Takes the object of a row out of the file. A list that is empty then goes with it, unless the story needs it.
pub(super) fn take(tree: &mut Json, row: &[Step]) -> Option<Json> {
    let (nth, list) = row.split_last()?;
    let nth = nth.index()?;
    let items = tree.at_mut(list)?;
    let Json::List(all) = items else { return None };
    if nth >= all.len() {
        return None;
    }
    let object = all.remove(nth);
    if all.is_empty() {
        remove_empty(tree, list);
    }
    Some(object)
}

fn remove_empty(tree: &mut Json, list: &[Step]) {
    let Some((Step::Key(key), owner)) = list.split_last() else { return };
    let is_needed = owner.is_empty() && matches!(&**key, "parties" | "sources" | "evidence");
    if !is_needed && let Some(owner) = tree.at_mut(owner) {
        owner.set(key, None);
    }
    // A series without values is not one.
    if key == "points" {
        take(tree, owner);
    }
}

/// Moves a row to the place of another one. Returns its new path.
pub(super) fn relocate(tree: &mut Json, from: &[Step], to: &[Step]) -> Option<RowPath> {
    let (to_nth, to_list) = to.split_last()?;
    let is_same = from.split_last().is_some_and(|(_, list)| list == to_list);
    if is_same {
        let nth = from.last()?.index()?;
        let Json::List(items) = tree.at_mut(to_list)? else { return None };
        let end = to_nth.index()?.min(items.len().checked_sub(1)?);
        if nth >= items.len() {
            return None;
        }
        let item = items.remove(nth);
        items.insert(end, item);
        return Some(to_list.iter().cloned().chain([end.into()]).collect());
    }
    let object = tree.at(from)?.clone();
    let path = put(tree, to_list, to_nth.index()?, object)?;
    take(tree, from)?;
    Some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn story() -> Json {
        let text = r#"{ "events": [{ "id": "a", "figures": [{ "value": "1" }] }, { "id": "b" }],
            "figures": [{ "value": "0" }],
            "measures": [{ "id": "m", "series": [{ "points": [{ "value": "2" }, { "value": "3" }] }] }] }"#;
        Json::read(text).unwrap()
    }

    #[test]
    fn rows_of_all_owners_are_in_one_table() {
        let values = |table: Table| -> Vec<String> {
            let tree = story();
            let rows = rows(&tree, table).into_iter();
            rows.map(|row| tree.at(&row).unwrap().text_of("value").to_owned()).collect()
        };
        assert_eq!(values(Table::Figures), ["0", "1"]);
        assert_eq!(values(Table::Values), ["2", "3"]);
        assert_eq!(values(Table::Head).len(), 1);
        assert!(values(Table::Ties).is_empty());
    }

    #[test]
    fn statements_about_one_fact_stand_together() {
        let said = r#""disputed_by": [{ "claim": "no" }], "also": [{ "claim": "yes" }]"#;
        let text = format!(
            r#"{{ "events": [{{ "id": "a", {said} }}, {{ "id": "b", {said} }}], "projects": [{{ {said} }}] }}"#
        );
        let tree = Json::read(&text).unwrap();
        let rows = rows(&tree, Table::Statements);
        let shown: Vec<String> = rows
            .iter()
            .map(|row| {
                let fact = tree.at(&row[..row.len() - 2]).unwrap().text_of("id");
                format!("{fact} {}", tree.at(row).unwrap().text_of("claim"))
            })
            .collect();
        assert_eq!(shown, [" no", " yes", "a no", "a yes", "b no", "b yes"]);
    }

    #[test]
    fn first_row_of_a_nested_table_makes_its_owners() {
        let mut tree = Json::object();
        let path = insert(&mut tree, Table::Values, None, Json::object()).unwrap();
        assert_eq!(path.len(), 6);
        assert_eq!(
            tree.write().split_whitespace().collect::<String>(),
            r#"{"measures":[{"series":[{"points":[{}]}]}]}"#
        );
        take(&mut tree, &path).unwrap();
        assert_eq!(tree.at(&path[..2]), Some(&Json::object()));
    }

    #[test]
    fn row_moves_within_its_list_and_to_another_owner() {
        let mut tree = story();
        let events = rows(&tree, Table::Events);
        relocate(&mut tree, &events[0], &events[1]).unwrap();
        let ids: Vec<&str> = tree.list("events").iter().map(|event| event.text_of("id")).collect();
        assert_eq!(ids, ["b", "a"]);
        let figures = rows(&tree, Table::Figures);
        relocate(&mut tree, &figures[1], &figures[0]).unwrap();
        assert_eq!(tree.list("figures").len(), 2);
        assert_eq!(tree.list("figures")[0].text_of("value"), "1");
        assert_eq!(tree.list("events")[1].get("figures"), None);
    }
}
