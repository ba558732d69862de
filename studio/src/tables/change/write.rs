//! [`Writer`]: writes one cell after the other, and what goes with each.

use diplograph::import::sheet::parts::Kind;

use super::text::{with_text, with_texts, with_translation};
use crate::ids::{id_from, is_made};
use crate::json::{Json, Step};
use crate::tables::column::{Column, Place};
use crate::tables::ids::{self, references};
use crate::tables::names::Names;
use crate::tables::rows::{RowPath, put, relocate, rows};
use crate::tables::table::Table;
use crate::tables::value::{Cell, Typed, plain, set_at, size, understand};

/// A story that is being changed.
#[derive(Debug)]
pub(in crate::tables) struct Writer {
    /// The story.
    pub(in crate::tables) tree: Json,
    /// The names of its ids. Those that are made meanwhile are taken too.
    pub(in crate::tables) names: Names,
    /// The table.
    pub(in crate::tables) table: Table,
    /// The old and new id of a row.
    pub(in crate::tables) renamed: Option<(String, String)>,
    /// `true` if a value with a new name of its series begins a series, and `false` if it names the one that it has.
    pub(in crate::tables) begins_series: bool,
    /// Something that the author should know.
    pub(in crate::tables) message: Option<String>,
}

impl Writer {
    pub(in crate::tables) fn new(tree: &Json, names: &Names, table: Table) -> Self {
        let (tree, names) = (tree.clone(), names.clone());
        Self { tree, names, table, renamed: None, begins_series: false, message: None }
    }

    /// Writes a text that was typed into a cell. Returns what was understood, and the row, which may have moved.
    pub(in crate::tables) fn type_into(
        &mut self,
        row: &[Step],
        column: &Column,
        typed: &str,
    ) -> Result<(Typed, RowPath), String> {
        let cell = Cell { tree: &self.tree, names: &self.names, row, column };
        let understood = understand(&cell, typed);
        if let (Typed::Unknown(why), Place::Owner | Place::Fact(_) | Place::Size) =
            (&understood, column.place)
        {
            return Err(why.clone());
        }
        let row = self.write(row, column, understood.value(typed))?;
        Ok((understood, row))
    }

    /// Writes a value into a cell, or makes it empty. Returns the row, which may have moved.
    pub(in crate::tables) fn write(
        &mut self,
        row: &[Step],
        column: &Column,
        value: Option<Json>,
    ) -> Result<RowPath, String> {
        let mut row = row.to_vec();
        let had_title = self.title(&row).is_some();
        match column.place {
            Place::Owner => row = self.give_to(&row, column, value.as_ref())?,
            Place::Fact(list) => row = self.give_to_fact(&row, list, value.as_ref())?,
            Place::Series("title") => row = self.name_series(&row, column, value)?,
            Place::Size => self.write_size(&row, value.as_ref()),
            Place::Medium(key) => self.write_medium(&row, key, column, value),
            Place::Own("id") if self.table.has_ids() => self.rename(&row, value.as_ref())?,
            Place::Own(_) | Place::Series(_) => self.write_value(&row, column, value),
        }
        self.ensure_id(&row, had_title);
        Ok(row)
    }

    fn write_value(&mut self, row: &[Step], column: &Column, value: Option<Json>) {
        let path = column.path(row);
        let own = self.names.lang.to_string();
        let lang = column.lang.as_deref().unwrap_or(&own);
        let old = self.tree.at(&path);
        let words = value.as_ref().map(plain);
        let value = match column.kind {
            Kind::Text => with_text(old, lang, &own, words.as_deref()),
            Kind::Translation => with_translation(old, lang, &own, words.as_deref()),
            Kind::Texts => {
                let old = old.map_or(&[][..], Json::items);
                with_texts(old, lang, &own, words.as_deref().unwrap_or_default())
            }
            // `false` is what an empty cell says.
            Kind::Bool => value.filter(|value| *value != Json::Bool(false)),
            _ => value,
        };
        self.set(&path, value);
    }

    /// Sets a field, or removes it. An object on the way to it is made.
    fn set(&mut self, path: &[Step], value: Option<Json>) {
        let Some((Step::Key(key), owner)) = path.split_last() else { return };
        match value {
            Some(value) => set_at(&mut self.tree, path, value),
            None => {
                if self.tree.at(owner).is_some()
                    && let Some(owner) = self.tree.at_mut(owner)
                {
                    owner.set(key, None);
                }
            }
        }
    }

