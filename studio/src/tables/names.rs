//! [`Names`]: what ids stand for, and the ids that names stand for.

use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use super::facts::{Fact, facts};
use super::rows::{RowPath, rows};
use super::table::Table;
use crate::json::{Json, Step};

/// The names for which the ids of a story stand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Names {
    /// The language of the story.
    pub lang: Rc<str>,
    /// The names of parties by their ids, in the order of the story.
    pub parties: Vec<(String, String)>,
    /// The ids of sources with their names.
    pub sources: Vec<(String, String)>,
    /// The ids of facts with their titles and tables.
    pub facts: Vec<(String, String, Table)>,
    /// The facts about which other sources can say something.
    pub disputable: Vec<Fact>,
    /// The sentences with ids: the row, counted from 0, and the first words.
    pub sentences: HashMap<String, (usize, String)>,
    /// The names of units by their ids.
    pub units: HashMap<String, String>,
    /// All ids.
    pub taken: BTreeSet<String>,
    /// The month in which fiscal years begin.
    pub fiscal_year_start: Option<u8>,
}

/// The sets of ids to which a field can refer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Set {
    Parties,
    Sources,
    Sentences,
    Facts,
}

impl Set {
    /// The set of ids to which a column refers; `None` if it refers to nothing.
    pub(super) fn of(field: &str) -> Option<Self> {
        Some(match field {
            "by" | "from" | "to" | "host" | "participants" | "party" => Self::Parties,
            "source" => Self::Sources,
            "cite" | "evidence" => Self::Sentences,
            "part_of" | "replaced_by" | "leads_to" | "lead" => Self::Facts,
            _ => return None,
        })
    }

    /// The set that has the ids of a table.
    pub(super) fn with(table: Table) -> Option<Self> {
        match table {
            Table::Parties => Some(Self::Parties),
            Table::Sources => Some(Self::Sources),
            Table::Evidence => Some(Self::Sentences),
            Table::Units | Table::Head | Table::Corrections => None,
            _ => Some(Self::Facts),
        }
    }
}

impl Names {
    /// Reads the names of a story.
    pub fn of(tree: &Json, lang: &str) -> Self {
        let mut names =
            Self { lang: lang.into(), disputable: facts(tree, lang), ..Self::default() };
        let title = |row: &RowPath, field: &str| {
            let text = tree.at(row).and_then(|object| object.get(field)?.text_in(lang, lang));
            text.unwrap_or_default().to_owned()
        };
        names.fiscal_year_start = match tree.get("fiscal_year_start") {
            Some(Json::Number(month)) => month.as_u64().and_then(|month| u8::try_from(month).ok()),
            _ => None,
        };
        for table in Table::all() {
            for (nth, row) in rows(tree, table).iter().enumerate() {
                let id = tree.at(row).map_or("", |object| object.text_of("id")).to_owned();
                if id.is_empty() {
                    continue;
                }
                names.taken.insert(id.clone());
                let title = title(row, table.title());
                match table {
                    Table::Units => drop(names.units.insert(id, title)),
                    Table::Parties => names.parties.push((id, title)),
                    Table::Sources => {
                        let date = tree.at(row).map_or("", |source| source.text_of("date"));
                        let title = [&*title, date].join(" ");
                        names.sources.push((id, title.trim().to_owned()));
                    }
                    Table::Evidence => drop(names.sentences.insert(id, (nth, title))),
                    _ => names.facts.push((id, title, table)),
                }
            }
        }
        names
    }

    /// Returns the name for which an id stands; `None` if there is no such id.
    pub fn name(&self, field: &str, id: &str) -> Option<String> {
        let (_, name) = self.listed(field).into_iter().find(|(known, _)| *known == id)?;
        Some(if name.is_empty() { id.to_owned() } else { name.to_owned() })
    }

    /// Returns the ids to which a field can refer, with their names.
    pub fn listed(&self, field: &str) -> Vec<(&str, &str)> {
        let of = |wanted: &dyn Fn(Table) -> bool| {
            let facts = self.facts.iter().filter(|(.., table)| wanted(*table));
            facts.map(|(id, name, _)| (&**id, &**name)).collect()
        };
        match field {
            "measure" => of(&|table| table == Table::Measures),
            "project" => of(&|table| table == Table::Projects),
            "event" => of(&|table| table == Table::Events),
            "of" => of(&|table| matches!(table, Table::Events | Table::Projects)),
            "replaced_by" => of(&|table| table == Table::Goals),
            "disputes" | "agrees_with" => {
                self.disputable.iter().map(|fact| (&*fact.key, &*fact.words)).collect()
            }
            "part_of" => {
                of(&|table| matches!(table, Table::Goals | Table::Projects | Table::Figures))
            }
            _ => match Set::of(field) {
                Some(Set::Parties) => pairs_of(&self.parties),
                Some(Set::Sources) => pairs_of(&self.sources),
                Some(Set::Sentences) => {
                    self.sentences.iter().map(|(id, (_, text))| (&**id, &**text)).collect()
                }
                Some(Set::Facts) => of(&|_| true),
                None => Vec::new(),
            },
        }
    }

    /// Returns the id that a text means: an id, or a name that only one thing has.
    pub fn id(&self, field: &str, text: &str) -> Option<String> {
        let listed = self.listed(field);
        if listed.iter().any(|(id, _)| *id == text) {
            return Some(text.to_owned());
        }
        let wanted = text.to_lowercase();
        let is_wanted = |text: &str| text.to_lowercase() == wanted;
        let only = |listed: &[(&str, &str)]| {
            let mut meant = listed.iter().filter(|(id, name)| is_wanted(id) || is_wanted(name));
            let (id, _) = meant.next()?;
            meant.next().is_none().then(|| (*id).to_owned())
        };
        only(&listed).or_else(|| match field {
            "disputes" | "agrees_with" => {
                let titles = self.disputable.iter().map(|fact| (&*fact.key, &*fact.title));
                only(&titles.collect::<Vec<_>>())
            }
            _ => None,
        })
    }

    /// Returns the fact at a path, if other sources can say something about it.
    pub fn fact_at(&self, row: &[Step]) -> Option<&Fact> {
        self.disputable.iter().find(|fact| fact.row == row)
    }

    /// Returns the fact that a statement is about.
    pub fn fact_of(&self, statement: &[Step]) -> Option<&Fact> {
        self.fact_at(statement.get(..statement.len().checked_sub(2)?)?)
    }

    /// Returns the fact with a key.
    pub(super) fn fact_called(&self, key: &str) -> Option<&Fact> {
        self.disputable.iter().find(|fact| fact.key == key)
    }
}

fn pairs_of(list: &[(String, String)]) -> Vec<(&str, &str)> {
    list.iter().map(|(id, name)| (&**id, &**name)).collect()
}
