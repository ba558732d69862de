//! The sheets of facts.

use super::{Column, Kind, Part, column};
use crate::import::sheet::choice::Choice;

const NOTE: Column = column("note", Kind::Text, "notes, remark, comment | примечание, заметка, комментарий", "a note for readers");
const HOW: Column = column("how", Kind::Text, "calculation, method, formula | как посчитано, расчёт, методика", "the calculation of an amount that begins with `computed`");
const ID: Column = column("id", Kind::Id, "code, key | код, ид, идентификатор", "a short name for links; if it is empty, one is made");
const PART_OF: Column = column("part_of", Kind::Ref, "part of, whole, parent | часть, входит в, часть чего", "the id of the larger sum that includes it");
const DATE_AS_WRITTEN: Column = column("date_as_written", Kind::Text, "date in words, date as written | дата словами, дата в источнике, дата как в источнике", "the date in the words of the source");
const DEADLINE: Column = column("deadline", Kind::Deadline, "by when, due, until when, target date, to be done by | срок, к сроку, крайний срок", "the date by which it is to be done");
const DEADLINE_AS_WRITTEN: Column = column("deadline_as_written", Kind::Text, "deadline in words, deadline as written | срок словами, срок в источнике", "the deadline in the words of the source");
const COUNT: Column = column("count", Kind::Amount, "number of projects, how many, quantity | количество, число проектов, сколько", "the number of projects");
const PROJECT_STATE: Column = column("state", Kind::Choice(Choice::ProjectState), "status, stage, phase | состояние, статус, стадия", "what has become of it");
const EVENT_STATE: Column = column("state", Kind::Choice(Choice::EventState), "status, stage | состояние, статус", "`held` if it is empty");
const VALUE: Column = column("value", Kind::Amount, "amount, sum, figure, number, total | значение, сумма, величина, объём, стоимость", "the amount, as the source gives it");

pub(super) const GOALS: Part = Part {
    name: "goals",
    names: "goal, targets, target, objectives | цели, цель",
    about: "a target that parties set themselves",
    columns: &[
        column("measure", Kind::Ref, "what is counted, indicator | показатель, что считают", "the id or title of the measure"),
        ID,
        column("target", Kind::Amount, "amount, value, goal, sum | цель, значение, сумма, величина, объём", "the amount to be reached: `USD 10bn`"),
        column("by", Kind::Parties, "who, promised by, parties, party | кто, кем, обещали, стороны, сторона", "the parties that promise it, separated by `;`"),
        column("set", Kind::Date, "set on, date, promised on | поставлена, дата, когда поставлена", "the day when it was set"),
        column("set_as_written", Kind::Text, "set in words, set as written | поставлена словами, дата словами", "that day in the words of the source"),
        DEADLINE,
        DEADLINE_AS_WRITTEN,
        column("state", Kind::Choice(Choice::GoalState), "status, outcome | состояние, статус, итог", "`open` if it is empty"),
        column("replaced_by", Kind::Ref, "superseded by, new goal | заменена на, новая цель", "the id of the goal that replaced it"),
        PART_OF,
        HOW,
        NOTE,
    ],
    is_fact: true,
};

pub(super) const POINTS: Part = Part {
    name: "points",
    names: "values, point, series, data, statistics | значения, точки, ряды, статистика, данные",
    about: "a value that was reached, for a period",
    columns: &[
        column("measure", Kind::Ref, "what is counted, indicator | показатель, что считают", "the id or title of the measure"),
        column("series", Kind::Text, "office, who counts, counted by, statistics of | ряд, кто считает, ведомство, статистика", "the office that counts, or who reports it"),
        column("party", Kind::Party, "country, side, owner | сторона, страна", "the party whose office counts"),
        column("period", Kind::Date, "year, date, month, time | период, год, дата, время", "the time that the value covers: `2023`"),
        DATE_AS_WRITTEN,
        VALUE,
        HOW,
        NOTE,
    ],
    is_fact: true,
};

pub(super) const PROJECTS: Part = Part {
    name: "projects",
    names: "project, portfolio, investments | проекты, проект",
    about: "a project, or a group that a source reports together",
    columns: &[
        ID,
        column("title", Kind::Text, "name, project | название, проект, заголовок", "the name of the project"),
        PART_OF,
        column("since", Kind::Date, "start, started, begin, from | начало, с, начат", "when it began"),
        column("until", Kind::Date, "end, ended, end date | окончание, конец, до", "when it ended"),
        DEADLINE,
        DEADLINE_AS_WRITTEN,
        PROJECT_STATE,
        COUNT,
        VALUE,
        column("date", Kind::Date, "as of, report date, when | дата, на дату, когда", "the day to which state and value belong"),
        DATE_AS_WRITTEN,
        HOW,
        NOTE,
    ],
    is_fact: true,
};

pub(super) const REPORTS: Part = Part {
    name: "reports",
    names: "report, project reports | отчёты, отчёт, отчеты, сообщения",
    about: "one of several reports on a project of the sheet “projects”",
    columns: &[
        column("project", Kind::Ref, "of, project id | проект", "the id or title of the project"),
        column("date", Kind::Date, "as of, when | дата, на дату, когда", "the day of the report"),
        DATE_AS_WRITTEN,
        PROJECT_STATE,
        COUNT,
        VALUE,
        HOW,
        NOTE,
    ],
    is_fact: true,
};

