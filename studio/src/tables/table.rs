//! [`Table`]: the tables of a story, with their words.

use crate::json::Step;

/// A table of the studio.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    /// Headline, summary and the like: one row, shown as a form.
    Head,
    /// The names of units.
    Units,
    /// Corrections after publication.
    Corrections,
    /// The parties.
    Parties,
    /// The publications.
    Sources,
    /// The sentences.
    Evidence,
    /// The things that are counted.
    Measures,
    /// The goals of all measures.
    Goals,
    /// The values of all series.
    Values,
    /// The projects.
    Projects,
    /// The reports on all projects.
    Reports,
    /// The events.
    Events,
    /// The earlier dates of all events.
    History,
    /// The ties.
    Ties,
    /// The quotes.
    Quotes,
    /// The figures, also those of events and projects.
    Figures,
    /// The statements of other sources about all facts.
    Statements,
    /// The areas.
    Areas,
}

/// The words of a table, and what is usual in it.
struct Info {
    /// The name of its tab.
    name: &'static str,
    /// A row of it, in small letters.
    noun: &'static str,
    /// The sheet that has its columns.
    sheet: &'static str,
    /// The field that names a row.
    title: &'static str,
    /// The columns that are shown also if they are empty.
    usual: &'static [&'static str],
}

/// The tables of one tab, the first of which gives it its name.
pub const TABS: &[&[Table]] = &[
    &[Table::Sources],
    &[Table::Evidence],
    &[Table::Measures, Table::Goals, Table::Values],
    &[Table::Projects, Table::Reports],
    &[Table::Events, Table::History],
    &[Table::Ties],
    &[Table::Quotes],
    &[Table::Figures],
    &[Table::Statements],
    &[Table::Areas],
    &[Table::Parties],
    &[Table::Head, Table::Units, Table::Corrections],
];

impl Table {
    /// All tables.
    pub fn all() -> impl Iterator<Item = Self> {
        TABS.iter().flat_map(|tab| tab.iter().copied())
    }

    /// Returns the name of the tab.
    pub fn name(self) -> &'static str {
        self.info().name
    }

    /// Returns the name of a row, in small letters: "event".
    pub fn noun(self) -> &'static str {
        self.info().noun
    }

    /// Returns the name of the sheet that has its columns.
    pub fn sheet(self) -> &'static str {
        self.info().sheet
    }

    /// Returns the field that names a row.
    pub fn title(self) -> &'static str {
        self.info().title
    }

    /// Returns the columns that are shown also if they are empty.
    pub fn usual(self) -> &'static [&'static str] {
        self.info().usual
    }

    /// Returns the fields that name the list of its rows: inside the story, or inside of each owner.
    pub fn lists(self) -> &'static [&'static [&'static str]] {
        match self {
            Self::Head => &[],
            Self::Goals => &[&["measures", "goals"]],
            Self::Values => &[&["measures", "series", "points"]],
            Self::Reports => &[&["projects", "reports"]],
            Self::History => &[&["events", "history"]],
            Self::Figures => &[&["figures"], &["events", "figures"], &["projects", "figures"]],
            Self::Statements => STATEMENTS,
            Self::Units => &[&["units"]],
            Self::Corrections => &[&["corrections"]],
            Self::Parties => &[&["parties"]],
            Self::Sources => &[&["sources"]],
            Self::Evidence => &[&["evidence"]],
            Self::Measures => &[&["measures"]],
            Self::Projects => &[&["projects"]],
            Self::Events => &[&["events"]],
            Self::Ties => &[&["ties"]],
            Self::Quotes => &[&["quotes"]],
            Self::Areas => &[&["areas"]],
        }
    }

    /// Returns `true` if each new row gets an id.
    pub fn has_ids(self) -> bool {
        !matches!(
            self,
            Self::Head
                | Self::Values
                | Self::Reports
                | Self::History
                | Self::Figures
                | Self::Statements
                | Self::Corrections
        )
    }

    /// Returns the table and the row in which a value of the file stands.
    pub fn of(path: &[Step]) -> (Self, Vec<Step>) {
        let keys: Vec<&str> = path.iter().filter_map(Step::key).collect();
        let inner =
            Self::all().flat_map(|table| table.lists().iter().map(move |list| (table, *list)));
        let is_in = |list: &[&str]| keys.starts_with(list) && path.len() >= 2 * list.len();
        let found = inner.filter(|(_, list)| is_in(list)).max_by_key(|(_, list)| list.len());
        match (found, &keys[..]) {
            // The name of a series is shown at its values.
            (Some((Self::Measures, _)), ["measures", "series", ..]) if path.len() >= 4 => {
                let first = path[..4].iter().cloned().chain(["points".into(), 0.into()]);
                (Self::Values, first.collect())
            }
            (Some((table, list)), _) => (table, path[..2 * list.len()].to_vec()),
            (None, _) => (Self::Head, Vec::new()),
        }
    }

    /// Returns what an empty table is for.
    pub fn purpose(self) -> &'static str {
        match self {
            Self::Head => "The headline of the story.",
            Self::Units => {
                "A unit that the format does not know, such as jobs, with its name in each language."
            }
            Self::Corrections => "A wrong fact that was mended after publication.",
            Self::Parties => "A country, a union or an organization. A story needs two.",
            Self::Sources => "A page that the story cites: who published it, where and when.",
            Self::Evidence => "A sentence of a source, word for word. Facts rest on it.",
            Self::Measures => "Something that is counted over time, such as mutual trade.",
            Self::Goals => {
                "A target for something that is counted: the amount, its deadline, who promised it."
            }
            Self::Values => "A value that was reached, for a year or another period.",
            Self::Projects => {
                "A project, or several that a source reports together, with number or value."
            }
            Self::Reports => "One of several reports on the same projects, at its date.",
            Self::Events => {
                "Something that happened, or is planned, at a time: a visit, talks, an agreement."
            }
            Self::History => "An earlier date of an event that was put off.",
            Self::Ties => {
                "A treaty or a council, and whether it is planned, signed, established or operating."
            }
            Self::Quotes => "Someone’s exact words that are worth showing large.",
            Self::Figures => "A number with a label, of its own or of an event or a project.",
            Self::Statements => {
                "What another source says about a fact: it disputes the fact, or tells the same in other words."
            }
            Self::Areas => "A field in which the parties work together, such as energy.",
        }
    }

    fn info(self) -> &'static Info {
        &INFO[self as usize]
    }
}