    fn write_medium(&mut self, row: &[Step], key: &str, column: &Column, value: Option<Json>) {
        let media = [row, &["media".into()]].concat();
        if key == "src" && value.is_none() {
            let first = [&media[..], &[0.into()]].concat();
            crate::tables::rows::take(&mut self.tree, &first);
            return;
        }
        if let Some(kind) =
            value.as_ref().filter(|_| key == "src").map(plain).map(|src| kind_of(&src))
        {
            let path = [&media[..], &[0.into(), "kind".into()]].concat();
            if self.tree.at(&path).is_none() {
                self.set(&path, Some(kind.into()));
            }
        }
        self.write_value(row, column, value);
    }

    fn write_size(&mut self, row: &[Step], value: Option<&Json>) {
        let lengths = value.map(plain).and_then(|text| size(&text));
        let medium = [row, &["media".into(), 0.into()]].concat();
        let number = |length: u32| Json::Number(length.into());
        let [width, height] = ["width", "height"].map(|key| [&medium[..], &[key.into()]].concat());
        self.set(&width, lengths.map(|(width, _)| number(width)));
        self.set(&height, lengths.map(|(_, height)| number(height)));
    }

    /// Gives a row to another measure, project or event.
    fn give_to(
        &mut self,
        row: &[Step],
        column: &Column,
        owner: Option<&Json>,
    ) -> Result<RowPath, String> {
        let Some(id) = owner.and_then(Json::text) else {
            return match self.table {
                Table::Figures if row.len() >= 4 => self.relocate(row, vec!["figures".into()]),
                Table::Figures => Ok(row.to_vec()),
                _ => Err(format!("A {} needs its {}.", self.table.noun(), column.field)),
            };
        };
        let owners: &[Table] = match column.field {
            "measure" => &[Table::Measures],
            "project" => &[Table::Projects],
            "event" => &[Table::Events],
            _ => &[Table::Events, Table::Projects],
        };
        let mut all = owners.iter().flat_map(|table| rows(&self.tree, *table));
        let has_id = |path: &RowPath| self.tree.at(path).is_some_and(|it| it.text_of("id") == id);
        let owner =
            all.find(has_id).ok_or_else(|| format!("There is no {} “{id}”.", column.field))?;
        if row.starts_with(&owner) {
            return Ok(row.to_vec());
        }
        let list = if self.table == Table::Values {
            self.series_in(row, &owner)
        } else {
            let own = row.iter().rev().find_map(Step::key).unwrap_or("figures");
            [&owner[..], &[own.into()]].concat()
        };
        self.relocate(row, list)
    }

    /// Gives a statement to another fact, or to the other list of its fact.
    fn give_to_fact(
        &mut self,
        row: &[Step],
        list: &str,
        key: Option<&Json>,
    ) -> Result<RowPath, String> {
        let is_here = row.iter().rev().find_map(Step::key) == Some(list);
        let Some(key) = key.and_then(Json::text) else {
            let message = "A statement needs the fact that it is about. Choose another one.";
            return if is_here { Err(message.to_owned()) } else { Ok(row.to_vec()) };
        };
        let fact = self.names.fact_called(key);
        let fact = fact.ok_or_else(|| format!("No fact of the story is called “{key}”."))?;
        let list = [&fact.row[..], &[list.into()]].concat();
        if row.starts_with(&list) { Ok(row.to_vec()) } else { self.relocate(row, list) }
    }

    /// The list of values of the series that has the same title in another measure. It is made if there is none.
    fn series_in(&mut self, row: &[Step], measure: &[Step]) -> Vec<Step> {
        let series = self.tree.at(&row[..row.len() - 2]).cloned().unwrap_or_else(Json::object);
        let all = [measure, &["series".into()]].concat();
        let existing = self.tree.at(&all).map_or(&[][..], Json::items);
        let is_same = |other: &Json| other.get("title") == series.get("title");
        let nth = existing.iter().position(is_same).unwrap_or(existing.len());
        if nth == existing.len() {
            let mut made = series;
            made.set("points", Some(Json::List(Vec::new())));
            // An id stands in the file once.
            made.set("id", None);
            put(&mut self.tree, &all, nth, made);
        }
        [&all[..], &[nth.into(), "points".into()]].concat()
    }

