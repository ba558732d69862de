//! The flat sheet: one table with a row for each fact.

use super::events::{QUOTES, TIES};
use super::facts::{FIGURES, GOALS, POINTS};
use super::repeated::{ALT, CAPTION, CREDIT, MEDIA, SIZE};
use super::statements::{AGREES_WITH, DISPUTES};
use super::{Column, Kind, Part, column};

/// The only sheet of those who want one table.
pub const FLAT: Part = Part {
    name: "facts",
    names: "fact, table, flat | факты, факт, таблица",
    about: "one table for all: a row for each fact with its sentence",
    columns: &[
        column(
            "fact",
            Kind::Verbatim,
            "kind of fact, what it is, record | вид факта, тип факта, факт, что это",
            "goal, value, project, event, tie, figure, quote, area, statement; also party and story",
        ),
        column(
            "id",
            Kind::Id,
            "code, key | код, ид, идентификатор",
            "a short name for links; if it is empty, one is made",
        ),
        column(
            "kind",
            Kind::Verbatim,
            "type, category, kind of event | вид, тип, категория, вид события",
            "the kind of an event or tie",
        ),
        column(
            "date",
            Kind::Date,
            "when, day, time, year, period, since | дата, когда, день, год, период, время",
            "the date or period of the fact; of a goal the deadline, or the day when it was set if there is a deadline",
        ),
        column(
            "date_as_written",
            Kind::Text,
            "date in words, date as written | дата словами, дата в источнике",
            "the date in the words of the source",
        ),
        column(
            "deadline",
            Kind::Deadline,
            "by when, due, target date | срок, к сроку, крайний срок",
            "the date by which it is to be done",
        ),
        column("until", Kind::Date, "end, end date | до, окончание, конец", "when it ended"),
        column(
            "label",
            Kind::Text,
            "of what, number of | подпись, чего",
            "what an amount counts: `in contracts`",
        ),
        column(
            "title",
            Kind::Text,
            "name, headline, measure, event, what | название, заголовок, показатель, событие",
            "the title; of a goal or value, what is counted",
        ),
        column(
            "text",
            Kind::Text,
            "description, details, quote, words | текст, описание, подробности, цитата",
            "more than the title says; of a quote, the exact words",
        ),
        column(
            "value",
            Kind::Amount,
            "amount, sum, number, target, figure | сумма, значение, величина, число, объём",
            "the amount, as the source gives it",
        ),
        column(
            "count",
            Kind::Amount,
            "number of projects, how many, quantity | количество, число проектов, сколько",
            "the number of projects",
        ),
        column(
            "state",
            Kind::Verbatim,
            "status, stage, outcome | состояние, статус, стадия, итог",
            "what has become of it",
        ),
        column(
            "by",
            Kind::Parties,
            "party, parties, who, country, side, promised by | кто, сторона, стороны, страна, чей, кем",
            "the parties that promise, act or count",
        ),
        column(
            "from",
            Kind::Parties,
            "visitor, guest | от, откуда, гость",
            "the party that visits",
        ),
        column(
            "to",
            Kind::Parties,
            "visited, destination, to whom | к, куда, кому",
            "the party that is visited",
        ),
        column(
            "host",
            Kind::Parties,
            "hosted by, hosts | хозяин, принимает, принимающая сторона",
            "the party that hosts a meeting",
        ),
        column(
            "participants",
            Kind::Parties,
            "with, countries | участники, страны",
            "the other parties that take part",
        ),
        column("place", Kind::Text, "city, location, where, venue | место, город, где", "the town"),
        column(
            "people",
            Kind::Texts,
            "persons, attendees | люди, лица, персоны",
            "the persons, separated by `;`",
        ),
        column(
            "series",
            Kind::Text,
            "office, who counts, counted by | ряд, кто считает, ведомство",
            "of a value: the office that counts, or who reports it",
        ),
        column(
            "role",
            Kind::Text,
            "position, post | должность, роль, пост",
            "the office of the speaker of a quote",
        ),
        column("lang", Kind::Lang, "language | язык", "of the story: its language"),
        column(
            "part_of",
            Kind::Ref,
            "part of, whole, parent | часть, входит в",
            "the id of the larger sum that includes it",
        ),
        column(
            "replaced_by",
            Kind::Ref,
            "superseded by, new goal | заменена на, новая цель",
            "of a goal: the id of the goal that replaced it",
        ),
        column(
            "how",
            Kind::Text,
            "calculation, method, formula | как посчитано, расчёт",
            "the calculation of an amount that begins with `computed`",
        ),
        DISPUTES,
        AGREES_WITH,
        MEDIA,
        ALT,
        CAPTION,
        CREDIT,
        SIZE,
        column(
            "note",
            Kind::Text,
            "notes, remark, comment | примечание, заметка, комментарий",
            "a note for readers",
        ),
    ],
    is_fact: true,
};

/// The words for the sheets to which a row belongs.
const FACTS: &[(&str, &str)] = &[
    ("story", "story, сюжет, история"),
    ("parties", "party, parties, сторона"),
    ("measures", "measure, показатель"),
    ("goals", "goal, target, promise, цель, обещание"),
    ("points", "value, point, reached, result, значение, достигнуто, результат"),
    ("projects", "project, projects, проект, проекты"),
    ("events", "event, событие"),
    ("ties", "tie, связь"),
    ("figures", "figure, number, цифра, число"),
    ("quotes", "quote, quotation, цитата"),
    ("areas", "area, sector, сфера, направление"),
    ("statements", "statement, dispute, утверждение, расхождение"),
];

/// Returns the sheet of a word in the column `fact` or `kind`.
pub(in crate::import::sheet) fn part_of_fact(word: &str) -> Option<&'static Part> {
    let wanted = word.trim().to_lowercase();
    let is_meant = |words: &str| words.split(", ").any(|word| word == wanted);
    let (name, _) = FACTS.iter().find(|(name, words)| *name == wanted || is_meant(words))?;
    Part::named(name)
}

/// Returns the column of a sheet that a column of the flat sheet fills. `has_deadline` is true if the row has a deadline.
pub(in crate::import::sheet) fn target(
    part: &'static Part,
    field: &str,
    has_deadline: bool,
) -> Option<&'static Column> {
    let is = |other: &Part| part.name == other.name;
    let renamed = match field {
        "title" if is(&GOALS) || is(&POINTS) => "measure",
        "title" if is(&FIGURES) => "label",
        "title" if part.name == "parties" => "name",
        "title" if is(&QUOTES) => "text",
        "people" if is(&QUOTES) => "speaker",
        "text" if part.name == "story" => "summary",
        "text" if part.name == "statements" => "claim",
        "value" if is(&GOALS) => "target",
        "date" if is(&GOALS) && has_deadline => "set",
        "date" if is(&GOALS) => "deadline",
        "date" if is(&POINTS) => "period",
        "date" if is(&TIES) => "since",
        "date" if part.name == "story" => "updated",
        "date_as_written" if is(&GOALS) && has_deadline => "set_as_written",
        "date_as_written" if is(&GOALS) => "deadline_as_written",
        "date_as_written" if is(&TIES) => "since_as_written",
        "by" if is(&POINTS) => "party",
        "note" if part.name == "story" => "notes",
        other => other,
    };
    part.all_columns().find(|column| column.field == renamed)
}