/// The lists of statements of all facts.
const STATEMENTS: &[&[&str]] = &[
    &["measures", "goals", "disputed_by"],
    &["measures", "goals", "also"],
    &["measures", "series", "points", "disputed_by"],
    &["measures", "series", "points", "also"],
    &["projects", "disputed_by"],
    &["projects", "also"],
    &["projects", "reports", "disputed_by"],
    &["projects", "reports", "also"],
    &["events", "disputed_by"],
    &["events", "also"],
    &["ties", "disputed_by"],
    &["ties", "also"],
    &["figures", "disputed_by"],
    &["figures", "also"],
    &["events", "figures", "disputed_by"],
    &["events", "figures", "also"],
    &["projects", "figures", "disputed_by"],
    &["projects", "figures", "also"],
];

/// The words of all tables, in the order of [`Table`].
const INFO: [Info; 18] = [
    info("Head", "story", "story", "title", &["title", "summary", "lang", "updated", "lead"]),
    info("Units", "unit", "units", "name", &["id", "name"]),
    info("Corrections", "correction", "corrections", "text", &["date", "text"]),
    info("Parties", "party", "parties", "name", &["name"]),
    info("Sources", "source", "sources", "publisher", &["publisher", "title", "url", "date"]),
    info("Evidence", "sentence", "evidence", "sentence", &["source", "sentence", "speaker"]),
    info("Measures", "measure", "measures", "title", &["title"]),
    info(
        "Goals",
        "goal",
        "goals",
        "target",
        &["measure", "target", "by", "set", "deadline", "state", "cite"],
    ),
    info("Values", "value", "points", "value", &["measure", "series", "period", "value", "cite"]),
    info(
        "Projects",
        "project",
        "projects",
        "title",
        &["title", "state", "count", "value", "date", "cite"],
    ),
    info(
        "Reports",
        "report",
        "reports",
        "value",
        &["project", "date", "state", "count", "value", "cite"],
    ),
    info("Events", "event", "events", "title", &["date", "kind", "title", "place", "cite"]),
    info("Earlier dates", "earlier date", "history", "date", &["event", "date", "state", "cite"]),
    info("Ties", "tie", "ties", "title", &["title", "kind", "state", "since", "cite"]),
    info("Quotes", "quote", "quotes", "text", &["text", "speaker", "role", "date", "cite"]),
    info("Figures", "figure", "figures", "label", &["of", "value", "label", "date", "cite"]),
    info(
        "Statements",
        "statement",
        "statements",
        "claim",
        &["disputes", "agrees_with", "value", "state", "date", "claim", "cite"],
    ),
    info("Areas", "area", "areas", "title", &["title", "cite"]),
];

const fn info(
    name: &'static str,
    noun: &'static str,
    sheet: &'static str,
    title: &'static str,
    usual: &'static [&'static str],
) -> Info {
    Info { name, noun, sheet, title, usual }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(steps: &[&str]) -> Vec<Step> {
        let step = |it: &&str| it.parse().map_or_else(|_| Step::from(*it), |nth: usize| nth.into());
        steps.iter().map(step).collect()
    }

    #[test]
    fn value_of_the_file_stands_in_the_innermost_table() {
        #[track_caller]
        fn case(steps: &str, table: Table, row: &str) {
            let steps: Vec<&str> = steps.split_whitespace().collect();
            let row: Vec<&str> = row.split_whitespace().collect();
            assert_eq!(Table::of(&path(&steps)), (table, path(&row)), "{steps:?}");
        }

        case("title", Table::Head, "");
        case("", Table::Head, "");
        case("events", Table::Head, "");
        case("events 2 date", Table::Events, "events 2");
        case("events 2 history 0 date", Table::History, "events 2 history 0");
        case("events 2 figures 1 value", Table::Figures, "events 2 figures 1");
        case("measures 0 goals 3", Table::Goals, "measures 0 goals 3");
        case("measures 0 series 1 points 4 cite 0", Table::Values, "measures 0 series 1 points 4");
        case("measures 0 series 1 title", Table::Values, "measures 0 series 1 points 0");
        case("measures 0 series", Table::Measures, "measures 0");
        case("ties 1 also 0 cite 0", Table::Statements, "ties 1 also 0");
        let point = "measures 0 series 1 points 4 disputed_by 0";
        case(&format!("{point} value"), Table::Statements, point);
        case("ties 1 also", Table::Ties, "ties 1");
    }

    #[test]
    fn each_table_has_its_own_words() {
        let is_named = |table: &Table| !matches!(table, Table::Head | Table::Statements);
        for table in Table::all().filter(is_named) {
            let list = table.lists()[0];
            assert_eq!(table.sheet(), list[list.len() - 1], "{table:?}");
        }
        assert_eq!(Table::Head.sheet(), "story");
    }

    #[test]
    fn each_table_is_in_one_tab() {
        let mut all: Vec<Table> = Table::all().collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!((all.len(), count), (18, 18));
    }
}