pub(super) const EVENTS: Part = Part {
    name: "events",
    names: "event, timeline, chronology, entries | события, событие, хронология",
    about: "something that happened, or is planned, at a time",
    columns: &[
        ID,
        column("kind", Kind::Choice(Choice::EventKind), "type, category, kind of event | вид, тип, вид события, категория", "visit, talks, agreement and others"),
        EVENT_STATE,
        column("date", Kind::Date, "when, day, time | дата, когда, день, время", "as precise as the source: `2024-05-07`, `2024-05`"),
        DATE_AS_WRITTEN,
        DEADLINE,
        DEADLINE_AS_WRITTEN,
        column("title", Kind::Text, "name, headline, event, what | название, заголовок, событие, что", "what happened, in a few words"),
        column("text", Kind::Text, "description, details, body | текст, описание, подробности", "more than the title says"),
        column("by", Kind::Parties, "who acts, actor, issuer | кем, чей, кто принял", "the party that acts: a law, a statement"),
        column("from", Kind::Parties, "visitor, guest, who, party | от, откуда, гость, кто, сторона", "the party that visits"),
        column("to", Kind::Parties, "visited, destination, to whom | к, куда, кому", "the party that is visited"),
        column("host", Kind::Parties, "hosted by, hosts | хозяин, принимает, принимающая сторона", "the party that hosts a meeting"),
        column("participants", Kind::Parties, "parties, countries, with | участники, стороны, страны", "the other parties that take part"),
        column("place", Kind::Text, "city, location, where, venue | место, город, где", "the town"),
        column("people", Kind::Texts, "persons, attendees | люди, лица, персоны", "the persons, separated by `;`"),
        column("leads_to", Kind::Refs, "leads to, results, consequences | ведёт к, приводит к, следствие", "ids of what it led to, separated by `;`"),
        NOTE,
    ],
    is_fact: true,
};

pub(super) const HISTORY: Part = Part {
    name: "history",
    names: "earlier dates, announcements | история дат, прежние даты, переносы",
    about: "an earlier date of an event that was put off",
    columns: &[
        column("event", Kind::Ref, "of, event id | событие", "the id or title of the event"),
        column("date", Kind::Date, "when, earlier date | дата, прежняя дата", "the date that was announced"),
        DATE_AS_WRITTEN,
        EVENT_STATE,
        NOTE,
    ],
    is_fact: true,
};

pub(super) const TIES: Part = Part {
    name: "ties",
    names: "tie, treaties, institutions, relations | связи, связь, договоры и советы, договоры",
    about: "something that lasts: a treaty, a council, an embargo",
    columns: &[
        ID,
        column("title", Kind::Text, "name, tie | название, заголовок", "its name"),
        column("kind", Kind::Choice(Choice::TieKind), "type, category | вид, тип, категория", "treaty, council, embargo and others"),
        column("state", Kind::Choice(Choice::TieState), "status, stage | состояние, статус", "what has become of it"),
        column("by", Kind::Parties, "imposed by, parties, party | кем, стороны, сторона", "the party that imposes it"),
        column("since", Kind::Date, "start, date, from, signed on | с, дата, начало, подписан", "since when"),
        column("since_as_written", Kind::Text, "since in words | начало словами, дата словами", "that date in the words of the source"),
        column("until", Kind::Date, "end, end date | до, окончание, конец", "until when"),
        column("until_as_written", Kind::Text, "until in words | окончание словами", "that date in the words of the source"),
        NOTE,
    ],
    is_fact: true,
};

pub(super) const QUOTES: Part = Part {
    name: "quotes",
    names: "quote, quotations | цитаты, цитата, прямая речь",
    about: "exact words of a person that are shown large",
    columns: &[
        ID,
        column("text", Kind::Verbatim, "quote, quotation, words, title | текст, цитата, слова", "the exact words"),
        column("lang", Kind::Lang, "language | язык", "their language, if it is not that of the story"),
        column("translation", Kind::Translation, "translated | перевод", "their translation; `translation ru` for another language"),
        column("speaker", Kind::Text, "said by, who said it, who, person | кто сказал, спикер, говорящий, кто", "who said it"),
        column("role", Kind::Text, "position, post, office | должность, роль, пост", "the office of the speaker"),
        column("date", Kind::Date, "when, said on | дата, когда", "the day when it was said"),
    ],
    is_fact: true,
};

pub(super) const FIGURES: Part = Part {
    name: "figures",
    names: "figure, numbers, stats | цифры, числа, число, цифра",
    about: "a number with a label, of its own or of an event or project",
    columns: &[
        column("of", Kind::Ref, "event, project, belongs to, of what | чего, событие, проект, к чему", "the id or title of its event or project; empty if it stands alone"),
        ID,
        column("label", Kind::Text, "title, name, what is counted | подпись, название, что, надпись", "what is counted: `new jobs`"),
        VALUE,
        column("headline", Kind::Bool, "shown at once, main | сразу, главная, главное", "`yes` to show a number of an event at once"),
        PART_OF,
        column("date", Kind::Date, "as of, when, year | дата, когда, год", "the day or year of the number"),
        DATE_AS_WRITTEN,
        HOW,
        NOTE,
    ],
    is_fact: true,
};

pub(super) const AREAS: Part = Part {
    name: "areas",
    names: "area, sectors, topics, fields | сферы, области, направления, сфера",
    about: "a field in which the parties work together",
    columns: &[
        ID,
        column("title", Kind::Text, "name, area | название, сфера, область", "its name"),
        NOTE,
    ],
    is_fact: true,
};