    /// Names the series of a value. If the measure has a series of that name, the value goes there.
    fn name_series(
        &mut self,
        row: &[Step],
        column: &Column,
        value: Option<Json>,
    ) -> Result<RowPath, String> {
        let own = self.names.lang.to_string();
        let lang = column.lang.clone();
        let lang = lang.as_deref().unwrap_or(&own);
        let (series, all) = (&row[..row.len() - 2], &row[..row.len() - 3]);
        let wanted = value.as_ref().and_then(Json::text);
        let existing = self.tree.at(all).map_or(&[][..], Json::items);
        let has_name = |other: &Json| {
            let title = other.get("title").and_then(|title| title.text_in(lang, &own));
            title.is_some() && title == wanted
        };
        let other = existing.iter().position(has_name);
        let count = self.tree.at(series).map_or(0, |series| series.list("points").len());
        let new = (self.begins_series && count > 1).then_some(existing.len());
        match other.or(new).filter(|nth| series.last() != Some(&(*nth).into())) {
            Some(nth) => {
                if other.is_none() {
                    let title = with_text(None, lang, &own, wanted);
                    let mut made = Json::object();
                    made.set("title", title);
                    made.set("points", Some(Json::List(Vec::new())));
                    put(&mut self.tree, all, nth, made);
                }
                let list = [all, &[nth.into(), "points".into()]].concat();
                self.relocate(row, list)
            }
            None => {
                if count > 1 {
                    self.message =
                        Some(format!("The series has its new name at all its {count} values."));
                }
                self.write_value(row, column, value);
                Ok(row.to_vec())
            }
        }
    }

    /// Moves a row to the end of another list.
    fn relocate(&mut self, row: &[Step], list: Vec<Step>) -> Result<RowPath, String> {
        let end = self.tree.at(&list).map_or(0, |items| items.items().len());
        let object = self.tree.at(row).cloned();
        let to: RowPath = list.into_iter().chain([end.into()]).collect();
        let moved = relocate(&mut self.tree, row, &to);
        let moved = moved.ok_or_else(|| "The row could not be moved.".to_owned())?;
        if self.tree.at(&moved) == object.as_ref() {
            return Ok(moved);
        }
        // A list that has become empty is gone, so the paths after it have moved.
        let all = rows(&self.tree, self.table);
        let found = all.iter().rev().find(|path| self.tree.at(path) == object.as_ref());
        Ok(found.cloned().unwrap_or(to))
    }

    fn rename(&mut self, row: &[Step], value: Option<&Json>) -> Result<(), String> {
        let old = self.tree.at(row).map_or("", |object| object.text_of("id")).to_owned();
        let new = value.map(plain).unwrap_or_default();
        if new == old {
            return Ok(());
        }
        if self.names.taken.contains(&new) {
            return Err(format!("“{new}” is the id of another row."));
        }
        if new.is_empty() {
            return Err("An id cannot be empty, because links and other rows use it.".to_owned());
        }
        let count = ids::rename(&mut self.tree, self.table, &old, &new);
        self.set(&[row, &["id".into()]].concat(), Some((&*new).into()));
        if count > 0 {
            self.message = Some(format!(
                "{count} {} to “{old}” changed too.",
                if count == 1 { "reference" } else { "references" }
            ));
        }
        self.names.taken.insert(new.clone());
        self.renamed = Some((old, new));
        Ok(())
    }

    fn title(&self, row: &[Step]) -> Option<String> {
        let lang = &*self.names.lang;
        let title = self.tree.at(row)?.get(self.table.title())?.text_in(lang, lang)?;
        (!title.trim().is_empty()).then(|| title.to_owned())
    }

    /// Gives the row an id if it has none. One that was made before the row had a title is made again from it.
    fn ensure_id(&mut self, row: &[Step], had_title: bool) {
        let Some(object) = self.tree.at(row).filter(|_| self.table.has_ids()) else { return };
        let (noun, old) = (self.table.noun(), object.text_of("id").to_owned());
        let title = self.title(row).filter(|_| self.table != Table::Goals);
        let is_new = !had_title && title.is_some() && is_made(&old, noun);
        let is_free = || references(&self.tree, self.table, &old).is_empty();
        let is_kept = !is_new || !is_free();
        if !old.is_empty() && is_kept {
            return;
        }
        self.names.taken.remove(&old);
        let id = id_from(&title.unwrap_or_default(), noun, &self.names.taken);
        self.names.taken.insert(id.clone());
        if let Some(Json::Object(fields)) = self.tree.at_mut(row) {
            fields.shift_remove("id");
            fields.shift_insert(0, "id".to_owned(), id.into());
        }
    }
}

/// The kind of a medium, by the ending of its file.
fn kind_of(src: &str) -> &'static str {
    let ending = src.rsplit('.').next().unwrap_or_default().to_lowercase();
    let is_elsewhere = src.contains("://");
    match &*ending {
        "jpg" | "jpeg" | "png" | "webp" | "avif" | "gif" | "svg" if !is_elsewhere => "image",
        "mp4" | "webm" | "mov" if !is_elsewhere => "video",
        "mp3" | "ogg" | "m4a" | "wav" if !is_elsewhere => "audio",
        _ => "link",
    }
}
